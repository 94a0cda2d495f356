/* num_internal.h: shared by num_*.c only. */
#ifndef TSF_NUM_INTERNAL_H
#define TSF_NUM_INTERNAL_H

#include "numbers/decimal.h"
#include "numbers/num.h"

/* floor(10^k * 2^s), normalised to 128 bits: exact for k in 0..55. */
typedef struct tsf_significand { uint64_t hi, lo; } tsf_significand;
#define TSF_POW10_MIN (-342)
#define TSF_POW10_MAX 324
tsf_significand tsf_pow10(int k);

#endif
