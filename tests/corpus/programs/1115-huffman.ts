type Tree = { weight: number; order: number } & ({ symbol: string; kind: "leaf" } | { left: Tree; right: Tree; kind: "node" });
function build(text: string): Tree | undefined {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let order = 0;
  const queue: Tree[] = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([symbol, weight]) => ({ kind: "leaf", symbol, weight, order: order++ }));
  while (queue.length > 1) {
    queue.sort((a, b) => a.weight - b.weight || a.order - b.order);
    const [left, right] = queue.splice(0, 2) as [Tree, Tree];
    queue.push({ kind: "node", left, right, weight: left.weight + right.weight, order: order++ });
  }
  return queue[0];
}
function codes(t: Tree, prefix = "", out: Record<string, string> = {}): Record<string, string> {
  if (t.kind === "leaf") out[t.symbol] = prefix || "0";
  else {
    codes(t.left, prefix + "0", out);
    codes(t.right, prefix + "1", out);
  }
  return out;
}
function decode(t: Tree, bits: string): string {
  let out = "";
  let n = t;
  for (const b of bits) {
    if (n.kind === "node") n = b === "0" ? n.left : n.right;
    if (n.kind === "leaf") {
      out += n.symbol;
      n = t;
    }
  }
  return out;
}
for (const text of ["abracadabra", "aaaa", "hello, wörld 😀😀", "the five boxing wizards jump quickly"]) {
  const tree = build(text)!;
  const table = codes(tree);
  const bits = [...text].map((c) => table[c]!).join("");
  console.log(text.length, bits.length, decode(tree, bits) === text);
  console.log(Object.entries(table).map(([s, c]) => `${s}:${c}`).join(" "));
}
console.log(build("") === undefined);
