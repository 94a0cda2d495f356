function identity<T>(x: T): T {
  return x;
}
function wrap<T>(value: T): { value: T } {
  return { value };
}
const pair = <A>(a: A): [A, A] => [a, a];
function pipe<A, B>(a: A, f: (a: A) => B): B {
  return f(a);
}
function compose<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C {
  return (a) => g(f(a));
}
console.log(pipe(3, identity), pipe("x", wrap), pipe("q", pair));
console.log([1, 2].map(wrap), ["a"].map(identity), ["a", "b"].map(pair));
const c = compose((n: number) => n + 1, wrap);
console.log(c(4).value);
const f: (n: number) => { value: number } = wrap;
console.log(f(3).value);
const table: Record<string, (s: string) => string> = { id: identity, up: (s) => s.toUpperCase() };
for (const [k, g] of Object.entries(table)) console.log(k, g("abc"));
function apply<T>(items: T[], f: (t: T) => T = identity): T[] {
  return items.map(f);
}
console.log(apply([1, 2]), apply(["x"], (s) => s + s));
class Box<T> {
  constructor(readonly v: T) {}
  map<U>(f: (t: T) => U): Box<U> {
    return new Box(f(this.v));
  }
}
console.log(new Box(3).map(wrap).v.value, new Box("s").map(identity).v);
function outer(n: number) {
  const local = <T>(x: T): string => `${n}:${x}`;
  return [1, 2].map(local).concat(["a"].map(local));
}
console.log(outer(7));
const groupBy = <T, K extends string>(items: T[], key: (t: T) => K): Map<K, T[]> => {
  const m = new Map<K, T[]>();
  for (const i of items) m.set(key(i), [...(m.get(key(i)) ?? []), i]);
  return m;
};
console.log(groupBy(["a", "b", "a"], identity));
console.log([3, 1].filter(isDefined).length, [1, undefined, 2].filter(isDefined));
function isDefined<T>(x: T | undefined | null): x is T {
  return x !== undefined && x !== null;
}
void Promise.resolve(5).then(wrap).then((w) => console.log(w.value));
