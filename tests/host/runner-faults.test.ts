import { beforeAll, describe, expect, it } from "vitest";
import { describeLibrary } from "../../compiler/runner/describe-library.js";
import { runArguments, type RunRequest } from "../../compiler/runner/run-library.js";
import { runnerBinary } from "../../compiler/runner/runner-binary.js";
import { runProcess } from "../../compiler/toolchain/run-process.js";
import { loadLibrary, testEvent } from "../../stdlib/testing/index.js";
import { buildCPlugin } from "./c-plugin.js";

const odd = (...defines: string[]) =>
  buildCPlugin(
    "tests/host/fixtures/odd.c",
    defines.map((define) => `-D${define}`),
  );

let library = "";
let runner = "";
beforeAll(async () => {
  [library, runner] = [await odd(), await runnerBinary()];
});

const run = async (request: Omit<RunRequest, "library">) => {
  const { status, stdout, stderr } = await runProcess(runner, runArguments({ library, ...request }));
  const complaints = stderr.split("\n").filter((line) => line !== "" && !/^\[|events\/s$/.test(line));
  return { status, events: stdout.split("\n").filter((line) => line !== ""), complaints };
};

describe("libraries that no host would load", () => {
  it.each([
    [
      'API_VERSION="3.13.0"',
      "plugin required API version '3.13.0' not compatible with the runner's API version '3.12.0'",
    ],
    [
      'API_VERSION="4.0.0"',
      "plugin required API version '4.0.0' not compatible with the runner's API version '3.12.0'",
    ],
    ['API_VERSION="3"', "unreadable required API version '3'"],
    ["WITHOUT_CONTACT", "symbol not found: plugin_get_contact"],
    [
      "WITHOUT_CLOSE",
      "broken event sourcing capability: plugin_open, plugin_close and plugin_next_batch go together",
    ],
    ["WITHOUT_CAPABILITIES", "plugin does not implement any capability"],
  ])("%s", async (define, message) => {
    expect((await describeLibrary(await odd(define))).errors).toEqual([message]);
  });
});

describe("faults while running", () => {
  it.each([
    ["init-failure", "could not initialize plugin: told to fail in init", 0],
    ["init-null", "could not initialize plugin: no state", 0],
    ["open-failure", "told to fail in open", 0],
    ["empty-success", "unexpected 0 size event returned by plugin odd", 2],
    ["failure-with-events", "told to fail in next_batch", 4],
    ["foreign-id", "unexpected plugin ID in plugin event: plugin='odd', expected_id=42, actual_id=43", 1],
  ])("%s", async (config, message, count) => {
    const { status, events, complaints } = await run({ config });
    expect({ status, complaints }).toEqual({ status: 1, complaints: [message] });
    expect(events).toHaveLength(count);
  });

  it.each([
    ["", 4],
    ["timeout-with-events", 6],
  ])("hands out the events that come with the end or a timeout: %s", async (config, count) => {
    const { status, events, complaints } = await run({ config });
    expect({ status, complaints, count: events.length }).toEqual({ status: 0, complaints: [], count });
  });

  it("has no value where extraction fails, and says why", async () => {
    const { status, events, complaints } = await run({ max: 1, fields: ["odd.none", "odd.fails"] });
    expect(JSON.parse(events[0] ?? "")).toMatchObject({ fields: { "odd.none": null, "odd.fails": null } });
    expect(complaints).toEqual(["event 1, odd.fails: told to fail in extract_fields"]);
    expect(status).toBe(0);
  });
});

describe("values", () => {
  const fields = [
    "odd.list",
    "odd.key['a b']",
    "odd.index",
    "odd.index[7]",
    "odd.flags",
    "odd.ip4",
    "odd.ip6",
  ];

  it("are printed as JSON", async () => {
    const { events } = await run({ max: 1, fields });
    expect(JSON.parse(events[0] ?? "")).toMatchObject({
      fields: {
        "odd.list": ["a", '"b"', "\ufffd"],
        "odd.key['a b']": "a b",
        "odd.index[7]": 7,
        "odd.flags": [true, false],
        "odd.ip4": "10.0.0.1",
        "odd.ip6": "fd00::1",
      },
    });
    expect(events[0]).toContain('"odd.index":18446744073709551615');
  });

  it("are printed as text", async () => {
    const { events } = await run({
      max: 1,
      format: "table",
      fields: ["odd.key[x]", "odd.flags", "odd.none"],
    });
    expect(events[1]?.replace(/^.*Z +/, "").trim()).toBe("x           (true,false)  <NA>");
  });

  it("arrive unchanged in a test", async () => {
    const plugin = await loadLibrary(library);
    const event = testEvent({ text: "odd", source: "odd" });
    expect(await plugin.extract(event, "odd.list")).toEqual(["a", '"b"', "\ufffd"]);
    expect(await plugin.extract(event, "odd.key", "k")).toBe("k");
    expect(await plugin.extract(event, "odd.index")).toBe(2n ** 64n - 1n);
    expect(await plugin.extract(event, "odd.index", 3)).toBe(3n);
    expect(await plugin.extract(event, "odd.flags")).toEqual([true, false]);
    expect(await plugin.extract(event, "odd.ip4")).toEqual(Uint8Array.of(10, 0, 0, 1));
    expect(await plugin.extract(event, "odd.long")).toBe(2n ** 53n + 1n);
    expect(await plugin.extract(event, "odd.none")).toBeUndefined();
    expect(await plugin.extract(event, "odd.fails")).toBeUndefined();
    expect(plugin.errors).toEqual(["odd.fails: told to fail in extract_fields"]);
    expect(plugin.logs).toEqual([{ severity: "warning", message: "initialised" }]);
    await plugin.close();
  });

  it.each([
    ["odd.key", "field odd.key requires an argument"],
    ["odd.index[01]", "field odd.index takes an index: digits without a leading zero"],
    ["odd.index[x]", "field odd.index takes an index: digits without a leading zero"],
    ["odd.key[a b]", "bad argument in odd.key[a b]"],
    ["odd.key[]", "bad argument in odd.key[]"],
    ["odd.list[0]", "field odd.list takes no argument"],
  ])("are not asked for as %s", async (field, message) => {
    expect((await run({ fields: [field] })).complaints).toEqual([message]);
  });
});
