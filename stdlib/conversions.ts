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
