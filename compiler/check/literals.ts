import { ts } from "../project/typescript.js";
import { compileKnown } from "../types/literal-patterns.js";
import type { CheckContext, RuleTable } from "./rule.js";
import { isAssignmentPattern } from "./syntax-facts.js";

const K = ts.SyntaxKind;

/** By what compiles it, which knows no more and no less than Node; TypeScript has opinions of its own. */
function regularExpression(node: ts.RegularExpressionLiteral, c: CheckContext): void {
  const end = node.text.lastIndexOf("/");
  const [pattern, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
  if (reasonOf("", flags) !== undefined)
    return c.report(node, "TSF2002", {
      reason: flags.includes("v")
        ? "the flag v of regular expressions is not supported yet"
        : "Invalid regular expression flags",
      advice: "the flags are d, g, i, m, s, u and y, each at most once",
    });
  const reason = reasonOf(pattern, flags);
  if (reason !== undefined)
    c.report(node, "TSF2002", {
      reason,
      advice: "to match a character that has a meaning in patterns, write a backslash before it",
    });
}

/** Why a pattern is none. */
function reasonOf(pattern: string, flags: string): string | undefined {
  try {
    compileKnown(pattern, flags);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

function objectLiteral(node: ts.ObjectLiteralExpression, c: CheckContext): void {
  if (!isAssignmentPattern(node)) prototypes(node, c);
}

/** `{ __proto__: x }` sets the prototype; `{ ["__proto__"]: x }` is a key as any other. */
function prototypes(node: ts.ObjectLiteralExpression, c: CheckContext): void {
  for (const { name } of node.properties.filter(ts.isPropertyAssignment))
    if ((ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === "__proto__")
      c.report(name, "TSF3008");
}

/** The digits that are written are not the number that is meant. */
function numericLiteral(node: ts.NumericLiteral, c: CheckContext): void {
  const text = node.getText().replaceAll("_", "");
  const value = Number(text);
  if (!/^(\d+|0[xob][\da-f]+)$/i.test(text) || BigInt(text) === BigInt(value)) return;
  c.report(node, "TSF6001", { literal: node.getText(), value: String(BigInt(value)) });
}

/** Literals and templates. */
export const literalRules: RuleTable = [
  [K.RegularExpressionLiteral, regularExpression],
  [K.ObjectLiteralExpression, objectLiteral],
  [K.NumericLiteral, numericLiteral],
];
