const table: [number, number][] = [
  [0, 0], [0, 2], [-0, 2], [1.005, 2], [1.45, 1], [8.345, 2], [-1.5, 0], [2.5, 0], [0.5, 0], [1.5, 0],
  [123.456, 0], [123.456, 1], [123.456, 10], [1e20, 2], [1e21, 2], [0.000001, 7], [0.0000001, 7],
  [-0.0000001, 2], [1.23e-10, 2], [10.235, 2], [1000000000000000128, 0], [0.1, 20], [5e-324, 3], [99.995, 2],
];
for (const [value, digits] of table) console.log(value, digits, value.toFixed(digits));
console.log((12.34).toFixed(), NaN.toFixed(2), Infinity.toFixed(1), (-Infinity).toFixed(0));
console.log((1.25).toFixed(100).length);
for (const digits of [-1, 101, 1000]) {
  try {
    console.log((1).toFixed(digits));
  } catch (e) {
    console.log(e instanceof RangeError, e instanceof Error ? e.message : "?");
  }
}
console.log((3.7).toFixed(1.9), (3.7).toFixed(NaN));
