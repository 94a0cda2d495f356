type OneOrMany<T> = T | readonly T[];
const many = (v: OneOrMany<string>): readonly string[] => (typeof v === "string" ? [v] : v);
console.log(many("x").join(), many(["a", "b"]).length, many([]).length);
type Tree = string | Tree[];
const leaves = (t: Tree): string[] => (typeof t === "string" ? [t] : t.flatMap(leaves));
const depth = (t: Tree): number => (typeof t === "string" ? 0 : 1 + Math.max(0, ...t.map(depth)));
const tree: Tree = ["a", ["b", ["c", []]], "d"];
console.log(leaves(tree).join(), depth(tree), leaves("solo").join(), depth([]));
const show = (t: Tree): string => (typeof t === "string" ? t : `(${t.map(show).join(" ")})`);
console.log(show(tree));
function parse(text: string): Tree {
  const stack: Tree[][] = [[]];
  for (const token of text.replaceAll("(", " ( ").replaceAll(")", " ) ").split(" ")) {
    if (token === "") continue;
    if (token === "(") stack.push([]);
    else if (token === ")") {
      const done = stack.pop()!;
      stack.at(-1)!.push(done);
    } else stack.at(-1)!.push(token);
  }
  return stack[0]![0]!;
}
console.log(show(parse("(define (f x) (add x (mul 2 y)))")), depth(parse("(a (b (c)))")));
type Cell = number | string | null;
const rows: Cell[][] = [[1, "a", null], [2.5, "", null], []];
console.log(rows.map((r) => r.map((c) => (c === null ? "NULL" : typeof c === "number" ? c.toFixed(1) : `'${c}'`)).join(",")).join(";"));
const total = rows.flat().reduce<number>((sum, c) => sum + (typeof c === "number" ? c : 0), 0);
console.log(total, rows.flat().filter((c) => c !== null).length);
type Path = (string | number)[];
const text = (p: Path): string => p.map((s, i) => (typeof s === "number" ? `[${s}]` : i === 0 ? s : `.${s}`)).join("");
console.log(text(["a", 0, "b", "c", 12]), text([]), text([3]));
const counts = new Map<string | number, number>();
for (const k of ["1", 1, "a", 1]) counts.set(k, (counts.get(k) ?? 0) + 1);
console.log([...counts].map(([k, n]) => `${typeof k}:${k}=${n}`).join());
