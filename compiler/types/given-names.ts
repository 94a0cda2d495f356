import { ts } from "../project/typescript.js";

/** What `C.name` is: the class's own name, else that of the place it is written for (ECMA-262 8.4.5); else "". */
export function nameOfClass(node: ts.ClassLikeDeclaration): string {
  if (node.name) return node.name.text;
  if (ts.isClassDeclaration(node)) return "default";
  let at: ts.Node = node;
  while (isTransparent(at.parent)) at = at.parent;
  const { parent } = at;
  if (isNamed(parent) && parent.initializer === at) return textOf(parent.name);
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

function textOf(name: ts.PropertyName | ts.BindingName): string {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isPrivateIdentifier(name)) return name.text;
  const key = ts.isComputedPropertyName(name) ? name.expression : undefined;
  return key && ts.isStringLiteralLike(key) ? key.text : "";
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
