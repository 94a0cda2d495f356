// The methods of typed arrays, of numbers and of bigints.
const f = new Float64Array([3, -0, NaN, 1.5, -Infinity, 0, 2, NaN, Infinity, -2]);
const i = new Int32Array([5, -3, 9, 0, -2147483648, 2147483647, 5]);
const b = new BigInt64Array([5n, -3n, 9n, 0n, -9223372036854775808n, 9223372036854775807n]);
const u = new BigUint64Array([5n, 18446744073709551615n, 0n, 9223372036854775808n]);
const h = new Float32Array([1.5, -1.5, 0, -0, NaN, 1e-40]);
const s = new Int8Array([3, -128, 127, -1, 0]);
console.log(f.at(-1), f.at(99), i.at(-7), i.at(NaN), b.at(0), b.at(-1), b.at(6), s.at(1.9));
console.log(f.includes(NaN), f.indexOf(NaN), f.includes(-0, 5), f.indexOf(0), f.lastIndexOf(0), f.lastIndexOf(0, 4), f.lastIndexOf(0, undefined));
console.log(i.indexOf(5, 1), i.indexOf(5.5), i.lastIndexOf(5, -2), i.lastIndexOf(5, -99), i.includes(9, -4), b.indexOf(9n), b.includes(1n), u.lastIndexOf(0n));
console.log(i.slice().sort(), f.slice().sort(), b.slice().sort(), u.slice().sort(), h.slice().sort(), s.slice().sort());
console.log(Object.is(f.slice().sort()[4], -0), Object.is(f.toSorted()[3], -0), Object.is(h.toSorted()[1], -0), h.toSorted()[2]);
console.log(i.toSorted((a, c) => c - a), b.toSorted((a, c) => (a < c ? 1 : a > c ? -1 : 0)), new Uint16Array([3, 65535, 256, 1]).sort());
console.log(new Uint32Array([2 ** 31, 1, 2 ** 32 - 1, 255, 256]).sort(), new Int16Array([-1, 1, -32768, 300]).sort(), new Uint8ClampedArray([9, 255, 1]).sort());
console.log(i.map((x) => x / 2), f.filter((x) => x > 0), b.map((x) => x * 1n + 1n - 1n), u.filter((x) => x > 5n), s.map((x, at, all) => x + at + all.length));
console.log(i.reduce((a, x) => a + x), i.reduceRight((a, x) => `${a}${x},`, ""), b.reduce((a, x) => a ^ x), u.reduceRight((a, x) => a | x), f.reduce((a, x) => a + (x || 0), 0));
console.log(i.find((x) => x < 0), b.findIndex((x) => x < 0n), f.findLast((x) => x !== x), u.findLastIndex((x) => x > 10n), i.some((x) => x > 100), b.every((x) => x > 0n));
let seen = "";
s.forEach((x, at, all) => (seen += `${x}@${at}/${all.length} `));
console.log(seen, f.toReversed().join(), u.toReversed().join(), i.reverse() === i, i.join("-"), b.reverse().join(), s.reverse().join());
console.log(i.with(1, 7.9), b.with(-1, 1n), f.with(0, NaN).length, i.fill(1, 2, 4), b.fill(2n, -2), f.fill(0.5), s.fill(200, 1, -1), h.fill(0.1, undefined, 2));
console.log(new Int16Array([1, 2, 3, 4, 5]).copyWithin(0, 3), new Float64Array([1, 2, 3, 4]).copyWithin(1, 0), new BigInt64Array([1n, 2n, 3n]).copyWithin(-1, 0));
console.log([...i.entries()].join("|"), [...b.keys()].join(), [...u.values()].join(), [...h[Symbol.iterator]()].length);
const it = b.values();
console.log(it.next().value, it.next().value, it.next().done);
for (const run of [() => void i.with(7, 1), () => void new Float32Array().reduce((a) => a), () => void new BigInt64Array(1).with(-2, 1n)]) {
  try {
    run();
  } catch (e) {
    console.log(String(e));
  }
}

// a comparator that throws, one that contradicts itself
try {
  i.sort(() => {
    throw new Error("stop");
  });
} catch (e) {
  console.log(String(e), i.join());
}
let asked = 0;
const many = Int32Array.from({ length: 50 }, (_, at) => (at * 37) % 50);
many.sort((a, c) => (asked++ % 3) - 1 + (a > c ? 0.5 : -0.5));
console.log(asked, many.join());
const large = Float64Array.from({ length: 2000 }, (_, at) => Math.sin(at) * 1000);
const sorted = large.toSorted();
console.log(sorted[0], sorted[1999], sorted.every((x, at) => at === 0 || sorted[at - 1]! <= x));
for (let at = 1; at < sorted.length; at++) if (sorted[at - 1]! > sorted[at]!) console.log("wrong", at);
