import { makeSubtable, makeTable } from "./own-node.js";
import type { OwnTable, TableEntry } from "./own-table.js";
import type { TableKey } from "./types.js";

/**
 * A table of the plugin's own, which other plugins and the host can read and write. Only as the initialiser of a
 * readonly field of the plugin class:
 *
 * ```ts
 * readonly samples = ownTable<string, Sample>("samples", Sample);
 * ```
 *
 * @param name How others find it; one plugin only can have a table of a name. Written out, for it is known to the host first.
 * @param type The class of its entries.
 * @typeParam K The type of its keys.
 */
export function ownTable<K extends TableKey, V extends TableEntry>(
  name: string,
  type: new () => V,
): OwnTable<K, V> {
  return makeTable(name, type) as unknown as OwnTable<K, V>;
}

/**
 * A table in each entry of a table. Only as the initialiser of a readonly field of a class that extends
 * {@link TableEntry}: `readonly tags = subtable<string, Tag>(Tag);`
 */
export function subtable<K extends TableKey, V extends TableEntry>(type: new () => V): OwnTable<K, V> {
  return makeSubtable(type) as unknown as OwnTable<K, V>;
}
