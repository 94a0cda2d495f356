// call, apply and bind of functions and methods; what functions are called, and how many arguments they want.
class Handler {
  count = 0;
  constructor(readonly label: string) { this.bound = this.handle.bind(this); }
  readonly bound: (n: number) => string;
  handle(n: number): string { this.count += n; return `${this.label} ${this.count}`; }
  many(first: string, ...rest: number[]): string { return `${this.label} ${first} ${rest.join()}`; }
  each(xs: number[]): string[] { return xs.map(this.handle.bind(this)); }
}
class Loud extends Handler { override handle(n: number): string { return super.handle(n).toUpperCase() + "!"; } }
const h = new Handler("h"), l = new Loud("l");
console.log(h.bound(1), l.bound(2), h.each([1, 2]).join(), h.handle.bind(l)(5), l.handle.bind(l)(1));
console.log(h.handle.call(l, 3), h.handle.apply(h, [4]), h.many.apply(h, ["f", 1, 2]), h.many.call(l, "g"), h.many.bind(h, "b", 1)(2, 3), h.many.bind(h)("c"));
function add(a: number, b: number, c = 3): string { return `${a} ${b} ${c}`; }
console.log(add.bind(null, 1)(2), add.bind(undefined, 1, 2)(), add.bind(null, 1, 2, 9)(), add.apply(undefined, [5, 6]), add.call(null, 1, 2));
const args: [number, number] = [7, 8];
console.log(add.apply(null, args));
function sum(...xs: number[]): number { return xs.reduce((a, b) => a + b, 0); }
const list = [1, 2, 3];
console.log(sum.apply(null, list), sum.bind(null, 10)(...list), sum.bind(null)(1), Math.max.apply(null, list), Math.min.call(null, 3, 2), sum.apply(null, []));
function greet(this: { name: string }, word: string): string { return `${word} ${this.name}`; }
const g = greet.bind({ name: "x" });
console.log(g("hi"), greet.bind({ name: "y" }, "yo")(), greet.apply({ name: "z" }, ["hey"]));
console.log(g.name, greet.name, add.name, add.length, sum.length, h.bound.name, h.handle.name, h.handle.length, add.bind(null, 1).length, g.bind(null).name, g.bind(null).bind(null).length, sum.bind(null, 1, 2).length);
const arrow = (a: number, b: number) => a + b, anon = [(x: number) => x][0]!;
console.log(arrow.name, arrow.length, anon.name === "", anon.length, (function named() {}).name, ((a: number, b = 1, c?: number) => a).length);
const o = { m(a: number) { return a; }, f: (x: number, ...r: number[]) => x, get g() { return 1; } };
console.log(o.m.name, o.f.name, o.m.length, o.f.length);
console.log(g, o.m, add.bind(null, 1));
const seen: string[] = [];
function order<T>(what: string, value: T): T { seen.push(what); return value; }
order("f", add).bind(order("self", null), order("a", 1), order("b", 2))();
order("f2", add).apply(order("self2", null), order("args", [1, 2]));
console.log(seen.join());
class Clock {
  private readonly ticks: number[] = [];
  start(): Promise<string> {
    return new Promise((resolve) => {
      setTimeout(this.tick.bind(this, 1), 1);
      setTimeout(this.tick.bind(this), 2, 5);
      setTimeout(() => { resolve(this.ticks.join()); }, 10);
    });
  }
  tick(n: number): void { this.ticks.push(n); }
  fail(): never { throw new RangeError("failed " + this.ticks.length); }
}
const clock = new Clock();
try { clock.fail.bind(clock)(); } catch (e) { console.log(String(e)); }
try { clock.fail.call(clock); } catch (e) { console.log(String(e)); }
class Box<T> { constructor(private value: T) {} get(): T { return this.value; } set(v: T): this { this.value = v; return this; } }
const box = new Box("s"), getter = box.get.bind(box), setter = box.set.bind(box);
console.log(setter("t") === box, getter(), new Box(1).get.bind(new Box(2))());
let count = 0;
const inc = function (this: { by: number }, more = 0): number { count += this.by + more; return count; };
const byTwo = inc.bind({ by: 2 });
console.log(byTwo(), byTwo(10), inc.bind({ by: 1 }, 100)(), inc.call({ by: 5 }), byTwo === byTwo, inc.bind({ by: 1 }) === inc.bind({ by: 1 }));
const words = ["a", "b"].map(((prefix: string, s: string) => prefix + s).bind(null, ">"));
console.log(words.join());
const many: (() => string)[] = [];
for (let i = 0; i < 200; i++) many.push(((a: string, b: bigint, c: number, d: boolean) => a + b + c + d).bind(null, "x" + i, 7n, i / 2, i % 2 === 0));
console.log(many[3]!(), many[199]!(), many.map((f) => f().length).reduce((a, b) => a + b));
function* gen(this: { n: number }, k: number): Generator<number> { yield this.n; yield k; }
console.log([...gen.bind({ n: 1 })(2)].join(), [...gen.call({ n: 3 }, 4)].join());
async function later(this: { n: number }, k: number): Promise<number> { await null; return this.n + k; }
void later.bind({ n: 1 }, 2)().then((n) => { console.log("later", n); });
void clock.start().then((s) => { console.log("ticks", s); });
function who(f: (...args: never[]) => unknown): string { return `${f.name}/${f.length}`; }
console.log([who(add), who(sum), who(greet), who(arrow), who(g), who(byTwo), who(inc), who(getter), who(who)].join());
const table = { run() {}, "quoted key": () => 1, async slow(a: number) {}, *walk(a: number, b: number) {} };
console.log(who(table.run), who(table["quoted key"]), who(table.slow), who(table.walk));
const optional: ((x: number) => number) | undefined = Math.random() > 2 ? undefined : (x) => x + 1;
console.log(optional?.call(null, 1), optional?.bind(null, 2)(), optional?.name);
