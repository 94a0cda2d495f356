function make(start: number) {
  let count = start;
  class Counter {
    step = 2;
    constructor(readonly label: string) {}
    next(): number {
      count += this.step;
      return count;
    }
    clone(): Counter {
      return new Counter(this.label + "'");
    }
    is(other: unknown): boolean {
      return other instanceof Counter;
    }
  }
  class Double extends Counter {
    override next(): number {
      return super.next() + super.next();
    }
  }
  const a = new Counter("a");
  const d = new Double("d");
  return { a, d, read: () => count };
}
const x = make(10);
const y = make(100);
console.log(x.a.next(), x.a.next(), y.a.next(), x.d.next(), x.read(), y.read());
console.log(x.a.is(x.d), x.a.is(y.a), y.a.is(y.d), x.a.clone().label, x.a.is(x.a.clone()));
{
  let n = 0;
  class Inner {
    bump() { return ++n; }
  }
  console.log(new Inner().bump(), new Inner().bump(), n);
}
const Anon = class { v = 5; get twice() { return this.v * 2; } };
const Named = class Self { make() { return new Self(); } q = 3; };
console.log(new Anon().twice, new Named().make().q);
for (let i = 0; i < 3; i++) {
  class InLoop { get() { return i * 10; } }
  console.log(new InLoop().get());
}
