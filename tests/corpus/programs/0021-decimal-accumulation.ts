let total = 0;
for (let i = 0; i < 1000; i++) total += 0.1;
console.log(total);
let harmonic = 0;
for (let i = 1; i <= 1000; i++) harmonic += 1 / i;
console.log(harmonic);
let pi = 0;
for (let k = 0; k < 5000; k++) pi += (k % 2 === 0 ? 4 : -4) / (2 * k + 1);
console.log(pi);
let x = 1;
for (let i = 0; i < 20; i++) x = (x + 2 / x) / 2;
console.log(x, x * x);
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
const data = [2.5, 3.7, 1.1, 9.8, 4.4];
const m = mean(data);
console.log(m, mean(data.map((d) => (d - m) ** 2)), Math.sqrt(mean(data.map((d) => (d - m) ** 2))));
let compound = 1000;
for (let year = 1; year <= 10; year++) compound *= 1.05;
console.log(compound, compound.toFixed(2), Math.round(compound * 100) / 100);
let tiny = 1;
let steps = 0;
while (1 + tiny !== 1) {
  tiny /= 2;
  steps++;
}
console.log(steps, tiny * 2 === Number.EPSILON);
