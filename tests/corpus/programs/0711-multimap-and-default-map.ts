class DefaultMap<K, V> {
  private readonly map = new Map<K, V>();
  constructor(private readonly make: (key: K) => V) {}
  get(key: K): V {
    let v = this.map.get(key);
    if (v === undefined) {
      v = this.make(key);
      this.map.set(key, v);
    }
    return v;
  }
  *entries(): Generator<[K, V]> {
    for (const [k, v] of this.map) yield [k, v];
  }
  get size(): number {
    return this.map.size;
  }
}
const lists = new DefaultMap<string, number[]>(() => []);
for (const [i, w] of "the cat the dog the end".split(" ").entries()) lists.get(w).push(i);
for (const [w, at] of lists.entries()) console.log(w, at.join());
const squares = new DefaultMap<number, number>((n) => n * n);
console.log(squares.get(4), squares.get(4), squares.get(-0), squares.size);
class MultiMap<K, V> {
  readonly #map = new Map<K, Set<V>>();
  #size = 0;
  add(k: K, v: V): boolean {
    let set = this.#map.get(k);
    if (!set) this.#map.set(k, (set = new Set()));
    if (set.has(v)) return false;
    set.add(v);
    this.#size++;
    return true;
  }
  remove(k: K, v?: V): number {
    const set = this.#map.get(k);
    if (!set) return 0;
    const before = this.#size;
    if (v === undefined) {
      this.#size -= set.size;
      this.#map.delete(k);
    } else if (set.delete(v)) {
      this.#size--;
      if (set.size === 0) this.#map.delete(k);
    }
    return before - this.#size;
  }
  get(k: K): readonly V[] {
    return [...(this.#map.get(k) ?? new Set<V>())];
  }
  invert(): MultiMap<V, K> {
    const out = new MultiMap<V, K>();
    for (const [k, vs] of this.#map) for (const v of vs) out.add(v, k);
    return out;
  }
  get size(): number {
    return this.#size;
  }
}
const mm = new MultiMap<string, number>();
console.log(mm.add("a", 1), mm.add("a", 2), mm.add("a", 1), mm.add("b", 2), mm.size);
console.log(mm.get("a").join(), mm.get("z").length, mm.invert().get(2).join());
console.log(mm.remove("a", 9), mm.remove("a", 1), mm.remove("a"), mm.remove("zz"), mm.size);
const nested = new DefaultMap<string, DefaultMap<number, string[]>>(() => new DefaultMap((n) => [`made${n}`]));
nested.get("x").get(1).push("p");
nested.get("x").get(1).push("q");
console.log(nested.get("x").get(1).join(), nested.get("y").get(2).join(), nested.size);
