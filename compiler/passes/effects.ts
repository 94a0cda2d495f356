import { callGraph } from "../ir/call-graph.js";
import { Effects } from "../ir/effects.js";
import type { Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";

/** Bytes of stack that calls may take without a test in between: a part of TSF_STACK_RESERVE (runtime-c/stack.h). */
const UNTESTED = 16384;

/**
 * Which functions may throw and which test the stack. Works on the strongly connected parts of the call
 * graph, callees first. A function in a cycle tests the stack, and so does one every so often along long
 * chains of calls; that test may throw.
 */
export function markEffects(program: Program): void {
  const effects = new Effects(program);
  const graph = callGraph(program, effects.sets);
  const untested = new Array<number>(graph.callees.length).fill(0);
  for (const part of graph.parts) {
    const inCycle = part.length > 1 || graph.callees[part[0]!]!.has(part[0]!);
    for (const id of part) {
      const below = Math.max(0, ...[...graph.callees[id]!].map((callee) => untested[callee]!));
      const fn = program.functions[id];
      const used = below + (fn ? frameSize(fn) : 0);
      untested[id] = inCycle || used > UNTESTED ? 0 : used;
      if (!fn) continue;
      // The runtime tests it at each turn of a generator.
      fn.testsStack = used > UNTESTED || (inCycle && !fn.yields);
      fn.mayThrow = fn.testsStack;
    }
    for (const id of part) {
      const fn = program.functions[id];
      if (fn && !fn.mayThrow) fn.mayThrow = throwsOut(fn.body, fn, effects);
    }
  }
}

/** At most, in C that is not optimised: each variable has its own place then. */
function frameSize(fn: IRFunction): number {
  return 96 + 16 * (fn.values.length + fn.slots.length);
}

/** An exception can leave the region: one thrown in a try statement with a handler does not. */
function throwsOut(region: Region, fn: IRFunction, effects: Effects): boolean {
  return region.insts.some((inst) => effects.mayThrow(inst, fn) || insideThrows(inst, fn, effects));
}

function insideThrows(inst: Inst, fn: IRFunction, effects: Effects): boolean {
  const regions = inst.op === "try" && inst.handler ? [inst.handler, inst.finalizer] : regionsOf(inst);
  return regions.some((region) => region !== undefined && throwsOut(region, fn, effects));
}
