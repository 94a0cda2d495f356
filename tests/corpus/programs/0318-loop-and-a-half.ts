function* source(): Generator<string> {
  yield* ["10", "20", "x", "", "30", "end", "40"];
}
let total = 0;
const skipped: string[] = [];
for (const line of source()) {
  if (line === "") continue;
  if (line === "end") break;
  const n = Number(line);
  if (Number.isNaN(n)) {
    skipped.push(line);
    continue;
  }
  total += n;
}
console.log(total, skipped.join());
let i = 0;
let j = 10;
while (i < j && (i + j) % 7 !== 0) {
  i++;
  if (i % 3 === 0) continue;
  j--;
}
console.log(i, j);
let guard = 0;
outer: do {
  guard++;
  for (let k = 0; ; k++) {
    if (k > guard) continue outer;
    if (guard * k === 12) break outer;
  }
} while (guard < 100);
console.log(guard);
const matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
let trace = "";
rows: for (const row of matrix) {
  for (const v of row) {
    switch (v % 4) {
      case 0:
        trace += "|";
        continue rows;
      case 1:
        trace += "a";
        break;
      case 2:
        trace += "b";
      default:
        trace += "c";
    }
  }
  trace += ".";
}
console.log(trace);
let n = 27;
let peak = n;
let steps = 0;
for (; n !== 1; steps++, n = n % 2 === 0 ? n / 2 : 3 * n + 1) if (n > peak) peak = n;
console.log(steps, peak);
const digits: number[] = [];
for (let d = 9876543210; d > 0; d = Math.trunc(d / 10)) digits.unshift(d % 10);
console.log(digits.join(""));
let x = 0;
for (let a = 0; a < 5; a++) for (let b = a; b < 5; b++) for (let c = b; c < 5; c++) if ((a ^ b ^ c) === 0) x++;
console.log(x);
var_free: for (const a of [1, 2]) for (const b of [1, 2]) if (a === b) continue var_free;
else console.log(a, b);
