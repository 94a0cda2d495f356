/// <reference no-default-lib="true"/>

// Bytes, and text from and to UTF-8.

/** The storage of bytes: read and written through a Uint8Array or a DataView. */
type ArrayBuffer = import("../bytes/array-buffer.js").ArrayBuffer;
interface ArrayBufferConstructor {
  new (length: number): ArrayBuffer;
  isView(value: unknown): value is ArrayBufferView;
  readonly prototype: ArrayBuffer;
}
declare var ArrayBuffer: ArrayBufferConstructor;

/** Numbers of any width, in either order of bytes. @throws RangeError outside of it */
type DataView = import("../bytes/data-view.js").DataView;
interface DataViewConstructor {
  new (buffer: ArrayBuffer, byteOffset?: number, byteLength?: number): DataView;
  readonly prototype: DataView;
}
declare var DataView: DataViewConstructor;

type ArrayBufferView =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array
  | DataView;

interface SymbolConstructor {
  readonly toStringTag: unique symbol;
}
/** What all typed arrays have: `A` is their own type, `T` that of their elements. */
interface TypedArrayBase<T, A> {
  readonly BYTES_PER_ELEMENT: number;
  /** The same for all views of one storage. */
  readonly buffer: ArrayBuffer;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly length: number;
  [index: number]: T;
  at(index: number): T | undefined;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, T]>;
  every(predicate: (value: T, index: number, array: A) => unknown): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter(predicate: (value: T, index: number, array: A) => unknown): A;
  find(predicate: (value: T, index: number, array: A) => unknown): T | undefined;
  findIndex(predicate: (value: T, index: number, array: A) => unknown): number;
  findLast(predicate: (value: T, index: number, array: A) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: A) => unknown): number;
  forEach(callback: (value: T, index: number, array: A) => void): void;
  includes(search: T, from?: number): boolean;
  indexOf(search: T, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: T, from?: number): number;
  map(callback: (value: T, index: number, array: A) => T): A;
  reduce(callback: (previous: T, value: T, index: number, array: A) => T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: A) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: A) => T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: A) => U, initial: U): U;
  reverse(): this;
  /** Copies `source` in at `offset`. @throws RangeError when it does not fit. */
  set(source: ArrayLike<T>, offset?: number): void;
  /** A copy of a part. */
  slice(start?: number, end?: number): A;
  some(predicate: (value: T, index: number, array: A) => unknown): boolean;
  /** In place, by value. */
  sort(compare?: (a: T, b: T) => number): this;
  /** A view of the same storage. */
  subarray(start?: number, end?: number): A;
  toReversed(): A;
  toSorted(compare?: (a: T, b: T) => number): A;
  toString(): string;
  values(): ArrayIterator<T>;
  /** @throws RangeError for an index outside. */
  with(index: number, value: T): A;
  [Symbol.iterator](): ArrayIterator<T>;
}
interface TypedArrayBaseConstructor<T, A> {
  new (length?: number): A;
  new (elements: Iterable<T> | ArrayLike<T>): A;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): A;
  readonly prototype: A;
  readonly BYTES_PER_ELEMENT: number;
  from(source: Iterable<T> | ArrayLike<T>): A;
  from<U>(source: Iterable<U> | ArrayLike<U>, map: (value: U, index: number) => T): A;
  of(...elements: T[]): A;
}

interface Uint8Array extends TypedArrayBase<number, Uint8Array> {
  readonly [Symbol.toStringTag]: "Uint8Array";
}
declare var Uint8Array: TypedArrayBaseConstructor<number, Uint8Array>;

interface Int8Array extends TypedArrayBase<number, Int8Array> {
  readonly [Symbol.toStringTag]: "Int8Array";
}
declare var Int8Array: TypedArrayBaseConstructor<number, Int8Array>;

/** Numbers outside of 0 to 255 become the nearest of them. */
interface Uint8ClampedArray extends TypedArrayBase<number, Uint8ClampedArray> {
  readonly [Symbol.toStringTag]: "Uint8ClampedArray";
}
declare var Uint8ClampedArray: TypedArrayBaseConstructor<number, Uint8ClampedArray>;

interface Int16Array extends TypedArrayBase<number, Int16Array> {
  readonly [Symbol.toStringTag]: "Int16Array";
}
declare var Int16Array: TypedArrayBaseConstructor<number, Int16Array>;

interface Uint16Array extends TypedArrayBase<number, Uint16Array> {
  readonly [Symbol.toStringTag]: "Uint16Array";
}
declare var Uint16Array: TypedArrayBaseConstructor<number, Uint16Array>;

interface Int32Array extends TypedArrayBase<number, Int32Array> {
  readonly [Symbol.toStringTag]: "Int32Array";
}
declare var Int32Array: TypedArrayBaseConstructor<number, Int32Array>;

interface Uint32Array extends TypedArrayBase<number, Uint32Array> {
  readonly [Symbol.toStringTag]: "Uint32Array";
}
declare var Uint32Array: TypedArrayBaseConstructor<number, Uint32Array>;

interface Float32Array extends TypedArrayBase<number, Float32Array> {
  readonly [Symbol.toStringTag]: "Float32Array";
}
declare var Float32Array: TypedArrayBaseConstructor<number, Float32Array>;

interface Float64Array extends TypedArrayBase<number, Float64Array> {
  readonly [Symbol.toStringTag]: "Float64Array";
}
declare var Float64Array: TypedArrayBaseConstructor<number, Float64Array>;

interface BigInt64Array extends TypedArrayBase<bigint, BigInt64Array> {
  readonly [Symbol.toStringTag]: "BigInt64Array";
}
declare var BigInt64Array: TypedArrayBaseConstructor<bigint, BigInt64Array>;

interface BigUint64Array extends TypedArrayBase<bigint, BigUint64Array> {
  readonly [Symbol.toStringTag]: "BigUint64Array";
}
declare var BigUint64Array: TypedArrayBaseConstructor<bigint, BigUint64Array>;

interface TextEncoder {
  readonly encoding: string;
  /** UTF-8; unpaired surrogates become U+FFFD. */
  encode(text?: string): Uint8Array;
  /** Whole characters as far as there is room; `read` counts UTF-16 code units. */
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: { new (): TextEncoder; readonly prototype: TextEncoder };

interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  /** What is malformed becomes U+FFFD, or a TypeError with `fatal`. */
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
declare var TextDecoder: {
  /** UTF-8, "utf-16le", "utf-16be" or "latin1". @throws RangeError for other labels */
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
  readonly prototype: TextDecoder;
};
