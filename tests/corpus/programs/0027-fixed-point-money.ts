class Money {
  private constructor(readonly cents: bigint) {}
  static readonly zero = new Money(0n);
  static parse(text: string): Money {
    const negative = text.startsWith("-");
    const [whole = "0", fraction = ""] = (negative ? text.slice(1) : text).split(".");
    const cents = BigInt(whole.replaceAll(",", "") || "0") * 100n + BigInt(fraction.padEnd(2, "0").slice(0, 2));
    return new Money(negative ? -cents : cents);
  }
  plus(o: Money): Money {
    return new Money(this.cents + o.cents);
  }
  times(n: number): Money {
    return new Money(BigInt(Math.round(Number(this.cents) * n)));
  }
  split(parts: number): Money[] {
    const n = BigInt(parts);
    const rest = this.cents % n;
    return Array.from({ length: parts }, (_, i) => new Money(this.cents / n + (BigInt(i) < rest ? 1n : 0n)));
  }
  toString(): string {
    const abs = this.cents < 0n ? -this.cents : this.cents;
    const whole = (abs / 100n).toString();
    let grouped = "";
    for (let i = 0; i < whole.length; i++) grouped += (i > 0 && (whole.length - i) % 3 === 0 ? "," : "") + whole[i]!;
    return `${this.cents < 0n ? "-" : ""}${grouped}.${(abs % 100n).toString().padStart(2, "0")}`;
  }
}
for (const t of ["0", "1.5", "-3.999", "1,234,567.8", "92233720368547758.07", ".5", "-0.01"]) console.log(t, Money.parse(t).toString());
console.log(Money.parse("10").split(3).map((m) => m.toString()).join(" "), Money.parse("19.99").times(0.075).toString());
let total = Money.zero;
for (let i = 0; i < 1000; i++) total = total.plus(Money.parse("0.1"));
console.log(total.toString());
