// Every object has toString().
function inherited(): void {
const e = new Error("x"); console.log(e.toString(), new RangeError("r").toString());
class B { x = 1; } class C extends B { override toString(): string { return "C!"; } } class E2 extends Error { override toString(): string { return "E2:" + super.toString(); } }
function show(x: { toString(): string }): string { return x.toString(); }
console.log(show(e), show(new URL("http://a/")), show({}), show(new B()), show(new C()), show(new Map()), show(new Set([1])), show([1, [2]]), show(3), show(new E2("m")));
interface Named { name: string; toString(): string } const ns: Named[] = [{ name: "a" }, { name: "b", toString() { return "B:" + this.name; } }, { name: "c", toString: () => "cc" }, new Error("q")];
console.log(ns.map((n) => n.toString()), ns.map(String), ns.map((n) => `${n}`));
const b: B = new C(); console.log(b.toString(), new B().toString(), { a: 1 }.toString());
class G<T> { constructor(readonly v: T) {} toString(): string { return `G(${String(this.v)})`; } } console.log(new G(new G(1)).toString());
interface Shape { toString(): string; area(): number } class Sq implements Shape { area(): number { return 4; } toString(): string { return "sq"; } } const shapes: Shape[] = [new Sq(), { area: () => 1 }]; console.log(shapes.map((s) => s.toString() + s.area()));
const o: unknown = new C(); if (o instanceof C) console.log(o.toString()); try { throw new E2("z"); } catch (err) { console.log((err as Error).toString()); }
function opt(x?: { toString(): string } | null): string { return x?.toString() ?? "none"; } console.log(opt(), opt(null), opt(5), opt("s"));
type Printable = { toString(): string } & { id: number }; const p: Printable = { id: 3 }; console.log(p.toString(), p.id);
class Z1 extends B { override toString(): string { return "Z" + super.toString(); } } console.log(new Z1().toString(), String(new Z1()));
}
inherited();
function printed(): void {
function show(x: { toString(): string }): string { return x.toString(); }
class A { toString(): string { return "A!"; } }
console.log(show(1), show("a"), show([1, 2]), show(new A()), show(true), show(12n), show(new Date(0).getTime()), show(/a/));
interface Stringable { toString(): string }
const xs: Stringable[] = [1, "b", new A(), { toString: () => "lit" }];
console.log(xs.map((x) => `${x}`).join(), xs.join("-"), String(xs[2]));
function fmt(x: { toFixed(n: number): string } | string): string { return typeof x === "string" ? x : x.toFixed(2); } console.log(fmt(1), fmt("q"));
}
printed();
