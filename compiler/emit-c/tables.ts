import type { PluginTable } from "../abi/tables.js";
import { STATE_TYPES, type StateType } from "../types/state-type.js";
import { cString, type CWriter } from "./writer.js";

/** A field of tables that the program reads or writes; its place in the list is its number. */
interface NumberedField {
  readonly name: string;
  readonly type: StateType;
}

/** The tables that a plugin imports, each with its subtables behind it: rows of tsf_table_desc (plugin/descriptor.h). */
export class TableEmitter {
  private readonly rows: string[] = [];
  private readonly fields: NumberedField[];

  /** @param used Those that the program has numbered; what is only looked for at the start follows. */
  constructor(
    private readonly w: CWriter,
    used: readonly NumberedField[],
    private readonly lineOf: (table: PluginTable) => number,
  ) {
    this.fields = [...used];
  }

  /** Emits `plugin_tables`; how many there are, and fields. */
  emit(tables: readonly PluginTable[]): { readonly tables: number; readonly fields: number } {
    for (const table of tables) this.table(table, this.rows.length);
    this.w.open("static const tsf_table_desc plugin_tables[] = {");
    for (const row of this.rows) this.w.line(row);
    this.w.close("};");
    return { tables: this.rows.length, fields: this.fields.length };
  }

  private table(table: PluginTable, root: number): number {
    const place = this.rows.push("") - 1;
    const fields = [...table.fields].map(([name, { type, isAdded, sub }]) => {
      const at = sub ? this.table(sub, root) : 0;
      return `{${cString(name)}, ${STATE_TYPES[type]}, ${Number(isAdded)}, ${this.number(name, type)}, ${at}}`;
    });
    const name = `plugin_table_${place}`;
    if (fields.length > 0) this.w.line(`static const tsf_table_field ${name}[] = {${fields.join(", ")}};`);
    const head = `${cString(table.name)}, ${STATE_TYPES[table.keyType]}, ${Number(table.isReadonly)}, ${root}`;
    const list = fields.length > 0 ? name : "NULL";
    this.rows[place] = `{${head}, ${fields.length}, ${list}, ${this.lineOf(table)}},`;
    return place;
  }

  private number(name: string, type: StateType): number {
    const known = this.fields.findIndex((field) => field.name === name && field.type === type);
    return known >= 0 ? known : this.fields.push({ name, type }) - 1;
  }
}
