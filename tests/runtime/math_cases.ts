import { doubleOfBits, bitsOfDouble } from "./case_notation.js";
import type { Random } from "./random.js";

/** Arguments for Math.*: every magnitude, and the places where the algorithms change their way. */

const SPECIAL: readonly number[] = [
  ...[0, 1, 2, 3, 0.5, 1 / 3, 10, 1e300, 5e-324, 2 ** -1022, Number.MAX_VALUE, Infinity, 2 ** 31, 2 ** 53],
  ...[2 ** 64, 1 + 2 ** -52, 1 - 2 ** -53, 2 ** 53 - 1, 2 ** 52 + 0.5, 1023, 1024, 1074, 1075],
].flatMap((x) => [x, -x]);
export const SPECIALS: readonly number[] = [...SPECIAL, NaN];

/** Where some function goes another way. */
const EDGES: readonly number[] = [
  ...[
    Math.PI,
    Math.PI / 2,
    Math.PI / 4,
    Math.LN2,
    Math.LN2 / 2,
    1.5 * Math.LN2,
    Math.SQRT2,
    Math.SQRT1_2,
    22,
  ],
  ...[
    709.782712893384, 745.1332191019411, 710.4758600739439, 38.816242, 0.4375, 0.6875, 1.1875, 2.4375, 0.975,
  ],
  6381956970095103 * 2 ** 797, // the double nearest to a multiple of pi/2
  ...[0.3, 0.78125, 0.6744, 1e20, 823549.664, 2 ** 28, 2 ** 66, 0.41421356, -0.29289321, 0.25, 0.5, 1, 2, 3],
];

/** A few steps up or down from x. */
function near(random: Random, x: number): number {
  if (random.below(4) === 0) return x * (1 + (random.below(2001) - 1000) * 2 ** -(10 + random.below(38)));
  return doubleOfBits(BigInt.asUintN(64, bitsOfDouble(x) + BigInt(random.below(17) - 8)));
}

function sized(random: Random, low: number, high: number): number {
  const mantissa = 1 + random.bits() / 2 ** 32 + random.bits() / 2 ** 64;
  return mantissa * 2 ** (low + random.below(high - low)) * (random.below(2) ? 1 : -1);
}

export function argument(random: Random): number {
  const sign = random.below(2) ? 1 : -1;
  switch (random.below(12)) {
    case 0:
      return doubleOfBits(random.bits64());
    case 1:
      return random.double();
    case 2:
      return near(random, random.pick(EDGES)) * sign;
    case 3:
      return near(random, (random.below(random.pick([9, 100, 1e6, 4e9])) * Math.PI) / 4) * sign;
    case 4:
      return (random.below(random.pick([20, 2000, 2 ** 31])) / random.pick([1, 2, 4, 10])) * sign;
    case 5:
      return near(random, 2 ** (random.below(2098) - 1074)) * sign;
    case 6:
      return near(random, Number(`1e${random.below(632) - 323}`)) * sign;
    case 7:
      return random.pick(SPECIALS);
    case 8:
    case 9:
      return sized(random, -4, 4);
    default:
      return sized(random, -60, random.pick([12, 70]));
  }
}

/** Arguments of pow: plain ones, and such that the result is near one of its limits. */
export function powArguments(random: Random): [number, number] {
  const base = argument(random);
  switch (random.below(10)) {
    case 0:
      return [base, argument(random)];
    case 1:
      return [base, random.pick([0.5, -0.5, 2, -2, 1, -1, 3, 1 / 3, 0.25, 1.5, 4, -3, 10])];
    case 2:
      return [random.below(400) - 100, random.below(700) - 350];
    case 3:
      return [near(random, 1), sized(random, 0, 70)];
    case 4:
      return [Math.abs(base), near(random, (1024 + random.below(3) - 1) / Math.log2(Math.abs(base)))];
    case 5:
      return [Math.abs(base), near(random, -(1000 + random.below(90)) / Math.log2(Math.abs(base)))];
    case 6:
      return [-Math.abs(base), random.below(100) - 50 + random.pick([0, 0, 0, 0.5])];
    case 7:
      return [base, (random.below(200) - 100) / 2];
    case 8:
      return [sized(random, -4, 10), sized(random, -10, 8)];
    default:
      return [Math.abs(argument(random)), sized(random, -6, 6)];
  }
}
