import type { LibraryProcess } from "../library-process.js";
import {
  givenKey,
  givenRecord,
  hasTables,
  wantedOf,
  type Record as GivenRecord,
  type Records as GivenRecords,
  type Wanted,
} from "./given.js";
import { threadsSchema } from "./threads.js";
import type {
  StateKey,
  StateType,
  TableRecord,
  TableRecords,
  TableShapes,
  TableUnderTest,
} from "./table-under-test.js";

/** In the runner's protocol (runner/table_json.c): integers are text. */
type ServedScalar = string | boolean;
type ServedRecord = Readonly<Record<string, readonly [StateType, ...unknown[]]>>;
type ServedEntry = readonly [ServedScalar | null, ServedRecord];

/** Of a table, or of the subtables in one field of it. */
interface Described {
  readonly key: StateType;
  /** The last is null for a subtable that is not there, and where it was not asked for. */
  readonly fields: readonly (readonly [string, StateType, boolean, Described | null])[];
  readonly size: number;
}

/** A table of the host in the runner. */
export class LibraryTable implements TableUnderTest {
  constructor(
    private readonly process: LibraryProcess,
    private readonly state: number,
    private readonly name: string,
  ) {}

  async fields(): ReturnType<TableUnderTest["fields"]> {
    const { fields } = await this.#describe();
    return fields.map(([name, type, readOnly]) => ({ name, type, readOnly }));
  }

  async size(): Promise<number> {
    return (await this.#describe()).size;
  }

  async get(given: StateKey): Promise<TableRecord | undefined> {
    const key = served(givenKey(await this.wanted(false), given));
    const { record } = await this.#ask<{ record: ServedRecord | null }>("get", { key });
    return record === null ? undefined : asRecord(record);
  }

  async set(key: StateKey, values: TableRecord): Promise<void> {
    const wanted = await this.wanted(hasTables(values));
    const given = { key: served(givenKey(wanted, key)), values: servedRecord(givenRecord(wanted, values)) };
    await this.#ask("set", given);
  }

  async delete(given: StateKey): Promise<boolean> {
    const key = served(givenKey(await this.wanted(false), given));
    return (await this.#ask<{ found: boolean }>("delete", { key })).found;
  }

  async isThere(): Promise<boolean> {
    return (await this.#ask<{ found: boolean }>("find")).found;
  }

  async wanted(isDeep: boolean): Promise<Wanted> {
    return wantedBy(this.name, await this.#describe(isDeep));
  }

  async keys(): Promise<StateKey[]> {
    const { key: type } = await this.#describe();
    const { entries } = await this.#ask<{ entries: ServedEntry[] }>("entries");
    return entries.map(([key]) => {
      if (key === null) throw new Error(`the table ${this.name} of a plugin does not tell its keys`);
      return asKey(type, key);
    });
  }

  async entries(): Promise<TableRecord[]> {
    const { entries } = await this.#ask<{ entries: ServedEntry[] }>("entries");
    return entries.map(([, record]) => asRecord(record));
  }

  async clear(): Promise<void> {
    await this.#ask("clear");
  }

  #describe(deep = false): Promise<Described> {
    return this.#ask("describe", { deep });
  }

  #ask<Result>(what: string, members: object = {}): Promise<Result> {
    return this.process.request<Result>("table", {
      state: this.state,
      name: this.name,
      do: what,
      ...members,
    });
  }
}

function wantedBy(name: string, { key, fields }: Described): Wanted {
  const wanted = fields.map(
    ([field, type, , sub]) => [field, { type, sub: sub ? wantedBy(field, sub) : undefined }] as const,
  );
  return { name, keyType: key, fields: new Map(wanted) };
}

/** As the runner's `init` takes them. @param known The tables that are there already. */
export async function servedShapes(
  tables: TableShapes,
  known: (name: string) => LibraryTable | undefined,
): Promise<object> {
  const given = Object.entries(tables).map(async ([name, { entries = [], ...shape }]) => {
    const there = known(name);
    const wanted = (await there?.isThere())
      ? await there!.wanted(entries.some(([, values]) => hasTables(values)))
      : name === "threads"
        ? threadsSchema()
        : wantedOf(name, shape);
    const records = entries.map(
      ([key, values]) => [givenKey(wanted, key), givenRecord(wanted, values)] as const,
    );
    return [name, { ...shape, entries: servedRecords(records) }] as const;
  });
  return Object.fromEntries(await Promise.all(given));
}

function served(value: StateKey): ServedScalar {
  return typeof value === "boolean" ? value : String(value);
}

function servedRecord(record: GivenRecord): object {
  return Object.fromEntries(
    [...record].map(([name, value]) => [
      name,
      typeof value === "object" ? servedRecords(value) : served(value),
    ]),
  );
}

function servedRecords(records: GivenRecords): object {
  return records.map(([key, record]) => [served(key), servedRecord(record)]);
}

function asRecord(record: ServedRecord): TableRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, [type, ...value]]) => [name, asValue(type, value)]),
  );
}

function asValue(type: StateType, value: readonly unknown[]): StateKey | TableRecords | undefined {
  if (type !== "table") return asKey(type, value[0] as ServedScalar);
  if (value.length === 0) return undefined;
  const [keyType, entries] = value as [StateType, ServedEntry[]];
  return new Map(
    entries.map(([key, record], i) => [key === null ? i : asKey(keyType, key), asRecord(record)]),
  );
}

function asKey(type: StateType, value: ServedScalar): StateKey {
  if (typeof value === "boolean" || type === "string") return value;
  return type === "int64" || type === "uint64" ? BigInt(value) : Number(value);
}
