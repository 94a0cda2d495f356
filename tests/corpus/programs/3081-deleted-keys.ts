/** Keys that are deleted and come again, with others around them: caches, sets in turn, tables that shrink. */
function run(keys: readonly string[], limit: number): string {
  const cache = new Map<string, number>();
  let hits = 0;
  let seed = 7;
  for (let i = 0; i < 5000; i++) {
    seed = (seed * 16807) % 2147483647;
    const key = keys[seed % keys.length]!;
    const before = cache.get(key);
    if (before !== undefined) {
      hits++;
      cache.delete(key);
    } else if (cache.size >= limit) {
      for (const oldest of cache.keys()) {
        cache.delete(oldest);
        break;
      }
    }
    cache.set(key, i);
  }
  return `${hits} ${cache.size} ${[...cache].slice(0, 3).join(" ")}`;
}

const keys: string[] = [];
for (let i = 0; i < 300; i++) keys.push(`key-${i}`);
for (const limit of [1, 7, 8, 9, 24, 25, 100, 299]) console.log(limit, run(keys, limit));

const numbers = new Map<number, string>();
for (let i = 0; i < 200; i++) numbers.set(i / 2, `v${i}`);
for (let i = 0; i < 200; i += 3) numbers.delete(i / 2);
for (let i = 0; i < 200; i += 3) console.assert(!numbers.has(i / 2));
for (let i = 0; i < 200; i += 6) numbers.set(i / 2, `again${i}`);
console.log(numbers.size, numbers.get(3), numbers.get(1.5), [...numbers.keys()].slice(-3));

const wide = new Set<bigint>();
for (let i = 0n; i < 100n; i++) wide.add(i << 40n);
for (let i = 0n; i < 100n; i += 2n) wide.delete(i << 40n);
let there = 0;
for (let i = 0n; i < 100n; i++) if (wide.has(i << 40n)) there++;
console.log(wide.size, there);
for (const value of wide) wide.delete(value);
console.log(wide.size, wide.has(1n << 40n));

const longs = new Map<bigint, number>();
for (let i = 0n; i < 50n; i++) longs.set(i, Number(i));
for (let i = 0n; i < 50n; i += 2n) longs.delete(i);
let sum = 0;
for (let i = 0n; i < 50n; i++) sum += longs.get(i) ?? 1000;
console.log(sum);

const record: Record<string, number> = {};
for (const key of keys) record[key] = key.length;
for (const key of keys) if (key.endsWith("3")) delete record[key];
for (const key of keys) if (key.endsWith("13")) record[key] = -1;
console.log(Object.keys(record).length, record["key-13"], record["key-23"], Object.keys(record).at(-1));
