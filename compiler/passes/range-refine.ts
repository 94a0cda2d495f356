import { type CompareFn, MIRRORED } from "../ir/ir.js";
import { clip, interval, type Interval, isEmpty } from "./interval.js";

export const NEGATED: Readonly<Record<CompareFn, CompareFn>> = {
  lt: "ge",
  le: "gt",
  gt: "le",
  ge: "lt",
  eq: "ne",
  ne: "eq",
};

function isNumber(a: Interval): boolean {
  return !a.nan && !a.absent;
}

export function withoutAbsent(a: Interval): Interval {
  return a.absent ? interval(a.lo, a.hi, a.int, a.negZero, a.nan, false) : a;
}
function numbersOf(a: Interval): Interval {
  return isNumber(a) ? a : interval(a.lo, a.hi, a.int, a.negZero, false, false);
}

/** What both operands can be when `a fn b` has come out as `truth`. */
export function refineByCompare(
  fn: CompareFn,
  truth: boolean,
  a: Interval,
  b: Interval,
): [Interval, Interval] {
  const holds = truth ? fn : NEGATED[fn];
  // A comparison with NaN is false (`ne`: true): then nothing is known of the other operand.
  if (truth ? fn === "ne" : fn !== "ne") {
    return [isNumber(b) ? bounded(holds, a, b) : a, isNumber(a) ? bounded(MIRRORED[holds], b, a) : b];
  }
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return [bounded(holds, x, y), bounded(MIRRORED[holds], y, x)];
}

/** The numbers of `a` that stand in the relation to some number of `b`. */
function bounded(fn: CompareFn, a: Interval, b: Interval): Interval {
  if (isEmpty(b)) return a;
  switch (fn) {
    case "lt":
      return clip(a, -Infinity, below(a, b.hi));
    case "le":
      return clip(a, -Infinity, a.int ? Math.floor(b.hi) : b.hi);
    case "gt":
      return clip(a, above(a, b.lo), Infinity);
    case "ge":
      return clip(a, a.int ? Math.ceil(b.lo) : b.lo, Infinity);
    case "eq":
      return clip(a, b.lo, b.hi);
    case "ne":
      if (b.lo !== b.hi || !a.int) return a;
      if (a.lo === b.lo) return clip(a, a.lo + 1, Infinity);
      return a.hi === b.lo ? clip(a, -Infinity, a.hi - 1) : a;
  }
}

function below(a: Interval, bound: number): number {
  return a.int ? Math.ceil(bound) - 1 : bound;
}
function above(a: Interval, bound: number): number {
  return a.int ? Math.floor(bound) + 1 : bound;
}

/** What a number can be when ToBoolean of it is `truth`. */
export function refineByTruth(a: Interval, truth: boolean): Interval {
  if (!truth) return clip(a, 0, 0);
  const numbers = numbersOf(a);
  if (!numbers.int) return numbers;
  const low = numbers.lo === 0 ? 1 : numbers.lo;
  const { lo, hi, int } = clip(numbers, low, numbers.hi === 0 ? -1 : Infinity);
  return interval(lo, hi, int, numbers.negZero && low < 0, false, false);
}
