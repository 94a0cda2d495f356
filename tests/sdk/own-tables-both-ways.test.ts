/** A plugin's own tables as others see them: in Node and compiled alike. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "tsfalco/testing";

const file = "tests/abi/plugins/own-tables.ts";
const ways = [
  ["in Node", () => loadInNode(file)],
  ["compiled", () => loadLibrary(file)],
] as const;

const lines = readFileSync(file, "utf8").split("\n");

/** What does not fit, and how the error begins: the cases of own.store. */
const unfit = [
  ["too large", "table samples: field u8 is of type uint8 (0 to 255), which 300"],
  ["too small", "table samples: field i8 is of type int8 (-128 to 127), which -129"],
  ["one more", "table samples: field u16 is of type uint16 (0 to 65535), which 65536"],
  ["a fraction", "table samples: field i16 is of type int16 (-32768 to 32767), which 0.5"],
  ["no number", "table samples: field i32 is of type int32 (-2147483648 to 2147483647), which NaN"],
  ["negative", "table samples: field count is of type uint64 (0 to 18446744073709551615), which -1"],
  [
    "beyond int64",
    "table samples: field i64 is of type int64 (-9223372036854775808 to 9223372036854775807), which 9223372036854775808",
  ],
  ["through an interface", "table samples: field u32 is of type uint32 (0 to 4294967295), which -1"],
  ["by a pattern", "table samples: field u16 is of type uint16 (0 to 65535), which -1"],
  ["in a subclass", "table samples: field u8 is of type uint8 (0 to 255), which 256"],
  ["made before", "table samples: field u32 is of type uint32 (0 to 4294967295), which 4294967296"],
  ["of several tables", "class Tag: field weight is of type uint32 (0 to 4294967295), which -1"],
  ["in a subtable", "table inner: field u8 is of type uint8 (0 to 255), which 256"],
  ["key too large", "table by_uint8: keys are of type uint8 (0 to 255), which 256"],
  ["key too small", "table by_uint32: keys are of type uint32 (0 to 4294967295), which -1"],
  ["key a fraction", "table by_uint16: keys are of type uint16 (0 to 65535), which 0.5"],
  ["key of a subtable", "table inner: keys are of type int8 (-128 to 127), which -129"],
  [
    "key beyond int64",
    "table by_int64: keys are of type int64 (-9223372036854775808 to 9223372036854775807), which 9223372036854775808",
  ],
  ["got", "table by_uint32: keys are of type uint32 (0 to 4294967295), which -2"],
  ["asked for", "table by_uint8: keys are of type uint8 (0 to 255), which -0.5"],
  ["taken out", "table by_int8: keys are of type int8 (-128 to 127), which 128"],
  ["key negative", "table by_uint64: keys are of type uint64 (0 to 18446744073709551615), which -1"],
] as const;

const all = async (plugin: PluginUnderTest): Promise<string> =>
  String(await plugin.extract(testEvent({ text: "", source: "own" }), "own.all"));

describe.each(ways)("a plugin's own tables, %s", (_name, load) => {
  test("are read and written by others through their fields' types", async () => {
    const plugin = await load();
    const table = plugin.table("samples");
    expect(await table.size()).toBe(1);
    expect((await table.fields()).map(({ name, type, readOnly }) => `${name} ${type} ${readOnly}`)).toEqual([
      ...["i8 int8 false", "i16 int16 false", "i32 int32 false", "i64 int64 false"],
      ...["u8 uint8 false", "u16 uint16 false", "u32 uint32 false", "count uint64 false"],
      ...["yes bool false", "text string false", "first string true", "tags table true", "inner table true"],
    ]);
    for (const field of await table.fields())
      expect(Object.keys(field)).toEqual(["name", "type", "readOnly"]);
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
      inner: new Map(),
    });
    expect(await all(plugin)).toContain("new: -1 4294967295 18446744073709551615 false é\ufffd first 1 0 ");
    expect((await table.get("mine"))?.["text"]).toBe("line\ufffdzero");
    await expect(table.set("new", { first: "x" })).rejects.toThrow("samples: field is read-only: first");
    await table.set("gone", {});
    expect(await table.delete("gone")).toBe(true);
    expect(await table.delete("gone")).toBe(false);
    expect(await table.get("gone")).toBeUndefined();
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

  test("store nothing that the types of their fields and keys do not hold", async () => {
    const plugin = await load();
    const event = testEvent({ text: "", source: "own" });
    for (const [what, message] of unfit) {
      expect(await plugin.extract(event, "own.store", what), what).toBeUndefined();
      const [error] = plugin.errors.slice(-1);
      expect(error).toMatch(/^own\.store: own-tables\.ts:\d+: /);
      const at = Number(/:(\d+):/.exec(error!)![1]);
      const place = what === "in a subclass" ? "class Wide" : `case "${what}"`;
      expect(lines.slice(at - 4, at).join("\n"), what).toContain(place);
      expect(error).toContain(`RangeError: ${message} does not fit`);
    }
    expect(await plugin.table("samples").get("mine")).toMatchObject({ i8: -8, u8: 1, u16: 65535, u32: 32 });
    expect(await plugin.table("by_uint8").size()).toBe(1);
    expect(await plugin.table("by_uint32").size()).toBe(0);
    expect(await plugin.extract(event, "own.store", "text of a key")).toBe("there,there,true,1");
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
