import type { FunctionId, Program } from "../ir/ir.js";
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
  for (const flow of flows.values()) flow.run();
  chooseRepresentations(program, facts, flows);
}

const NARROWING_ROUNDS = 2;
