type Edit = { op: "keep" | "add" | "remove"; line: string };
function diff(a: readonly string[], b: readonly string[]): Edit[] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ op: "keep", line: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) edits.push({ op: "remove", line: a[i++]! });
    else edits.push({ op: "add", line: b[j++]! });
  }
  return edits;
}
const MARK = { keep: " ", add: "+", remove: "-" } as const;
const apply = (a: readonly string[], edits: readonly Edit[]): string[] => {
  const rest = [...a];
  const out: string[] = [];
  for (const { op, line } of edits) {
    if (op !== "add") {
      const got = rest.shift();
      if (got !== line) throw new Error(`conflict: ${got} for ${line}`);
    }
    if (op !== "remove") out.push(line);
  }
  return out;
};
const before = "a b c d e f".split(" ");
const after = "a x c e f g".split(" ");
const edits = diff(before, after);
for (const e of edits) console.log(MARK[e.op] + e.line);
console.log(apply(before, edits).join(" "), diff([], []).length, diff([], ["n"]).map((e) => MARK[e.op] + e.line).join(), diff(["o"], []).map((e) => MARK[e.op] + e.line).join());
try {
  apply(["z"], edits);
} catch (e) {
  console.log((e as Error).message);
}
const summary = { keep: 0, add: 0, remove: 0 };
for (const e of edits) summary[e.op]++;
console.log(JSON.stringify(summary));
