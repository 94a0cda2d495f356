import { type Program, walk } from "./ir.js";

/** What the program does with generators besides walking them: a yield need not expect the rest. */
export interface GeneratorUses {
  /** Some return(v) ends one with a value. */
  readonly returns: boolean;
  /** Some throw(e) throws into one. */
  readonly throws: boolean;
}

export function generatorUses(program: Program): GeneratorUses {
  const found = { returns: false, throws: false };
  for (const fn of program.functions)
    walk(fn.body, (inst) => {
      if (inst.op === "call.c" && inst.c.resumes) {
        // An async generator hands it on to others by `yield*`, and throws when what it is to return is rejected.
        found.returns ||= inst.c.resumes === "return";
        found.throws = true;
      }
      if (inst.op !== "generator.resume" || inst.forwarded) return;
      found.returns ||= inst.what === "return";
      found.throws ||= inst.what === "throw";
    });
  return found;
}
