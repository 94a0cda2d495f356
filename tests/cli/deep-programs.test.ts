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
