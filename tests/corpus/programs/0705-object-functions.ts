const o = { name: "n", size: 3, flag: true };
console.log(Object.keys(o).join(), Object.values(o).map(String).join(), Object.entries(o).map(([k, v]) => `${k}=${v}`).join());
class Point {
  constructor(public x: number, public y: number) {}
  sum(): number {
    return this.x + this.y;
  }
}
console.log(Object.keys(new Point(1, 2)).join(), Object.values(new Point(3, 4)).join());
interface Person {
  first: string;
  last: string;
}
const extra = { last: "L", first: "F", middle: "M" };
const person: Person = extra;
console.log(Object.keys(person).join(), Object.values(person).join(), Object.entries(person).length);
const scores: Record<string, number> = { z: 1, a: 5, m: 3 };
const best = Object.entries(scores).reduce((x, y) => (y[1] > x[1] ? y : x));
console.log(best[0], best[1]);
console.log(Object.fromEntries(Object.entries(scores).map(([k, v]) => [k.toUpperCase(), v * 2]))["A"]);
console.log(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k]) => k).join(""));
console.log(Object.values({ a: [1], b: [2, 3] }).map((l) => l.length).join(), Object.keys({}).length, Object.keys([4, 5, 6]).join());
const group: Record<string, Person[]> = {};
for (const p of [person, { first: "A", last: "L" }, { first: "B", last: "K" }]) (group[p.last] ??= []).push(p);
for (const [last, ps] of Object.entries(group)) console.log(last, ps.map((p) => p.first).join());
const m = new Map(Object.entries(scores));
console.log(m.get("m"), m.size, new Set(Object.values(scores)).has(5));
let total = 0;
for (const v of Object.values(scores)) total += v;
console.log(total);
const mixed = { a: 1, b: "two", c: null, d: [1] };
for (const [k, v] of Object.entries(mixed)) console.log(k, typeof v, Array.isArray(v));
