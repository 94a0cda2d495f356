import type { EntryClass, EntryField, OwnTable as Declared } from "../../../compiler/abi/own-tables.js";
import { entryClassOf } from "../../falco/tables/own-node.js";
import type { OwnTable, TableEntry } from "../../falco/tables/own-table.js";
import type {
  StateEntry,
  StateField,
  StateKey,
  StateTable,
  StateType,
  StateValue,
} from "../../falco/tables/state-table.js";
import { hostText, wellFormed } from "../host-text.js";
import { held, zero } from "./node-store.js";

type Table = OwnTable<StateKey, TableEntry>;
type Values = Record<string, unknown>;

/** What others have added to the entries of a class: an accessor of a subtable's field is good for all of them. */
interface Added {
  readonly fields: Map<string, StateField>;
  readonly values: WeakMap<TableEntry, Map<string, StateKey>>;
}

/** The tables that a plugin in Node shows to others, until it is closed. */
export function ownStateTables(
  plugin: object,
  declared: readonly Declared[],
  isOpen: () => boolean,
): StateTable[] {
  const added = new Map<EntryClass, Added>();
  const own = plugin as Readonly<Record<string, Table>>;
  return declared.map((table) => new OwnStateTable(table.name, own[table.property]!, table, added, isOpen));
}

/** A plugin's own table as its vtables show it (runtime-c/plugin/own_vtables.c). */
class OwnStateTable implements StateTable {
  readonly keyType: StateType;
  readonly #entries: EntryClass;
  readonly #added: Added;

  constructor(
    readonly name: string,
    private readonly table: Table,
    { keyType, entries }: Pick<Declared, "keyType" | "entries">,
    private readonly allAdded: Map<EntryClass, Added>,
    private readonly isOpen: () => boolean,
  ) {
    this.keyType = keyType;
    this.#entries = entries;
    const known = allAdded.get(entries);
    this.#added = known ?? { fields: new Map(), values: new WeakMap() };
    allAdded.set(entries, this.#added);
  }

  get size(): number {
    this.#wantOpen();
    return this.table.size;
  }

  fields(): readonly StateField[] {
    return [...this.#entries.fields, ...this.#added.fields.values()];
  }

  addField(name: string, type: StateType): void {
    const there = this.fields().find((field) => field.name === name);
    if (there && there.type !== type)
      throw new Error(`${this.name}: field "${name}" is a ${there.type}, not ${type}`);
    if (type === "table") throw new Error(`${this.name}: field "${name}" cannot be added: its type is table`);
    if (!there) this.#added.fields.set(name, { name, type, readOnly: false });
  }

  get(key: StateKey): StateEntry | undefined {
    if (!this.isOpen()) return undefined; // a vtable's NULL says no more
    const entry = this.table.get(given(this.keyType, key));
    return entry && this.#shown(entry);
  }

  forEach(each: (entry: StateEntry, key: StateKey | undefined) => boolean): void {
    if (!this.isOpen()) return;
    this.table.forEach((entry) => each(this.#shown(entry), undefined)); // the vtables tell no keys
  }

  clear(): void {
    this.#wantOpen();
    this.table.clear();
  }

  erase(key: StateKey): boolean {
    return this.isOpen() && this.table.delete(given(this.keyType, key));
  }

  create(): StateEntry {
    this.#wantOpen();
    return this.#shown(new (entryClassOf(this.table))());
  }

  add(key: StateKey, entry: StateEntry): StateEntry {
    this.table.set(given(this.keyType, key), (entry as OwnStateEntry).entry);
    return entry;
  }

  #wantOpen(): void {
    if (!this.isOpen()) throw new Error(`the plugin with the table ${this.name} is gone`);
  }

  #shown(entry: TableEntry): OwnStateEntry {
    const subtable = (field: EntryField): StateTable => {
      const table = (entry as unknown as Readonly<Record<string, Table>>)[field.name]!;
      return new OwnStateTable(field.name, table, field.table!, this.allAdded, this.isOpen);
    };
    return new OwnStateEntry(entry, this.name, this.#entries, this.#added, subtable);
  }
}

class OwnStateEntry implements StateEntry {
  constructor(
    readonly entry: TableEntry,
    private readonly table: string,
    private readonly entries: EntryClass,
    private readonly added: Added,
    private readonly subtable: (field: EntryField) => StateTable,
  ) {}

  read(name: string): StateValue {
    const own = this.entries.fields.find((field) => field.name === name);
    if (own?.type === "table") return this.subtable(own);
    if (own) {
      const value = (this.entry as unknown as Values)[name] as StateKey;
      return typeof value === "string" ? hostText(value) : value;
    }
    const { type } = this.#addedField(name);
    return this.added.values.get(this.entry)?.get(name) ?? zero(type);
  }

  write(name: string, value: StateValue): void {
    const own = this.entries.fields.find((field) => field.name === name);
    if (own?.readOnly) throw new Error(`${this.table}: field is read-only: ${name}`);
    const { type } = own ?? this.#addedField(name);
    const kept = given(type, value as StateKey);
    if (own) {
      (this.entry as unknown as Values)[name] = kept;
      return;
    }
    const values = this.added.values.get(this.entry) ?? new Map<string, StateKey>();
    this.added.values.set(this.entry, values.set(name, kept));
  }

  #addedField(name: string): StateField {
    const field = this.added.fields.get(name);
    if (!field) throw new Error(`${this.table}: that is no field of this table`);
    return field;
  }
}

/** A value of another plugin, as the C interface hands it over. */
function given(type: StateType, value: StateKey): StateKey {
  return typeof value === "string" ? wellFormed(value.replace(/\0.*/s, "")) : held(type, value);
}
