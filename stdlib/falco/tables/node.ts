import { takeTables } from "../base/node.js";
import { fits, misfit } from "./fitting.js";
import type { TableAccess } from "./access.js";
import type {
  DeclaredField,
  StateEntry,
  StateKey,
  StateTable,
  StateType,
  StateValue,
  TableDeclaration,
} from "./state-table.js";
import type { HostTable } from "./types.js";

/** Finds the table and its fields in the host of the plugin that is being made. */
export function importTable(name: string): HostTable<never, never> {
  const access = takeTables();
  if (!access.tables)
    throw new Error(
      `table ${name}: the host gives this plugin no tables; plugins that have fields or parse events are given them`,
    );
  const found = access.tables.find(name);
  if (!found) throw new Error(`table ${name}: the host has no such table`);
  const declared = access.declared?.get(name) ?? declarationOf(found);
  checkKey(found, declared);
  addFields(found, declared);
  const root: Root = { iterating: 0, losses: new Map() };
  const table = new NodeHostTable({
    access,
    table: found,
    declared,
    root,
    path: [name],
    isOpen: () => true,
    isUnheld: false,
  });
  return table as unknown as HostTable<never, never>;
}

function checkKey({ name, keyType }: StateTable, declared: TableDeclaration): void {
  if (keyType !== declared.keyType)
    throw new Error(`table ${name}: its keys are of type ${keyType}, not ${declared.keyType}`);
}

function addFields(table: StateTable, { name, fields }: TableDeclaration): void {
  for (const [field, { type, isAdded, sub }] of fields) {
    const there = table.fields().find((f) => f.name === field);
    if (there && there.type !== type)
      throw new Error(`table ${name}: its field ${field} is of type ${there.type}, not ${type}`);
    if (!there && !isAdded) throw new Error(`table ${name}: there is no field ${field} of type ${type}`);
    if (isAdded) owned(name, () => table.addField(field, type));
    const example = sub && table.create().read(field);
    if (sub && typeof example === "object") {
      checkKey(example, sub);
      addFields(example, sub);
    }
  }
}

/** Of a plugin whose types are not known: what the table itself says. */
function declarationOf(table: StateTable): TableDeclaration {
  const fields = table.fields().map(({ name, type }): [string, DeclaredField] => {
    const example = type === "table" ? table.create().read(name) : undefined;
    return [
      name,
      { type, isAdded: false, ...(typeof example === "object" ? { sub: declarationOf(example) } : {}) },
    ];
  });
  return { name: table.name, keyType: table.keyType, fields: new Map(fields) };
}

/** What a table's owner refuses is an error in its words. */
function owned<T>(table: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Error(`table ${table}: ${(error as Error).message}`, { cause: error });
  }
}

/** What a table and its subtables have in common. */
interface Root {
  iterating: number;
  /** How often entries went out of a table, by its path: then subtables of entries got before are over. */
  readonly losses: Map<string, number>;
}

interface Opened {
  readonly access: TableAccess;
  readonly table: StateTable;
  readonly declared: TableDeclaration;
  readonly root: Root;
  /** The names from the imported table down to this one. */
  readonly path: readonly string[];
  /** Of a subtable: whether it is still the call in which it was read, and the tables above it have lost no entry since. */
  readonly isOpen: () => boolean;
  /** It is an entry's that forEach showed, or one above is: then its own entries are over with it. */
  readonly isUnheld: boolean;
}

class NodeHostTable {
  readonly #at: Opened;

  constructor(at: Opened) {
    this.#at = at;
  }

  get name(): string {
    return this.#at.declared.name;
  }

  get size(): number {
    const { table } = this.#reading();
    return owned(this.name, () => table.size);
  }

  get(key: StateKey): object | undefined {
    const { table, access } = this.#reading();
    const fit = this.#key(key);
    access.wantRoom();
    const entry = owned(this.name, () => table.get(fit));
    if (!entry) return undefined;
    access.hold();
    return this.#entry(entry);
  }

  forEach(each: (entry: object) => boolean | void): void {
    const { table, root } = this.#reading();
    root.iterating++;
    let thrown: { readonly error: unknown } | undefined;
    try {
      table.forEach((entry) => {
        let isShown = true;
        try {
          return each(this.#entry(entry, () => isShown)) !== false;
        } catch (error) {
          thrown = { error };
          return false;
        } finally {
          isShown = false;
        }
      });
    } finally {
      root.iterating--;
    }
    if (thrown) throw thrown.error;
  }

  set(key: StateKey, values: Readonly<Record<string, StateValue>> = {}): object {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const { table, access } = this.#changing();
    const fit = this.#key(key);
    access.wantRoom();
    const made = owned(this.name, () => table.create());
    access.hold();
    const entry = this.#entry(made) as Record<string, StateValue>;
    for (const [name, value] of given) entry[name] = value;
    const size = owned(this.name, () => table.size);
    const added = owned(this.name, () => table.add(fit, made));
    if (table.size !== size + 1) this.#lose(); // it replaces one
    return this.#entry(added);
  }

  delete(key: StateKey): boolean {
    const { table } = this.#changing();
    const fit = this.#key(key);
    const isErased = owned(this.name, () => table.erase(fit));
    if (isErased) this.#lose();
    return isErased;
  }

  clear(): void {
    const { table } = this.#changing();
    this.#lose();
    owned(this.name, () => table.clear());
  }

  #key(key: StateKey): StateKey {
    return fitting(`table ${this.name}: keys are`, this.#at.declared.keyType, key);
  }

  #lose(): void {
    const { root, path } = this.#at;
    root.losses.set(path.join("."), (root.losses.get(path.join(".")) ?? 0) + 1);
  }

  #reading(): Opened {
    const { access, isOpen } = this.#at;
    if (access.mode === "closed")
      throw new TypeError(
        `table ${this.name} is not open here: tables are for parse, fields, init and captures`,
      );
    if (!isOpen()) throw ended(this.name);
    return this.#at;
  }

  #changing(): Opened {
    const at = this.#reading();
    if (at.access.mode !== "write") throw new TypeError(`table ${this.name} can only be read here`);
    if (at.root.iterating > 0) {
      const above = at.path.length > 1 ? ", or over a table above it" : "";
      throw new TypeError(`table ${this.name} cannot get or lose entries while forEach goes over it${above}`);
    }
    return at;
  }

  /** @param isShown Of one that forEach shows, which nobody holds. */
  #entry(entry: StateEntry, isShown?: () => boolean): object {
    const { access, declared, isUnheld, root, path } = this.#at;
    const { call } = access;
    const made = Object.create(prototypeOf(declared)) as object;
    const isThere = isShown ?? (isUnheld ? unchanged(root, path.slice(0, -1)) : () => true);
    const isGood = (): boolean => access.call === call && isThere();
    const at = { ...this.#at, isUnheld: isUnheld || isShown !== undefined };
    entries.set(made, { entry, isGood, losses: lossesOf(this.#at), at });
    return made;
  }
}

interface EntryState {
  readonly entry: StateEntry;
  readonly isGood: () => boolean;
  /** Of its table and those above, when it was got. */
  readonly losses: number;
  readonly at: Opened;
}

/** An entry has no keys of its own: its fields are accessors of its class. */
const entries = new WeakMap<object, EntryState>();
const prototypes = new WeakMap<TableDeclaration, object>();

function prototypeOf(declared: TableDeclaration): object {
  const known = prototypes.get(declared);
  if (known) return known;
  const prototype = {};
  for (const [name, field] of declared.fields)
    Object.defineProperty(prototype, name, {
      get(this: object) {
        return readField(stateOf(this), name, field);
      },
      set(this: object, value: StateKey) {
        writeField(stateOf(this), name, field, value);
      },
    });
  prototypes.set(declared, prototype);
  return prototype;
}

function stateOf(made: object): EntryState {
  const state = entries.get(made)!;
  if (!state.isGood())
    throw new TypeError(`an entry of table ${state.at.declared.name} is used after the call that it was for`);
  return state;
}

function readField({ entry, isGood, losses, at }: EntryState, name: string, { sub }: DeclaredField): unknown {
  const isOpen = (): boolean => isGood() && losses === lossesOf(at);
  if (sub && !isOpen()) throw ended(name);
  const value = owned(at.declared.name, () => entry.read(name));
  if (typeof value !== "object") return value;
  const declared = sub ?? declarationOf(value);
  return new NodeHostTable({ ...at, table: value, declared, path: [...at.path, name], isOpen });
}

/** Of a table and those above it. The counts only grow: their sum tells whether one of them did. */
function lossesOf({ root, path }: Pick<Opened, "root" | "path">): number {
  return path.reduce((sum, _, i) => sum + (root.losses.get(path.slice(0, i + 1).join(".")) ?? 0), 0);
}

/** Whether the tables have lost no entry since now. */
function unchanged(root: Root, path: readonly string[]): () => boolean {
  const before = lossesOf({ root, path });
  return () => lossesOf({ root, path }) === before;
}

function writeField({ entry, at }: EntryState, name: string, { type }: DeclaredField, value: StateKey): void {
  if (at.access.mode !== "write") throw new TypeError(`table ${at.declared.name} can only be read here`);
  const fit = fitting(`table ${at.declared.name}: field ${name} is`, type, value);
  owned(at.declared.name, () => entry.write(name, fit));
}

function ended(table: string): TypeError {
  return new TypeError(
    `a subtable ${table} is used after its call, or after the table above it lost an entry: get its entry again`,
  );
}

/** The value as the host takes it. @param what Whose type it is. @throws RangeError for a number that the type does not hold. */
function fitting(what: string, type: StateType, value: StateKey): StateKey {
  if (!fits(type, value)) throw misfit(what, type, value);
  return typeof value === "string" ? hostText(value) : typeof value === "number" ? value + 0 : value;
}

/** Text as it arrives in the host, whose strings end at NUL. */
function hostText(text: string): string {
  return Buffer.from(text).toString().replaceAll("\0", "\ufffd");
}
