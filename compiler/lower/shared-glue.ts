import type { FunctionId } from "../ir/ir.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { PerProgram } from "./per-program.js";

const made = new PerProgram<string, FunctionId>();

/** Glue that the program has once for `key` and the name: `fill` writes its body, and may ask for it again. */
export function sharedGlue(
  program: ProgramContext,
  key: string,
  spec: Parameters<ProgramContext["glue"]>[0],
  fill: (g: FunctionContext) => void,
): FunctionId {
  const known = made.in(program);
  const place = `${spec.name} ${key}`;
  const id = known.get(place);
  if (id !== undefined) return id;
  const g = program.glue(spec);
  known.set(place, g.fn.id);
  fill(g);
  return g.fn.id;
}
