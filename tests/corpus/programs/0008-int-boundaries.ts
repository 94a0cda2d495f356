const edges = [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 2 ** 63, 2 ** 64];
for (const e of edges) {
  console.log(e, e + 1, e - 1, -e, -e - 1, e * 2, e / 2);
  console.log(Number.isInteger(e), Number.isSafeInteger(e), Number.isSafeInteger(-e));
}
let counter = 2147483640;
for (let i = 0; i < 16; i++) counter++;
console.log(counter);
let down = -2147483640;
for (let i = 0; i < 16; i++) down -= 1;
console.log(down);
let product = 1;
for (let i = 1; i <= 25; i++) product *= i;
console.log(product);
let sum = 0;
for (let i = 0; i < 5; i++) sum += 2 ** 52;
console.log(sum);
const big = 94906267;
console.log(big * big, big * big + 1 === big * big);
console.log(46341 * 46341, 65536 * 65536, -65536 * 65536);
