// Uint8Array as people use it.
const b = new Uint8Array([5, 3, 250, 3, 0, 128]);
console.log(b.length, b.byteLength, b.BYTES_PER_ELEMENT, Uint8Array.BYTES_PER_ELEMENT);
for (const x of b) console.log(x);
console.log([...b], [...b.keys()], [...b.entries()], [...b.values()]);
for (const [i, x] of b.entries()) console.log(i, x);
for (const i of b.keys()) if (i > 3) console.log(i);
console.log(b.map((x) => x * 2), b.map((x, i) => x + i), b.map(() => -1), b.map(() => 1.9), b.map(() => NaN));
console.log(b.filter((x) => x > 3), b.filter(() => false), b.some((x) => x === 0), b.every((x) => x > 0));
console.log(b.find((x) => x > 5), b.find((x) => x > 255), b.findIndex((x) => x === 3), b.findLast((x) => x === 3), b.findLastIndex((x) => x === 3), b.findLastIndex(() => false));
b.forEach((x, i, all) => console.log(x, i, all === b));
console.log(b.reduce((a, x) => a + x), b.reduce((a, x) => a + x, 1000), b.reduceRight((a, x) => a - x), b.reduceRight((s, x) => s + x, ""));
console.log(b.reduce<string[]>((list, x) => [...list, x.toString(16)], []));
console.log(b.at(-1), b.at(0), b.at(9), b.includes(250), b.includes(300), b.indexOf(3), b.lastIndexOf(3), b.lastIndexOf(3, 2), b.lastIndexOf(3, -4), b.lastIndexOf(3, undefined));
console.log(b.join(), b.join("-"), b.toString(), String(b), `${b}`);
console.log(b.toReversed(), b.toSorted(), b.toSorted((x, y) => y - x), b.with(0, 300), b.with(-1, 1), b);
console.log(b.slice().sort(), b.slice().reverse(), b.slice().fill(7, 1, 3), b.slice().copyWithin(0, 3), b.slice().copyWithin(2, 0, 3), b.slice().copyWithin(-2, 1));
const asked: string[] = [];
console.log(new Uint8Array([4, 1, 3, 2, 5]).sort((x, y) => {
  asked.push(`${x}:${y}`);
  return x - y;
}), asked);
console.log(new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2, 1]).sort((x, y) => (x % 3) - (y % 3)));
console.log(new Uint8Array([1, 2, 3]).sort(() => NaN), new Uint8Array([3, 1]).sort(undefined));
console.log(Uint8Array.from([1, 2, 300]), Uint8Array.from(new Set([1, 2])), Uint8Array.of(1, 2, 257), Uint8Array.from([1, 2], (x, i) => x * 10 + i), Uint8Array.of());
console.log(new Uint8Array(new Set([3, 4])), new Uint8Array([1, 2]), new Uint8Array(2), new Uint8Array(), new Uint8Array(new Uint8Array([7])));
function* numbers(): Generator<number> {
  yield 1;
  yield 2;
}
console.log(new Uint8Array(numbers()), Uint8Array.from(numbers()), Uint8Array.from(new Map([[1, 2]]).values()));
console.log(Math.max(...b), String.fromCharCode(...new Uint8Array([104, 105])), Array.from(b), Array.from(b, (x) => x + 1));
const [first, second = 9, ...rest] = b;
console.log(first, second, rest);
const [missing = "none"] = new Uint8Array(0);
console.log(missing);
function sum(items: Iterable<number>): number {
  let total = 0;
  for (const x of items) total += x;
  return total;
}
console.log(sum(b), sum([1, 2]), sum(new Set([5])), sum(numbers()), sum(b.values()), sum(b.subarray(2)));
for (const bad of [(): unknown => new Uint8Array(0).reduce((a, x) => a + x), (): unknown => b.with(6, 1), (): unknown => b.with(-7, 1), (): unknown => new Uint8Array(-1)]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(String(e));
  }
}
const view = b.subarray(1, 4);
view.sort();
console.log(view, b);
view.reverse().fill(1, 2);
console.log(view, b);
const hex = Array.from(b, (x) => x.toString(16).padStart(2, "0")).join("");
console.log(hex, [...new TextEncoder().encode("héllo")].map((x) => x.toString(2)));
const seen = new Set(b);
console.log(seen, Object.keys(b));
const set = new Uint8Array(4);
set.set(b.subarray(0, 2), 1);
set.set([9], 3);
console.log(set);
