import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileDeep } from "../../compiler/cli/deep-programs.js";
import { tsfalco } from "./run-main.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-deep-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const nested = (levels: number): string =>
  `const x = ${"(".repeat(levels)}1${")".repeat(levels)};\nconsole.log(x);\n`;

test("what is too deep for the usual stack is compiled all the same", { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await tsfalco("check", "--emit", "exe", program("deep.ts", nested(4000)));
  expect(stdout + stderr).not.toContain("Maximum call stack");
  expect(code).toBe(0);
});

test("what is too deep for any stack is refused by name", { timeout: 60_000 }, async () => {
  const entry = program("deeper.ts", nested(20_000));
  await expect(compileDeep({ entry, emit: "exe" }, 2)).rejects.toMatchObject({
    diagnostic: { code: "TSF7015" },
  });
});

const links = (count: number, link: (i: number) => string, between = ""): string =>
  Array.from({ length: count }, (_, i) => link(i)).join(between);

test.each([
  ["?:", `return ${links(1000, (i) => `n === ${i} ? ${i} : `)}-1;`],
  [
    "?: in brackets",
    `const m = ${links(1000, (i) => `n === ${i} ? ${i} : (`)}-1${")".repeat(1000)};\nreturn m;`,
  ],
  ["else if", `${links(2000, (i) => `if (n === ${i}) return ${i};`, "\nelse ")}\nreturn -1;`],
  [
    "if in else",
    `${links(1000, (i) => `if (n === ${i}) return ${i};\nelse {`)}${"}".repeat(1000)}\nreturn -1;`,
  ],
  ["&&", `return ${links(2000, (i) => `n !== ${i}`, " && ")} ? 1 : 0;`],
  ["||", `return ${links(2000, (i) => `n === ${i}`, " || ")} ? 1 : 0;`],
  ["+", `return ${links(6000, () => "n", " + ")};`],
  ["??", `const a = [n];\nreturn ${links(2000, (i) => `a[${i}]`, " ?? ")} ?? 0;`],
])("a chain that checking would not get through is refused: %s", { timeout: 60_000 }, async (name, body) => {
  const text = `function f(n: number): number {\n${body}\n}\nconsole.log(f(1));\n`;
  const file = program(`chain-${name.replaceAll(/\W/g, "_")}.ts`, text);
  const { code, stderr, stdout } = await tsfalco("check", "--emit", "exe", file);
  expect(stdout + stderr).toContain("TSF2042");
  expect(code).toBe(1);
});
