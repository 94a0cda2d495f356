// Generic methods of object literals: one function for all types.
const make = (n: number) => ({
  n,
  id<T>(x: T): T { return x; },
  pair<A, B>(a: A, b: B): [A, B] { return [a, b]; },
  map<T, U>(xs: T[], f: (x: T, i: number) => U): U[] { return xs.map((x, i) => f(x, i + this.n)); },
  first<T>(...xs: T[]): T | undefined { return xs[0]; },
  async later<T>(x: T): Promise<T> { await null; return x; },
});
const o = make(10);
console.log(o.id(1), o.id("s"), o.id({ a: 1 }), o.id(undefined), o.pair(1, "x"), o.map(["a", "b"], (x, i) => x + i), o.first(3, 4), o.first<string>());
o.later(5n).then((v) => console.log(v));
interface Box { wrap<T>(x: T): { value: T } }
const box: Box = { wrap: (x) => ({ value: x }) };
class Real implements Box { wrap<T>(x: T) { return { value: x }; } }
for (const b of [box, new Real()]) console.log(b.wrap(4).value + 1, b.wrap("z").value.length);
