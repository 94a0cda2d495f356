const err = new TypeError("bad");
console.log(err.toString(), String(err), `${err}`, "" + err, err.valueOf() === err);
class A extends Error { code = 1; constructor(m: string) { super(m); this.name = "A"; } }
console.log(new A("x").toString(), err.hasOwnProperty("message"));
class B extends Error { override toString() { return `B(${super.toString()})`; } }
class C extends B { override toString(): string { return "C" + super.toString(); } }
console.log(new B("y").toString(), String(new C("z")), `${new B("q")}`);
class P { x = 1; }
class Q extends P { override toString() { return "Q " + super.toString(); } }
const ps: P[] = [new P(), new Q()];
console.log(ps.map((p) => p.toString()), ps.map(String), ps.join());
const o = { a: 1 };
console.log(o.toString(), new Map().toString(), new Set([1]).toString(), Promise.resolve(1).toString());
function show<T extends {}>(x: T): string { return x.toString(); }
console.log(show(1), show("s"), show(true), show([1, 2]), show(new Q()), show({}), show(5n), show(err));
function opt(x?: P): string { return x?.toString() ?? "none"; }
console.log(opt(), opt(new Q()));
function any(x: string | number | P): string { return x.toString(); }
console.log(any(1), any("s"), any(new Q()));
const r: Record<string, number> = { a: 1 };
console.log(String(r), Object.keys(r));
try { throw new A("thrown"); } catch (e) { console.log((e as Error).toString(), e instanceof Error ? e.toString() : ""); }
interface Named { name: string }
const n: Named = new A("as named");
console.log(n.toString(), (n as object).toString());
function said(x: { toString(): string }): string { return x.toString(); }
class OwnText { toString() { return "A!"; } }
console.log(said(1), said("s"), said(new OwnText()), said([1, 2]), said(true), said(o), said(new A("e")));
