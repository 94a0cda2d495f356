// In the language that plugins are compiled from: the compiler takes this file into programs.
/* Inflating (RFC 1951), a piece at a time: what is not wanted yet is not read. */

/** How far back a match may lie. */
const history = 32_768;
/** What is before this in the window has been there for a match; behind it comes what is new. */
const room = 131_072;
/** Bits that are looked up at once; longer codes are walked. */
const quick = 10;

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** What is wrong with a stream. */
export class Damage extends Error {}

/** The codes of an alphabet (RFC 1951, 3.2.2). */
class Codes {
  /** By the next bits: a symbol and the length of its code, `symbol << 4 | length`; 0 for what is longer, or none. */
  readonly table = new Uint16Array(1 << quick);
  /** How many codes there are of a length, and the symbols in the order of their codes. */
  readonly counts = new Uint16Array(16);
  readonly symbols: Uint16Array;

  constructor(lengths: Uint8Array, isComplete: boolean) {
    this.symbols = new Uint16Array(lengths.length);
    const { counts } = this;
    for (const length of lengths) counts[length]!++;
    counts[0] = 0;
    let left = 1;
    let used = 0;
    const next = new Uint16Array(17);
    const first = new Uint16Array(17);
    for (let length = 1; length < 16; length++) {
      left = 2 * left - counts[length]!;
      if (left < 0) throw new Damage("a code is oversubscribed");
      used += counts[length]!;
      next[length + 1] = next[length]! + counts[length]!;
      first[length + 1] = (first[length]! + counts[length]!) << 1;
    }
    if (left > 0 && (isComplete || used > 1 || counts[1] !== used)) throw new Damage("a code is incomplete");
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol]!;
      if (length === 0) continue;
      this.symbols[next[length]!] = symbol;
      next[length]!++;
      const code = first[length]!;
      first[length]!++;
      if (length > quick) continue;
      for (let at = reversed(code, length); at < 1 << quick; at += 1 << length)
        this.table[at] = (symbol << 4) | length;
    }
  }
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}

function fixedCodes(): Codes {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256);
  lengths.fill(7, 256, 280);
  return new Codes(lengths, true);
}

/** What comes next in a stream. */
type State = "head" | "stored" | "codes" | "end";

/** Bytes, inflated as they are asked for. Throws {@link Damage}. */
export class Inflater {
  readonly #read: () => Uint8Array;
  #input: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Bits of the input that have been taken from it and not been used. */
  #hold = 0;
  #bits = 0;
  /** Bytes that are behind the input's end, and nothing. */
  #missing = 0;
  readonly #window = new Uint8Array(room);
  #position = 0;
  #state: State = "head";
  #isLast = false;
  /** Bytes of a stored block, or of a match, that are still to come; how far back the match is. */
  #left = 0;
  #distance = 0;
  #literals: Codes | undefined;
  #distances: Codes | undefined;
  #fixed: [Codes, Codes] | undefined;

  /** @param read Gives the next bytes; none at the end. */
  constructor(read: () => Uint8Array) {
    this.#read = read;
  }

  /** The next byte, or -1 at the end. For what is around a stream. */
  byte(): number {
    if (this.#bits > 0) return this.#take(8);
    if (this.#at === this.#input.length && !this.#fill()) return -1;
    return this.#input[this.#at++]!;
  }

  /** Begins another stream where the last has ended. */
  begin(): void {
    this.#state = "head";
    this.#isLast = false;
    this.#position = 0;
  }

  /** The next bytes of the stream; none at its end. */
  next(): Uint8Array {
    if (this.#position > room / 2) {
      this.#window.copyWithin(0, this.#position - history, this.#position);
      this.#position = history;
    }
    const begin = this.#position;
    while (this.#position === begin && this.#state !== "end") this.#advance();
    return this.#window.slice(begin, this.#position);
  }

  #advance(): void {
    try {
      if (this.#state === "head") this.#head();
      else if (this.#state === "stored") this.#stored();
      else this.#codes();
    } catch (error) {
      throw this.#isBeyond ? unexpectedEnd() : error;
    }
    if (this.#isBeyond) throw unexpectedEnd();
  }

  /** Bits were used that are behind the end. */
  get #isBeyond(): boolean {
    return this.#missing > 0 && this.#bits < 8 * this.#missing;
  }

  #fill(): boolean {
    this.#input = this.#read();
    this.#at = 0;
    return this.#input.length > 0;
  }

  /** So many bits, at most 16. */
  #take(count: number): number {
    while (this.#bits < count) {
      if (this.#at === this.#input.length && !this.#fill()) throw unexpectedEnd();
      this.#hold |= this.#input[this.#at++]! << this.#bits;
      this.#bits += 8;
    }
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#bits -= count;
    return value;
  }

  /** The rest of a byte is passed over. */
  #align(): void {
    this.#take(this.#bits & 7);
  }

  #end(): void {
    this.#state = this.#isLast ? "end" : "head";
    if (!this.#isLast) return;
    if (this.#isBeyond) throw unexpectedEnd();
    this.#align();
    // What is only made up is no part of what follows.
    this.#bits -= 8 * this.#missing;
    this.#hold &= this.#bits > 0 ? (1 << this.#bits) - 1 : 0;
    this.#missing = 0;
  }

  #head(): void {
    this.#isLast = this.#take(1) === 1;
    const kind = this.#take(2);
    if (kind === 3) throw new Damage("a block is of no kind");
    if (kind === 0) {
      this.#align();
      this.#left = this.#take(16);
      if (this.#take(16) !== (~this.#left & 0xffff)) throw new Damage("the length of a block is wrong");
      this.#state = "stored";
      return;
    }
    if (kind === 1) {
      this.#fixed ??= [fixedCodes(), new Codes(new Uint8Array(32).fill(5), true)];
      [this.#literals, this.#distances] = this.#fixed;
    } else {
      this.#dynamic();
    }
    this.#left = 0;
    this.#state = "codes";
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const lengths = new Uint8Array(19);
    for (let i = 0, count = this.#take(4) + 4; i < count; i++) lengths[ORDER[i]!] = this.#take(3);
    if (literals > 286 || distances > 30) throw new Damage("there are too many codes");
    const codes = new Codes(lengths, true);
    const all = new Uint8Array(literals + distances);
    for (let i = 0; i < all.length;) {
      const symbol = this.#symbol(codes);
      if (symbol < 16) {
        all[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new Damage("a length is repeated that is none");
      const value = symbol === 16 ? all[i - 1]! : 0;
      const times =
        symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (i + times > all.length) throw new Damage("there are too many lengths");
      all.fill(value, i, i + times);
      i += times;
    }
    if (all[256] === 0) throw new Damage("a block has no end");
    this.#literals = new Codes(all.subarray(0, literals), false);
    this.#distances = new Codes(all.subarray(literals), false);
  }

  /** A symbol, a bit at a time. */
  #symbol({ counts, symbols }: Codes): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= this.#take(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Damage("a code is none");
  }

  #stored(): void {
    const window = this.#window;
    while (this.#left > 0 && this.#position < room) {
      if (this.#bits > 0) {
        window[this.#position++] = this.#take(8);
        this.#left--;
        continue;
      }
      if (this.#at === this.#input.length && !this.#fill()) throw unexpectedEnd();
      const size = Math.min(this.#left, room - this.#position, this.#input.length - this.#at);
      window.set(this.#input.subarray(this.#at, this.#at + size), this.#position);
      this.#at += size;
      this.#position += size;
      this.#left -= size;
    }
    if (this.#left === 0) this.#end();
  }

  /** Until the window is full or the block has ended. */
  #codes(): void {
    const window = this.#window;
    const literals = this.#literals!;
    const distances = this.#distances!;
    const { table } = literals;
    let input = this.#input;
    let [at, hold, bits, position] = [this.#at, this.#hold, this.#bits, this.#position];
    for (;;) {
      if (this.#left > 0) {
        const end = Math.min(position + this.#left, room);
        this.#left -= end - position;
        const distance = this.#distance;
        if (distance > 8 && end - position > 16) {
          while (position < end) {
            const size = Math.min(distance, end - position);
            window.copyWithin(position, position - distance, position - distance + size);
            position += size;
          }
        } else {
          for (; position < end; position++) window[position] = window[position - distance]!;
        }
      }
      if (position === room) break;
      while (bits < 24) {
        if (at === input.length) {
          const isMore = this.#fill();
          input = this.#input;
          at = 0;
          if (!isMore) {
            this.#missing++;
            bits += 8;
            continue;
          }
        }
        hold |= input[at++]! << bits;
        bits += 8;
      }
      let entry = table[hold & ((1 << quick) - 1)]!;
      if (entry !== 0) {
        hold >>>= entry & 15;
        bits -= entry & 15;
        if (entry < 256 << 4) {
          window[position++] = entry >> 4;
          continue;
        }
      }
      [this.#at, this.#hold, this.#bits, this.#position] = [at, hold, bits, position];
      if (entry === 0) entry = this.#symbol(literals) << 4;
      const symbol = entry >> 4;
      if (symbol > 256) this.#match(symbol - 257, distances);
      else if (symbol === 256) return this.#end();
      else window[this.#position++] = symbol;
      if (this.#isBeyond) throw unexpectedEnd();
      input = this.#input;
      [at, hold, bits, position] = [this.#at, this.#hold, this.#bits, this.#position];
    }
    [this.#at, this.#hold, this.#bits, this.#position] = [at, hold, bits, position];
  }

  #match(length: number, { table, counts, symbols }: Codes): void {
    if (length > 28) throw new Damage("a length is none");
    this.#left = LENGTHS[length]! + this.#take(LENGTH_BITS[length]!);
    this.#refill();
    const entry = table[this.#hold & ((1 << quick) - 1)]!;
    this.#hold >>>= entry & 15;
    this.#bits -= entry & 15;
    const code = entry !== 0 ? entry >> 4 : this.#symbol({ table, counts, symbols });
    if (code > 29) throw new Damage("a distance is none");
    const more = code < 4 ? 0 : (code >> 1) - 1;
    this.#distance = code < 4 ? code + 1 : ((2 + (code & 1)) << more) + 1 + this.#take(more);
    if (this.#distance > this.#position) throw new Damage("a distance leads to before the start");
  }

  /** Enough bits for a code, or nothing behind the end. */
  #refill(): void {
    while (this.#bits < 16) {
      if (this.#at === this.#input.length && !this.#fill()) this.#missing++;
      else this.#hold |= this.#input[this.#at++]! << this.#bits;
      this.#bits += 8;
    }
  }
}

function unexpectedEnd(): Damage {
  return new Damage("it ends too early");
}
