const xs = [0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, -0.49999999999999994, 1e15 + 0.5, 2 ** 52 + 1, 4503599627370495.5, -0.2, 0.2, NaN, Infinity, -Infinity, 1e300, 2147483647.5, -2147483648.5];
for (const x of xs) {
  console.log(x, Math.floor(x), Math.ceil(x), Math.round(x), Math.trunc(x), Math.sign(x), Math.abs(x));
}
console.log(Math.fround(5.5), Math.fround(5.05), Math.fround(1e40), Math.fround(-0), Math.fround(16777217));
console.log(Math.clz32(0), Math.clz32(1), Math.clz32(-1), Math.clz32(0.5), Math.clz32(2 ** 32), Math.clz32(255));
console.log(Math.imul(3, 4), Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.imul(123456789, 987654321), Math.imul(1.9, -1.9));
console.log(Math.max(1, 5, 3), Math.min(4, 2, 8), Math.max(...[1, 9, 4]), Math.min(...[7]));
console.log(Math.max(), Math.min(), Math.max(-1), Math.hypot(3, 4), Math.hypot(), Math.hypot(-7), Math.hypot(1e200, 1e200));
console.log(Math.hypot(NaN, Infinity), Math.hypot(1, NaN));
