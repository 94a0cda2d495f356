import { isLibraryFile } from "../project/package-root.js";
import { ts } from "../project/typescript.js";
import { isInherited } from "./inherited.js";
import * as T from "./type.js";
import type { Property, Type } from "./type.js";

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

/** What never returns says so itself; another result that happens to be `never` is a type argument. */
export function saysNever({ declaration }: ts.Signature): boolean {
  const type = declaration?.type;
  return !type || type.kind === ts.SyntaxKind.NeverKeyword;
}

/**
 * What has room for a value. The checker says `never` of what it believes is not there: an element of an empty array,
 * a field that a cast has filled.
 */
export function carried(type: Type): Type {
  return type === T.NEVER ? T.VAL : type;
}

/** A table may still lack what its type says it has: whoever uses the value looks. */
export function mayBeAbsent(property: Property): Property {
  return { ...property, type: T.nullable(property.type, true, false) };
}

function isOfLibrary({ valueDeclaration }: ts.Symbol): boolean {
  return valueDeclaration !== undefined && isLibraryFile(valueDeclaration.getSourceFile().fileName);
}

/** A mapped type whose keys no declaration wrote as properties. */
export function isTable(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped)) return false;
  const properties = checker.getPropertiesOfType(type);
  return properties.length > 0 && properties.every((property) => !property.declarations?.length);
}

/** `toString(): string` of an interface: every value has it, whoever wrote one. */
export function isMetByAll({ name, valueDeclaration }: ts.Symbol): boolean {
  if (name !== "toString" || !valueDeclaration || !ts.isMethodSignature(valueDeclaration)) return false;
  return valueDeclaration.parameters.length === 0 && !valueDeclaration.questionToken;
}

/** A name with a meaning of its own: operators call a valueOf that is a method. */
export function isTaken(symbol: ts.Symbol, optional: boolean): boolean {
  const { name, flags } = symbol;
  const isMethod = (flags & ts.SymbolFlags.Method) !== 0;
  if (name === "__proto__" || (name === "valueOf" && !isMethod && !isOfLibrary(symbol))) return true;
  return optional && isInherited(name);
}
