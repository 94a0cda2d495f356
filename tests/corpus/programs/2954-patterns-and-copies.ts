// Indices, lengths and sizes in object patterns, entries in loops, toSpliced, valueOf.
{
const a = [3, 1, 2];
console.log(a.toSpliced(1, 1, 9, 8), a.with(0, 7), a.toSorted(), a.toReversed(), a.findLast((x) => x > 1), a.findLastIndex((x) => x > 5));
const s = ["b", "a"] as readonly string[];
console.log(s.toSpliced(0, 1), s.with(1, "z"), s.toSorted(), s.toReversed(), s.findLast((x) => x === "a"));
const t = new Float64Array([3, 1, 2]);
console.log(t.with(0, 7), t.toSorted(), t.toSorted((x, y) => y - x), t.toReversed(), t.findLast((x) => x > 1), t.findLastIndex((x) => x > 5));
const o = [{ k: 2 }, { k: 1 }];
console.log(o.toSorted((x, y) => x.k - y.k), o.toReversed(), o.with(0, { k: 9 }), o.toSpliced(1), o.toSpliced(0, 0, { k: 0 }), a.toSpliced(), o.findLast((x) => x.k === 1));
const u: (number | string)[] = [1, "b", 3];
console.log(u.toSpliced(1, 1), u.with(-1, "x"), u.toReversed());
const bi = new BigInt64Array([3n, 1n]);
console.log(bi.toSorted(), bi.with(0, 5n), bi.toReversed(), bi.findLast((x) => x > 0n));
try { a.with(9, 1); } catch (e) { console.log(String(e)); }
try { t.with(9, 1); } catch (e) { console.log(String(e)); }
}
{
const m = new Map([["a", 1], ["b", 2]]);
for (const [k] of m) console.log(k);
for (const [, v] of m) console.log(v);
for (const [k, v = 3] of m) console.log(k, v);
for (const [i, c] of [..."xy"].entries()) console.log(i, c);
for (const { length } of ["a", "bcd"]) console.log(length);
const array = [5, 6, 7];
const { 0: first, length } = array;
console.log(first, length);
const { [1]: second, length: n } = array;
console.log(second, n);
const { length: sl, 0: c0 } = "hello";
console.log(sl, c0);
const { size } = m;
console.log(size);
const [[x, y], { z }] = [[1, 2], { z: 3 }] as const;
console.log(x, y, z);
let p = 1, q = 2;
[p, q] = [q, p];
console.log(p, q);
const arr2 = [1, 2, 3];
[arr2[0], arr2[2]] = [arr2[2]!, arr2[0]!];
console.log(arr2);
for (const [[a, b], cc] of [[[1, 2], 3], [[4, 5], 6]] as [[number, number], number][]) console.log(a, b, cc);
for (const { id, tags: [t0, ...rest] } of [{ id: 1, tags: ["a", "b", "c"] }]) console.log(id, t0, rest);
function f({ a = 1, b: { c = 2, ...others } = {} as { c?: number; d?: number } }: { a?: number; b?: { c?: number; d?: number } } = {}) { return [a, c, others]; }
console.log(f(), f({ b: { d: 4 } }));
const tup: [string, number, ...boolean[]] = ["a", 1, true, false];
const { 0: t00, 1: t01, length: tl } = tup;
console.log(t00, t01, tl);
const { 0: mm, index } = /b(c)/.exec("abc")!;
console.log(mm, index);
for (const [k, { v }] of Object.entries({ a: { v: 1 } })) console.log(k, v);
for (const [k] of Object.entries({ a: 1 })) console.log(k);
for (const [value] of new Set([[1], [2]])) console.log(value);
}
const a = new Date(Date.UTC(2020, 0, 1)), b = new Date(Date.UTC(2020, 0, 3));
console.log(a.valueOf(), +b - +a, b.getTime() - a.getTime(), a < b, a <= b, a > b, Number(a));
console.log([b, a].sort((x, y) => x.valueOf() - y.valueOf())[0] === a, Math.max(+a, +b), a.valueOf() === a.getTime());
