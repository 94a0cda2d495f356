/* jsmath_log.c: log, log1p, log2, log10, and the inverse hyperbolic functions made of them. */
#include "numbers/jsmath_internal.h"

/* R in log(1+f) = 2s + s R(s^2), s = f / (2+f). */
static const double lg[] = {0x1.5555555555593p-1, 0x1.999999997fa04p-2, 0x1.2492494229359p-2,
                            0x1.c71c51d8e78afp-3, 0x1.7466496cb03dep-3, 0x1.39a09d078c69fp-3,
                            0x1.2f112df3e5244p-3};

/* What the logarithm of 0, a negative number, NaN or Infinity is. */
static NOINLINE double outside(double x) { return x == 0 ? -INFINITY : x < 0 ? NAN : x; }
static bool inside(double x) { return x > 0 && x < INFINITY; }

/* x = 2^*k m, m in [sqrt(1/2), sqrt 2) going by its upper word; returns m. */
static NOINLINE double normalise(double x, int *k) {
  *k = -1023;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    *k -= 54;
  }
  int32_t high = tsf_f64_high(x), m = high & 0xfffff, low = (m + 0x95f64) & 0x100000;
  *k += (high >> 20) + (low >> 20);
  return tsf_f64_with_high(x, m | (low ^ 0x3ff00000));
}

static NOINLINE double series(double f, double *s) {
  *s = f / (2 + f);
  double z = *s * *s, w = z * z;
  double even = w * tsf_math_poly(w, lg + 1, 3, 2);
  return z * tsf_math_poly(w, lg, 4, 2) + even;
}

/* k ln2 + log(1+f), the latter as f - e; three ways to e, by how far f is from 0. */
NOINLINE double tsf_math_log(double x) {
  if (!inside(x)) return outside(x);
  int k;
  double s, e, m = normalise(x, &k), f = m - 1, lo = k * LN2_LO;
  if (f >= -0x1p-20 && f < 0x1p-20) e = f * f * (0.5 - 0x1.5555555555555p-2 * f) - lo;
  else {
    double r = series(f, &s), half = 0.5 * f * f;
    if (m >= 0x1.6147ap0 || m < 0x1.6b852p-1) e = half - (s * (half + r) + lo);
    else e = s * (f - r) - lo;
  }
  return k * LN2_HI - (e - f);
}

/* As log of u = 1+x, and c / u for what u lost to rounding. */
NOINLINE double tsf_math_log1p(double x) {
  double f = x, c = 0;
  int k = 0;
  bool tiny = false;
  if (!(x > -1 && x < INFINITY)) return outside(1 + x);
  if (fabs(x) < 0x1p-29) return x - x * x * 0.5;
  if (!(x > -0x1.2bec5p-2 && x < 0x1.a827ap-2)) {
    double u = x < 0x1p53 ? 1 + x : x;
    int32_t high = tsf_f64_high(u), m = high & 0xfffff;
    k = (high >> 20) - 1023;
    if (x < 0x1p53) c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    bool down = m >= 0x6a09e;
    tiny = down ? m > 0xffffc : m == 0; /* |f| < 2^-20 */
    f = tsf_f64_with_high(u, m | (down ? 0x3fe00000 : 0x3ff00000)) - 1;
    k += down;
  }
  double half = 0.5 * f * f, lo = k * LN2_LO + c;
  if (tiny) return k * LN2_HI - ((half * (1 - 0x1.5555555555555p-1 * f) - lo) - f);
  double s = f / (2 + f), z = s * s, r = z * tsf_math_poly(z, lg, 7, 1);
  return k * LN2_HI - ((half - (s * (half + r) + lo)) - f);
}

/* (f - f^2/2 + s (f^2/2 + R)) / ln2 + k, each step in two doubles: hi has few bits, lo the rest. */
double tsf_math_log2(double x) {
  const double inv_hi = 0x1.7154765200000p0, inv_lo = 0x1.705fc2eefa200p-33;
  if (!inside(x)) return outside(x);
  int k;
  double s, f = normalise(x, &k) - 1, half = 0.5 * f * f, r = series(f, &s);
  double hi = tsf_f64_head(f - half), lo = (f - hi) - half + s * (half + r);
  double top = hi * inv_hi, rest = (lo + hi) * inv_lo + lo * inv_hi, sum = k + top;
  return rest + ((k - sum) + top) + sum;
}

/* n log10(2) + log(m) / ln 10 with n rounded towards 0, so that powers of ten come out whole. */
double tsf_math_log10(double x) {
  if (!inside(x)) return outside(x);
  int n = -1023;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    n -= 54;
  }
  int32_t high = tsf_f64_high(x);
  n += high >> 20;
  bool negative = n < 0;
  x = tsf_f64_with_high(x, (high & 0xfffff) | (negative ? 0x3fe00000 : 0x3ff00000));
  n += negative;
  double rest = n * 0x1.9fef311f12b36p-42 + 0x1.bcb7b1526e50ep-2 * tsf_math_log(x);
  return rest + n * 0x1.34413509f6000p-2;
}

double tsf_math_acosh(double x) {
  if (x < 1) return NAN;
  if (!(x < 0x1p28)) return tsf_math_log(x) + LN2;
  if (x >= 0x1.00001p1) return tsf_math_log(2 * x - 1 / (x + sqrt(x * x - 1)));
  double t = x - 1;
  return tsf_math_log1p(t + sqrt(2 * t + t * t));
}

double tsf_math_asinh(double x) {
  double ax = fabs(x), xx = x * x, w;
  if (ax < 0x1p-28) return x;
  if (!(ax < 0x1.00001p28)) w = tsf_math_log(ax) + LN2;
  else if (ax >= 0x1.00001p1) w = tsf_math_log(2 * ax + 1 / (sqrt(xx + 1) + ax));
  else w = tsf_math_log1p(ax + xx / (1 + sqrt(1 + xx)));
  return copysign(w, x);
}

/* Beyond 1 the argument of log1p is below -1, and the result NaN. */
double tsf_math_atanh(double x) {
  double ax = fabs(x), twice = ax + ax;
  if (ax < 0x1p-28) return x;
  if (ax < 0.5) return copysign(0.5 * tsf_math_log1p(twice + twice * ax / (1 - ax)), x);
  return copysign(0.5 * tsf_math_log1p(twice / (1 - ax)), x);
}
