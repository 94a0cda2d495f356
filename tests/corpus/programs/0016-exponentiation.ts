console.log(2 ** 10, 2 ** -1, 2 ** 0.5, (-2) ** 2, (-2) ** 3, (-8) ** (1 / 3), 0 ** 0, 10 ** 308, 10 ** 309, 10 ** -324);
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, -(2 ** 2));
let n = 3;
n **= 2;
n **= 0.5;
console.log(n);
for (const [base, exponent] of [[Infinity, 0], [Infinity, -1], [-Infinity, 3], [-Infinity, 2], [0, -1], [-0, -1], [-0, -2], [0.5, Infinity], [-1, Infinity], [1, NaN]] as [number, number][]) {
  console.log(base, exponent, base ** exponent, Math.pow(base, exponent));
}
console.log(7n ** 3n, (-3n) ** 3n, 2n ** 62n, 0n ** 0n);
let power = 1;
for (let i = 0; i < 60; i++) power *= 2;
console.log(power, power === 2 ** 60);
for (let e = -5; e <= 22; e += 3) console.log(e, 10 ** e);
