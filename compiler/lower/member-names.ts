import { ts } from "../project/typescript.js";
import { privateKey } from "../types/private-names.js";

/** The key of a property: `#x` of two classes are two properties. */
export function propertyKey(checker: ts.TypeChecker, name: ts.MemberName): string {
  if (ts.isIdentifier(name)) return name.text;
  const symbol = checker.getSymbolAtLocation(name);
  return (symbol && privateKey(symbol)) ?? name.text;
}
