import type { StateKey, StateType } from "../../falco/tables/state-table.js";

export type { StateKey, StateType } from "../../falco/tables/state-table.js";

/** The entries of a table by their keys. */
export type TableRecords = ReadonlyMap<StateKey, TableRecord>;

/** The fields of an entry: numbers up to 32 bits, bigints for 64, text, booleans, and subtables (absent: undefined). */
export interface TableRecord {
  readonly [field: string]: StateKey | TableRecords | undefined;
}

/** A table of the host that a plugin runs in, from the host's side: its own, or one that a plugin exports. */
export interface TableUnderTest {
  /** Its fields and those that plugins have added. */
  fields(): Promise<
    readonly { readonly name: string; readonly type: StateType; readonly readOnly: boolean }[]
  >;
  size(): Promise<number>;
  get(key: StateKey): Promise<TableRecord | undefined>;
  /**
   * Writes into the entry of that key, or makes it. Fields that are not named stay as they are; those of a new entry
   * are 0, "" and false. Read-only fields of the host's own tables can be written from here.
   * Nothing is written when one of the values is wrong.
   * @throws RangeError for a number that the field's type does not hold, TypeError for a value of another type, Error
   * when there is no such field, or its table takes no such value.
   */
  set(key: StateKey, values: TableRecord): Promise<void>;
  delete(key: StateKey): Promise<boolean>;
  /** In the order of adding. @throws Error for a plugin's table, which does not tell its keys. */
  keys(): Promise<StateKey[]>;
  /** All entries, in the order in which the table gives them. */
  entries(): Promise<TableRecord[]>;
  clear(): Promise<void>;
}

/** A field of a table that a test adds to a host: its type, or a subtable's shape. */
export type FieldShape = StateType | { readonly type: StateType; readonly readOnly?: boolean } | TableShape;

/** A table that a test adds to a host. */
export interface TableShape {
  readonly key: StateType;
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly entries?: readonly (readonly [StateKey, TableRecord])[];
}

/** Tables of a host by name; a table that is there already (`threads`) is only given entries. */
export type TableShapes = Readonly<Record<string, TableShape | Pick<TableShape, "entries">>>;
