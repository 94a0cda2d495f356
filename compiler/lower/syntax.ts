import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import type { Fixing } from "../ir/ir.js";

/** The expression inside parentheses, assertions, type arguments and `!`. */
export function skipOuter(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isExpressionWithTypeArguments(at)
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

/** Whether code asks about the value only, undefined included: `if (x)`, `x ?? y`, `x === y`, `x?.y`, `x ??= y`. */
export function isAskedAbout(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAskedAbout(parent);
  if (ts.isIfStatement(parent) || ts.isTypeOfExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent)
  )
    return parent.expression === node && parent.questionDotToken !== undefined;
  return ts.isBinaryExpression(parent) && asks(parent, node);
}

function asks({ operatorToken, left }: ts.BinaryExpression, operand: ts.Node): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return true;
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return left === operand;
    default:
      return false;
  }
}

/** A kind of syntax in words: "DebuggerStatement" is "debugger statement". */
export function syntaxName(node: ts.Node): string {
  return ts.SyntaxKind[node.kind]!.replace(/(?!^)([A-Z])/g, " $1").toLowerCase();
}

/** The call in `new Array(n).fill(value)`: nobody sees the array before it is filled. */
export function filledAtOnce(node: ts.Expression): ts.CallExpression | undefined {
  let inner: ts.Node = node;
  while (ts.isParenthesizedExpression(inner.parent)) inner = inner.parent;
  const access = inner.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== inner) return undefined;
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access || access.name.text !== "fill")
    return undefined;
  return call.arguments.length === 1 && !ts.isSpreadElement(call.arguments[0]!) ? call : undefined;
}

/** `new Array(n)` and the like, of which somebody may see the holes, and `[1, , 3]`. */
export function makesHoles(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(ts.isOmittedExpression) && !isTarget(node);
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Array" &&
    !filledAtOnce(node)
  );
}

/** `[, a] = list`; a pattern within another may be taken for a literal. */
function isTarget(node: ts.ArrayLiteralExpression): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** The functions of Object that fix one, and how far. */
export const FIXING: ReadonlyMap<string, Fixing> = new Map([
  ["freeze", "frozen"],
  ["seal", "sealed"],
  ["preventExtensions", "not_extensible"],
]);

/** A call that may be Object.freeze or its like, or a tagged template, whose texts are frozen. */
export function mayFix(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText() !== "String.raw";
  if (!ts.isCallExpression(node)) return false;
  const callee = skipOuter(node.expression);
  return ts.isPropertyAccessExpression(callee) && FIXING.has(callee.name.text);
}

/** Nothing runs when it is evaluated. */
export function isPlainArgument(node: ts.Expression): boolean {
  const inner = skipParentheses(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return true;
  if (ts.isIdentifier(inner) || ts.isLiteralExpression(inner)) return true;
  return [
    ts.SyntaxKind.ThisKeyword,
    ts.SyntaxKind.TrueKeyword,
    ts.SyntaxKind.FalseKeyword,
    ts.SyntaxKind.NullKeyword,
  ].includes(inner.kind);
}

/** `const { a, ...rest } = {}`: the pattern is no type of it. */
export function isTakenApart({ parent }: ts.Expression): boolean {
  const isDeclared =
    ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  if (!isDeclared || (!ts.isBindingElement(parent) && parent.type)) return false;
  return ts.isObjectBindingPattern(parent.name);
}

/** The declaration with a body, when there are overloads. */
export function bodyOf(declaration: ts.FunctionDeclaration): ts.FunctionDeclaration {
  if (declaration.body) return declaration;
  const symbol = (declaration as unknown as { symbol: ts.Symbol }).symbol;
  return (symbol.declarations?.find((d) => ts.isFunctionDeclaration(d) && d.body) ??
    declaration) as ts.FunctionDeclaration;
}

/** A name that is no computed one. */
export function literalName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return ts.isNumericLiteral(name) ? String(Number(name.text)) : undefined;
}

/** A valueOf of a class or an object literal of the program. */
export function isValueOf(node: ts.Node): boolean {
  const isMember = ts.isMethodDeclaration(node) || ts.isObjectLiteralElementLike(node);
  const name = isMember && node.name && !ts.isComputedPropertyName(node.name) ? node.name.text : undefined;
  return name === "valueOf" && !isLibraryFile(node.getSourceFile().fileName);
}

/** What is called; `o.f!()` and `(o.f)()` have the object as their `this` all the same. */
export function calleeOf(node: ts.Expression): ts.Expression {
  const inner = skipParentheses(node);
  if (!ts.isNonNullExpression(inner)) return inner;
  const held = calleeOf(inner.expression);
  const isMember = ts.isPropertyAccessExpression(held) || ts.isElementAccessExpression(held);
  return isMember && !ts.isOptionalChain(held) ? held : inner;
}

/** `object.name` or `object["name"]`. */
export function isNamedAccess(
  node: ts.Node,
): node is
  | ts.PropertyAccessExpression
  | (ts.ElementAccessExpression & { readonly argumentExpression: ts.StringLiteralLike }) {
  if (ts.isPropertyAccessExpression(node)) return true;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression);
}
