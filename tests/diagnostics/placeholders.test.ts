import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGUE, findCode, reportByName } from "../../compiler/diagnostics/catalogue.js";
import type { CodeEntry } from "../../compiler/diagnostics/code-entry.js";
import { PLAIN, renderExplanation } from "../../compiler/diagnostics/render.js";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { ts } from "../../compiler/project/typescript.js";

const CODES = Object.entries(CATALOGUE) as [string, CodeEntry][];
const PLACEHOLDER = /\{\w+\}/;

const holesOf = (entry: CodeEntry): string[] => [
  ...new Set([...`${entry.message} ${entry.hint}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
];

test.each(CODES)("%s is shown without placeholders", (code, entry) => {
  const values = Object.fromEntries(holesOf(entry).map((name) => [name, "value"]));
  const { message, hint } = reportByName(code, undefined, values);
  expect(`${message} ${hint}`).not.toMatch(PLACEHOLDER);
  const [head] = renderExplanation(code, { ...entry, bad: "", good: "" }, PLAIN).split("Refused:");
  expect(head!.replace(entry.explanation, "")).not.toMatch(PLACEHOLDER);
});

/** What takes a code and the values for it. */
const REPORTERS = new Set(["report", "reportByName", "refuse", "add", "Refusal"]);

const nameOf = (callee: ts.Expression): string =>
  ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();

/** The calls in the compiler that name a code, with the names of the values they give; undefined when they are no literal. */
function uses(): { where: string; code: string; given: readonly string[] | undefined }[] {
  const compiler = join(PACKAGE_ROOT, "compiler");
  const files = readdirSync(compiler, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
  return files.flatMap((name) => {
    const file = ts.createSourceFile(
      name,
      readFileSync(join(compiler, name), "utf8"),
      ts.ScriptTarget.ES2023,
      true,
    );
    const found: ReturnType<typeof uses> = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        const args = node.arguments ?? [];
        const at = args.findIndex((arg) => ts.isStringLiteral(arg) && /^TSF\d{4}$/.test(arg.text));
        if (at >= 0 && REPORTERS.has(nameOf(node.expression))) {
          const code = (args[at] as ts.StringLiteral).text;
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          const literal = args.slice(at + 1).find((arg) => ts.isObjectLiteralExpression(arg));
          const isPassedOn = args
            .slice(at + 1)
            .some((arg) => ts.isIdentifier(arg) && arg.text !== "undefined");
          const given = literal?.properties.map((p) => p.name?.getText() ?? "...");
          found.push({ where: `${name}:${line + 1}`, code, given: given ?? (isPassedOn ? undefined : []) });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

test("whoever reports a code gives all that it has places for", () => {
  const all = uses().filter(({ code, given }) => findCode(code) && given && !given.includes("..."));
  expect(all.length).toBeGreaterThan(100);
  const missing = all.flatMap(({ where, code, given }) =>
    holesOf(findCode(code)!.entry)
      .filter((name) => !given!.includes(name))
      .map((name) => `${where}: ${code} without {${name}}`),
  );
  expect(missing).toEqual([]);
});
