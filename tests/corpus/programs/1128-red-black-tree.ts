const RED = true;
interface RbNode<K, V> {
  key: K;
  value: V;
  color: boolean;
  left: RbNode<K, V> | null;
  right: RbNode<K, V> | null;
}
class SortedMap<K, V> {
  private root: RbNode<K, V> | null = null;
  size = 0;
  rotations = 0;
  constructor(private readonly compare: (a: K, b: K) => number) {}
  private static isRed<A, B>(n: RbNode<A, B> | null): boolean {
    return n !== null && n.color === RED;
  }
  private rotateLeft(h: RbNode<K, V>): RbNode<K, V> {
    this.rotations++;
    const x = h.right!;
    h.right = x.left;
    x.left = h;
    x.color = h.color;
    h.color = RED;
    return x;
  }
  private rotateRight(h: RbNode<K, V>): RbNode<K, V> {
    this.rotations++;
    const x = h.left!;
    h.left = x.right;
    x.right = h;
    x.color = h.color;
    h.color = RED;
    return x;
  }
  private insert(h: RbNode<K, V> | null, key: K, value: V): RbNode<K, V> {
    if (h === null) {
      this.size++;
      return { key, value, color: RED, left: null, right: null };
    }
    const order = this.compare(key, h.key);
    if (order === 0) h.value = value;
    else if (order < 0) h.left = this.insert(h.left, key, value);
    else h.right = this.insert(h.right, key, value);
    if (SortedMap.isRed(h.right) && !SortedMap.isRed(h.left)) h = this.rotateLeft(h);
    if (SortedMap.isRed(h.left) && SortedMap.isRed(h.left?.left ?? null)) h = this.rotateRight(h);
    if (h.left?.color && h.right?.color) {
      h.color = RED;
      h.left.color = !RED;
      h.right.color = !RED;
    }
    return h;
  }
  set(key: K, value: V): this {
    this.root = this.insert(this.root, key, value);
    this.root.color = !RED;
    return this;
  }
  get(key: K): V | undefined {
    let n = this.root;
    while (n !== null) {
      const order = this.compare(key, n.key);
      if (order === 0) return n.value;
      n = order < 0 ? n.left : n.right;
    }
    return undefined;
  }
  *range(from?: K, to?: K, n: RbNode<K, V> | null = this.root): Generator<[K, V]> {
    if (n === null) return;
    if (from === undefined || this.compare(from, n.key) < 0) yield* this.range(from, to, n.left);
    if ((from === undefined || this.compare(from, n.key) <= 0) && (to === undefined || this.compare(n.key, to) < 0)) yield [n.key, n.value];
    if (to === undefined || this.compare(n.key, to) < 0) yield* this.range(from, to, n.right);
  }
  height(n: RbNode<K, V> | null = this.root): number {
    return n === null ? 0 : 1 + Math.max(this.height(n.left), this.height(n.right));
  }
}
const numbers = new SortedMap<number, string>((a, b) => a - b);
for (let i = 0; i < 500; i++) numbers.set((i * 7919) % 503, `v${i}`);
console.log(numbers.size, numbers.height(), numbers.rotations, numbers.get(42), numbers.get(9999), numbers.get(502));
console.log([...numbers.range(10, 16)].map(([k, v]) => `${k}:${v}`).join(" "), [...numbers.range()].length, [...numbers.range(498)].map(([k]) => k).join());
const words = new SortedMap<string, number>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
for (const w of "one two three four five six seven one two".split(" ")) words.set(w, (words.get(w) ?? 0) + 1);
console.log([...words.range()].map(([k, n]) => k + n).join(" "), words.size, [...words.range("s", "t")].map(([k]) => k).join());
