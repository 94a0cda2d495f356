interface Node_ {
  name: string;
  child?: Node_;
  tags?: string[];
  greet?: (who: string) => string;
  meta?: { depth: number } | null;
}
const leaf: Node_ = { name: "leaf", tags: ["x", "y"], greet: (w) => `hi ${w}` };
const root: Node_ = { name: "root", child: { name: "mid", child: leaf, meta: null } };
console.log(root.child?.name, root.child?.child?.name, root.child?.child?.child?.name);
console.log(root.tags?.length, root.child?.child?.tags?.[1], root.child?.child?.tags?.[9], root.tags?.[0]);
console.log(root.greet?.("a"), leaf.greet?.("b"), root.child?.child?.greet?.("c"), root.child?.greet?.("d")?.length);
console.log(root.child?.meta?.depth, root.meta?.depth, leaf.meta?.depth ?? "none");
const none: Node_ | undefined = [leaf][3];
let evaluated = 0;
const arg = (): string => {
  evaluated++;
  return "z";
};
console.log(none?.greet?.(arg()), none?.tags?.[evaluated++], none?.child!.name, evaluated);
console.log(leaf.greet?.(arg()), evaluated);
const lookup: Record<string, Node_> = { root };
console.log(lookup["root"]?.child?.name, lookup["nope"]?.child?.name);
const fns: Record<string, (n: number) => number> = { twice: (n) => n * 2 };
console.log(fns["twice"]?.(4), fns["thrice"]?.(4));
const text: string | null = [null, "abc"][0] ?? null;
console.log(text?.length, text?.toUpperCase().trim().length, (text ?? "zz").length);
const m = new Map<string, { list: number[] }>([["a", { list: [5] }]]);
console.log(m.get("a")?.list[0], m.get("b")?.list[0], m.get("a")?.list.at(-1)?.toFixed(1), m.get("b")?.list.at(-1)?.toFixed(1));
if (root.child?.child?.tags?.includes("x")) console.log("tagged");
if (!none?.tags?.includes("x")) console.log("untagged");
class Tree {
  constructor(readonly value: number, readonly left?: Tree, readonly right?: Tree) {}
  sum(): number {
    return this.value + (this.left?.sum() ?? 0) + (this.right?.sum() ?? 0);
  }
}
const t = new Tree(1, new Tree(2, undefined, new Tree(4)), new Tree(3));
console.log(t.sum(), t.left?.right?.value, t.right?.left?.sum(), t.left?.left?.left === undefined);
const count: number | undefined = m.get("zz")?.list.length;
console.log(count === undefined, (count ?? 0) + 1);
