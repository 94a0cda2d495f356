// memoize, debounce, curry, pipe and the like: functions that hand on the arguments of others.
async function f1(): Promise<void> {
type Cb = (...args: [number, string]) => void;
const cb: Cb = (n, s) => console.log(n, s);
cb(1, "a");
function call(f: Cb): void { f(2, "b"); }
call((n) => console.log(n)); call(cb);
function add(a: number, b: number): number { return a + b; }
const args: Parameters<typeof add> = [1, 2];
const r: ReturnType<typeof add> = add(...args);
console.log(r);
function memoize<A extends unknown[], R>(f: (...a: A) => R): (...a: A) => R { const c = new Map<string, R>(); return (...a) => { const k = JSON.stringify(a); if (c.has(k)) return c.get(k)!; const v = f(...a); c.set(k, v); return v; }; }
const madd = memoize(add); console.log(madd(1, 2), madd(1, 2));
function once<A extends unknown[], R>(f: (...a: A) => R): (...a: A) => R { let done = false; let r: R; return (...a: A) => { if (!done) { done = true; r = f(...a); } return r; }; }
const o1 = once((s: string) => { console.log("run", s); return s.length; }); console.log(o1("abc"), o1("z"));
function debounce<A extends unknown[]>(f: (...a: A) => void, ms: number): (...a: A) => void { let t: ReturnType<typeof setTimeout> | undefined; return (...a) => { clearTimeout(t); t = setTimeout(() => f(...a), ms); }; }
const d = debounce((s: string, n: number) => console.log("deb", s, n), 5); d("x", 1); d("y", 2);
async function retry<T>(f: () => Promise<T>, n = 3): Promise<T> { let last: unknown; for (let i = 0; i < n; i++) { try { return await f(); } catch (e) { last = e; } } throw last; }
let k = 0; retry(async () => { if (++k < 3) throw new Error("no"); return k; }).then((v) => console.log("retry", v));
await new Promise((done) => setTimeout(done, 20));
}
async function f2(): Promise<void> {
function pipe<A, B>(f: (a: A) => B): (a: A) => B;
function pipe<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C;
function pipe<A, B, C, D>(f: (a: A) => B, g: (b: B) => C, h: (c: C) => D): (a: A) => D;
function pipe(...fs: ((x: any) => any)[]): (x: any) => any { return (x) => fs.reduce((v, f) => f(v), x); }
const p = pipe((s: string) => s.length, (n) => n * 2, (n) => `<${n}>`);
console.log(p("abc"));
const compose = <T>(...fs: ((x: T) => T)[]) => (x: T): T => fs.reduceRight((v, f) => f(v), x);
console.log(compose((n: number) => n + 1, (n: number) => n * 2)(5));
function curry<A, B, R>(f: (a: A, b: B) => R): (a: A) => (b: B) => R { return (a) => (b) => f(a, b); }
console.log(curry((a: number, b: string) => b.repeat(a))(2)("x"));
await new Promise((done) => setTimeout(done, 20));
}
async function f3(): Promise<void> {
type Curried<A extends unknown[], R> = A extends [infer H, ...infer T] ? (h: H) => Curried<T, R> : R;
function curry<A extends unknown[], R>(f: (...a: A) => R): Curried<A, R> {
  const go = (got: unknown[]): unknown => got.length >= f.length ? f(...(got as A)) : (x: unknown) => go([...got, x]);
  return go([]) as Curried<A, R>;
}
console.log(curry((a: number, b: number, c: string) => a + b + c)(1)(2)("z"));
function log<F extends (...args: any[]) => any>(f: F): F { return ((...args: any[]) => { console.log("call", args); return f(...args); }) as F; }
console.log(log((a: number, b: string) => a + b)(1, "q"));
function withLog<This, A extends unknown[], R>(f: (this: This, ...a: A) => R): (this: This, ...a: A) => R { return function (this: This, ...a: A): R { return f.call(this, ...a); }; }
console.log(withLog((x: number) => x + 1)(3));
function partial<H, T extends unknown[], R>(f: (h: H, ...t: T) => R, h: H): (...t: T) => R { return (...t) => f(h, ...t); }
console.log(partial((a: number, b: number, c: number) => a * b + c, 2)(3, 4));
function throttle<T extends (...args: any[]) => void>(fn: T, wait: number): (...args: Parameters<T>) => void { let last = -Infinity; let now = 0; return function (...args: Parameters<T>) { now += 5; if (now - last >= wait) { last = now; fn(...args); } }; }
const t = throttle((s: string) => console.log(s), 10); t("1"); t("2"); t("3");
await new Promise((done) => setTimeout(done, 20));
}
async function k3(): Promise<void> {
function log<F extends (...args: any[]) => any>(f: F): F { return ((...args: any[]) => { console.log("call", args); return f(...args); }) as F; }
console.log(log((a: number, b: string) => a + b)(1, "q"));
function partial<H, T extends unknown[], R>(f: (h: H, ...t: T) => R, h: H): (...t: T) => R { return (...t) => f(h, ...t); }
console.log(partial((a: number, b: number, c: number) => a * b + c, 2)(3, 4));
function bound<T, A extends unknown[], R>(o: T, f: (this: T, ...a: A) => R): (...a: A) => R { return (...a) => f.apply(o, a); }
console.log(bound({ k: 2 }, function (x: number) { return this.k * x; })(4));
class Once<A extends unknown[], R> { #r: { v: R } | undefined; constructor(private readonly f: (...a: A) => R) {} call(...a: A): R { return (this.#r ??= { v: this.f(...a) }).v; } }
console.log(new Once((a: number, b: string) => a + b).call(1, "z"));
function lazy<T>(f: () => T): () => T { let v: T | undefined; let done = false; return () => { if (!done) { v = f(); done = true; } return v as T; }; } console.log(lazy(() => 3)());
const memo = <A extends [unknown, ...unknown[]], R>(f: (...a: A) => R, key: (...a: A) => string = (...a) => String(a[0])) => { const m = new Map<string, R>(); return (...a: A): R => { const k = key(...a); let r = m.get(k); if (r === undefined) m.set(k, (r = f(...a))); return r; }; }; console.log(memo((x: number, y: number) => x * y)(3, 4));
async function retry<A extends unknown[], R>(f: (...a: A) => Promise<R>, ...a: A): Promise<R> { try { return await f(...a); } catch { return await f(...a); } } retry(async (x: number) => x + 1, 4).then((v) => console.log(v));
type Fn<A extends unknown[] = unknown[], R = unknown> = (...a: A) => R; function compose<A extends unknown[], B, C>(f: Fn<A, B>, g: (b: B) => C): Fn<A, C> { return (...a) => g(f(...a)); } console.log(compose((a: number, b: number) => a + b, (n) => `=${n}`)(1, 2));
type Handlers = { a: (n: number) => void; b: (s: string, t: boolean) => void }; class Bus { private hs: { [K in keyof Handlers]?: Handlers[K][] } = {}; on<K extends keyof Handlers>(k: K, h: Handlers[K]): this { const l = (this.hs[k] ??= []) as Handlers[K][]; l.push(h); return this; } emit<K extends keyof Handlers>(k: K, ...a: Parameters<Handlers[K]>): void { for (const h of this.hs[k] ?? []) (h as (...a: Parameters<Handlers[K]>) => void)(...a); } } new Bus().on("a", (n) => console.log("a", n)).on("b", (s, t) => console.log("b", s, t)).emit("a", 1);
function tryCatch<A extends unknown[], R>(f: (...a: A) => R, onErr: (e: unknown) => R): (...a: A) => R { return (...a) => { try { return f(...a); } catch (e) { return onErr(e); } }; } console.log(tryCatch((s: string) => JSON.parse(s) as number, () => -1)("{"));
const fns = [(a: number) => a + 1, (a: number) => a * 2] as const; console.log(fns.map((f) => f(3)));
function zip<A, B>(a: readonly A[], b: readonly B[]): [A, B][] { return a.map((x, i) => [x, b[i]!]); } console.log(zip([1, 2], ["a", "b"]));
await new Promise((done) => setTimeout(done, 20));
}
async function k4(): Promise<void> {
function wrap<F extends (...args: any[]) => any>(name: string, f: F): F { return ((...args: any[]) => { console.log(name, args.length); return f(...args); }) as F; }
console.log(wrap("opt", (a: number, b?: string) => `${a}${b ?? "-"}`)(1, "b"), wrap("def", (a: number, b = 5) => a + b)(1, 2), wrap("rest", (a: number, ...r: number[]) => a + r.length)(1, 2, 3), wrap("none", () => 7)());
const loose = wrap("more", (a: number) => a) as unknown as (...a: number[]) => number; console.log(loose(1, 2, 3));
function call<F extends (...args: never[]) => unknown>(f: F, ...args: Parameters<F>): ReturnType<F> { return f(...args) as ReturnType<F>; } console.log(call((a: string, n: number) => a.repeat(n), "x", 2));
class T { m(this: T, k: number): number { return this.b + k; } b = 2; } const t = new T(); console.log(t.m(3));
function each(fs: ((...args: any[]) => any)[], args: any[]): any[] { return fs.map((f) => f(...args)); } console.log(each([(a: number) => a + 1, (a: number, b: number) => a * b], [3, 4]));
function pre<A, F extends (a: A, ...rest: any[]) => any>(f: F, a: A, rest: any[]): unknown { return f(a, ...rest); } console.log(pre((a: string, b: number, c: boolean) => a + b + c, "q", [1, true]));
const d = (fn: (...args: any[]) => void): ((...args: any[]) => void) => { return (...args) => fn(...args); }; d((a: number, b: string) => console.log(a, b))(1, "z");
await new Promise((done) => setTimeout(done, 20));
}
async function k5(): Promise<void> {
class T { b = 2; m(this: T, k: number): number { return this.b + k; } get g(): number { return this.m(1); } }
console.log(new T().m(3), new T().g); const f: (this: T, k: number) => number = new T().m; console.log(f.call(new T(), 5));
await new Promise((done) => setTimeout(done, 20));
}
async function main(): Promise<void> {
  await f1();
  await f2();
  await f3();
  await k3();
  await k4();
  await k5();
}
void main();
