import { importTable } from "./node.js";
import type { Threads } from "./threads.js";
import type { HostTable, Int64, TableKey } from "./types.js";

/**
 * The host's table of threads, as the initialiser of a field of the plugin's class:
 *
 * ```ts
 * readonly threads = threadTable<{ lineage: string }>();
 * ```
 *
 * The fields of `Added` are added to the table: this plugin's own, on every thread. The plugin starts when the host has
 * the table and the fields that it uses. Read and written in `parse`, `init`, `captureOpen` and `captureClose`, read in
 * fields.
 */
export function threadTable<Added extends object = object>(): HostTable<Int64, Threads & Added> {
  return importTable("threads");
}

/**
 * Any other table of the host or of a plugin that it has loaded before, by a declaration of the key and of the fields
 * that are wanted, as the initialiser of a field of the plugin's class:
 *
 * ```ts
 * readonly samples = hostTable<string, { count: UInt64 }>("samples");
 * ```
 *
 * The fields of `Added` are added to it.
 */
export function hostTable<K extends TableKey, V extends object, Added extends object = object>(
  name: string,
): HostTable<K, V & Added> {
  return importTable(name);
}
