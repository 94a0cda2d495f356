class DefaultMap<K, V> extends Map<K, V> {
  made = 0;
  constructor(private readonly make: (key: K) => V, entries?: Iterable<readonly [K, V]>) {
    super(entries);
  }
  override get(key: K): V {
    if (!this.has(key)) {
      this.set(key, this.make(key));
      this.made++;
    }
    return super.get(key)!;
  }
  sum(): number {
    return this.made + this.size;
  }
}
const m = new DefaultMap<string, number[]>(() => []);
m.get("a").push(1);
m.get("a").push(2);
m.get("b").push(3);
console.log(m.size, m.made, m.sum());
for (const [k, v] of m) console.log(k, v.join());
console.log([...m.keys()].join(), [...m.values()].length, [...m].length);
m.forEach((v, k, map) => console.log(k, v.length, map.size));
console.log(m instanceof Map, m instanceof DefaultMap, JSON.stringify(m));
console.log(m);
const plain = new Map<string, number>([["x", 1]]);
console.log(plain, plain.size, plain.get("x"));
function total(map: ReadonlyMap<string, number[]>): number {
  let n = 0;
  for (const list of map.values()) n += list.length;
  return n + (map.get("zzz")?.length ?? 100);
}
console.log(total(m), m.made, total(new Map([["q", [1, 2]]])));
console.log(new Map(m).size, String(m), Object.keys(m).join());
