/** A running plugin that gets another configuration: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";
import Dummy from "../../examples/dummy/dummy.js";

const file = "tests/sdk/plugins/configured.ts";
const ways = [
  ["in Node", (config: object) => loadInNode(file, { config })],
  ["compiled", (config: object) => loadLibrary(file, { config })],
] as const;
const event = testEvent("hello");
const all = async (plugin: PluginUnderTest): Promise<unknown> => plugin.extract(event, "configured.all");

describe.each(ways)("a plugin with setConfig, %s", (_name, load) => {
  test("what it takes is its config from then on", async () => {
    const plugin = await load({ limits: { size: 10 }, mode: "keep" });
    const source = await plugin.open();
    expect((await source.next(1))[0]!.text).toBe("10 keep 0");
    expect(await plugin.extract(event, "configured.long")).toBe(false);
    await plugin.setConfig({ limits: { size: 4, words: ["hello", "you"] } });
    expect(await plugin.extract(event, "configured.long")).toBe(true);
    expect(await plugin.extract(event, "configured.word")).toBe("hello");
    expect(await all(plugin)).toEqual([
      `{"limits":{"size":4,"words":["hello","you"]}}`,
      `{"limits":{"size":10},"mode":"keep"}`,
      "1",
    ]);
    expect(plugin.logs).toEqual([{ severity: "info", message: "10 to 4" }]);
    for (let size = 20; size < 60; size++)
      await plugin.setConfig({ limits: { size, words: ["x".repeat(size)] } });
    expect(await plugin.extract(testEvent("x".repeat(59)), "configured.word")).toBe("x".repeat(59));
    await plugin.close();
  });

  test("what it refuses changes nothing", async () => {
    const plugin = await load({ limits: { size: 10 } });
    const refused = "configured.ts:29: RangeError: not 13";
    await expect(plugin.setConfig({ limits: { size: 13 } })).rejects.toThrow(refused);
    expect(plugin.errors).toEqual([refused]);
    expect(await all(plugin)).toEqual([`{"limits":{"size":10}}`, `{"limits":{"size":10}}`, "1"]);
    await plugin.setConfig({ limits: { size: 3 } });
    expect(await plugin.extract(event, "configured.long")).toBe(true);
    await plugin.close();
  });

  test("what does not fit the schema is not handed to it", async () => {
    const plugin = await load({ limits: { size: 10 } });
    await expect(plugin.setConfig({ limits: { size: 0 } })).rejects.toThrow(/size/);
    await expect(plugin.setConfig({ limits: {} })).rejects.toThrow(/size/);
    await expect(plugin.setConfig("{")).rejects.toThrow();
    expect(plugin.logs).toEqual([]);
    expect(await all(plugin)).toEqual([`{"limits":{"size":10}}`, `{"limits":{"size":10}}`, "0"]);
    await plugin.close();
  });
});

test.each([
  ["in Node", () => loadInNode(Dummy)],
  ["compiled", () => loadLibrary("examples/dummy/dummy.ts")],
])("a plugin without setConfig says so, %s", async (_name, load) => {
  const plugin = await load();
  await expect(plugin.setConfig({})).rejects.toThrow("the plugin cannot be configured again");
  await plugin.close();
});

const frozen = "tests/sdk/plugins/frozen-config.ts";
test.each([
  ["in Node", () => loadInNode(frozen, { config: { word: "a" } })],
  ["compiled", () => loadLibrary(frozen, { config: { word: "a" } })],
])("a plugin that froze itself keeps its config, %s", async (_name, load) => {
  const plugin = await load();
  const refused = "TypeError: Cannot assign to read only property 'config' of object '#<FrozenConfig>'";
  await expect(plugin.setConfig({ word: "b" })).rejects.toThrow(refused);
  expect(plugin.errors).toEqual([expect.stringContaining(refused)]);
  await expect(plugin.setConfig({ word: "" })).rejects.toThrow("a word is wanted");
  expect(await plugin.extract(event, "frozen_config.word")).toBe("ahello");
  await plugin.close();
});
