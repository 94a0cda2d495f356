/* jsmath.h: Math.*. (Not math.h: that name would hide libc's.) No function here throws.
 * Those that only forward to libm may differ from V8 in the last bit: see docs/semantics.md. */
#include "tsf.h" /* before the guard: tsf.h includes this file in its turn */
#ifndef TSF_JSMATH_H
#define TSF_JSMATH_H

#define TSF_MATH_FORWARD(f) \
  static inline double tsf_math_##f(double x) { return __builtin_##f(x); }
TSF_MATH_FORWARD(acos)
TSF_MATH_FORWARD(acosh)
TSF_MATH_FORWARD(asin)
TSF_MATH_FORWARD(asinh)
TSF_MATH_FORWARD(atan)
TSF_MATH_FORWARD(atanh)
TSF_MATH_FORWARD(cbrt)
TSF_MATH_FORWARD(cos)
TSF_MATH_FORWARD(cosh)
TSF_MATH_FORWARD(exp)
TSF_MATH_FORWARD(expm1)
TSF_MATH_FORWARD(log)
TSF_MATH_FORWARD(log10)
TSF_MATH_FORWARD(log1p)
TSF_MATH_FORWARD(log2)
TSF_MATH_FORWARD(sin)
TSF_MATH_FORWARD(sinh)
TSF_MATH_FORWARD(sqrt)
TSF_MATH_FORWARD(tan)
TSF_MATH_FORWARD(tanh)
#undef TSF_MATH_FORWARD
static inline double tsf_math_abs(double x) { return __builtin_fabs(x); }
static inline double tsf_math_atan2(double y, double x) { return __builtin_atan2(y, x); }
#define tsf_math_pow tsf_num_pow

/* Rounding. Without SSE4.1 the compiler would call libm; integers beyond 2^52 are already whole. */
#if defined(__SSE4_1__) || defined(__aarch64__)
static inline double tsf_math_trunc(double x) { return __builtin_trunc(x); }
static inline double tsf_math_floor(double x) { return __builtin_floor(x); }
static inline double tsf_math_ceil(double x) { return __builtin_ceil(x); }
#else
static inline double tsf_math_trunc(double x) {
  if (!(__builtin_fabs(x) < 4503599627370496.0)) return x;
  return __builtin_copysign((double)(int64_t)x, x);
}
static inline double tsf_math_floor(double x) {
  if (!(__builtin_fabs(x) < 4503599627370496.0)) return x;
  double t = (double)(int64_t)x;
  return __builtin_copysign(t > x ? t - 1 : t, x);
}
static inline double tsf_math_ceil(double x) {
  if (!(__builtin_fabs(x) < 4503599627370496.0)) return x;
  double t = (double)(int64_t)x;
  return __builtin_copysign(t < x ? t + 1 : t, x);
}
#endif
/* Halves go up: round(-0.5) is -0, round(2.5) is 3. */
static inline double tsf_math_round(double x) {
  double c = tsf_math_ceil(x);
  return c - 0.5 > x ? c - 1 : c;
}
static inline double tsf_math_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
static inline double tsf_math_fround(double x) { return (double)(float)x; }
static inline double tsf_math_clz32(double x) {
  uint32_t u = (uint32_t)tsf_to_uint32(x);
  return u ? __builtin_clz(u) : 32;
}
static inline double tsf_math_imul(double a, double b) {
  return (int32_t)(tsf_to_uint32(a) * tsf_to_uint32(b));
}
/* NaN wins; -0 < +0. */
static inline double tsf_math_max(double a, double b) {
  if (a > b) return a;
  if (b > a) return b;
  if (a == b) return tsf_f64_of_bits(tsf_f64_bits(a) & tsf_f64_bits(b)); /* equal: only signs of 0 differ */
  return a + b;
}
static inline double tsf_math_min(double a, double b) {
  if (a < b) return a;
  if (b < a) return b;
  if (a == b) return tsf_f64_of_bits(tsf_f64_bits(a) | tsf_f64_bits(b));
  return a + b;
}
/* Any number of arguments: Math.max() is -Infinity, Math.min() is Infinity. */
double tsf_math_max_n(uint32_t n, const double *x);
double tsf_math_min_n(uint32_t n, const double *x);
double tsf_math_hypot_n(uint32_t n, const double *x);
static inline double tsf_math_hypot(double a, double b) { double x[2] = {a, b}; return tsf_math_hypot_n(2, x); }
/* [0, 1), 53 bits, from the realm's xorshift128+. */
double tsf_math_random(tsf_rt *rt);

#endif
