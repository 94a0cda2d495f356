// Classes, optional chaining, patterns, overloads and literals mixed.
const log: string[] = [];
function t<T>(n: string, v: T): T { log.push(n); return v; }
function flush(): void { console.log(log.join(" ")); log.length = 0; }
class A { a = t("A.a", 1); b: number; static s = t("A.s", 9); constructor(x: number) { log.push("A()"); this.b = x; this.init(); } init(): void { log.push("A.init"); } get g(): string { return "Ag" + this.a; } set g(v: string) { log.push("A.set" + v); } toString(): string { return "A!" + this.b; } static make(): string { return "A.make"; } }
class B extends A { c = t("B.c", 3); constructor(readonly p = t("p", 5)) { super(t("arg", 2)); log.push("B()"); } override init(): void { log.push("B.init"); super.init(); } override get g(): string { return "B" + super.g; } override set g(v: string) { log.push("B.set" + v); } static override make(): string { return "B." + A.make(); } }
flush();
const b = new B(); flush();
console.log(b.g, `${b}`, String(b), "" + b, b.c, b.p, b instanceof A, JSON.stringify(b), Object.keys(b).join()); b.g = "x"; flush();
console.log(B.make(), A.s, B.s);
A.s = 4; console.log(B.s);
abstract class Shape { abstract area(): number; describe(): string { return `${this.name()}:${this.area()}`; } protected name(): string { return "shape"; } }
class Sq extends Shape { constructor(private n: number) { super(); } area(): number { return this.n ** 2; } protected override name(): string { return "sq"; } }
class Ci extends Shape { r = 2; area(): number { return this.r; } }
const shapes: Shape[] = [new Sq(3), new Ci()]; console.log(shapes.map((s) => s.describe()).join());
class Cnt { #n = 0; static #total = 0; inc = (): number => { Cnt.#total++; return ++this.#n; }; get n(): number { return this.#n; } static get total(): number { return Cnt.#total; } eq(o: Cnt): boolean { return o.#n === this.#n; } }
const k1 = new Cnt(), k2 = new Cnt(); const { inc } = k1; inc(); inc(); k2.inc(); console.log(k1.n, k2.n, Cnt.total, k1.eq(k2));
class Node2<T> { next: Node2<T> | null = null; constructor(public v: T) {} *iter(): Generator<T> { let n: Node2<T> | null = this; while (n) { yield n.v; n = n.next; } } }
const n1 = new Node2(1); n1.next = new Node2(2); console.log([...n1.iter()].join());
class Temp { static readonly ZERO = -273.15; static count = 0; readonly id = ++Temp.count; constructor(readonly c: number) {} static from(f: number): Temp { return new Temp((f - 32) / 1.8); } add(o: Temp): Temp { return new Temp(this.c + o.c); } }
console.log(Temp.from(212).add(new Temp(1)).c, Temp.count, Temp.ZERO, new Temp(0).id);
class E1 extends Error { constructor(m: string, public code = 5) { super(m); } }
class E2 extends E1 { override name = "E2"; toString(): string { return "custom " + this.message; } }
for (const e of [new E1("a"), new E2("b", 6), new RangeError("c")]) { try { throw e; } catch (x) { if (x instanceof E1) console.log(x.name, x.message, x.code, String(x), x instanceof E2); else if (x instanceof Error) console.log("other", x.name, String(x)); } }
interface Opt { a?: { b?: { c: () => number } | null } }
const o1: Opt = {}, o2: Opt = { a: {} }, o3: Opt = { a: { b: { c: () => 7 } } }, o4: Opt = { a: { b: null } };
for (const o of [o1, o2, o3, o4]) console.log(o.a?.b?.c(), o?.a?.b === null, (o.a?.b ?? "none") === "none", o.a?.b?.c === undefined);
const arrs: (number[] | undefined)[] = [[1], undefined]; console.log(arrs[0]?.[0], arrs[1]?.[t("idx", 0)], arrs[1]?.length); flush();
const obj = { n: 1, inc() { return 2; }, nested: { x: [1, { y: "z" }] as [number, { y: string }] } }; const { nested: { x: [first, { y }] }, ...others } = obj; console.log(first, y, others.n, others.inc());
let u: string | null | undefined; u ??= "d"; u &&= u + "e"; u ||= "f"; console.log(u);
const tuple: [a: number, b?: string, ...c: boolean[]] = [1]; console.log(tuple.length, tuple[1], tuple.join());
type Tree = { v: number; kids?: Tree[] }; const sum = (q: Tree): number => q.v + (q.kids ?? []).reduce((s, k) => s + sum(k), 0); console.log(sum({ v: 1, kids: [{ v: 2 }, { v: 3, kids: [{ v: 4 }] }] }));
function over(a: string): string; function over(a: number, b?: number): number; function over(a: string | number, b = 1): string | number { return typeof a === "string" ? a + b : a * b; } console.log(over("x"), over(3), over(3, 4));
function va(this: void, a: number, ...r: string[]): string { return a + r.length + r.join("|"); } console.log(va(1), va(1, "a"), va(1, ...["a", "b"], "c"));
const cur = (a: number) => (b: number) => (c: number) => a * 100 + b * 10 + c; console.log(cur(1)(2)(3));
const memo = new Map<string, number>(); const fib = (n: number): number => { const k = String(n); const h = memo.get(k); if (h !== undefined) return h; const r = n < 2 ? n : fib(n - 1) + fib(n - 2); memo.set(k, r); return r; }; console.log(fib(50));
enum Dir { Up, Down = 5, Left, S = "str" } console.log(Dir.Up, Dir.Left, Dir.S, Dir[5], Dir[0]); const enum CE { A = 1 << 3, B = A | 1 } console.log(CE.B);
const sym = { "quoted-key": 1, 5: "five", [`comp${1}`]: 2 }; console.log(sym["quoted-key"], sym[5], Object.keys(sym).join());
label: { if (log.length === 0) break label; console.log("no"); }
console.log([..."a\u{1F600}b"].map((c) => c.codePointAt(0)).join(), "\x41\u0042\u{43}\0".length, `a\
b`, 'it\'s', "tab\there");
console.log(typeof undefined, typeof null, typeof 1n, typeof (() => 1), typeof {}, typeof [], void 0 === undefined);
console.log(((a: number, b = a * 2, ...c: number[]) => a + b + c.length)(1), (function f(n: number): number { return n ? n * f(n - 1) : 1; })(5));
