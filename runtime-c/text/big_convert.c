/* big_convert.c: bigints beyond 64 bits: to and from numbers and text. */
#include <math.h>

#include "text/big_large.h"
#include "text/str.h"
#include "text/error.h"
#include "text/str_alloc.h"

#define DOUBLE_LIMBS 17 /* 2^1024 */

/* The integer d, of DOUBLE_LIMBS limbs. */
static void limbs_of_double(uint64_t *out, double d) {
  int exponent;
  uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(d), &exponent), 53);
  memset(out, 0, DOUBLE_LIMBS * 8);
  exponent -= 53;
  if (exponent < 0) mantissa >>= -exponent, exponent = 0;
  uint32_t whole = (uint32_t)exponent / 64, part = (uint32_t)exponent % 64;
  out[whole] = mantissa << part;
  if (part && whole + 1 < DOUBLE_LIMBS) out[whole + 1] = mantissa >> (64 - part);
  if (d < 0) tsf_limbs_negate(out, DOUBLE_LIMBS);
}

tsf_big tsf_big_of_double(tsf_rt *rt, double d) {
  uint64_t limbs[DOUBLE_LIMBS];
  limbs_of_double(limbs, d);
  return tsf_big_of_limbs(rt, limbs, DOUBLE_LIMBS);
}

static int compare(tsf_big a, tsf_big b) {
  tsf_big_limbs x, y;
  tsf_big_to_limbs(a, &x);
  tsf_big_to_limbs(b, &y);
  return tsf_limbs_compare(x.at, x.n, y.at, y.n);
}

static int compare_number(tsf_big a, double d) {
  tsf_big_limbs x;
  uint64_t limbs[DOUBLE_LIMBS];
  tsf_big_to_limbs(a, &x);
  if (isinf(d)) return d > 0 ? -1 : 1;
  double whole = trunc(d);
  limbs_of_double(limbs, whole);
  int order = tsf_limbs_compare(x.at, x.n, limbs, tsf_limbs_trimmed(limbs, DOUBLE_LIMBS));
  return order || d == whole ? order : d > whole ? -1 : 1;
}

/* The magnitude's limb at i; `carry` tells whether all below are zero. */
static uint64_t magnitude_at(const tsf_big_limbs *x, uint32_t i) {
  if (!tsf_limbs_negative(x)) return x->at[i];
  bool zeros = true;
  for (uint32_t j = 0; j < i && zeros; j++) zeros = x->at[j] == 0;
  return ~x->at[i] + zeros;
}

/* Rounded to even. */
static double number(tsf_big a) {
  tsf_big_limbs x;
  tsf_big_to_limbs(a, &x);
  uint32_t top = x.n - 1;
  uint64_t high = magnitude_at(&x, top);
  if (high == 0) high = magnitude_at(&x, --top);
  int shift = __builtin_clzll(high);
  uint64_t next = top ? magnitude_at(&x, top - 1) : 0;
  uint64_t bits = shift ? high << shift | next >> (64 - shift) : high;
  bool rest = shift ? next << shift != 0 : next != 0;
  for (uint32_t i = 0; i + 1 < top && !rest; i++) rest = x.at[i] != 0;
  uint64_t mantissa = bits >> 11, below = bits & 2047;
  bool up = below > 1024 || (below == 1024 && (rest || mantissa & 1));
  double d = top < DOUBLE_LIMBS ? ldexp((double)(mantissa + up), (int)top * 64 + 11 - shift) : INFINITY;
  return tsf_limbs_negative(&x) ? -d : d;
}

/* ---- text ------------------------------------------------------------------------------------------------------ */

/* The most digits whose power is not above `most`, and that power. */
static uint32_t digits_at_once(uint32_t radix, uint64_t most, uint64_t *power) {
  uint32_t n = 0;
  for (*power = 1; *power <= most / radix; n++) *power *= radix;
  return n;
}

static const tsf_str *text(tsf_rt *rt, tsf_big a, uint32_t radix) {
  tsf_big_limbs x;
  tsf_big_to_limbs(a, &x);
  uint64_t *rest = tsf_limbs_new(rt, x.n);
  memcpy(rest, x.at, (size_t)x.n * 8);
  if (tsf_limbs_negative(&x)) tsf_limbs_negate(rest, x.n);
  uint64_t power, digits = (uint64_t)x.n * 64 / (31 - (uint32_t)__builtin_clz(radix)), room = digits / 8 + 6;
  uint32_t at_once = digits_at_once(radix, UINT32_MAX, &power), n = tsf_limbs_length(rest, x.n);
  if (digits > TSF_STR_MAX) {
    tsf_throw_range(rt, "Invalid string length");
    return &tsf_str_empty;
  }
  char *chars = (char *)tsf_limbs_new(rt, room), *end = chars + room * 8, *p = end;
  while (n) {
    uint32_t part = tsf_limbs_divide_small(rest, n, (uint32_t)power);
    n = tsf_limbs_length(rest, n);
    for (uint32_t i = 0; i < at_once && (n || part); i++, part /= radix) *--p = "0123456789abcdefghijklmnopqrstuvwxyz"[part % radix];
  }
  if (tsf_limbs_negative(&x)) *--p = '-';
  return tsf_str_new_ascii(rt, p, (size_t)(end - p));
}

static uint32_t digit_of(uint8_t c) {
  uint8_t lower = c | 0x20;
  return (uint8_t)(c - '0') < 10 ? (uint32_t)(c - '0') : lower >= 'a' && lower <= 'z' ? (uint32_t)(lower - 'a' + 10) : 99;
}

bool tsf_big_of_text(tsf_rt *rt, const uint8_t *p, size_t length, uint32_t radix, bool negative, tsf_big *out) {
  for (size_t i = 0; i < length; i++)
    if (digit_of(p[i]) >= radix) return false;
  uint64_t power, bits = (uint64_t)length * (32 - (uint32_t)__builtin_clz(radix - 1));
  uint32_t at_once = digits_at_once(radix, UINT64_MAX, &power), n = 0;
  uint64_t *limbs = tsf_limbs_new(rt, bits / 64 + 3);
  for (size_t i = 0; i < length;) {
    uint64_t part = 0, by = 1;
    for (uint32_t k = 0; k < at_once && i < length; k++, i++) part = part * radix + digit_of(p[i]), by *= radix;
    uint64_t carry = tsf_limbs_multiply_add(limbs, n, by, part);
    if (carry) limbs[n++] = carry;
  }
  limbs[n] = 0;
  if (negative) tsf_limbs_negate(limbs, n + 1);
  *out = tsf_big_of_limbs(rt, limbs, n + 1);
  return true;
}

const tsf_big_part tsf_the_big_part = {compare, compare_number, number, text};
