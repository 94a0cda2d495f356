/* Set (ECMA-262 24.2) where classes of the program extend it: an object around one of the runtime's tables. */

export class Set<T> {
  readonly #table = new SetTable<T>();

  constructor(values?: Iterable<T> | null) {
    if (values) for (const value of values) this.add(value);
  }
  get size(): number {
    return this.#table.size;
  }
  add(value: T): this {
    this.#table.add(value);
    return this;
  }
  clear(): void {
    this.#table.clear();
  }
  delete(value: T): boolean {
    return this.#table.delete(value);
  }
  has(value: T): boolean {
    return this.#table.has(value);
  }
  forEach(callback: (value: T, same: T, set: Set<T>) => void): void {
    for (const value of this.#table) callback(value, value, this);
  }
  entries(): SetIterator<[T, T]> {
    return this.#table.entries();
  }
  keys(): SetIterator<T> {
    return this.#table.values();
  }
  values(): SetIterator<T> {
    return this.#table.values();
  }
  [Symbol.iterator](): SetIterator<T> {
    return this.#table.values();
  }
  toString(): string {
    return "[object Set]";
  }
}
