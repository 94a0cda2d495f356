class Money {
  constructor(readonly amount: number, readonly currency: string) {}
  toString(): string {
    return `${this.amount.toFixed(2)} ${this.currency}`;
  }
  toJSON(): { a: number; c: string } {
    return { a: this.amount, c: this.currency };
  }
}
const m = new Money(5, "EUR");
console.log(m.toString(), `${m.toString()}!`, JSON.stringify(m), JSON.stringify({ price: m, list: [m] }));
class Plain {
  x = 1;
  #hidden = 2;
  private typescriptPrivate = 3;
  nothing?: string;
  undef: string | undefined = undefined;
  list = [1, undefined, null];
  method(): number {
    return this.#hidden + this.typescriptPrivate;
  }
  arrow = (): number => 4;
  get computed(): number {
    return 5;
  }
}
console.log(JSON.stringify(new Plain()), new Plain().method());
class Sub extends Plain {
  z = "sub";
  override x = 10;
}
console.log(JSON.stringify(new Sub()), JSON.stringify([new Sub()].map((s) => s.z)));
