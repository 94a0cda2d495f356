/* decimal.h: the exact digits of a double (num_exact.c). */
#ifndef TSF_DECIMAL_H
#define TSF_DECIMAL_H

#include "base/base.h"

#define TSF_F64_MANTISSA 0x000fffffffffffffull
#define TSF_F64_HIDDEN 0x0010000000000000ull

/* d = *mantissa * 2^result; d is finite and positive. */
static inline int tsf_f64_split(double d, uint64_t *mantissa) {
  uint64_t bits = tsf_f64_bits(d);
  int biased = (int)(bits >> 52 & 0x7ff);
  *mantissa = (bits & TSF_F64_MANTISSA) | (biased ? TSF_F64_HIDDEN : 0);
  return (biased ? biased : 1) - 1075;
}

/* Every decimal digit of a finite positive double: 0.d1d2d3... * 10^point, d1 != 0. */
typedef struct tsf_decimal {
  int count, point;
  char digits[1120]; /* '0'..'9'; room for one more in front */
} tsf_decimal;
void tsf_decimal_expand(tsf_decimal *out, double d);
/* Keep `keep` digits (may be <= 0), half up; the digits kept may end in zeros, count is then keep
 * or 0 when everything rounded away. Pads with zeros when there are fewer. */
void tsf_decimal_round(tsf_decimal *x, int keep);

#endif
