/* num.c: the out-of-line parts of conversions and operators. */
#include "numbers/num_internal.h"
#include <math.h>

uint32_t tsf_to_uint32_slow(double d) {
  uint64_t bits = tsf_f64_bits(d);
  int shift = (int)(bits >> 52 & 0x7ff) - 1075; /* |d| >= 2^63: at least 11 */
  if (shift > 31) return 0;                      /* also NaN and the infinities */
  uint32_t low = (uint32_t)((bits & TSF_F64_MANTISSA) | TSF_F64_HIDDEN) << shift;
  return bits >> 63 ? -low : low;
}

double tsf_num_mod_slow(double a, double b) {
  const double exact = 9007199254740992.0;
  if (fabs(a) <= exact && fabs(b) <= exact && b != 0) {
    int64_t x = (int64_t)a, y = (int64_t)b;
    if ((double)x == a && (double)y == b) return copysign((double)(x % y), a);
  }
  return fmod(a, b);
}
