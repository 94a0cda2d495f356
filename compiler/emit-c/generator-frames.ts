import type { Inst, IRFunction, NumberRep, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import type { Type } from "../types/type.js";
import { cName } from "./writer.js";

interface FrameField {
  readonly member: string;
  readonly type: Type;
  readonly rep: NumberRep;
}

/** What of a generator function lives in its heap frame: everything that is needed across a yield. */
export interface FrameMembers {
  readonly slots: ReadonlyMap<SlotId, string>;
  readonly values: ReadonlyMap<ValueId, string>;
  readonly fields: readonly FrameField[];
}

interface Access {
  readonly position: number;
  /** Loops around it, outermost first. */
  readonly loops: readonly Inst[];
  readonly write: boolean;
}

/** Positions in source order decide: a variable whose life within one round of its loop spans no yield stays a local. */
export function frameMembers(fn: IRFunction): FrameMembers {
  const slots = new Map<SlotId, Access[]>();
  const values = new Map<ValueId, Access[]>();
  const yields: Access[] = [];
  let position = 0;
  const note = <K>(map: Map<K, Access[]>, key: K, write: boolean, loops: readonly Inst[]): void => {
    const list = map.get(key);
    const access = { position, loops, write };
    if (list) list.push(access);
    else map.set(key, [access]);
  };
  const visit = (region: Region, loops: readonly Inst[]): void => {
    for (const inst of region.insts) {
      position++;
      for (const arg of inst.args) note(values, arg, false, loops);
      if (inst.op === "get") note(slots, inst.slot, false, loops);
      if (inst.op === "set") note(slots, inst.slot, true, loops);
      if (inst.op === "map.cursor") note(slots, inst.cursor, true, loops);
      if (inst.op === "map.next") {
        note(slots, inst.cursor, false, loops);
        note(slots, inst.key, true, loops);
        note(slots, inst.value, true, loops);
      }
      if (inst.op === "yield" || inst.op === "generator.delegate" || inst.op === "await")
        yields.push({ position, loops, write: false });
      const inner = inst.op === "loop" ? [...loops, inst] : loops;
      for (const nested of regionsOf(inst)) visit(nested, inner);
      if (inst.out >= 0) note(values, inst.out, true, loops);
    }
  };
  visit(fn.body, []);
  const slotNames = new Map<SlotId, string>();
  const valueNames = new Map<ValueId, string>();
  const fields: FrameField[] = [];
  for (const slot of fn.slots) {
    const accesses = slots.get(slot.id) ?? [];
    if (slot.param === undefined && !crosses(accesses, yields)) continue;
    const member = `${cName(slot.name)}_${slot.id}`;
    slotNames.set(slot.id, member);
    fields.push({ member, type: slot.type, rep: slot.rep });
  }
  fn.values.forEach((value, id) => {
    if (!crosses(values.get(id) ?? [], yields)) return;
    valueNames.set(id, `v${id}`);
    fields.push({ member: `v${id}`, type: value.type, rep: value.rep });
  });
  return { slots: slotNames, values: valueNames, fields };
}

/** Whether a yield can come between a write and a later read. */
function crosses(accesses: readonly Access[], yields: readonly Access[]): boolean {
  const [first] = accesses;
  if (!first) return false;
  const last = accesses.at(-1)!;
  // Read before it is written in the innermost common loop: the value comes from the round before.
  const common = accesses.reduce((loops, a) => shared(loops, a.loops), first.loops);
  const depth = common.length;
  const carried = !first.write || first.loops.length > depth;
  return (
    yields.some((y) => {
      if (y.position > first.position && y.position < last.position) return true;
      const inside = y.loops.length >= depth && shared(common, y.loops).length === depth;
      // In a deeper loop than the variable's own declaration, or around a value carried by the loop.
      return inside && depth > 0 && carried;
    }) ||
    accesses.some(
      (a) =>
        a.loops.length > depth &&
        yields.some((y) => shared(a.loops, y.loops).length > depth && first.position < y.position),
    )
  );
}

function shared(a: readonly Inst[], b: readonly Inst[]): readonly Inst[] {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
