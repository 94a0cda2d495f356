// Numbers that become indices, counts and lengths: fractions, negative ones, NaN, what is out of range.
enum Severity {
  Low,
  High,
  "not a name" = 7,
  Twice = 1,
}
const numbers = [0, 1, 2, 7, -1, 0.5, NaN, Infinity, 1e300, 4294967296];
for (const n of numbers) {
  console.log(n, `${Severity[n]}`, Severity[n] === undefined, Severity[n] ?? "none");
}
const hex = "abc";
console.log(Array.from({ length: hex.length / 2 }, (_, i) => i).join(), Array.from({ length: 0.5 }).length);
for (const n of [0, 0.9, 1, 1.5, 2.999, -1, -0.5, NaN, -Infinity]) {
  console.log(n, Array.from({ length: n }, (_, i) => i * 2).join(), Array.from({ length: n }).length);
}
for (const n of [4294967296, 1e300, Infinity]) {
  try {
    console.log(Array.from({ length: n }, () => 0).length);
  } catch (error) {
    console.log(n, String(error));
  }
}
const text = "abcdef";
const list = [10, 20, 30, 40, 50];
const bytes = new Uint8Array([1, 2, 3, 4, 5]);
const odd = [0, 1.5, -1.5, 2.999, -2.1, NaN, Infinity, -Infinity, 1e300, -1e300, 2 ** 31, 2 ** 32, -(2 ** 63), 2 ** 63, 2 ** 53, 0.999999, -0.5];
for (const n of odd) {
  console.log(n, text.slice(n), text.substring(n), text.at(n), text.charAt(n), text.charCodeAt(n), text.codePointAt(n), text[n]);
  console.log(text.indexOf("d", n), text.lastIndexOf("d", n), text.includes("d", n), text.startsWith("a", n), text.endsWith("f", n));
  console.log(list.slice(n).join(), list.at(n), list[n], list.indexOf(30, n), list.lastIndexOf(30, n), list.includes(30, n));
  console.log(list.slice(0, n).join(), text.slice(0, n), text.substring(1, n), text.split("", n).join());
  const copy = list.slice();
  console.log(copy.splice(n, 1).join(), copy.join(), copy.fill(0, n).join(), copy.copyWithin(n, 1).join());
  const spliced = list.slice();
  console.log(spliced.splice(1, n).join(), spliced.join());
  console.log(bytes.slice(n).length, bytes.subarray(n).length, bytes[n], bytes.indexOf(3, n), bytes.fill(9, n, n).length);
  console.log(n | 0, n >>> 0, n << 1, n >> 1, ~n, Math.clz32(n), Math.imul(n, 3), Math.fround(n), String.fromCharCode(n).length);
  for (const act of [
    () => (12.345).toFixed(n),
    () => (12.345).toPrecision(n),
    () => (12.345).toExponential(n),
    () => (255).toString(n),
    () => "ab".repeat(n < 1e6 ? n : -1),
    () => "a".padStart(n < 1e6 ? n : 0, "-"),
    () => list.with(n, 1).join(),
    () => String(new Uint8Array(n < 1e6 ? n : -1).length),
    () => String(BigInt(Math.abs(n) < 1e18 ? n : 0)),
    () => String(BigInt.asUintN(n < 65 ? n : 64, 5n)),
    () => String.fromCodePoint(n),
    () => JSON.stringify([1], null, n),
    () => String(new Date(n).getTime()),
  ]) {
    try {
      console.log(act());
    } catch (error) {
      console.log(String(error));
    }
  }
}
