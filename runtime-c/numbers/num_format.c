/* num_format.c: Number::toString in base ten, integers to text. */
#include "numbers/num_internal.h"

static const char two_digits[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
    "49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
    "9899";

static inline uint32_t count_digits(uint32_t u) {
  static const uint32_t powers[10] = {0, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};
  uint32_t guess = (uint32_t)(32 - __builtin_clz(u | 1)) * 1233 >> 12; /* log10 2 */
  return guess + (u >= powers[guess]);
}

static inline uint32_t u32_to_chars(uint32_t u, char *buf) {
  uint32_t n = u ? count_digits(u) : 1;
  char *p = buf + n;
  for (; u >= 100; u /= 100) {
    p -= 2;
    memcpy(p, two_digits + u % 100 * 2, 2);
  }
  if (u >= 10) memcpy(buf, two_digits + u * 2, 2);
  else buf[0] = (char)('0' + u);
  return n;
}

/* Exactly eight digits. */
static void eight_digits(uint32_t u, char *buf) {
  for (int i = 6; i >= 0; i -= 2, u /= 100) memcpy(buf + i, two_digits + u % 100 * 2, 2);
}

static uint32_t long_to_chars(uint64_t u, char *buf) {
  uint32_t n = tsf_u64_to_chars(u / 100000000, buf);
  eight_digits((uint32_t)(u % 100000000), buf + n);
  return n + 8;
}

uint32_t tsf_u64_to_chars(uint64_t u, char *buf) {
  return TSF_LIKELY(u <= UINT32_MAX) ? u32_to_chars((uint32_t)u, buf) : long_to_chars(u, buf);
}

uint32_t tsf_i64_to_chars(int64_t i, char *buf) {
  if (TSF_LIKELY((uint64_t)i <= UINT32_MAX)) return u32_to_chars((uint32_t)i, buf);
  if (i >= 0) return long_to_chars((uint64_t)i, buf);
  buf[0] = '-';
  return 1 + tsf_u64_to_chars(-(uint64_t)i, buf + 1);
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

