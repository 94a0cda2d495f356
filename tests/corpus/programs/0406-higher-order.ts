type Predicate<T> = (x: T) => boolean;
const not = <T>(p: Predicate<T>): Predicate<T> => (x) => !p(x);
const and = <T>(...ps: Predicate<T>[]): Predicate<T> => (x) => ps.every((p) => p(x));
const or = <T>(...ps: Predicate<T>[]): Predicate<T> => (x) => ps.some((p) => p(x));
const even: Predicate<number> = (n) => n % 2 === 0;
const big: Predicate<number> = (n) => n > 5;
const nums = [1, 2, 3, 4, 5, 6, 7, 8];
console.log(nums.filter(and(even, big)).join(), nums.filter(or(even, big)).join(), nums.filter(not(even)).join());
const pipe = <T>(...fs: ((x: T) => T)[]) => (x: T): T => fs.reduce((acc, f) => f(acc), x);
console.log(pipe<number>((n) => n + 1, (n) => n * 2)(5), pipe<string>((s) => s.trim(), (s) => s.toUpperCase())("  hi "), pipe<number>()(3));
const partial = <A, B, R>(f: (a: A, b: B) => R, a: A) => (b: B): R => f(a, b);
console.log(partial((a: string, b: number) => a.repeat(b), "ab")(3));
const flip = <A, B, R>(f: (a: A, b: B) => R) => (b: B, a: A): R => f(a, b);
console.log(flip((a: number, b: number) => a - b)(1, 10));
const by = <T>(key: (x: T) => number | string) => (a: T, b: T): number => {
  const [ka, kb] = [key(a), key(b)];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
};
const people = [{ n: "Zed", a: 3 }, { n: "Amy", a: 9 }, { n: "Mel", a: 1 }];
console.log(people.toSorted(by((p) => p.n)).map((p) => p.n).join(), people.toSorted(by((p) => p.a)).map((p) => p.n).join());
const groupBy = <T, K>(xs: readonly T[], key: (x: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const x of xs) {
    const k = key(x);
    const list = groups.get(k);
    if (list) list.push(x);
    else groups.set(k, [x]);
  }
  return groups;
};
for (const [k, v] of groupBy(["one", "two", "three", "four"], (s) => s.length)) console.log(k, v.join());
for (const [k, v] of groupBy(nums, even)) console.log(k, v.join());
const iterate = <T>(n: number, f: (x: T) => T, x: T): T => (n === 0 ? x : iterate(n - 1, f, f(x)));
console.log(iterate(10, (x: number) => x * 2, 1), iterate(3, (s: string) => s + s, "ab"));
const Y = <A, R>(f: (self: (a: A) => R) => (a: A) => R): ((a: A) => R) => (a) => f(Y(f))(a);
console.log(Y<number, number>((self) => (n) => (n < 2 ? 1 : n * self(n - 1)))(10));
const table: Record<string, (a: number, b: number) => number> = { "+": (a, b) => a + b, "-": (a, b) => a - b, max: (a, b) => Math.max(a, b) };
for (const op of ["+", "-", "max", "?"]) console.log(op, table[op]?.(3, 8) ?? "unknown");
const memoize = <A, R>(f: (a: A) => R): ((a: A) => R) => {
  const cache = new Map<A, R>();
  return (a) => {
    if (!cache.has(a)) cache.set(a, f(a));
    return cache.get(a) as R;
  };
};
let calls = 0;
const slow = memoize((n: number) => (calls++, n * n));
console.log(slow(4), slow(4), slow(5), calls);
