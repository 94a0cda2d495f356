/** A function of the SDK is itself under whatever name a plugin imports it, and by whatever way. */
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const pluginFile = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));
const counts = { key: "string", fields: { n: "uint32" }, entries: [["a", { n: 7 }]] } as const;

describe.each([
  ["under other names in Node", "renamed", loadInNode],
  ["under other names in a library", "renamed", loadLibrary],
  ["by namespaces in Node", "namespaces", loadInNode],
  ["by namespaces in a library", "namespaces", loadLibrary],
] as const)("%s", (_, name, load) => {
  const plugin = pluginFile(name);
  let loaded: PluginUnderTest | undefined;
  afterEach(() => loaded?.close());

  it.each([
    ["renamed.net", "10.0.0.0/8", new Uint8Array([10, 0, 0, 0])],
    ["renamed.address", "10.1.2.3", new Uint8Array([10, 1, 2, 3])],
    ["renamed.json", '{"a":"b"}', "b"],
    ["renamed.line", pluginFile("renamed"), "import {"],
    ["renamed.count", "a", 7n],
  ])("%s", async (field, text, value) => {
    loaded = await load(plugin, { tables: { counts } });
    expect(await loaded.extract(testEvent({ text, source: "renamed" }), field)).toEqual(value);
    expect(loaded.errors).toEqual([]);
  });

  it("an error is that of the function, not of its name here", async () => {
    loaded = await load(plugin, { tables: { counts } });
    const event = testEvent({ text: "10.0.0.0/8", source: "renamed" });
    expect(await loaded.extract(event, "renamed.address")).toBeUndefined();
    expect(loaded.errors).toEqual([expect.stringContaining('TypeError: not an IP address: "10.0.0.0/8"')]);
  });
});
