function* range(start: number, end = Infinity, step = 1) { for (let i = start; i < end; i += step) yield i; }
class Seq<T> implements Iterable<T> {
  constructor(private readonly source: Iterable<T>) {}
  static of<T>(...items: T[]) { return new Seq(items); }
  [Symbol.iterator](): Iterator<T> { return this.source[Symbol.iterator](); }
  map<U>(f: (x: T, i: number) => U): Seq<U> { const s = this.source; return new Seq({ *[Symbol.iterator]() { let i = 0; for (const x of s) yield f(x, i++); } }); }
  filter<S extends T>(p: (x: T) => x is S): Seq<S>;
  filter(p: (x: T) => boolean): Seq<T>;
  filter(p: (x: T) => boolean): Seq<T> { const s = this.source; return new Seq((function* () { for (const x of s) if (p(x)) yield x; })()); }
  take(n: number): Seq<T> { const s = this.source; return new Seq((function* () { if (n <= 0) return; let i = 0; for (const x of s) { yield x; if (++i >= n) return; } })()); }
  chunk(n: number): Seq<T[]> { const s = this.source; return new Seq({ *[Symbol.iterator]() { let c: T[] = []; for (const x of s) { c.push(x); if (c.length === n) { yield c; c = []; } } if (c.length) yield c; } }); }
  zip<U>(o: Iterable<U>): Seq<[T, U]> { const s = this.source; return new Seq({ *[Symbol.iterator](): Generator<[T, U]> { const it = o[Symbol.iterator](); for (const x of s) { const { value, done } = it.next(); if (done) return; yield [x, value]; } } }); }
  reduce<A>(f: (a: A, x: T) => A, init: A): A { let a = init; for (const x of this.source) a = f(a, x); return a; }
  groupBy<K>(key: (x: T) => K): Map<K, T[]> { const m = new Map<K, T[]>(); for (const x of this) { const k = key(x); const g = m.get(k); if (g) g.push(x); else m.set(k, [x]); } return m; }
  toArray(): T[] { return [...this.source]; }
}
console.log(new Seq(range(1)).filter((n) => n % 3 === 0).map((n) => n * n).take(4).toArray());
console.log(Seq.of("a", "b", "c").zip(range(10)).toArray(), new Seq(range(0, 7)).chunk(3).toArray());
console.log(new Seq(range(0, 10)).groupBy((n) => (n % 2 ? "odd" : "even")), new Seq("hello").reduce((a, c) => c + a, ""));
function* fib(): Generator<number, never, unknown> { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const firsts: number[] = [];
for (const f of fib()) { if (f > 50) break; firsts.push(f); }
console.log(firsts.join(","));
function* walk<T extends { children?: T[] }>(node: T): Generator<T> { yield node; for (const c of node.children ?? []) yield* walk(c); }
type Tree = { name: string; children?: Tree[] };
const t: Tree = { name: "root", children: [{ name: "a", children: [{ name: "a1" }] }, { name: "b" }] };
console.log([...walk(t)].map((n) => n.name), Math.max(...range(0, 5)), new Set(range(0, 3)));
const it = [1, 2, 3][Symbol.iterator](); it.next(); console.log([...{ [Symbol.iterator]: () => it }]);
