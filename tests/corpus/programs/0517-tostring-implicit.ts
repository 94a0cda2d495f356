class Money {
  constructor(readonly amount: number) {}
  toString(): string {
    return `${this.amount} EUR`;
  }
}
class Plain {
  x = 1;
}
const m = new Money(5);
console.log(`${m}`, String(m), "price: " + m, [m, new Money(6)].join(" and "));
console.log(`${new Plain()}`, String({ a: 1 }), String([new Plain()]));
class Sub extends Money {
  override toString(): string {
    return `sub ${super.toString()}`;
  }
}
const list: Money[] = [m, new Sub(7)];
console.log(`${list}`, list.map(String).join("|"));
class Oops extends Error {
  override name = "Oops";
}
console.log(`${new Oops("broken")}`, String(new Oops()), "e: " + new Error("plain"));
console.log(String(new Map()), String(new Set([1])), `${new Map([[1, 2]])}`);
