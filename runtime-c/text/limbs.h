/* limbs.h: arithmetic on integers of many limbs of 64 bits, lowest first, in storage of the caller. Magnitudes unless
 * a function says two's complement. */
#ifndef TSF_LIMBS_H
#define TSF_LIMBS_H

#include "base/base.h"

/* Two's complement: without upper limbs that only repeat the sign; at least one is left. */
uint32_t tsf_limbs_trimmed(const uint64_t *x, uint32_t n);
/* The limb at i of a two's complement of n, however far beyond. */
static inline uint64_t tsf_limb_at(const uint64_t *x, uint32_t n, uint32_t i) {
  return i < n ? x[i] : (uint64_t)((int64_t)x[n - 1] >> 63);
}
/* Two's complement, in place. */
void tsf_limbs_negate(uint64_t *x, uint32_t n);
/* Two's complement: -1, 0 or 1. Both are trimmed. */
int tsf_limbs_compare(const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb);

/* Without upper zeros; 0 for zero. */
uint32_t tsf_limbs_length(const uint64_t *x, uint32_t n);
/* out[0 .. na+nb) = a * b; out is neither. */
void tsf_limbs_multiply(uint64_t *out, const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb);
/* x = x * by + add; the carry out. */
uint64_t tsf_limbs_multiply_add(uint64_t *x, uint32_t n, uint64_t by, uint64_t add);
/* x = x / by, the remainder. by is not 0. */
uint32_t tsf_limbs_divide_small(uint64_t *x, uint32_t n, uint32_t by);
/* quotient[0 .. na) = a / b, remainder[0 .. nb) = a % b; `space` has na + 1 limbs. b is not 0, and neither has
 * upper zeros. */
void tsf_limbs_divide(uint64_t *quotient, uint64_t *remainder, uint64_t *space, const uint64_t *a, uint32_t na,
                      const uint64_t *b, uint32_t nb);

#endif
