/// <reference no-default-lib="true"/>

// Maps and sets.

interface ReadonlyMap<K, V> {
  get size(): number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
/** Keys in the order they were first set. */
interface Map<K, V> {
  get size(): number;
  clear(): void;
  delete(key: K): boolean;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): this;
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
interface MapConstructor {
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  readonly prototype: Map<unknown, unknown>;
}
declare var Map: MapConstructor;

interface ReadonlySet<T> {
  get size(): number;
  has(value: T): boolean;
  forEach(callback: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}
/** Values in the order they were first added. */
interface Set<T> {
  get size(): number;
  add(value: T): this;
  clear(): void;
  delete(value: T): boolean;
  has(value: T): boolean;
  forEach(callback: (value: T, same: T, set: Set<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}
interface SetConstructor {
  new <T>(values?: Iterable<T> | null): Set<T>;
  readonly prototype: Set<unknown>;
}
declare var Set: SetConstructor;

type WeakKey = object;
/** Entries go when nothing else points to their keys. */
type WeakMap<K extends WeakKey, V> = import("../collections/weak.js").WeakMap<K, V>;
interface WeakMapConstructor {
  new <K extends WeakKey, V>(entries?: Iterable<readonly [K, V]> | null): WeakMap<K, V>;
  readonly prototype: WeakMap<WeakKey, unknown>;
}
declare var WeakMap: WeakMapConstructor;

type WeakSet<T extends WeakKey> = import("../collections/weak.js").WeakSet<T>;
interface WeakSetConstructor {
  new <T extends WeakKey>(values?: Iterable<T> | null): WeakSet<T>;
  readonly prototype: WeakSet<WeakKey>;
}
declare var WeakSet: WeakSetConstructor;

/** An object that may go: undefined from then on. */
type WeakRef<T extends WeakKey> = import("../collections/weak.js").WeakRef<T>;
interface WeakRefConstructor {
  new <T extends WeakKey>(target: T): WeakRef<T>;
  readonly prototype: WeakRef<WeakKey>;
}
declare var WeakRef: WeakRefConstructor;
