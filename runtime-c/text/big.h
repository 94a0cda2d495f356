/* big.h: bigints. What is from -2^63 to 2^64-1 is calculated here, the rest by big_large.c. */
#ifndef TSF_BIG_H
#define TSF_BIG_H

#include "text/big_large.h"
#include "text/str.h"

static inline tsf_big tsf_big_of_i64(int64_t i) { return i; }
static inline tsf_big tsf_big_of_u64(uint64_t u) { return u; }
/* The upper half is 0, or the sign of the lower one. */
static inline bool tsf_big_fits(tsf_big b) {
  int64_t upper = (int64_t)(b >> 64);
  return TSF_LIKELY(upper == 0) || upper == (int64_t)b >> 63;
}
/* Neither has digits. */
static inline bool tsf_big_are_small(tsf_big a, tsf_big b) {
  return TSF_LIKELY(((TSF_BIG_WORD(a) + 1) | (TSF_BIG_WORD(b) + 1)) < 2);
}
/* The result of operands that are small or not: with an address for an upper half none looks as if it fitted, but for the
 * difference of two. */
#define TSF_BIG_RESULT(rt, fits, result, operation, a, b) \
  if (TSF_UNLIKELY(!(fits))) return tsf_big_operate(rt, operation, a, b); \
  TSF_FINE(rt); \
  return result

TSF_INLINE tsf_big tsf_big_add(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_fits(a + b), a + b, TSF_BIG_ADD, a, b);
}
TSF_INLINE tsf_big tsf_big_sub(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_fits(a - b) && TSF_BIG_WORD(a) + 1 < 2, a - b, TSF_BIG_SUB, a, b);
}
/* `a` has no digits. */
TSF_INLINE tsf_big tsf_big_sub_from(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_fits(a - b), a - b, TSF_BIG_SUB, a, b);
}
static inline tsf_big tsf_big_neg(tsf_rt *rt, tsf_big a) { return tsf_big_sub_from(rt, 0, a); }
static inline tsf_big tsf_big_not(tsf_rt *rt, tsf_big a) { return tsf_big_sub_from(rt, -1, a); }
static inline tsf_big tsf_big_and(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_are_small(a, b), a & b, TSF_BIG_AND, a, b);
}
static inline tsf_big tsf_big_or(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_are_small(a, b), a | b, TSF_BIG_OR, a, b);
}
static inline tsf_big tsf_big_xor(tsf_rt *rt, tsf_big a, tsf_big b) {
  TSF_BIG_RESULT(rt, tsf_big_are_small(a, b) && tsf_big_fits(a ^ b), a ^ b, TSF_BIG_XOR, a, b);
}
#undef TSF_BIG_RESULT
tsf_big tsf_big_mul(tsf_rt *rt, tsf_big a, tsf_big b);
tsf_big tsf_big_div(tsf_rt *rt, tsf_big a, tsf_big b);
tsf_big tsf_big_mod(tsf_rt *rt, tsf_big a, tsf_big b);
tsf_big tsf_big_pow(tsf_rt *rt, tsf_big a, tsf_big b);
tsf_big tsf_big_shl(tsf_rt *rt, tsf_big a, tsf_big b);
tsf_big tsf_big_shr(tsf_rt *rt, tsf_big a, tsf_big b);

/* A product that is divided or shifted at once. */
tsf_big tsf_big_mul_div(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by);
tsf_big tsf_big_mul_mod(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by);
tsf_big tsf_big_mul_shr(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by);

/* Modulo 2^64, for who wants no more of the result: 0 to 2^64-1, whatever is between. */
static inline tsf_big tsf_low_add(tsf_big a, tsf_big b) { return (uint64_t)a + (uint64_t)b; }
static inline tsf_big tsf_low_sub(tsf_big a, tsf_big b) { return (uint64_t)a - (uint64_t)b; }
static inline tsf_big tsf_low_mul(tsf_big a, tsf_big b) { return (uint64_t)a * (uint64_t)b; }
static inline tsf_big tsf_low_neg(tsf_big a) { return 0 - (uint64_t)a; }
static inline tsf_big tsf_low_not(tsf_big a) { return ~(uint64_t)a; }
static inline tsf_big tsf_low_and(tsf_big a, tsf_big b) { return (uint64_t)a & (uint64_t)b; }
static inline tsf_big tsf_low_or(tsf_big a, tsf_big b) { return (uint64_t)a | (uint64_t)b; }
static inline tsf_big tsf_low_xor(tsf_big a, tsf_big b) { return (uint64_t)a ^ (uint64_t)b; }
static inline tsf_big tsf_low_shl(tsf_big a, tsf_big by) { return by < 64 ? (uint64_t)a << (int)by : 0; }
static inline tsf_big tsf_low_unsigned(tsf_big a, int bits) { return (uint64_t)a << (64 - bits) >> (64 - bits); }
static inline tsf_big tsf_low_signed(tsf_big a, int bits) { return (int64_t)((uint64_t)a << (64 - bits)) >> (64 - bits); }
/* By an amount that may be negative. RangeError where V8 has no room. */
tsf_big tsf_low_shl_by(tsf_rt *rt, tsf_big a, tsf_big by);
tsf_big tsf_low_shr_by(tsf_rt *rt, tsf_big a, tsf_big by);
tsf_big tsf_low_mul_shr_by(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by);

/* Of those that are no undefined and no null. */
TSF_COLD bool tsf_digits_same(tsf_big a, tsf_big b);
static inline bool tsf_big_same(tsf_big a, tsf_big b) {
  return a == b || (TSF_UNLIKELY(tsf_big_is_large(a) && tsf_big_is_large(b)) && tsf_digits_same(a, b));
}
static inline int tsf_big_cmp(tsf_big a, tsf_big b) {
  return tsf_big_are_small(a, b) ? (a > b) - (a < b) : tsf_large_bigints->compare(a, b);
}
static inline uint8_t tsf_big_lt(tsf_big a, tsf_big b) { return tsf_big_are_small(a, b) ? a < b : tsf_large_bigints->compare(a, b) < 0; }
static inline uint8_t tsf_big_le(tsf_big a, tsf_big b) { return tsf_big_are_small(a, b) ? a <= b : tsf_large_bigints->compare(a, b) <= 0; }
static inline uint8_t tsf_big_gt(tsf_big a, tsf_big b) { return tsf_big_lt(b, a); }
static inline uint8_t tsf_big_ge(tsf_big a, tsf_big b) { return tsf_big_le(b, a); }
/* Exact comparison with a number: -1, 0, 1, or TSF_UNORDERED for NaN. */
#define TSF_UNORDERED 2
int tsf_big_cmp_num(tsf_big a, double d);

static inline uint64_t tsf_big_low64(tsf_big a) { return (uint64_t)a; } /* asUintN(64, a), also of a wrapped result */
double tsf_number_of_big(tsf_big a); /* Number(a), rounded to even */

tsf_big tsf_bigint_of_other(tsf_rt *rt, double d); /* BigInt(d) of no integer, or beyond 63 bits */
static inline tsf_big tsf_bigint_of_num(tsf_rt *rt, double d) {
  bool within = d > -9223372036854775808.0 && d < 9223372036854775808.0;
  return TSF_LIKELY(within && d == (double)(int64_t)d) ? (int64_t)d : tsf_bigint_of_other(rt, d);
}
static inline bool tsf_big_is_undef(tsf_big b) { return (int64_t)(b >> 64) == (int64_t)(TSF_BIG_UNDEF >> 64); }
static inline bool tsf_big_is_null(tsf_big b) { return (int64_t)(b >> 64) == (int64_t)(TSF_BIG_NULL >> 64); }
tsf_big tsf_bigint_of_str(tsf_rt *rt, const tsf_str *s);
static inline tsf_big tsf_bigint_of_bool(uint8_t b) { return b; }
tsf_big tsf_bigint_asIntN(tsf_rt *rt, double bits, tsf_big a);
tsf_big tsf_bigint_asUintN(tsf_rt *rt, double bits, tsf_big a);
const tsf_str *tsf_bigint_toString(tsf_rt *rt, tsf_big self, double radix);

const tsf_str *tsf_str_of_big(tsf_rt *rt, tsf_big b);
#define TSF_BIG_BEYOND "a bigint beyond 64 bits"
uint32_t tsf_big_to_chars(tsf_big b, char *buf); /* of 64 bits, or that it is not; room for TSF_NUM_CHARS; no NUL */
/* Boxes; TSF_BIG_UNDEF and TSF_BIG_NULL become undefined and null. */
tsf_val tsf_val_of_big(tsf_rt *rt, tsf_big b);

#endif
