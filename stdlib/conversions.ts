/* Library functions as values, for callbacks such as `map(Number)`. */

export function toNumber<T>(value: T): number {
  return Number(value);
}

export function toText<T>(value: T): string {
  return String(value);
}

export function toNumberOrZero(...values: unknown[]): number {
  return values.length === 0 ? 0 : Number(values[0]);
}

export function toTextOrNone(...values: unknown[]): string {
  return values.length === 0 ? "" : String(values[0]);
}

export function toBoolean<T>(value: T): boolean {
  return Boolean(value);
}

export function toFloat(value: string): number {
  return parseFloat(value);
}

export function toInteger(text: string, radix?: number): number {
  return parseInt(text, radix);
}

export function isNotNumber(value: number): boolean {
  return isNaN(value);
}

export function isFiniteNumber(value: number): boolean {
  return isFinite(value);
}

export function isNumberFinite(value: unknown): boolean {
  return Number.isFinite(value);
}

export function isInteger(value: unknown): boolean {
  return Number.isInteger(value);
}

export function isNumberNaN(value: unknown): boolean {
  return Number.isNaN(value);
}

export function isSafeInteger(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b);
}

export function textOfUnits(...units: number[]): string {
  return String.fromCharCode(...units);
}

export function timeNow(): number {
  return Date.now();
}

export function absolute(x: number): number {
  return Math.abs(x);
}

export function ceiling(x: number): number {
  return Math.ceil(x);
}

export function floor(x: number): number {
  return Math.floor(x);
}

export function rounded(x: number): number {
  return Math.round(x);
}

export function truncated(x: number): number {
  return Math.trunc(x);
}

export function signOf(x: number): number {
  return Math.sign(x);
}

export function squareRoot(x: number): number {
  return Math.sqrt(x);
}

export function cubeRoot(x: number): number {
  return Math.cbrt(x);
}

export function exponential(x: number): number {
  return Math.exp(x);
}

export function logarithm(x: number): number {
  return Math.log(x);
}

export function binaryLogarithm(x: number): number {
  return Math.log2(x);
}

export function decimalLogarithm(x: number): number {
  return Math.log10(x);
}

export function greatest(...values: number[]): number {
  return Math.max(...values);
}

export function least(...values: number[]): number {
  return Math.min(...values);
}

export function printLog(...values: unknown[]): void {
  console.log(...values);
}

export function printInfo(...values: unknown[]): void {
  console.info(...values);
}

export function printWarning(...values: unknown[]): void {
  console.warn(...values);
}

export function printError(...values: unknown[]): void {
  console.error(...values);
}

export function printDebug(...values: unknown[]): void {
  console.debug(...values);
}

export function power(base: number, exponent: number): number {
  return Math.pow(base, exponent);
}

export function randomNumber(): number {
  return Math.random();
}

export function captureStackTrace(_target: object, _of?: unknown): void {
  // Errors have no stack.
}

export function keysOf(object: object): string[] {
  return Object.keys(object);
}

export function isArray(value: unknown): boolean {
  return Array.isArray(value);
}

export function sine(value: number): number {
  return Math.sin(value);
}

export function cosine(value: number): number {
  return Math.cos(value);
}

export function tangent(value: number): number {
  return Math.tan(value);
}

export function arcSine(value: number): number {
  return Math.asin(value);
}

export function arcCosine(value: number): number {
  return Math.acos(value);
}

export function arcTangent(value: number): number {
  return Math.atan(value);
}

export function singlePrecision(value: number): number {
  return Math.fround(value);
}

export function leadingZeros(value: number): number {
  return Math.clz32(value);
}

export function exponentialLessOne(value: number): number {
  return Math.expm1(value);
}

export function logarithmOfOneMore(value: number): number {
  return Math.log1p(value);
}

export function hyperbolicSine(value: number): number {
  return Math.sinh(value);
}

export function hyperbolicCosine(value: number): number {
  return Math.cosh(value);
}

export function hyperbolicTangent(value: number): number {
  return Math.tanh(value);
}

export function product32(a: number, b: number): number {
  return Math.imul(a, b);
}

export function angleOf(y: number, x: number): number {
  return Math.atan2(y, x);
}

export function hypotenuse(...values: number[]): number {
  return Math.hypot(...values);
}

export function hasOwnKey(object: object, key: string | number): boolean {
  return Object.hasOwn(object, key);
}

export function valueOfJson(text: string, reviver?: unknown): unknown {
  if (typeof reviver === "function") throw new TypeError("JSON.parse as a value takes no reviver");
  return JSON.parse(text);
}

export function jsonOf(value: unknown, replacer?: unknown, space?: unknown): string | undefined {
  if (typeof replacer === "function" || Array.isArray(replacer))
    throw new TypeError("JSON.stringify as a value takes no replacer");
  return typeof space === "number" || typeof space === "string"
    ? JSON.stringify(value, null, space)
    : JSON.stringify(value);
}

export function textOfCodePoints(...values: number[]): string {
  return String.fromCodePoint(...values);
}

let clock: { now(): number; readonly timeOrigin: number } | undefined;

/** `performance` as a value, handed to who wants a clock: one object. */
export function performanceObject(): { now(): number; readonly timeOrigin: number } {
  return (clock ??= { now: () => performance.now(), timeOrigin: performance.timeOrigin });
}

/** `BigInt(value)` of a value whose type only the run knows (ECMA-262 21.2.1.1). */
export function bigintOf(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  if (typeof value === "boolean") return BigInt(value);
  if (value === undefined || value === null) throw new TypeError(`Cannot convert ${value} to a BigInt`);
  return value instanceof Date ? BigInt(value.getTime()) : BigInt(String(value));
}
