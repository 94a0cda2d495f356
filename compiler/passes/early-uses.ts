import { EarlyReads } from "../ir/early-reads.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf, walk } from "../ir/ir.js";
import * as T from "../types/type.js";

/**
 * Drops the tests of module variables whose declaration has surely run, and those made before in the same
 * region; then the variables that nobody reads or tests.
 */
export function dropEarlyTests(program: Program): void {
  const early = new EarlyReads(program);
  for (const fn of program.functions) visit(fn.body, fn, program, early, new Set());
  const read = new Set<number>();
  for (const fn of program.functions)
    walk(fn.body, (inst) => {
      if (inst.op === "global.get" || inst.op === "initialised") read.add(inst.global);
    });
  for (const fn of program.functions)
    for (const region of regionsIn(fn.body))
      remove(region, (inst) => inst.op === "global.set" && !read.has(inst.global));
}

function regionsIn(region: Region): Region[] {
  return [region, ...region.insts.flatMap((inst) => regionsOf(inst).flatMap(regionsIn))];
}

function remove(region: Region, isDropped: (inst: Inst) => boolean): void {
  const kept = region.insts.filter((inst) => !isDropped(inst));
  if (kept.length < region.insts.length) region.insts = kept;
}

function visit(
  region: Region,
  fn: IRFunction,
  program: Program,
  early: EarlyReads,
  before: ReadonlySet<number>,
): void {
  const tested = new Set(before);
  remove(region, (inst) => {
    for (const inner of regionsOf(inst)) visit(inner, fn, program, early, tested);
    if (inst.op !== "initialised") return false;
    const global = program.globals[inst.global]!;
    // A static field is undefined until it is set, and may be read so.
    const canFail = !(global.isField && T.admitsUndefined(global.type)) && early.mayPrecede(fn.id, global);
    if (!canFail || tested.has(inst.global)) return true;
    tested.add(inst.global);
    return false;
  });
}
