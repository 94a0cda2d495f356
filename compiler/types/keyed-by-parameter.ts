import { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { ObjectType, Type } from "./type.js";

/**
 * The values of `{ [K in keyof E]: ... }` for a type parameter E, whichever key K is: such a type is a Record.
 * Undefined for other types.
 */
export function valuesOfEveryKey(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const { declaration, mapper, objectFlags } = type as ts.ObjectType & {
    readonly declaration?: ts.Node;
    readonly mapper?: unknown;
  };
  if (!(objectFlags & ts.ObjectFlags.Mapped) || mapper !== undefined) return undefined;
  if (!declaration || !ts.isMappedTypeNode(declaration) || !declaration.type || declaration.nameType)
    return undefined;
  const { constraint } = declaration.typeParameter;
  const isKeys =
    constraint && ts.isTypeOperatorNode(constraint) && constraint.operator === ts.SyntaxKind.KeyOfKeyword;
  if (!isKeys || !(checker.getTypeFromTypeNode(constraint.type).flags & ts.TypeFlags.TypeParameter))
    return undefined;
  return checker.getTypeFromTypeNode(declaration.type);
}

/** `E[K]` for a key that only the call knows: any property's value. Arrays are one array of what they hold. */
export function anyOf({ properties }: ObjectType, join: (types: readonly Type[]) => Type): Type {
  const types = [...properties.values()].filter(({ kind }) => kind !== "method").map(({ type }) => type);
  const arrays = types.filter((type) => type.kind === "arr");
  return arrays.length > 0 && arrays.length === types.length
    ? T.arrayOf(join(arrays.map(({ element }) => element)))
    : join(types);
}

export function isArrayLike(checker: ts.TypeChecker, type: ts.Type): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** `items ?? []`: adds nothing to what the others are. */
export function isEmptyArray(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!checker.isArrayType(type)) return false;
  return (checker.getTypeArguments(type as ts.TypeReference)[0]!.flags & ts.TypeFlags.Never) !== 0;
}
