const m = new Map<number, string>([[1, "a"], [2, "b"], [3, "c"]]);
const seen: string[] = [];
for (const [k, v] of m) {
  seen.push(k + v);
  if (k === 1) m.delete(2);
  if (k === 3) m.set(4, "d");
  if (k === 4) m.set(1, "A");
  if (k === 4) m.set(5, "e");
}
console.log(seen.join(), [...m.keys()].join());
const again: number[] = [];
for (const k of m.keys()) {
  again.push(k);
  if (again.length > 10) break;
  if (k < 5) {
    m.delete(k);
    m.set(k, "back");
  }
  if (again.length > 6) m.clear();
}
console.log(again.join(), m.size);
const f = new Map<string, number>([["x", 1], ["y", 2]]);
const visited: string[] = [];
f.forEach((v, k) => {
  visited.push(k);
  if (k === "x") {
    f.set("z", 3);
    f.delete("y");
  }
});
console.log(visited.join(), [...f.keys()].join());
const cleared = new Map([[1, 1], [2, 2]]);
let n = 0;
for (const [k] of cleared) {
  n++;
  if (k === 1) {
    cleared.clear();
    cleared.set(9, 9);
  }
}
console.log(n, cleared.size);
const large = new Map<number, number>();
for (let i = 0; i < 1000; i++) large.set(i, i);
let sum = 0;
for (const [k, v] of large) {
  sum += v;
  if (k % 2 === 0) large.delete(k + 1);
  if (k < 50) large.set(k + 2000, 1);
}
console.log(sum, large.size);
let deletes = 0;
for (const k of large.keys()) {
  large.delete(k);
  deletes++;
}
console.log(deletes, large.size);
for (let round = 0; round < 5; round++) {
  for (let i = 0; i < 100; i++) large.set(i, round);
  for (let i = 0; i < 100; i += 2) large.delete(i);
}
console.log(large.size, [...large.keys()].slice(0, 5).join(), [...large.keys()].slice(-3).join());
