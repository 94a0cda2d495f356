import type { LibraryProcess } from "../library-process.js";
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

  async get(key: StateKey): Promise<TableRecord | undefined> {
    const { record } = await this.#ask<{ record: ServedRecord | null }>("get", { key: served(key) });
    return record === null ? undefined : asRecord(record);
  }

  async set(key: StateKey, values: TableRecord): Promise<void> {
    await this.#ask("set", { key: served(key), values: servedRecord(values) });
  }

  async delete(key: StateKey): Promise<boolean> {
    return (await this.#ask<{ found: boolean }>("delete", { key: served(key) })).found;
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

  #describe(): Promise<{ key: StateType; fields: [string, StateType, boolean][]; size: number }> {
    return this.#ask("describe");
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

/** As the runner's `init` takes them. */
export function servedShapes(tables: TableShapes): object {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { entries, ...shape }]) => [
      name,
      { ...shape, entries: (entries ?? []).map(([key, values]) => [served(key), servedRecord(values)]) },
    ]),
  );
}

function served(value: StateKey): ServedScalar {
  return typeof value === "boolean" ? value : String(value);
}

function servedRecord(values: TableRecord): object {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, servedValue(value!)]),
  );
}

function servedValue(value: StateKey | TableRecords): unknown {
  if (typeof value !== "object") return served(value);
  return [...value].map(([key, record]) => [served(key), servedRecord(record)]);
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
