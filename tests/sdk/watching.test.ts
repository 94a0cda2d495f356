/** Captures, metrics and components of the log: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const file = "tests/sdk/plugins/watching.ts";
const ways = [
  ["in Node", (config: object = {}) => loadInNode(file, { config })],
  ["compiled", (config: object = {}) => loadLibrary(file, { config })],
] as const;
const count = async (plugin: PluginUnderTest, text: string): Promise<unknown> =>
  plugin.extract(testEvent(text), "watched.count");

describe.each(ways)("%s", (_name, load) => {
  test("captures open and close in pairs, whatever the host does", async () => {
    const plugin = await load();
    await plugin.captureClose();
    await plugin.captureOpen();
    await plugin.captureClose();
    await plugin.captureClose();
    await plugin.captureOpen();
    await plugin.captureOpen();
    await plugin.close();
    const component = "watch\\ner";
    expect(plugin.logs).toEqual([
      { severity: "info", message: "capture 1 begins object", component },
      { severity: "warning", message: "capture ends" },
      { severity: "info", message: "capture 2 begins object", component },
      { severity: "warning", message: "capture ends" },
      { severity: "error", message: "watching.ts:37: TypeError: two are enough" },
      { severity: "info", message: "capture 3 begins object", component },
      { severity: "warning", message: "capture ends" },
    ]);
    expect(plugin.errors).toEqual([]);
  });

  test("a capture that is refused does not end", async () => {
    const plugin = await load({ refuse: "no captures" });
    await expect(plugin.captureOpen()).rejects.toThrow("watching.ts:28: Error: no captures");
    await plugin.captureClose();
    await plugin.close();
    expect(plugin.errors).toEqual(["watching.ts:28: Error: no captures"]);
    expect(plugin.logs).toEqual([]);
  });

  test("metrics of every type", async () => {
    const plugin = await load();
    const steps: [string, string][] = [
      ["captures add 5", "5"],
      ["captures add 18446744073709551615n", "4"],
      ["captures add 0", "4"],
      ["signed add 9223372036854775807", "9223372036854775807"],
      ["signed add 2", "1"],
      ["small add 4294967295", "4294967295"],
      ["small add 3", "2"],
      ["share add 0.25", "0.25"],
      ["share add", "1.25"],
      ["open set -2147483648", "-2147483648"],
      ["load set -1e300", "-1e+300"],
      ["single add 0.1", "0.10000000149011612"],
      ["level set -0", "0"],
      ["level set 7", "7"],
      ["big set -9223372036854775808", "-9223372036854775808"],
      ["big add 9223372036854775809", "1"],
    ];
    for (const [text, value] of steps) expect([text, await count(plugin, text)]).toEqual([text, value]);
    const of = (type: string, monotonic: boolean, value: unknown): unknown => ({ type, monotonic, value });
    const { heap_bytes, collections, ...others } = await plugin.metrics();
    expect(others).toEqual({
      captures: of("u64", true, 4n),
      signed: of("s64", true, 1n),
      small: of("u32", true, 2),
      share: of("f64", true, 1.25),
      open: of("s32", false, -2147483648),
      load: of("f64", false, -1e300),
      single: of("f32", false, Math.fround(0.1)),
      level: of("int", false, 7),
      big: of("s64", false, 1n),
      events: of("u64", true, 0n),
      bytes: of("u64", true, 0n),
      "field.watched.count.extractions": of("u64", true, BigInt(steps.length)),
      "field.watched.count.failures": of("u64", true, 0n),
    });
    expect([heap_bytes, collections]).toMatchObject([{ monotonic: false }, { monotonic: true }]);
    await plugin.close();
  });

  test.each([
    ["captures add -1", "metric captures: -1 is not what a counter goes up by"],
    ["captures add -1n", "metric captures: -1 is not what a counter goes up by"],
    ["captures add 0.5", "metric captures: 0.5 is not what a counter goes up by"],
    ["captures add x", "metric captures: NaN is not what a counter goes up by"],
    ["small add 1e300", "metric small: 1e+300 is not what a counter goes up by"],
    ["share add x", "metric share: NaN is not what a counter goes up by"],
    ["open set 2147483648", "metric open: 2147483648 is no s32"],
    ["level set 0.5", "metric level: 0.5 is no int"],
    ["level set x", "metric level: NaN is no int"],
    ["big set 9223372036854775808", "metric big: 9223372036854775808 is no s64"],
    ["big add -9223372036854775808 ", "1"],
  ])("what does not fit is an error: %s", async (text, message) => {
    const plugin = await load();
    const value = await count(plugin, text.trim());
    if (text.endsWith(" ")) expect(value).toBe("-9223372036854775808");
    else expect(plugin.errors).toEqual([expect.stringContaining(`RangeError: ${message}`)]);
    await plugin.close();
  });

  test("default metrics count events, bytes and failures", async () => {
    const plugin = await load();
    const source = await plugin.open();
    await source.readAll();
    await count(plugin, "nothing");
    await count(plugin, "nothing");
    await count(plugin, "captures add 1");
    const metrics = await plugin.metrics();
    expect(metrics["events"]?.value).toBe(2n);
    expect(metrics["bytes"]?.value).toBe(4n);
    expect(metrics["field.watched.count.extractions"]?.value).toBe(3n);
    expect(metrics["field.watched.count.failures"]?.value).toBe(2n);
    await plugin.close();
  });
});

test("a plugin without metrics has none", async () => {
  for (const plugin of [
    await loadInNode("tests/sdk/plugins/parsing.ts"),
    await loadLibrary("tests/sdk/plugins/parsing.ts"),
  ]) {
    expect(await plugin.metrics()).toEqual({});
    await plugin.captureOpen();
    await plugin.captureClose();
    await plugin.close();
  }
});
