const values = [0, 1, 10, 255, 256, -255, 65535, 2 ** 31, 2 ** 32, 2 ** 53, 0.5, 0.25, -0.75, 3.625];
const radices = [2, 3, 8, 10, 16, 32, 36];
for (const v of values) {
  const row: string[] = [];
  for (const r of radices) row.push(v.toString(r));
  console.log(row.join(" "));
}
console.log((0.1).toString(2));
console.log((0.1).toString(3));
console.log((123.456).toString(16));
console.log((1e21).toString(36));
console.log((-1e-7).toString(16));
console.log(NaN.toString(2), Infinity.toString(16), (-Infinity).toString(36), (-0).toString(2));
for (const bad of [0, 1, 37, -2, NaN]) {
  try {
    console.log((10).toString(bad));
  } catch (e) {
    if (e instanceof RangeError) console.log("RangeError", e.message);
  }
}
