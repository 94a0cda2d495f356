import type { ArithmeticFn } from "../ir/ir.js";

/**
 * What is known of a number: every numeric value lies in [lo, hi]; lo > hi means there is none. A zero
 * inside may be -0 only where `negZero` says so. `absent` stands for undefined and null, which share the
 * representation of numbers.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  /** Every finite value is an integer. */
  readonly int: boolean;
  readonly negZero: boolean;
  readonly nan: boolean;
  readonly absent: boolean;
}

/** One place makes them all: their shape stays one, which makes the analysis twice as fast. */
export function interval(
  lo: number,
  hi: number,
  int: boolean,
  negZero: boolean,
  nan: boolean,
  absent: boolean,
): Interval {
  return { lo, hi, int, negZero, nan, absent };
}

export const BOTTOM: Interval = interval(Infinity, -Infinity, true, false, false, false);
export const TOP: Interval = interval(-Infinity, Infinity, false, true, true, true);
/** Any number, but neither undefined nor null. */
export const ANY_NUMBER: Interval = interval(-Infinity, Infinity, false, true, true, false);
export const ABSENT: Interval = interval(Infinity, -Infinity, true, false, false, true);
const ONLY_NAN: Interval = interval(Infinity, -Infinity, true, false, true, false);
export const INT32: Interval = range(-2147483648, 2147483647);

/** Integers from lo to hi, no -0. */
export function range(lo: number, hi: number): Interval {
  return interval(lo, hi, true, false, false, false);
}

export function constant(value: number): Interval {
  return Number.isNaN(value)
    ? ONLY_NAN
    : interval(value, value, Number.isInteger(value), Object.is(value, -0), false, false);
}

export function isEmpty(a: Interval): boolean {
  return a.lo > a.hi;
}

/** No value at all: a place not reached yet. */
function isNothing(a: Interval): boolean {
  return isEmpty(a) && !a.nan && !a.absent;
}

export function same(a: Interval, b: Interval): boolean {
  return (
    a.lo === b.lo &&
    a.hi === b.hi &&
    a.int === b.int &&
    a.negZero === b.negZero &&
    a.nan === b.nan &&
    a.absent === b.absent
  );
}

export function join(a: Interval, b: Interval): Interval {
  if (a === b) return a;
  return interval(
    Math.min(a.lo, b.lo),
    Math.max(a.hi, b.hi),
    a.int && b.int,
    a.negZero || b.negZero,
    a.nan || b.nan,
    a.absent || b.absent,
  );
}

/** `a` with its numeric values cut to [lo, hi]. */
export function clip(a: Interval, lo: number, hi: number): Interval {
  const low = Math.max(a.lo, lo);
  const high = Math.min(a.hi, hi);
  if (low === a.lo && high === a.hi) return a;
  const negZero = a.negZero && low <= 0 && high >= 0;
  if (low > high) return interval(Infinity, -Infinity, true, false, a.nan, a.absent);
  return interval(low, high, a.int, negZero, a.nan, a.absent);
}

const UPPER = [-1, 0, 1, 255, 65535, 2147483647, 4294967295, 2 ** 52, 2 ** 53, Infinity];
const LOWER = [1, 0, -1, -2147483648, -(2 ** 32), -(2 ** 52), -(2 ** 53), -Infinity];

/** `next` made larger, so that a growing chain ends soon: bounds that moved go to the next threshold. */
export function widen(old: Interval, next: Interval): Interval {
  const joined = join(old, next);
  if (isEmpty(old)) return joined;
  const hi = joined.hi > old.hi ? UPPER.find((t) => t >= joined.hi)! : joined.hi;
  const lo = joined.lo < old.lo ? LOWER.find((t) => t <= joined.lo)! : joined.lo;
  return interval(lo, hi, joined.int, joined.negZero, joined.nan, joined.absent);
}

/** Integers only, none of them -0, and no NaN, undefined or null. */
export function isInteger(a: Interval): boolean {
  return a.int && !a.nan && !a.absent && !a.negZero && !isEmpty(a);
}
export function fits32(a: Interval): boolean {
  return a.lo >= -2147483648 && a.hi <= 2147483647;
}
/** Exact in doubles and in 64 bits alike. At 2^53 the bound itself may have been rounded: 2^53 + 1 is 2^53. */
export function fits53(a: Interval): boolean {
  return a.lo >= Number.MIN_SAFE_INTEGER && a.hi <= Number.MAX_SAFE_INTEGER;
}

function hasZero(a: Interval): boolean {
  return a.lo <= 0 && a.hi >= 0;
}
function isInfinite(a: Interval): boolean {
  return a.lo === -Infinity || a.hi === Infinity;
}

/** The result of an arithmetic operator on values within `a` and `b`. undefined counts as NaN. */
export function arithmetic(fn: ArithmeticFn, a: Interval, b: Interval): Interval {
  if (BITWISE.has(fn)) return bitwise(fn, a, b);
  const nan = a.nan || a.absent || b.nan || b.absent;
  // NaN ** 0 is 1.
  if (fn === "pow") return isNothing(a) || isNothing(b) ? BOTTOM : ANY_NUMBER;
  if (isEmpty(a) || isEmpty(b)) return nan ? ONLY_NAN : BOTTOM;
  const result = real(fn, a, b);
  return nan ? interval(result.lo, result.hi, result.int, result.negZero, true, false) : result;
}

function real(fn: ArithmeticFn, a: Interval, b: Interval): Interval {
  switch (fn) {
    case "add":
      return sum(a, b, a.negZero && b.negZero);
    case "sub":
      return sum(a, interval(-b.hi, -b.lo, b.int, false, false, false), a.negZero && hasZero(b));
    case "mul":
      return product(a, b);
    case "div":
      return quotient(a, b);
    case "quo":
      return range(Math.floor(a.lo / b.hi), Math.floor(a.hi / b.lo));
    case "mod":
      return remainder(a, b);
    default:
      return ANY_NUMBER;
  }
}

function sum(a: Interval, b: Interval, negZero: boolean): Interval {
  const opposite = (a.hi === Infinity && b.lo === -Infinity) || (a.lo === -Infinity && b.hi === Infinity);
  const lo = a.lo + b.lo;
  const hi = a.hi + b.hi;
  const bounded = !Number.isNaN(lo) && !Number.isNaN(hi);
  return interval(
    bounded ? lo : -Infinity,
    bounded ? hi : Infinity,
    a.int && b.int,
    negZero,
    opposite,
    false,
  );
}

/** Rounding is monotone, so the products of the bounds, rounded as JavaScript does, bound every product. */
function product(a: Interval, b: Interval): Interval {
  const nan = (hasZero(a) && isInfinite(b)) || (hasZero(b) && isInfinite(a));
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi].map((x) => (Number.isNaN(x) ? 0 : x));
  const int = a.int && b.int;
  const toZero = hasZero(a) || hasZero(b) || !int;
  const negZero = toZero && ((mayBeNegative(a) && b.hi >= 0) || (a.hi >= 0 && mayBeNegative(b)));
  return interval(Math.min(...corners), Math.max(...corners), int, negZero, nan, false);
}
function mayBeNegative(a: Interval): boolean {
  return a.lo < 0 || a.negZero;
}

function quotient(a: Interval, b: Interval): Interval {
  const positive = !mayBeNegative(a) && !mayBeNegative(b);
  if (hasZero(b)) {
    return interval(
      positive ? 0 : -Infinity,
      Infinity,
      false,
      !positive,
      hasZero(a) || (isInfinite(a) && isInfinite(b)),
      false,
    );
  }
  const corners = [a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi].map((x) => (Number.isNaN(x) ? 0 : x));
  return interval(
    Math.min(...corners),
    Math.max(...corners),
    false,
    !positive,
    isInfinite(a) && isInfinite(b),
    false,
  );
}

/** The remainder has the sign of the dividend and is smaller than the divisor and no larger than the dividend. */
function remainder(a: Interval, b: Interval): Interval {
  const int = a.int && b.int;
  const size = Math.max(Math.abs(b.lo), Math.abs(b.hi)) - (int ? 1 : 0);
  const lo = a.lo < 0 ? Math.max(a.lo, -size) : 0;
  const hi = a.hi > 0 ? Math.min(a.hi, size) : 0;
  return interval(lo, hi, int, mayBeNegative(a), hasZero(b) || isInfinite(a), false);
}

const BITWISE: ReadonlySet<ArithmeticFn> = new Set(["and", "or", "xor", "shl", "shr", "ushr", "imul"]);

/** ToInt32 of every value: the values themselves where they fit. NaN and infinities give 0. */
function toInt32(a: Interval): Interval {
  const other = a.nan || a.absent || isEmpty(a);
  if (!fits32(a) || isEmpty(a)) return isEmpty(a) ? range(0, 0) : INT32;
  const lo = Math.trunc(a.lo) + 0;
  const hi = Math.trunc(a.hi) + 0;
  return other ? range(Math.min(lo, 0), Math.max(hi, 0)) : range(lo, hi);
}

function bitwise(fn: ArithmeticFn, x: Interval, y: Interval): Interval {
  const [a, b] = [toInt32(x), toInt32(y)];
  const shift = b.lo === b.hi ? b.lo & 31 : undefined;
  switch (fn) {
    case "and":
      if (a.lo >= 0 && b.lo >= 0) return range(0, Math.min(a.hi, b.hi));
      if (a.lo >= 0) return range(0, a.hi);
      return b.lo >= 0 ? range(0, b.hi) : INT32;
    case "or":
    case "xor":
      return a.lo >= 0 && b.lo >= 0 ? range(0, allOnes(Math.max(a.hi, b.hi))) : INT32;
    case "shl":
      if (shift === undefined) return INT32;
      return fits32(range(a.lo * 2 ** shift, a.hi * 2 ** shift))
        ? range(a.lo * 2 ** shift, a.hi * 2 ** shift)
        : INT32;
    case "imul":
      return INT32;
    case "shr":
      if (shift !== undefined) return range(a.lo >> shift, a.hi >> shift);
      return range(Math.min(a.lo, 0), Math.max(a.hi, a.lo < 0 ? -1 : 0));
    default:
      if (a.lo >= 0) return shift !== undefined ? range(a.lo >>> shift, a.hi >>> shift) : range(0, a.hi);
      return range(0, shift === undefined ? 4294967295 : 4294967295 >>> shift);
  }
}

/** The least 2^k - 1 that is no smaller. */
function allOnes(n: number): number {
  return n === 0 ? 0 : 2 ** (32 - Math.clz32(n)) - 1;
}

export function negate(a: Interval): Interval {
  const nan = a.nan || a.absent;
  if (isEmpty(a)) return nan ? ONLY_NAN : BOTTOM;
  return interval(-a.hi + 0, -a.lo + 0, a.int, hasZero(a), nan, false);
}
