/// <reference no-default-lib="true"/>

// Bytes, and text from and to UTF-8.

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
