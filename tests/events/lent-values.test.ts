/** Texts and flags of events that are C structs where no function keeps them. */
import { fileURLToPath } from "node:url";
import { loadInNode, loadLibrary, testEvent } from "tsfalco/testing";
import { expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";

const plugin = fileURLToPath(new URL("plugins/lent-values.ts", import.meta.url));
const long = "x".repeat(300);
const tables = {
  threads: { entries: [[7n, { comm: "sh" }]] },
  images: {
    key: "string",
    fields: { seen: "uint32" },
    entries: ["/bin/ls", "\u00e9", long].map((key) => [key, { seen: 0 }]),
  },
} as const;

test("they are where nobody keeps them", () => {
  const { cSource, diagnostics } = compileProgram({ entry: plugin, emit: "library" });
  expect(diagnostics).toEqual([]);
  const lent = (name: string) => cSource.split(`tsf_param_${name}_lent(`).length - 1;
  expect([lent("str"), lent("flags")]).toEqual([5, 1]);
});

test.each([
  ["in Node", loadInNode],
  ["in a library", loadLibrary],
] as const)("and are what they are elsewhere, %s", async (_where, load) => {
  const loaded = await load(plugin, { tables: tables as never });
  const thread = async (): Promise<unknown[]> => {
    const { image, marks } = (await loaded.table("threads").get(7n)) as { image: string; marks: number };
    return [image, marks];
  };
  const execute = async (fields: Parameters<typeof testEvent.ExecveExit>[0]): Promise<unknown[]> => {
    await loaded.parse(testEvent.ExecveExit({ tid: 7n, ...fields }));
    return thread();
  };
  const said = [
    await execute({ exe: "/bin/ls", cwd: "/", flags: 0 }),
    await execute({ exe: "/bin/ls", cwd: "/tmp", flags: 1 }),
    await execute({ exe: "\u00e9", cwd: "/", comm: "x", flags: 5 }),
    await execute({ exe: "cwd", cwd: "\u20ac", comm: "cwd", flags: 4 }),
    await execute({ exe: "constant", comm: "constant" }),
    await execute({ exe: long, comm: long, flags: 2 }),
    await execute({ exe: "", comm: "z" }),
  ];
  await loaded.parse(testEvent.CloneExit({ tid: 7n, exe: "a" }));
  await loaded.parse(testEvent.CloneExit({ tid: 7n, exe: "\u00fc" }));
  said.push(await thread());
  for (const key of ["/bin/ls", "\u00e9", long])
    said.push([(await loaded.table("images").get(key)) as unknown]);
  expect(loaded.errors).toEqual([]);
  expect(said).toEqual([
    ["/bin/ls", 0],
    ["/tmp", 1],
    ["\u00e9", 3],
    ["\u20ac", 2],
    ["made here", 100],
    [long, 0],
    ["", 100],
    ["a;\u00fc;", 100],
    [{ seen: 2 }],
    [{ seen: 1 }],
    [{ seen: 1 }],
  ]);
  await loaded.close();
});
