// Comparators that contradict themselves: the same calls in the same order as in V8, and so the same result.
let seed = 12345;
function rnd(n: number): number { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n); }
let calls = 0, sum = 0;
function note(a: number, b: number): void { calls++; sum = (sum * 31 + a * 7 + b) % 1000003; }
const cmps: ((a: number, b: number) => number)[] = [
  (a, b) => a - b, (a, b) => b - a, (a, b) => (a > b ? 1 : 0), (a, b) => (a < b ? -1 : 0), () => 1, () => -1, () => NaN,
  (a, b) => (a * 7 + b * 13) % 5 - 2, (a, b) => (a % 10) - (b % 10), () => rnd(3) - 1, (a, b) => (a >= b ? 1 : -1),
];
for (const n of [2, 3, 5, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 200, 257, 500, 1000, 2049]) {
  for (let shape = 0; shape < 6; shape++) {
    const base: number[] = [];
    for (let i = 0; i < n; i++) base.push(shape === 0 ? rnd(1000) : shape === 1 ? i : shape === 2 ? n - i : shape === 3 ? rnd(4) : shape === 4 ? (i % 50) * 3 + Math.floor(i / 50) : i + (rnd(20) === 0 ? rnd(100) : 0));
    cmps.forEach((c, k) => {
      calls = 0; sum = 0;
      const a = base.slice().sort((x, y) => { note(x, y); return c(x, y); });
      let h = 0; for (const v of a) h = (h * 31 + v) % 1000003;
      console.log(n, shape, k, calls, sum, h);
    });
  }
}
console.log(["b", undefined, "a"].sort((x, y) => (x! < y! ? -1 : 1)).join());
try { [3, 2, 1].sort(() => { throw new Error("c"); }); } catch (e) { console.log(String(e)); }
