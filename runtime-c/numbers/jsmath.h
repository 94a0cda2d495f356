/* jsmath.h: Math.*. (Not math.h: that name would hide libc's.) No function here throws.
 * Every result is the same bits as V8's, on every target: libm is not asked. */
#ifndef TSF_JSMATH_H
#define TSF_JSMATH_H

#include "numbers/num.h"

double tsf_math_acos(double x);
double tsf_math_acosh(double x);
double tsf_math_asin(double x);
double tsf_math_asinh(double x);
double tsf_math_atan(double x);
double tsf_math_atan2(double y, double x);
double tsf_math_atanh(double x);
double tsf_math_cbrt(double x);
double tsf_math_cos(double x);
double tsf_math_cosh(double x);
double tsf_math_exp(double x);
double tsf_math_expm1(double x);
double tsf_math_log(double x);
double tsf_math_log10(double x);
double tsf_math_log1p(double x);
double tsf_math_log2(double x);
double tsf_math_sin(double x);
double tsf_math_sinh(double x);
double tsf_math_tan(double x);
double tsf_math_tanh(double x);
static inline double tsf_math_sqrt(double x) { return __builtin_sqrt(x); }
static inline double tsf_math_abs(double x) { return __builtin_fabs(x); }
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
