/** What a test gives to tables, and tables whose owner is gone: in Node and in a library alike. */
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  loadInNode,
  loadLibrary,
  testEvent,
  type PluginUnderTest,
  type TableShape,
  type TableShapes,
} from "../../stdlib/testing/index.js";

const plugin = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));
type Value = number | bigint | string | boolean;

const shape: TableShape = {
  key: "string",
  fields: {
    ...{ i8: "int8", i16: "int16", i32: "int32", i64: "int64", yes: "bool", text: "string", none: "table" },
    ...{ u8: "uint8", u16: "uint16", u32: "uint32", u64: "uint64" },
    parts: { key: "uint16", fields: { at: "uint32" } },
  },
};
const keys = Object.fromEntries(
  (["int8", "int64", "uint32", "uint64", "bool", "string"] as const).map((key) => [
    `by_${key}`,
    { key, fields: { n: "uint8" } } as const,
  ]),
);
const tables: TableShapes = { host: shape, ...keys };

const values = [
  ...[0, -0, 1, -1, 0.5, NaN, Infinity, -Infinity, 127, 128, -128, -129, 255, 256, 300, 65535, 65536],
  ...[2 ** 31, 2 ** 32, 2 ** 53 + 2, 2 ** 63, 2 ** 64, -(2 ** 63), 1e300, 5e-324],
  ...[
    0n,
    -1n,
    255n,
    256n,
    2n ** 63n,
    2n ** 63n - 1n,
    2n ** 64n - 1n,
    2n ** 64n,
    -(2n ** 63n),
    -(2n ** 63n) - 1n,
  ],
  ...["", "5", "x", "a\0b", "\ud800", true, false],
  ...[null, {}, [], ["x"], new Date(0), Symbol.iterator, () => 0],
] as unknown as Value[];

const outcome = async <T>(action: Promise<T>): Promise<unknown> =>
  action.then(
    (value) => value,
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** Everything that a test can give wrongly, and rightly, and what comes of it. */
async function all(loaded: PluginUnderTest): Promise<unknown[]> {
  const told: unknown[] = [];
  const note = async (what: string, action: Promise<unknown>) => told.push([what, await outcome(action)]);
  for (const name of ["host", "kept"]) {
    const table = loaded.table(name);
    for (const { name: field } of await table.fields())
      for (const value of values) {
        await table.set("x", {});
        await note(`${name} ${field} ${typeof value}`, table.set("x", { [field]: value }));
        await note("then", table.get("x"));
        await table.delete("x");
      }
    await note("half", table.set("half", { text: "half", u8: 300, n: 300 }));
    await note("of an unknown field", table.set("half", { nope: undefined }));
    await note("was there", table.get("half"));
    const parts = (key: Value, at: Value) => new Map([[key, { at }]]);
    for (const [key, at] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      ["1", 1],
      [1n, 2n],
      [65535, 2 ** 32],
    ] as const)
      await note("parts", table.set("half", { parts: parts(key, at) }));
    await note("was there", table.get("half"));
    await note("no such part", table.set("half", { parts: new Map([[1, { none: 1 }]]) }));
  }
  for (const name of [...Object.keys(keys), "threads", "numbered"])
    for (const key of values) {
      const table = loaded.table(name);
      await note(`${name} ${typeof key} get`, table.get(key));
      await note("set", table.set(key, {}));
      await note("size", table.size());
      await note("delete", table.delete(key));
    }
  return told;
}

const hosts = [
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const;
const open = new Set<PluginUnderTest>();
afterEach(async () => {
  for (const loaded of open) await loaded.close();
  open.clear();
});
const kept = (loaded: PluginUnderTest): PluginUnderTest => {
  open.add(loaded);
  return loaded;
};

it("values are what their types say, or refused, alike in both hosts", async () => {
  const [node, library] = await Promise.all(
    hosts.map(async ([, load]) => all(kept(await load(plugin("keeper"), { tables })))),
  );
  expect(library).toEqual(node);
  expect(node).toContainEqual([
    "host u8 number",
    "RangeError: table host: field u8 is of type uint8 (0 to 255), which NaN does not fit",
  ]);
  expect(node).toContainEqual([
    "kept n string",
    "TypeError: table kept: field n is of type uint8: expected number, found string",
  ]);
});

const wrongTables: [string, TableShapes, string][] = [
  [
    "a value",
    { t: { ...shape, entries: [["a", { u8: 300 }]] } },
    "RangeError: table t: field u8 is of type uint8 (0 to 255), which 300 does not fit",
  ],
  [
    "a key",
    { t: { ...shape, entries: [[5, {}]] } },
    "TypeError: table t: keys are of type string: expected string, found number",
  ],
  ["a field", { t: { ...shape, entries: [["a", { no: 1 }]] } }, "Error: table t: there is no field no"],
  [
    "a thread",
    { threads: { entries: [[1n, { uid: -1 }]] } },
    "RangeError: table threads: field uid is of type uint32 (0 to 4294967295), which -1 does not fit",
  ],
  [
    "a thread's file",
    { threads: { entries: [[1n, { file_descriptors: new Map([["3", {}]]) }]] } },
    "TypeError: table file_descriptors: keys are of type int64: expected bigint, found string",
  ],
  [
    "an entry of another plugin",
    { kept: { entries: [["a", { n: -1 }]] } },
    "RangeError: table kept: field n is of type uint8 (0 to 255), which -1 does not fit",
  ],
  ["no key", { t: { entries: [] } }, "Error: table t: the type of its key is missing"],
  [
    "a key of no type",
    { t: { key: "int9" as "int8", fields: {} } },
    "Error: table t: the type of its key is not int9",
  ],
  [
    "a field of no type",
    { t: { key: "int8", fields: { a: "text" as "string" } } },
    "Error: table t: field a is of no type text",
  ],
];

describe.each(hosts)("in %s", (_, load) => {
  const guest = async (tables: TableShapes = {}) => {
    const owner = kept(await load(plugin("keeper")));
    const user = kept(await load(plugin("guest"), { beside: owner, tables }));
    const parse = async (text: string): Promise<string> => {
      const [logs, errors] = [user.logs.length, user.errors.length];
      await user.parse(testEvent({ text, source: "guest" }));
      const logged = user.logs.slice(logs).map(({ message }) => message);
      return user.errors[errors]?.replace(/^parse: guest\.ts:\d+: /, "") ?? logged.join(", ");
    };
    return { owner, user, parse };
  };

  it.each(wrongTables)("tables with %s are refused as a whole", async (_what, tables, message) => {
    const owner = kept(await load(plugin("keeper")));
    const good = { kept: { entries: [["good", {}]] } } as const;
    expect(await outcome(load(plugin("guest"), { beside: owner, tables: { ...good, ...tables } }))).toBe(
      message,
    );
    expect(await owner.table("kept").size()).toBe(0);
  });

  it("a table whose owner is gone says so", async () => {
    const { owner, user, parse } = await guest({ kept: { entries: [["a", { n: 7 }]] } });
    expect([await parse("get"), await parse("forEach"), await parse("size")]).toEqual([
      "7",
      "shown 7, all",
      "1",
    ]);
    await owner.close();
    const gone = "Error: table kept: the plugin with the table kept is gone";
    const after = ["get", "forEach", "size", "set", "delete", "clear"];
    const told: string[] = [];
    for (const what of after) told.push(await parse(what));
    expect(told).toEqual(["undefined", "all", gone, gone, "false", gone]);
    await expect(user.table("kept").size()).rejects.toThrow("there is no table kept");
  });

  it("one call holds 65,536 entries and not one more", async () => {
    const { user, parse } = await guest({ kept: { entries: [["a", { n: 7 }]] } });
    expect(await parse("65535")).toBe("undefined");
    expect(await user.table("kept").get("last")).toMatchObject({ n: 9 });
    await user.table("kept").delete("last");
    const full =
      "RangeError: more than 65536 entries of tables in one call: forEach goes over a table without keeping them";
    expect(await parse("65536")).toBe(full);
    expect(await user.table("kept").get("last")).toBeUndefined();
  });

  it("many entries are found and given back one as quickly as another", { timeout: 20_000 }, async () => {
    const entries = Array.from({ length: 80_000 }, (_, i) => [`${i}`, { n: i % 3 }] as const);
    const { user, parse } = await guest({
      kept: { entries: entries.slice(0, 60_000) },
      texts: { key: "string", fields: { n: "uint8" }, entries },
      numbers: { key: "int64", fields: { n: "uint8" }, entries: entries.map(([, n], i) => [BigInt(i), n]) },
    });
    expect(await parse("each of 60000")).toBe("60000");
    expect([await user.table("texts").size(), await user.table("numbers").size()]).toEqual([80_000, 80_000]);
    const numbers = user.table("numbers");
    const gone = [0n, 59_999n, 79_999n, 60_000n];
    for (const key of gone) expect(await numbers.delete(key)).toBe(true);
    for (const key of gone)
      expect([await numbers.delete(key), await numbers.get(key)]).toEqual([false, undefined]);
    await numbers.set(0n, { n: 7 });
    const keys = await numbers.keys();
    expect([keys.length, keys[0], keys[59_998], keys[59_999], keys.at(-1)]).toEqual([
      ...[79_997, 1n, 60_001n, 60_002n, 0n],
    ]);
    await numbers.clear();
    expect(await numbers.keys()).toEqual([]);
  });

  it("a plugin that does not start leaves no table", async () => {
    const owner = kept(await load(plugin("keeper")));
    await expect(load(plugin("keeper"), { beside: owner })).rejects.toThrow(
      "could not initialize plugin: kept: failure in adding state table defined by plugin 'keeper': a table of that name is there already",
    );
    expect(await owner.table("kept").size()).toBe(0);
  });
});
