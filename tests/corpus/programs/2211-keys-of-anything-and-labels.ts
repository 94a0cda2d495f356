outer: {
  console.log("in");
  for (const x of [1, 2, 3]) { if (x === 2) break outer; console.log(x); }
  console.log("never");
}
const xs = ["a", "b", "c"];
for (const i in xs) { if (i === "0") xs.pop(); console.log(i, typeof i, xs[Number(i)] ?? "gone"); }
let keys = "";
for (const k in new Uint8Array(2)) keys += k;
const m = /(?<x>b)/.exec("abc");
if (m) for (const k in m) keys += " " + k;
for (const k in new Map([[1, 2]])) keys += k;
for (const k in (() => 1)) keys += k;
console.log(keys);
let n = 0;
const v = (n++, n += 2, n * 2);
debugger;
for (let i = 0, j = 5; i < j; i++, j--) n += i * j;
console.log(v, n);
lab: do { if (n > 0) { n = -1; continue lab; } n = 7; } while (n < 0);
console.log(n);
a: b: for (;;) { break a; }
