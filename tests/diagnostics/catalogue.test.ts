import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE, findCode, report } from "../../compiler/diagnostics/catalogue.js";
import type { CodeEntry } from "../../compiler/diagnostics/code-entry.js";

const CODES = Object.entries(CATALOGUE) as [string, CodeEntry][];
const TESTS = join(import.meta.dirname, "..");

/** Codes about no source have no case: a test has to name them. 9xxx should never be seen. */
const hasNoSource = (code: string): boolean => /^TSF[79]/.test(code);

function testTexts(): string {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(".test.ts"),
  );
  return files.map((file) => readFileSync(join(TESTS, file), "utf8")).join("\n");
}

describe("the catalogue", () => {
  test.each(CODES)("%s has what explain shows", (code, entry) => {
    expect(code).toMatch(/^TSF[2345679]\d{3}$/);
    for (const text of [entry.title, entry.message, entry.hint]) expect(text).toMatch(/[^.\s]$/);
    expect(entry.explanation).toMatch(/\.$/);
    if (!code.startsWith("TSF9")) expect([entry.bad === "", entry.good === ""]).toEqual([false, false]);
  });

  test("every code of a source has a case, and every case a code", () => {
    const cases = readdirSync(join(import.meta.dirname, "cases")).filter((f) => f.endsWith(".ts"));
    const expected = CODES.map(([code]) => code).filter((code) => !hasNoSource(code));
    expect(cases.map((file) => file.slice(0, -".ts".length)).sort()).toEqual(expected.sort());
    for (const code of expected) {
      expect(existsSync(join(import.meta.dirname, "cases", `${code}.expected`)), `${code}.expected`).toBe(
        true,
      );
    }
  });

  test("the case is the example that explain shows", () => {
    for (const [code, { bad }] of CODES) {
      if (hasNoSource(code)) continue;
      expect(readFileSync(join(import.meta.dirname, "cases", `${code}.ts`), "utf8"), code).toBe(`${bad}\n`);
    }
  });

  test("every code is one that the compiler names, and the other way round", () => {
    const compiler = join(TESTS, "..", "compiler");
    const files = readdirSync(compiler, { recursive: true, encoding: "utf8" }).filter(
      (f) => f.endsWith(".ts") && !f.includes("codes-"),
    );
    const text = files.map((file) => readFileSync(join(compiler, file), "utf8")).join("\n");
    const named = new Set(text.match(/(?<=")TSF\d{4}(?=")/g));
    expect([...named].sort()).toEqual(CODES.map(([code]) => code).sort());
  });

  test("every code of the toolchain is named by a test", () => {
    const texts = testTexts();
    const missing = CODES.map(([code]) => code).filter(
      (code) => hasNoSource(code) && !texts.includes(`"${code}"`),
    );
    expect(missing).toEqual([]);
  });
});

describe("report", () => {
  test("fills in the holes of message and hint", () => {
    const { message, hint, severity } = report("TSF6001", undefined, {
      literal: "9007199254740993",
      value: "9007199254740992",
    });
    expect(message).toBe("9007199254740993 is not exact as a number: it becomes 9007199254740992");
    expect([hint, severity]).toEqual(["write it as a bigint: 9007199254740993n", "warning"]);
  });

  test("finds codes as people write them", () => {
    expect(findCode("tsf2002")?.code).toBe("TSF2002");
    expect(findCode("2002")?.code).toBe("TSF2002");
    expect(findCode("TSF0000")).toBeUndefined();
    expect(findCode("constructor")).toBeUndefined();
  });
});
