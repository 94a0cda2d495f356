class MinHeap<T> {
  private readonly items: { key: number; value: T }[] = [];
  get size(): number {
    return this.items.length;
  }
  push(key: number, value: T): void {
    const items = this.items;
    let i = items.push({ key, value }) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent]!.key <= items[i]!.key) break;
      [items[parent], items[i]] = [items[i]!, items[parent]!];
      i = parent;
    }
  }
  pop(): { key: number; value: T } | undefined {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      const l = 2 * i + 1;
      const r = l + 1;
      let least = i;
      if (l < items.length && items[l]!.key < items[least]!.key) least = l;
      if (r < items.length && items[r]!.key < items[least]!.key) least = r;
      if (least === i) return top;
      [items[least], items[i]] = [items[i]!, items[least]!];
      i = least;
    }
  }
}
const heap = new MinHeap<string>();
"heap order of several words sorted by length".split(" ").forEach((w, i) => heap.push(w.length * 100 + i, w));
const out: string[] = [];
for (let e = heap.pop(); e; e = heap.pop()) out.push(e.value);
console.log(out.join(" "), heap.size, heap.pop() === undefined);
type Graph = Map<string, Map<string, number>>;
const graph: Graph = new Map();
const edge = (a: string, b: string, w: number): void => {
  for (const [x, y] of [[a, b], [b, a]] as const) {
    let n = graph.get(x);
    if (!n) graph.set(x, (n = new Map()));
    n.set(y, w);
  }
};
edge("A", "B", 7);
edge("A", "C", 9);
edge("A", "F", 14);
edge("B", "C", 10);
edge("B", "D", 15);
edge("C", "D", 11);
edge("C", "F", 2);
edge("D", "E", 6);
edge("E", "F", 9);
function dijkstra(g: Graph, from: string): Map<string, { distance: number; path: string }> {
  const done = new Map<string, { distance: number; path: string }>();
  const queue = new MinHeap<string>();
  queue.push(0, from);
  for (let e = queue.pop(); e !== undefined; e = queue.pop()) {
    const { key: distance, value: path } = e;
    const node = path.at(-1)!;
    if (done.has(node)) continue;
    done.set(node, { distance, path });
    for (const [next, w] of g.get(node) ?? new Map<string, number>()) if (!done.has(next)) queue.push(distance + w, path + next);
  }
  return done;
}
for (const [node, { distance, path }] of dijkstra(graph, "A")) console.log(node, distance, path);
