/** `tsfalco verify`: finds the faults that plugins have, names them in plain words, and finds none where there are none. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { type VerifyCheck, verifyLibrary, type VerifyRequest } from "../../compiler/runner/verify-library.js";
import { compilePlugin } from "../host/compiled-plugin.js";
import { tsfalco } from "../cli/run-main.js";

const directory = mkdtempSync(join(tmpdir(), "tsf-verify-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** The plugin of plugin.c; its symbols are all that the linker keeps. */
async function build(...defines: string[]): Promise<string> {
  const output = join(directory, `lib${["plain", ...defines].join("-")}.so`);
  const flags = ["-std=gnu11", "-O1", "-shared", "-fPIC", "-fvisibility=hidden", "-w"];
  const source = join(PACKAGE_ROOT, "tests", "verify", "plugin.c");
  await execa("gcc", [...flags, ...defines.map((name) => `-D${name}`), source, "-o", output]);
  return output;
}

async function findings(request: VerifyRequest): Promise<VerifyCheck[]> {
  return (await verifyLibrary(request)).filter(({ fine }) => !fine);
}

describe("a plugin in C", () => {
  test.each([[[]], [["WITH_ASYNC"]]])("without a fault: nothing %s", async (defines) => {
    expect(await findings({ library: await build(...defines) })).toEqual([]);
  });

  test.each([
    ["FAULT_ONE_BUFFER", "texts stay", "get_"],
    ["FAULT_VERSION", "version", "1.0"],
    ["FAULT_TABLES", "init", "crashes"],
    ["FAULT_RC", "init with config", "rc"],
    ["FAULT_LEAK", "60 lives", "KiB"],
    ["FAULT_CLOSE_NULL", "close without an instance", "crashes"],
    ["FAULT_LENGTHS", "source: batches", "disagree"],
    ["FAULT_NEVTS", "source: batches", "nevts is not written"],
    ["FAULT_EMPTY", "source: batches", "a success without events"],
    ["FAULT_HANG", "next_batch", "does not come back"],
    ["FAULT_FIELDS", "get_fields", "type that does not exist"],
    ["FAULT_BOUNDS", "a shorter event in the same place", "crashes"],
    ["FAULT_STALE", "events that differ in one byte", "of other events"],
    ["FAULT_RES_LEN", "events of other types", "res_len is not written"],
    ["FAULT_SHARED_SLOT", "all fields in one call", "differ"],
    ["FAULT_ABORT", "field plain.number, twice in one call", "abort"],
    ["WITH_ASYNC FAULT_ASYNC_EMPTY", "get_async_events", ""],
    ["WITH_ASYNC FAULT_ASYNC_OFF", "set_async_event_handler(NULL)", "failed"],
    ["WITH_ASYNC FAULT_ASYNC_NAME", "asynchronous events", "malformed"],
  ])("%s: %s", async (defines, name, detail) => {
    const found = await findings({ library: await build(...defines.split(" ")) });
    const [first] = found.filter((check) => check.name.startsWith(name));
    expect(first, JSON.stringify(found, null, 1)).toBeDefined();
    expect(first!.detail).toContain(detail);
    expect(first!.consequence).toMatch(/\.$/);
  });
});

describe("compiled examples", () => {
  const sample = join(PACKAGE_ROOT, "examples", "k8saudit", "sample-audit.jsonl");
  test.each([
    [
      "dummy",
      { open: '{"start":1,"maxEvents":300}', badConfig: '{"jitter":"x"}', fields: ["dummy.divisible[3]"] },
    ],
    ["json", { source: "any", fields: ["json.value[/a]"], payloads: ['{"a":1}', "["] }],
    ["k8saudit", { open: sample, badConfig: '{"maxEventSize":0}' }],
  ])("%s: nothing", async (name, request) => {
    const library = await compilePlugin(join(PACKAGE_ROOT, "examples", name, `${name}.ts`));
    expect(await findings({ ...request, library })).toEqual([]);
  });
});

describe("the command", () => {
  test("says what was found, and what it means", async () => {
    const { stdout, code } = await tsfalco("verify", await build("FAULT_VERSION"));
    expect(code).toBe(1);
    expect(stdout).toContain("load: version\n  1.0\n  A host refuses the plugin");
    expect(stdout).toMatch(/1 of \d+ checks failed\n$/);
  });

  test("as JSON", async () => {
    const { stdout, code } = await tsfalco("verify", await build(), "--json");
    const { checks } = JSON.parse(stdout) as { checks: VerifyCheck[] };
    expect(code).toBe(0);
    expect(checks.length).toBeGreaterThan(50);
    expect(checks.every(({ fine }) => fine)).toBe(true);
  });

  test("a file that is no library", async () => {
    const { stderr, code } = await tsfalco("verify", join(PACKAGE_ROOT, "README.md"));
    expect(code).toBe(1);
    expect(stderr).toContain("TSF70");
  });
});
