/* jsmath_arc.c: asin, acos, atan, atan2. */
#include "numbers/jsmath_internal.h"

/* (asin(x) - x) / x^3 at z = x^2, times z. */
static NOINLINE double asin_ratio(double z) {
  static const double p[] = {0x1.5555555555555p-3, -0x1.4d61203eb6f7dp-2, 0x1.9c1550e884455p-3,
                             -0x1.48228b5688f3bp-5, 0x1.9efe07501b288p-11, 0x1.23de10dfdf709p-15};
  static const double q[] = {1, -0x1.33a271c8a2d4bp1, 0x1.02ae59c598ac8p1, -0x1.6066c1b8d0159p-1,
                             0x1.3b8c5b12e9282p-4};
  return z * tsf_math_poly(z, p, 6, 1) / tsf_math_poly(z, q, 5, 1);
}

/* Beyond 1/2: pi/2 - 2 asin(sqrt((1-x)/2)), the root split in two where its error would show. */
double tsf_math_asin(double x) {
  double ax = fabs(x), t;
  if (!(ax <= 1)) return NAN;
  if (ax < 0.5) return x + x * asin_ratio(x * x);
  double z = (1 - ax) * 0.5, r = asin_ratio(z), s = sqrt(z);
  if (ax >= 0x1.f3333p-1) t = PI_2 - (2 * (s + s * r) - PI_2_LO);
  else {
    double hi = tsf_f64_head(s), lo = (z - hi * hi) / (s + hi);
    t = PI_4 - ((2 * s * r - (PI_2_LO - 2 * lo)) - (PI_4 - 2 * hi));
  }
  return copysign(t, x);
}

double tsf_math_acos(double x) {
  double ax = fabs(x);
  if (!(ax <= 1)) return NAN;
  if (x == 1) return 0;
  if (ax < 0.5) return PI_2 - (x - (PI_2_LO - x * asin_ratio(x * x)));
  double z = (1 - ax) * 0.5, r = asin_ratio(z), s = sqrt(z);
  if (x < 0) return PI - 2 * (s + (r * s - PI_2_LO));
  double hi = tsf_f64_head(s), lo = (z - hi * hi) / (s + hi);
  return 2 * (hi + (r * s + lo));
}

/* atan(x) = atan(b) + atan((x-b) / (1+bx)), b the nearest of 0, 1/2, 1, 3/2 and Infinity. */
NOINLINE double tsf_math_atan(double x) {
  static const double hi[] = {0, 0x1.dac670561bb4fp-2, PI_4, 0x1.f730bd281f69bp-1, PI_2};
  static const double lo[] = {0, 0x1.a2b7f222f65e2p-56, PI_2_LO / 2, 0x1.007887af0cbbdp-56, PI_2_LO};
  static const double a[] = {0x1.555555555550dp-2, -0x1.999999998ebc4p-3, 0x1.24924920083ffp-3,
                             -0x1.c71c6fe231671p-4, 0x1.745cdc54c206ep-4, -0x1.3b0f2af749a6dp-4,
                             0x1.10d66a0d03d51p-4, -0x1.dde2d52defd9ap-5, 0x1.97b4b24760debp-5,
                             -0x1.2b4442c6a6c2fp-5, 0x1.0ad3ae322da11p-6};
  double ax = fabs(x), t = ax;
  int b = 0;
  if (x != x || ax < 0x1p-27) return x;
  if (ax >= 0x1p66) return copysign(PI_2, x);
  if (ax >= 2.4375) t = -1 / ax, b = 4;
  else if (ax >= 1.1875) t = (ax - 1.5) / (1 + 1.5 * ax), b = 3;
  else if (ax >= 0.6875) t = (ax - 1) / (ax + 1), b = 2;
  else if (ax >= 0.4375) t = (2 * ax - 1) / (2 + ax), b = 1;
  double z = t * t, w = z * z;
  double s = z * tsf_math_poly(w, a, 6, 2) + w * tsf_math_poly(w, a + 1, 5, 2);
  return copysign(hi[b] - ((t * s - lo[b]) - t), x);
}

double tsf_math_atan2(double y, double x) {
  double ax = fabs(x), ay = fabs(y);
  bool left = tsf_f64_bits(x) >> 63;
  if (x != x || y != y) return NAN;
  if (y == 0) return left ? copysign(PI, y) : y;
  if (ax == INFINITY && ay == INFINITY) return copysign(left ? 3 * PI_4 : PI_4, y);
  if (x == 0 || ay == INFINITY || tsf_f64_high(ay) - tsf_f64_high(ax) >= 61 << 20) return copysign(PI_2, y);
  double z = tsf_math_atan(ay / ax);
  return copysign(left ? PI - (z - 2 * PI_2_LO) : z, y);
}
