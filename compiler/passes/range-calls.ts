import type { CFunction, FunctionId, Inst } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import {
  ABSENT,
  ANY_NUMBER,
  BOTTOM,
  INT32,
  interval,
  type Interval,
  isEmpty,
  join,
  range,
  TOP,
} from "./interval.js";
import type { RangeFacts } from "./range-facts.js";

/** The result of a runtime function that gives a number. */
export function numberCall(
  c: CFunction,
  args: readonly Interval[],
  types: readonly Type[],
  out: Type,
  facts: RangeFacts,
  reader: FunctionId,
): Interval {
  if (c.range) return range(c.range[0], c.range[1]);
  const rounding = c.name.startsWith("tsf_math_")
    ? mathCall(c.name.slice("tsf_math_".length), args)
    : undefined;
  if (rounding) return rounding;
  if (READING.test(c.name) && types[0]?.kind === "arr") return join(facts.elements(reader), ABSENT);
  if (c.result === "int32_t") return INT32;
  if (c.result === "uint32_t") return range(0, 4294967295);
  return out === T.NUM ? ANY_NUMBER : TOP;
}

const READING = /^tsf_arr_(pop|shift|at)_f64$/;
/** Runtime functions that move the numbers of arrays about, or only look at them. */
const MOVING =
  /^tsf_arr_(pop|shift|at|indexOf|lastIndexOf|includes|slice|copy|concat|reverse|copyWithin|splice|append|prepend|join|toString|sort|rewind|set_length)(_f64)?$|^tsf_(math|string|console|json_stringify)/;
const STORING = /^tsf_arr_(fill|unshift)_f64$/;

/** What a runtime function may leave in number arrays. */
export function arrayCall(
  inst: Extract<Inst, { op: "call.c" }>,
  args: readonly Interval[],
  types: readonly Type[],
  out: Type,
  facts: RangeFacts,
): void {
  const arrays = [...types, out].filter((t) => T.nonNullable(t).kind === "arr");
  if (!arrays.some((t) => holdsNumbers(t))) return;
  const { name } = inst.c;
  if (STORING.test(name)) facts.toElements(args[1]!);
  else if (name === "tsf_bytes_to_arr") facts.toElements(range(0, 255));
  else if (name === "tsf_arr_new_sized") facts.toElements(ABSENT);
  else if (!MOVING.test(name) || !arrays.every((t) => holdsNumbers(t))) facts.toElements(TOP);
}

function holdsNumbers(type: Type): boolean {
  const array = T.nonNullable(type);
  return array.kind === "arr" && T.representationOf(array.element) === "f64";
}

function mathCall(name: string, args: readonly Interval[]): Interval | undefined {
  const [a, b] = args;
  if (!a) return undefined;
  const nan = a.nan || a.absent;
  if (args.some((x) => isEmpty(x))) return { ...BOTTOM, nan: args.some((x) => x.nan || x.absent) };
  switch (name) {
    case "floor":
    case "ceil":
    case "trunc":
    case "round":
      return interval(rounded(name, a.lo), rounded(name, a.hi), true, a.negZero || a.lo < 0, nan, false);
    case "abs": {
      const lo = a.lo > 0 ? a.lo : a.hi < 0 ? -a.hi : 0;
      return {
        lo,
        hi: Math.max(Math.abs(a.lo), Math.abs(a.hi)),
        int: a.int,
        negZero: false,
        nan,
        absent: false,
      };
    }
    case "max":
    case "min": {
      if (!b) return undefined;
      const pick = name === "max" ? Math.max : Math.min;
      return {
        lo: pick(a.lo, b.lo),
        hi: pick(a.hi, b.hi),
        int: a.int && b.int,
        negZero: a.negZero || b.negZero,
        nan: nan || b.nan || b.absent,
        absent: false,
      };
    }
    case "sqrt":
      return {
        ...ANY_NUMBER,
        lo: 0,
        hi: Math.sqrt(Math.max(a.hi, 0)),
        negZero: a.negZero,
        nan: nan || a.lo < 0,
      };
    case "clz32":
      return range(0, 32);
    case "sign":
      return {
        lo: a.lo < 0 ? -1 : 0,
        hi: a.hi > 0 ? 1 : 0,
        int: true,
        negZero: a.negZero,
        nan,
        absent: false,
      };
    case "sin":
    case "cos":
      return { ...ANY_NUMBER, lo: -1, hi: 1 };
    case "random":
      return { ...ANY_NUMBER, lo: 0, hi: 1, nan: false, negZero: false };
    default:
      return undefined;
  }
}

/** All four are monotone. */
function rounded(name: "floor" | "ceil" | "trunc" | "round", bound: number): number {
  return Math[name](bound) + 0;
}
