type Point = [x: number, y: number];
type Entry = readonly [name: string, value: number, flag?: boolean];
const origin: Point = [0, 0];
const move = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy];
let p = origin;
for (let i = 0; i < 3; i++) p = move(p, [i, -i]);
console.log(p.join(), p.length, p[0], p[1], origin.join());
p[0] = 10;
p[1]++;
console.log(p.join());
const entries: Entry[] = [["a", 1], ["b", 2, true]];
for (const [name, value, flag = false] of entries) console.log(name, value, flag);
for (const e of entries) console.log(e.length, e[0], e[1], e[2]);
function minMax(xs: readonly number[]): [number, number] | undefined {
  if (xs.length === 0) return undefined;
  return [Math.min(...xs), Math.max(...xs)];
}
console.log(minMax([3, 1, 2])?.join(), minMax([])?.join());
const [lo, hi] = minMax([5, 9]) ?? [0, 0];
console.log(lo, hi);
type Rest = [string, ...number[]];
const r: Rest = ["sum", 1, 2, 3];
const [label, ...nums] = r;
console.log(label, nums.reduce((a, b) => a + b, 0), r.length);
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a];
const swapped = swap(["x", 1]);
console.log(swapped[0], swapped[1], swap([true, "t"]).join());
let a = 1;
let b = 2;
[a, b] = [b, a];
console.log(a, b);
const nested: [string, [number, boolean]] = ["n", [1, true]];
const [s, [n, f]] = nested;
console.log(s, n, f);
function pair<T>(v: T): [T, T] {
  return [v, v];
}
console.log(pair(1).join(), pair("q").join(), pair([1]).map((x) => x.length).join());
