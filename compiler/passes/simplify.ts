import { Effects } from "../ir/effects.js";
import type { Inst, IRFunction, Program, Region, SlotId, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import { elementOf } from "../types/typed-arrays.js";
import type { Type } from "../types/type.js";

/** Joins instructions that do one thing together, then drops what nobody looks at. */
export function simplify(program: Program): void {
  const effects = new Effects(program);
  for (const fn of program.functions) {
    joinInstructions(fn, effects);
    while (dropUnused(fn, effects));
  }
}

// ---- joining ---------------------------------------------------------------------------------------

function joinInstructions(fn: IRFunction, effects: Effects): void {
  const defs = new Map<ValueId, Inst>();
  const uses = countUses(fn);
  walk(fn.body, (inst) => {
    if (inst.out >= 0) defs.set(inst.out, inst);
  });
  const visit = (region: Region): void => {
    region.insts.forEach((inst, i) => {
      const joined = joinedCompare(inst, fn, defs) ?? wantedElement(inst, fn, defs, uses, effects);
      if (joined) {
        region.insts[i] = joined;
        if (joined.out >= 0) defs.set(joined.out, joined);
      }
      regionsOf(inst).forEach(visit);
    });
  };
  visit(fn.body);
}

/**
 * Run-time values that were numbers a moment ago are compared as numbers. An absent one is a NaN, equal to
 * no number: one of the two must be there.
 */
function joinedCompare(inst: Inst, fn: IRFunction, defs: ReadonlyMap<ValueId, Inst>): Inst | undefined {
  if (inst.op !== "compare" || inst.kind !== "val") return undefined;
  const sources = inst.args.map((arg) => {
    const def = defs.get(arg);
    return def?.op === "convert" ? def.args[0]! : undefined;
  });
  const [a, b] = sources;
  if (a === undefined || b === undefined) return undefined;
  const types = [a, b].map((v) => fn.values[v]!.type);
  if (!types.every((t) => T.nonNullable(t) === T.NUM) || !types.includes(T.NUM)) return undefined;
  return { ...inst, args: [a, b], kind: "num" };
}

/** `array[i]` that must be there is one test, of the index. */
function wantedElement(
  inst: Inst,
  fn: IRFunction,
  defs: ReadonlyMap<ValueId, Inst>,
  uses: readonly number[],
  effects: Effects,
): Inst | undefined {
  if (inst.op !== "convert" || inst.mode !== "checked") return undefined;
  const [value] = inst.args as [ValueId];
  const read = defs.get(value);
  if (read?.op !== "array.get" && read?.op !== "bytes.get") return undefined;
  if (uses[value] !== 1 || effects.mayThrow(read, fn)) return undefined;
  const container = fn.values[read.args[0]!]!.type as T.ArrayType | T.BytesType;
  const element = container.kind === "arr" ? container.element : elementOf(container);
  return isPlain(element) && fn.values[inst.out]!.type === element
    ? {
        op: container.kind === "arr" ? "array.want" : "bytes.want",
        args: read.args,
        out: inst.out,
        loc: inst.loc,
      }
    : undefined;
}

/** Values of the type are never undefined or null. */
function isPlain(type: Type): boolean {
  return (
    type.kind !== "opt" &&
    type.kind !== "val" &&
    type.kind !== "undef" &&
    type.kind !== "null" &&
    type.kind !== "never"
  );
}

// ---- dropping --------------------------------------------------------------------------------------

function countUses(fn: IRFunction): number[] {
  const uses = new Array<number>(fn.values.length).fill(0);
  walk(fn.body, (inst) => {
    for (const arg of inst.args) uses[arg]!++;
  });
  return uses;
}

/** Values nobody uses and stores to slots nobody reads. True when there were some. */
function dropUnused(fn: IRFunction, effects: Effects): boolean {
  const uses = countUses(fn);
  const read = new Set<SlotId>();
  walk(fn.body, (inst) => {
    if (inst.op === "get") read.add(inst.slot);
    if (inst.op === "map.next" || inst.op === "map.cursor") read.add(inst.cursor);
  });
  let dropped = false;
  const isNeeded = (inst: Inst): boolean => {
    if (inst.op === "set") return read.has(inst.slot);
    return inst.out < 0 || uses[inst.out]! > 0 || !effects.isRemovable(inst, fn);
  };
  const visit = (region: Region): void => {
    const kept = region.insts.filter(isNeeded);
    if (kept.length < region.insts.length) {
      dropped = true;
      region.insts = kept;
    }
    for (const inst of kept) regionsOf(inst).forEach(visit);
  };
  visit(fn.body);
  return dropped;
}
