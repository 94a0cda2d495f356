const f = (a: number, b = 10, c: unknown = 100) => `${a + b} ${String(c)}`;
const g: (a: number) => string = f;
console.log([1, 2].map(g).join());
const h = g.bind(null, 1);
console.log(h(), (h as (b?: number) => string)(5));
console.log([1, 2].map(h).join());
console.log([1, 2].map(g.bind(null, 7)).join());
const z: () => string = g.bind(null, 3);
console.log([1, 2].map(z).join(), z.length, h.length, g.bind(null).length, f.bind(null, 1).name);
function opt(this: unknown, a: string, ...rest: string[]) {
  return a + rest.join("-");
}
const o1: (a: string) => string = opt;
const o2 = o1.bind(null, "x");
console.log(["p", "q"].map(o2 as (s: string) => string).join());
const p1: (a: string, b: string) => string = opt;
const p2 = p1.bind(null, "x");
console.log(p2("b"), (p2 as (a: string, b: string) => string)("c", "d"));
function log(a: number, b?: string, c?: boolean) {
  return `${a} ${b} ${c}`;
}
const l1: (a: number) => string = log;
const lb = l1.bind(undefined, 4);
const lc: (b?: string, c?: boolean) => string = lb as (b?: string, c?: boolean) => string;
console.log(lc("x", true), lc("y"), lc());
class A {
  m(a: number, b = 2) {
    return `${a} ${b} ${this.k}`;
  }
  k = 9;
}
interface M {
  m(a: number): string;
}
const mm: M = new A();
const mb = mm.m.bind(mm, 1);
console.log(mb(), (mb as (x: number) => string)(7));
console.log([5, 6].map(mm.m.bind(mm, 1)).join(";"), [5, 6].map(mm.m.bind(mm)).join(";"));
// Twice bound, and bound within a class whose subclass takes more.
const twice = g.bind(null, 1).bind(null);
console.log([3, 4].map(twice).join("|"));
class Base {
  constructor(readonly name: string) {}
  show(a: string) {
    return `${this.name}:${a}`;
  }
  all(items: string[]) {
    return items.map(this.show.bind(this)).join(" ");
  }
}
class More extends Base {
  override show(a: string, index = -1) {
    return `${this.name}:${a}@${index}`;
  }
}
console.log(new Base("b").all(["x", "y"]), new More("m").all(["x", "y"]));
function counted(...all: unknown[]) {
  return all.length;
}
const few: (a: number) => number = counted;
console.log([1, 2].map(few.bind(null, 1)).join(), few.bind(null, 1)(), few.bind(null)(2));
const deep: { run(a: string): string } = { run: (a: string, b: string = "none") => a + b };
console.log(["p", "q"].map(deep.run.bind(deep, "-") as (b: string) => string).join());
const seen: unknown[] = [];
const note: (a: unknown) => void = (a: unknown, b?: unknown, ...c: unknown[]) =>
  void seen.push([a, b, c.length]);
new Map([["k", 1]]).forEach(note.bind(null, "first"));
[7].forEach(note.bind(null));
console.log(JSON.stringify(seen.map((one) => (one as unknown[]).slice(0, 2))), (seen[0] as unknown[])[2]);
