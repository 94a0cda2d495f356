import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadLibrary } from "../../stdlib/testing/library.js";
import type { PluginUnderTest } from "../../stdlib/testing/plugin-under-test.js";
import { testEvent } from "../../stdlib/testing/index.js";
import { compilePlugin } from "../host/compiled-plugin.js";

/** Every export is a firewall: whatever the plugin's TypeScript does, the host gets an error and goes on. */
describe("a plugin that misbehaves", () => {
  let library: string;
  let plugin: PluginUnderTest;
  const event = testEvent({ text: "event 3 n", source: "bad" });

  beforeAll(async () => {
    library = await compilePlugin("tests/abi/plugins/misbehaving.ts");
    plugin = await loadLibrary(library, { config: { name: "n" } });
  });
  afterAll(() => plugin.close());

  it.each([
    ["bad.throws", undefined, /misbehaving\.ts:\d+: TypeError: no event 3 n/],
    ["bad.again", undefined, /misbehaving\.ts:24: TypeError: no event 3 n/],
    ["bad.deep", undefined, /misbehaving\.ts:\d+: RangeError: Maximum call stack size exceeded/],
    ["bad.index", 9, /misbehaving\.ts:\d+: TypeError: expected a value, found undefined/],
    ["bad.big", undefined, /misbehaving\.ts:\d+: RangeError: field value \d+ is not within 0 and 2\^64-1/],
    ["bad.negative", undefined, /misbehaving\.ts:\d+: RangeError: field value -1 is not within/],
    [
      "bad.json",
      undefined,
      /misbehaving\.ts:\d+: SyntaxError: Unexpected token 'e', "event 3 n" is not valid JSON/,
    ],
    ["bad.memory", undefined, /misbehaving\.ts:\d+: out of memory/],
  ])("%s is an error with its place, and the next field is unharmed", async (field, arg, message) => {
    const before = plugin.errors.length;
    expect(await plugin.extract(event, field, arg)).toBeUndefined();
    expect(plugin.errors.slice(before).join("\n")).toMatch(message);
    expect(await plugin.extract(event, "bad.list")).toEqual(["event", "3", "n"]);
  });

  it("keeps what it stored across calls whose memory is rolled back", async () => {
    for (let i = 0; i < 150; i++)
      await plugin.extract(testEvent({ text: `e${i}xyz`, source: "bad" }), "bad.keep");
    const kept = await plugin.extract(event, "bad.kept");
    expect(String(kept).split("|").slice(-2)).toEqual(["e148x", "e149x"]);
  });

  it("hands over the events before a failure of its source, then the failure with its place", async () => {
    const instance = await plugin.open("throw");
    const texts: string[] = [];
    const reading = async (): Promise<void> => {
      for (;;) texts.push(...(await instance.next()).map((e) => e.text));
    };
    await expect(reading()).rejects.toThrow(/misbehaving\.ts:\d+: Error: in the middle/);
    expect(texts).toHaveLength(5);
    await instance.close();
  });

  it("reports every fault of a config with its path, whatever the host has let through", async () => {
    const config = { name: 5, depth: "x", tags: [1, {}], mode: "z", limits: {} };
    const refused = loadLibrary(library, { config: config as never }).then((p) => p.close());
    await expect(refused).rejects.toThrow(/depth/);
  });
});
