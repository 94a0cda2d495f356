const a = [1, 2, 3];
const seen: number[] = [];
a.forEach((x) => {
  seen.push(x);
  if (a.length < 6) a.push(x + 10);
});
console.log(seen.join(), a.join());
const b = [1, 2, 3, 4];
const visited: number[] = [];
b.forEach((x) => {
  visited.push(x);
  if (x === 1) b.pop();
});
console.log(visited.join(), b.join());
const c = [1, 2, 3, 4];
console.log(c.map((x, i) => {
  c[3] = 100;
  if (i + 1 < c.length) c[i + 1]! += 1;
  return x;
}).join(), c.join());
const d = [1, 2, 3, 4, 5];
console.log(d.filter((x) => {
  if (x === 2) d.splice(2, 1);
  return true;
}).join(), d.join());
const e = [5, 1, 4];
console.log(e.some((x) => {
  e.length = 1;
  return x === 4;
}), e.join());
const f: number[] = [0];
let n = 0;
for (const x of f) {
  if (n++ < 5) f.push(x + 1);
}
console.log(f.join(), n);
const g = [1, 2, 3, 4];
const order: number[] = [];
for (const x of g) {
  order.push(x);
  if (x === 2) g.shift();
}
console.log(order.join(), g.join());
const h = [1, 2, 3];
console.log(h.reduce((acc, x, i) => {
  if (i === 1) h.push(50);
  return acc + x;
}), h.join());
const k = [3, 2, 1];
console.log(k.find((x, i) => {
  if (i === 0) k[1] = 77;
  return x === 77;
}), k.findIndex((x) => (k.reverse(), x === 3)), k.join());
const entries = ["a", "b"];
for (const [i, v] of entries.entries()) {
  console.log(i, v);
  if (i === 0) entries.push("c");
}
