const candidates: unknown[] = [0, -0, 1.5, 2 ** 53, 2 ** 53 - 1, NaN, Infinity, "5", true, null, undefined, 5n];
for (const c of candidates) {
  console.log(Number.isInteger(c), Number.isSafeInteger(c), Number.isFinite(c), Number.isNaN(c), typeof c);
}
console.log(Number.EPSILON, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
console.log(Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN);
console.log(Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON);
console.log(Number.isInteger(5.0), Number.isInteger(5e300), Number.isInteger(-5.000000000000001));
