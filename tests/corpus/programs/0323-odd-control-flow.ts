// finally, labels, generators taken apart, closures of loops.
// control flow
const out: string[] = [];
function a(): string { try { return "try"; } finally { out.push("fin"); } }
function b(): string { try { throw new Error("x"); } catch { return "catch"; } finally { return "finally"; } }
function c(): number { for (let i = 0; ; i++) { try { if (i < 3) continue; return i; } finally { if (i === 3) break; out.push("f" + i); } } return -1; }
function d(): string {
  let s = "";
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      try { if (j === 1) continue outer; if (i === 2) break outer; s += `${i}${j} `; } finally { s += `f${i}${j} `; }
    }
  }
  return s;
}
function e(): string { let s = ""; try { try { throw new Error("1"); } finally { s += "a"; throw new Error("2"); } } catch (e) { s += (e as Error).message; } return s; }
function g(): number { let x = 1; try { return x; } finally { x = 2; } }
function h(): string { let s = ""; blk: { try { s += "t"; break blk; } finally { s += "f"; } s += "no"; } return s; }
console.log(a(), b(), c(), d(), e(), g(), h(), out.join());
function* gen(): Generator<number> { try { yield 1; try { yield 2; } finally { out.push("inner"); yield 99; } } finally { out.push("outer"); } }
out.length = 0;
for (const v of gen()) { out.push(String(v)); if (v === 2) break; }
console.log(out.join()); out.length = 0;
for (const v of gen()) { out.push(String(v)); }
console.log(out.join()); out.length = 0;
try { for (const v of gen()) { if (v === 2) throw new Error("thrown"); } } catch (e) { out.push((e as Error).message); }
console.log(out.join()); out.length = 0;
function* inf(): Generator<number> { let i = 0; try { while (true) yield i++; } finally { out.push("closed"); } }
const [p, q] = inf(); console.log(p, q, out.join()); out.length = 0;
const [r0, , r2] = inf(); console.log(r0, r2, out.join()); out.length = 0;
const set = new Set([1, 2, 3]); const [s1] = set; console.log(s1);
const fns: (() => number)[] = [];
for (let i = 0; i < 3; i++) { fns.push(() => i); i += 0; }
for (const k of [7, 8]) fns.push(() => k);
let w = 0; while (w < 2) { const v = w; fns.push(() => v * 10); w++; }
for (let i = 0, inc = () => i++; i < 3; inc(), i++) { fns.push(() => i); if (fns.length > 12) break; }
console.log(fns.map((f) => f()).join());
do { if (w > 3) break; w++; if (w === 3) continue; } while (w < 10);
console.log(w);
function deep(n: number): number { try { return n === 0 ? 0 : 1 + deep(n - 1); } finally { if (n === 2) out.push("two"); } }
console.log(deep(5), out.join());
function ret(): string { for (const x of [1, 2, 3]) { try { if (x === 2) return "r" + x; } finally { out.push("x" + x); } } return ""; }
console.log(ret(), out.join());
function sw(n: number): string { let s = ""; for (const v of [n, n + 1]) { switch (v) { case 1: s += "one"; continue; case 2: s += "two"; break; default: s += "d"; } s += ";"; } return s; }
console.log(sw(1), sw(2), sw(0));
