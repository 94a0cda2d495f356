class TrieNode {
  readonly children = new Map<string, TrieNode>();
  count = 0;
  end = false;
}
class Trie {
  private readonly root = new TrieNode();
  insert(word: string): boolean {
    let n = this.root;
    for (const c of word) {
      let child = n.children.get(c);
      if (child === undefined) {
        child = new TrieNode();
        n.children.set(c, child);
      }
      child.count++;
      n = child;
    }
    const fresh = !n.end;
    n.end = true;
    return fresh;
  }
  private node(prefix: string): TrieNode | undefined {
    let n: TrieNode | undefined = this.root;
    for (const c of prefix) n = n?.children.get(c);
    return n;
  }
  has(word: string): boolean {
    return this.node(word)?.end ?? false;
  }
  count(prefix: string): number {
    return this.node(prefix)?.count ?? 0;
  }
  *complete(prefix: string): Generator<string> {
    const start = this.node(prefix);
    if (start) yield* Trie.walk(start, prefix);
  }
  private static *walk(n: TrieNode, path: string): Generator<string> {
    if (n.end) yield path;
    for (const [c, child] of [...n.children].sort(([a], [b]) => (a < b ? -1 : 1))) yield* Trie.walk(child, path + c);
  }
}
const t = new Trie();
for (const w of ["car", "card", "care", "cat", "dog", "do", "über", "übung", "😀x", "car"]) console.log(w, t.insert(w));
console.log(t.has("car"), t.has("ca"), t.has(""), t.has("cards"), t.count("ca"), t.count("ü"), t.count("z"));
console.log([...t.complete("ca")].join(), [...t.complete("ü")].join(), [...t.complete("x")].length, [...t.complete("")].length, [...t.complete("😀")].join());
function firstN<T>(g: Generator<T>, n: number): T[] {
  const out: T[] = [];
  if (n > 0) for (const v of g) if (out.push(v) >= n) break;
  return out;
}
console.log(firstN(t.complete(""), 3).join(), firstN(t.complete("d"), 5).join());
