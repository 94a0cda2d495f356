function ends(ports: number[], names: string[]) {
  let calls = 0;
  function first<T>(items: T[], or: T): T { calls++; return items[0] ?? or; }
  const wrap = <T>(x: T): { value: T } => { calls += 10; return { value: x }; };
  function twice<T>(x: T, n: number): T[] { return n === 0 ? [] : [x, ...twice(x, n - 1)]; }
  const deep = () => [1, 2].map((i) => first([i], 0) + wrap(i).value);
  const pair = function <A, B>(a: A, b: B): [A, B] { return [a, b]; };
  const m = group(names, (n) => n.length);
  function group<T, K>(items: T[], by: (item: T) => K): Map<K, T[]> { const out = new Map<K, T[]>(); for (const i of items) { const k = by(i); const l = out.get(k); if (l) l.push(i); else out.set(k, [i]); } calls += 100; return out; }
  console.log(first(ports, -1), first(names, "none"), wrap("x").value, wrap(1).value + 1, twice("a", 3).join(), twice(1, 2).join(), deep().join(), pair(1, "b").join(), [...m.keys()].join());
  return calls;
}
console.log(ends([80], ["a", "bb"]), ends([], []));
function outer<T>(items: T[]) { function map<U>(f: (t: T) => U): U[] { const out: U[] = []; for (const i of items) out.push(f(i)); return out; } return { strings: map(String), pairs: map((x) => [x, x]).length, count: map(() => 1).reduce((a, b) => a + b, 0) }; }
console.log(JSON.stringify(outer([1, 2])), JSON.stringify(outer(["q"])));
class Box<T> { constructor(readonly v: T) {} conv<U>(f: (t: T) => U) { const v = this.v; function go<X>(x: X): [X, U] { return [x, f(v)]; } return go("k").join("-") + go(1).join("-"); } }
console.log(new Box(3).conv((n) => n * 2));
