// Rounded, so that only the first fifteen digits matter.
const shown = (n: number): string => n.toPrecision(12);
const angles = [0, 0.5, 1, -1, 2, Math.PI / 2, Math.PI, 10, 1000, -0.001];
for (const a of angles) {
  console.log(shown(Math.sin(a) + 2), shown(Math.cos(a) + 2), shown(Math.atan(a)), shown(Math.sinh(a / 100)), shown(Math.tanh(a)));
}
for (const x of [0.25, 0.5, 1, 2, 10, 1000, 1e-5]) {
  console.log(shown(Math.log(x)), shown(Math.log2(x)), shown(Math.log10(x)), shown(Math.log1p(x)), shown(Math.exp(x / 10)), shown(Math.expm1(x / 10)));
  console.log(shown(Math.sqrt(x)), shown(Math.cbrt(x)), shown(Math.asinh(x)), shown(Math.cosh(x / 100)), shown(Math.acosh(x + 1)));
}
console.log(shown(Math.asin(0.5)), shown(Math.acos(0.5)), shown(Math.atanh(0.5)), shown(Math.atan2(1, -1)), shown(Math.tan(1)));
console.log(Math.asin(2), Math.acos(-2), Math.log(-1), Math.log(0), Math.sqrt(-1), Math.acosh(0.5), Math.atanh(1), Math.atanh(2));
console.log(Math.atan2(0, -0), Math.atan2(-0, 0), Math.atan2(0, 0), Math.exp(-Infinity), Math.exp(710), Math.cbrt(-27), Math.cbrt(-0));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT2, Math.SQRT1_2);
console.log(Math.log10(1000), Math.log2(8), Math.log2(2 ** 40), Math.log10(1e15));
