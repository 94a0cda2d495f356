function f(n: number) { f.count++; return n; }
f.count = 0; f.label = "x"; f.cache = {} as Record<string, number>; f.helper = (a: string) => a + f.label;
f(1); f(2); f.cache["a"] = 5; f.count += 10; f.label += "y"; f.cache["b"] ??= 6;
console.log(f.count, f.label, f.cache, f.helper("h"), f.name, f.length, Object.keys(f), "count" in f, "nope" in f, Object.hasOwn(f, "label"));
console.log(f);
console.log({ f }, [f], [[[[f]]]]);
const g = (a: string) => a + g.sep;
g.sep = "-";
console.log(g("x"), Object.entries(g), JSON.stringify({ g, h: g.sep }));
interface Counter { (step?: number): number; count: number; reset(): void; opt?: string }
const counter: Counter = Object.assign((step = 1) => (counter.count += step), { count: 0, reset() { counter.count = 0; } });
counter(); counter(5); console.log(counter.count, counter.opt, counter.opt ?? "none"); counter.reset(); counter.opt = "o"; console.log(counter.count, counter.opt, counter.opt?.length);
function make(): Counter { const c = ((step = 1) => (c.count += step)) as Counter; c.count = 100; c.reset = () => { c.count = 0; }; return c; }
const a = make(), b = make(); a(); b(2); b(); console.log(a.count, b.count, a === b); a.reset(); console.log(a.count, b.count);
function twice() { function inner() {} inner.n = 1; inner.n++; return inner; }
const t1 = twice(), t2 = twice(); t1.n = 50; console.log(t1.n, t2.n, t1 === t2);
const asAny: any = f; console.log(asAny.count, asAny.nope, typeof asAny.helper, asAny.helper("z")); 
function early(): number { return early.x; } early.x = 7; console.log(early());
const narrow: (n: number) => number = f; console.log(Object.keys(narrow), narrow === f, (narrow as typeof f).count);
type Handler = ((e: string) => void) & { once?: boolean }; const hs: Handler[] = []; const h1: Handler = (e) => console.log("h1", e); h1.once = true; hs.push(h1, (e) => console.log("h2", e)); for (const h of [...hs]) { h("ev"); if (h.once) hs.splice(hs.indexOf(h), 1); } console.log(hs.length);
namespace N { export function deco(x: number) { deco.calls = (deco.calls ?? 0) + 1; return x; } deco.calls = 0 as number; } N.deco(1); N.deco(2); console.log(N.deco.calls);
for (const k in f) console.log(k);
function err() { return err.kind!.length; } err.kind = undefined as string | undefined; try { err(); } catch (e) { console.log(String(e).slice(0, 9)); }
class K { static s() { return 1; } run = Object.assign(() => this.v, { tag: "T" }); v = 3; } const k = new K(); console.log(k.run(), k.run.tag, new K().run.tag, k.run === new K().run);
function ff(n: number) { ff.count++; return n; }
ff.count = 0;
ff.label = "x";
ff(1); ff(2);
console.log(ff.count, ff.label);
const gg = (a: string) => a + gg.sep;
gg.sep = "-";
console.log(gg("x"));
// Many functions with properties, some of which go.
const kept: { (): number; n: number; big: number[] }[] = [];
for (let i = 0; i < 300; i++) {
  const made = Object.assign(() => made.n, { n: i, big: Array.from({ length: 20 }, (_, j) => i + j) });
  made.big.push(-1);
  if (i % 50 === 0) kept.push(made);
}
console.log(kept.map((one) => [one(), one.n, one.big.length, one.big[3]].join(":")).join(" "));
function memoised(n: number): number {
  const known = memoised.results.get(n);
  if (known !== undefined) return known;
  memoised.misses++;
  const result = n < 2 ? n : memoised(n - 1) + memoised(n - 2);
  memoised.results.set(n, result);
  return result;
}
memoised.results = new Map<number, number>();
memoised.misses = 0;
console.log(memoised(40), memoised(40), memoised.misses, memoised.results.size);
const bound = memoised.bind(null, 5);
console.log(Object.keys(bound), bound());
