/* jsmath_exp.c: exp, expm1, and the hyperbolic functions made of them. */
#include "numbers/jsmath_internal.h"

#define LOG_MAX 0x1.62e42fefa39efp9    /* exp overflows beyond */
#define LOG_MIN (-0x1.74910d52d3051p9) /* exp is 0 below */
#define HALF_LN2 0x1.62e43p-2
#define INV_LN2 0x1.71547652b82fep0

/* x = k ln2 + *hi - *lo with the difference at most ln2/2; returns k. |x| > HALF_LN2. */
static NOINLINE int split(double x, double *hi, double *lo) {
  int k = (int)(INV_LN2 * x + copysign(0.5, x));
  *hi = x - k * LN2_HI;
  *lo = k * LN2_LO;
  return k;
}

/* exp(r) = 1 + 2r / (R - r), R = r (e^r + 1) / (e^r - 1) = 2 + r^2/6 - r^4/360 ... */
NOINLINE double tsf_math_exp(double x) {
  static const double p[] = {0x1.555555555553ep-3, -0x1.6c16c16bebd93p-9, 0x1.1566aaf25de2cp-14,
                             -0x1.bbd41c5d26bf1p-20, 0x1.6376972bea4d0p-25};
  double hi = x, lo = 0;
  int k = 0;
  if (x != x) return x;
  if (x > LOG_MAX) return INFINITY;
  if (x < LOG_MIN) return 0;
  if (x == 1) return 0x1.5bf0a8b145769p1; /* the series is one bit off; V8 wants Math.E */
  if (fabs(x) < 0x1p-28) return 1 + x;
  if (fabs(x) >= HALF_LN2) k = split(x, &hi, &lo);
  double r = hi - lo, rr = r * r, c = r - rr * tsf_math_poly(rr, p, 5, 1);
  return tsf_math_scale(1 - ((lo - r * c / (2 - c)) - hi), k);
}

/* With c what rounding took from r: expm1(r + c) = r - e, e from a series in r^2/2. */
NOINLINE double tsf_math_expm1(double x) {
  static const double q[] = {1, -0x1.11111111110f4p-5, 0x1.a01a019fe5585p-10, -0x1.4ce199eaadbb7p-14,
                             0x1.0cfca86e65239p-18, -0x1.afdb76e09c32dp-23};
  double hi = x, lo = 0;
  int k = 0;
  if (x != x) return x;
  if (x > LOG_MAX) return INFINITY;
  if (x <= -0x1.3687ap5) return -1;
  if (fabs(x) < 0x1p-54) return x;
  if (fabs(x) >= HALF_LN2) k = split(x, &hi, &lo);
  double r = hi - lo, c = (hi - r) - lo, half = 0.5 * r, h = r * half;
  double s = tsf_math_poly(h, q, 6, 1), t = 3 - s * half;
  double e = h * ((s - t) / (6 - r * t));
  e = r * (e - c) - c - h;
  if (k == 0) return r - e;
  if (k == -1) return 0.5 * (r - e) - 0.5;
  if (k == 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0 || k > 56) return tsf_math_scale(1 - (e - r), k) - 1;
  t = tsf_f64_power2(-k);
  return (k < 20 ? (1 - t) - (e - r) : r - (e + t) + 1) * tsf_f64_power2(k);
}

/* h * exp(x) for x >= 22 or NaN; h * exp(x/2) * exp(x/2) where exp alone would overflow. */
static double scaled_exp(double h, double x) {
  if (x < 0x1.62e42p9) return h * tsf_math_exp(x);
  if (!(x <= 0x1.633ce8fb9f87ep9)) return h * x * INFINITY;
  double e = tsf_math_exp(0.5 * x);
  return h * e * e;
}

double tsf_math_sinh(double x) {
  double ax = fabs(x), h = x < 0 ? -0.5 : 0.5;
  if (!(ax < 22)) return scaled_exp(h, ax);
  if (ax < 0x1p-28) return x;
  double t = tsf_math_expm1(ax);
  return h * (ax < 1 ? 2 * t - t * t / (t + 1) : t + t / (t + 1));
}

double tsf_math_cosh(double x) {
  double ax = fabs(x);
  if (!(ax < 22)) return scaled_exp(0.5, ax);
  if (ax < HALF_LN2) {
    double t = tsf_math_expm1(ax), w = 1 + t;
    return 1 + t * t / (w + w);
  }
  double t = tsf_math_exp(ax);
  return 0.5 * t + 0.5 / t;
}

double tsf_math_tanh(double x) {
  double ax = fabs(x), t;
  if (x != x || ax < 0x1p-28) return x;
  if (ax >= 22) return copysign(1, x);
  if (ax >= 1) return copysign(1 - 2 / (tsf_math_expm1(2 * ax) + 2), x);
  t = tsf_math_expm1(-2 * ax);
  return copysign(-t / (t + 2), x);
}
