/* WeakMap, WeakSet and WeakRef (ECMA-262 24.3, 24.4, 26.1) over the runtime's weak tables (heap/weak.h). */

export class WeakMap<K, V> {
  readonly #table = newWeakTable();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries) for (const [key, value] of entries) this.set(key, value);
  }
  delete(key: K): boolean {
    return weakDelete(this.#table, key);
  }
  get(key: K): V | undefined {
    return weakGet<V>(this.#table, key);
  }
  has(key: K): boolean {
    return weakHas(this.#table, key);
  }
  set(key: K, value: V): this {
    if (!isWeakKey(key)) throw new TypeError("Invalid value used as weak map key");
    weakSet(this.#table, key, value);
    return this;
  }
  toString(): string {
    return "[object WeakMap]";
  }
}

export class WeakSet<T> {
  readonly #table = newWeakTable();

  constructor(values?: Iterable<T> | null) {
    if (values) for (const value of values) this.add(value);
  }
  add(value: T): this {
    if (!isWeakKey(value)) throw new TypeError("Invalid value used in weak set");
    weakSet(this.#table, value, true);
    return this;
  }
  delete(value: T): boolean {
    return weakDelete(this.#table, value);
  }
  has(value: T): boolean {
    return weakHas(this.#table, value);
  }
  toString(): string {
    return "[object WeakSet]";
  }
}

/** The target stays while the call that made or read it lasts: only a collection at its end takes it. */
export class WeakRef<T> {
  readonly #ref: unknown;

  constructor(target: T) {
    if (!isWeakKey(target)) throw new TypeError("WeakRef: invalid target");
    this.#ref = newWeakRef(target);
  }
  deref(): T | undefined {
    return weakTarget<T>(this.#ref);
  }
  toString(): string {
    return "[object WeakRef]";
  }
}
