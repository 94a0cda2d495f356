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
/** SDK types that the runtime implements, by their exported name: the class part of their C names. */
export const NATIVE_TYPES: ReadonlyMap<string, string> = new Map([
  ["PluginEvent", "event"],
  ["JsonNode", "json"],
  ["Logger", "logger"],
  ["LineReader", "lines"],
  ["EventBatch", "batch"],
  ["SourceInstance", "instance"],
]);
