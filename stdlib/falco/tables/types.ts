/** Marks a value with the type that tables hold it in. Types only: nothing of it exists at run time. */
declare const tableType: unique symbol;

/**
 * Types of keys and fields of tables (`ss_plugin_state_type`), besides `string` and `boolean`. They are numbers and
 * bigints, so plain ones can be assigned to them. What does not fit the width is a RangeError where a host's table is
 * written, or an entry of a table of the plugin's own.
 */
export type Int8 = number & { readonly [tableType]?: "int8" };
export type Int16 = number & { readonly [tableType]?: "int16" };
export type Int32 = number & { readonly [tableType]?: "int32" };
export type Int64 = bigint & { readonly [tableType]?: "int64" };
export type UInt8 = number & { readonly [tableType]?: "uint8" };
export type UInt16 = number & { readonly [tableType]?: "uint16" };
export type UInt32 = number & { readonly [tableType]?: "uint32" };
/** The same as `bigint` in a table. */
export type UInt64 = bigint & { readonly [tableType]?: "uint64" };

/** What may be the key of a table. */
export type TableKey = string | boolean | number | bigint;

/** Marks entries for the compiler; no entry has it. */
interface EntryMark {
  readonly "~entry"?: never;
}

/**
 * An entry of a host's table: its fields, read and written through the host. It is good until the call ends that the
 * host made of the plugin (inside of `forEach`: until the callback returns); using it later is a TypeError. A subtable
 * is undefined where the entry has none. It ends with its entry, and when the entry's table loses an entry or has one
 * replaced: the entry is got again then. New entries, and changes of the subtable itself, do not end it.
 */
export type HostEntry<V> = {
  [P in keyof V]: V[P] extends ReadonlyHostTable<never, object> ? V[P] | undefined : V[P];
} & EntryMark;

/** A table whose entries are there to be read, and whose fields may be written: it takes no new ones. */
export interface ReadonlyHostTable<K extends TableKey, V extends object> {
  readonly name: string;
  /** How many entries there are. */
  readonly size: number;
  /** The entry of that key. */
  get(key: K): HostEntry<V> | undefined;
  /**
   * Calls `each` with every entry, until it returns false. In it no table that the entry belongs to may be given or
   * lose entries: gather their keys, and do it afterwards.
   */
  forEach(each: (entry: HostEntry<V>) => boolean | void): void;
}

/** A state table of the host, or of another plugin. */
export interface HostTable<K extends TableKey, V extends object> extends ReadonlyHostTable<K, V> {
  /** Adds an entry with these values, in the place of the one that is there; what is not named is 0, "" and false. */
  set(key: K, values?: Partial<V>): HostEntry<V>;
  /** Whether there was such an entry. */
  delete(key: K): boolean;
  clear(): void;
}
