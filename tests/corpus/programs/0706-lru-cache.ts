class LruCache<K, V> {
  private readonly map = new Map<K, V>();
  hits = 0;
  misses = 0;
  constructor(private readonly capacity: number) {}
  get(key: K): V | undefined {
    if (!this.map.has(key)) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    const value = this.map.get(key) as V;
    this.map.delete(key);
    this.map.set(key, value);
    return value;
  }
  put(key: K, value: V): void {
    if (this.map.has(key)) this.map.delete(key);
    else if (this.map.size >= this.capacity) {
      for (const oldest of this.map.keys()) {
        this.map.delete(oldest);
        break;
      }
    }
    this.map.set(key, value);
  }
  keys(): K[] {
    return [...this.map.keys()];
  }
}
const c = new LruCache<string, number>(2);
c.put("a", 1);
c.put("b", 2);
console.log(c.get("a"), c.keys().join());
c.put("c", 3);
console.log(c.get("b"), c.get("a"), c.get("c"), c.hits, c.misses, c.keys().join());
c.put("a", 10);
console.log(c.keys().join(), c.get("a"));
class LinkedLru {
  private nodes = new Map<number, { key: number; value: string; prev: number | null; next: number | null }>();
  private head: number | null = null;
  private tail: number | null = null;
  constructor(private max: number) {}
  private unlink(k: number): void {
    const n = this.nodes.get(k)!;
    if (n.prev === null) this.head = n.next;
    else this.nodes.get(n.prev)!.next = n.next;
    if (n.next === null) this.tail = n.prev;
    else this.nodes.get(n.next)!.prev = n.prev;
  }
  private pushFront(k: number): void {
    const n = this.nodes.get(k)!;
    n.prev = null;
    n.next = this.head;
    if (this.head !== null) this.nodes.get(this.head)!.prev = k;
    this.head = k;
    this.tail ??= k;
  }
  set(key: number, value: string): void {
    const known = this.nodes.get(key);
    if (known) {
      known.value = value;
      this.unlink(key);
    } else {
      if (this.nodes.size >= this.max && this.tail !== null) {
        const old = this.tail;
        this.unlink(old);
        this.nodes.delete(old);
      }
      this.nodes.set(key, { key, value, prev: null, next: null });
    }
    this.pushFront(key);
  }
  order(): string {
    const out: string[] = [];
    for (let k = this.head; k !== null; k = this.nodes.get(k)!.next) out.push(`${k}${this.nodes.get(k)!.value}`);
    return out.join(" ");
  }
}
const l = new LinkedLru(3);
for (let i = 0; i < 7; i++) l.set(i % 4, "v" + i);
console.log(l.order());
l.set(0, "zero");
l.set(5, "five");
console.log(l.order());
