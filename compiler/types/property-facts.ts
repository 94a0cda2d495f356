import { ts } from "../project/typescript.js";
import type { Property } from "./type.js";

/** `#x`: its escaped name tells the class too. */
export function propertyKind(symbol: ts.Symbol): Property["kind"] {
  if (symbol.flags & ts.SymbolFlags.Method) return "method";
  return symbol.flags & ts.SymbolFlags.Accessor ? "accessor" : "field";
}

/** `declare x: T` of a class whose base has no x: no object has the key before it is assigned. */
export function isDeclaredOnly(checker: ts.TypeChecker, { name, valueDeclaration }: ts.Symbol): boolean {
  if (!valueDeclaration || !ts.isPropertyDeclaration(valueDeclaration)) return false;
  if (!(ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Ambient)) return false;
  const type = checker.getTypeAtLocation(valueDeclaration.parent);
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return !bases.some((base) => checker.getPropertyOfType(base, name));
}
