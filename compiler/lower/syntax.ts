import { ts } from "../project/typescript.js";

/** The expression inside parentheses, assertions and `!`. */
export function skipOuter(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at)
  )
    at = at.expression;
  return at;
}

/** `a && b` or `a || b`: as a condition only the truth of either counts. */
export function isAndOr(node: ts.Expression): boolean {
  const inner = skipParentheses(node);
  if (!ts.isBinaryExpression(inner)) return false;
  const { kind } = inner.operatorToken;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

export function skipParentheses(node: ts.Expression): ts.Expression {
  let at = node;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  return at;
}
