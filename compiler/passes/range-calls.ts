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
  if (c.range) {
    const known = range(c.range[0], c.range[1]);
    return out === T.NUM ? known : join(known, ABSENT);
  }
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
  else if (name === "tsf_arr_new_sized") facts.toElements(ABSENT);
  else if (!MOVING.test(name) || !arrays.every((t) => holdsNumbers(t))) facts.toElements(TOP);
}

function holdsNumbers(type: Type): boolean {
  const array = T.nonNullable(type);
  return array.kind === "arr" && T.representationOf(array.element) === "f64";
}

function mathCall(name: string, args: readonly Interval[]): Interval | undefined {
  const [a, b] = args;
  const result = MATH[name];
  if (!a || !result) return undefined;
  if (args.some((x) => isEmpty(x))) return { ...BOTTOM, nan: args.some((x) => x.nan || x.absent) };
  return result(a, b);
}

/** Math's functions whose result is known more closely than the type says, for intervals that are not empty. */
const MATH: Readonly<Record<string, (a: Interval, b: Interval | undefined) => Interval | undefined>> = {
  floor: (a) => rounded(Math.floor, a),
  ceil: (a) => rounded(Math.ceil, a),
  trunc: (a) => rounded(Math.trunc, a),
  round: (a) => rounded(Math.round, a),
  abs: absolute,
  max: (a, b) => b && extreme(Math.max, a, b),
  min: (a, b) => b && extreme(Math.min, a, b),
  sqrt: (a) => ({
    ...ANY_NUMBER,
    lo: 0,
    hi: Math.sqrt(Math.max(a.hi, 0)),
    negZero: a.negZero,
    nan: mayBeNaN(a) || a.lo < 0,
  }),
  clz32: () => range(0, 32),
  sign: (a) => interval(a.lo < 0 ? -1 : 0, a.hi > 0 ? 1 : 0, true, a.negZero, mayBeNaN(a), false),
  sin: () => ({ ...ANY_NUMBER, lo: -1, hi: 1 }),
  cos: () => ({ ...ANY_NUMBER, lo: -1, hi: 1 }),
};

/** As a number: undefined is NaN. */
function mayBeNaN(a: Interval): boolean {
  return a.nan || a.absent;
}

/** All four roundings are monotone. */
function rounded(round: (x: number) => number, a: Interval): Interval {
  return interval(round(a.lo) + 0, round(a.hi) + 0, true, a.negZero || a.lo < 0, mayBeNaN(a), false);
}

function absolute(a: Interval): Interval {
  const lo = a.lo > 0 ? a.lo : a.hi < 0 ? -a.hi : 0;
  return interval(lo, Math.max(Math.abs(a.lo), Math.abs(a.hi)), a.int, false, mayBeNaN(a), false);
}

function extreme(pick: (x: number, y: number) => number, a: Interval, b: Interval): Interval {
  const nan = mayBeNaN(a) || mayBeNaN(b);
  return interval(pick(a.lo, b.lo), pick(a.hi, b.hi), a.int && b.int, a.negZero || b.negZero, nan, false);
}
