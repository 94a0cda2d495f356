/// <reference no-default-lib="true"/>

// Maps and sets.

interface ReadonlyMap<K, V> {
  readonly size: number;
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
  readonly size: number;
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
  readonly size: number;
  has(value: T): boolean;
  forEach(callback: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}
/** Values in the order they were first added. */
interface Set<T> {
  readonly size: number;
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
