/** The types that keys and fields of state tables have in the plugin API (`SS_PLUGIN_ST_*`). */
export type StateType =
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "string"
  | "bool"
  | "table";

/** A key: a number up to 32 bits, a bigint for 64 of them, text, or true and false. */
export type StateKey = number | bigint | string | boolean;

export interface StateField {
  readonly name: string;
  readonly type: StateType;
  readonly readOnly: boolean;
}

/** What a field holds; undefined for a subtable that is not there. */
export type StateValue = StateKey | StateTable | undefined;

export interface StateEntry {
  read(field: string): StateValue;
  /** @throws Error in the words of the table's owner when it takes no such value. */
  write(field: string, value: StateValue): void;
}

/**
 * A table as the host in Node passes it around, whoever keeps it: the host, or a plugin that exports it. It is what the
 * vtables of the plugin API are to native plugins; keys and values are of the types that {@link StateTable.keyType} and
 * the fields say. What fails throws an Error in the words of the table's owner.
 */
export interface StateTable {
  readonly name: string;
  readonly keyType: StateType;
  readonly size: number;
  fields(): readonly StateField[];
  /** Another field of every entry; nothing happens when it is there already with this type. */
  addField(name: string, type: StateType): void;
  get(key: StateKey): StateEntry | undefined;
  /** Goes on as long as `each` gives true. */
  forEach(each: (entry: StateEntry, key: StateKey | undefined) => boolean): void;
  clear(): void;
  erase(key: StateKey): boolean;
  /** An entry that is not in the table yet. */
  create(): StateEntry;
  /** Puts what {@link StateTable.create} made into the table, in the place of one that is there. */
  add(key: StateKey, entry: StateEntry): StateEntry;
}

/** What a plugin reaches of a host's tables when it starts. */
export interface StateTables {
  find(name: string): StateTable | undefined;
  /** @throws Error when there is a table of that name. */
  add(table: StateTable): void;
}

/** What a plugin's declaration says of a table: the fields that it uses or adds, by name. */
export interface TableDeclaration {
  readonly name: string;
  readonly keyType: StateType;
  readonly fields: ReadonlyMap<string, DeclaredField>;
}

export interface DeclaredField {
  readonly type: StateType;
  readonly isAdded: boolean;
  /** Of a subtable. */
  readonly sub?: TableDeclaration;
}

/** What a plugin's declaration says of a table of its own. */
export interface OwnDeclaration {
  readonly keyType: StateType;
  readonly entries: EntryDeclaration;
}

/** A class of entries. */
export interface EntryDeclaration {
  /** What errors call it: by its table, or by its name when several tables have it. */
  readonly shownAs: string;
  /** Those that others see. */
  readonly fields: readonly {
    readonly name: string;
    readonly type: StateType;
    /** Of a subtable. */
    readonly table: OwnDeclaration | undefined;
  }[];
}
