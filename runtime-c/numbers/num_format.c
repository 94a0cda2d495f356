/* num_format.c: Number::toString in base ten, integers to text. */
#include "numbers/num_internal.h"

/* The eight digits of u < 10^8 as bytes, the first in the lowest: split into fours, twos and ones side by side,
 * with multiplications for divisions. */
static inline uint64_t eight_digits(uint32_t u) {
  uint64_t fours = u / 10000 | (uint64_t)(u % 10000) << 32;
  uint64_t hundreds = (fours * 10486 >> 20) & 0x0000007f0000007full;
  uint64_t twos = hundreds | (fours - hundreds * 100) << 16;
  uint64_t tens = (twos * 103 >> 10) & 0x000f000f000f000full;
  return tens | (twos - tens * 10) << 8;
}

#define ASCII_ZEROS 0x3030303030303030ull

/* u < 10^8 without leading zeros. Eight bytes are written, however few digits there are. */
static inline uint32_t short_to_chars(uint32_t u, char *buf) {
  uint64_t digits = eight_digits(u);
  uint32_t zeros = (uint32_t)__builtin_ctzll(digits | 1ull << 56) & ~7u;
  uint64_t text = (digits | ASCII_ZEROS) >> zeros;
  memcpy(buf, &text, 8);
  return 8 - zeros / 8;
}

/* u < 100. Without a branch: which of the two it is does not repeat. */
static inline uint32_t pair_to_chars(uint32_t u, char *buf) {
  uint32_t tens = u / 10, one = u < 10;
  uint16_t text = (uint16_t)((tens | (u - tens * 10) << 8 | 0x3030) >> one * 8);
  memcpy(buf, &text, 2);
  return 2 - one;
}

static inline uint32_t natural_to_chars(uint64_t u, char *buf) {
  if (u < 100000000) return short_to_chars((uint32_t)u, buf);
  uint64_t above = u / 100000000, text = eight_digits((uint32_t)(u - above * 100000000)) | ASCII_ZEROS;
  uint32_t n;
  if (TSF_LIKELY(above < 100)) n = pair_to_chars((uint32_t)above, buf);
  else n = above < 100000000 ? short_to_chars((uint32_t)above, buf) : tsf_u64_to_chars(above, buf);
  memcpy(buf + n, &text, 8);
  return n + 8;
}

uint32_t tsf_i64_to_chars(int64_t i, char *buf) {
  if (TSF_LIKELY(i >= 0)) return natural_to_chars((uint64_t)i, buf);
  buf[0] = '-';
  return 1 + tsf_u64_to_chars(-(uint64_t)i, buf + 1);
}

uint32_t tsf_u64_to_chars(uint64_t u, char *buf) {
  if (TSF_LIKELY(u >> 63 == 0)) return tsf_i64_to_chars((int64_t)u, buf);
  uint32_t n = tsf_i64_to_chars((int64_t)(u / 10), buf);
  buf[n] = (char)('0' + u % 10);
  return n + 1;
}

/* "e+21", "e-7" at p. */
static char *write_exponent(char *p, int e) {
  *p++ = 'e';
  *p++ = e < 0 ? '-' : '+';
  return p + tsf_u64_to_chars((uint64_t)(e < 0 ? -e : e), p);
}

/* digits * 10^exponent > 0, laid out as ECMAScript's Number::toString does. */
static char *write_decimal(char *p, uint64_t digits, int exponent) {
  int k = (int)tsf_u64_to_chars(digits, p); /* digits at p, moved apart below */
  int point = k + exponent;
  if (k <= point && point <= 21) {
    memset(p + k, '0', (size_t)(point - k));
    return p + point;
  }
  if (0 < point && point <= 21) {
    memmove(p + point + 1, p + point, (size_t)(k - point));
    p[point] = '.';
    return p + k + 1;
  }
  if (-6 < point && point <= 0) {
    memmove(p + 2 - point, p, (size_t)k);
    memset(p, '0', (size_t)(2 - point));
    p[1] = '.';
    return p + 2 - point + k;
  }
  if (k > 1) {
    memmove(p + 2, p + 1, (size_t)(k - 1));
    p[1] = '.';
    k++;
  }
  return write_exponent(p + k, point - 1);
}

uint32_t tsf_num_to_chars(double d, char *buf) {
  if (TSF_LIKELY(d > -9007199254740992.0 && d < 9007199254740992.0) && (double)(int64_t)d == d)
    return tsf_i64_to_chars((int64_t)d, buf);
  if (d != d) return (uint32_t)(memcpy(buf, "NaN", 3), 3);
  char *p = buf;
  if (d < 0) {
    *p++ = '-';
    d = -d;
  }
  if (d - d != 0) {
    memcpy(p, "Infinity", 8);
    return (uint32_t)(p + 8 - buf);
  }
  int exponent;
  uint64_t digits = tsf_num_shortest(d, &exponent);
  return (uint32_t)(write_decimal(p, digits, exponent) - buf);
}

