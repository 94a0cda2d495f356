// What a literal holds of reads that the checker takes for granted: undefined, or what stands right of the `??`.
const arr = [1, 2, 3];
const rec: Record<string, string> = { a: "x" };
interface R { n: number | null; s?: string | null; t: string | undefined }
function f(i: number, k: string): R { return { n: arr[i] ?? null, s: rec[k] ?? null, t: rec[k] }; }
console.log(JSON.stringify([f(0, "a"), f(9, "z")]));
const list: (number | null)[] = [arr[8] ?? null, arr[1] ?? null];
console.log(JSON.stringify(list));
console.log(JSON.stringify(arr.map((_, i) => arr[i + 1] ?? null)));
console.log(JSON.stringify({ next: arr[7] ?? null }));
console.log(JSON.stringify({ next: arr[7] }));
console.log([arr[7] ?? null, arr[0]]);
console.log({ a: rec["q"] ?? null, b: rec["q"] });
const rows = arr.map((v, i) => ({ v, prev: arr[i - 1] ?? null, next: arr[i + 1] }));
console.log(JSON.stringify(rows));
for (const r of rows) console.log(r.prev === null ? "first" : r.prev, r.next ?? "last");

console.log(JSON.stringify({ next: arr[7] }));
console.log({ b: arr[7] });
console.log([arr[7]]);
const held = { b: arr[7] };
console.log(held);
const u: unknown = { c: arr[7] };
console.log(u);
interface Point { x: number; y: number }
const xs = [1, 2, 3], ys = [4, 5, 6];
const points: Point[] = [];
for (let i = 0; i < 3; i++) {
  const p = { x: xs[i], y: ys[i] };
  points.push(p);
}
console.log(points, points[0].x + points[1].y);
const who = ["a", "b"], ages: Record<string, number> = { a: 1 };
const people = who.map((name) => ({ name, age: ages[name] }));
for (const { name, age } of people) console.log(name, age);
const total = people.reduce((s, p) => s + (p.age || 0), 0);
console.log(total, people.filter((p) => p.age).length);
function norm(p: Point): number { return Math.hypot(p.x, p.y); }
console.log(norm({ x: xs[0], y: ys[1] }));
const q = { x: xs[0], y: ys[0] };
q.x = 8; q.y++;
console.log(norm(q), q);
const parts = "k=v;q".split(";").map((s) => { const [k, v] = s.split("="); return { k, v }; });
console.log(parts, parts.map((p) => p.v?.length ?? -1));
const pair = [xs[0], ys[9]];
console.log(pair, pair.length, pair[0] * 2);
const tuple: [number, string] = [xs[0], who[1]];
console.log(tuple);
const sorted = people.sort((a, b) => a.name.localeCompare(b.name)).map((p) => p.name.toUpperCase());
console.log(sorted);
class Box<T> { constructor(readonly v: T) {} }
const boxes = xs.map((x, i) => new Box({ x, y: ys[i] }));
console.log(boxes.map((b) => b.v.x + b.v.y));
const grid = [[1, 2], [3, 4]];
const cells = grid.flatMap((row, r) => row.map((_, c) => ({ r, c, v: grid[r][c], up: grid[r - 1]?.[c] ?? 0 })));
console.log(cells.map((c) => c.v + c.up).join());
const best = cells.reduce((a, b) => (b.v > a.v ? b : a));
console.log(best.v, best);
