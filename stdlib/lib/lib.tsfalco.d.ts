/// <reference no-default-lib="true"/>

// The global library of a tsfalco program: exactly what the compiler supports. A name that is not
// here is a compile error, whatever the editor's own lib says. Behaviour is ECMAScript's unless the
// comment says otherwise.

// ---- types that only the checker needs ---------------------------------------------------------

type PropertyKey = string | number | symbol;

interface SymbolConstructor {
  readonly iterator: unique symbol;
  readonly hasInstance: unique symbol;
}
/** Only `Symbol.iterator` and only in the library's own types: symbols are not supported. */
declare var Symbol: SymbolConstructor;
interface Symbol {
  readonly description: string | undefined;
}

interface Object {}

interface Function {
  [Symbol.hasInstance](value: unknown): boolean;
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}

interface IArguments {
  readonly length: number;
}

/** Regular expressions are not supported yet. */
interface RegExp {
  readonly flags: string;
}

interface ImportMeta {}

interface TypedPropertyDescriptor<T> {
  value?: T;
}

interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

// ---- utility types -----------------------------------------------------------------------------

type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends PropertyKey, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T extends abstract new (...args: any) => any> = T extends abstract new (
  ...args: infer P
) => any
  ? P
  : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : never;
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (
  ...args: any
) => infer R
  ? R
  : never;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type NoInfer<T> = intrinsic;
interface ThisType<T> {}

// ---- iteration ---------------------------------------------------------------------------------

interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}
interface IteratorReturnResult<T> {
  done: true;
  value: T;
}
type IteratorResult<T, TReturn = undefined> = IteratorYieldResult<T> | IteratorReturnResult<TReturn>;
type BuiltinIteratorReturn = intrinsic;

interface Iterator<T, TReturn = unknown, TNext = undefined> {
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn>;
  return?(value?: TReturn): IteratorResult<T, TReturn>;
  throw?(error?: unknown): IteratorResult<T, TReturn>;
}
interface Iterable<T, TReturn = unknown, TNext = undefined> {
  [Symbol.iterator](): Iterator<T, TReturn, TNext>;
}
interface IterableIterator<T, TReturn = unknown, TNext = undefined> extends Iterator<T, TReturn, TNext> {
  [Symbol.iterator](): IterableIterator<T, TReturn, TNext>;
}
interface IteratorObject<T, TReturn = unknown, TNext = unknown> extends Iterator<T, TReturn, TNext> {
  [Symbol.iterator](): IteratorObject<T, TReturn, TNext>;
}
/** What a generator function returns. `TNext` is what `yield` evaluates to. */
interface Generator<T = unknown, TReturn = void, TNext = unknown> extends IteratorObject<T, TReturn, TNext> {
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn>;
  return(value: TReturn): IteratorResult<T, TReturn>;
  throw(error: unknown): IteratorResult<T, TReturn>;
  [Symbol.iterator](): Generator<T, TReturn, TNext>;
}
interface ArrayIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): ArrayIterator<T>;
}
interface MapIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): MapIterator<T>;
}
interface SetIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): SetIterator<T>;
}
interface StringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): StringIterator<T>;
}

// ---- numbers -----------------------------------------------------------------------------------

declare const NaN: number;
declare const Infinity: number;
/** The number at the start of `text`; NaN when there is none. `radix` 2..36, 10 unless given or "0x". */
declare function parseInt(text: string, radix?: number): number;
/** The decimal number at the start of `text`; NaN when there is none. */
declare function parseFloat(text: string): number;

interface Number {
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
}
interface BooleanConstructor {
  (value?: unknown): boolean;
}
declare var Boolean: BooleanConstructor;

interface Math {
  readonly E: number;
  readonly LN10: number;
  readonly LN2: number;
  readonly LOG2E: number;
  readonly LOG10E: number;
  readonly PI: number;
  readonly SQRT1_2: number;
  readonly SQRT2: number;
  abs(x: number): number;
  acos(x: number): number;
  acosh(x: number): number;
  asin(x: number): number;
  asinh(x: number): number;
  atan(x: number): number;
  atanh(x: number): number;
  atan2(y: number, x: number): number;
  cbrt(x: number): number;
  ceil(x: number): number;
  /** Leading zero bits of `x` as an unsigned 32-bit number. */
  clz32(x: number): number;
  cos(x: number): number;
  cosh(x: number): number;
  exp(x: number): number;
  expm1(x: number): number;
  floor(x: number): number;
  /** `x` rounded to single precision. */
  fround(x: number): number;
  hypot(...values: number[]): number;
  /** The low 32 bits of the product of two 32-bit integers. */
  imul(x: number, y: number): number;
  log(x: number): number;
  log1p(x: number): number;
  log10(x: number): number;
  log2(x: number): number;
  max(...values: number[]): number;
  min(...values: number[]): number;
  pow(x: number, y: number): number;
  /** A number in [0, 1); not for secrets. */
  random(): number;
  /** The nearest integer, halves up. */
  round(x: number): number;
  sign(x: number): number;
  sin(x: number): number;
  sinh(x: number): number;
  sqrt(x: number): number;
  tan(x: number): number;
  tanh(x: number): number;
  trunc(x: number): number;
}
declare var Math: Math;

// ---- strings -----------------------------------------------------------------------------------

/** Text in UTF-16 code units: lengths and indices count these. */
interface String {
  readonly length: number;
  readonly [index: number]: string;
  toString(): string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...strings: string[]): string;
  endsWith(search: string, end?: number): boolean;
  includes(search: string, position?: number): boolean;
  indexOf(search: string, position?: number): number;
  /** Whether no surrogate is unpaired. */
  isWellFormed(): boolean;
  lastIndexOf(search: string, position?: number): number;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  /** @throws RangeError for a negative or infinite `count`, or a result too long. */
  repeat(count: number): string;
  /** The first `search` replaced; `$&`, `$$`, `` $` `` and `$'` in `replacement` have their meaning. */
  replace(search: string, replacement: string): string;
  replaceAll(search: string, replacement: string): string;
  slice(start?: number, end?: number): string;
  split(separator: string, limit?: number): string[];
  startsWith(search: string, position?: number): boolean;
  substring(start: number, end?: number): string;
  toLowerCase(): string;
  toUpperCase(): string;
  /** Every unpaired surrogate replaced by U+FFFD. */
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
  /** By code points. */
  [Symbol.iterator](): StringIterator<string>;
}
interface StringConstructor {
  /** `value` as text. */
  (value?: unknown): string;
  fromCharCode(...units: number[]): string;
  /** @throws RangeError for what is no code point. */
  fromCodePoint(...codePoints: number[]): string;
}
declare var String: StringConstructor;

// ---- arrays ------------------------------------------------------------------------------------

interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}
/** What `concat` takes apart. */
interface ConcatArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
}
/** `A` with `Depth` levels of nested arrays removed, as `flat` does. */
type FlatArray<A, Depth extends number> = {
  done: A;
  recur: A extends readonly (infer Inner)[]
    ? FlatArray<Inner, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9][Depth] & number>
    : A;
}[Depth extends -1 ? "done" : "recur"];

interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  toString(): string;
  at(index: number): T | undefined;
  concat(...items: (T | ConcatArray<T>)[]): T[];
  entries(): ArrayIterator<[number, T]>;
  every<S extends T>(
    predicate: (value: T, index: number, array: readonly T[]) => value is S,
  ): this is readonly S[];
  every(predicate: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  filter<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S[];
  filter(predicate: (value: T, index: number, array: readonly T[]) => unknown): T[];
  find<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  find(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
  findLast<S extends T>(
    predicate: (value: T, index: number, array: readonly T[]) => value is S,
  ): S | undefined;
  findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(callback: (value: T, index: number, array: readonly T[]) => U | readonly U[]): U[];
  forEach(callback: (value: T, index: number, array: readonly T[]) => void): void;
  includes(search: T, from?: number): boolean;
  indexOf(search: T, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: T, from?: number): number;
  map<U>(callback: (value: T, index: number, array: readonly T[]) => U): U[];
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(predicate: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}

/**
 * Arrays have no holes: writing to `a[a.length]` appends, further out is a RangeError, and so is
 * making `length` larger. Reading past the end is undefined.
 */
interface Array<T> {
  length: number;
  [index: number]: T;
  toString(): string;
  at(index: number): T | undefined;
  concat(...items: (T | ConcatArray<T>)[]): T[];
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, T]>;
  every<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): this is S[];
  every(predicate: (value: T, index: number, array: T[]) => unknown): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S[];
  filter(predicate: (value: T, index: number, array: T[]) => unknown): T[];
  find<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S | undefined;
  find(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
  findLast<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(callback: (value: T, index: number, array: T[]) => U | readonly U[]): U[];
  forEach(callback: (value: T, index: number, array: T[]) => void): void;
  includes(search: T, from?: number): boolean;
  indexOf(search: T, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: T, from?: number): number;
  map<U>(callback: (value: T, index: number, array: T[]) => U): U[];
  pop(): T | undefined;
  push(...items: T[]): number;
  reduce(callback: (previous: T, value: T, index: number, array: T[]) => T): T;
  reduce(callback: (previous: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: T[]) => T): T;
  reduceRight(callback: (previous: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  some(predicate: (value: T, index: number, array: T[]) => unknown): boolean;
  /** In place and stable. Without `compare`: by the elements' texts, undefined last. */
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, deleteCount?: number): T[];
  splice(start: number, deleteCount: number, ...items: T[]): T[];
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  unshift(...items: T[]): number;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}
interface ArrayConstructor {
  isArray(value: unknown): value is unknown[];
  of<T>(...items: T[]): T[];
  from<T>(source: Iterable<T> | ArrayLike<T>): T[];
  from<T, U>(source: Iterable<T> | ArrayLike<T>, map: (value: T, index: number) => U): U[];
}
declare var Array: ArrayConstructor;

// ---- maps and sets -----------------------------------------------------------------------------

interface ReadonlyMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
/** Keys in the order they were first set. */
interface Map<K, V> {
  readonly size: number;
  clear(): void;
  delete(key: K): boolean;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): this;
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
interface MapConstructor {
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  readonly prototype: Map<unknown, unknown>;
}
declare var Map: MapConstructor;

interface ReadonlySet<T> {
  readonly size: number;
  has(value: T): boolean;
  forEach(callback: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}
/** Values in the order they were first added. */
interface Set<T> {
  readonly size: number;
  add(value: T): this;
  clear(): void;
  delete(value: T): boolean;
  has(value: T): boolean;
  forEach(callback: (value: T, same: T, set: Set<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}
interface SetConstructor {
  new <T>(values?: Iterable<T> | null): Set<T>;
  readonly prototype: Set<unknown>;
}
declare var Set: SetConstructor;

// ---- objects, JSON -----------------------------------------------------------------------------

interface ObjectConstructor {
  keys(object: object): string[];
  values<T>(object: Readonly<Record<string, T>>): T[];
  values<T extends object>(object: T): T[keyof T][];
  entries<T>(object: Readonly<Record<string, T>>): [string, T][];
  entries<T extends object>(object: T): [string, T[keyof T]][];
  /** Whether the object has the key itself; `key in object` is true of what every object inherits as well. */
  hasOwn(object: Readonly<Record<string, unknown>>, key: string): boolean;
  fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T>;
}
declare var Object: ObjectConstructor;

interface JSON {
  /** Use `JSON.parse(text) as T`: the cast is checked at run time. @throws SyntaxError */
  parse(text: string): unknown;
  stringify(value: unknown, replacer?: null, space?: string | number): string;
}
declare var JSON: JSON;

// ---- bytes -------------------------------------------------------------------------------------

interface Uint8Array {
  readonly length: number;
  [index: number]: number;
  fill(value: number, start?: number, end?: number): this;
  indexOf(search: number, from?: number): number;
  /** Copies `source` in at `offset`. @throws RangeError when it does not fit. */
  set(source: ArrayLike<number>, offset?: number): void;
  /** A copy of the bytes. */
  slice(start?: number, end?: number): Uint8Array;
  /** A view of the same bytes. */
  subarray(start?: number, end?: number): Uint8Array;
}
interface Uint8ArrayConstructor {
  new (length: number): Uint8Array;
  new (bytes: readonly number[]): Uint8Array;
  readonly prototype: Uint8Array;
}
declare var Uint8Array: Uint8ArrayConstructor;

interface TextEncoder {
  /** UTF-8; unpaired surrogates become U+FFFD. */
  encode(text?: string): Uint8Array;
}
declare var TextEncoder: { new (): TextEncoder; readonly prototype: TextEncoder };

interface TextDecoder {
  /** From UTF-8; what is malformed becomes U+FFFD, or a TypeError with `fatal`. */
  decode(bytes?: Uint8Array): string;
}
declare var TextDecoder: {
  new (label?: "utf-8" | "utf8", options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
  readonly prototype: TextDecoder;
};

// ---- errors ------------------------------------------------------------------------------------

interface ErrorOptions {
  cause?: unknown;
}
interface Error {
  name: string;
  message: string;
  cause?: unknown;
}
interface ErrorConstructor {
  new (message?: string, options?: ErrorOptions): Error;
  readonly prototype: Error;
}
declare var Error: ErrorConstructor;

interface TypeError extends Error {}
declare var TypeError: {
  new (message?: string, options?: ErrorOptions): TypeError;
  readonly prototype: TypeError;
};

interface RangeError extends Error {}
declare var RangeError: {
  new (message?: string, options?: ErrorOptions): RangeError;
  readonly prototype: RangeError;
};

interface SyntaxError extends Error {}
declare var SyntaxError: {
  new (message?: string, options?: ErrorOptions): SyntaxError;
  readonly prototype: SyntaxError;
};

interface ReferenceError extends Error {}
declare var ReferenceError: {
  new (message?: string, options?: ErrorOptions): ReferenceError;
  readonly prototype: ReferenceError;
};

// ---- the outside -------------------------------------------------------------------------------

interface DateConstructor {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}
/** Only `Date.now()`. */
declare var Date: DateConstructor;

interface Console {
  /** Primitives, joined by a blank. In a plugin this goes to the host's log. */
  log(...values: (string | number | boolean | bigint | null | undefined)[]): void;
}
declare var console: Console;
