type Sorter = (xs: number[]) => number[];
const quick: Sorter = (xs) => {
  if (xs.length < 2) return xs;
  const [pivot, ...rest] = xs as [number, ...number[]];
  return [...quick(rest.filter((x) => x < pivot)), pivot, ...quick(rest.filter((x) => x >= pivot))];
};
const merge: Sorter = (xs) => {
  if (xs.length < 2) return xs;
  const mid = xs.length >> 1;
  const [l, r] = [merge(xs.slice(0, mid)), merge(xs.slice(mid))];
  const out: number[] = [];
  let [i, j] = [0, 0];
  while (i < l.length && j < r.length) out.push(l[i]! <= r[j]! ? l[i++]! : r[j++]!);
  return out.concat(l.slice(i), r.slice(j));
};
const heap: Sorter = (input) => {
  const xs = [...input];
  const sift = (root: number, end: number): void => {
    for (;;) {
      let child = 2 * root + 1;
      if (child >= end) return;
      if (child + 1 < end && xs[child]! < xs[child + 1]!) child++;
      if (xs[root]! >= xs[child]!) return;
      [xs[root], xs[child]] = [xs[child]!, xs[root]!];
      root = child;
    }
  };
  for (let i = (xs.length >> 1) - 1; i >= 0; i--) sift(i, xs.length);
  for (let end = xs.length - 1; end > 0; end--) {
    [xs[0], xs[end]] = [xs[end]!, xs[0]!];
    sift(0, end);
  }
  return xs;
};
const insertion: Sorter = (input) => {
  const xs = input.slice();
  for (let i = 1; i < xs.length; i++) {
    const v = xs[i]!;
    let j = i - 1;
    for (; j >= 0 && xs[j]! > v; j--) xs[j + 1] = xs[j]!;
    xs[j + 1] = v;
  }
  return xs;
};
const input = Array.from({ length: 60 }, (_, i) => (i * 37) % 61 - 20);
const expected = input.toSorted((a, b) => a - b).join();
const sorters: Record<string, Sorter> = { quick, merge, heap, insertion };
for (const [name, sort] of Object.entries(sorters)) {
  console.log(name, sort(input).join() === expected, sort([]).length, sort([2, 1]).join(), sort([1.5, -0.5, 1.5]).join());
}
console.log(expected);
