import { ts } from "../project/typescript.js";

/** The name of a member that is written out, or computed of what is known: `[KEY]`, `[Kind.A]`, `["a-b"]`. */
export function knownKey(checker: ts.TypeChecker, name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return name.text;
  if (!ts.isComputedPropertyName(name) || !isConstant(checker, name.expression)) return undefined;
  const key = checker.getTypeAtLocation(name.expression);
  return key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : undefined;
}

/** What its type says is what it is: nothing was cast on the way. */
function isConstant(checker: ts.TypeChecker, node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return false;
  if (ts.isEnumMember(declaration)) return true;
  const isVariable =
    ts.isVariableDeclaration(declaration) &&
    !declaration.type &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const value = isVariable ? declaration.initializer : undefined;
  const written =
    value && ts.isAsExpression(value) && ts.isConstTypeReference(value.type) ? value.expression : value;
  return written !== undefined && (ts.isStringLiteralLike(written) || ts.isNumericLiteral(written));
}
