import type { Inst, Op } from "../ir/ir.js";
import type { FunctionEmitter } from "./function.js";

/** An instruction, by its operation. */
export type Of<O extends Op> = Extract<Inst, { op: O }>;

/** Operations with regions or jumps; they are the function emitter's own. */
type ControlOp = "if" | "loop" | "block" | "switch" | "try" | "break" | "continue" | "return" | "throw";

/** Operations that only compute. */
export type PlainOp = Exclude<Op, ControlOp>;

/** What writes the C of an instruction, for each of the operations. */
export type Emitters<O extends Op> = {
  readonly [K in O]: (e: FunctionEmitter, inst: Of<K>) => void;
};
