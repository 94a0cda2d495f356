import { describe, expect, test } from "vitest";
import type { ArithmeticFn } from "../../compiler/ir/ir.js";
import { arithmetic as evaluate } from "../../compiler/passes/const-fold.js";
import {
  ABSENT,
  ANY_NUMBER,
  arithmetic,
  BOTTOM,
  clip,
  constant,
  type Interval,
  isInteger,
  join,
  negate,
  range,
  TOP,
  widen,
} from "../../compiler/passes/interval.js";
import { refineByCompare, refineByTruth } from "../../compiler/passes/range-refine.js";

const FUNCTIONS: readonly ArithmeticFn[] = [
  "add",
  "sub",
  "mul",
  "div",
  "mod",
  "pow",
  "and",
  "or",
  "xor",
  "shl",
  "shr",
  "ushr",
];
const EDGES = [
  0, -0, 1, -1, 2, -2, 3, 7, -7, 31, 32, 33, 0.5, -0.5, 255, 65536, 2147483647, -2147483648, 2147483648, 4294967295, 4294967296,
  2 ** 52, 2 ** 53, -(2 ** 53), 2 ** 53 + 2, 1e300, -1e300, 5e-324, Infinity, -Infinity, NaN,
]; // prettier-ignore

function contains(interval: Interval, value: number): boolean {
  if (Number.isNaN(value)) return interval.nan;
  if (Object.is(value, -0) && !interval.negZero) return false;
  if (Number.isFinite(value) && interval.int && !Number.isInteger(value)) return false;
  return value >= interval.lo && value <= interval.hi;
}

/** Intervals around pairs of edges, with the values that are tried inside them. */
function samples(): { interval: Interval; values: number[] }[] {
  const made = EDGES.map((value) => ({ interval: constant(value), values: [value] }));
  for (const [a, b] of [
    [0, 5],
    [-3, 4],
    [-7, -2],
    [1, 100],
    [-2147483648, 2147483647],
    [0, 4294967295],
    [-(2 ** 53), 2 ** 53],
    [2147483000, 2147483647],
  ] as const) {
    const between = EDGES.filter((v) => v >= a && v <= b && Number.isInteger(v) && !Object.is(v, -0));
    made.push({ interval: range(a, b), values: [a, b, Math.trunc((a + b) / 2) + 0, ...between] });
  }
  made.push({ interval: ANY_NUMBER, values: EDGES });
  return made;
}

describe("intervals", () => {
  test.each(FUNCTIONS)("%s of values lies in the interval of its operands", (fn) => {
    for (const a of samples()) {
      for (const b of samples()) {
        const result = arithmetic(fn, a.interval, b.interval);
        for (const x of a.values) {
          for (const y of b.values) {
            const value = evaluate(fn, x, y);
            if (!contains(result, value))
              expect.fail(`${x} ${fn} ${y} = ${value} is not in ${JSON.stringify(result)}`);
          }
        }
      }
    }
  });

  test("negation swaps the bounds and makes -0 of 0", () => {
    for (const { interval, values } of samples())
      for (const v of values) expect(contains(negate(interval), -v)).toBe(true);
    expect(negate(range(1, 5))).toEqual(range(-5, -1));
    expect(negate(range(0, 5)).negZero).toBe(true);
  });

  test("% is an integer without -0 only for dividends that are not negative", () => {
    expect(arithmetic("mod", range(0, 100), range(7, 7))).toEqual(range(0, 6));
    expect(isInteger(arithmetic("mod", range(-1, 100), range(7, 7)))).toBe(false);
    expect(arithmetic("mod", range(0, 100), range(0, 7)).nan).toBe(true);
  });

  test("undefined in arithmetic is NaN", () => {
    expect(arithmetic("add", ABSENT, range(1, 1)).nan).toBe(true);
    expect(arithmetic("or", ABSENT, range(1, 1))).toEqual(range(0, 1));
  });

  test("widening ends, and covers what it widens", () => {
    let interval = range(0, 0);
    for (let i = 1; i < 12; i++)
      interval = widen(interval, arithmetic("mul", join(interval, range(2, 2)), range(-3, 3)));
    expect(widen(interval, interval)).toEqual(interval);
    expect(contains(interval, 3 ** 20)).toBe(true);
    expect(widen(range(0, 10), range(0, 11)).hi).toBe(255);
    expect(join(BOTTOM, range(1, 2))).toEqual(range(1, 2));
  });

  test("clipping away zero clips away -0", () => {
    expect(clip({ ...range(-5, 5), negZero: true }, 1, 9)).toEqual(range(1, 5));
  });
});

describe("comparisons", () => {
  const relations = {
    lt: (a: number, b: number) => a < b,
    le: (a: number, b: number) => a <= b,
    gt: (a: number, b: number) => a > b,
    ge: (a: number, b: number) => a >= b,
    eq: (a: number, b: number) => a === b,
    ne: (a: number, b: number) => a !== b,
  };

  test.each(Object.keys(relations) as (keyof typeof relations)[])(
    "%s keeps the values for which it came out so",
    (fn) => {
      for (const a of samples()) {
        for (const b of samples()) {
          for (const truth of [true, false]) {
            const [x, y] = refineByCompare(fn, truth, a.interval, b.interval);
            for (const v of a.values) {
              for (const w of b.values) {
                if (relations[fn](v, w) !== truth) continue;
                if (!contains(x, v) || !contains(y, w))
                  expect.fail(`${v} ${fn} ${w} is ${truth}, but not in ${JSON.stringify([x, y])}`);
              }
            }
          }
        }
      }
    },
  );

  test("truth keeps the values that have it", () => {
    for (const { interval, values } of samples()) {
      for (const v of values) expect(contains(refineByTruth(interval, Boolean(v)), v)).toBe(true);
    }
    expect(refineByTruth(TOP, true).nan).toBe(false);
  });
});
