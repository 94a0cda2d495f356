// assignment to method through interface etc
interface H { on(n: number): string; name: string }
const h: H = { name: "h", on(n) { return this.name + n; } };
const orig = h.on;
h.on = function (n) { return "<" + this.name + n + ">"; };
console.log(h.on(1), h["on"](2), h?.on(3), (h.on)(4), h.on!(5));
h.on = (n) => "arrow" + n;
console.log(h.on(1));
const g = { name: "g", on: (n: number) => "g" + n, run: orig };
console.log(g.run(6));
function free(this: { name: string }, a: number, b = 2) { return this.name + (a + b); }
const k = { name: "k", free };
console.log(k.free(1), k.free(1, 1));
type Fn = (this: { name: string }, a: number) => string;
const fns: Record<string, Fn> = { free };
const holder = { name: "holder", fn: fns["free"]! };
console.log(holder.fn(10));
const bound = () => k.free(3);
console.log(bound());
class C { name = "C"; cb: (this: C, n: number) => string = function (n) { return this.name + n; }; go() { return this.cb(1); } }
const c = new C();
console.log(c.go(), c.cb(2));
class D { constructor(public handlers: { [k: string]: (this: D) => string }, public id: string) {} }
const d = new D({ a() { return "a" }, b: function () { return "b"; } }, "d");
console.log(d.handlers["a"] === undefined);
// this as result, passing this along
interface Chain { v: number; add(n: number): Chain; self(): Chain }
const chain: Chain = { v: 0, add(n) { this.v += n; return this; }, self() { return this; } };
console.log(chain.add(1).add(2).self() === chain, chain.v);
const obj = { a: 1, f: function () { const g = () => { const h = () => this.a; return h(); }; return g(); } };
console.log(obj.f());
// recursion through this
const fact = { f(n: number): number { return n <= 1 ? 1 : n * this.f(n - 1); } };
console.log(fact.f(10));
// generic method-bearing factory
function box<T>(v: T) { return { v, get() { return this.v; }, map<U>(f: (v: T) => U): U { return f(this.v); } }; }
console.log(box(5).get(), box("x").get());
