/// <reference no-default-lib="true"/>

// Numbers, bigints and booleans.

declare const NaN: number;
declare const Infinity: number;
/** The number at the start of `text`; NaN when there is none. `radix` 2..36, 10 unless given or "0x". */
declare function parseInt(text: string, radix?: number): number;
/** The decimal number at the start of `text`; NaN when there is none. */
declare function parseFloat(text: string): number;
declare function isNaN(value: number): boolean;
/** Neither NaN nor infinite. */
declare function isFinite(value: number): boolean;

interface Number {
  valueOf(): number;
  /** In base `radix` (2..36, 10 unless given). @throws RangeError for another radix. */
  toString(radix?: number): string;
  /** With `digits` (0..100) digits after the point. */
  toFixed(digits?: number): string;
  /** With `precision` (1..100) significant digits. */
  toPrecision(precision?: number): string;
  /** In exponential notation with `digits` (0..100) digits after the point. */
  toExponential(digits?: number): string;
}
interface NumberConstructor {
  /** `value` as a number, as unary plus does; a bigint is rounded. */
  (value?: unknown): number;
  readonly EPSILON: number;
  readonly MAX_SAFE_INTEGER: number;
  readonly MIN_SAFE_INTEGER: number;
  readonly MAX_VALUE: number;
  readonly MIN_VALUE: number;
  readonly POSITIVE_INFINITY: number;
  readonly NEGATIVE_INFINITY: number;
  readonly NaN: number;
  isInteger(value: unknown): boolean;
  isSafeInteger(value: unknown): boolean;
  isFinite(value: unknown): boolean;
  isNaN(value: unknown): boolean;
  parseInt(text: string, radix?: number): number;
  parseFloat(text: string): number;
}
declare var Number: NumberConstructor;

interface BigInt {
  valueOf(): bigint;
  /** In base `radix` (2..36, 10 unless given). */
  toString(radix?: number): string;
}
interface BigIntConstructor {
  /**
   * `value` as a bigint. A bigint holds -2^63 .. 2^64-1: beyond that every operation throws a RangeError.
   * @throws RangeError for a number that is not an integer, SyntaxError for text that is no integer.
   */
  (value: bigint | boolean | number | string): bigint;
  /** The low `bits` bits of `value`, read as a signed number. */
  asIntN(bits: number, value: bigint): bigint;
  /** The low `bits` bits of `value`. */
  asUintN(bits: number, value: bigint): bigint;
}
declare var BigInt: BigIntConstructor;

interface Boolean {
  toString(): string;
  valueOf(): boolean;
}
interface BooleanConstructor {
  (value?: unknown): boolean;
}
declare var Boolean: BooleanConstructor;
