// valueOf of classes and literals, as operators ask it.
class Money {
  constructor(protected readonly cents: number) {}
  valueOf(): number {
    return this.cents;
  }
  toString(): string {
    return `$${this.cents / 100}`;
  }
}
class Doubled extends Money {
  override valueOf(): number {
    return super.valueOf() * 2;
  }
}
const [a, b, c] = [new Money(500), new Money(700), new Doubled(400)];
console.log(+a, -b, ~c, `${a}`, String(b), "t:" + a, a + ":t", a < b, a >= c, c > b);
console.log((a as any) + (b as any), (a as any) * 2, 2 ** (new Money(3) as any), (a as any) % 3, a.valueOf() + 1);
console.log([b, a, c].sort((x, y) => +x - +y).join(), Math.max(...[a, b, c].map(Number)), Number(c), isNaN(+a));
console.log(a == (500 as any), a == (a as any), a == new Money(500), (500 as any) != a, a == ("500" as any));
console.log(JSON.stringify({ a }), Object.keys(a), [a, b].toString(), new Date(Number(new Money(0))).toISOString());
// Known when it runs only.
class Base {
  label = "base";
}
class Valued extends Base {
  valueOf(): string {
    return `valued ${this.label}`;
  }
}
const bases: Base[] = [new Base(), new Valued()];
for (const one of bases) console.log("text " + one, `${one}`, one.valueOf() === one, one.toString());
console.log(bases.map((one) => one == ("valued base" as any)));
const anything: any[] = [a, new Valued(), c, 3, "s", true, null, undefined, 5n];
for (const one of anything) console.log("" + one, one == 3, one > 2, typeof one === "bigint" ? one + 1n : one + 1);
for (const one of anything.slice(0, 4)) console.log(+one, -one, one - 1, one & 7);
const literal = {
  n: 42,
  valueOf(): number {
    return this.n;
  },
};
console.log(+literal, (literal as any) + 1, literal.valueOf(), "" + literal, `${literal}`);
class Big {
  constructor(private readonly n: bigint) {}
  valueOf(): bigint {
    return this.n;
  }
}
console.log((new Big(5n) as any) + 1n, new Big(2n) < new Big(3n), (new Big(7n) as any) * 2n, Number(new Big(9n)));
class Itself {
  valueOf(): object {
    return this;
  }
  toString(): string {
    return "itself";
  }
}
console.log("" + new Itself(), `${new Itself()}`);
class Version {
  constructor(
    readonly major: number,
    readonly minor: number,
  ) {}
  valueOf(): number {
    return this.major * 1000 + this.minor;
  }
}
function newest<T extends Version>(versions: T[]): T {
  return versions.reduce((best, one) => (one > best ? one : best));
}
console.log(newest([new Version(1, 2), new Version(2, 0), new Version(1, 9)]));
function amount(of: number | Money | undefined): number {
  return of === undefined ? 0 : +of;
}
console.log(amount(1), amount(b), amount(undefined));
function valued(of: number | Money): number {
  return of.valueOf() + (typeof of === "number" ? of : of.valueOf());
}
console.log(valued(2), valued(c));
interface Measure {
  valueOf(): number;
}
const total = (all: Measure[]): number => all.reduce<number>((sum, one) => sum + one.valueOf(), 0);
console.log(total([a, b, literal]));
let sum = 0;
for (const one of [a, b, c]) sum += +one;
console.log(sum, [a, b, c].includes(b), new Set([a, a]).size);
class Failing {
  valueOf(): number {
    throw new RangeError("no value");
  }
}
try {
  console.log(new Failing() < new Failing());
} catch (e) {
  console.log(String(e));
}
