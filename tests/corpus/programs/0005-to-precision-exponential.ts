const numbers = [0, 1, -1, 123.456, 0.000123, 1e21, 1.5e-9, 99999, 0.5, 1e100, 12345.6789, -0];
for (const n of numbers) {
  console.log(n.toPrecision(1), n.toPrecision(3), n.toPrecision(10), n.toPrecision());
  console.log(n.toExponential(), n.toExponential(0), n.toExponential(2), n.toExponential(15));
}
console.log(NaN.toPrecision(3), Infinity.toExponential(2), (25).toExponential(0), (35).toExponential(0));
console.log((1.25).toPrecision(2), (1.35).toPrecision(2), (0.000001).toPrecision(2), (0.0000001).toPrecision(2));
console.log((123456).toPrecision(6), (123456).toPrecision(5), (999999).toPrecision(2));
for (const p of [0, 101]) {
  try {
    console.log((1).toPrecision(p));
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
}
try {
  console.log((1).toExponential(-1));
} catch (e) {
  console.log((e as Error).message);
}
