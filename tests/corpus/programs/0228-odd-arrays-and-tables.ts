// Callbacks that change the array, Map and Set changed during iteration, order of keys.
// collections, mutation during callbacks
const a = [1, 2, 3, 4];
console.log(a.map((v, i, all) => { if (i === 0) all.push(9); return v; }).join(), a.join());
const b = [1, 2, 3, 4, 5]; const seen: number[] = [];
b.forEach((v, i) => { seen.push(v); if (i === 1) b.shift(); }); console.log(seen.join(), b.join());
console.log([1, 2, 3, 4].filter((v, i, all) => { if (i === 0) all.pop(); return true; }).join());
console.log([1, 2, 3].reduce((p, v, i, all) => { if (i === 1) all.push(100); return p + v; }), [5].reduce((p, v) => p + v));
try { console.log(([] as number[]).reduce((p, v) => p + v)); } catch (e) { console.log(String(e)); }
const c = [5, 1, 4]; for (const v of c) { if (c.length < 6) c.push(v * 10); } console.log(c.join());
console.log([1, 2, 3].some((v, i, all) => { all.length = 1; return v > 1; }), [1, 2, 3].every((v) => v < 3), ([1, 2, 3] as (number | undefined)[]).find((v, i, all) => { all.pop(); return v === 3; }), ([1, 2, 3] as (number | undefined)[]).findLast((v, i, all) => { all.length = 0; return v === undefined; }), [3, 4].findIndex((v) => v === 4), [3, 4].findLastIndex((v) => v === 9));
console.log([3, 1, 2].sort(() => NaN).join(), [3, 1, 2].sort(() => 0).join(), [3, 1, 2, 5, 4].sort((x, y) => (x > y ? 1 : 0) as number).join(), [1, 2, 3, 4].sort((x, y) => y - x).join());
const people = Array.from("x".repeat(40), (_, i) => ({ k: i % 3, i }));
console.log(people.sort((x, y) => x.k - y.k).map((p) => p.i).join());
const d = [1, 2, 3, 4, 5, 6];
console.log(d.splice(1, 2).join(), d.join(), d.splice(-1).join(), d.splice(1, 0, 7, 8).join(), d.join(), d.splice(NaN, Infinity).join(), d.length);
console.log([[1], [2, 3]].flat().length, [1, 2].concat([3], 4, [5, 6]).join(), [1, 2, 3].indexOf(2, -1), [1, 2, 3].lastIndexOf(3, -5), [NaN].includes(NaN), [NaN].indexOf(NaN), [-0].includes(0), [1, 2, 3].includes(1, 1));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3].fill(0, -1).join(), [1, 2, 3].with(-1, 9).join(), [1, 2, 3].at(-1), [1, 2, 3].at(5), [3, 2, 1].toSorted().join(), [1, 2].toReversed().join(), [..."héllo"].reverse().join(""));
try { [1].with(3, 1); } catch (e) { console.log(String(e)); }
console.log([1, null, undefined, "x", [1, [2]], true].join("-"), String([[], [1, 2]]), [undefined].join(), [null, null].join());
const m = new Map<number | string, number>([[NaN, 1], [0, 2], ["0", 3]]);
console.log(m.get(NaN), m.get(-0), m.get("0"), m.size, [...m.keys()].join()); m.set(-0, 5); console.log(m.get(0));
const order: string[] = []; const mm = new Map([["a", 1], ["b", 2], ["c", 3]]);
for (const [k, v] of mm) { order.push(k + v); if (k === "a") { mm.delete("b"); mm.set("d", 4); mm.set("a", 9); } if (k === "c") { mm.delete("a"); mm.set("a", 10); } if (order.length > 10) break; }
console.log(order.join());
const ss = new Set([1, 2, 3]); const so: number[] = []; for (const v of ss) { so.push(v); ss.delete(v); if (v < 6) ss.add(v + 3); } console.log(so.join(), ss.size);
const sf = new Set(["x"]); sf.forEach((v, k, s) => { so.push(s.size); if (s.size < 4) s.add(v + "y"); }); console.log([...sf].join(), so.join());
mm.clear(); for (const k of mm.keys()) console.log(k);
const mi = new Map([[1, 1]]); let cnt = 0; for (const [k] of mi) { mi.clear(); if (cnt++ < 3) mi.set(k + 1, 0); } console.log(cnt, mi.size);
console.log(new Set("hello").size, [...new Set([3, 1, 3, 2])].join(), new Map(Object.entries({ b: 1, a: 2 })).size, Array.from(new Set([1, 2]), (v) => v * 2).join(), Array.from("ab\u{1F600}").length, Array.of(1, 2).join(), Array.from([1, 2].entries()).join("|"));
const rec: Record<string, number> = { z: 1, 10: 2, 9: 3, "-1": 4, "01": 5, 4294967294: 6, 4294967295: 7 }; console.log(Object.keys(rec).join(), JSON.stringify(rec)); for (const k in rec) { if (k === "10") rec["new"] = 8; } console.log(Object.values(rec).join(), Object.entries(rec).length);
const nested = [[1, 2], [3]]; for (const [x, y = -1] of nested) console.log(x, y);
const u8 = new Uint8Array([1, 256, -1, 3.9, NaN]); console.log(u8[0], u8[1], u8[2], u8[3], u8[4], u8.length, String(u8), u8[7], u8.indexOf(255)); u8[0] = 300; u8[1] = -2.5; u8[9] = 1; console.log(String(u8), String(u8.subarray(1, -1)), String(u8.slice(-2)), u8.fill(7, 1, 2)[1]);
let total = 0; for (let i = 0; i < a.length; i++) { total += a[i]!; if (i < 3) a.push(1); } console.log(total, a.length);
a.length = 1; console.log(a.join(), a.pop(), a.pop(), a.shift(), a.push(1, 2), a.unshift(0), a.join());
console.log([10, 9, 1].sort().join(), ["é", "z", "a", "Z", "\u{1F600}", "\uffff"].sort().join(), [[2], [10]].sort().join(";"), [true, false, true].sort().join());
