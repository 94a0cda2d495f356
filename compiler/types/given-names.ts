import { ts } from "../project/typescript.js";

/** What `C.name` is: the class's own name, else that of the place it is written for (ECMA-262 8.4.5); else "". */
export function nameOfClass(node: ts.ClassLikeDeclaration): string {
  if (node.name) return node.name.text;
  if (ts.isClassDeclaration(node)) return "default";
  return nameGiven(node);
}

/** The name of a function or class without one: that of what it is written for; else "". */
export function nameGiven(node: ts.Node): string {
  const at = withTransparent(node);
  const { parent } = at;
  if (isNamed(parent) && parent.initializer === at) return nameText(parent.name);
  const isAssigned = ts.isBinaryExpression(parent) && parent.right === at && ts.isIdentifier(parent.left);
  return isAssigned && ASSIGNS.has(parent.operatorToken.kind) ? (parent.left as ts.Identifier).text : "";
}

const ASSIGNS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

type Named =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.PropertyAssignment
  | ts.PropertyDeclaration;

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node)
  );
}

/** A pattern names nothing. */
export function nameText(name: ts.PropertyName | ts.BindingName): string {
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : "";
  if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return "";
  return ts.isNumericLiteral(name) ? String(Number(name.text)) : name.text;
}

/** The node with what is transparent around it. */
export function withTransparent(node: ts.Node): ts.Node {
  let at = node;
  while (isTransparent(at.parent)) at = at.parent;
  return at;
}

/** Parentheses, and what is gone with the types. */
export function isTransparent(node: ts.Node): node is ts.ParenthesizedExpression | ts.AsExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}
