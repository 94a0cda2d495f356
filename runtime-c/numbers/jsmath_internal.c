/* jsmath_internal.c: what jsmath_*.c share. */
#include "numbers/jsmath_internal.h"

double tsf_math_poly(double x, const double *c, int terms, int step) {
  const double *p = c + (terms - 1) * step;
  double sum = *p;
  while (p != c) {
    p -= step;
    sum = *p + x * sum;
  }
  return sum;
}

double tsf_math_scale(double y, int k) {
  if (k > 1023) return y * 2 * 0x1p1023;
  if (k < -1021) return y * tsf_f64_power2(k + 1000) * 0x1p-1000;
  return y * tsf_f64_power2(k);
}
