import { pendingTables } from "../base/node.js";
import { fits, misfit } from "./fitting.js";
import * as keys from "./own-keys.js";
import { OwnTable, TableEntry as Entry } from "./own-table.js";
import type { EntryDeclaration, OwnDeclaration, StateKey } from "./state-table.js";

type EntryClass = new () => Entry;
type Table = OwnTable<StateKey, Entry>;

/** By table: a host makes entries of it too. */
const classes = new WeakMap<object, EntryClass>();

/** The class of a table's entries. */
export function entryClassOf(table: object): EntryClass {
  return classes.get(table)!;
}

/** A table of the plugin that is being made. */
export function makeTable(name: string, type: EntryClass): Table {
  return declaredTable(name, type, pendingTables()?.own?.get(name));
}

/** A subtable gets its name and the type of its keys with the field that it is the value of. */
export function makeSubtable(type: EntryClass): Table {
  return declaredTable("", type, undefined);
}

/** Of a plugin whose types are not known. */
function anyKey<K>(_table: string, key: K): K {
  return key;
}

function declaredTable(name: string, type: EntryClass, of: OwnDeclaration | undefined): Table {
  if (of) declare(type, of.entries);
  const key = of ? keys[`${of.keyType}Key` as keyof typeof keys] : anyKey;
  const table: Table = new OwnTable(
    name,
    () => new type(),
    key as (table: string, key: StateKey) => StateKey,
  );
  classes.set(table, type);
  return table;
}

/** What is known of the classes of entries, from the first table that has them. */
const declared = new WeakMap<object, EntryDeclaration>();
/** Entries that were made before. */
let early: { readonly type: object; readonly entry: WeakRef<Entry> }[] = [];

function declare(type: EntryClass, of: EntryDeclaration): void {
  if (declared.get(type) === of) return;
  declared.set(type, of);
  const before = early;
  early = before.filter((made) => declarationOf(made.type) === undefined);
  for (const { type: made, entry } of before) {
    const values = declarationOf(made) === of ? entry.deref() : undefined;
    if (values) for (const [field, value] of Object.entries(values)) checkField(of, field, value);
  }
}

/** Of the class, or of the one that it extends. */
function declarationOf(type: object | null): EntryDeclaration | undefined {
  return type === null
    ? undefined
    : (declared.get(type) ?? declarationOf(Object.getPrototypeOf(type) as object));
}

function checkField({ shownAs, fields }: EntryDeclaration, name: string, value: unknown): void {
  if (value === undefined) return; // a field without initializer
  const field = fields.find((f) => f.name === name);
  if (field && field.type !== "table" && !fits(field.type, value as StateKey))
    throw misfit(`${shownAs}: field ${name} is`, field.type, value as StateKey);
}

/** Every store into an entry defines a property: in its constructor too, where `this` is what the base class gave. */
const checked: ProxyHandler<Entry> = {
  defineProperty(entry, name, property) {
    const of = declarationOf(entry.constructor);
    if (of && typeof name === "string" && "value" in property) {
      const sub = fieldTable(of, name);
      if (sub) property.value = declaredTable(name, entryClassOf(property.value as object), sub);
      else checkField(of, name, property.value);
    }
    return Reflect.defineProperty(entry, name, property);
  },
};

function fieldTable({ fields }: EntryDeclaration, name: string): OwnDeclaration | undefined {
  return fields.find((field) => field.name === name)?.table;
}

/**
 * The base of the entries of a plugin's own table. The public properties of a class that extends it are the fields that
 * other plugins see: `string`, `boolean`, the integer types of {@link UInt32} and its kin, `bigint` (uint64), and
 * subtables. A number that the type does not hold is a RangeError where it is stored. `readonly` ones cannot be written
 * by others, `private` and `#private` ones are not shown.
 *
 * ```ts
 * class Sample extends TableEntry {
 *   count: UInt64 = 0n;
 *   readonly first: string = "";
 * }
 * ```
 */
export abstract class TableEntry extends Entry {
  constructor() {
    super();
    if (!declarationOf(new.target)) early.push({ type: new.target, entry: new WeakRef<Entry>(this) });
    return new Proxy<this>(this, checked as ProxyHandler<this>);
  }
}
