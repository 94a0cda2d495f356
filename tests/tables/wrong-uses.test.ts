import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  loadInNode,
  loadLibrary,
  testEvent,
  type PluginUnderTest,
  type TableShape,
} from "../../stdlib/testing/index.js";

const plugin = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));
const fields = { n: "uint8", note: "string", seen: { key: "uint16", fields: { at: "uint32" } } } as const;
const subtableIsOver =
  "a subtable seen is used after its call, or after the table above it lost an entry: get its entry again";
const counts: TableShape = {
  key: "string",
  fields,
  entries: [
    ["a", { n: 100, note: "first" }],
    ["b", { n: 1, note: "second" }],
  ],
};

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("in %s", (_, load) => {
  let loaded: PluginUnderTest | undefined;
  afterEach(() => loaded?.close());
  const parsed = async (...texts: string[]) => {
    loaded = await load(plugin("wrong"), { tables: { counts } });
    for (const text of texts) await loaded.parse(testEvent({ text, source: "wrong" }));
    return loaded;
  };
  const messages = (running: PluginUnderTest) =>
    running.errors.map((e) => e.replace(/^parse: wrong\.ts:\d+: /, ""));

  it.each([
    ["throw in forEach", "RangeError: first"],
    ["change in forEach", "TypeError: table counts cannot get or lose entries while forEach goes over it"],
    ["set in forEach", "TypeError: table counts cannot get or lose entries while forEach goes over it"],
    [
      "set below in forEach",
      "TypeError: table seen cannot get or lose entries while forEach goes over it, or over a table above it",
    ],
    ["keep what forEach shows", "TypeError: an entry of table counts is used after the call that it was for"],
    ["too large", "RangeError: table counts: field n is of type uint8 (0 to 255), which 300 does not fit"],
    ["no integer", "RangeError: table counts: field n is of type uint8 (0 to 255), which 0.5 does not fit"],
    [
      "too small a key",
      "RangeError: table seen: keys are of type uint16 (0 to 65535), which -1 does not fit",
    ],
    [
      "too large a key",
      "RangeError: table seen: keys are of type uint16 (0 to 65535), which 65536 does not fit",
    ],
    ["half an entry", "RangeError: table counts: field n is of type uint8 (0 to 255), which -1 does not fit"],
    ["keep a subtable of what forEach shows", `TypeError: ${subtableIsOver}`],
    ["subtable of a replaced entry", `TypeError: ${subtableIsOver}`],
    ["subtable of a changed table", `TypeError: ${subtableIsOver}`],
    [
      "many",
      "RangeError: more than 65536 entries of tables in one call: forEach goes over a table without keeping them",
    ],
  ])("%s is an error, and the next event unharmed", async (text, message) => {
    const running = await parsed(text, "after");
    expect(messages(running)).toEqual([message]);
    expect(running.logs.at(-1)!.message).toMatch(/^[12] 100 first$/);
    expect(await running.table("counts").get("half")).toBeUndefined();
  });

  it("entries and subtables end with their call", async () => {
    const running = await parsed("keep", "kept", "kept subtable");
    expect(messages(running)).toEqual([
      "TypeError: an entry of table counts is used after the call that it was for",
      `TypeError: ${subtableIsOver}`,
    ]);
  });

  it("what was erased can be read as long as it is held; a table can be emptied", async () => {
    const running = await parsed("entry that was erased", "clear");
    expect(running.errors).toEqual([]);
    expect(running.logs.map(({ message }) => message)).toEqual(["9 first gone false", "0"]);
  });

  it("what is held of a subtable goes back before the entry above it, which is erased and gone with that", async () => {
    const running = await parsed("held below what was erased", "clear");
    expect(running.errors).toEqual([]);
    expect(running.logs.map(({ message }) => message)).toEqual(["7", "0"]);
  });

  it.each([
    ["below what forEach showed", "6 1"],
    ["below what forEach showed, replaced", "5"],
  ])("an entry %s is over before the one above is gone", async (text, logged) => {
    const running = await parsed(text, "clear");
    expect(running.errors).toHaveLength(1);
    expect(running.errors[0]).toContain("an entry of table seen is used after the call that it was for");
    expect([running.logs[0]!.message, running.logs.at(-1)!.message]).toEqual([logged, "0"]);
  });

  it("subtables stay through changes of their own and of other tables, and new entries above", async () => {
    const running = await parsed("changes that end no subtable", "after");
    expect(running.errors).toEqual([]);
    expect(running.logs.map(({ message }) => message)).toEqual(["2 1 0 0 1 false", "3 100 first"]);
  });

  it("texts arrive as the host takes them", async () => {
    const running = await parsed("texts");
    const note = `a\ufffdb\ufffd\u00e9${"x".repeat(300)}`;
    expect(await running.table("counts").get("a")).toMatchObject({ note });
    expect(await running.table("counts").get("\u00e9\ufffd")).toMatchObject({ note, n: 255 });
  });

  it("where the host gives no tables it is a TypeError, in the same function that a field may call", async () => {
    const running = await parsed();
    const event = testEvent({ text: "x", source: "wrong" });
    expect(await running.extract(event, "wrong.field")).toBe("first");
    expect(await running.eventToString(event)).toBe("x");
    expect(running.errors).toEqual([
      expect.stringMatching(
        /^eventToString: wrong\.ts:\d+: TypeError: table counts is not open here: tables are for parse, fields, init and captures$/,
      ),
    ]);
  });

  it.each([
    ["no table", undefined, "the host has no such table"],
    ["other keys", { ...counts, key: "int64", entries: [] }, "its keys are of type int64, not string"],
    ["no field", { key: "string", fields: { note: "string" } }, "there is no field n of type uint8"],
    [
      "another type",
      { key: "string", fields: { ...fields, n: "int8" } },
      "its field n is of type int8, not uint8",
    ],
  ] as const)("starting fails where there is %s", async (_, given, why) => {
    const loading = load(plugin("wrong"), { tables: given ? { counts: given as TableShape } : {} });
    await expect(loading).rejects.toThrow(
      `could not initialize plugin: wrong.ts:24: Error: table counts: ${why}`,
    );
  });

  it("starting fails where a subtable has another field", async () => {
    const seen = { key: "uint16", fields: { at: "string" } } as const;
    const loading = load(plugin("wrong"), {
      tables: { counts: { ...counts, fields: { ...fields, seen }, entries: [] } },
    });
    await expect(loading).rejects.toThrow("Error: table seen: its field at is of type string, not uint32");
  });
});
