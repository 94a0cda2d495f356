class Rational {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new RangeError("division by zero");
    const sign = d < 0n ? -1n : 1n;
    const g = Rational.gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
    this.n = (sign * n) / g;
    this.d = (sign * d) / g;
  }
  private static gcd(a: bigint, b: bigint): bigint {
    return b === 0n ? a : Rational.gcd(b, a % b);
  }
  static parse(text: string): Rational {
    const [whole = "", fraction] = text.split(".");
    if (fraction !== undefined) return new Rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
    const [n = "", d = "1"] = text.split("/");
    return new Rational(BigInt(n), BigInt(d));
  }
  add(o: Rational): Rational {
    return new Rational(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  sub(o: Rational): Rational {
    return this.add(new Rational(-o.n, o.d));
  }
  mul(o: Rational): Rational {
    return new Rational(this.n * o.n, this.d * o.d);
  }
  div(o: Rational): Rational {
    return new Rational(this.n * o.d, this.d * o.n);
  }
  compare(o: Rational): -1 | 0 | 1 {
    const [l, r] = [this.n * o.d, o.n * this.d];
    return l < r ? -1 : l > r ? 1 : 0;
  }
  toNumber(): number {
    return Number(this.n) / Number(this.d);
  }
  toString(): string {
    return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`;
  }
}
const half = new Rational(1n, 2n);
const third = Rational.parse("1/3");
console.log(`${half.add(third)} ${half.sub(third)} ${half.mul(third)} ${half.div(third)} ${new Rational(6n, -4n)} ${Rational.parse("0.125")} ${new Rational(0n, 5n)}`);
console.log(half.compare(third), third.compare(half), half.compare(Rational.parse("2/4")), third.toNumber());
let harmonic = new Rational(0n);
for (let i = 1n; i <= 20n; i++) harmonic = harmonic.add(new Rational(1n, i));
console.log(harmonic.toString(), harmonic.toNumber().toFixed(6));
const sorted = ["1/2", "3/7", "0.43", "-1", "2/5"].map((t) => Rational.parse(t));
console.log(sorted.sort((a, b) => a.compare(b)).map((r) => r.toString()).join(" "));
try {
  half.div(new Rational(0n));
} catch (e) {
  console.log(e instanceof RangeError, (e as Error).message);
}
