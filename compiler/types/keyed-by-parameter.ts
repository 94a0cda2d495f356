import { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { ObjectType, Type, TypeEnv } from "./type.js";

/** What is asked of the converter. */
interface Converter {
  readonly checker: ts.TypeChecker;
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
}

/**
 * `{ [K in keyof E]: ... }` for a type parameter E is a Record of its values, whichever key K is, but for `Readonly<E>`, which is E.
 * Undefined for other types.
 */
export function mappedByParameter(
  types: Converter,
  type: ts.Type,
  env: TypeEnv,
  node: ts.Node,
): Type | undefined {
  const { declaration, objectFlags } = type as ts.ObjectType & { readonly declaration?: ts.Node };
  if (!(objectFlags & ts.ObjectFlags.Mapped)) return undefined;
  if (!declaration || !ts.isMappedTypeNode(declaration) || !declaration.type || declaration.nameType)
    return undefined;
  const { constraint } = declaration.typeParameter;
  const isKeys =
    constraint && ts.isTypeOperatorNode(constraint) && constraint.operator === ts.SyntaxKind.KeyOfKeyword;
  const keyed = isKeys ? types.checker.getTypeFromTypeNode(constraint.type) : undefined;
  const bound = keyed && boundOf(types, type, env, node);
  if (!bound || !(keyed.flags & ts.TypeFlags.TypeParameter) || !isOpen(bound.known, keyed)) return undefined;
  if (isSame(declaration, keyed.symbol.name)) return types.convert(keyed, bound.env, node);
  const value = types.convert(types.checker.getTypeFromTypeNode(declaration.type), bound.env, node);
  // `Partial<T>`: of a key that is not there it is undefined.
  const isPartial = declaration.questionToken?.kind === ts.SyntaxKind.QuestionToken;
  return T.dictOf(isPartial ? T.nullable(value, true, false) : value);
}

/** `{ readonly [K in keyof E]: E[K] }` */
function isSame({ questionToken, type, typeParameter }: ts.MappedTypeNode, parameter: string): boolean {
  if (questionToken || !type || !ts.isIndexedAccessTypeNode(type)) return false;
  return type.objectType.getText() === parameter && type.indexType.getText() === typeParameter.name.text;
}

/** `T & Partial<T>` of a type parameter is T: what the others say it says as well. */
export function parameterAmong(checker: ts.TypeChecker, types: readonly ts.Type[]): ts.Type | undefined {
  return types.find(
    (one) =>
      one.flags & ts.TypeFlags.TypeParameter &&
      types.every((other) => checker.isTypeAssignableTo(one, other)),
  );
}

interface Bound {
  /** What TypeScript knows of the parameters in the type's text. */
  readonly known: ReadonlyMap<ts.Symbol, ts.Type>;
  readonly env: TypeEnv;
}

/** `Infer<S>` after `type Infer<T> = { [K in keyof T]: ... }`: the text is of T. */
function boundOf(types: Converter, type: ts.Type, env: TypeEnv, node: ts.Node): Bound | undefined {
  if ((type as { mapper?: unknown }).mapper === undefined) return { known: new Map(), env };
  const alias = type.aliasSymbol?.declarations?.find(ts.isTypeAliasDeclaration);
  if (alias?.type !== (type as { declaration?: ts.Node }).declaration) return undefined;
  const known = new Map<ts.Symbol, ts.Type>();
  const all = new Map(env);
  alias?.typeParameters?.forEach((parameter, i) => {
    const symbol = types.checker.getSymbolAtLocation(parameter.name)!;
    const argument = type.aliasTypeArguments?.[i];
    if (!argument) return;
    known.set(symbol, argument);
    all.set(symbol, types.convert(argument, env, node));
  });
  return { known, env: all };
}

/** Of a known type the properties are known. */
function isOpen(known: ReadonlyMap<ts.Symbol, ts.Type>, parameter: ts.Type): boolean {
  const argument = known.get(parameter.symbol);
  return argument === undefined || (argument.flags & ts.TypeFlags.TypeParameter) !== 0;
}

/** `Record<K, V>` of a type parameter K, and K itself: `{}` that is cast to it is filled key by key. */
export function hasOpenKeys(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (checker.getPropertiesOfType(type).length > 0) return false;
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>;
  return (objectFlags & ts.ObjectFlags.Mapped) !== 0 || (type.flags & ts.TypeFlags.Instantiable) !== 0;
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

/** An interface with a length and elements is an array, a text or whatever has these: `ArrayLike` under another name. */
export function isListLike(checker: ts.TypeChecker, type: ts.Type): boolean {
  const keys = checker.getIndexInfosOfType(type).map(({ keyType }) => keyType.flags);
  const length = type.getProperty("length");
  const isNumber = length && checker.getTypeOfSymbol(length).flags & ts.TypeFlags.Number;
  return keys.length === 1 && keys[0] === ts.TypeFlags.Number && Boolean(isNumber);
}
