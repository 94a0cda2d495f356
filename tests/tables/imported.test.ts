import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  loadInNode,
  loadLibrary,
  testEvent,
  type PluginUnderTest,
  type TableShapes,
} from "../../stdlib/testing/index.js";

const plugin = (name: string): string => fileURLToPath(new URL(`plugins/${name}.ts`, import.meta.url));

const threads: TableShapes["threads"] = {
  entries: [
    [1n, { comm: "init" }],
    [
      7n,
      {
        comm: "sh",
        ptid: 1n,
        uid: 4_294_967_295,
        args: new Map([
          [0n, { value: "-c" }],
          [1n, { value: "l\u{1f600}s" }],
        ]),
        file_descriptors: new Map([[3n, { name: "/x" }]]),
      },
    ],
  ],
};
const counts: TableShapes["counts"] = {
  key: "string",
  fields: {
    n: "uint64",
    small: "int8",
    note: "string",
    hot: "bool",
    seen: { key: "uint16", fields: { at: "int32" } },
    unused: "string",
  },
  entries: [["a", { n: 2n ** 64n - 1n, small: -128, note: "first", hot: true }]],
};

const hosts: [string, typeof loadInNode][] = [
  ["Node", (file, options) => loadInNode(file, options)],
  ["a library", (file, options) => loadLibrary(file as string, options)],
];

describe.each(hosts)("tables of the host in %s", (_, load) => {
  let loaded: PluginUnderTest | undefined;
  afterEach(() => loaded?.close());
  const start = async (): Promise<PluginUnderTest> =>
    (loaded = await load(plugin("threads"), { tables: { threads: threads!, counts: counts! } }));
  const asked = async (field: string, arg?: string | number) => loaded!.extract(testEvent("x"), field, arg);

  it("are there when a capture ends with the plugin, as hosts end it", async () => {
    const plugin = await start();
    await plugin.captureOpen();
    await plugin.close();
    expect(plugin.logs.at(-1)).toEqual({ severity: "info", message: "2 threads at the end" });
    expect(plugin.errors).toEqual([]);
  });

  it("are read and written while the plugin starts", async () => {
    await start();
    expect(await asked("t.started")).toBe("init,sh");
    expect(await loaded!.table("threads").get(7n)).toMatchObject({ lineage: "sh!" });
    expect(await loaded!.table("counts").get("made")).toEqual({
      ...{ n: 8n, small: 2, note: "new", hot: false, unused: "" },
      seen: new Map([[4, { at: -4 }]]),
    });
  });

  it("are read in fields", async () => {
    await start();
    expect(await asked("t.thread", 7)).toBe("sh 4294967295 < init sh!");
    expect(await asked("t.thread", 1)).toBe("init 0 < ? init!");
    expect(await asked("t.thread", 2)).toBeUndefined();
    expect(await asked("t.args", 7)).toEqual(["-c", "l\u{1f600}s"]);
    expect(await asked("t.fd", 3)).toBe("/x");
    expect(await asked("t.fd", 4)).toBeUndefined();
    expect(await asked("t.count", "a")).toBe("18446744073709551615 -128 first true undefined of 2 counts");
    expect(await asked("t.count", "made")).toBe("8 2 new false -4 of 2 counts");
    expect(await asked("t.count", "\u00e9")).toBeUndefined();
    expect(await asked("t.first")).toBe("init");
    expect(loaded!.errors).toEqual([]);
  });

  it("entries that vanish between two calls are gone", async () => {
    await start();
    await loaded!.table("threads").delete(1n);
    expect(await asked("t.thread", 7)).toBe("sh 4294967295 < ? sh!");
  });

  it("wrong uses are errors with their line, and the next call is unharmed", async () => {
    await start();
    for (const what of ["throw", "keep", "kept", "out of range"]) await asked("t.wrong", what);
    expect(loaded!.errors.map((e) => e.replace(/:\d+:/, ":"))).toEqual([
      "t.wrong: threads.ts: RangeError: sh",
      "t.wrong: threads.ts: TypeError: an entry of table threads is used after the call that it was for",
      "t.wrong: threads.ts: RangeError: table threads: keys are of type int64 (-9223372036854775808 to 9223372036854775807), which 9223372036854775808 does not fit",
    ]);
    expect(await asked("t.thread", 7)).toBe("sh 4294967295 < init sh!");
  });
});
