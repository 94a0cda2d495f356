import type { StateEntry, StateTable } from "../../falco/tables/state-table.js";
import {
  givenKey,
  givenRecord,
  hasTables,
  wantedOf,
  type Record as GivenRecord,
  type Wanted,
} from "./given.js";
import { NodeTables, schemaOf, StoredTable } from "./node-store.js";
import type {
  StateKey,
  TableRecord,
  TableRecords,
  TableShape,
  TableShapes,
  TableUnderTest,
} from "./table-under-test.js";
import { threadsSchema } from "./threads.js";

/** The tables of a host in Node, `threads` and those of `shapes` among them. */
export function nodeTables(shapes: TableShapes = {}): NodeTables {
  const tables = new NodeTables();
  tables.add(new StoredTable(threadsSchema()));
  addTables(tables, shapes);
  return tables;
}

export function addTables(tables: NodeTables, shapes: TableShapes): void {
  const given = Object.entries(shapes).map(([name, { entries = [], ...shape }]) => {
    const there = tables.find(name);
    const isDeep = entries.some(([, values]) => hasTables(values));
    const wanted = there ? wantedBy(there, isDeep) : wantedOf(name, shape);
    const records = entries.map(
      ([key, values]) => [givenKey(wanted, key), givenRecord(wanted, values)] as const,
    );
    return { name, shape, records };
  });
  for (const { name, shape, records } of given) {
    if (!tables.find(name)) tables.add(new StoredTable(schemaOf(name, shape as TableShape)));
    for (const [key, record] of records) setRecord(tables.find(name)!, key, record);
  }
}

/** A table of a host in Node, seen from a test. */
export class NodeTable implements TableUnderTest {
  constructor(
    private readonly tables: NodeTables,
    private readonly name: string,
  ) {}

  async fields(): ReturnType<TableUnderTest["fields"]> {
    return this.#table.fields().map(({ name, type, readOnly }) => ({ name, type, readOnly }));
  }

  async size(): Promise<number> {
    return this.#table.size;
  }

  async get(key: StateKey): Promise<TableRecord | undefined> {
    const entry = this.#table.get(givenKey(this.#table, key));
    return entry && recordOf(this.#table, entry);
  }

  async set(key: StateKey, values: TableRecord): Promise<void> {
    const wanted = wantedBy(this.#table, hasTables(values));
    setRecord(this.#table, givenKey(wanted, key), givenRecord(wanted, values));
  }

  async delete(key: StateKey): Promise<boolean> {
    return this.#table.erase(givenKey(this.#table, key));
  }

  async keys(): Promise<StateKey[]> {
    const keys: StateKey[] = [];
    this.#table.forEach((_, key) => {
      if (key === undefined) throw new Error(`the table ${this.name} of a plugin does not tell its keys`);
      return keys.push(key) > 0;
    });
    return keys;
  }

  async entries(): Promise<TableRecord[]> {
    const records: TableRecord[] = [];
    this.#table.forEach((entry) => records.push(recordOf(this.#table, entry)) > 0);
    return records;
  }

  async clear(): Promise<void> {
    this.#table.clear();
  }

  get #table(): StateTable {
    const table = this.tables.find(this.name);
    if (!table) throw new Error(`there is no table ${this.name}`);
    return table;
  }
}

function recordOf(table: StateTable, entry: StateEntry): TableRecord {
  return Object.fromEntries(
    table.fields().map(({ name }) => {
      const value = entry.read(name);
      return [name, typeof value === "object" ? recordsOf(value) : value];
    }),
  );
}

function recordsOf(table: StateTable): TableRecords {
  const records = new Map<StateKey, TableRecord>();
  table.forEach((entry, key) => records.set(key ?? records.size, recordOf(table, entry)).size > 0);
  return records;
}

function setRecord(table: StateTable, key: StateKey, values: GivenRecord): void {
  const there = table.get(key);
  const entry = there ?? table.create();
  for (const [name, value] of values) {
    if (typeof value !== "object") {
      if (table instanceof StoredTable) (entry as ReturnType<StoredTable["create"]>).store(name, value);
      else entry.write(name, value);
      continue;
    }
    const sub = entry.read(name) as StateTable;
    for (const [subKey, record] of value) setRecord(sub, subKey, record);
  }
  if (!there) table.add(key, entry);
}

/** @param isDeep Also what its subtables take, which an entry shows that is not kept. */
function wantedBy(table: StateTable, isDeep: boolean): Wanted {
  const { name, keyType } = table;
  const fields = table.fields();
  const example = isDeep && fields.some(({ type }) => type === "table") ? table.create() : undefined;
  const wanted = fields.map(({ name, type }) => {
    const sub = type === "table" ? (example?.read(name) as StateTable | undefined) : undefined;
    return [name, { type, sub: sub && wantedBy(sub, true) }] as const;
  });
  return { name, keyType, fields: new Map(wanted) };
}
