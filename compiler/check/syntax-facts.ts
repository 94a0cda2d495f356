import { ts } from "../project/typescript.js";
import type { CheckContext } from "./rule.js";

const K = ts.SyntaxKind;

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return modifierOf(node, kind) !== undefined;
}

/** The modifier itself, to report at. */
export function modifierOf(node: ts.Node, kind: ts.SyntaxKind): ts.Modifier | undefined {
  return ts.canHaveModifiers(node) ? ts.getModifiers(node)?.find((m) => m.kind === kind) : undefined;
}

/** The symbol of an expression, imports followed to what they import. */
export function symbolAt(c: CheckContext, node: ts.Node): ts.Symbol | undefined {
  const symbol = c.checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? c.checker.getAliasedSymbol(symbol) : symbol;
}

/** The name in quotes or not; undefined for a computed one. */
export function writtenName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return ts.isPrivateIdentifier(name) ? name.text : undefined;
}

/** The nearest function around a node; undefined at the top of a file and in class fields. */
export function functionAround(node: ts.Node): ts.Node | undefined {
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isClassStaticBlockDeclaration(at)) return at;
  }
  return undefined;
}

/** In an async function, or at the top of a program's main file, which no other waits for. */
export function mayAwait(node: ts.Node, c: CheckContext): boolean {
  const around = functionAround(node);
  return around ? modifierOf(around, K.AsyncKeyword) !== undefined : c.isMain(node);
}

/** `f<string>`, not the base of a class. */
function isInstantiation(node: ts.Node): boolean {
  return ts.isExpressionWithTypeArguments(node) && !ts.isHeritageClause(node.parent);
}

/** The expression without parentheses and assertions around it. */
export function outermost(node: ts.Expression): ts.Node {
  let at: ts.Node = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isNonNullExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    isInstantiation(at.parent)
  ) {
    at = at.parent;
  }
  return at;
}

/** An array or object literal that is taken apart: `[a, b] = pair`, `for ([a, b] of pairs)`. */
export function isAssignmentPattern(node: ts.Expression): boolean {
  const at = outermost(node);
  const { parent } = at;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === at && parent.operatorToken.kind === K.EqualsToken;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === at;
  if (ts.isPropertyAssignment(parent)) return isAssignmentPattern(parent.parent);
  if (ts.isArrayLiteralExpression(parent)) return isAssignmentPattern(parent);
  return (
    ts.isSpreadElement(parent) &&
    ts.isArrayLiteralExpression(parent.parent) &&
    isAssignmentPattern(parent.parent)
  );
}

/** `if (x)`, `!x`, `x && ...`, `x === y`, `typeof x`, `x ?? ...`: the value goes nowhere. */
export function isOnlyTested(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return isOnlyTested(parent);
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isTypeOfExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind >= K.EqualsEqualsToken && kind <= K.ExclamationEqualsEqualsToken) return true;
  const isAndOr = kind === K.AmpersandAmpersandToken || kind === K.BarBarToken;
  return isAndOr && (isOnlyTested(parent) || (kind === K.AmpersandAmpersandToken && parent.left === node));
}
