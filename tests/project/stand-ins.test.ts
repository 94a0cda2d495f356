import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileProgram } from "../../compiler/pipeline.js";
import { loadProject } from "../../compiler/project/load.js";
import { shortened } from "../../compiler/project/stand-ins.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-stand-ins-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = 1200;

/** A program with a long table, the elements one a line from line 3 on. */
function write(head: string, element: (i: number) => string, tail = ""): string {
  const file = join(folder, "table.ts");
  const lines = Array.from({ length: COUNT }, (_, i) => `  ${element(i)},`);
  writeFileSync(file, `export {};\n${head} [\n${lines.join("\n")}\n];\n${tail}\n`);
  return file;
}

const found = (file: string): string[] =>
  compileProgram({ entry: file, emit: "exe", stopAfter: "check" }).diagnostics.map(
    ({ code, location }) => `${location?.line} ${code}`,
  );

test("most elements are blanks of the same length, the lines stay", () => {
  const text = `const t = [\n${Array.from({ length: COUNT }, (_, i) => `  { a: ${i}, b: ${i % 2 === 0} }, // ${i}`).join("\n")}\n];\nt.length;\n`;
  const short = shortened(text)!;
  expect(short.text).toHaveLength(text.length);
  expect(short.text.split("\n")).toHaveLength(text.split("\n").length);
  expect(short.text.replace(/\s+/g, " ")).toBe(
    "const t = [ { a: 0, b: true }, // 0 { a: 1, b: false }, // 1 // 1199 ]; t.length; ",
  );
});

const EVENT = "{ kind: 'open' | 'close'; id: number; note?: string }";

test.each([
  ["no type", "const t =", (i: number) => `{ a: ${i}, b: "x${i}", c: [${i}, "y"] }`],
  [
    "an object type",
    `const t: ${EVENT}[] =`,
    (i: number) => `{ kind: "${i % 2 ? "open" : "close"}", id: ${i} }`,
  ],
  [
    "a union of object types",
    "const t: readonly ({ k: 'a'; n: number } | { k: 'b'; s: string })[] =",
    (i: number) => (i % 2 ? `{ k: "a", n: ${i} }` : `{ k: "b", s: "${i}" }`),
  ],
  ["tuples", "let t: [string, number][] =", (i: number) => `["${i}", ${i}]`],
  ["a static member", "class A { static readonly t =", (i: number) => String(i)],
])("stands in for %s", (name, head, element) => {
  const file = write(head, element, name === "a static member" ? "}" : "");
  expect(loadProject(file).hasStandIns).toBe(true);
  expect(found(file)).toEqual([]);
});

test.each([
  [
    "more values than are seen for a type of some",
    "const t: { id: `n${number}` }[] =",
    (i: number) => `{ id: "n${i}" }`,
  ],
  [
    "values that decide together which type is meant",
    "const t: ({ k: string; s: 'a' } | { k: 'z'; s: string })[] =",
    (i: number) => `{ k: "k${i}", s: "a" }`,
  ],
  ["constants", "const t =", (i: number) => String(i), "as const;"],
  ["a call's argument", "const t = String(", (i: number) => String(i)],
  ["what is not plain", "const n = 1; const t =", (i: number) => `n + ${i}`],
])("does not stand in for %s", (_name, head, element, tail = "") => {
  const file = write(head, element);
  if (tail)
    writeFileSync(file, `export {};\n${head} [${Array.from({ length: COUNT }, (_, i) => i).join()}] ${tail}`);
  expect(loadProject(file).hasStandIns).toBe(false);
});

/** One element is wrong, and said to be where it is. */
test.each([
  ["a wrong type", `const t: ${EVENT}[] =`, `{ kind: "open", id: "7" }`, "TS2322"],
  ["a wrong literal", `const t: ${EVENT}[] =`, `{ kind: "opened", id: 7 }`, "TS2820"],
  ["a property too many", `const t: ${EVENT}[] =`, `{ kind: "open", id: 7, other: 1 }`, "TS2353"],
  ["a property too few", `const t: ${EVENT}[] =`, `{ kind: "open" }`, "TS2741"],
  ["a name twice", "const t =", `{ kind: "open", id: 1, id: 2 }`, "TS1117"],
  ["a number that is not held", "const t =", `{ kind: "open", id: 9007199254740993 }`, "TSF6001"],
  ["a prototype", "const t =", `{ __proto__: null, id: 9 }`, "TSF3008"],
])("finds %s", (_name, head, wrong, code) => {
  const file = write(head, (i) => (i === 777 ? wrong : `{ kind: "open", id: ${i} }`));
  expect(found(file)).toContain(`780 ${code}`);
});

test("directives in comments count", () => {
  const file = write("const t: { id: number }[] =", (i) =>
    i === 777 ? `// @ts-expect-error\n{ id: "7" }` : `{ id: ${i} }`,
  );
  expect(loadProject(file).hasStandIns).toBe(false);
});
