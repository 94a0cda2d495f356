/* num.h: numbers: conversions, arithmetic that is not C's, printing and parsing. */
#ifndef TSF_NUM_H
#define TSF_NUM_H

#include "base/base.h"

/* ---- ToInt32 and friends ----------------------------------------------------------------------- */

uint32_t tsf_to_uint32_slow(double d); /* beyond int64, NaN, infinities */
static inline uint32_t tsf_to_uint32(double d) {
  if (TSF_LIKELY(d > -9223372036854775808.0 && d < 9223372036854775808.0)) return (uint32_t)(int64_t)d;
  return tsf_to_uint32_slow(d);
}
static inline int32_t tsf_to_int32(double d) { return (int32_t)tsf_to_uint32(d); }
static inline uint16_t tsf_to_uint16(double d) { return (uint16_t)tsf_to_uint32(d); }
static inline uint8_t tsf_to_uint8(double d) { return (uint8_t)tsf_to_uint32(d); }
/* ToIntegerOrInfinity, clamped to +-2^53: what position arguments need. NaN is 0. */
static inline int64_t tsf_to_integer(double d) {
  if (TSF_LIKELY(d >= -9007199254740992.0 && d <= 9007199254740992.0)) return (int64_t)d;
  return d != d ? 0 : d < 0 ? -9007199254740992 : 9007199254740992;
}
/* A position argument clamped to [0, len]; negative ones count from the end in _relative. */
static inline uint32_t tsf_clamp_index(double d, uint32_t len) {
  int64_t i = tsf_to_integer(d);
  return i < 0 ? 0 : i > (int64_t)len ? len : (uint32_t)i;
}
static inline uint32_t tsf_relative_index(double d, uint32_t len) {
  int64_t i = tsf_to_integer(d);
  if (i < 0) i = i + len < 0 ? 0 : i + len;
  return i > (int64_t)len ? len : (uint32_t)i;
}

/* ---- operators ----------------------------------------------------------------------------------- */

double tsf_num_mod_slow(double a, double b);
/* a % b: exact, sign of the dividend (so -4 % 2 is -0). */
static inline double tsf_num_mod(double a, double b) {
  if (TSF_LIKELY(a <= 9007199254740992.0 && b >= 1 && b <= 9007199254740992.0 && !(tsf_f64_bits(a) >> 63))) {
    int64_t x = (int64_t)a, y = (int64_t)b;
    if (TSF_LIKELY((double)x == a && (double)y == b)) return (double)(x % y);
  }
  return tsf_num_mod_slow(a, b);
}
double tsf_num_pow(double a, double b); /* a ** b and Math.pow */

/* ---- number -> string ------------------------------------------------------------------------------ */

/* Number::toString into buf (room for TSF_NUM_CHARS); returns the length, no NUL. */
#define TSF_NUM_CHARS 32
uint32_t tsf_num_to_chars(double d, char *buf);
/* Eight bytes are written at least, TSF_INT_CHARS at most. */
#define TSF_INT_CHARS 20
uint32_t tsf_i64_to_chars(int64_t i, char *buf);
uint32_t tsf_u64_to_chars(uint64_t u, char *buf);
/* Shortest digits that read back as d (finite, > 0): d = digits * 10^*exponent, no trailing zero. */
uint64_t tsf_num_shortest(double d, int *exponent);


/* ---- predicates ------------------------------------------------------------------------------------- */

static inline uint8_t tsf_number_isFinite(double d) { return d - d == 0; }
static inline uint8_t tsf_number_isNaN(double d) { return d != d; }
static inline uint8_t tsf_number_isInteger(double d) {
  return (d > -9007199254740992.0 && d < 9007199254740992.0) ? (double)(int64_t)d == d : d - d == 0;
}
static inline uint8_t tsf_number_isSafeInteger(double d) {
  return d > -9007199254740992.0 && d < 9007199254740992.0 && (double)(int64_t)d == d;
}
#define tsf_global_isFinite tsf_number_isFinite
#define tsf_global_isNaN tsf_number_isNaN
/* Object.is, and the key equality of Map, Set and includes. */
static inline bool tsf_num_same(double a, double b) {
  return tsf_f64_bits(a) == tsf_f64_bits(b) || (a != a && b != b);
}
static inline bool tsf_num_same_zero(double a, double b) { return a == b || (a != a && b != b); }

#endif
