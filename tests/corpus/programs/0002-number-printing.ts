const samples: number[] = [
  0, -0, 1, -1, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 100, 1e20, 1e21, 123456789012345680000, 1e-6, 1e-7, 1.5e-7,
  123e-20, 5e-324, 1.7976931348623157e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 - 1, -(2 ** 53), 4.35, 0.000001234,
  NaN, Infinity, -Infinity, 9007199254740993, 1.0000000000000002, 0.3, 1e300 * 10, 1e100, 12345.678e10,
];
for (const n of samples) {
  console.log(n, String(n), `${n}`, n.toString());
}
console.log(samples.join(" "));
console.log("" + -0, String(-0), `${-0}`, (-0).toString(), [-0].join());
console.log(-0);
console.log(0 * -5, Math.round(-0.4), -7 % 7);
