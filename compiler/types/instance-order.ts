import { ts } from "../project/typescript.js";
import { isLibraryFile } from "../project/package-root.js";
import { knownKey } from "./constant-keys.js";
import { symbolKey } from "./iterator-types.js";

/** The properties of a class's instances in the order that Node makes them, the base's first; the checker has its own. */
export function inOrderOfMaking(checker: ts.TypeChecker, type: ts.Type): ts.Symbol[] {
  const symbols = checker.getPropertiesOfType(type).filter((symbol) => !isBrand(symbol));
  if (!type.symbol || !(type.symbol.flags & ts.SymbolFlags.Class)) return symbols;
  const places = new Map<string, number>();
  notePlaces(checker, type, places);
  const place = (symbol: ts.Symbol): number => places.get(symbol.name) ?? places.size;
  return [...symbols].sort((a, b) => place(a) - place(b));
}

/** `{ readonly [brand]: "Id" }` of a symbol that is a name for types only: no object has it. */
function isBrand(symbol: ts.Symbol): boolean {
  const { escapedName, declarations = [] } = symbol;
  const isOfProgram = (one: ts.Declaration): boolean => !isLibraryFile(one.getSourceFile().fileName);
  const isNamed = String(escapedName).startsWith("__@") && declarations.length > 0;
  return (
    isNamed &&
    declarations.every((one) => ts.isPropertySignature(one) && isOfProgram(one)) &&
    !symbolKey(symbol)
  );
}

function notePlaces(checker: ts.TypeChecker, type: ts.Type, places: Map<string, number>): void {
  const target = ((type as ts.TypeReference).target as ts.Type | undefined) ?? type;
  const declaration = target.symbol?.valueDeclaration;
  if (!declaration || !ts.isClassLike(declaration)) return;
  for (const base of checker.getBaseTypes(target as ts.InterfaceType)) notePlaces(checker, base, places);
  const parameters = declaration.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  const properties = parameters.filter((one) => ts.isParameterPropertyDeclaration(one, one.parent));
  for (const { name } of [...properties, ...declaration.members.filter(ts.isPropertyDeclaration)]) {
    const key = ts.isBindingName(name) && !ts.isIdentifier(name) ? undefined : knownKey(checker, name);
    if (key !== undefined && !places.has(key)) places.set(key, places.size);
  }
}
