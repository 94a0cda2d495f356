const prefix = (xs: readonly number[]): number[] => {
  const out = [0];
  for (const x of xs) out.push(out[out.length - 1]! + x);
  return out;
};
const data = [3, -1, 4, 1, -5, 9, 2, -6];
const p = prefix(data);
const range = (from: number, to: number): number => p[to]! - p[from]!;
console.log(p.join(), range(0, 8), range(2, 5), range(3, 3));
function kadane(xs: readonly number[]): { best: number; from: number; to: number } {
  let best = -Infinity, from = 0, to = 0, current = 0, start = 0;
  xs.forEach((x, i) => {
    if (current <= 0) {
      current = 0;
      start = i;
    }
    current += x;
    if (current > best) [best, from, to] = [current, start, i];
  });
  return { best, from, to };
}
const k = kadane(data);
console.log(k.best, k.from, k.to, kadane([-3, -1, -2]).best, kadane([]).best);
const windows = <T>(xs: readonly T[], size: number): T[][] => xs.slice(0, Math.max(0, xs.length - size + 1)).map((_, i) => xs.slice(i, i + size));
console.log(windows(data, 3).map((w) => Math.max(...w)).join(), windows([1], 2).length);
const chunk = <T>(xs: readonly T[], size: number): T[][] => (xs.length === 0 ? [] : [xs.slice(0, size), ...chunk(xs.slice(size), size)]);
console.log(chunk([..."abcdefg"], 3).map((c) => c.join("")).join("|"));
const zip = <A, B>(a: readonly A[], b: readonly B[]): [A, B][] => a.slice(0, b.length).map((x, i) => [x, b[i]!]);
console.log(zip([1, 2, 3], ["a", "b"]).map(([n, s]) => n + s).join());
const unique = <T>(xs: readonly T[]): T[] => xs.filter((x, i) => xs.indexOf(x) === i);
console.log(unique([1, 2, 1, 3, 2]).join(), unique(["b", "a", "b"]).join());
const partition = <T>(xs: readonly T[], yes: (x: T) => boolean): [T[], T[]] => [xs.filter(yes), xs.filter((x) => !yes(x))];
const [neg, pos] = partition(data, (x) => x < 0);
console.log(neg.join(), pos.join());
const range2 = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
console.log(range2(0, 5).join(), range2(1, 10, 3).join(), range2(5, 0, -2).join(), range2(3, 3).length);
