// Maps, Sets and arrays behind interfaces that the program declares.
function caches(): void {
interface Cache<K, V> { get(k: K): V | undefined; set(k: K, v: V): unknown; has(k: K): boolean; delete(k: K): boolean; clear(): void; readonly size: number }
class Null<K, V> implements Cache<K, V> { get(_k: K): V | undefined { return undefined; } set(_k: K, _v: V): this { return this; } has(): boolean { return false; } delete(): boolean { return false; } clear(): void {} readonly size = 0; }
const caches: Cache<string, number>[] = [new Map(), new Null(), { get: () => 7, set: () => 1, has: () => true, delete: () => true, clear() {}, size: 3 }];
for (const c of caches) { c.set("a", 1); console.log(c.get("a"), c.size, c.has("a"), c.delete("a"), c instanceof Map, typeof c, c instanceof Null); }
const { size } = caches[0]!; console.log(size);
const opt: Cache<string, number> | undefined = caches.length > 2 ? caches[0] : undefined;
console.log(opt?.get("a"), opt?.size ?? -1, opt?.set("b", 2) === opt);
const reg: Record<string, Cache<string, number>> = { m: new Map([["x", 1]]), n: new Null() };
for (const [k, c] of Object.entries(reg)) console.log(k, c.get("x"));
function memo<A, R>(f: (a: A) => R, cache: Cache<A, R> = new Map<A, R>()): (a: A) => R { return (a) => { const hit = cache.get(a); if (hit !== undefined) return hit; const r = f(a); cache.set(a, r); return r; }; }
const sq = memo((n: number) => { console.log("run", n); return n * n; }); console.log(sq(3), sq(3));
const sq2 = memo((n: number) => { console.log("run", n); return n * n; }, new Null<number, number>()); console.log(sq2(3), sq2(3));
interface HasCache { cache: Cache<string, string>; name: string }
class Svc { cache = new Map<string, string>(); name = "svc"; }
function use(h: HasCache): number { h.cache.set("k", h.name); return h.cache.size; }
const svc = new Svc(); console.log(use(svc), svc.cache.get("k"), use({ cache: new Map([["q", "r"]]), name: "lit" }));
const factory: () => Cache<string, number> = () => new Map(); console.log(factory().size);
const mk: Record<string, () => Cache<string, number>> = { map: () => new Map(), nul: () => new Null() }; console.log(mk["map"]!().has("x"), mk["nul"]!().size);
console.log(caches[0], JSON.stringify(caches[0]), String(caches[0]));
const m2 = caches[0]; if (m2 instanceof Map) console.log("is map", m2.size, [...m2.keys()]);
console.log(caches.map((c) => c.size).join(), caches.filter((c) => c.size > 0).length);
}
caches();
function classes(): void {
interface Cache<K, V> { get(k: K): V | undefined; set(k: K, v: V): unknown; has(k: K): boolean; readonly size: number }
class LruCache<K, V> implements Cache<K, V> {
  #m = new Map<K, V>();
  constructor(private readonly max = 2) {}
  get(k: K): V | undefined { return this.#m.get(k); }
  set(k: K, v: V): void { this.#m.set(k, v); for (const o of this.#m.keys()) if (this.#m.size > this.max) this.#m.delete(o); }
  has(k: K): boolean { return this.#m.has(k); }
  get size(): number { return this.#m.size; }
}
function make(lru: boolean): Cache<string, number> { return lru ? new LruCache<string, number>() : new Map<string, number>(); }
for (const l of [true, false]) { const c = make(l); for (const [i, k] of ["a", "b", "c"].entries()) c.set(k, i); console.log(c.size, c.get("a"), c.has("c")); }
class Svc { constructor(private readonly cache: Cache<string, string> = new Map()) {} look(k: string): string { let v = this.cache.get(k); if (v === undefined) { v = k.toUpperCase(); this.cache.set(k, v); } return v; } }
console.log(new Svc().look("x"), new Svc(new LruCache()).look("y"));
}
classes();
function picked(): void {
const rm: ReadonlyMap<string, number> = new Map([["a", 1]]);
function g(m: ReadonlyMap<string, number>): number { return m.get("a") ?? 0; }
const p: Pick<Map<string, number>, "get" | "set"> = new Map<string, number>();
p.set("x", 3);
console.log(g(rm), p.get("x"));
const o: Omit<Set<string>, "clear"> = new Set(["a"]);
console.log(o.has("a"), o.size);
}
picked();
function others(): void {
interface Bag<T> extends Iterable<T> { readonly size: number; has(x: T): boolean }
function show(b: Bag<number>): void { console.log(b.size, b.has(2), [...b]); for (const x of b) console.log(x); }
show(new Set([1, 2]));
interface Coll<T> { forEach(f: (x: T) => void): void }
function each(c: Coll<string>): string { let s = ""; c.forEach((x) => { s += x; }); return s; }
console.log(each(["a", "b"]), each(new Set(["c"])), each({ forEach(f) { f("lit"); } }));
interface Queue<T> { push(x: T): number; shift(): T | undefined; readonly length: number }
class Ring<T> implements Queue<T> { #a: T[] = []; push(x: T): number { return this.#a.push(x); } shift(): T | undefined { return this.#a.shift(); } get length(): number { return this.#a.length; } }
function drain(q: Queue<number>): number[] { const out: number[] = []; q.push(5); while (q.length > 0) out.push(q.shift()!); return out; }
console.log(drain([1, 2]), drain(new Ring()));
interface Lookup<T> { get(key: string): T | undefined }
function find<T>(l: Lookup<T>, ...keys: string[]): T[] { return keys.flatMap((k) => { const v = l.get(k); return v === undefined ? [] : [v]; }); }
console.log(find(new Map([["a", 1]]), "a", "b"), find({ get: (k: string) => k + "!" }, "z"));
interface Named { toString(): string } const ns: Named[] = [1, "b", true, 10n, { toString() { return "obj"; } }, [1, 2]]; console.log(ns.map(String), ns.map((n) => n.toString()), `${ns[0]!.toString()}`);
interface Store { keys(): Iterable<string>; get(k: string): number | undefined } function total(s: Store): number { let t = 0; for (const k of s.keys()) t += s.get(k) ?? 0; return t; } console.log(total(new Map([["a", 1], ["b", 2]])));
interface Clock { now(): number } class Fake implements Clock { now(): number { return 42; } } function t(c: Clock): boolean { return c.now() > 41; } console.log(t(new Fake()), t({ now: () => 3 }), t(performance) || true);
interface Appender { push(...xs: string[]): number } const sink: string[] = []; const ap: Appender = sink; ap.push("a", "b"); console.log(sink);
type RO<T> = { readonly length: number; at(i: number): T | undefined; slice(a?: number, b?: number): RO<T> }; const ro: RO<string> = ["a", "b"]; console.log(ro.at(-1), ro.slice(1).length);
interface Matcher { test(s: string): boolean } const ms: Matcher[] = [/a/, { test: (s) => s === "b" }]; console.log(ms.map((m) => m.test("b")));
interface Finder { includes(s: string): boolean } console.log([["a"], "abc"].map((f: Finder) => f.includes("a")));
interface Err { message: string; name: string } function em(e: Err): string { return e.name + e.message; } console.log(em(new Error("x")), em({ name: "n", message: "m" }));
interface Comparable<T> { compareTo(o: T): number } interface Has { has(x: string): boolean } const hs: Has[] = [new Set(["a"]), new Map([["a", 1]]), new URLSearchParams("a=1")]; console.log(hs.map((h) => h.has("a")));
interface Dated { getTime(): number } console.log(((d: Dated) => d.getTime())(new Date(5)));
}
others();
