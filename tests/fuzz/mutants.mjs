/**
 * Mutants: programs of the corpus with a few types, expressions or statements exchanged. Most do not compile; of
 * those that TypeScript and we accept the C compiler must accept the C, too.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { listPrograms } from "../corpus/harness.mjs";
import { Random } from "./random.mjs";

const TYPES = [
  "undefined", "null", "never", "void", "unknown", "number", "string", "boolean", "bigint", "object", "{}", "unknown[]",
  "number | undefined", "string | null", "number | string", "bigint | boolean | null", "(number | string)[]",
  "[number, string]", "readonly string[]", "Record<string, number>", "Record<string, unknown>", "Map<string, number>",
  "Set<number>", "() => void", "(x: number) => number | undefined", "{ a: number }", "{ a?: string }", '"a" | "b"', "1 | 2",
  "true", "Error", "Uint8Array", "Generator<number>",
]; // prettier-ignore
const VALUES = [
  "undefined", "null", "0", "-1", "1.5", "NaN", "1e21", "5n", '""', '"é"', "true", "[]", "{}", "[1, 2]", '[1, "a"]',
  "[{}]", "new Map<string, number>()", "new Set([1])", "() => undefined", "new Error()", "new Uint8Array(2)", "{ a: 1 }",
]; // prettier-ignore
const WRAPPERS = [
  "(X as unknown)", "[X]", "[X, X]", "({ a: X })", "X!", "(X ?? undefined)", "(X || X)", "(true ? X : undefined)",
  "(Math.random() < 2 ? X : null)", "void X", "(() => X)()", "`${X}`", "String(X)", "typeof X", "!X", "[...[X]]",
  "JSON.stringify(X)", "new Map([[1, X]])", "[X].map((x) => x)[0]", "[X].at(0)", "({ ...{ b: X } })", "(X, X)",
  "((x: typeof Y) => x)(X)",
]; // prettier-ignore
const OPERATORS = ["+", "-", "*", "%", "<", ">=", "===", "!==", "&&", "||", "??", "|", ">>>", "**"];
const STATEMENTS = [
  "X", "{ X }", "if (Math.random() < 2) { X }", "try { X } finally { }", "try { X } catch { }", "for (const q of [1]) { X }",
  "do { X } while (false);", "switch (1) { case 1: X }", "(() => { X })();", "",
]; // prettier-ignore

const sources = [];

/** The programs that fit into one file and are not too long. */
function corpus() {
  if (sources.length === 0)
    for (const { entry } of listPrograms()) {
      const text = readFileSync(entry, "utf8");
      if (text.length < 9000 && !/^import /m.test(text)) sources.push(text);
    }
  return sources;
}

/** A program of the corpus with one or two places exchanged; the same for the same seed. */
export function randomMutant(seed) {
  const random = new Random(seed);
  let text = random.pick(corpus());
  for (let n = random.below(2); n >= 0; n--) text = mutate(text, random);
  return text;
}

function mutate(text, random) {
  const file = ts.createSourceFile("mutant.ts", text, ts.ScriptTarget.ES2022, true);
  const nodes = { type: [], expression: [], statement: [], member: [] };
  const visit = (node) => {
    const kind = kindOf(node);
    if (kind) nodes[kind].push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const kind = random.pick(["type", "expression", "expression", "expression", "statement", "member"]);
  if (nodes[kind].length === 0) return text;
  const node = random.pick(nodes[kind]);
  const replacement = REPLACE[kind](node, random, nodes);
  return text.slice(0, node.getStart(file)) + replacement + text.slice(node.getEnd());
}

function kindOf(node) {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return "type";
  if (ts.isClassElement(node) || ts.isTypeElement(node)) return "member";
  if (ts.isStatement(node) && !ts.isBlock(node)) return "statement";
  const isName = ts.isIdentifier(node) && (node.parent.name === node || ts.isPropertyAssignment(node.parent));
  const isPlace = ts.isBinaryExpression(node.parent ?? node) && node.parent?.left === node;
  if (ts.isExpression(node) && !isName && !isPlace && !ts.isSpreadElement(node)) return "expression";
  return undefined;
}

const REPLACE = {
  type: (node, random, { type }) => {
    const own = node.getText();
    switch (random.below(5)) {
      case 0:
        return random.pick(type).getText();
      case 1:
        return `(${own}) | ${random.pick(TYPES)}`;
      case 2:
        return `(${own})[]`;
      default:
        return random.pick(TYPES);
    }
  },
  expression: (node, random, { expression }) => {
    const own = node.getText();
    if (ts.isBinaryExpression(node) && random.once(2))
      return `${node.left.getText()} ${random.pick(OPERATORS)} ${node.right.getText()}`;
    switch (random.below(4)) {
      case 0:
        return random.pick(expression).getText();
      case 1:
        return random.pick(VALUES);
      default:
        return random
          .pick(WRAPPERS)
          .replaceAll("Y", () => "undefined")
          .replaceAll("X", () => own);
    }
  },
  statement: (node, random, { statement }) => {
    const own = node.getText();
    if (ts.isExpressionStatement(node) && random.once(2))
      return `${random
        .pick(WRAPPERS)
        .replaceAll("Y", () => "undefined")
        .replaceAll("X", () => node.expression.getText())};`;
    if (random.once(4)) return `${own}\n${random.pick(statement).getText()}`;
    return random.pick(STATEMENTS).replaceAll("X", () => own);
  },
  /** A property as a getter, a method that gives nothing, a getter as a property, and none at all. */
  member: (node, random) => {
    const name = node.name?.getText();
    if (name === undefined || !ts.isClassElement(node)) return random.once(2) ? "" : node.getText();
    return random.pick([
      `get ${name}() { return undefined; }`,
      `get ${name}(): never { throw new Error("none"); }`,
      `get ${name}(): ${random.pick(TYPES)} { return ${random.pick(VALUES)}; }`,
      `${name}() { return undefined; }`,
      `${name}(): never { throw new Error("none"); }`,
      `${name} = ${random.pick(VALUES)};`,
      `${name}: ${random.pick(TYPES)} = ${random.pick(VALUES)};`,
      `static ${node.getText()}`,
    ]);
  },
};
