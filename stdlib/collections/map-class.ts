/* Map (ECMA-262 24.1) where classes of the program extend it: an object around one of the runtime's tables. */

export class Map<K, V> {
  readonly #table = new MapTable<K, V>();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries) for (const [key, value] of entries) this.set(key, value);
  }
  get size(): number {
    return this.#table.size;
  }
  clear(): void {
    this.#table.clear();
  }
  delete(key: K): boolean {
    return this.#table.delete(key);
  }
  get(key: K): V | undefined {
    return this.#table.get(key);
  }
  has(key: K): boolean {
    return this.#table.has(key);
  }
  set(key: K, value: V): this {
    this.#table.set(key, value);
    return this;
  }
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.#table) callback(value, key, this);
  }
  entries(): MapIterator<[K, V]> {
    return this.#table.entries();
  }
  keys(): MapIterator<K> {
    return this.#table.keys();
  }
  values(): MapIterator<V> {
    return this.#table.values();
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#table.entries();
  }
  toString(): string {
    return "[object Map]";
  }
}
