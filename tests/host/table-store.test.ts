import { describe, expect, it } from "vitest";
import { Plugin } from "../../stdlib/falco/index.js";
import {
  loadInNode,
  loadLibrary,
  testEvent,
  type PluginUnderTest,
  type TableShapes,
} from "../../stdlib/testing/index.js";
import { buildCPlugin } from "./c-plugin.js";

class Nothing extends Plugin {}
const library = buildCPlugin("tests/host/fixtures/table-user.c");

const tables: TableShapes = {
  threads: {
    entries: [
      [1n, { comm: "init", cwd: "/" }],
      [
        7n,
        {
          comm: "sh",
          args: new Map([
            [0n, { value: "-c" }],
            [1n, { value: "ls" }],
          ]),
          file_descriptors: new Map([[3n, { name: "/x" }]]),
        },
      ],
    ],
  },
  counts: {
    key: "string",
    fields: { n: "uint8", total: "int64", hot: "bool", seen: { key: "int16", fields: { at: "uint64" } } },
    entries: [["a", { n: 44, total: -5n, hot: true }]],
  },
};

const hosts: [string, () => Promise<PluginUnderTest>][] = [
  ["Node", () => loadInNode(Nothing, { tables })],
  ["the runner", async () => loadLibrary(await library, { tables })],
];

describe.each(hosts)("the tables of a host in %s", (_, load) => {
  it("have what a test gives them, with the types of their fields", async () => {
    const plugin = await load();
    const threads = plugin.table("threads");
    expect(await threads.keys()).toEqual([1n, 7n]);
    expect(await threads.get(1n)).toMatchObject({ tid: 1n, comm: "init", cwd: "/", uid: 0, args: new Map() });
    const sh = await threads.get(7n);
    expect(sh?.["args"]).toEqual(
      new Map([
        [0n, { value: "-c" }],
        [1n, { value: "ls" }],
      ]),
    );
    expect([...(sh?.["file_descriptors"] as Map<bigint, object>)]).toMatchObject([
      [3n, { fd: 3n, name: "/x", type: 0 }],
    ]);
    expect(await plugin.table("counts").get("a")).toEqual({ n: 44, total: -5n, hot: true, seen: new Map() });
    await plugin.close();
  });

  it("are read, written, emptied", async () => {
    const plugin = await load();
    const counts = plugin.table("counts");
    await counts.set("b", { total: 9n, seen: new Map([[-1, { at: 2n ** 64n - 1n }]]) });
    await counts.set("a", { n: 1 });
    expect(await counts.keys()).toEqual(["a", "b"]);
    expect(await counts.entries()).toEqual([
      { n: 1, total: -5n, hot: true, seen: new Map() },
      { n: 0, total: 9n, hot: false, seen: new Map([[-1, { at: 2n ** 64n - 1n }]]) },
    ]);
    expect([await counts.delete("a"), await counts.delete("a"), await counts.size()]).toEqual([
      true,
      false,
      1,
    ]);
    await counts.clear();
    expect([await counts.get("b"), await counts.size()]).toEqual([undefined, 0]);
    await expect(counts.set("c", { none: 1 })).rejects.toThrow("there is no field none");
    await expect(plugin.table("other").keys()).rejects.toThrow("there is no table other");
    await plugin.close();
  });
});

it("`threads` has one shape in both", async () => {
  const loaded = await Promise.all(hosts.map(([, load]) => load()));
  const [node, runner] = await Promise.all(loaded.map((plugin) => plugin.table("threads").fields()));
  expect(runner).toEqual(node);
  const fds = await Promise.all(
    loaded.map(async (plugin) => (await plugin.table("threads").get(7n))!["file_descriptors"]),
  );
  expect(fds[1]).toEqual(fds[0]);
  for (const plugin of loaded) await plugin.close();
});

describe("what a library does with a table", () => {
  const asked = async (...whats: string[]) => {
    const plugin = await loadLibrary(await library, { tables });
    const results: unknown[] = [];
    for (const what of whats)
      results.push(await plugin.extract(testEvent("x"), "t.do", what).catch((e: Error) => e.message));
    await plugin.close();
    return results;
  };

  it("is done", async () => {
    expect(await asked("read", "iterate", "args")).toEqual(["init", "sh", ""]);
  });

  it.each([
    ["an entry that it keeps", ["not released"], "an entry of table threads was not released"],
    [
      "an entry released twice",
      ["released twice"],
      "a release of an entry of table threads that it has not got",
    ],
    [
      "an entry of another call",
      ["iterate", "kept"],
      "a read of an entry of table threads that it has not got",
    ],
    ["a field of another table", ["other field"], "a read of table threads by a field of another table"],
    ["a subtable of another call", ["args", "kept table"], "the size of a subtable args of an earlier call"],
    ["a write while it may read", ["write"], "a write of table threads in a call that may only read"],
    ["an accessor after init", ["late field"], "a field of table threads after init"],
  ])("is told when it is wrong: %s", async (_, whats, message) => {
    expect((await asked(...whats)).at(-1)).toBe(`wrong use of a table: table-user: ${message}`);
  });

  it("is told of init too", async () => {
    const loading = loadLibrary(await library, { config: "leak" });
    await expect(loading).rejects.toThrow(
      "table-user: a new entry of table threads was neither added nor destroyed",
    );
  });
});
