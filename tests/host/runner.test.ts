import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { describeLibrary } from "../../compiler/runner/describe-library.js";
import { runArguments, type RunRequest } from "../../compiler/runner/run-library.js";
import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { buildTickLibrary } from "./c-plugin.js";

let library = "";
let runner = "";

beforeAll(async () => {
  [library, runner] = [await buildTickLibrary(), await runnerBinary()];
});

const run = (request: Omit<RunRequest, "library">) =>
  runProcess(runner, runArguments({ library, ...request }));

const lines = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("describe", () => {
  it("tells what the library says", async () => {
    const described = await describeLibrary(library);
    expect(described).toMatchObject({
      name: "tick",
      version: "0.1.0",
      id: 999,
      source: "tick",
      capabilities: ["sourcing", "extraction"],
      initSchemaType: "json",
      initSchema: { type: "object", properties: { step: { minimum: 0 } } },
      errors: [],
    });
    expect(described.fields?.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "tick.n uint64",
      "tick.name string",
      "tick.value uint64",
      "tick.parity string",
      "tick.text string",
    ]);
    expect(described.functions).toContain("plugin_next_batch");
  });

  it("tells why a library is refused", async () => {
    const described = await describeLibrary(join(dirname(library), "missing.so"));
    expect(described.errors[0]).toMatch(/^cannot load plugin: .*missing\.so/);
  });

  it("tells why a config is refused", async () => {
    const { errors } = await describeLibrary(library, '{"stop":1}');
    expect(errors).toEqual([
      "error in plugin tick init config: In <root>, Object contains a property that could not be validated " +
        "using 'properties' or 'additionalProperties' constraints: 'stop'.",
    ]);
  });
});

describe("run", () => {
  it("prints fields as JSON lines, and the rate on stderr", async () => {
    const { status, stdout, stderr } = await run({ open: "3", fields: ["tick.n", "tick.name"] });
    expect(status).toBe(0);
    expect(lines(stdout)).toMatchObject([
      { num: 1, source: "tick", fields: { "tick.n": 0, "tick.name": "alpha" } },
      { num: 2, source: "tick", fields: { "tick.n": 1, "tick.name": "beta" } },
      { num: 3, source: "tick", fields: { "tick.n": 2, "tick.name": "gamma" } },
    ]);
    expect(lines(stdout)[0]?.["time"]).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
    expect(stderr).toMatch(/^3 events in \d+\.\d{3} s, \d+ events\/s\n$/);
  });

  it("prints a table", async () => {
    const { stdout } = await run({ open: "9", max: 2, format: "table", fields: ["tick.name", "tick.value"] });
    expect(stdout.replaceAll(/20\S+Z/g, "<time>")).toBe(
      "NUM     TIME                            tick.name  tick.value\n" +
        "1       <time>  alpha      16807\n2       <time>  beta       282475249\n",
    );
  });

  it("prints what the plugin says of an event when no field is asked for", async () => {
    const { stdout } = await run({ config: '{"step":2}', open: "1" });
    expect(lines(stdout)).toMatchObject([{ event: "tick 0 alpha 16809" }]);
  });

  it("prints every field for *, without those that have no value", async () => {
    const input = join(dirname(library), "all.txt");
    writeFileSync(input, "tick 7 x 8\nother\n");
    const { stdout } = await run({ input, fields: ["*", "tick.n"] });
    expect(lines(stdout).map(({ fields }) => fields)).toEqual([
      { "tick.n": 7, "tick.name": "x", "tick.value": 8, "tick.parity": "even", "tick.text": "tick 7 x 8" },
      { "tick.text": "other", "tick.n": null },
    ]);
  });

  it("takes payloads from a file, and fields from an extractor", async () => {
    const input = join(dirname(library), "input.txt");
    writeFileSync(input, "tick 7 x 8\nother\n");
    const extractors = [{ library, config: '{"step":1}' }];
    const { stdout } = await run({ input, extractors, fields: ["tick.n", "tick.text"] });
    expect(lines(stdout)).toMatchObject([
      { fields: { "tick.n": 7, "tick.text": "tick 7 x 8" } },
      { fields: { "tick.n": null, "tick.text": "other" } },
    ]);
  });

  it.each([
    [{ open: "many" }, "not a number of events: many"],
    [
      { fields: ["tick.none"] },
      "unknown field tick.none: there are tick.n, tick.name, tick.value, tick.parity, tick.text",
    ],
    [{ fields: ["tick.n[1]"] }, "field tick.n takes no argument"],
    [{ fields: ["tick.n[1"] }, "bad argument in tick.n[1"],
    [
      { config: "[]" },
      "error in plugin tick init config: In <root>, Value type not permitted by 'type' constraint.",
    ],
    [{ input: "/nowhere/at/all" }, "/nowhere/at/all: No such file or directory"],
  ])("fails plainly: %j", async (request, message) => {
    expect(await run(request)).toMatchObject({ status: 1, stdout: "", stderr: `${message}\n` });
  });

  it("refuses a command line that it does not know", async () => {
    const { status, stderr } = await runProcess(runner, ["run", library, "--what", "x"]);
    expect(stderr).toContain("tsfalco-runner: unknown option --what\nusage: ");
    expect(status).toBe(2);
  });
});
