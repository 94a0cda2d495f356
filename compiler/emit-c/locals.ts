import { cTypeAs, declaration } from "./c-types.js";
import type { FunctionEmitter } from "./function.js";
import { emptySlot } from "./layout.js";

/** Variables that no instruction reads before another has filled them. */
const STRUCTS: Readonly<Record<string, string>> = { cursor: "tsf_table_cursor", pieces: "tsf_pieces" };

/** Declarations of locals, for the top of the function. */
export function localsOf(e: FunctionEmitter): string[] {
  const lines: string[] = [];
  for (const slot of e.fn.slots) {
    if (e.frame?.slots.has(slot.id) || (slot.param !== undefined && !e.frame)) continue;
    if (e.lent?.slots.has(slot.id)) continue;
    const name = e.slotName(slot.id);
    const struct = slot.type.kind === "native" ? STRUCTS[slot.type.name] : undefined;
    if (struct) lines.push(`${struct} ${name};`);
    else
      lines.push(`${declaration(cTypeAs(slot.type, slot.rep), name)} = ${emptySlot(slot.type, slot.rep)};`);
  }
  for (const entry of e.lent?.entries ?? []) lines.push(`TSF_LENT(${e.lentName(entry)});`);
  for (const [value, type] of e.lentValues) lines.push(`${type} lent_${value};`);
  for (const code of e.eventCodes) lines.push(`tsf_param_view ${e.paramView(code)} = {NULL, NULL};`);
  for (const [name, type] of e.tryLocals) lines.push(`${declaration(type, name)} = 0;`);
  return lines;
}
