class Box<T> {
  constructor(private value: T) {}
  get(): T {
    return this.value;
  }
  set(v: T): this {
    this.value = v;
    return this;
  }
  map<U>(f: (v: T) => U): Box<U> {
    return new Box(f(this.value));
  }
  static of<V>(v: V): Box<V> {
    return new Box(v);
  }
}
const n = new Box(5);
const s = n.map((v) => `n=${v}`);
const o = s.map((v) => ({ text: v, size: v.length }));
console.log(n.get(), s.get(), o.get().text, o.get().size, n.set(6).get());
console.log(Box.of(true).get(), Box.of(7n).map((b) => b * 2n).get(), Box.of<string | undefined>(undefined).get(), Box.of<number | null>(null).set(3).get());
class Pair<A, B = A> {
  constructor(readonly first: A, readonly second: B) {}
  swap(): Pair<B, A> {
    return new Pair(this.second, this.first);
  }
}
const p = new Pair("a", 1).swap();
console.log(p.first + 1, p.second + "!", new Pair(new Box(1), [2]).swap().first.length);
interface Comparable<T> {
  compareTo(other: T): number;
}
class Version implements Comparable<Version> {
  constructor(readonly parts: number[]) {}
  compareTo(other: Version): number {
    for (let i = 0; i < 3; i++) {
      const d = (this.parts[i] ?? 0) - (other.parts[i] ?? 0);
      if (d !== 0) return d;
    }
    return 0;
  }
}
function max<T extends Comparable<T>>(xs: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const x of xs) if (best === undefined || x.compareTo(best) > 0) best = x;
  return best;
}
console.log(max([new Version([1, 2]), new Version([1, 10]), new Version([1])])?.parts.join("."), max<Version>([]) === undefined);
class LinkedList<T> {
  private head: { value: T; next: LinkedList<T>["head"] } | undefined;
  size = 0;
  add(value: T): void {
    this.head = { value, next: this.head };
    this.size++;
  }
  *values(): Generator<T> {
    for (let n = this.head; n; n = n.next) yield n.value;
  }
}
const list = new LinkedList<string>();
for (const w of ["x", "y", "z"]) list.add(w);
console.log([...list.values()].join(), list.size);
const numbers = new LinkedList<number>();
numbers.add(0);
numbers.add(-0);
console.log([...numbers.values()].map((v) => 1 / v).join());
class Cache<K, V extends { size: number }> {
  #map = new Map<K, V>();
  total = 0;
  put(k: K, v: V): V {
    this.total += v.size;
    this.#map.set(k, v);
    return v;
  }
  get(k: K): V | undefined {
    return this.#map.get(k);
  }
}
const cache = new Cache<number, { size: number; name: string }>();
console.log(cache.put(1, { size: 10, name: "ten" }).name, cache.get(1)?.name, cache.get(2)?.name, cache.total);
class NumberBox extends Box<number> {
  double(): number {
    return this.get() * 2;
  }
}
console.log(new NumberBox(21).double(), new NumberBox(1).set(4).double());
