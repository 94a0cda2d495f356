// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { TableKey } from "./types.js";

/** What {@link TableEntry} extends in Node, and is when compiled. */
export abstract class TableEntry {
  /** The values of fields that others have added to the table. The runtime's. */
  #added: unknown = undefined;
  /** By which others hold the entry. The runtime's. */
  #handle: unknown = undefined;
}

/**
 * A table of the plugin's own, declared by {@link ownTable}: a Map of entries for its author, a state table for
 * other plugins and the host, who read and write it between the plugin's calls. Entries are in order of insertion.
 * Methods that take a key throw a RangeError for a number that the type of the keys does not hold.
 */
export class OwnTable<K extends TableKey, V extends TableEntry> {
  /** As others find it; of a subtable, the property's. */
  readonly name: string;
  readonly #entries: Map<K, V> = new Map<K, V>();
  readonly #make: () => V;
  readonly #key: (table: string, key: K) => K;
  /** What the host has of it. The runtime's. */
  #shown: unknown = undefined;

  /** @param key Gives a key as others name it (own-keys.ts). */
  constructor(name: string, make: () => V, key: (table: string, key: K) => K) {
    this.name = name;
    this.#make = make;
    this.#key = key;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** The entry with this key: the object itself, of which every change is seen by all. */
  get(key: K): V | undefined {
    return this.#entries.get(key) ?? this.#entries.get(this.#key(this.name, key)); // what is found fits
  }

  has(key: K): boolean {
    return this.#entries.has(this.#key(this.name, key));
  }

  /** Puts an entry in, in the place of one with the same key. */
  set(key: K, entry: V): V {
    this.#entries.set(this.#key(this.name, key), entry);
    return entry;
  }

  /** The entry with this key, a new one when there is none. */
  getOrCreate(key: K): V {
    const found = this.#entries.get(key);
    if (found !== undefined) return found;
    const shown = this.#key(this.name, key);
    const known = this.#entries.get(shown);
    if (known !== undefined) return known;
    const entry = this.#make();
    this.#entries.set(shown, entry);
    return entry;
  }

  /** Takes an entry out; whether there was one. Who holds it keeps it. */
  delete(key: K): boolean {
    return this.#entries.delete(this.#key(this.name, key));
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Every entry in turn; `false` ends it. Entries added meanwhile are visited, those taken out are not. */
  forEach(callback: (entry: V, key: K) => boolean | void): void {
    for (const [key, entry] of this.#entries) if (callback(entry, key) === false) return;
  }

  keys(): MapIterator<K> {
    return this.#entries.keys();
  }
  values(): MapIterator<V> {
    return this.#entries.values();
  }
  entries(): MapIterator<[K, V]> {
    return this.#entries.entries();
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#entries.entries();
  }
}
