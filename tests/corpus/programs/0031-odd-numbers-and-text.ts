// Numbers in all notations, parsing, surrogates, searching, comparison.
// numbers & strings
const nums = [0, -0, 1, -1, 0.1, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity, 2 ** 53, 0.000001, 1.005, 255, -255.5, 1e100, 4294967295, 2147483648];
for (const n of nums) {
  console.log(n, String(n), `${n}`, n.toString(2).slice(0, 40), n.toString(36), JSON.stringify(n), n | 0, n >>> 0, ~n, n << 3, n % 7, Math.round(n), Math.trunc(n), Math.sign(n));
}
for (const n of nums) for (const d of [0, 1, 2, 7, 20]) {
  try { console.log(n.toFixed(d), n.toExponential(d), d ? n.toPrecision(d) : ""); } catch (e) { console.log((e as Error).message); }
}
for (const s of ["", " ", "12", " 12 ", "0x1f", "0b101", "0o17", "1e3", ".5", "5.", "1_000", "Infinity", "-Infinity", "+5", "--5", "1e", "abc", "12px", "\n7\t", "\u00a08", "0x", "-0x10", "1e1000", "-0", "\ufeff9", "Infinityx", "0.1e-2", "00012", "1e+5", "1e 5"]) {
  console.log(JSON.stringify(s), Number(s), parseInt(s), parseFloat(s), parseInt(s, 16), parseInt(s, 2), parseInt(s, 37), +s);
}
for (const rx of [NaN, 0, 2, 10, 36, 1, 37, 16.9, -2, 4294967298]) console.log(rx, parseInt("11", rx), parseInt("zz", rx));
const str = "a\u{1F600}b\ud83dc\ude00é";
console.log(str.length, [...str].length, JSON.stringify([...str]), JSON.stringify(str.split("")), str.indexOf("\ude00"), str.lastIndexOf("\ud83d"));
for (let i = -1; i < str.length + 1; i++) console.log(i, JSON.stringify(str[i]), JSON.stringify(str.charAt(i)), str.charCodeAt(i), str.codePointAt(i), JSON.stringify(str.at(i)), JSON.stringify(str.slice(i, i + 2)), JSON.stringify(str.substring(i, 2)));
console.log(JSON.stringify(str.slice(0, 2) + str.slice(2)), str.slice(0, 2) + str.slice(2) === str, JSON.stringify(str.padEnd(20, "\u{1F600}")), JSON.stringify(str.padStart(12, "xy")));
console.log("abc".substring(2, 0), "abc".slice(2, 0), "abc".slice(-2), "abc".slice(NaN, 2), "abc".substring(NaN, 2), "abc".at(-4), "abc".charAt(1.9), "abc"[1.5 as number], "a-b-c".split("-", 2).join(), "abc".split("").join(), "".split("").length, "".split(",").length, "a,b,".split(",").length);
console.log("aXbXc".replace("X", "$&$&"), "aXb".replaceAll("X", "[$`|$'|$$]"), "aaa".replaceAll("", "-"), "abc".replace("", "_"), "x".repeat(3), "abcabc".lastIndexOf("c", -1), "abc".lastIndexOf("", 10), "abc".indexOf("", 10), "abc".includes("", 9), "abc".startsWith("b", 1), "abc".endsWith("b", 2), "aa".indexOf("a", -5));
console.log("İI\u0130ß".toLowerCase(), "ßﬁŉ".toUpperCase(), "ΑΣ ΑΣΑ".toLowerCase(), " \u2028\ufeff x\u180e ".trim().length, "a" < "B", "a" < "b", "\ud83d" < "\uffff", "\u{1F600}" < "\uffff", "10" < "9", "" < "a");
console.log(["b", undefined, "a", "C", "10", "9"].sort().join(), [3, undefined, 10, 9, 1, -1].sort().join(), [true, false].sort().join(), [-0, 0, NaN, 1].sort((a, b) => a - b).join());
console.log(0.1 + 0.2, 1 / 3, -1 / 0, 5 % -3, -5 % 3, 2 ** -1, (-2) ** 3, 7 / 0, 0 / 0, 1e16 + 1, 9007199254740993, 0.1 * 3, 1 / -0, Math.max(), Math.min(), Math.max(-0, 0), Math.min(0, -0), Math.max(NaN, 1), Math.hypot(), Math.atan2(-0, -1), Math.pow(NaN, 0), Math.cbrt(-8), Math.fround(5.5), Math.clz32(0), Math.imul(0xffffffff, 5), Math.round(-0.5), Math.round(2.5), Math.round(0.49999999999999994), Math.log1p(-1), Math.expm1(1e-10));
console.log(1 << 32, 1 << -1, -1 >>> 0, -1 >> 31, 5 & -2, 5 | 2.9, 5 ^ 1e12, ~~-5.9, 2 ** 31 | 0, 1e20 | 0, NaN | 0);
