import type { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { optionalArgument } from "./optional.js";

/**
 * One runtime function as the tables of the builtin families write it: C name, parameters after the
 * receiver, result. `?` marks an optional parameter: absent it is undefined in its representation.
 */
export interface Signature {
  readonly c: CFunction;
  readonly params: readonly Type[];
  readonly result: Type;
}

/** A function of the runtime that allocates, and cannot fail otherwise. */
export function making(name: string): CFunction {
  return { name, realm: true, throws: false, pure: false };
}

/** One that may throw. */
export function throwing(name: string): CFunction {
  return { name, realm: true, throws: true, pure: false };
}

const TYPES: Readonly<Record<string, Type>> = {
  num: T.NUM,
  str: T.STR,
  bool: T.BOOL,
  big: T.BIG,
  val: T.VAL,
  bytes: T.BYTES,
  void: T.UNDEF,
  "num?": T.nullable(T.NUM, true, false),
  "str?": T.nullable(T.STR, true, false),
  "bool?": T.nullable(T.BOOL, true, false),
  "big?": T.nullable(T.BIG, true, false),
  "str[]": T.arrayOf(T.STR),
  "num[]": T.arrayOf(T.NUM),
  "str?[]": T.arrayOf(T.nullable(T.STR, true, false)),
  "dict<str>?": T.nullable(T.dictOf(T.STR), true, false),
  "bytes?": T.nullable(T.BYTES, true, false),
  "promise<num>": T.promiseOf(T.NUM),
};

function typeNamed(name: string): Type {
  const type = TYPES[name] ?? (name.startsWith("native:") ? nativeNamed(name) : undefined);
  if (!type) throw new Error(`builtin table: no type ${name}`);
  return type;
}

function nativeNamed(name: string): Type {
  const bare = name.slice("native:".length);
  if (bare.endsWith("[]")) return T.arrayOf(T.nativeOf(bare.slice(0, -2)));
  return bare.endsWith("?") ? T.nullable(T.nativeOf(bare.slice(0, -1)), true, false) : T.nativeOf(bare);
}

/** Flags: `r` takes the realm, `t` may throw, `p` is pure. A range `[-1,9]` bounds a number result. */
export function signature(
  name: string,
  spec: string,
  flags: string,
  range?: readonly [number, number],
): Signature {
  const [params, result] = spec.split("->").map((s) => s.trim()) as [string, string];
  const c: CFunction = {
    name,
    realm: flags.includes("r"),
    throws: flags.includes("t"),
    pure: flags.includes("p"),
    ...(range ? { range } : {}),
  };
  return { c, params: params ? params.split(/\s+/).map(typeNamed) : [], result: typeNamed(result) };
}

/** No object of the heap reaches 2^31 bytes (TSF_OBJECT_MAX). */
export const LENGTH_RANGE: readonly [number, number] = [0, 2147483647];
export const INDEX_RANGE: readonly [number, number] = [-1, 2147483647];

/** Calls it with the receiver (if any) and the written arguments; absent optional ones are undefined. */
export function callSignature(
  f: FunctionContext,
  { c, params, result }: Signature,
  receiver: ValueId | undefined,
  args: readonly ts.Expression[],
  node: ts.Node,
): ValueId {
  const values = params.map((type, i) => {
    const written = args[i];
    // One that the callee needs not is `?` in the table: absent and undefined are the same to it.
    return T.admitsUndefined(type) || !written
      ? optionalArgument(f, written, type, node)
      : f.expression(written, type);
  });
  for (const extra of args.slice(params.length)) f.effect(extra);
  const all = receiver === undefined ? values : [receiver, ...values];
  if (result === T.UNDEF) {
    f.b.callC(c, all, undefined);
    return f.b.undef();
  }
  return f.b.callC(c, all, result);
}
