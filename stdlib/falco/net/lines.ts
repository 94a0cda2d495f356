// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { LineOptions, LongLines } from "../files/line-options.js";
import { Connection } from "./connection.js";

/**
 * The lines of a connection, or of other pieces of bytes, without their LF and one CR before it. A last line without LF is a
 * line. Text that is not UTF-8 is replaced by U+FFFD. A line that is too long is a RangeError, which ends the loop; `longLines`
 * of the options says what else.
 *
 * @param options A number stands for `maxBytes`, which is 1 MiB unless given.
 */
export async function* lines(
  source: Connection | AsyncGenerator<Uint8Array>,
  options: number | LineOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { maxBytes = 1_048_576, longLines = "error" } =
    typeof options === "number" ? { maxBytes: options } : options;
  const cutter = new LineCutter(maxBytes, longLines);
  for await (const bytes of piecesOf(source)) {
    cutter.add(bytes);
    for (let line = cutter.next(); line !== undefined; line = cutter.next()) yield line;
  }
  const last = cutter.last();
  if (last !== undefined) yield last;
}

async function* piecesOf(source: Connection | AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (source instanceof Connection) yield* source;
  else yield* source;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts bytes that come in pieces into lines; keeps no more of a line than its limit allows. */
class LineCutter {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #bytes: Uint8Array = new Uint8Array(0);
  /** Where what is not given out yet begins. */
  #from = 0;
  /** Bytes from there on that have no end of a line in them. */
  #searched = 0;
  /** Of a line that is too long and was dealt with, the rest comes. */
  #isInside = false;

  constructor(
    private readonly maxBytes: number,
    private readonly longLines: LongLines,
  ) {}

  add(bytes: Uint8Array): void {
    const left = this.#bytes.length - this.#from;
    if (left === 0) this.#bytes = bytes;
    else {
      const joined = new Uint8Array(left + bytes.length);
      joined.set(this.#bytes.subarray(this.#from));
      joined.set(bytes, left);
      this.#bytes = joined;
    }
    this.#from = 0;
  }

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

  last(): string | undefined {
    const isLine = this.#from < this.#bytes.length && !this.#isInside;
    return isLine ? this.#take(this.#from, this.#bytes.length) : undefined;
  }

  /** What is there of a line whose end is not: one byte more than the limit may still be the CR. */
  #unfinished(): string | undefined {
    const { length } = this.#bytes;
    this.#searched = length - this.#from;
    const isTooLong = this.#searched > this.maxBytes + 1;
    const start = isTooLong && !this.#isInside ? this.#tooLong(this.#from) : undefined;
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
    if (end - from > this.maxBytes) return this.#tooLong(from);
    return this.#decoder.decode(this.#bytes.subarray(from, end));
  }

  #tooLong(from: number): string | undefined {
    if (this.longLines === "error")
      throw new RangeError(`lines: a line is longer than the limit of ${this.maxBytes} bytes`);
    return this.longLines === "cut" ? this.#decoder.decode(this.#wholeCharacters(from)) : undefined;
  }

  /** As much as the limit allows, without a part of a character at its end. */
  #wholeCharacters(from: number): Uint8Array {
    const end = from + Math.floor(this.maxBytes);
    let at = end;
    while (at > from && end - at < 4 && isInside(this.#bytes[at]!)) at--;
    return this.#bytes.subarray(from, isInside(this.#bytes[at]!) ? end : at);
  }
}

/** Not the first byte of a character. */
function isInside(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
