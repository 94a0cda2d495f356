/// <reference no-default-lib="true"/>

// Bytes, and text from and to UTF-8.

/** The storage of bytes: read and written through a Uint8Array or a DataView. */
type ArrayBuffer = import("../bytes/array-buffer.js").ArrayBuffer;
interface ArrayBufferConstructor {
  new (length: number): ArrayBuffer;
  isView(value: unknown): value is Uint8Array | DataView;
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

interface Uint8Array {
  readonly BYTES_PER_ELEMENT: number;
  /** The same for all views of one storage. */
  readonly buffer: ArrayBuffer;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly length: number;
  [index: number]: number;
  at(index: number): number | undefined;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, number]>;
  every(predicate: (value: number, index: number, array: Uint8Array) => unknown): boolean;
  fill(value: number, start?: number, end?: number): this;
  filter(predicate: (value: number, index: number, array: Uint8Array) => unknown): Uint8Array;
  find(predicate: (value: number, index: number, array: Uint8Array) => unknown): number | undefined;
  findIndex(predicate: (value: number, index: number, array: Uint8Array) => unknown): number;
  findLast(predicate: (value: number, index: number, array: Uint8Array) => unknown): number | undefined;
  findLastIndex(predicate: (value: number, index: number, array: Uint8Array) => unknown): number;
  forEach(callback: (value: number, index: number, array: Uint8Array) => void): void;
  includes(search: number, from?: number): boolean;
  indexOf(search: number, from?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(search: number, from?: number): number;
  map(callback: (value: number, index: number, array: Uint8Array) => number): Uint8Array;
  reduce(callback: (previous: number, value: number, index: number, array: Uint8Array) => number): number;
  reduce<U>(callback: (previous: U, value: number, index: number, array: Uint8Array) => U, initial: U): U;
  reduceRight(
    callback: (previous: number, value: number, index: number, array: Uint8Array) => number,
  ): number;
  reduceRight<U>(
    callback: (previous: U, value: number, index: number, array: Uint8Array) => U,
    initial: U,
  ): U;
  reverse(): this;
  /** Copies `source` in at `offset`. @throws RangeError when it does not fit. */
  set(source: ArrayLike<number>, offset?: number): void;
  /** A copy of the bytes. */
  slice(start?: number, end?: number): Uint8Array;
  some(predicate: (value: number, index: number, array: Uint8Array) => unknown): boolean;
  /** In place, as numbers. */
  sort(compare?: (a: number, b: number) => number): this;
  /** A view of the same bytes. */
  subarray(start?: number, end?: number): Uint8Array;
  toReversed(): Uint8Array;
  toSorted(compare?: (a: number, b: number) => number): Uint8Array;
  toString(): string;
  values(): ArrayIterator<number>;
  /** @throws RangeError for an index outside. */
  with(index: number, value: number): Uint8Array;
  [Symbol.iterator](): ArrayIterator<number>;
}
interface Uint8ArrayConstructor {
  new (length?: number): Uint8Array;
  new (bytes: Iterable<number>): Uint8Array;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): Uint8Array;
  readonly prototype: Uint8Array;
  readonly BYTES_PER_ELEMENT: number;
  from(source: Iterable<number>): Uint8Array;
  from(source: Iterable<number>, map: (value: number, index: number) => number): Uint8Array;
  of(...bytes: number[]): Uint8Array;
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
