interface ListNode {
  value: number;
  next: ListNode | null;
}
const fromArray = (xs: readonly number[]): ListNode | null => xs.reduceRight<ListNode | null>((next, value) => ({ value, next }), null);
function toArray(l: ListNode | null): number[] {
  const out: number[] = [];
  for (let n = l; n !== null; n = n.next) out.push(n.value);
  return out;
}
function reverse(l: ListNode | null): ListNode | null {
  let prev: ListNode | null = null;
  while (l) {
    const next: ListNode | null = l.next;
    l.next = prev;
    prev = l;
    l = next;
  }
  return prev;
}
const list = fromArray([1, 2, 3, 4]);
console.log(toArray(list).join(), toArray(reverse(list)).join(), toArray(reverse(null)).length);
type Tree<T> = { value: T; left?: Tree<T>; right?: Tree<T> };
function insert<T>(t: Tree<T> | undefined, value: T): Tree<T> {
  if (!t) return { value };
  if (value < t.value) t.left = insert(t.left, value);
  else if (value > t.value) t.right = insert(t.right, value);
  return t;
}
function* inorder<T>(t?: Tree<T>): Generator<T> {
  if (!t) return;
  yield* inorder(t.left);
  yield t.value;
  yield* inorder(t.right);
}
const height = <T>(t?: Tree<T>): number => (t ? 1 + Math.max(height(t.left), height(t.right)) : 0);
let tree: Tree<number> | undefined;
for (const n of [5, 2, 8, 1, 9, 3, 5]) tree = insert(tree, n);
console.log([...inorder(tree)].join(), height(tree));
let words: Tree<string> | undefined;
for (const w of "the quick brown fox jumps".split(" ")) words = insert(words, w);
console.log([...inorder(words)].join(" "), height(words), height());
type Expr = number | [op: "+" | "*", left: Expr, right: Expr];
const evaluate = (e: Expr): number => {
  if (typeof e === "number") return e;
  const [op, l, r] = e;
  return op === "+" ? evaluate(l) + evaluate(r) : evaluate(l) * evaluate(r);
};
console.log(evaluate(["+", 1, ["*", 2, ["+", 3, 4]]]), evaluate(7));
interface Nested {
  [key: string]: string | Nested;
}
const flatten = (n: Nested, prefix = ""): string[] => Object.entries(n).flatMap(([k, v]) => (typeof v === "string" ? [`${prefix}${k}=${v}`] : flatten(v, `${prefix}${k}.`)));
console.log(flatten({ a: "1", b: { c: "2", d: { e: "3" } }, f: {} }).join(" "));
