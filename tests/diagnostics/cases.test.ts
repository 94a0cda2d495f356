import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "../../compiler/diagnostics/catalogue.js";
import { PLAIN, renderDiagnostics } from "../../compiler/diagnostics/render.js";
import { compileProgram } from "../../compiler/pipeline.js";

/**
 * cases/CODE.ts is a smallest program that reports CODE; CODE.expected is what `tsfalco check` prints
 * of it. UPDATE_EXPECTED=1 writes the expected files anew: read the difference before committing.
 */
const CASES = join(import.meta.dirname, "cases");
const files = readdirSync(CASES).filter((file) => file.endsWith(".ts"));

describe("each code is reported for its case", () => {
  test.each(files)("%s", (file) => {
    const code = file.slice(0, -".ts".length);
    const entry = join(CASES, file);
    const emit = code.startsWith("TSF5") ? "library" : "exe";
    const { diagnostics, cSource } = compileProgram({ entry, emit, stopAfter: "check" });
    expect(diagnostics.map((d) => d.code)).toContain(code);
    expect(cSource).toBe("");
    const text = renderDiagnostics(diagnostics, { paint: PLAIN, cwd: CASES });
    const expected = join(CASES, `${code}.expected`);
    if (process.env["UPDATE_EXPECTED"]) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, "utf8"));
  });
});

describe("what explain calls accepted is accepted", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfalco-good-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const examples = Object.entries(CATALOGUE).filter(([code]) => !/^TSF[79]/.test(code));
  test.each(examples)("%s", (code, { good }) => {
    const entry = join(folder, `${code}.ts`);
    writeFileSync(entry, good);
    const emit = code.startsWith("TSF5") ? "library" : "exe";
    expect(compileProgram({ entry, emit, stopAfter: "check" }).diagnostics).toEqual([]);
  });
});
