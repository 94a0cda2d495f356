import type { StateEntry, StateField, StateTable } from "../../falco/tables/state-table.js";
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
  for (const [name, shape] of Object.entries(shapes)) {
    if (!tables.find(name)) {
      if (!("key" in shape)) throw new Error(`table ${name}: the type of its key is missing`);
      tables.add(new StoredTable(schemaOf(name, shape as TableShape)));
    }
    for (const [key, values] of shape.entries ?? []) setRecord(tables.find(name)!, key, values);
  }
}

/** A table of a host in Node, seen from a test. */
export class NodeTable implements TableUnderTest {
  constructor(
    private readonly tables: NodeTables,
    private readonly name: string,
  ) {}

  async fields(): Promise<readonly StateField[]> {
    return this.#table.fields();
  }

  async size(): Promise<number> {
    return this.#table.size;
  }

  async get(key: StateKey): Promise<TableRecord | undefined> {
    const entry = this.#table.get(key);
    return entry && recordOf(this.#table, entry);
  }

  async set(key: StateKey, values: TableRecord): Promise<void> {
    setRecord(this.#table, key, values);
  }

  async delete(key: StateKey): Promise<boolean> {
    return this.#table.erase(key);
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

function setRecord(table: StateTable, key: StateKey, values: TableRecord): void {
  const there = table.get(key);
  const entry = there ?? table.create();
  for (const [name, value] of Object.entries(values)) {
    const field = table.fields().find((f) => f.name === name);
    if (!field) throw new Error(`there is no field ${name}`);
    if (value === undefined) continue;
    if (typeof value !== "object") {
      if (table instanceof StoredTable) (entry as ReturnType<StoredTable["create"]>).store(name, value);
      else entry.write(name, value);
      continue;
    }
    const sub = entry.read(name);
    if (typeof sub !== "object") throw new Error(`the subtable ${name} is not there`);
    for (const [subKey, record] of value) setRecord(sub, subKey, record);
  }
  if (!there) table.add(key, entry);
}
