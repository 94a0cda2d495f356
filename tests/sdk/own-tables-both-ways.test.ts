/** A plugin's own tables as others see them: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const file = "tests/abi/plugins/own-tables.ts";
const ways = [
  ["in Node", () => loadInNode(file)],
  ["compiled", () => loadLibrary(file)],
] as const;

const all = async (plugin: PluginUnderTest): Promise<string> =>
  String(await plugin.extract(testEvent({ text: "", source: "own" }), "own.all"));

describe.each(ways)("a plugin's own tables, %s", (_name, load) => {
  test("are read and written by others through their fields' types", async () => {
    const plugin = await load();
    const table = plugin.table("samples");
    expect(await table.size()).toBe(2);
    expect((await table.fields()).map(({ name, type, readOnly }) => `${name} ${type} ${readOnly}`)).toEqual([
      ...["i8 int8 false", "i16 int16 false", "i32 int32 false", "i64 int64 false"],
      ...["u8 uint8 false", "u16 uint16 false", "u32 uint32 false", "count uint64 false"],
      ...["yes bool false", "text string false", "first string true", "tags table true"],
    ]);
    const tags = new Map([["t", { value: "tag", weight: 2 }]]);
    await table.set("new", {
      i8: -1,
      u32: 4294967295,
      count: 2n ** 64n - 1n,
      yes: false,
      text: "é\ud800",
      tags,
    });
    expect(await table.get("new")).toEqual({
      ...{ i8: -1, i16: -16, i32: -32, i64: -64n, u8: 8, u16: 16, u32: 4294967295, count: 2n ** 64n - 1n },
      ...{ yes: false, text: "é\ufffd", first: "first" },
      tags: new Map([[0, { value: "tag", weight: 2 }]]), // the vtables tell no keys,
    });
    expect(await all(plugin)).toContain("new: -1 4294967295 18446744073709551615 false é\ufffd first 1 0 ");
    expect((await table.get("mine"))?.["text"]).toBe("line\ufffdzero");
    await expect(table.set("new", { first: "x" })).rejects.toThrow("samples: field is read-only: first");
    await expect(table.get("wide")).rejects.toThrow("samples: u8 holds 300, which is no uint8");
    expect(await table.delete("wide")).toBe(true);
    expect(await table.delete("wide")).toBe(false);
    expect(await table.get("wide")).toBeUndefined();
    expect((await table.entries()).map(({ i8 }) => i8)).toEqual([-8, -1]);
    await table.clear();
    expect(await all(plugin)).toBe("");
    await plugin.close();
  });

  test("have keys of all types", async () => {
    const plugin = await load();
    const keys = [
      ...([
        ["by_int8", -128],
        ["by_int16", -32768],
        ["by_int32", -2147483648],
      ] as const),
      ...([
        ["by_int64", 2n ** 63n - 1n],
        ["by_uint8", 255],
        ["by_uint16", 65535],
      ] as const),
      ...([
        ["by_uint32", 4294967295],
        ["by_uint64", 2n ** 53n + 1n],
        ["by_bool", false],
      ] as const),
    ];
    for (const [name, key] of keys) {
      await plugin.table(name).set(key, { weight: 3 });
      expect(await plugin.table(name).get(key)).toEqual({ value: "v", weight: 3 });
    }
    expect(await plugin.extract(testEvent({ text: "", source: "own" }), "own.keys")).toBe(
      "-128,-32768,-2147483648,255,65535,4294967295 " +
        "-9223372036854775808,9223372036854775807,18446744073709551615,9007199254740993 false 0 0",
    );
    await plugin.close();
  });

  test("tell what went wrong in the class of their entries", async () => {
    const plugin = await load();
    await expect(plugin.table("broken").set("x", {})).rejects.toThrow("no such entry today");
    await expect(plugin.table("deep").set("x", {})).rejects.toThrow("Maximum call stack size exceeded");
    expect(await plugin.table("broken").size()).toBe(0);
    await plugin.close();
  });
});
