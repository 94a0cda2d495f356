// What has a length, as arrays, texts, bytes and objects.
function lengths(): void {
interface Len { length: number }
const lens = (x: Len): number => x.length;
console.log(["a", "bcd"].map(lens), [[1], [2, 3]].map(lens), ["zz"].reduce((n, s) => n + lens(s), 0));
const words = ["x", "yy"]; const asLen: Len[] = words; console.log(asLen[1]!.length, asLen.map((l) => l.length), asLen.reduce((a, b) => a + b.length, 0));
const byLen: (a: Len, b: Len) => number = (a, b) => a.length - b.length; console.log(["ccc", "a", "bb"].sort(byLen));
function cut(b: Len): void { b.length = 1; } const arr = [1, 2, 3]; cut(arr); console.log(arr); const lo = { length: 9 }; cut(lo); console.log(lo);
const { length } = "hello" as Len; console.log(length);
function isEmpty(x: Len | null | undefined): boolean { return !x || x.length === 0; } console.log(isEmpty(""), isEmpty([]), isEmpty(null), isEmpty("a"), isEmpty(undefined), isEmpty({ length: 0 }));
const m = new Map<string, Len>([["s", "abc"], ["a", [1]], ["o", { length: 5 }]]); for (const [k, v] of m) console.log(k, v.length, v["length"]);
function both(x: string | Len): number { return typeof x === "string" ? -1 : x.length; } console.log(both("a"), both([1, 2]), both({ length: 3 }));
function fwd(x: string | number[]): number { return lens(x); } console.log(fwd("abc"), fwd([1]));
const maxBy = <T extends Len>(xs: readonly T[]): T | undefined => { let best: T | undefined; for (const x of xs) if (!best || x.length > best.length) best = x; return best; }; console.log(maxBy(["a", "bb"]), maxBy([[1], [2, 3]]), maxBy<Len>(["aaa", [1]])?.length);
class Box { items: string[] = ["q"]; get length(): number { return this.items.length + 10; } } console.log(lens(new Box()), lens(new Uint8Array(4)), lens(new Set([1]).size.toString()));
console.log(JSON.stringify(asLen), asLen, Object.keys(asLen[1]!), asLen.includes("x"), asLen.indexOf(words[1]!));
const s: Len = "same"; console.log(s === "same", s, `${s.length}`);
async function al(p: Promise<Len>): Promise<number> { return (await p).length; } al(Promise.resolve("abcd")).then((n) => console.log(n));
function* g(): Generator<Len> { yield "a"; yield [1, 2]; } for (const l of g()) console.log(l.length);
}
lengths();
function set(): void {
interface Len { length: number }
function cut(b: Len): void { try { b.length = 1; console.log("set", b.length); } catch (e) { console.log(String(e)); } }
cut([1, 2, 3]); cut("abc"); cut(new Uint8Array(3)); cut({ length: 4 }); const x: Len = [1, 2]; x.length--; console.log(x); x.length -= 1; console.log(x.length);
interface Sz { size: number } function sz(b: Sz): void { try { b.size = 1; } catch (e) { console.log(String(e)); } } sz(new Map([["a", 1]])); sz(new Set([1])); sz({ size: 1 });
}
set();
function places(): void {
interface Len { length: number }
function two(a: Len, b: Len): number { return a.length + b.length; }
const pair: [string, number[]] = ["ab", [1]]; console.log(two(...pair));
const [p, q = "none"]: [Len, Len?] = pair; console.log(p.length, q.length);
let r: Len; [r] = pair; console.log(r.length); ({ s: r } = { s: [1, 2, 3] }); console.log(r.length);
const obj: { a: Len; b?: Len } = { a: "x" }; obj.b = [1, 2]; console.log(obj.a.length, obj.b.length); const key: "a" | "b" = pair.length > 1 ? "a" : "b"; obj[key] = "long text"; console.log(obj);
interface Ret { (): Len } const fs: Ret[] = [() => "abc", () => [1]]; console.log(fs.map((f) => f().length));
abstract class Base { abstract items(): Len; count(): number { return this.items().length; } } class A extends Base { items(): string[] { return ["a", "b"]; } } class B extends Base { items(): string { return "text"; } } console.log([new A(), new B()].map((b) => b.count()));
class Holder<T extends Len> { constructor(readonly v: T) {} n(): number { return this.v.length; } } const hs: Holder<Len>[] = [new Holder("q"), new Holder([1, 2])]; console.log(hs.map((h) => h.n()), hs[0]!.v);
interface Src { read(): Len; items: readonly Len[] } class F implements Src { read(): string { return "data"; } items = ["i"]; } function rd(s: Src): number { return s.read().length + s.items.reduce((n, i) => n + i.length, 0); } console.log(rd(new F()), rd({ read: () => [1], items: [[1, 2]] }));
const lens: Record<string, Len> = { a: "aa", b: [1] }; lens["c"] = new Uint8Array(3); console.log(Object.values(lens).map((l) => l.length)); const m = new Map<string, Len>(); m.set("k", "vv"); m.set("l", []); console.log([...m.values()].map((v) => v.length)); const st = new Set<Len>(["x", "x", "yy"]); console.log(st.size);
function opt(o: { data?: Len } = {}): number { return o.data?.length ?? -1; } console.log(opt(), opt({ data: "abc" }), opt({ data: [] }));
const gen = function* (): Generator<Len> { yield* ["a", "bb"]; }; console.log([...gen()].map((x) => x.length)); async function af(): Promise<Len> { return "abc"; } af().then((x) => console.log(x.length)); Promise.all<Len>(["a", Promise.resolve([1, 2])]).then((xs) => console.log(xs.map((x) => x.length)));
const tern: Len = lens["a"] ? "t" : [1]; console.log(tern.length); const nn: Len = lens["zz"] ?? "dflt"; console.log(nn.length); console.log((lens["q"] || [1, 2]).length);
type Result = { ok: true; value: Len } | { ok: false }; const res: Result = { ok: true, value: "val" }; if (res.ok) console.log(res.value.length); const copy = { ...obj, a: [9] }; console.log(copy); console.log(JSON.stringify({ l: lens }));
}
places();
function lists(): void {
interface List<T> { readonly length: number; [i: number]: T }
function sum(l: List<number>): number { let s = 0; for (let i = 0; i < l.length; i++) s += l[i]!; return s; }
console.log(sum([1, 2, 3]), sum(new Float64Array([1, 2])));
interface RList<T> { readonly length: number; readonly [i: number]: T }
function last(l: RList<string>): string | undefined { return l[l.length - 1]; }
console.log(last(["a", "b"]), last("xyz"));
}
lists();
function sized(): void {
type Sized<T> = Iterable<T> & { size: number };
function n(x: Sized<number>): number { let s = 0; for (const v of x) s += v; return s / x.size; }
console.log(n(new Set([1, 2, 3])));
function m(x: Iterable<string> & { readonly length: number }): string { return x.length + [...x].join(); }
console.log(m(["a", "b"]), m("xyz"));
}
sized();
function uses(): void {
// refusals after relowering and interplay
interface Cache<K, V> { get(k: K): V | undefined; set(k: K, v: V): unknown }
class MyMap<K, V> extends Map<K, V> { override get(k: K): V | undefined { return super.get(k); } }
const c: Cache<string, number> = new MyMap(); c.set("a", 1); const d: Cache<string, number> = new Map(); d.set("b", 2); console.log(c.get("a"), d.get("b"), c instanceof MyMap);
interface L { length: number; name?: string } const l: L = "abc"; console.log(l.name, l.length); const f: L[] = [{ length: 1, name: "n" }, "xy"]; console.log(f.map((x) => x.name ?? "-"));
const s = "k" in ({ k: 1 } as object); console.log(s); function has(x: L): boolean { return "name" in (x as object); } console.log(has({ length: 2, name: "q" }));
const wm = new WeakMap<L & object, number>(); const key = { length: 1 }; wm.set(key, 5); console.log(wm.get(key));
const eq = (a: L, b: L): boolean => a === b; console.log(eq("a", "a"), eq("a", { length: 1 }), eq([1], [1])); const copy = { ...({ length: 3, name: "z" } as L) }; console.log(copy); console.log(Object.keys(f[0]!), JSON.stringify(f), typeof f[1], Array.isArray(f[1]));
function narrow(x: L): string { if (typeof x === "string") return "s:" + (x as string).toUpperCase(); if (Array.isArray(x)) return "a:" + x.length; return "o"; } console.log(narrow("q"), narrow([1]), narrow({ length: 0 }));
const gen = <T extends L>(x: T): number => x.length; console.log(gen("abc"), gen([1, 2]), gen(l)); let mut: L = [1, 2, 3]; mut = "no"; console.log(mut.length); const u: L | undefined = f.at(5); console.log(u?.length);
}
uses();
function optional(): void {
interface Store<V> { get(k: string): V | undefined; set(k: string, v: V): unknown; close?(): void; flush?(n: number): string; readonly label?: string }
class Disk implements Store<number> { #m: Record<string, number> = {}; get(k: string): number | undefined { return this.#m[k]; } set(k: string, v: number): void { this.#m[k] = v; } close(): void { console.log("closed"); } readonly label = "disk"; }
function use(s: Store<number>): void { s.set("a", 1); console.log(s.get("a"), s.label ?? "none", s.flush?.(3) ?? "no flush"); s.close?.(); }
use(new Map()); use(new Disk()); use({ get: () => 9, set: () => 1, flush: (n) => `f${n}` });
}
optional();
