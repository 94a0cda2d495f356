// The iterators of arrays, Maps and Sets as values: leaving a loop does not end them.
const m = new Map([["a", 1], ["b", 2], ["c", 3]]); const s = new Set(["x", "y"]); const a = [10, 20, 30];
function two<T>(xs: Iterable<T>): string { let r = ""; for (const x of xs) { r += String(x); break; } for (const x of xs) r += ";" + String(x); return r; }
console.log(two(m.values()), two(m.keys()), two(m.entries()), two(m), two(s.values()), two(s.entries()), two(a.keys()), two(a.values()), two(a.entries()), two(a));
const it = m.values(); for (const v of it) { if (v === 1) { m.set("d", 4); break; } } console.log([...it].join(), [...it].length);
const k = a.entries(); const [e0] = k; const [e1] = k; console.log(e0?.join(":"), e1?.join(":"), [...k].length);
function* deleg(x: Iterable<number>): Generator<number> { yield* x; yield -1; }
const v2 = a.values(); for (const x of deleg(v2)) { console.log(x); if (x === 20) break; } console.log([...v2].join());
const v3 = a.values(); const d1 = deleg(v3); for (const x of d1) { console.log(x); break; } for (const x of d1) console.log("never", x); for (const x of deleg(v3)) console.log(x); console.log([...v3].length);
function sum(xs: Iterable<number>): number { let t = 0; for (const x of xs) t += x; return t; }
console.log(sum(m.values()), sum(s.size > 1 ? a.values() : m.values()), [...new Set(m.values())].length, Math.max(...m.values()), Array.from(m.entries(), ([q, z]) => q + z).join());
class Reg { private m = new Map<string, number>(); add(k: string): this { this.m.set(k, this.m.size); return this; } names(): IterableIterator<string> { return this.m.keys(); } values(): Iterable<number> { return this.m.values(); } all(): MapIterator<[string, number]> { return this.m.entries(); } }
const r = new Reg().add("p").add("q"); console.log([...r.names()].join(), sum(r.values()), [...r.all()].map(([x, y]) => x + y).join()); for (const n of r.names()) console.log(n);
const perhaps: Map<string, number> | undefined = a.length > 1 ? m : undefined; console.log([...(perhaps?.keys() ?? [])].join());
function* g(): IterableIterator<number> { yield 1; return; } console.log([...g()].length);
const grow = [1]; const gi = grow.values(); for (const x of gi) { if (grow.length < 3) grow.push(x + 1); } grow.push(99); console.log([...gi].length, grow.length);
