class RingBuffer<T> {
  private readonly slots: (T | undefined)[];
  private head = 0;
  private count = 0;
  dropped = 0;
  constructor(readonly capacity: number) {
    this.slots = Array.from({ length: capacity }, () => undefined);
  }
  push(v: T): boolean {
    const full = this.count === this.capacity;
    this.slots[(this.head + this.count) % this.capacity] = v;
    if (full) {
      this.head = (this.head + 1) % this.capacity;
      this.dropped++;
    } else this.count++;
    return !full;
  }
  shift(): T | undefined {
    if (this.count === 0) return undefined;
    const v = this.slots[this.head];
    this.slots[this.head] = undefined;
    this.head = (this.head + 1) % this.capacity;
    this.count--;
    return v;
  }
  *values(): Generator<T> {
    for (let i = 0; i < this.count; i++) {
      const v = this.slots[(this.head + i) % this.capacity];
      if (v !== undefined) yield v;
    }
  }
}
const r = new RingBuffer<string>(3);
console.log(["a", "b", "c", "d", "e"].map((v) => r.push(v)).join(), [...r.values()].join(), r.dropped, r.shift(), r.shift(), [...r.values()].join(), r.shift(), r.shift());
const numbers = new RingBuffer<number>(4);
for (let i = 0; i < 10; i++) {
  numbers.push(i * 1.5);
  if (i % 3 === 0) numbers.shift();
}
console.log([...numbers.values()].join(), numbers.dropped);
class SkipNode {
  readonly next: (SkipNode | undefined)[] = [];
  constructor(readonly key: number, readonly value: string) {}
}
class SkipList {
  private readonly head = new SkipNode(-Infinity, "");
  private seed = 12345;
  size = 0;
  private level(): number {
    let level = 0;
    do {
      this.seed = (Math.imul(this.seed, 1103515245) + 12345) >>> 0;
    } while (this.seed & 0x10000 && ++level < 8);
    return level;
  }
  private path(key: number): SkipNode[] {
    const path: SkipNode[] = [];
    let n = this.head;
    for (let level = 8; level >= 0; level--) {
      for (let next = n.next[level]; next !== undefined && next.key < key; next = n.next[level]) n = next;
      path[8 - level] = n;
    }
    return path.reverse();
  }
  insert(key: number, value: string): void {
    const path = this.path(key);
    const node = new SkipNode(key, value);
    const top = this.level();
    for (let level = 0; level <= top; level++) {
      const before = path[level]!;
      node.next[level] = before.next[level];
      while (before.next.length <= level) before.next.push(undefined);
      before.next[level] = node;
    }
    this.size++;
  }
  get(key: number): string | undefined {
    const n = this.path(key)[0]?.next[0];
    return n?.key === key ? n.value : undefined;
  }
  *keys(): Generator<number> {
    for (let n = this.head.next[0]; n !== undefined; n = n.next[0]) yield n.key;
  }
}
const list = new SkipList();
for (let i = 0; i < 60; i++) list.insert((i * 37) % 61, `v${i}`);
console.log([...list.keys()].join(), list.size, list.get(10), list.get(100), list.get(60));
