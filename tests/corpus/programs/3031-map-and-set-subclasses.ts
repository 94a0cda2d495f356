class LRU<K, V> extends Map<K, V> {
  constructor(private readonly max: number) {
    super();
  }
  override get(key: K): V | undefined {
    const value = super.get(key);
    if (value !== undefined) {
      this.delete(key);
      super.set(key, value);
    }
    return value;
  }
  override set(key: K, value: V): this {
    if (this.has(key)) this.delete(key);
    super.set(key, value);
    if (this.size > this.max) {
      const oldest = this.keys().next().value as K;
      this.delete(oldest);
    }
    return this;
  }
}
const lru = new LRU<string, number>(2);
lru.set("a", 1).set("b", 2).get("a");
lru.set("c", 3);
console.log([...lru.entries()], lru);
class UniqueSet extends Set<string> {
  rejected: string[] = [];
  override add(value: string): this {
    if (this.has(value)) this.rejected.push(value);
    return super.add(value.toLowerCase());
  }
}
const u = new UniqueSet();
u.add("A").add("b");
u.add("b").add("a");
console.log(u, u.rejected, u.size, [...u], u instanceof Set, (u as unknown) instanceof UniqueSet);
function fill(target: Map<string, number>, keys: string[]): Map<string, number> {
  keys.forEach((k, i) => target.set(k, i));
  return target;
}
console.log(fill(lru, ["x", "y", "z"]), fill(new Map(), ["p"]));
const unknown: unknown = lru;
if (unknown instanceof Map) console.log("map", unknown.size, unknown.get("z"));
const any: any = lru;
console.log(any.size, any.get("y"), [...any]);
class Registry extends Map<string, { id: number }> {
  static from(items: { id: number }[]): Registry {
    const made = new Registry();
    for (const item of items) made.set(`#${item.id}`, item);
    return made;
  }
  ids(): number[] {
    return Array.from(this.values(), (v) => v.id);
  }
  get first(): { id: number } | undefined {
    for (const [, v] of this) return v;
    return undefined;
  }
}
const r = Registry.from([{ id: 3 }, { id: 5 }]);
console.log(r.ids(), r.first, new Registry(r).size, new Registry([["q", { id: 1 }]]));
class Empty extends Map<string, number> {}
console.log(new Empty(), new Empty([["a", 1]]), new Set([1, 2]), [new Empty()], { deep: { deeper: { e: new Empty([["a", 1]]) , f: new Map([[1,2]])} } });
console.log({ a: { b: { c: new Empty([["a", 1]]), d: new Map([[1, 2]]), s: new Set() } } });
console.log(Object.prototype.toString.call(r), `${r}`, typeof r, r.constructor.name, r.constructor === Registry);
const counts = new Map<string, Map<string, number>>();
const inner = counts.get("a") ?? new Map<string, number>();
counts.set("a", inner.set("z", 1));
for (const [k, v] of counts) for (const [k2, v2] of v) console.log(k, k2, v2);
console.log(structuredClone(new Map([["k", { a: new Set([1]) }]])));
console.log(Object.fromEntries(lru), Object.fromEntries(new Map([["a", 1]])), Array.from(new Set([1, 1, 2]), (x) => x * 2));
const { size } = lru;
console.log(size, new Map([...lru].filter(([, v]) => v > 1)), new Map(Object.entries({ a: 1 })));
const it = lru[Symbol.iterator]();
console.log(it.next().value, [...it].length);
function isMap(x: unknown): x is Map<unknown, unknown> { return x instanceof Map; }
console.log(isMap(lru), isMap(new Map()), isMap({}), isMap(u));
type Cache = ReadonlyMap<string, number> | undefined;
const c: Cache = lru.size > 1 ? lru : undefined;
console.log(c?.get("z"), c?.has("q"));
console.log(JSON.stringify({ lru, u, m: new Map([[1, 2]]) }));
console.log(new Set(lru.keys()), Math.max(...lru.values()), [...u].sort());
const groups = new Map<number, string[]>();
for (const w of ["a", "bb", "cc"]) { const g = groups.get(w.length); if (g) g.push(w); else groups.set(w.length, [w]); }
console.log(groups, [...groups.entries()].map(([n, ws]) => `${n}:${ws.join("/")}`));
async function later() { for await (const [k] of lru) console.log("aw", k); console.log(await Promise.all(new Set([1, Promise.resolve(2)]))); }
void later();
