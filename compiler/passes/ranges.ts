import type { FunctionId, Inst, IRFunction, Program, Region, ValueId } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import * as T from "../types/type.js";
import { isInteger } from "./interval.js";
import { RangeFacts } from "./range-facts.js";
import { RangeFlow } from "./range-flow.js";
import { chooseRepresentations } from "./representations.js";

/**
 * Whole-program number representation: finds the interval of every number, then holds those proven to be
 * integers as such. Nothing ever wraps: what is not proven stays a double.
 */
export function ranges(program: Program): void {
  const facts = new RangeFacts(program);
  const flows = new Map<FunctionId, RangeFlow>();
  for (const fn of program.functions) flows.set(fn.id, new RangeFlow(facts, fn));
  for (const id of facts.order()) flows.get(id)!.run();
  for (let id = facts.takeDirty(); id !== undefined; id = facts.takeDirty()) flows.get(id)!.run();
  // Widening overshoots; what it left is an upper bound, from which the next rounds come down.
  for (let round = 0; round < NARROWING_ROUNDS; round++) {
    const cells = facts.startNarrowing();
    for (const flow of flows.values()) flow.run();
    facts.finishNarrowing(cells);
  }
  for (const fn of program.functions) {
    const flow = flows.get(fn.id)!;
    flow.run();
    if (!dropBoundsChecks(fn, flow)) continue;
    const again = new RangeFlow(facts, fn);
    again.run();
    flows.set(fn.id, again);
  }
  chooseRepresentations(program, facts, flows);
}

/** Reads of elements that are surely there do not look at the length. True when there were some. */
function dropBoundsChecks(fn: IRFunction, flow: RangeFlow): boolean {
  const replaced = new Map<ValueId, ValueId>();
  const { below } = flow.bounds;
  if (below.size === 0) return false;
  const visit = (region: Region): void => {
    region.insts.forEach((inst, i) => {
      inst.args = inst.args.map((arg) => replaced.get(arg) ?? arg);
      const index = flow.valueOf(inst.args[1] ?? -1);
      if (below.has(inst) && isInteger({ ...index, negZero: false }) && index.lo >= 0) region.insts[i] = readInBounds(inst, fn);
      if (inst.op === "convert" && fn.values[inst.args[0]!]!.type === fn.values[inst.out]!.type) replaced.set(inst.out, inst.args[0]!);
      regionsOf(inst).forEach(visit);
    });
  };
  visit(fn.body);
  return true;
}

function readInBounds(inst: Inst, fn: IRFunction): Inst {
  const container = fn.values[inst.args[0]!]!.type;
  const type = container.kind === "arr" ? container.element : T.NUM;
  fn.values[inst.out] = { type, rep: "f64" };
  return { op: container.kind === "arr" ? "array.at" : "bytes.at", args: inst.args, out: inst.out, loc: inst.loc };
}

const NARROWING_ROUNDS = 2;
