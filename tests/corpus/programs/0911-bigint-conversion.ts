console.log(BigInt(5), BigInt(-0), BigInt(2 ** 53), BigInt(2 ** 63), BigInt(-(2 ** 63)), BigInt(true), BigInt(false), BigInt("123"), BigInt("  -45\n"), BigInt(""), BigInt("0xff"), BigInt("0b101"), BigInt("0o17"));
console.log(BigInt("18446744073709551615"), BigInt("-9223372036854775808"), BigInt("+7"), BigInt("000123"));
for (const bad of [1.5, NaN, Infinity, -Infinity]) {
  try {
    console.log(BigInt(bad));
  } catch (e) {
    console.log(e instanceof RangeError);
  }
}
for (const bad of ["1.5", "x", "1n", "--1", "0x", "1e3", "- 1", "-0x1", "1_0"]) {
  try {
    console.log(BigInt(bad));
  } catch (e) {
    console.log(e instanceof SyntaxError, bad);
  }
}
console.log(Number(5n), Number(18446744073709551615n), Number(-9223372036854775808n), Number(9007199254740993n), Number(9007199254740995n), Number(18446744073709549569n));
console.log((255n).toString(), (255n).toString(16), (255n).toString(2), (-255n).toString(36), (18446744073709551615n).toString(16), (18446744073709551615n).toString(2).length, (-9223372036854775808n).toString(16), (0n).toString(7));
console.log(BigInt.asUintN(64, -1n), BigInt.asUintN(8, 257n), BigInt.asUintN(8, -1n), BigInt.asUintN(0, 5n), BigInt.asUintN(1, 3n), BigInt.asUintN(32, -1n), BigInt.asUintN(64, 5n), BigInt.asUintN(63, -1n));
console.log(BigInt.asIntN(64, 18446744073709551615n), BigInt.asIntN(8, 128n), BigInt.asIntN(8, 127n), BigInt.asIntN(8, -129n), BigInt.asIntN(0, 5n), BigInt.asIntN(1, 1n), BigInt.asIntN(32, 4294967295n), BigInt.asIntN(64, 9223372036854775808n), BigInt.asIntN(16, 98765n));
console.log(5n === BigInt(5), 5n < 5.5, 6n > 5.5, 5n <= 5, 9007199254740993n > 9007199254740992, 18446744073709551615n < Infinity, -1n > -Infinity, 1n < NaN, 1n > NaN);
console.log(`${5n}`, String(-5n), "n" + 5n, [1n, 2n].join(), (5n).toString() + 1);
const sorted = [3n, -1n, 18446744073709551615n, 0n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
console.log(sorted.join(), sorted.map(Number).join(), sorted.reduce((a, b) => a | (b & 255n), 0n));
const parsed: bigint[] = "1,22,333".split(",").map((s) => BigInt(s));
console.log(parsed.reduce((a, b) => a + b, 0n), typeof parsed[0]);
const ns = 1700000000123456789n;
console.log(ns / 1000000000n, ns % 1000000000n, Number(ns / 1000000n), new Map([[ns, "t"]]).get(1700000000123456789n));
