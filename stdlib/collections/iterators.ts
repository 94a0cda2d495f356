/* The iterators of what an `Iterable<T>` may be (ECMA-262 22.1.5, 23.1.5, 24.1.5, 24.2.6). */

export function* arrayIterator<T, U extends T>(items: readonly U[]): Generator<T> {
  for (const item of items) yield item;
}

export function* arrayKeys<U>(items: readonly U[]): Generator<number> {
  for (const index of items.keys()) yield index;
}

export function* arrayEntries<U>(items: readonly U[]): Generator<readonly [number, U]> {
  for (const entry of items.entries()) yield entry;
}

export function* setIterator<T, U extends T>(set: SetTable<U>): Generator<T> {
  for (const item of set) yield item;
}

export function* setEntries<U>(set: SetTable<U>): Generator<readonly [U, U]> {
  for (const entry of set.entries()) yield entry;
}

export function* mapIterator<T, K, V>(map: MapTable<K, V>): Generator<T> {
  for (const entry of map) yield entry as unknown as T;
}

export function* mapEntries<K, V>(map: MapTable<K, V>): Generator<readonly [K, V]> {
  for (const entry of map) yield entry;
}

export function* mapKeys<K, V>(map: MapTable<K, V>): Generator<K> {
  for (const key of map.keys()) yield key;
}

export function* mapValues<K, V>(map: MapTable<K, V>): Generator<V> {
  for (const value of map.values()) yield value;
}

export function* stringIterator<T>(text: string): Generator<T> {
  for (const character of text) yield character as unknown as T;
}

export function* bytesIterator<T, A extends TypedElements<unknown>>(array: A): Generator<T> {
  for (let i = 0; i < array.length; i++) yield elementIn(array, i) as T;
}

export function* bytesKeys<E, A extends TypedElements<E>>(array: A): Generator<number> {
  for (let i = 0; i < array.length; i++) yield i;
}

export function* bytesEntries<E, A extends TypedElements<E>>(array: A): Generator<readonly [number, E]> {
  for (let i = 0; i < array.length; i++) yield [i, elementIn(array, i)];
}
