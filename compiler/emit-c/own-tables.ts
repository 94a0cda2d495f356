import type {
  EntryFieldModel,
  EntryModel,
  OwnTableModel,
  PlaceModel,
  TableModel,
} from "../abi/lower-own-tables.js";
import { STATE_TYPES, type StateType } from "../types/state-type.js";
import type { FunctionId } from "../ir/ir.js";
import { memberName, structName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { cString, type CWriter } from "./writer.js";

/** Emits what the runtime knows of the plugin's own tables (plugin/own.h); members of the descriptor, by name. */
export function emitOwnTables(
  emitter: ProgramC,
  tables: readonly OwnTableModel[],
  w: CWriter,
): [string, string][] {
  const classes = new OwnTablesEmitter(emitter, w).emit(tables);
  return [
    ["own_tables", "own_tables"],
    ["nown_tables", String(tables.length)],
    ["nown_entries", String(classes)],
    ["start_tables", "tsf_own_start"],
    ["end_tables", "tsf_own_end"],
  ];
}

class OwnTablesEmitter {
  private readonly entries = new Map<EntryModel, string>();
  private readonly accessors = new Map<FunctionId, string>();
  private types = 0;

  constructor(
    private readonly emitter: ProgramC,
    private readonly w: CWriter,
  ) {}

  /** How many classes of entries there are. */
  emit(tables: readonly OwnTableModel[]): number {
    const { w } = this;
    w.line('#include "plugin/own.h"');
    for (const { entries } of tables) this.declare(entries);
    for (const entries of this.entries.keys()) this.entryClass(entries);
    const rows = tables.map((model) => {
      const { table, get } = model;
      const line = this.emitter.program.functions[model.entries.make]!.loc.line;
      return `{${cString(table.name)}, ${line}u, ${this.getter(get, "object")}, ${this.tableOf(model)}},`;
    });
    w.open("static const tsf_own_desc own_tables[] = {");
    for (const row of rows) w.line(row);
    w.close("};");
    return this.entries.size;
  }

  /** Classes may have entries of each other. */
  private declare(model: EntryModel): void {
    if (this.entries.has(model)) return;
    const name = `own_entries_${this.entries.size}`;
    this.entries.set(model, name);
    this.w.line(`static const tsf_own_entries ${name};`);
    for (const { table } of model.fields) if (table) this.declare(table.entries);
  }

  private entryClass(model: EntryModel): void {
    const { w } = this;
    const name = this.entries.get(model)!;
    const rows = model.fields.map((field) => this.field(field));
    if (rows.length > 0) {
      w.open(`static const tsf_own_field ${name}_fields[] = {`);
      for (const row of rows) w.line(row);
      w.close("};");
    }
    const index = [...this.entries.keys()].indexOf(model);
    const make = this.emitter.functionName(model.make);
    const added = [this.getter(model.added.get, "word"), this.setter(model.added.set, "word")];
    const fields = rows.length > 0 ? `${name}_fields` : "NULL";
    const parts = [...added, this.offset(model.handle)].join(", ");
    w.line(
      `static const tsf_own_entries ${name} = {${cString(model.name)}, ${index}u, ${rows.length}u, ${fields}, ${make}, ${parts}};`,
    );
  }

  private field({ field, get, set, table, place }: EntryFieldModel): string {
    const member = MEMBERS[field.type];
    const quiet = set !== undefined && !this.emitter.program.functions[set]!.mayThrow;
    const offset = this.offset(place);
    const how = offset === "0" ? "TSF_OWN_ASKED" : HELD[member];
    const told = [cString(field.name), STATE_TYPES[field.type], field.readOnly, quiet, how, offset];
    const last = table ? `{.table = &${this.tableType(table)}}` : `{.set = ${this.setter(set, member)}}`;
    return `{${[...told, this.getter(get, member), last].join(", ")}},`;
  }

  /** Where all objects keep a property; 0: not all at one place. */
  private offset({ view, name, type }: PlaceModel): string {
    const direct = this.emitter.shapes.directField(view, name, type);
    return direct ? `offsetof(${structName(direct.shape)}, ${memberName(direct.shape, direct.field)})` : "0";
  }

  private tableType(model: TableModel): string {
    const name = `own_type_${this.types++}`;
    this.w.line(`static const tsf_own_type ${name} = ${this.tableOf(model)};`);
    return name;
  }

  private tableOf({ keyType, entries, map, shown }: TableModel): string {
    const parts = [
      this.getter(map, "object"),
      this.getter(shown.get, "word"),
      this.setter(shown.set, "word"),
    ];
    return `{${STATE_TYPES[keyType]}, &${this.entries.get(entries)!}, ${parts.join(", ")}}`;
  }

  /** (object, value) stores what the function gives. */
  private getter(id: FunctionId, member: string): string {
    const known = this.accessors.get(id);
    if (known) return known;
    const name = `own_get_${id}`;
    this.accessors.set(id, name);
    this.w.line(
      `static void ${name}(tsf_rt *rt, tsf_obj *object, tsf_own_value *value) { value->${member} = ${this.emitter.functionName(id)}(rt, object); }`,
    );
    return name;
  }

  private setter(id: FunctionId | undefined, member: string): string {
    if (id === undefined) return "NULL";
    const known = this.accessors.get(id);
    if (known) return known;
    const name = `own_set_${id}`;
    this.accessors.set(id, name);
    this.w.line(
      `static void ${name}(tsf_rt *rt, tsf_obj *object, const tsf_own_value *value) { (void)${this.emitter.functionName(id)}(rt, object, value->${member}); }`,
    );
    return name;
  }
}

/** How objects hold what the members of tsf_own_value do. */
const HELD: Readonly<Record<string, string>> = {
  num: "TSF_OWN_NUM",
  big: "TSF_OWN_LONG",
  str: "TSF_OWN_TEXT",
  boolean: "TSF_OWN_BOOL",
  object: "TSF_OWN_ASKED",
};

/** The member of tsf_own_value that holds a value of the type. */
const MEMBERS: Readonly<Record<StateType, string>> = {
  int8: "num",
  int16: "num",
  int32: "num",
  int64: "big",
  uint8: "num",
  uint16: "num",
  uint32: "num",
  uint64: "big",
  string: "str",
  bool: "boolean",
  table: "object",
};
