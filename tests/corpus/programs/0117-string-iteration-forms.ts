const s = "aé😀";
for (const c of s) console.log(c, c.length);
for (const [i, c] of [...s].entries()) console.log(i, c);
console.log(Array.from(s, (c) => c.codePointAt(0)).join());
const [first, second = "?", third, fourth = "none"] = s;
console.log(first, second, third, fourth);
const [, ...rest] = s;
console.log(rest.length, rest.join("|"));
for (const _ of "") console.log("never");
let growing = "ab";
let n = 0;
for (const c of growing) {
  if (n++ < 3) growing += c;
}
console.log(growing, n);
const counts = new Map<string, number>();
for (const c of "mississippi") counts.set(c, (counts.get(c) ?? 0) + 1);
console.log([...counts].map(([c, k]) => c + k).join(" "));
console.log([..."cba"].sort().join(""), new Set("hello").size, [...new Set("hello")].join(""));
console.log(Math.max(...[..."3917"].map(Number)));
