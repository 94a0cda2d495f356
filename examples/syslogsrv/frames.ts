/**
 * How messages of a connection are told apart: `lines` end with LF; `counted` ones have their length and a blank before
 * them (RFC 6587), or are what has come when it begins with `<`; `either` is told for each one.
 */
export type Framing = "lines" | "counted" | "either";

const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const ZERO = 0x30;
const LESS = 0x3c;
/** Nobody sends a message of which the length has more digits. */
const MOST_DIGITS = 9;

/** Cuts what comes of a connection into messages. Of one that is too long the start is given. */
export class Frames {
  /** What has come is no message, nor can the next one be found. */
  isLost = false;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Where what was not given out begins. */
  #from = 0;
  /** Bytes from there on without an LF. */
  #searched = 0;
  /** Of a message that was too long so much still comes; or all up to an LF. */
  #rest = 0;
  #restOfLine = false;

  constructor(
    private readonly framing: Framing,
    private readonly maxBytes: number,
  ) {}

  add(bytes: Uint8Array): void {
    const left = this.#bytes.subarray(this.#from);
    if (left.length === 0) this.#bytes = bytes;
    else {
      this.#bytes = new Uint8Array(left.length + bytes.length);
      this.#bytes.set(left);
      this.#bytes.set(bytes, left.length);
    }
    this.#from = 0;
  }

  /** The next message, if it has come. */
  next(): Uint8Array | undefined {
    if (!this.#passOver() || this.isLost) return undefined;
    if (this.framing === "lines") return this.#line();
    const count = this.#count();
    if (count === undefined) return undefined;
    if (count >= 0) return this.#counted(count);
    if (this.framing === "either") return this.#line();
    if (this.#bytes[this.#from] === LESS)
      return this.#bytes.indexOf(BLANK, this.#from) < 0 ? undefined : this.#all();
    this.isLost = true;
    return undefined;
  }

  /** What is there at the end of the connection, if it is a message. */
  last(): Uint8Array | undefined {
    const isLine = this.framing === "lines" || (this.framing === "either" && (this.#count() ?? 0) < 0);
    return isLine && this.#passOver() ? withoutCr(this.#all()) : undefined;
  }

  /** The rest of a long message; false when nothing is left then. */
  #passOver(): boolean {
    if (this.#rest > 0) {
      const passed = Math.min(this.#rest, this.#bytes.length - this.#from);
      this.#from += passed;
      this.#rest -= passed;
    }
    if (this.#restOfLine) {
      const end = this.#bytes.indexOf(LF, this.#from);
      this.#restOfLine = end < 0;
      this.#from = end < 0 ? this.#bytes.length : end + 1;
    }
    return this.#from < this.#bytes.length;
  }

  #line(): Uint8Array | undefined {
    const end = this.#bytes.indexOf(LF, this.#from + this.#searched);
    const begun = (end < 0 ? this.#bytes.length : end) - this.#from;
    this.#searched = 0;
    if (end >= 0) {
      const line = this.#bytes.subarray(this.#from, end);
      this.#from = end + 1;
      return withoutCr(line).subarray(0, this.maxBytes);
    }
    if (begun > this.maxBytes + 1) {
      this.#restOfLine = true;
      return this.#all().subarray(0, this.maxBytes);
    }
    this.#searched = begun;
    return undefined;
  }

  /** What stands before the next message, -1 when that is no number; undefined: not enough has come. */
  #count(): number | undefined {
    let at = this.#from;
    let count = 0;
    for (; isDigit(this.#bytes[at]) && at - this.#from < MOST_DIGITS; at++)
      count = count * 10 + this.#bytes[at]! - ZERO;
    if (at === this.#bytes.length) return undefined;
    if (at === this.#from || this.#bytes[at] !== BLANK) return -1;
    if (this.framing === "counted") return count;
    // A line may begin with a number, too.
    if (at + 1 === this.#bytes.length) return undefined;
    return this.#bytes[at + 1] === LESS ? count : -1;
  }

  #counted(count: number): Uint8Array | undefined {
    const from = this.#bytes.indexOf(BLANK, this.#from) + 1;
    const most = Math.min(count, this.maxBytes);
    if (this.#bytes.length - from < most) return undefined;
    this.#from = from + most;
    this.#rest = count - most;
    return this.#bytes.subarray(from, from + most);
  }

  #all(): Uint8Array {
    const all = this.#bytes.subarray(this.#from);
    this.#from = this.#bytes.length;
    return all;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte < ZERO + 10;
}

function withoutCr(line: Uint8Array): Uint8Array {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
