// ?? and ??= after what is never undefined or null: the right is of no account, of whatever type.
interface C { a: string; n: number; o: { x: string }; list: string[]; b: boolean; u: "x" | "y"; f: () => number }
const c: C = { a: "", n: 0, o: { x: "q" }, list: [], b: false, u: "x", f: () => 1 };
console.log(c.a ?? "text", c.n ?? "none", c.b ?? "t", c.u ?? 5);
function f(x: string): string { return x ?? "dflt"; }
function g(x: number): number | string { return x ?? "dflt"; }
function h(x: number): number { return x ?? "dflt"; }
function l(x: string[]): string[] { return x ?? "none"; }
console.log(f("a"), g(0), g(NaN), h(3), l([]).length);
const r = c.o?.x ?? "none"; console.log(r, c.list[0] ?? "first", c.a || "empty", c.n || "zero", c.o ?? "x" ? 1 : 2);
const o2: { x: string } = c.o ?? 5; console.log(o2.x, (c.o ?? { x: "w" }).x, (c.f ?? "nofn")());
let s = "a"; s ??= "b"; console.log(s); let n = 1; n ??= 2; console.log(n, (n ?? "q") + 1, `${s ?? 5}`);
function t(x: string): void { console.log(x); } t(s ?? null); t(c.a ?? undefined);
enum E { A, B } function e(x: E): string { return E[x ?? "A"] ?? "none"; } console.log(e(E.B));
