// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { LongLines } from "./line-options.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The error about a line that is too long and begins at `offset`. */
export type TooLong = (limit: number, offset: number) => Error;

/**
 * Cuts bytes that come in pieces into lines, without their LF and one CR before it; keeps no more of a line than its limit
 * allows. A piece is not copied, and not to be changed before the next one is added.
 */
export class LineCutter {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #limit: number;
  #bytes: Uint8Array = new Uint8Array(0);
  /** What `#bytes` is the start of when it was joined of pieces: there is room behind it. */
  #room: Uint8Array = new Uint8Array(0);
  /** Where what is not given out yet begins. */
  #from = 0;
  /** Bytes from there on that have no end of a line in them. */
  #searched = 0;
  /** Of a line that is too long and was dealt with, the rest comes. */
  #isInside = false;
  /** Of all pieces before `#bytes`. */
  #before = 0;

  constructor(
    maxBytes: number,
    private readonly longLines: LongLines,
    private readonly tooLong: TooLong,
  ) {
    this.#limit = Math.floor(maxBytes >= 0 ? maxBytes : 0);
  }

  add(piece: Uint8Array): void {
    const length = this.#bytes.length;
    const left = length - this.#from;
    if (left === 0) {
      this.#before += length;
      this.#bytes = piece;
      this.#room = new Uint8Array(0);
      this.#from = 0;
    } else if (length + piece.length <= this.#room.length) {
      this.#room.set(piece, length);
      this.#bytes = this.#room.subarray(0, length + piece.length);
    } else {
      // Twice as much, so that a line that comes a byte at a time is not copied with each.
      this.#room = new Uint8Array(2 * (left + piece.length));
      this.#room.set(this.#bytes.subarray(this.#from));
      this.#room.set(piece, left);
      this.#bytes = this.#room.subarray(0, left + piece.length);
      this.#before += this.#from;
      this.#from = 0;
    }
  }

  /** The next line that is whole, or the start of one that is too long when `longLines` is `"cut"`. */
  next(): string | undefined {
    for (;;) {
      const end = this.#bytes.indexOf(lineFeed, this.#from + this.#searched);
      if (end < 0) return this.#unfinished();
      const line = this.#take(this.#from, end);
      this.#from = end + 1;
      this.#searched = 0;
      const isRest = this.#isInside;
      this.#isInside = false;
      if (!isRest && line !== undefined) return line;
    }
  }

  /** What is left at the end. */
  last(): string | undefined {
    const { length } = this.#bytes;
    const isLine = this.#from < length && !this.#isInside;
    const line = isLine ? this.#take(this.#from, length) : undefined;
    this.#from = length;
    return line;
  }

  /** What is there of a line whose end is not: one byte more than the limit may still be the CR. */
  #unfinished(): string | undefined {
    const { length } = this.#bytes;
    this.#searched = length - this.#from;
    const isTooLong = this.#searched > this.#limit + 1;
    const start = isTooLong && !this.#isInside ? this.#startOf(this.#from) : undefined;
    this.#isInside ||= isTooLong;
    if (this.#isInside) {
      this.#from = length;
      this.#searched = 0;
    }
    return start;
  }

  #take(from: number, to: number): string | undefined {
    if (this.#isInside) return undefined;
    const end = to > from && this.#bytes[to - 1] === carriageReturn ? to - 1 : to;
    if (end - from > this.#limit) return this.#startOf(from);
    return this.#decoder.decode(this.#bytes.subarray(from, end));
  }

  #startOf(from: number): string | undefined {
    if (this.longLines === "error") throw this.tooLong(this.#limit, this.#before + from);
    return this.longLines === "cut" ? this.#decoder.decode(this.#wholeCharacters(from)) : undefined;
  }

  /** As much as the limit allows, without a part of a character at its end. */
  #wholeCharacters(from: number): Uint8Array {
    const end = from + this.#limit;
    let at = end;
    while (at > from && end - at < 4 && isInside(this.#bytes[at]!)) at--;
    return this.#bytes.subarray(from, isInside(this.#bytes[at]!) ? end : at);
  }
}

/** Not the first byte of a character. */
function isInside(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
