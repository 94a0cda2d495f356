import { ts } from "../project/typescript.js";
import { thisContainer } from "../types/this-container.js";

/**
 * `const rest = { ...all }` from which `delete rest[key]` takes keys that only the run knows: the copy is a Record. The literal,
 * by a name of the variable.
 */
export function lessenedCopy(
  checker: ts.TypeChecker,
  name: ts.Expression,
): ts.ObjectLiteralExpression | undefined {
  const declaration = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const literal = declaration.initializer;
  return ts.isObjectLiteralExpression(literal) && isLessened(checker, literal) ? literal : undefined;
}

export function isLessened(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): boolean {
  const { parent: variable } = literal;
  const isCopy = literal.properties.length > 0 && literal.properties.every(ts.isSpreadAssignment);
  if (!isCopy || !ts.isVariableDeclaration(variable) || !ts.isIdentifier(variable.name)) return false;
  const symbol = checker.getSymbolAtLocation(variable.name);
  const takes = (node: ts.Node): boolean => {
    const target = ts.isDeleteExpression(node) ? node.expression : undefined;
    const isElement =
      target && ts.isElementAccessExpression(target) && !ts.isStringLiteralLike(target.argumentExpression);
    if (isElement && checker.getSymbolAtLocation(target.expression) === symbol) return true;
    return ts.forEachChild(node, takes) ?? false;
  };
  return takes(thisContainer(literal));
}
