import { ts } from "ts-morph";

/** The key of a property: `#x` of two classes are two properties. */
export function propertyKey(checker: ts.TypeChecker, name: ts.MemberName): string {
  if (ts.isIdentifier(name)) return name.text;
  const symbol = checker.getSymbolAtLocation(name);
  return symbol ? String(symbol.escapedName) : name.text;
}
