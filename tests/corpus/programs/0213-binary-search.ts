function lowerBound(xs: readonly number[], target: number): number {
  let lo = 0;
  let hi = xs.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (xs[mid]! < target) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
const data = Array.from({ length: 100 }, (_, i) => i * i);
for (const t of [-1, 0, 1, 50, 2500, 9801, 9802]) {
  const at = lowerBound(data, t);
  console.log(t, at, data[at] === t);
}
function search<T>(xs: readonly T[], order: (x: T) => number): T | undefined {
  let lo = 0;
  let hi = xs.length - 1;
  while (lo <= hi) {
    const mid = Math.floor((lo + hi) / 2);
    const item = xs[mid]!;
    const o = order(item);
    if (o === 0) return item;
    if (o < 0) lo = mid + 1;
    else hi = mid - 1;
  }
  return undefined;
}
const words = ["ant", "bee", "cat", "dog", "eel"];
const find = (w: string): string | undefined => search(words, (x) => (x < w ? -1 : x > w ? 1 : 0));
console.log(find("cat"), find("cow"), find("ant"), find("eel"), search([], () => 0));
console.log(search(data, (x) => x - 64), search(data, (x) => x - 65));
const users = [{ id: 2, n: "b" }, { id: 5, n: "e" }, { id: 9, n: "i" }];
console.log(search(users, (u) => u.id - 5)?.n, search(users, (u) => u.id - 6)?.n ?? "nobody");
