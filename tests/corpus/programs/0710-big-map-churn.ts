const m = new Map<string, { n: number; tags: string[] }>();
let seed = 12345;
const next = (): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff);
for (let i = 0; i < 9000; i++) {
  const key = `key${next() % 3000}`;
  const known = m.get(key);
  if (known === undefined) m.set(key, { n: 1, tags: [`t${i % 10}`] });
  else if (known.n > 6) m.delete(key);
  else {
    known.n++;
    if (known.tags.length < 3) known.tags.push(`t${i % 10}`);
  }
}
let sum = 0, tags = 0;
for (const [k, v] of m) {
  sum = (sum * 31 + v.n * k.length) % 1000000007;
  tags += v.tags.length;
}
console.log(m.size, sum, tags);
const first = [...m.keys()].slice(0, 5);
console.log(first.join());
const s = new Set<number>();
for (let i = 0; i < 12000; i++) {
  const v = next() % 5000;
  if (s.has(v)) s.delete(v);
  else s.add(v);
}
console.log(s.size, [...s].reduce((a, b) => (a + b) % 65521, 0));
const floats = new Map<number, number>();
for (let i = 0; i < 2000; i++) floats.set(i / 7, i);
console.log(floats.get(1), floats.get(100 / 7), floats.get(0.5), floats.size);
const r: Record<string, number> = {};
for (let i = 0; i < 3000; i++) r[`p${(i * 7919) % 1009}`] = i;
console.log(Object.keys(r).length, Object.values(r).reduce((a, b) => a + b, 0), Object.keys(r)[1008]);
