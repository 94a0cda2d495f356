import { expect, test } from "vitest";
import { CATALOGUE, report } from "../../compiler/diagnostics/catalogue.js";
import {
  PLAIN,
  renderDiagnostics,
  renderExplanation,
  renderJson,
} from "../../compiler/diagnostics/render.js";

const SOURCE = "const a = 1;\n\tvar count = 1;\nlet b = [\n  1,\n];\n";
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  file: "/home/ann/plugin/src/plugin.ts",
  line,
  column,
  endLine,
  endColumn,
});
const options = { paint: PLAIN, cwd: "/home/ann/plugin", readSource: () => SOURCE };

test("a finding has its place, a code frame and a hint", () => {
  expect(renderDiagnostics([report("TSF2005", at(2, 2, 2, 5))], options)).toBe(
    [
      "src/plugin.ts:2:2 - error TSF2005: `arguments` is not supported",
      "  1 | const a = 1;",
      "  2 |  var count = 1;",
      "    |  ~~~",
      "  hint: declare a rest parameter: `...args: T[]`",
      "",
      "1 error",
      "",
    ].join("\n"),
  );
});

test("more lines than one are marked to the end of the first, and the count tells warnings apart", () => {
  const values = { literal: "1", value: "2" };
  const text = renderDiagnostics(
    [report("TSF2007", at(3, 9, 5, 2)), report("TSF6001", at(1, 11, 1, 12), values)],
    options,
  );
  expect(text).toContain("  3 | let b = [\n    |         ~\n");
  expect(text).toContain("src/plugin.ts:1:11 - warning TSF6001");
  expect(text).toMatch(/\n1 error, 1 warning\n$/);
});

test("a finding without a place, or in a file that cannot be read, has no frame", () => {
  const unread = { ...options, readSource: () => undefined };
  expect(renderDiagnostics([report("TSF2005", at(1, 1, 1, 2))], unread).split("\n")).toHaveLength(5);
  const values = { path: "x.ts", reason: "ENOENT" };
  expect(renderDiagnostics([report("TSF7004", undefined, values)], options)).toMatch(
    /^error TSF7004: cannot read x.ts/,
  );
  expect(renderDiagnostics([], options)).toBe("");
});

test("what would steer a terminal is escaped", () => {
  const steering = { ...options, readSource: () => "const a = '\u001b[2J\u202e\u009b';\n" };
  const finding = { ...report("TSF2005", at(1, 1, 1, 6)), message: "no \u0007 here", hint: "\u001b[1m" };
  const text = renderDiagnostics([finding], steering);
  expect(text).toContain("no \\u0007 here");
  expect(text).toContain("const a = '\\u001b[2J\\u202e\\u009b';");
  expect(text).toContain("hint: \\u001b[1m");
});

test("JSON has the findings as they are", () => {
  const finding = report("TSF2005", at(2, 2, 2, 5));
  expect(JSON.parse(renderJson([finding]))).toEqual({ diagnostics: [finding] });
});

test("an explanation shows both examples", () => {
  const text = renderExplanation("TSF2005", CATALOGUE.TSF2005, PLAIN);
  expect(text).toContain("TSF2005: arguments");
  expect(text).toContain("Refused:\n\n    export function count(): number {");
  expect(text).toContain("Accepted:\n\n    export function count(...values: number[]): number {");
});
