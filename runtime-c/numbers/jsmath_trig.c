/* jsmath_trig.c: sin, cos, tan. Each has a polynomial for |x + y| <= pi/4, y being the tail of x. */
#include "numbers/jsmath_internal.h"

#define QUARTER_PI 0x1.921fcp-1 /* below this nothing is reduced */

static double kernel_sin(double x, double y, bool tail) {
  static const double s[] = {-0x1.5555555555549p-3, 0x1.111111110f8a6p-7, -0x1.a01a019c161d5p-13,
                             0x1.71de357b1fe7dp-19, -0x1.ae5e68a2b9cebp-26, 0x1.5d93a5acfd57cp-33};
  if (fabs(x) < 0x1p-27) return x;
  double z = x * x, v = z * x, r = tsf_math_poly(z, s + 1, 5, 1);
  if (!tail) return x + v * (s[0] + z * r);
  return x - ((z * (0.5 * y - v * r) - y) - v * s[0]);
}

/* 1 - z/2 with a piece q, about x/4, taken off both sides first: then the subtractions are exact. */
static double kernel_cos(double x, double y) {
  static const double c[] = {0x1.555555555554cp-5, -0x1.6c16c16c15177p-10, 0x1.a01a019cb1590p-16,
                             -0x1.27e4f809c52adp-22, 0x1.1ee9ebdb4b1c4p-29, -0x1.8fae9be8838d4p-37};
  double ax = fabs(x), z = x * x, half = 0.5 * z, q = 0;
  if (ax < 0x1p-27) return 1;
  double r = z * (z * tsf_math_poly(z, c, 6, 1)) - x * y;
  if (ax >= 0x1.90001p-1) q = 0.28125;
  else if (ax >= 0x1.33333p-2) q = tsf_f64_head(ax) * 0.25;
  return (1 - q) - ((half - q) - r);
}

/* sin(x + quarters * pi/2). */
static NOINLINE double sine(double x, int quarters) {
  double r[2] = {x, 0}, y;
  bool tail = !(fabs(x) < QUARTER_PI);
  if (x - x != 0) return NAN;
  if (tail) quarters += tsf_math_reduce(x, r);
  y = quarters & 1 ? kernel_cos(r[0], r[1]) : kernel_sin(r[0], r[1], tail);
  return quarters & 2 ? -y : y;
}

double tsf_math_sin(double x) { return sine(x, 0); }
double tsf_math_cos(double x) { return sine(x, 1); }

/* -1 / (x + r) to full precision, w being x + r rounded. */
static NOINLINE double minus_inverse(double x, double r, double w) {
  double z = tsf_f64_head(w), v = r - (z - x), a = -1 / w, t = tsf_f64_head(a);
  return t + a * ((1 + t * z) + t * v);
}

/* tan(x + y), or -1 over it. From 0.67 on by way of pi/4 - x, where the series is better. */
static double kernel_tan(double x, double y, bool inverse) {
  static const double c[] = {0x1.5555555555563p-2, 0x1.111111110fe7ap-3, 0x1.ba1ba1bb341fep-5,
                             0x1.664f48406d637p-6, 0x1.226e3e96e8493p-7, 0x1.d6d22c9560328p-9,
                             0x1.7dbc8fee08315p-10, 0x1.344d8f2f26501p-11, 0x1.026f71a8d1068p-12,
                             0x1.47e88a03792a6p-14, 0x1.2b80f32f0a7e9p-14, -0x1.375cbdb605373p-16,
                             0x1.b2a7074bf7ad4p-16};
  if (fabs(x) < 0x1p-28) return inverse ? minus_inverse(x, y, x + y) : x;
  bool far = fabs(x) >= 0x1.59428p-1;
  double sign = x < 0 ? -1 : 1;
  if (far) {
    x = (PI_4 - sign * x) + (PI_2_LO / 2 - sign * y);
    y = 0;
  }
  double z = x * x, w = z * z, s = z * x;
  double r = tsf_math_poly(w, c + 1, 6, 2) + z * tsf_math_poly(w, c + 2, 6, 2);
  r = y + z * (s * r + y) + c[0] * s;
  w = x + r;
  if (far) {
    double v = inverse ? -1 : 1;
    return sign * (v - 2 * (x - (w * w / (w + v) - r)));
  }
  return inverse ? minus_inverse(x, r, w) : w;
}

double tsf_math_tan(double x) {
  double r[2] = {x, 0};
  int n = 0;
  if (x - x != 0) return NAN;
  if (!(fabs(x) < QUARTER_PI)) n = tsf_math_reduce(x, r);
  return kernel_tan(r[0], r[1], n & 1);
}
