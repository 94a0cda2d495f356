import type { FunctionId, Program } from "./ir.js";

/** The functions that are what files have at their top level, in the order in which they run. */
export function moduleBodiesOf({ functions, moduleInit }: Program): ReadonlySet<FunctionId> {
  return new Set(
    functions[moduleInit]!.body.insts.flatMap((inst) =>
      inst.op === "call" || inst.op === "generator.new" ? [inst.fn] : [],
    ),
  );
}
