import { mayThrow } from "../ir/effects.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import { callGraph } from "../ir/call-graph.js";
import { ShapeSets } from "../ir/shape-sets.js";

/**
 * Which functions may throw and which are part of a cycle of calls. Works on the strongly connected parts
 * of the call graph, callees first. A function in a cycle checks the stack, and that check may throw.
 */
export function effects(program: Program): void {
  const sets = new ShapeSets(program);
  const graph = callGraph(program, sets);
  for (const part of graph.parts) {
    const inCycle = part.length > 1 || graph.callees[part[0]!]!.has(part[0]!);
    for (const id of part) {
      const fn = program.functions[id];
      if (!fn) continue;
      fn.recursive = inCycle;
      fn.mayThrow = inCycle;
    }
    for (const id of part) {
      const fn = program.functions[id];
      if (fn && !fn.mayThrow) fn.mayThrow = throwsOut(fn.body, fn, program, sets);
    }
  }
}

/** An exception can leave the region: one thrown in a try statement with a handler does not. */
function throwsOut(region: Region, fn: IRFunction, program: Program, sets: ShapeSets): boolean {
  return region.insts.some((inst) => mayThrow(inst, fn, program, sets) || insideThrows(inst, fn, program, sets));
}

function insideThrows(inst: Inst, fn: IRFunction, program: Program, sets: ShapeSets): boolean {
  if (inst.op === "try" && inst.handler) {
    return [inst.handler, inst.finalizer].some((r) => r !== undefined && throwsOut(r, fn, program, sets));
  }
  return regionsOf(inst).some((r) => throwsOut(r, fn, program, sets));
}

