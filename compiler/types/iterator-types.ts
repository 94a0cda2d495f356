import { ts } from "../project/typescript.js";
import { iterableOf, type OriginOf } from "./library-types.js";
import type { OwnIterators } from "./own-iterators.js";
import * as T from "./type.js";
import type { Property, Type, TypeEnv } from "./type.js";

export const RETURN_RESULT = "IteratorReturnResult";

/** The value of an iterator's last result, which is undefined from then on. */
export function isLastValue({ name, declarations }: ts.Symbol, originOf: OriginOf): boolean {
  if (name !== "value" || !declarations) return false;
  return declarations.some(
    ({ parent }) =>
      ts.isInterfaceDeclaration(parent) &&
      parent.name.text === RETURN_RESULT &&
      originOf(parent.getSourceFile()) === "lib",
  );
}

/** What is asked of types/from-typescript.ts. */
interface Converter {
  readonly checker: ts.TypeChecker;
  readonly own: OwnIterators;
  /** Those a value of the program can be of. */
  readonly typedArrays: readonly T.BytesType[];
  ownView(key: string, name: string, properties: () => Property[]): T.ObjectRefType;
  convert(type: ts.Type, env: TypeEnv, node: ts.Node): Type;
}

/** The key of `[Symbol.iterator]`: as of a #private property, no text that a program writes is it. */
export const ITERATOR_KEY = "#[Symbol.iterator] 000000000000";
export const ASYNC_ITERATOR_KEY = "#[Symbol.asyncIterator] 000000000000";

export function isSymbolKey(name: string): boolean {
  return name === ITERATOR_KEY || name === ASYNC_ITERATOR_KEY;
}

/** The key of a property that a symbol of the library names; undefined for others. */
export function symbolKey(property: ts.Symbol): string | undefined {
  if (property.name.startsWith("__@iterator@")) return ITERATOR_KEY;
  return property.name.startsWith("__@asyncIterator@") ? ASYNC_ITERATOR_KEY : undefined;
}

/** What the last result of an iterator holds, by the `IteratorResult` that a call of it gives. */
export function iteratorReturn(types: Converter, result: ts.Type, env: TypeEnv, node: ts.Node): Type {
  const members = result.isUnion() ? result.types : [result];
  const last = members.find((member) => member.symbol?.name === RETURN_RESULT);
  const [told] = last ? types.checker.getTypeArguments(last as ts.TypeReference) : [];
  // After its end there is none, and a generator that is said to return nothing returns undefined.
  if (!told || told.flags & ts.TypeFlags.Void) return T.UNDEF;
  return T.nullable(types.convert(told, env, node), true, false);
}

/** The library's types of the iteration protocol, which objects of the program may have too. */
export class ProtocolTypes {
  constructor(private readonly types: Converter) {}

  /** A generator, or where the type may be met by an object of the program that. */
  iterator(type: ts.ObjectType, item: Type, env: TypeEnv, node: ts.Node): Type {
    const { name } = type.symbol;
    const known = T.iteratorOf(item);
    const isMet =
      name === "Iterator"
        ? this.types.own.hasNext
        : name === "IterableIterator" && this.types.own.hasNext && this.types.own.hasIterable;
    return isMet ? T.unionOf([known, this.objects(type, env, node)]) : known;
  }

  /** The same of async generators. */
  async(type: ts.ObjectType, item: Type, env: TypeEnv, node: ts.Node): Type {
    const { hasNext, hasAsyncIterable } = this.types.own;
    const { name } = type.symbol;
    const known = T.asyncIteratorOf(item);
    const isMet = (name === "AsyncIterable" || hasNext) && (name === "AsyncIterator" || hasAsyncIterable);
    return isMet ? T.unionOf([known, this.objects(type, env, node)]) : known;
  }

  iterable(type: ts.ObjectType, item: Type, env: TypeEnv, node: ts.Node): Type {
    const told = this.types.checker.getTypeArguments(type as ts.TypeReference)[0]!;
    const parts = this.types.checker.isTupleType(told)
      ? this.types.checker
          .getTypeArguments(told as ts.TypeReference)
          .map((part) => this.converted(part, env, node))
      : [];
    const known = iterableOf(item, parts, this.types.typedArrays);
    return this.types.own.hasIterable ? T.unionOf([known, this.objects(type, env, node)]) : known;
  }

  /** As `carried` in from-typescript.ts: what is said not to be there may be. */
  private converted(type: ts.Type, env: TypeEnv, node: ts.Node): Type {
    const converted = this.types.convert(type, env, node);
    return converted === T.NEVER ? T.VAL : converted;
  }

  /** The objects of the program that are an `Iterator`, `Iterable` or `IterableIterator` by their own methods. */
  private objects(type: ts.ObjectType, env: TypeEnv, node: ts.Node): Type {
    const args = this.types.checker.getTypeArguments(type as ts.TypeReference);
    const { name } = type.symbol;
    const key = `${name}<${args.map((arg) => this.converted(arg, env, node).key).join(",")}>`;
    const properties = (): Property[] =>
      this.types.checker.getPropertiesOfType(type).map((symbol) => this.method(symbol, env, node));
    return this.types.ownView(key, name, properties);
  }

  private method(symbol: ts.Symbol, env: TypeEnv, node: ts.Node): Property {
    const told = this.types.checker.getNonNullableType(
      this.types.checker.getTypeOfSymbolAtLocation(symbol, node),
    );
    const result = this.types.convert(told.getCallSignatures()[0]!.getReturnType(), env, node);
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    // next(), return() and throw() take a value, whatever it is.
    const method = T.functionOf(symbolKey(symbol) === undefined ? [T.VAL] : [], result);
    return {
      name: symbolKey(symbol) ?? symbol.name,
      type: T.nullable(method, optional, false),
      optional,
      holdsUndefined: optional,
      readonly: false,
      kind: "method",
    };
  }
}

/** What return() and throw() of an iterator give: any object. */
export function anyResult(types: Converter): T.ObjectRefType {
  return types.ownView("iterator result", "IteratorResult", () => ["value", "done"].map(anyProperty));
}

function anyProperty(name: string): Property {
  return { name, type: T.VAL, optional: true, holdsUndefined: true, readonly: false, kind: "field" };
}
