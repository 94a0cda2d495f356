/** Entries that their function does not keep are structs in C: what is said of them, and whether each goes back. */
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { loadInNode, loadLibrary, testEvent, type PluginUnderTest } from "../../stdlib/testing/index.js";

const plugin = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));
const lent = plugin("lent");
const tables = {
  nodes: {
    key: "uint32",
    fields: { next: "uint32", name: "string", hits: "uint32" },
    entries: [
      [1, { next: 2, name: "a" }],
      [2, { next: 3, name: "b" }],
      [3, { next: 4, name: "c" }],
      [4, { next: 0, name: "d" }],
    ],
  },
  names: {
    key: "string",
    fields: { n: "uint32" },
    entries: [
      ["a", { n: 1 }],
      ["b", { n: 2 }],
      ["\u00e9", { n: 3 }],
      ["x".repeat(300), { n: 4 }],
    ],
  },
  threads: { entries: [[7n, { comm: "sh" }]] },
} as const;

const absent = "table nodes: field hits is of type uint32 (0 to 4294967295), which -1 does not fit";

describe.each([
  ["Node", loadInNode],
  ["a library", loadLibrary],
] as const)("entries in %s", (name, load) => {
  let loaded: PluginUnderTest | undefined;
  afterEach(() => loaded?.close());
  const said = async (text: string) => {
    loaded = await load(lent, { tables: tables as never });
    await loaded.parse(testEvent({ text, source: "lent" }));
    expect(loaded.errors).toEqual([]);
    return loaded.logs.at(-1)!.message;
  };

  it.each([
    ["chain", "a b c d"],
    ["emptied", "a b true"],
    ["one behind", "a-b b-c c-d ab c+d d>a a>b"],
    ["early", "a:b:1 none b:c:1"],
    ["throwing", `a TypeError b d c3 RangeError: ${absent}`],
    ["handed on", "b a d c"],
    ["kept", "a b"],
    ["closure", "second3"],
    ["deep", "180"],
    ["texts", "1 undefined 3 there 3 undefined 4 5 sh"],
    ["others", "a c,b true true b none"],
  ])("%s", async (text, expected) => {
    expect(await said(text)).toBe(expected);
  });

  it.runIf(name === "a library")("all go back when memory runs out", async () => {
    loaded = await load(lent, { tables: tables as never });
    await loaded.parse(testEvent({ text: "memory", source: "lent" }));
    expect(loaded.errors).toEqual([expect.stringContaining("out of memory")]);
    await loaded.parse(testEvent({ text: "chain", source: "lent" }));
    expect(loaded.logs.at(-1)!.message).toBe("a b c d");
  });

  it("what makes no objects calls what does", async () => {
    loaded = await load(plugin("apart"), { tables: tables as never });
    const parse = (tid: bigint) => loaded!.parse(testEvent({ text: "x", tid, source: "apart" }));
    await parse(0n);
    await parse(2n);
    await parse(3n);
    await parse(4n);
    expect(loaded.errors).toEqual([expect.stringContaining(absent)]);
    if (name === "a library") {
      await parse(1n);
      expect(loaded.errors.slice(1)).toEqual([expect.stringContaining("out of memory")]);
    }
    await parse(0n);
    const event = testEvent({ text: "x", source: "apart" });
    expect(await loaded.extract(event, "apart.said")).toBe(`b RangeError: ${absent};204 ab!;`);
    const hits = name === "a library" ? 406 : 405;
    expect(await loaded.table("nodes").get(1)).toMatchObject({ hits });
  });
});
