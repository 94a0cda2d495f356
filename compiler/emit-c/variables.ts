import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { asF64, asRep } from "./arithmetic.js";
import { unboxed } from "./convert.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";
import { emitBarrier } from "./large-bigints.js";
import { holeOf, isHole, isEmpty } from "./layout.js";
import { cString } from "./writer.js";

export const VARIABLE_EMITTERS: Emitters<
  | "get"
  | "set"
  | "global.get"
  | "global.set"
  | "initialised"
  | "captured"
  | "receiver"
  | "self"
  | "cell.new"
  | "cell.get"
  | "cell.set"
> = {
  get: (e, inst) => {
    const entry = e.lent?.slots.get(inst.slot);
    if (entry) return e.alias(inst, `((tsf_obj *)&${e.lentName(entry)})`);
    // What is needed after a yield is copied to the frame, unless the variable is there itself.
    const outlives = e.frame && e.frame.values.has(inst.out) && !e.frame.slots.has(inst.slot);
    if (e.setOnce(inst.slot) && !outlives) e.alias(inst, e.slotName(inst.slot));
    else e.define(inst, e.slotName(inst.slot), false);
  },
  set: (e, inst) => {
    if (e.lent?.slots.has(inst.slot)) return emitLentSet(e, inst);
    const { type, rep } = e.fn.slots[inst.slot]!;
    e.setSlot(inst.slot, type.kind === "num" ? asRep(e, inst.args[0]!, rep) : e.value(inst.args[0]!));
  },
  "global.get": (e, inst) => e.define(inst, e.p.globalName(inst.global), false),
  "global.set": emitGlobalSet,
  initialised: emitInitialised,
  receiver: (e, inst) => e.alias(inst, "receiver"),
  captured: (e, inst) => e.define(inst, unboxed(`self->captured[${inst.index}]`, e.typeOf(inst.out)), true),
  self: (e, inst) => e.define(inst, "(tsf_obj *)self", true),
  "cell.new": emitCellNew,
  "cell.get": emitCellGet,
  "cell.set": (e, inst) =>
    e.w.line(cellWrite(e.value(inst.args[0]!), asF64(e, inst.args[1]!), e.typeOf(inst.args[1]!))),
};

/** What fills it was the call of `get`. */
function emitLentSet(e: FunctionEmitter, inst: Of<"set">): void {
  if (!e.lent!.values.has(inst.args[0]!))
    e.w.line(`tsf_lent_drop(&${e.slotName(inst.slot)}, ${e.p.traps.isJumpedOver(e.fn)});`);
}

function emitInitialised(e: FunctionEmitter, inst: Of<"initialised">): void {
  const { type, written, isField } = e.program.globals[inst.global]!;
  const place = e.p.globalName(inst.global);
  if (isField) return e.guard(`!(${isEmpty(place, type)})`, "tsf_throw_absent(rt, false)");
  const name = cString(written);
  const problem =
    inst.member === undefined
      ? `tsf_throw_early(rt, ${name})`
      : `tsf_throw_type(rt, "Cannot read properties of undefined (reading '%s')", ${cString(inst.member)})`;
  e.guard(`!(${isHole(place, type)})`, problem);
}

function emitGlobalSet(e: FunctionEmitter, inst: Of<"global.set">): void {
  const name = e.p.globalName(inst.global);
  const { type } = e.program.globals[inst.global]!;
  const value = asF64(e, inst.args[0]!);
  e.w.line(`${name} = ${value};`);
  emitBarrier(e, "rt->globals", name, type);
}

function emitCellNew(e: FunctionEmitter, inst: Of<"cell.new">): void {
  e.define(inst, "(tsf_obj *)tsf_cell_new(rt)", false);
  if (inst.empty) e.w.line(cellWrite(e.value(inst.out), holeOf(inst.empty), inst.empty));
  else e.w.line(cellWrite(e.value(inst.out), asF64(e, inst.args[0]!), e.typeOf(inst.args[0]!)));
}

function emitCellGet(e: FunctionEmitter, inst: Of<"cell.get">): void {
  const type = e.typeOf(inst.out);
  const read = cellRead(e.value(inst.args[0]!), type);
  if (inst.early !== undefined)
    e.guard(`!(${isHole(read, type)})`, `tsf_throw_early(rt, ${cString(inst.early)})`);
  e.define(inst, read, false);
}

function cellRead(cell: string, type: Type): string {
  const read = `tsf_cell_${T.representationOf(type)}((tsf_cell *)${cell})`;
  return T.isPointer(type) ? `(${T.cTypeOf(type)})tsf_val_ptr(${read})` : read;
}

function cellWrite(cell: string, value: string, type: Type): string {
  const kind = T.representationOf(type);
  if (kind === "word") return `tsf_cell_set_word(rt, (tsf_cell *)${cell}, TSF_W(${value}));`;
  return `tsf_cell_set_${kind}(${kind === "big" ? "rt, " : ""}(tsf_cell *)${cell}, ${value});`;
}
