import type { ts } from "../project/typescript.js";
import * as T from "./type.js";
import type { Type } from "./type.js";
import { elementOf } from "./typed-arrays.js";

/** Where a declaration comes from, as far as it decides what a type means. */
export type Origin = "lib" | "sdk" | "program";
export type OriginOf = (file: ts.SourceFile) => Origin;

/** Types of the library that are generators or builtin iterators. */
export const ITERATORS: ReadonlySet<string> = new Set([
  "Generator",
  "Iterator",
  "IterableIterator",
  "IteratorObject",
  "ArrayIterator",
  "MapIterator",
  "SetIterator",
  "StringIterator",
  "RegExpStringIterator",
  "URLSearchParamsIterator",
  "HeadersIterator",
]);
/** Those that objects of the program may be by their own methods. */
export const ASYNC_ITERATORS: ReadonlySet<string> = new Set([
  "AsyncIterator",
  "AsyncIterable",
  "AsyncIterableIterator",
]);
export const MAPS: ReadonlySet<string> = new Set(["Map", "ReadonlyMap", "MapTable"]);
/** A type of the library that is made of one other, such as Set; undefined for others. */
export function containerNamed(name: string): ((element: Type) => Type) | undefined {
  return CONTAINERS.get(name);
}
const CONTAINERS: ReadonlyMap<string, (element: Type) => Type> = new Map<string, (element: Type) => Type>([
  ["Set", T.setOf],
  ["ReadonlySet", T.setOf],
  ["SetTable", T.setOf],
  ["Promise", T.promiseOf],
  ["PromiseLike", T.promiseOf],
  ["AsyncGenerator", T.asyncIteratorOf],
  ["AsyncIteratorObject", T.asyncIteratorOf],
]);
/** What a regular expression gives: the library does not say that a group may have taken no part. */
export const MATCH_ARRAYS: ReadonlyMap<string, T.ArrayType> = new Map([
  ["RegExpMatchArray", T.arrayOf(T.nullable(T.STR, true, false))],
  ["RegExpExecArray", T.arrayOf(T.nullable(T.STR, true, false))],
  ["RegExpIndicesArray", T.arrayOf(T.nullable(T.arrayOf(T.NUM), true, false))],
]);
/** The library's interfaces of primitive values. */
const WRAPPERS: ReadonlyMap<string, Type> = new Map([
  ["String", T.STR],
  ["Number", T.NUM],
  ["Boolean", T.BOOL],
  ["BigInt", T.BIG],
]);
/** A type of the library that has no type arguments and no class; undefined for others. */
export function plainType(name: string): Type | undefined {
  if (name === "TemplateStringsArray") return T.arrayOf(T.STR);
  return WRAPPERS.get(name) ?? MATCH_ARRAYS.get(name);
}

/** SDK types that the runtime implements, by their exported name: the class part of their C names. Events: event-interfaces.ts. */
const NATIVE_TYPES: ReadonlyMap<string, string> = new Map([
  ["FlagSet", "flags"],
  ["EnumValue", "enum"],
  ["JsonNode", "json"],
  ["Logger", "logger"],
  ["LineReader", "lines"],
  ["TailReader", "tail"],
  ["FileWatch", "watch"],
  ["ChildProcess", "child"],
  ["Inflater", "inflater"],
  ["EventBatch", "batch"],
  ["SyscallSourceEvent", "made"],
  ["SourceInstance", "instance"],
  ["AsyncEvents", "events"],
  ["Task", "task"],
  ["Routine", "task"],
  ["TaskHandle", "handle"],
  ["StateDump", "dump"],
  ["HostTable", "hosttable"],
  ["ReadonlyHostTable", "hosttable"],
  ["EntryMark", "hostentry"],
  ["Capture", "capture"],
  ["Metrics", "metrics"],
  ["Counter", "counter"],
  ["NumberCounter", "numcounter"],
  ["Gauge", "gauge"],
  ["BigIntGauge", "biggauge"],
]);

/** What authors call a type that the runtime implements. */
export function nativeTitle(native: string): string {
  if (native === "hostentry") return "HostEntry";
  const [title] = [...NATIVE_TYPES].find(([, name]) => name === native) ?? [];
  return title ?? native;
}

/** Types of the library that are classes of stdlib/, by the same name; Map and Set where the program extends them. */
export const LIBRARY_CLASSES: ReadonlySet<string> = new Set([
  "Map",
  "ReadonlyMap",
  "Set",
  "ReadonlySet",
  "RegExp",
  "Timeout",
  "Immediate",
  "AbortController",
  "AbortSignal",
  "AbortEvent",
  "AggregateError",
  "DOMException",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "URLSearchParams",
  "Body",
  "Headers",
  "Request",
  "Response",
]);

/** The runtime's name of a type that the SDK declares; undefined for others. */
export function nativeNamed(symbol: ts.Symbol | undefined, originOf: OriginOf): string | undefined {
  const native = symbol && NATIVE_TYPES.get(symbol.name);
  const [declaration] = (native !== undefined && symbol?.declarations) || [];
  return declaration && originOf(declaration.getSourceFile()) === "sdk" ? native : undefined;
}

/**
 * What may be an `Iterable` of the item: there is nothing else, as no class has an iterator of its own. `tuple` are
 * the parts of an item that is written as a tuple, `typed` the typed arrays there are.
 */
export function iterableOf(item: Type, tuple: readonly Type[], typed: readonly T.BytesType[]): Type {
  const isText = item === T.VAL || T.membersOf(item).includes(T.STR);
  // A type parameter that stands for a pair, and unknown, do not say what is the key.
  const part = item === T.VAL ? T.VAL : item.kind === "arr" ? item.element : undefined;
  const pair = tuple.length > 0 || !part ? tuple : [part, part];
  return T.unionOf([
    T.arrayOf(item),
    T.setOf(item),
    T.iteratorOf(item),
    ...(isText ? [T.STR] : []),
    ...typed.filter((one) => item === T.VAL || T.membersOf(item).includes(elementOf(one))),
    ...(pair.length === 2 ? [T.mapOf(pair[0]!, pair[1]!)] : []),
  ]);
}
