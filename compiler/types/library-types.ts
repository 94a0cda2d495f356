import * as T from "./type.js";
import type { Type } from "./type.js";

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
]);
/** The library's interfaces of primitive values. */
export const WRAPPERS: ReadonlyMap<string, Type> = new Map([
  ["String", T.STR],
  ["Number", T.NUM],
  ["Boolean", T.BOOL],
  ["BigInt", T.BIG],
]);
/** SDK types that the runtime implements, by their exported name: the class part of their C names. Events: event-interfaces.ts. */
export const NATIVE_TYPES: ReadonlyMap<string, string> = new Map([
  ["FlagSet", "flags"],
  ["EnumValue", "enum"],
  ["JsonNode", "json"],
  ["Logger", "logger"],
  ["LineReader", "lines"],
  ["EventBatch", "batch"],
  ["SourceInstance", "instance"],
  ["AsyncEvents", "events"],
  ["Task", "task"],
  ["TaskHandle", "handle"],
  ["StateDump", "dump"],
  ["HostTable", "hosttable"],
  ["ReadonlyHostTable", "hosttable"],
  ["EntryMark", "hostentry"],
]);

/**
 * What may be an `Iterable` of the item: there is nothing else, as no class has an iterator of its own. `tuple` are
 * the parts of an item that is written as a tuple.
 */
export function iterableOf(item: Type, tuple: readonly Type[]): Type {
  const isText = item === T.VAL || T.membersOf(item).includes(T.STR);
  // A type parameter that stands for a pair, and unknown, do not say what is the key.
  const part = item === T.VAL ? T.VAL : item.kind === "arr" ? item.element : undefined;
  const pair = tuple.length > 0 || !part ? tuple : [part, part];
  return T.unionOf([
    T.arrayOf(item),
    T.setOf(item),
    T.iteratorOf(item),
    ...(isText ? [T.STR] : []),
    ...(pair.length === 2 ? [T.mapOf(pair[0]!, pair[1]!)] : []),
  ]);
}
