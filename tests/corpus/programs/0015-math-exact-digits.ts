// Every digit, as V8 gives them.
for (const x of [0.1, 0.7, 1, 1.5, 2, 3, 10, 22, 100]) {
  console.log(Math.sin(x), Math.cos(x), Math.tan(x));
  console.log(Math.exp(x), Math.log(x), Math.log10(x), Math.log2(x));
  console.log(Math.atan(x), Math.sinh(x), Math.cosh(x), Math.tanh(x));
  console.log(Math.cbrt(x), Math.asinh(x), Math.log1p(x), Math.expm1(x));
  console.log(Math.sqrt(x), x ** 0.5, x ** 1.7, x ** -3, Math.pow(x, 10.5));
}
console.log(Math.atan2(1, 2), Math.atan2(-3, -4), Math.asin(0.3), Math.acos(0.3), Math.atanh(0.3), Math.acosh(3));
