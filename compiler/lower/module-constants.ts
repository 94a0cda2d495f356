import { ts } from "../project/typescript.js";

/** The value of `const X = literal` (or a static readonly one); undefined when it must be computed. */
export function constantInitializer(
  declaration: ts.Declaration,
): number | string | boolean | bigint | undefined {
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) {
    if (!ts.isPropertyDeclaration(declaration)) return undefined;
    if (!(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly)) return undefined;
  }
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return undefined;
  return declaration.type ? undefined : literalValue(declaration.initializer);
}

/** The function of `const f = (...) => ...`, which calls by name need no closure for. */
export function constantFunction(declaration: ts.VariableDeclaration): ts.ArrowFunction | undefined {
  const { initializer, type } = declaration;
  if (!initializer || type || !ts.isArrowFunction(initializer)) return undefined;
  return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const ? initializer : undefined;
}

/** The value of a literal expression, signs included. */
export function literalValue(
  node: ts.Expression | undefined,
): number | string | boolean | bigint | undefined {
  if (!node) return undefined;
  if (ts.isParenthesizedExpression(node)) return literalValue(node.expression);
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = literalValue(node.operand);
    return typeof value === "number" ? -value : undefined;
  }
  return undefined;
}
