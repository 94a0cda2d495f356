const identity = <T>(x: T): T => x;
console.log(identity(1), identity("s"), identity(true), identity(5n), identity<string | null>(null), identity<number | undefined>(undefined), identity([1, 2]).length, identity({ a: 1 }).a);
function first<T>(xs: readonly T[]): T | undefined {
  return xs[0];
}
console.log(first([1]), first<string>([]), first([undefined, 1]), first([null]), first([[9]])?.[0], first([NaN]));
function keyBy<T, K extends string | number>(xs: readonly T[], key: (x: T) => K): Map<K, T> {
  return new Map(xs.map((x) => [key(x), x]));
}
console.log(keyBy([{ id: 1, n: "a" }, { id: 2, n: "b" }], (o) => o.id).get(2)?.n, keyBy(["x", "yy"], (s) => `k${s.length}`).get("k2"));
function pluck<T, K extends keyof T>(xs: readonly T[], key: K): T[K][] {
  return xs.map((x) => x[key]);
}
console.log(pluck([{ a: 1, b: "x" }, { a: 2, b: "y" }], "a").join(), pluck([{ a: 1, b: "x" }], "b").join());
const longest = <T extends { length: number }>(a: T, b: T): T => (a.length >= b.length ? a : b);
console.log(longest("abc", "de"), longest([1], [2, 3]).join());
function mapValues<T, U>(r: Record<string, T>, f: (v: T, k: string) => U): Record<string, U> {
  const out: Record<string, U> = {};
  for (const [k, v] of Object.entries(r)) out[k] = f(v, k);
  return out;
}
console.log(Object.values(mapValues({ a: 1, b: 2 }, (v, k) => k + v)).join(), Object.values(mapValues({ x: "abc" }, (s) => s.length)).join());
function reduce<T, A>(xs: readonly T[], f: (a: A, x: T) => A, start: A): A {
  let acc = start;
  for (const x of xs) acc = f(acc, x);
  return acc;
}
console.log(reduce([1, 2, 3], (a, x) => a + x, 0), reduce(["a", "b"], (a, x) => x + a, ""), reduce([1, 2], (a, x) => a && x > 0, true), reduce([3n, 4n], (a, x) => a * x, 1n));
function tuple<A, B, C>(a: A, b: B, c: C): [A, B, C] {
  return [a, b, c];
}
const t = tuple(1, "two", [3]);
console.log(t[0] + 1, t[1].length, t[2][0]);
const defaults = <T>(value: T | null | undefined, fallback: T): T => value ?? fallback;
console.log(defaults(null, 5), defaults(0, 5), defaults<string>(undefined, "d"), defaults(false, true));
function swap<T>(xs: T[], i: number, j: number): void {
  const x = xs[i] as T;
  xs[i] = xs[j] as T;
  xs[j] = x;
}
const nums = [1, 2, 3];
const strs = ["a", "b"];
swap(nums, 0, 2);
swap(strs, 0, 1);
console.log(nums.join(), strs.join());
const same = <T>(a: T, b: T): boolean => a === b;
console.log(same(NaN, NaN), same("a", "b"), same<number | string>(1, "1"), same(null, null), same(0, -0));
