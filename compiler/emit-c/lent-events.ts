import type { FunctionId, Inst, IRFunction, Program, Region } from "../ir/ir.js";
import { regionsOf } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";

/** What reads the header and parameters, and nothing that the event's object remembers. */
const READS = /^tsf_(param_\w+|event_(type|time|tid|num))$/;

/**
 * Whether a function gets along with an event that is there for its call only: it and what it hands the event to neither
 * store nor return it, nor look at it as another type.
 */
export function mayLendEvent(program: Program, parse: FunctionId): boolean {
  const walked = new Set<FunctionId>();
  const fine = (id: FunctionId): boolean => {
    if (walked.has(id)) return true;
    walked.add(id);
    const fn = program.functions[id]!;
    return fn.yields === undefined && !isEvent(fn.result) && region(fn.body, fn);
  };
  const region = ({ insts }: Region, fn: IRFunction): boolean =>
    insts.every(
      (inst) =>
        (inst.args.every((arg) => !isEvent(fn.values[arg]!.type)) || isRead(inst)) &&
        regionsOf(inst).every((inner) => region(inner, fn)),
    );
  const isRead = (inst: Inst): boolean => {
    if (inst.op === "call") return fine(inst.fn);
    return inst.op === "set" || (inst.op === "call.c" && READS.test(inst.c.name));
  };
  return fine(parse);
}

function isEvent(type: Type): boolean {
  const of = T.nonNullable(type);
  return of.kind === "native" && of.name === "event";
}
