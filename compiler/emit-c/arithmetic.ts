import type { NumberRep, ValueId } from "../ir/ir.js";
import { numberC } from "./c-types.js";
import type { Emitters, Of } from "./emitters.js";
import type { FunctionEmitter } from "./function.js";

export const ARITHMETIC_EMITTERS: Emitters<"arith" | "neg" | "bitnot"> = {
  arith: emitArithmetic,
  neg: (e, inst) => {
    const operand = asRep(e, inst.args[0]!, e.repOf(inst.out));
    e.define(inst, operand.startsWith("-") ? `-(${operand})` : `-${operand}`, true);
  },
  bitnot: (e, inst) => e.define(inst, cast(e.repOf(inst.out), "i32", `~${asInt32(e, inst.args[0]!)}`), true),
};

/** A number in the representation wanted; ints go to double by C's own rules. */
export function asRep(e: FunctionEmitter, value: ValueId, rep: NumberRep): string {
  const own = e.repOf(value);
  const text = e.value(value);
  if (own === rep) return text;
  if (rep === "f64") return `(double)${text}`;
  return `(${numberC(rep)})${text}`;
}

export function asF64(e: FunctionEmitter, value: ValueId): string {
  return e.typeOf(value).kind === "num" ? asRep(e, value, "f64") : e.value(value);
}

function asInt32(e: FunctionEmitter, value: ValueId): string {
  const rep = e.repOf(value);
  if (rep === "i32") return e.value(value);
  return rep === "i64" ? `(int32_t)${e.value(value)}` : `tsf_to_int32(${e.value(value)})`;
}

/** The mask says what C cannot know: with a constant divisor it saves the fix-up after the multiplication. */
function unsignedRemainder(e: FunctionEmitter, bits: number, a: ValueId, b: ValueId): string {
  const [x, y] = [e.value(a), e.value(b)];
  // All of 32 bits would be divided as such, which takes the fix-up.
  const mask = 2 ** (bits === 32 ? 33 : bits) - 1;
  if (/^\d+$/.test(y)) return `(((uint64_t)${x} & 0x${mask.toString(16)}u) % ${y}u)`;
  return bits <= 32 ? `((uint32_t)${x} % (uint32_t)${y})` : `((uint64_t)${x} % (uint64_t)${y})`;
}

/** Folded into larger expressions, the C type of an operand decides how C calculates. */
function cast(wanted: NumberRep, own: NumberRep, text: string): string {
  return wanted === own ? text : `(${numberC(wanted)})${text}`;
}

const C_OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  and: "&",
  or: "|",
  xor: "^",
};

function emitArithmetic(e: FunctionEmitter, inst: Of<"arith">): void {
  const [a, b] = inst.args as [ValueId, ValueId];
  const rep = e.repOf(inst.out);
  switch (inst.fn) {
    case "and":
    case "or":
    case "xor":
      return e.define(
        inst,
        cast(rep, "i32", `(${asInt32(e, a)} ${C_OPERATORS[inst.fn]!} ${asInt32(e, b)})`),
        true,
      );
    case "shl":
      return e.define(
        inst,
        cast(rep, "i32", `(int32_t)((uint32_t)${asInt32(e, a)} << (${asInt32(e, b)} & 31))`),
        true,
      );
    case "imul":
      return e.define(
        inst,
        cast(rep, "i32", `(int32_t)((uint32_t)${asInt32(e, a)} * (uint32_t)${asInt32(e, b)})`),
        true,
      );
    case "shr":
      return e.define(inst, cast(rep, "i32", `(${asInt32(e, a)} >> (${asInt32(e, b)} & 31))`), true);
    case "ushr":
      return e.define(inst, `(${numberC(rep)})((uint32_t)${asInt32(e, a)} >> (${asInt32(e, b)} & 31))`, true);
    case "mod":
      if (inst.bits !== undefined)
        return e.define(inst, `(${numberC(rep)})${unsignedRemainder(e, inst.bits, a, b)}`, true);
      if (rep !== "f64") return e.define(inst, `${asRep(e, a, rep)} % ${asRep(e, b, rep)}`, true);
      if (e.indexRemainders.has(inst.out))
        return e.define(inst, `tsf_index_rem(${e.value(a)}, ${e.value(b)})`, true);
      return e.define(inst, `tsf_num_mod(${asF64(e, a)}, ${asF64(e, b)})`, true);
    case "quo":
      return e.define(inst, `(${numberC(rep)})((uint64_t)${e.value(a)} / (uint64_t)${e.value(b)})`, true);
    case "pow":
      return e.define(inst, `tsf_num_pow(${asF64(e, a)}, ${asF64(e, b)})`, true);
    default:
      return e.define(inst, `${asRep(e, a, rep)} ${C_OPERATORS[inst.fn]!} ${asRep(e, b, rep)}`, true);
  }
}
