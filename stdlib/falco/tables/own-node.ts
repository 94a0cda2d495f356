import type { TableEntry } from "./own-table.js";

type EntryClass = new () => TableEntry;

const classes = new WeakMap<object, EntryClass>();

/** Remembers what a table's entries are: a host makes entries of it too. */
export function noteEntries(table: object, type: EntryClass): void {
  classes.set(table, type);
}

/** The class of a table's entries. */
export function entryClassOf(table: object): EntryClass {
  return classes.get(table)!;
}
