import { makerOf } from "../builtins/own-tables.js";
import type { Bound, FunctionId } from "../ir/ir.js";
import { classChain } from "../lower/class-members.js";
import type { FunctionContext } from "../lower/context.js";
import type { ProgramLowering } from "../lower/program.js";
import { refuse } from "../project/refusal.js";
import { EMPTY_ENV } from "../types/object-type.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import type { EntryClass, EntryField, OwnTable } from "./own-tables.js";
import { integerRange, type StateType } from "../types/state-type.js";

/** A property of objects behind a view, as functions that the host's side calls. */
interface PropertyModel {
  /** (object) -> the value. */
  readonly get: FunctionId;
  /** (object, value) -> nothing; undefined: nobody sets it. */
  readonly set: FunctionId | undefined;
}

/** Where objects keep a property. */
export interface PlaceModel {
  readonly view: ObjectType;
  readonly name: string;
  readonly type: Type;
}

export interface EntryFieldModel extends PropertyModel {
  readonly field: EntryField;
  readonly place: PlaceModel;
  /** Of a subtable. */
  readonly table: TableModel | undefined;
}

/** A class of entries. Its fields are complete when the whole lowering is. */
export interface EntryModel {
  readonly name: string;
  readonly make: FunctionId;
  readonly fields: readonly EntryFieldModel[];
  /** What others have added. */
  readonly added: PropertyModel;
  readonly handle: PlaceModel;
}

/** An OwnTable<K, V>: what the runtime reads of its objects. */
export interface TableModel {
  readonly keyType: StateType;
  readonly entries: EntryModel;
  readonly map: FunctionId;
  /** What the host has of it. */
  readonly shown: PropertyModel;
}

export interface OwnTableModel extends TableModel {
  readonly table: OwnTable;
  /** (plugin object) -> the table. */
  readonly get: FunctionId;
}

/** Asks for the functions by which the runtime shows the plugin's tables to others. */
export function lowerOwnTables(
  lowering: ProgramLowering,
  plugin: ObjectType,
  tables: readonly OwnTable[],
): OwnTableModel[] {
  const lower = new OwnTablesLowering(lowering);
  return tables.map((table) => lower.table(plugin, table));
}

class OwnTablesLowering {
  private readonly entries = new Map<EntryClass, EntryModel>();
  private readonly tables = new Map<ObjectType, Omit<TableModel, "keyType" | "entries">>();

  constructor(private readonly lowering: ProgramLowering) {}

  table(plugin: ObjectType, table: OwnTable): OwnTableModel {
    const { get } = this.property(plugin, table.property, false);
    return { table, get, ...this.tableOf(table) };
  }

  private tableOf({ keyType, entries, type }: Pick<OwnTable, "keyType" | "entries" | "type">): TableModel {
    const view = this.view(type, entries);
    return { keyType, entries: this.entryModel(entries), ...this.access(view) };
  }

  private access(view: ObjectType): Omit<TableModel, "keyType" | "entries"> {
    const known = this.tables.get(view);
    if (known) return known;
    const map = this.property(view, this.privateName(view, "#entries"), false).get;
    const access = { map, shown: this.property(view, this.privateName(view, "#shown"), true) };
    this.tables.set(view, access);
    return access;
  }

  private entryModel(entries: EntryClass): EntryModel {
    const known = this.entries.get(entries);
    if (known) return known;
    const view = this.view(entries.instanceType, entries);
    const fields: EntryFieldModel[] = [];
    const model = {
      name: view.name,
      make: makerOf(this.lowering, view).fn,
      fields,
      added: this.property(view, this.privateName(view, "#added"), true),
      handle: { view, name: this.privateName(view, "#handle"), type: T.VAL },
    };
    this.lowering.program.entries.push(model.make);
    this.lowering.program.bounds.set(this.lowering.classShape(view), boundsOf(entries));
    this.entries.set(entries, model);
    for (const field of entries.fields) {
      const isTable = field.table !== undefined;
      fields.push({
        field,
        place: { view, name: field.name, type: view.properties.get(field.name)?.type ?? T.VAL },
        ...this.property(view, field.name, !isTable && (!field.readOnly || field.type === "string")),
        table: field.table && this.tableOf(field.table),
      });
    }
    return model;
  }

  /** The key of a `#name` of the SDK's class that `view` is or extends. */
  private privateName(view: ObjectType, name: string): string {
    const own = classChain(this.lowering, view).at(-1)!;
    const key = [...own.properties.keys()].find((k) => k.startsWith(`${name} `));
    return key ?? refuse(this.lowering.anchor, "TSF9001", { reason: `no ${name}` });
  }

  private view(type: OwnTable["type"], { declaration }: EntryClass): ObjectType {
    const converted = this.lowering.types.convert(type, EMPTY_ENV, declaration);
    return converted.kind === "obj"
      ? converted.object
      : refuse(declaration, "TSF9001", { reason: "a table is no object" });
  }

  /** Functions that read and write a property. Being entries, they may be called with any value of its type. */
  private property(view: ObjectType, name: string, isSet: boolean): PropertyModel {
    const type = view.properties.get(name)?.type ?? T.VAL;
    return { get: this.getter(view, name, type), set: isSet ? this.setter(view, name, type) : undefined };
  }

  private getter(view: ObjectType, name: string, result: Type): FunctionId {
    const f = this.glue(`get_${view.name}_${name}`, view, undefined, result);
    const self = f.b.get(f.b.slot("self", T.objectRef(view), 0));
    f.b.emit("return", [f.b.emit("field.get", [self], result, { view, name })], undefined, {});
    return f.fn.id;
  }

  private setter(view: ObjectType, name: string, type: Type): FunctionId {
    const f = this.glue(`set_${view.name}_${name}`, view, type, T.UNDEF);
    const self = f.b.get(f.b.slot("self", T.objectRef(view), 0));
    const value = f.b.get(f.b.slot("value", type, 1));
    f.b.emit("field.set", [self, value], undefined, { view, name });
    f.b.emit("return", [], undefined, {});
    return f.fn.id;
  }

  private glue(name: string, view: ObjectType, value: Type | undefined, result: Type): FunctionContext {
    const params: { name: string; type: Type }[] = [{ name: "self", type: T.objectRef(view) }];
    if (value) params.push({ name: "value", type: value });
    const f = this.lowering.glue({ name, params, result, node: this.lowering.anchor });
    this.lowering.program.entries.push(f.fn.id);
    return f;
  }
}

/** What the integers among the fields hold, which the host has no more room for. */
function boundsOf({ shownAs, fields }: EntryClass): Map<string, Bound> {
  return new Map(
    fields.flatMap(({ name, type }) => {
      const range = integerRange(type);
      if (!range) return [];
      const message = `${shownAs}: field ${name} is of type ${type} (${range.least} to ${range.most})`;
      return [[name, { ...range, message }] as const];
    }),
  );
}
