import { Effects } from "../ir/effects.js";
import type { Inst, IRFunction, Program, Region, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";

/**
 * In `sum += entry.total` the variable is read before the host is asked, which cannot change it. Read behind the call it
 * is kept nowhere meanwhile: from one event to the next a value then waits for one store less.
 */
export function readLate(program: Program): void {
  const asking = program.functions.filter(asksHost);
  if (asking.length === 0) return;
  const effects = new Effects(program);
  for (const fn of asking) visit(fn.body, { fn, effects, uses: countUses(fn) });
}

function asksHost(fn: IRFunction): boolean {
  let asks = false;
  walk(fn.body, (inst) => {
    asks ||= isLeafCall(inst);
  });
  return asks;
}

function countUses(fn: IRFunction): ReadonlyMap<ValueId, number> {
  const uses = new Map<ValueId, number>();
  walk(fn.body, (inst) => {
    for (const arg of inst.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  });
  return uses;
}

interface Place {
  readonly fn: IRFunction;
  readonly effects: Effects;
  readonly uses: ReadonlyMap<ValueId, number>;
}

/** Neither what a variable or a field holds is changed by it, nor by what it calls. */
const STILL: ReadonlySet<Inst["op"]> = new Set([
  "const", "get", "global.get", "captured", "self", "receiver", "cell.get", "arith", "neg", "bitnot", "not", "compare",
  "truthy", "convert", "is", "typeof.is",
]); // prettier-ignore

function isLeafCall(inst: Inst): boolean {
  return inst.op === "call.c" && inst.c.leaf === true;
}

function visit(region: Region, f: Place): void {
  for (let i = region.insts.length - 1; i >= 0; i--) {
    const inst = region.insts[i]!;
    for (const inner of regionsOf(inst)) visit(inner, f);
    const to = isPlainRead(inst, f) ? placeOf(region.insts, i) : i;
    if (to > i) region.insts.splice(to, 0, ...region.insts.splice(i, 1));
  }
}

function isPlainRead(inst: Inst, { fn, effects, uses }: Place): boolean {
  const isRead = inst.op === "cell.get" || inst.op === "global.get" || inst.op === "field.get";
  return isRead && uses.get(inst.out) === 1 && !effects.mayThrow(inst, fn);
}

/** Where the read at `from` goes, counted without it: before what takes it, if it comes past a call on the way. */
function placeOf(insts: readonly Inst[], from: number): number {
  const { out } = insts[from]!;
  let passesCall = false;
  for (let at = from + 1; at < insts.length; at++) {
    const inst = insts[at]!;
    if (inst.args.includes(out)) return passesCall ? at - 1 : from;
    passesCall ||= isLeafCall(inst);
    if (!isLeafCall(inst) && !STILL.has(inst.op)) return from;
  }
  return from;
}
