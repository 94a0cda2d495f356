import { ts } from "../project/typescript.js";
import { isLibraryFile } from "../project/package-root.js";
import { isModuleLevel } from "./module-level.js";

/** `Object.prototype.hasOwnProperty` and its like, or a constant that is one: they are for `call` only. */
export function prototypeMethod(
  checker: ts.TypeChecker,
  node: ts.Expression,
): ts.PropertyAccessExpression | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const declaration = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    const owner = declaration?.parent;
    const name = owner && ts.isInterfaceDeclaration(owner) ? owner.name.text : "";
    const isOurs = name === "ObjectPrototype" || (name === "Object" && isEmptyObject(node.expression));
    return isOurs && isLibraryFile(owner!.getSourceFile().fileName) ? node : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration)
    ? prototypeAlias(checker, declaration)
    : undefined;
}

/** `({}).hasOwnProperty`. */
function isEmptyObject(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isEmptyObject(node.expression);
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0;
}

/** The method that `const has = Object.prototype.hasOwnProperty` at the top of a file names. */
export function prototypeAlias(
  checker: ts.TypeChecker,
  { initializer, name, parent, type }: ts.VariableDeclaration,
): ts.PropertyAccessExpression | undefined {
  const isConstant = ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.Const) !== 0;
  if (!isConstant || type || !initializer || !ts.isIdentifier(name)) return undefined;
  if (!isModuleLevel(parent.parent.parent)) return undefined;
  return ts.isPropertyAccessExpression(initializer) ? prototypeMethod(checker, initializer) : undefined;
}
