import { doubleOfBits } from "./case_notation.js";

/** A repeatable source of random values (xorshift32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  bits(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state;
  }

  /** An integer in 0 .. n - 1. */
  below(n: number): number {
    return Math.floor((this.bits() / 2 ** 32) * n);
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  bits64(): bigint {
    return (BigInt(this.bits()) << 32n) | BigInt(this.bits());
  }

  /** Doubles of every size: raw bits, near powers of two and ten, short decimals, subnormals, integers. */
  double(): number {
    const sign = this.below(2) ? -1 : 1;
    switch (this.below(9)) {
      case 0:
      case 1:
        return doubleOfBits(this.bits64());
      case 2:
        return (
          doubleOfBits(
            (BigInt(this.below(2047)) << 52n) + BigInt(this.below(5) - 2) * BigInt(this.below(2)),
          ) * sign
        );
      case 3:
        return doubleOfBits(this.bits64() & 0xfffffffffffffn) * sign;
      case 4:
        return (this.below(1e6) / 10 ** this.below(8)) * sign;
      case 5:
        return Number(`${this.below(1e9)}e${this.below(640) - 330}`) * sign;
      case 6:
        return this.bits() * this.bits() * sign;
      case 7:
        return (this.below(2 ** 31) + this.below(1024) / 1024) * sign;
      default:
        return (this.bits() / 2 ** 32) * 10 ** this.below(10) * sign;
    }
  }

  /** What callers pass as positions and counts. */
  position(): number | undefined {
    switch (this.below(8)) {
      case 0:
        return undefined;
      case 1:
        return this.pick([NaN, Infinity, -Infinity, -0, 1e300, -1e300, 4294967296, -4294967297]);
      case 2:
        return this.below(20) - 10 + 0.5;
      default:
        return this.below(30) - 6;
    }
  }

  unit(): string {
    const pools = [
      "abc",
      "ab-, $",
      "é\u00df\u0130Σσ",
      "\u20ac\u3042\uffff\ue000",
      "\ud83d\ude00\ud800\udc00\udfff",
      " \t\n\u00a0\u2003\ufeff",
      "\ud83d\ude00",
    ];
    const pool = this.pick(pools);
    return pool.charAt(this.below(pool.length));
  }

  /** Mostly short; ASCII, mixed and full of surrogates, paired and not. */
  text(max = 24): string {
    const length = this.below(max);
    const alphabet = this.below(3);
    let text = "";
    while (text.length < length) {
      if (alphabet === 0) text += String.fromCharCode(this.below(128));
      else if (alphabet === 1) text += this.unit();
      else text += this.pick(["a", "é", "\ud83d", "\ude00", "\ud83d\ude00", "\uffff"]);
    }
    return text;
  }

  /** Two values are more telling when they are related. */
  partOf(text: string): string {
    if (text.length === 0 || this.below(4) === 0) return this.text(4);
    const from = this.below(text.length);
    return text.slice(from, from + this.below(4));
  }

  bytes(): Uint8Array {
    const pool = [
      0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xa0, 0x9f, 0xed, 0xef, 0xf0, 0x90, 0x8f, 0xf4, 0xf5,
      0xff,
    ];
    const length = this.below(40);
    const text = Buffer.from(this.text(40));
    return Uint8Array.from({ length }, (_, i) => (this.below(3) ? (text[i] ?? 0x61) : this.pick(pool)));
  }

  /** 64-bit integers, often at the edges of the domain. */
  bigint(): bigint {
    switch (this.below(5)) {
      case 0:
        return BigInt(this.below(20) - 10);
      case 1:
        return this.bits64();
      case 2:
        return BigInt.asIntN(64, this.bits64());
      case 3:
        return this.pick([
          0n,
          1n,
          -1n,
          2n ** 63n,
          -(2n ** 63n),
          2n ** 64n - 1n,
          2n ** 63n - 1n,
          2n ** 32n,
          2n ** 53n + 1n,
        ]);
      default:
        return BigInt.asIntN(40, this.bits64());
    }
  }
}
