console.log([10, 9, 1, 100, 2].sort().join(), [10, 9, 1, 100, 2].sort((a, b) => a - b).join(), [1, 2, 3].sort((a, b) => b - a).join());
console.log([-1, -2, 5, 0, -0].sort().join(), [true, false, true].sort().join(), [3n, 1n, 20n].sort().join());
console.log(["b", "a", "C", "é", "😀", "\uffff"].sort().join("|"));
console.log([3, undefined, 1, undefined, 2].sort((a, b) => (a ?? 0) - (b ?? 0)).map(String).join());
console.log([NaN, 2, 1].sort((a, b) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b)).join());
const people = [
  { name: "Ann", age: 30 }, { name: "Bob", age: 25 }, { name: "Cid", age: 30 }, { name: "Dan", age: 25 }, { name: "Eve", age: 30 },
];
console.log([...people].sort((a, b) => a.age - b.age).map((p) => p.name).join());
console.log([...people].sort((a, b) => b.age - a.age || (a.name < b.name ? 1 : -1)).map((p) => p.name).join());
const sorted = [3, 1, 2];
const result = sorted.sort();
console.log(result === sorted, sorted.toSorted((a, b) => b - a).join(), sorted.join(), sorted.toSorted() === sorted);
console.log([5, 3].sort(() => 0).join(), [1, 2, 3].sort(() => NaN).join(), [].sort().length, [1].sort().join());
const many: { key: number; order: number }[] = [];
let seed = 7;
for (let i = 0; i < 500; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  many.push({ key: seed % 20, order: i });
}
many.sort((a, b) => a.key - b.key);
let stable = true;
for (let i = 1; i < many.length; i++) {
  const p = many[i - 1]!;
  const q = many[i]!;
  if (p.key > q.key || (p.key === q.key && p.order > q.order)) stable = false;
}
console.log(stable, many[0]!.order, many[499]!.order);
const numbers = Array.from({ length: 300 }, (_, i) => (i * 7919) % 301);
numbers.sort((a, b) => a - b);
console.log(numbers.every((x, i) => i === 0 || numbers[i - 1]! <= x), numbers[0], numbers[299]);
try {
  [1, 2, 3].sort(() => {
    throw new Error("compare failed");
  });
} catch (e) {
  console.log((e as Error).message);
}
