import type {
  StateEntry,
  StateField,
  StateKey,
  StateTable,
  StateTables,
  StateType,
  StateValue,
} from "../../falco/tables/state-table.js";
import type { FieldShape, TableShape } from "./table-under-test.js";

/** A field of a stored table; `sub` is the shape that all subtables in it have. */
interface StoredField extends StateField {
  readonly sub?: Schema;
}

/** The fields of a table, or of all subtables that stand in one field (runner/table_store.h). */
export interface Schema {
  readonly name: string;
  readonly keyType: StateType;
  readonly fields: Map<string, StoredField>;
  /** The field that holds the key of entries that are added. */
  readonly keyField?: string;
  /** Takes no further fields. */
  readonly isFixed?: boolean;
}

/** The shape that a test describes. */
export function schemaOf(name: string, { key, fields }: TableShape, more: Partial<Schema> = {}): Schema {
  const entries = Object.entries(fields).map(([field, shape]) => [field, fieldOf(field, shape)] as const);
  return { name, keyType: key, fields: new Map(entries), ...more };
}

function fieldOf(name: string, shape: FieldShape): StoredField {
  if (typeof shape === "string") return { name, type: shape, readOnly: false };
  if ("key" in shape) return { name, type: "table", readOnly: true, sub: schemaOf(name, shape) };
  return { name, type: shape.type, readOnly: shape.readOnly ?? false };
}

const widths: Partial<Record<StateType, number>> = {
  ...{ int8: 8, int16: 16, int32: 32, int64: 64 },
  ...{ uint8: 8, uint16: 16, uint32: 32, uint64: 64 },
};

/** The value as the type holds it: integers wrap, as storing them in C does. */
export function held(type: StateType, value: StateKey): StateKey {
  const bits = widths[type];
  if (bits === undefined) return value;
  const whole = (type.startsWith("u") ? BigInt.asUintN : BigInt.asIntN)(bits, BigInt(value));
  return bits === 64 ? whole : Number(whole);
}

export function zero(type: StateType): StateKey {
  return type === "string" ? "" : type === "bool" ? false : held(type, 0n);
}

class StoredEntry implements StateEntry {
  readonly values = new Map<string, StateKey | StoredTable>();

  constructor(readonly schema: Schema) {}

  read(field: string): StateValue {
    const { type, sub } = this.#field(field);
    const value = this.values.get(field);
    if (value !== undefined || (type === "table" && !sub)) return value;
    const made = sub ? new StoredTable(sub) : zero(type);
    if (sub) this.values.set(field, made);
    return made;
  }

  write(field: string, value: StateValue): void {
    if (this.#field(field).type === "table")
      throw new Error("writing to table fields is currently not supported");
    if (this.#field(field).readOnly) throw new Error(`attempt to write to read-only field: ${field}`);
    this.store(field, value as StateKey);
  }

  /** From the test's side: also into read-only fields. */
  store(field: string, value: StateKey): void {
    this.values.set(field, held(this.#field(field).type, value));
  }

  #field(name: string): StoredField {
    const field = this.schema.fields.get(name);
    if (!field) throw new Error(`the field is not one of table ${this.schema.name}`);
    return field;
  }
}

/** A table that the host in Node keeps itself. */
export class StoredTable implements StateTable {
  readonly #entries = new Map<StateKey, StoredEntry>();

  constructor(private readonly schema: Schema) {}

  get name(): string {
    return this.schema.name;
  }
  get keyType(): StateType {
    return this.schema.keyType;
  }
  get size(): number {
    return this.#entries.size;
  }

  fields(): readonly StateField[] {
    return [...this.schema.fields.values()].map(({ name, type, readOnly }) => ({ name, type, readOnly }));
  }

  addField(name: string, type: StateType): void {
    if (type === "table") throw new Error(`can't add dynamic field of type table: ${name}`);
    if (this.schema.isFixed) throw new Error(`can't add fields to table ${this.name}`);
    const there = this.schema.fields.get(name);
    if (there && there.type !== type) throw new Error(`incompatible data types for field: ${name}`);
    if (!there) this.schema.fields.set(name, { name, type, readOnly: false });
  }

  get(key: StateKey): StoredEntry | undefined {
    return this.#entries.get(held(this.keyType, key));
  }

  forEach(each: (entry: StateEntry, key: StateKey) => boolean): void {
    for (const [key, entry] of [...this.#entries]) if (!each(entry, key)) return;
  }

  clear(): void {
    this.#entries.clear();
  }

  erase(key: StateKey): boolean {
    return this.#entries.delete(held(this.keyType, key));
  }

  create(): StoredEntry {
    return new StoredEntry(this.schema);
  }

  add(given: StateKey, entry: StateEntry): StateEntry {
    const key = held(this.keyType, given);
    const { keyField } = this.schema;
    if (keyField !== undefined) (entry as StoredEntry).store(keyField, key);
    this.#entries.delete(key); // its place is the last
    this.#entries.set(key, entry as StoredEntry);
    return entry;
  }
}

/** The tables of one host in Node: its own and those that plugins add. */
export class NodeTables implements StateTables {
  readonly #tables = new Map<string, StateTable>();

  find(name: string): StateTable | undefined {
    return this.#tables.get(name);
  }

  add(table: StateTable): void {
    if (this.#tables.has(table.name)) throw new Error("a table of that name is there already");
    this.#tables.set(table.name, table);
  }

  /** Of a plugin that ends. */
  remove(table: StateTable): void {
    if (this.#tables.get(table.name) === table) this.#tables.delete(table.name);
  }
}
