/* num_shortest.c: the shortest decimal that reads back as a given double (Schubfach, Giulietti 2020).
 *
 * v = c * 2^q is scaled by a power of ten so that the wanted digit string is the integer part; the
 * bounds of the rounding interval are computed with the same 128-bit power, rounded to odd, which
 * is precise enough to decide every comparison. */
#include "numbers/num_internal.h"

static inline int floor_log10_pow2(int e) { return (e * 1262611) >> 22; }
static inline int floor_log10_three_quarters_pow2(int e) { return (e * 1262611 - 524031) >> 22; }
static inline int floor_log2_pow10(int e) { return (e * 1741647) >> 19; }

/* g * cp / 2^128, the lost bits or-ed into the last one. */
static inline uint64_t round_to_odd(tsf_significand g, uint64_t cp) {
  unsigned __int128 x = (unsigned __int128)g.lo * cp;
  unsigned __int128 y = (unsigned __int128)g.hi * cp + (uint64_t)(x >> 64);
  return (uint64_t)(y >> 64) | ((uint64_t)y > 1);
}

static uint64_t strip_zeros(uint64_t digits, int *exponent) {
  for (;;) {
    uint64_t q = digits / 100;
    if (q * 100 != digits) break;
    digits = q;
    *exponent += 2;
  }
  uint64_t q = digits / 10;
  if (q * 10 != digits) return digits;
  *exponent += 1;
  return q;
}

/* Zeros may be at the end. */
static inline uint64_t shortest(double d, int *exponent) {
  uint64_t c;
  int q = tsf_f64_split(d, &c);
  *exponent = 0;
  if (q <= 0 && q > -53 && (c & (((uint64_t)1 << -q) - 1)) == 0) return c >> -q; /* a whole number below 2^53 */
  bool even = (c & 1) == 0;
  /* Below a power of two the neighbour is only half as far. */
  bool closer = c == TSF_F64_HIDDEN && (tsf_f64_bits(d) >> 52) > 1;
  uint64_t left = 4 * c - 2 + closer, mid = 4 * c, right = 4 * c + 2;
  int k = closer ? floor_log10_three_quarters_pow2(q) : floor_log10_pow2(q);
  int h = q + floor_log2_pow10(-k) + 1;
  tsf_significand g = tsf_pow10(-k);
  if (-k < 0 || -k > 55) { /* the method wants the inexact powers rounded up */
    g.lo += 1;
    g.hi += g.lo == 0;
  }
  uint64_t lower = round_to_odd(g, left << h) + !even;
  uint64_t value = round_to_odd(g, mid << h);
  uint64_t upper = round_to_odd(g, right << h) - !even;
  uint64_t s = value / 4;
  if (s >= 10) {
    uint64_t sp = s / 10;
    bool down_fits = lower <= 40 * sp, up_fits = 40 * sp + 40 <= upper;
    if (down_fits != up_fits) {
      *exponent = k + 1;
      return sp + up_fits;
    }
  }
  *exponent = k;
  bool down_fits = lower <= 4 * s, up_fits = 4 * s + 4 <= upper;
  if (down_fits != up_fits) return s + up_fits;
  uint64_t half = 4 * s + 2;
  return s + (value > half || (value == half && (s & 1)));
}

uint64_t tsf_num_shortest(double d, int *exponent) {
  uint64_t digits = shortest(d, exponent);
  return strip_zeros(digits, exponent);
}
