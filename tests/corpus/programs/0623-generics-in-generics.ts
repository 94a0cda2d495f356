// generics in generics
class Graph<K, E> {
  private readonly nodes = new Map<K, Map<K, E>>();
  edge(a: K, b: K, e: E): this {
    const m = this.nodes.get(a) ?? new Map<K, E>();
    m.set(b, e);
    this.nodes.set(a, m);
    return this;
  }
  map<F>(f: (e: E) => F): Graph<K, F> {
    const g = new Graph<K, F>();
    for (const [a, es] of this.nodes) for (const [b, e] of es) g.edge(a, b, f(e));
    return g;
  }
  flip(): Graph<K, E> {
    const g = new Graph<K, E>();
    for (const [a, es] of this.nodes) for (const [b, e] of es) g.edge(b, a, e);
    return g;
  }
  list(): [K, K, E][] {
    return [...this.nodes].flatMap(([a, es]) => [...es].map(([b, e]): [K, K, E] => [a, b, e]));
  }
}
const g = new Graph<string, number>().edge("a", "b", 1).edge("a", "c", 2);
console.log(
  g
    .map((n) => n * 1.5)
    .list()
    .map((t) => t.join("-"))
    .join(),
  g
    .flip()
    .list()
    .map(([a, b, e]) => `${a}${b}${e}`)
    .join(),
);
const h = g.map((n) => ({ w: n, tags: [String(n)] }));
console.log(
  h
    .list()
    .map(([, , e]) => e.tags[0]! + e.w)
    .join(),
);
function compose<A, B, C>(f: (a: A) => B, g2: (b: B) => C): (a: A) => C {
  return (a) => g2(f(a));
}
const inc = (n: number): number => n + 1;
console.log(
  compose(compose(inc, String), (s) => s + "!")(41),
  compose(
    (s: string) => s.split(","),
    (xs) => xs.map(Number),
  )("1,2").join(),
);
const pairs = <A, B>(as: readonly A[], bs: readonly B[]): { a: A; b: B }[] =>
  as.flatMap((a) => bs.map((b) => ({ a, b })));
console.log(
  pairs([1, 2], ["x", "y"])
    .map(({ a, b }) => a + b)
    .join(),
  pairs([true], [1n])
    .map(({ a, b }) => `${a}${b}`)
    .join(),
);
function* enumerate<T>(xs: readonly T[]): Generator<{ i: number; x: T }> {
  for (let i = 0; i < xs.length; i++) yield { i, x: xs[i]! };
}
for (const { i, x } of enumerate(["p", "q"])) console.log(i, x);
for (const { i, x } of enumerate([[1], [2, 3]])) console.log(i, x.length);
interface Codec<T> {
  encode(v: T): string;
  decode(s: string): T;
}
const num: Codec<number> = { encode: (v) => v.toString(16), decode: (s) => parseInt(s, 16) };
const list = <T>(c: Codec<T>): Codec<T[]> => ({
  encode: (vs) => vs.map((v) => c.encode(v)).join("|"),
  decode: (s) => (s === "" ? [] : s.split("|").map((x) => c.decode(x))),
});
const opt = <T>(c: Codec<T>): Codec<T | undefined> => ({
  encode: (v) => (v === undefined ? "-" : c.encode(v)),
  decode: (s) => (s === "-" ? undefined : c.decode(s)),
});
const lo = list(opt(num));
console.log(
  lo.encode([255, undefined, 16]),
  lo
    .decode("ff|-|10")
    .map((v) => v ?? "none")
    .join(),
);
const ll = list(num);
console.log(ll.encode(ll.decode("a|b").map((n) => n + 1)));
