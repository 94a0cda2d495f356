// f<string>, C<string>
{
function make<T>(x: T): { v: T } { return { v: x }; }
class Box<T> { constructor(readonly v: T) {} get(): T { return this.v; } }
const ms = make<string>;
console.log(ms("a").v.length, new Box(3).get() + 1);
const list = ["a"].map(make<string>);
console.log(list, ms === make<string>, ms.name);
}
// generic functions that call themselves
{
function outer(n: number) {
  const walk = <T>(x: T, d: number): T[] => (d === 0 ? [] : [x, ...walk<T>(x, d - 1)]);
  const deep = <T extends object>(o: T): string[] => Object.keys(o).concat(...Object.values(o).filter((v) => typeof v === "object").map((v) => deep(v as object)));
  console.log(deep({ a: 1, b: { c: { d: 1 } } }));
  return walk("a", n).join() + walk(1, n).length;
}
console.log(outer(3));
function folds(seed: string[]) {
  const memo = new Map<string, number>();
  const fold = <A>(xs: readonly string[], init: A, f: (a: A, x: string) => A): A => {
    if (xs.length === 0) return init;
    memo.set(xs[0]!, (memo.get(xs[0]!) ?? 0) + 1);
    return fold(xs.slice(1), f(init, xs[0]!), f);
  };
  console.log(fold(seed, 0, (a, x) => a + x.length), fold(seed, "", (a, x) => x + a), memo);
}
folds(["ab", "c"]);
}
// ArrayLike
{
function last<T>(a: ArrayLike<T>): T | undefined { return a.length > 0 ? a[a.length - 1] : undefined; }
function sum(a: ArrayLike<number>): number { let s = 0; for (let i = 0; i < a.length; i++) s += a[i]!; return s; }
console.log(last([1, 2, 3]), last("abc"), sum(new Uint8Array([1, 2])), sum([4, 5]), sum({ length: 2, 0: 4, 1: 6 }));
console.log(Array.from({ length: 2, 0: "a", 1: "b" } as ArrayLike<string>));
function toArr<T>(a: ArrayLike<T>): T[] { return Array.from(a); }
console.log(toArr("xyz"), toArr([1]), toArr(new Float64Array(2)));
const like: ArrayLike<string> = { length: 1, 0: "q" };
console.log(like, toArr(like));
function first<T>(a: ArrayLike<T>): T | undefined { return a[0]; }
function len(a: ArrayLike<unknown>): number { return a.length; }
function copy<T, U>(a: ArrayLike<T>, f: (x: T, i: number) => U): U[] { const out: U[] = []; for (let i = 0; i < a.length; i++) out.push(f(a[i] as T, i)); return out; }
console.log(first("hey"), first([true]), first({ length: 0 }), len("q"), len({ length: 7, 0: "a" }));
console.log(copy("abc", (c, i) => c + i), copy(new Uint8Array([1, 2]), (n) => n * 2), copy({ length: 2, 0: { a: 1 }, 1: { a: 2 } }, (o) => o.a));
const u: ArrayLike<number> = new Float64Array([1.5]);
console.log(u[0]!.toFixed(2), u[3], u.length);
const b = new Uint8Array(4); b.set([1, 2]); b.set(u as ArrayLike<number>, 2); console.log(b, Uint8Array.from([1, 2] as ArrayLike<number>), new Uint8Array([3] as ArrayLike<number>));
console.log(Object.values([1, 2] as ArrayLike<number>), Object.entries("ab" as ArrayLike<string>));
console.log(Array.from({ length: 2, 0: "a", 1: "b" } as ArrayLike<string>, (s) => s + s));
console.log(Array.from({ length: 2, 0: "x" } as ArrayLike<string | undefined>), Array.from({ length: 3 } as ArrayLike<unknown>, (_, i) => i), Array.from({ length: 2 } as any));
}
// Array.from of what nobody knows
{
const j = (s: string): any => JSON.parse(s);
console.log(new Uint8Array(j("[1,2]")), Array.from(j('"ab"')), Array.from(j('{"length":2,"0":"p"}')), Array.from(j("5")), Array.from(j('{"length":"2"}'), (_: any, i: number) => i));
console.log(Uint8Array.from(j('{"length":2,"0":7,"1":8}')));
for (const bad of [undefined, null]) try { console.log(Array.from(bad as any)); } catch (e) { console.log((e as Error).name); }
try { console.log(Array.from({ length: 2 ** 33 } as any)); } catch (e) { console.log(String(e)); }
console.log(Array.from(new Map([[1, 2]]) as any), Array.from(new Set([1]) as any), Array.from({ length: -3 } as any), Array.from(new Date(0) as any));
console.log(new Uint8Array(j('{"length":2,"0":7,"1":8}')));
console.log(new Uint8Array(j("3")));
}
