let seed = 88172645463325252n;
function next(): bigint {
  seed = BigInt.asUintN(64, seed ^ BigInt.asUintN(64, (seed & 0x7ffffffffffffn) << 13n));
  seed ^= seed >> 7n;
  seed = BigInt.asUintN(64, seed ^ ((seed & 0x7fffffffffffn) << 17n));
  return seed;
}
let failures = 0;
let checksum = 0;
for (let i = 0; i < 400; i++) {
  const mantissa = Number(next() >> 11n) / 2 ** 53;
  const exponent = Number(next() % 600n) - 300;
  const n = (mantissa + 0.5) * 10 ** exponent * (i % 2 ? 1 : -1);
  const text = String(n);
  if (Number(text) !== n || parseFloat(text) !== n || (JSON.parse(text) as number) !== n) failures++;
  for (const c of text) checksum = (checksum * 31 + c.charCodeAt(0)) % 1000000007;
  if (i % 50 === 0) console.log(text, n.toExponential(3), n.toPrecision(5));
}
console.log(failures, checksum);
for (const n of [0.1, 1.1, 2.675, 1e23, 9.5e-7, 123456789.123456789, 4.9406564584124654e-324, 2.2250738585072014e-308]) {
  console.log(n, Number(String(n)) === n, n.toFixed(3), n.toPrecision(17), n.toExponential(16));
}
for (let i = 1; i < 1e17; i *= 7) console.log(i, (i / 1000).toFixed(2), (i / 3).toString(), i.toString(36));
