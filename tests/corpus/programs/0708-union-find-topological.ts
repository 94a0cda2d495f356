class UnionFind {
  private readonly parent: number[];
  private readonly rank: Uint8Array;
  components: number;
  constructor(n: number) {
    this.parent = Array.from({ length: n }, (_, i) => i);
    this.rank = new Uint8Array(n);
    this.components = n;
  }
  find(x: number): number {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]!]!;
      x = this.parent[x]!;
    }
    return x;
  }
  union(a: number, b: number): boolean {
    let [ra, rb] = [this.find(a), this.find(b)];
    if (ra === rb) return false;
    if (this.rank[ra]! < this.rank[rb]!) [ra, rb] = [rb, ra];
    this.parent[rb] = ra;
    if (this.rank[ra] === this.rank[rb]) this.rank[ra]!++;
    this.components--;
    return true;
  }
}
const uf = new UnionFind(8);
for (const [a, b] of [[0, 1], [2, 3], [1, 3], [0, 3], [5, 6]] as const) console.log(a, b, uf.union(a, b), uf.components);
console.log(uf.find(0) === uf.find(2), uf.find(0) === uf.find(4));
function topological(edges: Record<string, string[]>): string[] | undefined {
  const state = new Map<string, "open" | "done">();
  const order: string[] = [];
  const visit = (n: string): boolean => {
    const s = state.get(n);
    if (s === "done") return true;
    if (s === "open") return false;
    state.set(n, "open");
    for (const m of edges[n] ?? []) if (!visit(m)) return false;
    state.set(n, "done");
    order.unshift(n);
    return true;
  };
  for (const n in edges) if (!visit(n)) return undefined;
  return order;
}
console.log(topological({ shirt: ["tie", "belt"], tie: ["jacket"], pants: ["shoes", "belt"], belt: ["jacket"], socks: ["shoes"] })?.join(" "));
console.log(topological({ a: ["b"], b: ["c"], c: ["a"] }) === undefined, topological({})?.length);
const kruskal = (n: number, edges: [number, number, number][]): number => {
  const u = new UnionFind(n);
  return edges.toSorted((x, y) => x[2] - y[2]).reduce((sum, [a, b, w]) => (u.union(a, b) ? sum + w : sum), 0);
};
console.log(kruskal(4, [[0, 1, 10], [0, 2, 6], [0, 3, 5], [1, 3, 15], [2, 3, 4]]));
