import type { CFunction, FunctionId, Inst, IRFunction, Program, Region, ValueId } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";
import { isCharCode } from "./bounds.js";
import { fits53, isInteger } from "./interval.js";
import { RangeFacts } from "./range-facts.js";
import { RangeFlow } from "./range-flow.js";
import { chooseRepresentations } from "./representations.js";
import { elementOf } from "../types/typed-arrays.js";

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
    useIntegers(fn, flow);
    makeExactBigInts(fn, flow);
    if (!dropBoundsChecks(fn, flow)) continue;
    const again = new RangeFlow(facts, fn);
    again.run();
    flows.set(fn.id, again);
  }
  chooseRepresentations(program, facts, flows);
}

/**
 * `Math.floor(a / b)` of integers that are not negative is one integer division: below 2^53 the rounded
 * quotient never reaches the next integer. `Math.imul` takes what are integers as such.
 */
function useIntegers(fn: IRFunction, flow: RangeFlow): void {
  const isCount = (value: ValueId, least: number): boolean => {
    const known = flow.valueOf(value);
    return isInteger(known) && fits53(known) && known.lo >= least;
  };
  const visit = (region: Region): void => {
    region.insts.forEach((inst, i) => {
      regionsOf(inst).forEach(visit);
      if (inst.op !== "call.c") return;
      if (inst.c.name === "tsf_math_imul")
        region.insts[i] = { op: "arith", fn: "imul", args: inst.args, out: inst.out, loc: inst.loc };
      if (!/^tsf_math_(floor|trunc)$/.test(inst.c.name)) return;
      const division = flow.defOf(inst.args[0]!);
      if (division?.op !== "arith" || division.fn !== "div") return;
      const [a, b] = division.args as [ValueId, ValueId];
      if (isCount(a, 0) && isCount(b, 1))
        region.insts[i] = { op: "arith", fn: "quo", args: [a, b], out: inst.out, loc: inst.loc };
    });
  };
  visit(fn.body);
}

/** BigInt(n) of an integer that a double holds exactly. */
const BIG_OF_INTEGER: CFunction = {
  name: "tsf_big_of_i64",
  realm: false,
  throws: false,
  pure: true,
  params: ["int64_t"],
};

/** `BigInt(n)` of what is an integer need not look. */
function makeExactBigInts({ body }: IRFunction, flow: RangeFlow): void {
  walk(body, (inst) => {
    if (inst.op !== "call.c" || inst.c.name !== "tsf_bigint_of_num") return;
    const known = flow.valueOf(inst.args[0]!);
    if (isInteger(known) && fits53(known)) inst.c = BIG_OF_INTEGER;
  });
}

/** Reads of elements that are surely there do not look at the length. True when there were some. */
function dropBoundsChecks(fn: IRFunction, flow: RangeFlow): boolean {
  const replaced = new Map<ValueId, ValueId>();
  if (flow.bounds.below.size === 0) return false;
  const visit = (region: Region): void => {
    region.insts.forEach((inst, i) => {
      inst.args = inst.args.map((arg) => replaced.get(arg) ?? arg);
      if (flow.isInBounds(inst)) region.insts[i] = readInBounds(inst, fn);
      if (inst.op === "convert" && fn.values[inst.args[0]!]!.type === fn.values[inst.out]!.type)
        replaced.set(inst.out, inst.args[0]!);
      regionsOf(inst).forEach(visit);
    });
  };
  visit(fn.body);
  return true;
}

/** The code unit at an index below the length, an integer. */
const UNIT_AT: CFunction = {
  name: "tsf_str_unit_at",
  realm: true,
  throws: false,
  pure: false,
  params: ["const tsf_str *", "uint32_t"],
  result: "int32_t",
  range: [0, 65535],
};

function readInBounds(inst: Inst, fn: IRFunction): Inst {
  if (isCharCode(inst)) return { ...inst, c: UNIT_AT };
  const container = fn.values[inst.args[0]!]!.type;
  const type =
    container.kind === "arr" ? container.element : container.kind === "bytes" ? elementOf(container) : T.NUM;
  fn.values[inst.out] = { type, rep: "f64" };
  return {
    op: container.kind === "arr" ? "array.at" : "bytes.at",
    args: inst.args,
    out: inst.out,
    loc: inst.loc,
  };
}

const NARROWING_ROUNDS = 2;
