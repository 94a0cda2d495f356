/* jsmath_internal.h: shared by jsmath_*.c only.
 *
 * These files follow the published fdlibm algorithms, as V8 does, step for step: every sum and product
 * is rounded where V8 rounds it, so the results are the same bits on every machine. Hence no FMA
 * (-ffp-contract=off), and do not "simplify" an expression: a - (b - c) is not a - b + c.
 * Bounds such as 0x1.62e43p-2 have 20 bits behind the point: the algorithms test the upper word. */
#ifndef TSF_JSMATH_INTERNAL_H
#define TSF_JSMATH_INTERNAL_H

#include "numbers/jsmath.h"
#include <math.h>

/* Speed is lost to divisions and long chains of sums, not to calls: small code first. */
#define NOINLINE __attribute__((noinline))

#define LN2 0x1.62e42fefa39efp-1
#define LN2_HI 0x1.62e42feep-1 /* times any exponent is exact */
#define LN2_LO 0x1.a39ef35793c76p-33
#define PI 0x1.921fb54442d18p1
#define PI_2 0x1.921fb54442d18p0
#define PI_2_LO 0x1.1a62633145c07p-54
#define PI_4 0x1.921fb54442d18p-1

static inline int32_t tsf_f64_high(double d) { return (int32_t)(tsf_f64_bits(d) >> 32); }
static inline double tsf_f64_with_high(double d, int32_t high) {
  return tsf_f64_of_bits((uint64_t)(uint32_t)high << 32 | (uint32_t)tsf_f64_bits(d));
}
/* The leading 21 bits (of 53): the product of two such is exact. */
static inline double tsf_f64_head(double d) { return tsf_f64_of_bits(tsf_f64_bits(d) & 0xffffffff00000000ull); }
/* 2^k; k in -1022..1023. */
static inline double tsf_f64_power2(int k) { return tsf_f64_of_bits((uint64_t)(k + 1023) << 52); }

/* c[0] + c[step] x + c[2 step] x^2 ..., by Horner's rule. */
double tsf_math_poly(double x, const double *c, int terms, int step);
/* y * 2^k rounded once; y about 1, k in -1075..1024. */
double tsf_math_scale(double y, int k);
/* x - n pi/2 = r[0] + r[1], |r[0]| at most about pi/4; returns n mod 8 or n. x is finite. */
int tsf_math_reduce(double x, double r[2]);

#endif
