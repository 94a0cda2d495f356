/// <reference no-default-lib="true"/>

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
  every(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): boolean;
  filter<S extends T>(
    predicate: (value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: any,
  ): S[];
  filter(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): T[];
  find<S extends T>(
    predicate: (value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: any,
  ): S | undefined;
  find(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): T | undefined;
  findIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): number;
  findLast<S extends T>(
    predicate: (value: T, index: number, array: readonly T[]) => value is S,
  ): S | undefined;
  findLast(
    predicate: (value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: any,
  ): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(
    callback: (value: T, index: number, array: readonly T[]) => U | readonly U[],
    thisArg?: any,
  ): U[];
  forEach(callback: (value: T, index: number, array: readonly T[]) => void, thisArg?: any): void;
  includes(search: T, from?: number): boolean;
  indexOf(search: T, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: T, from?: number): number;
  map<U>(callback: (value: T, index: number, array: readonly T[]) => U, thisArg?: any): U[];
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(predicate: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): boolean;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start?: number, deleteCount?: number): T[];
  toSpliced(start: number, deleteCount: number, ...items: T[]): T[];
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}

/**
 * Writing to `a[a.length]` appends, further out is a RangeError, and so is making `length` larger. Reading past the
 * end is undefined.
 */
interface Array<T> {
  length: number;
  [index: number]: T;
  toString(): string;
  at(index: number): T | undefined;
  concat(...items: (T | ConcatArray<T>)[]): T[];
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, T]>;
  every<S extends T>(
    predicate: (value: T, index: number, array: T[]) => value is S,
    thisArg?: any,
  ): this is S[];
  every(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): boolean;
  /** Of `new Array(n)`, whose elements have no type yet. */
  fill<U>(this: undefined[], value: U): U[];
  fill(value: T, start?: number, end?: number): this;
  filter<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S, thisArg?: any): S[];
  filter(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T[];
  find<S extends T>(
    predicate: (value: T, index: number, array: T[]) => value is S,
    thisArg?: any,
  ): S | undefined;
  find(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T | undefined;
  findIndex(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): number;
  findLast<S extends T>(
    predicate: (value: T, index: number, array: T[]) => value is S,
    thisArg?: any,
  ): S | undefined;
  findLast(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(callback: (value: T, index: number, array: T[]) => U | readonly U[], thisArg?: any): U[];
  forEach(callback: (value: T, index: number, array: T[]) => void, thisArg?: any): void;
  includes(search: T, from?: number): boolean;
  indexOf(search: T, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: T, from?: number): number;
  map<U>(callback: (value: T, index: number, array: T[]) => U, thisArg?: any): U[];
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
  some(predicate: (value: T, index: number, array: T[]) => unknown, thisArg?: any): boolean;
  /** In place and stable. Without `compare`: by the elements' texts, undefined last. */
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, deleteCount?: number): T[];
  splice(start: number, deleteCount: number, ...items: T[]): T[];
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start?: number, deleteCount?: number): T[];
  toSpliced(start: number, deleteCount: number, ...items: T[]): T[];
  unshift(...items: T[]): number;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}
interface ArrayConstructor {
  /** With `length` elements that are to be filled: `fill`, or written by their indices. Reading one that is not there is a TypeError. */
  new <T = undefined>(length: number): T[];
  new <T = undefined>(...items: T[]): T[];
  <T = undefined>(length: number): T[];
  <T = undefined>(...items: T[]): T[];
  isArray(value: unknown): value is any[];
  of<T>(...items: T[]): T[];
  from<T>(source: Iterable<T> | ArrayLike<T>): T[];
  from<T, U>(source: Iterable<T> | ArrayLike<T>, map: (value: T, index: number) => U): U[];
}
declare var Array: ArrayConstructor;
