/** Libraries for 64-bit ARM, run under qemu: the same answers and values as on this machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { runArguments, type RunRequest } from "../../compiler/runner/run-library.js";
import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { hostTarget } from "../../compiler/toolchain/targets.js";
import { arm64Runner, type Emulator, findEmulator } from "./arm64.js";
import { buildFor, plugins, toC } from "./plugins.js";

const emulator = findEmulator();
if (typeof emulator === "string") console.warn(`tests/targets/arm64.test.ts is skipped: ${emulator}`);

type Asked = Omit<RunRequest, "library">;

/** For each plugin: what the runner is asked to do, and how many events it must print. */
const requests: Readonly<Record<string, readonly [Asked, number]>> = {
  dummy: [
    {
      config: '{"jitter":0}',
      open: '{"start":9007199254740000,"maxEvents":5}',
      fields: ["dummy.value", "dummy.strvalue", "dummy.divisible[3]", "dummy.divisible[0]"],
    },
    5,
  ],
  json: [
    {
      input: join(PACKAGE_ROOT, "examples/json/sample-events.jsonl"),
      source: "any",
      fields: ["json.value[/a]", "json.obj", "jevt.value[/0]"],
    },
    6,
  ],
  k8saudit: [
    {
      open: join(PACKAGE_ROOT, "examples/k8saudit/sample-audit.jsonl"),
      fields: ["ka.verb", "ka.uri", "ka.user.groups", "ka.req.pod.containers.image", "ka.response.code"],
    },
    47,
  ],
  tick: [{ open: "200", fields: ["tick.n", "tick.name", "tick.value", "tick.parity", "tick.text"] }, 200],
};

describe.skipIf(typeof emulator === "string").each(plugins)("$name for arm64", ({ name, entry }) => {
  const { command, prefix } = emulator as Emulator;
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-arm64-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let emulated: { library: string; runner: string };
  let native: { library: string; runner: string };
  beforeAll(async () => {
    const compiled = toC(entry);
    emulated = {
      library: await buildFor("linux-arm64", compiled, join(folder, "arm64.so")),
      runner: await arm64Runner(),
    };
    native = {
      library: await buildFor(hostTarget().name, compiled, join(folder, "native.so")),
      runner: await runnerBinary(),
    };
  }, 600_000);

  const onArm64 = (args: readonly string[]) => runProcess(command, [...prefix, emulated.runner, ...args]);
  const here = (args: readonly string[]) => runProcess(native.runner, args);

  test("describes itself", async () => {
    const [there, described] = [
      await onArm64(["--describe", emulated.library]),
      await here(["--describe", native.library]),
    ];
    expect(there).toMatchObject({ status: 0, stderr: "" });
    const description = JSON.parse(there.stdout) as Record<string, unknown>;
    expect(description).toEqual({
      ...(JSON.parse(described.stdout) as object),
      path: emulated.library,
    });
    expect(description).toMatchObject({ name, errors: [] });
  });

  test("gives the same values", async () => {
    const [asked, count] = requests[name]!;
    const there = await onArm64(runArguments({ library: emulated.library, ...asked }));
    const values = await here(runArguments({ library: native.library, ...asked }));
    expect(there.status).toBe(0);
    expect(withoutRate(there.stderr)).toBe(withoutRate(values.stderr));
    expect(eventsOf(there.stdout)).toEqual(eventsOf(values.stdout));
    expect(eventsOf(there.stdout)).toHaveLength(count);
  });
});

/** The events without their times, which are the host's clock for plugins that give none. */
function eventsOf(output: string): unknown[] {
  const lines = output.trimEnd().split("\n");
  return lines.map((line) => ({ ...(JSON.parse(line) as object), time: undefined }));
}

/** What the plugin complains of is the same; how long it took is not. */
const withoutRate = (stderr: string): string => stderr.replace(/ in \S+ s, \d+ events\/s/, "");
