/* jsmath.c: the Math functions that are not one expression. */
#include "numbers/jsmath_internal.h"

double tsf_math_max_n(uint32_t n, const double *x) {
  double m = -INFINITY;
  for (uint32_t i = 0; i < n; i++) m = tsf_math_max(m, x[i]);
  return m;
}

double tsf_math_min_n(uint32_t n, const double *x) {
  double m = INFINITY;
  for (uint32_t i = 0; i < n; i++) m = tsf_math_min(m, x[i]);
  return m;
}

/* Scaled by the largest and summed with Kahan's compensation, as V8 does. */
double tsf_math_hypot_n(uint32_t n, const double *x) {
  double max = 0, sum = 0, lost = 0;
  bool nan = false;
  for (uint32_t i = 0; i < n; i++) {
    nan |= x[i] != x[i];
    if (fabs(x[i]) > max) max = fabs(x[i]);
  }
  if (max == INFINITY) return max;
  if (nan) return NAN;
  if (max == 0) return 0;
  for (uint32_t i = 0; i < n; i++) {
    double r = fabs(x[i]) / max, term = r * r - lost, next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  return sqrt(sum) * max;
}

double tsf_math_random(tsf_rt *rt) {
  uint64_t s1 = rt->random[0], s0 = rt->random[1];
  rt->random[0] = s0;
  s1 ^= s1 << 23;
  s1 ^= s1 >> 17 ^ s0 ^ s0 >> 26;
  rt->random[1] = s1;
  return (double)((s0 + s1) >> 11) * 0x1p-53;
}
