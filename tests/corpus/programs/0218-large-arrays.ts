const n = 20000;
const xs: number[] = [];
for (let i = 0; i < n; i++) xs.push((i * 2654435761) % 4294967296);
console.log(xs.length, xs[0], xs[n - 1]);
let h = 0;
for (const x of xs) h = (h * 33 + x) % 2147483647;
console.log(h);
const strings = xs.slice(0, 3000).map((x) => x.toString(36));
strings.sort();
console.log(strings[0], strings[2999], strings.join("").length);
const unique = new Set(xs.map((x) => x % 1000));
console.log(unique.size);
const objects = xs.slice(0, 2000).map((value, index) => ({ value, index, tag: `t${index % 7}` }));
const byTag = new Map<string, number>();
for (const { tag, value } of objects) byTag.set(tag, (byTag.get(tag) ?? 0) + (value % 100));
console.log([...byTag].map(([k, v]) => `${k}=${v}`).join(" "));
const matrix = Array.from({ length: 100 }, (_, r) => Array.from({ length: 100 }, (_, c) => r ^ c));
console.log(matrix.flat().reduce((a, b) => a + b, 0), matrix.map((r) => Math.max(...r)).slice(0, 5).join());
const kept: string[][] = [];
for (let round = 0; round < 50; round++) {
  const garbage = Array.from({ length: 200 }, (_, i) => `${round}-${i}`);
  if (round % 10 === 0) kept.push(garbage.filter((_, i) => i % 50 === 0));
}
console.log(kept.map((k) => k.join("|")).join(" "));
