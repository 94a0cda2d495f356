const ws = " \t\n\v\f\r\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const s = ws + "x y" + ws;
console.log(s.trim(), s.trimStart().length, s.trimEnd().length, ws.trim().length, "".trim() === "");
console.log("\u200bx\u200b".trim().length, "\u180ex".trim().length, "\0x".trim().length, "\u0085x".trim().length);
console.log("5".padStart(3, "0"), "5".padStart(3), "5".padEnd(3) + "|", "abc".padStart(2), "abc".padEnd(7, "12"), "abc".padStart(8, "12"));
console.log("x".padStart(4, ""), "x".padEnd(NaN), "x".padStart(-1), "é".padStart(3, "ü"), "a".padEnd(6, "😀").length);
console.log("ab".repeat(0) === "", "ab".repeat(3), "".repeat(1e9) === "", "é".repeat(3), "ab".repeat(2.9), "x".repeat(NaN) === "");
for (const n of [-1, Infinity, -Infinity]) {
  try {
    console.log("ab".repeat(n));
  } catch (e) {
    console.log(e instanceof RangeError, (e as RangeError).message);
  }
}
const line = (l: string, r: string): string => l.padEnd(10, ".") + r.padStart(6);
console.log(line("apples", "12"));
console.log(line("a very long label", "7"));
console.log("=".repeat(16));
