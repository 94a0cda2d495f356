import { beforeAll, describe, expect, it } from "vitest";
import { runArguments } from "../../compiler/runner/run-library.js";
import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { buildCPlugin, buildTickLibrary } from "./c-plugin.js";
import { findSysdig, type Sysdig } from "./sysdig.js";

const sysdig = findSysdig();
if (typeof sysdig === "string")
  console.warn(`tests/host/runner-against-sysdig.test.ts is skipped: ${sysdig}`);

interface Plugin {
  readonly name: string;
  readonly config?: string;
  readonly open?: string;
}

describe.skipIf(typeof sysdig === "string")("the runner does as the real host", () => {
  const host = sysdig as Sysdig;
  const libraries: Record<string, string> = {};
  let runner = "";
  beforeAll(async () => {
    libraries["tick"] = await buildTickLibrary();
    libraries["odd"] = await buildCPlugin("tests/host/fixtures/odd.c");
    runner = await runnerBinary();
  });

  const inSysdig = ({ name, config, open = "" }: Plugin, fields: readonly string[]) => {
    const loaded = { library: libraries[name]!, ...(config !== undefined && { config }) };
    const { status, stderr, events } = host.extract([loaded], { name, open }, fields);
    return { status, events, error: stderr.trim() };
  };

  const inRunner = async ({ name, ...given }: Plugin, fields: readonly string[]) => {
    const { status, stdout, stderr } = await runProcess(
      runner,
      runArguments({ library: libraries[name]!, ...given, fields }),
    );
    const lines = stdout.split("\n").filter((line) => line !== "");
    const events = lines.map((line) => (JSON.parse(line) as { fields: Record<string, unknown> }).fields);
    const said = stderr.split("\n").filter((line) => !/^\[|events\/s$|^event \d/.test(line));
    return { status, events, error: said.join("\n").trim() };
  };

  it.each<[Plugin, string[]]>([
    [{ name: "tick", open: "300", config: '{"step":1}' }, ["tick.n", "tick.parity", "tick.text"]],
    [{ name: "odd" }, ["odd.key[a]", "odd.index[7]", "odd.none", "odd.fails"]],
    [{ name: "odd" }, ["odd.ip4"]], // it prints networks as "<IPNET>"
    [{ name: "odd" }, ["odd.list", "odd.flags"]],
    [{ name: "odd", config: "timeout-with-events" }, ["odd.key[x]"]],
  ])("values: %j %j", async (plugin, fields) => {
    const real = inSysdig(plugin, fields);
    expect(real).toMatchObject({ status: 0, error: "" });
    expect(real.events.length).toBeGreaterThan(0);
    expect(await inRunner(plugin, fields)).toEqual(real);
  });

  it.each<Plugin>([
    { name: "tick", config: '{"step":"a"}' },
    { name: "tick", config: '{"step":-1}' },
    { name: "tick", config: '{"other":1}' },
    { name: "tick", config: "[]" },
    { name: "tick", open: "many" },
    { name: "odd", config: "init-failure" },
    { name: "odd", config: "open-failure" },
    { name: "odd", config: "empty-success" },
    { name: "odd", config: "failure-with-events" },
    { name: "odd", config: "foreign-id" },
  ])("refusals: %j", async (plugin) => {
    const fields = [plugin.name === "tick" ? "tick.n" : "odd.key[a]"];
    const [real, ours] = [inSysdig(plugin, fields), await inRunner(plugin, fields)];
    // sysdig ends with 0 when a source fails under way. Falco does not.
    expect({ ours: ours.status, real: real.status }).toEqual({
      ours: 1,
      real: real.events.length > 0 ? 0 : 1,
    });
    expect(ours.events).toEqual(real.events);
    expect(real.error).toContain(ours.error.replace(/\.$/, ""));
  });
});
