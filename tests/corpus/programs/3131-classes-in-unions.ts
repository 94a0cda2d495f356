type Ctor<T> = new (...args: any[]) => T;
class Token<T> { constructor(readonly d: string) {} declare readonly _t: T; }
type Key<T> = Token<T> | Ctor<T>;
class Clock { now() { return 1; } }
const m = new Map<Key<unknown>, () => unknown>();
function reg<T>(k: Key<T>, f: () => T) { m.set(k, f); }
function res<T>(k: Key<T>): T { const f = m.get(k); console.log(k instanceof Token ? k.d : k.name); return f!() as T; }
const N = new Token<number>("n");
reg(Clock, () => new Clock()); reg(N, () => 5);
console.log(res(Clock).now(), res(N));
type What = string | typeof Clock | (new (x: number) => Clock);
const w: What[] = ["a", Clock]; console.log(w.map((x) => typeof x), w.includes(Clock));
type Provider<T> = { useClass: Ctor<T> } | { useValue: T } | Ctor<T>;
function make<T>(p: Provider<T>): T { if (typeof p === "function") return new p(); if ("useClass" in p) return new p.useClass(); return p.useValue; }
console.log(make(Clock).now(), make({ useClass: Clock }).now(), make({ useValue: 4 }));
let t: ReturnType<typeof setTimeout> | undefined, last: (number | string)[] | undefined = [1];
t = setTimeout(() => {}, 1); clearTimeout(t);
t = last = undefined;
let a: number | undefined, b: string | number | undefined;
a = b = 5; console.log(a, b, t, last);
interface N { prev: N | null; next: N | null; s: string | null }
const n4: N = { prev: null, next: null, s: "x" }; n4.prev = n4; n4.prev = n4.next = n4.s = null; console.log(n4);
type R<T, E> = { tag: "ok"; v: T } | { tag: "err"; e: E };
const Results = {
  all<T, E>(rs: Iterable<R<T, E>>): R<T[], E> {
    const out: T[] = [];
    for (const r of rs) { if (r.tag === "err") return r; out.push(r.v); }
    return { tag: "ok", v: out };
  },
};
const parseR = (s: string): R<number, { text: string }> => s === "z" ? { tag: "err", e: { text: s } } : { tag: "ok", v: Number(s) };
console.log(Results.all(["1", "2"].map(parseR)), Results.all(["1", "z"].map(parseR)));
