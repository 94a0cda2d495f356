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

/** That of `const f = <T>(x: T) => ...`, which has no one type: its variable only tells that it is there. */
export function constantGeneric(declaration: ts.VariableDeclaration): ts.ArrowFunction | undefined {
  const made = constantFunction(declaration);
  return made?.typeParameters ? made : undefined;
}

/** The value of a literal expression, signs included. */
export function literalValue(
  node: ts.Expression | undefined,
): number | string | boolean | bigint | undefined {
  if (!node) return undefined;
  if (ts.isParenthesizedExpression(node)) return literalValue(node.expression);
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  const big = constantBigInt(node);
  if (big !== undefined) return big;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = literalValue(node.operand);
    return typeof value === "number" ? -value : undefined;
  }
  return undefined;
}

/** Longer constants are calculated when the program runs. */
const MOST_BITS = 4096;

/** Of bigint literals and what is calculated with them, if it is not too long; undefined for all else. */
export function constantBigInt(node: ts.Expression): bigint | undefined {
  const value = calculated(node);
  return value !== undefined && BigInt.asIntN(MOST_BITS, value) === value ? value : undefined;
}

export function literalBigInt({ text }: ts.BigIntLiteral): bigint {
  return BigInt(text.replaceAll("_", "").slice(0, -1));
}

/** Results between have some bits more, but not so many that they take time. */
function calculated(node: ts.Expression): bigint | undefined {
  if (ts.isBigIntLiteral(node)) return literalBigInt(node);
  if (ts.isParenthesizedExpression(node)) return calculated(node.expression);
  if (ts.isPrefixUnaryExpression(node)) {
    const value = calculated(node.operand);
    if (value === undefined) return undefined;
    if (node.operator === ts.SyntaxKind.MinusToken) return -value;
    return node.operator === ts.SyntaxKind.TildeToken ? ~value : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const right = calculated(node.right);
  const left = right === undefined ? undefined : calculated(node.left);
  return left === undefined || right === undefined
    ? undefined
    : operation(node.operatorToken.kind, left, right);
}

function operation(operator: ts.SyntaxKind, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return a + b;
    case ts.SyntaxKind.MinusToken:
      return a - b;
    case ts.SyntaxKind.AsteriskToken:
      return a * b;
    case ts.SyntaxKind.LessThanLessThanToken:
      return b >= 0n && b <= 128n ? a << b : undefined;
    case ts.SyntaxKind.AsteriskAsteriskToken:
      return b >= 0n && b <= 128n && a <= 16n && a >= -16n ? a ** b : undefined;
    case ts.SyntaxKind.BarToken:
      return a | b;
    default:
      return undefined;
  }
}
