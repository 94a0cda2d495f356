import type { Inst, IRFunction, Program, Region, Slot, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import { analyseNarrowing } from "../ir/narrowing.js";

/** Conversions need not look where what was tested or stored before says what they would find. */
export function proveConversions(program: Program): void {
  for (const fn of program.functions) {
    const proven: Extract<Inst, { op: "convert" }>[] = [];
    analyseNarrowing(fn, (inst, isProven) => {
      if (isProven && inst.mode === "checked") proven.push(inst);
    });
    for (const inst of proven) inst.mode = "proven";
    if (fn.slots.some((slot) => slot.unset)) settleVariables(fn);
  }
}

/** Who makes a value, who takes it, and who reads and writes the variables that were declared without one. */
interface Uses {
  readonly unset: ReadonlyMap<SlotId, { readonly reads: Inst[]; readonly writes: Inst[] }>;
  readonly defs: ReadonlyMap<ValueId, Inst>;
  readonly takers: ReadonlyMap<ValueId, readonly Inst[]>;
}

/**
 * `let x: number;` holds undefined at first. Where every use of it is proven to come after an assignment the
 * variable is of its own type, as if it had been declared with a value.
 */
function settleVariables(fn: IRFunction): void {
  const uses = usesIn(fn);
  const dropped = new Set<Inst>();
  const taken = new Map<ValueId, ValueId>();
  for (const [id, { reads, writes }] of uses.unset) {
    const slot = fn.slots[id]!;
    if (!isSettled(fn, slot, reads, writes, uses)) continue;
    slot.type = slot.unset!;
    for (const write of writes) {
      const value = uses.defs.get(write.args[0]!)!;
      if (value.op === "convert") write.args = [...value.args];
      else dropped.add(write);
    }
    for (const read of reads) {
      fn.values[read.out]!.type = slot.type;
      for (const conversion of uses.takers.get(read.out) ?? []) {
        taken.set(conversion.out, read.out);
        dropped.add(conversion);
      }
    }
  }
  if (dropped.size > 0) rewrite(fn.body, dropped, taken);
}

function isSettled(
  fn: IRFunction,
  slot: Slot,
  reads: Inst[],
  writes: Inst[],
  { defs, takers }: Uses,
): boolean {
  const own = (value: ValueId): boolean => fn.values[value]!.type === slot.unset;
  return (
    writes.every((write) => {
      const value = defs.get(write.args[0]!);
      return value?.op === "const"
        ? value.value === undefined
        : value?.op === "convert" && own(value.args[0]!);
    }) &&
    reads.every((read) =>
      (takers.get(read.out) ?? []).every(
        (use) => use.op === "convert" && use.mode === "proven" && own(use.out),
      ),
    )
  );
}

function usesIn(fn: IRFunction): Uses {
  const defs = new Map<ValueId, Inst>();
  const takers = new Map<ValueId, Inst[]>();
  const unset = new Map(
    fn.slots
      .filter((slot) => slot.unset)
      .map((slot) => [slot.id, { reads: [] as Inst[], writes: [] as Inst[] }]),
  );
  walk(fn.body, (inst) => {
    if (inst.op === "get") unset.get(inst.slot)?.reads.push(inst);
    if (inst.op === "set") unset.get(inst.slot)?.writes.push(inst);
    if (inst.out >= 0) defs.set(inst.out, inst);
    for (const arg of inst.args) {
      const known = takers.get(arg);
      if (known) known.push(inst);
      else takers.set(arg, [inst]);
    }
  });
  return { unset, defs, takers };
}

function rewrite(region: Region, dropped: ReadonlySet<Inst>, taken: ReadonlyMap<ValueId, ValueId>): void {
  const kept = region.insts.filter((inst) => !dropped.has(inst));
  region.insts.splice(0, region.insts.length, ...kept);
  for (const inst of kept) {
    inst.args = inst.args.map((arg) => taken.get(arg) ?? arg);
    regionsOf(inst).forEach((inner) => rewrite(inner, dropped, taken));
  }
}
