import { fits, misfit } from "../../falco/tables/fitting.js";
import { hostText } from "../host-text.js";
import type {
  FieldShape,
  StateKey,
  StateType,
  TableRecord,
  TableRecords,
  TableShape,
} from "./table-under-test.js";

/** What a table takes, of whatever host it is. */
export interface Wanted {
  readonly name: string;
  readonly keyType: StateType;
  readonly fields: ReadonlyMap<string, WantedField>;
}

interface WantedField {
  readonly type: StateType;
  /** Of a subtable; undefined also when the table has none there. */
  readonly sub?: Wanted | undefined;
}

/** What is stored for a test: of the field's type, and of its range. */
export type Record = ReadonlyMap<string, StateKey | Records>;
export type Records = readonly (readonly [StateKey, Record])[];

// One rule for both hosts: what a test gives is looked at here, all of it before any of it is stored.

/** @throws RangeError for a number that the type of the table's keys does not hold, TypeError for what is of another type. */
export function givenKey({ name, keyType }: Pick<Wanted, "name" | "keyType">, key: unknown): StateKey {
  return givenValue(`table ${name}: keys are`, keyType, key);
}

/** Whether what the subtables take is to be known. */
export function hasTables(values: TableRecord): boolean {
  return Object.values(values).some((value) => typeof value === "object");
}

/** @throws as {@link givenKey}, and Error when there is no such field. */
export function givenRecord(wanted: Wanted, values: TableRecord): Record {
  const record = new Map<string, StateKey | Records>();
  for (const [name, value] of Object.entries(values)) {
    const field = wanted.fields.get(name);
    if (!field) throw new Error(`table ${wanted.name}: there is no field ${name}`);
    if (value === undefined) continue;
    const what = `table ${wanted.name}: field ${name} is`;
    record.set(
      name,
      field.type === "table" ? givenEntries(what, field.sub, value) : givenValue(what, field.type, value),
    );
  }
  return record;
}

function givenEntries(what: string, sub: Wanted | undefined, value: unknown): Records {
  if (!isMap(value))
    throw new TypeError(`${what} a table: expected a Map of its entries, found ${kindOf(value)}`);
  if (!sub) throw new Error(`${what} a table that is not there`);
  return [...value].map(([key, values]) => [givenKey(sub, key), givenRecord(sub, values)]);
}

/** Numbers and bigints stand for each other: a type says which of them is read. */
function givenValue(what: string, type: StateType, value: unknown): StateKey {
  const kind = type === "string" ? "string" : type === "bool" ? "boolean" : numberOf(type);
  const found = typeof value;
  const isNumber = (name: string): boolean => name === "number" || name === "bigint";
  if (found !== kind && !(isNumber(kind) && isNumber(found)))
    throw new TypeError(`${what} of type ${type}: expected ${kind}, found ${kindOf(value)}`);
  if (typeof value === "string") return hostText(value);
  if (typeof value === "boolean") return value;
  if (!fits(type, value as StateKey)) throw misfit(what, type, value as StateKey);
  return kind === "bigint" ? BigInt(value as bigint) : Number(value);
}

function numberOf(type: StateType): "number" | "bigint" {
  return type.endsWith("64") ? "bigint" : "number";
}

/** Also one of another realm. */
function isMap(value: unknown): value is TableRecords {
  return Object.prototype.toString.call(value) === "[object Map]";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return isMap(value) ? "a Map" : Array.isArray(value) ? "an array" : typeof value;
}

const types: ReadonlySet<string> = new Set<StateType>([
  ...(["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"] as const),
  ...(["string", "bool", "table"] as const),
]);

/** What a table that a test describes takes. @throws Error when there are no such types. */
export function wantedOf(name: string, { key, fields }: Partial<TableShape>): Wanted {
  if (!types.has(key!) || key === "table")
    throw new Error(`table ${name}: the type of its key is ${key === undefined ? "missing" : `not ${key}`}`);
  const wanted = Object.entries(fields ?? {}).map(([field, shape]) => {
    return [field, wantedField(name, field, shape)] as const;
  });
  return { name, keyType: key!, fields: new Map(wanted) };
}

function wantedField(table: string, name: string, shape: FieldShape): WantedField {
  if (typeof shape === "object" && "key" in shape) return { type: "table", sub: wantedOf(name, shape) };
  const type = typeof shape === "string" ? shape : shape.type;
  if (!types.has(type)) throw new Error(`table ${table}: field ${name} is of no type ${type}`);
  return { type };
}
