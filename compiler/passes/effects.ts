import { callGraph } from "../ir/call-graph.js";
import { Effects } from "../ir/effects.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";

/**
 * Which functions may throw and which are part of a cycle of calls. Works on the strongly connected parts
 * of the call graph, callees first. A function in a cycle checks the stack, and that check may throw.
 */
export function markEffects(program: Program): void {
  const effects = new Effects(program);
  const graph = callGraph(program, effects.sets);
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
      if (fn && !fn.mayThrow) fn.mayThrow = throwsOut(fn.body, fn, effects);
    }
  }
}

/** An exception can leave the region: one thrown in a try statement with a handler does not. */
function throwsOut(region: Region, fn: IRFunction, effects: Effects): boolean {
  return region.insts.some((inst) => effects.mayThrow(inst, fn) || insideThrows(inst, fn, effects));
}

function insideThrows(inst: Inst, fn: IRFunction, effects: Effects): boolean {
  const regions = inst.op === "try" && inst.handler ? [inst.handler, inst.finalizer] : regionsOf(inst);
  return regions.some((region) => region !== undefined && throwsOut(region, fn, effects));
}
