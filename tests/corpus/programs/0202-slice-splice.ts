const base = [0, 1, 2, 3, 4, 5];
const show = (xs: readonly unknown[]): string => `[${xs.map(String).join(",")}]`;
console.log(show(base.slice()), show(base.slice(2)), show(base.slice(-2)), show(base.slice(1, -1)), show(base.slice(4, 2)), show(base.slice(-100, 100)), show(base.slice(NaN, 2)));
const edits: [number, number, number[]][] = [
  [0, 0, []], [1, 2, []], [1, 0, [9, 8]], [-2, 1, [7]], [99, 1, [6]], [-99, 2, []], [2, 99, []], [2, -1, [5]], [0, 6, [1]], [6, 0, [6, 7]], [3, 1, [1, 2, 3, 4, 5]],
];
for (const [start, remove, items] of edits) {
  const copy = base.slice();
  const removed = copy.splice(start, remove, ...items);
  console.log(start, remove, show(items), "->", show(copy), show(removed));
}
const one = base.slice();
console.log(show(one.splice(2)), show(one));
console.log(show(one.splice(0)), one.length);
const words = ["a", "b", "c"];
console.log(show(words.splice(1, 1, "x", "y")), show(words));
while (words.length > 0) console.log(words.splice(0, 1)[0]);
const spliceInLoop = [1, 2, 3, 4, 5, 6];
for (let i = 0; i < spliceInLoop.length; i++) if (spliceInLoop[i]! % 2 === 0) spliceInLoop.splice(i--, 1);
console.log(show(spliceInLoop));
