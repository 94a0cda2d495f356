for (let i = 0; i < 3; i++) console.log(i);
for (let i = 10, j = 0; i > j; i -= 3, j++) console.log(i, j);
let n = 0;
for (;;) {
  if (++n > 3) break;
  if (n === 2) continue;
  console.log("n", n);
}
let k = 5;
for (; k > 0; ) k -= 2;
console.log(k);
for (const x of [1, 2, 3]) {
  if (x === 2) continue;
  console.log("x", x);
}
for (let x of [1, 2]) {
  x *= 10;
  console.log(x);
}
const record: Record<string, number> = { b: 1, a: 2, 10: 3, 9: 4 };
for (const key in record) console.log(key, record[key]);
let last = "";
for (last of ["p", "q"]) console.log(last);
console.log(last);
const target = { v: 0 };
for (target.v of [4, 5]) console.log(target.v);
for (let i = 0, s = ""; i < 4; i++, s += i) console.log(i, s);
for (const _ of []) console.log("never");
for (let i = 0; i < 3; i++) {
  const i = 100;
  console.log("inner", i);
}
let evaluated = 0;
const limit = (): number => {
  evaluated++;
  return 3;
};
for (let i = 0; i < limit(); i++);
console.log(evaluated);
for (let d = 0; d < 1; d += 0.1) if (d > 0.75) console.log(d);
