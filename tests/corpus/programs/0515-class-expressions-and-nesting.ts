const Pair = class {
  constructor(readonly a: number, readonly b: number) {}
  sum(): number {
    return this.a + this.b;
  }
};
console.log(new Pair(1, 2).sum());
function makeCounter(step: number): { count(): number } {
  class Counter {
    private n = 0;
    count(): number {
      this.n += step;
      return this.n;
    }
  }
  return new Counter();
}
const c1 = makeCounter(1);
const c5 = makeCounter(5);
console.log(c1.count(), c5.count(), c1.count(), c5.count());
class Outer {
  value = "outer";
  build(): { show(): string } {
    const outer = this.value;
    return new (class {
      value = "inner";
      show(): string {
        return `${outer} ${this.value}`;
      }
    })();
  }
}
console.log(new Outer().build().show());
if (c1.count() > 2) {
  class Local {
    static made = 0;
    constructor() {
      Local.made++;
    }
  }
  new Local();
  new Local();
  console.log(Local.made);
}
class Empty {}
const e1 = new Empty();
const e2 = new Empty();
console.log(e1 === e2, e1 instanceof Empty);
class Chain {
  static start(): Chain {
    return new this();
  }
  steps = 0;
  step(): this {
    this.steps++;
    return this;
  }
}
console.log(Chain.start().step().step().steps);
