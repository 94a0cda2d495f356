// Numbers that start as small integers and leave that range on one path only.
function grow(steps: number, factor: number): number {
  let n = 1;
  for (let i = 0; i < steps; i++) n = n * factor;
  return n;
}
console.log(grow(10, 2), grow(40, 2), grow(3, 0.5), grow(5, -3), grow(100, 10), grow(2, NaN));
let sum = 2147483640;
for (let i = 0; i < 20; i++) sum += i;
console.log(sum, sum | 0);
let diff = -2147483640;
for (let i = 0; i < 20; i++) diff -= i;
console.log(diff);
class Counter {
  n = 0;
  add(k: number): number {
    this.n += k;
    return this.n;
  }
}
const c = new Counter();
console.log(c.add(1), c.add(2 ** 31), c.add(0.5), c.add(-Infinity));
const cells = [0, 0, 0];
cells[0] = 2 ** 40;
cells[1] = 0.25;
cells[2] = -0;
console.log(cells.join(), 1 / cells[2]!);
function half(n: number): number {
  return n / 2;
}
console.log(half(7), half(8), half(-1) * 2, Math.floor(half(-1)), half(0) === half(-0), 1 / half(-0));
const mean = (a: number, b: number): number => (a + b) >>> 1;
console.log(mean(2147483647, 2147483647), (2147483647 + 2147483647) >> 1, mean(-1, -3));
let zero = 5;
while (zero > 0) zero--;
console.log(zero, -zero, 1 / -zero, zero * -1, 1 / (zero * -1));
const abs = (n: number): number => (n < 0 ? -n : n);
console.log(abs(-5), abs(-(2 ** 31)), 1 / abs(-0), 1 / abs(0));
let i = 0;
const seen: number[] = [];
for (i = 4294967290; i < 4294967300; i += 3) seen.push(i);
console.log(seen.join(), i);
const square = (n: number): number => n * n;
console.log(square(46340), square(46341), square(3037000500), square(-94906267), square(1e200));
let bits = 1;
for (let k = 0; k < 40; k++) bits <<= 1;
console.log(bits, 1 << 40, 2 ** 40);
let product = 1;
for (const f of [65536, 65536, 65536, 65536]) product *= f;
console.log(product, product % 1000, (product + 1) % 2);
