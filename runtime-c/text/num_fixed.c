/* num_fixed.c: toFixed, toPrecision, toExponential: a given number of digits, rounded exactly. */
#include "text/error.h"
#include "text/num_text.h"

static const tsf_str *finish(tsf_rt *rt, const char *buf, const char *end) {
  return tsf_str_new_ascii(rt, buf, (size_t)(end - buf));
}

/* Infinity, -Infinity, NaN, or NULL for a finite number. */
static const tsf_str *not_finite(tsf_rt *rt, double d) { return d - d == 0 ? NULL : tsf_str_of_num(rt, d); }

/* round(d * 10^digits) when it is below 2^64; false when the slow path must do it. d > 0. */
static bool fixed_fast(double d, int digits, uint64_t *out) {
  uint64_t m;
  int e = tsf_f64_split(d, &m);
  if (digits > 19 || e > 0 || e < -127) return false;
  unsigned __int128 x = m;
  for (int i = 0; i < digits; i++) x *= 10; /* below 2^53 * 10^19 < 2^117 */
  if (e < 0) x = (x >> -e) + (x >> (-e - 1) & 1);
  *out = (uint64_t)x;
  return x >> 64 == 0;
}

/* The digits of `whole` with a point `digits` from the end. */
static char *write_fixed(char *p, uint64_t whole, int digits) {
  char buf[TSF_NUM_CHARS];
  int n = (int)tsf_u64_to_chars(whole, buf);
  int before = n > digits ? n - digits : 0;
  if (before) memcpy(p, buf, (size_t)before), p += before;
  else *p++ = '0';
  if (digits == 0) return p;
  *p++ = '.';
  int zeros = n < digits ? digits - n : 0;
  memset(p, '0', (size_t)zeros);
  memcpy(p + zeros, buf + before, (size_t)(n - before));
  return p + digits;
}

/* 0.d1d2... * 10^point with `digits` places after the point. */
static char *write_fixed_decimal(char *p, tsf_decimal *x, int digits) {
  tsf_decimal_round(x, x->point + digits);
  if (x->count == 0) x->point = 0;
  int before = x->point > 0 ? x->point : 0;
  if (before) memcpy(p, x->digits, (size_t)before), p += before;
  else *p++ = '0';
  if (digits == 0) return p;
  *p++ = '.';
  int zeros = x->count == 0 ? digits : x->point < 0 ? -x->point : 0;
  memset(p, '0', (size_t)zeros);
  memcpy(p + zeros, x->digits + before, (size_t)(digits - zeros));
  return p + digits;
}

const tsf_str *tsf_number_toFixed(tsf_rt *rt, double self, double digits) {
  int64_t n = tsf_to_integer(digits);
  if (n < 0 || n > 100) {
    tsf_throw_range(rt, "toFixed() digits argument must be between 0 and 100");
    return &tsf_str_empty;
  }
  const tsf_str *special = not_finite(rt, self);
  if (special) return special;
  char buf[160], *p = buf;
  if (self < 0) {
    *p++ = '-';
    self = -self;
  }
  if (self >= 1e21) return tsf_str_of_num(rt, p > buf ? -self : self);
  uint64_t whole = 0;
  if (self == 0 && n <= 19) return finish(rt, buf, write_fixed(p, 0, (int)n));
  if (self != 0 && fixed_fast(self, (int)n, &whole)) return finish(rt, buf, write_fixed(p, whole, (int)n));
  tsf_decimal x = {.count = 0, .point = 0};
  if (self != 0) tsf_decimal_expand(&x, self);
  return finish(rt, buf, write_fixed_decimal(p, &x, (int)n));
}

/* d.ddde+x from `count` digits; exponent is that of the first digit. */
static char *write_exponential(char *p, const char *digits, int count, int exponent) {
  *p++ = digits[0];
  if (count > 1) {
    *p++ = '.';
    memcpy(p, digits + 1, (size_t)(count - 1));
    p += count - 1;
  }
  *p++ = 'e';
  *p++ = exponent < 0 ? '-' : '+';
  return p + tsf_u64_to_chars((uint64_t)(exponent < 0 ? -exponent : exponent), p);
}

/* The first `count` digits of self >= 0, rounded; zero has zeros and point 1. */
static void first_digits(tsf_decimal *x, double self, int count) {
  if (self == 0) {
    memset(x->digits, '0', (size_t)count);
    x->point = 1;
  } else {
    tsf_decimal_expand(x, self);
    tsf_decimal_round(x, count);
  }
  x->count = count;
}

const tsf_str *tsf_number_toExponential(tsf_rt *rt, double self, double digits) {
  int64_t n = tsf_to_integer(digits);
  const tsf_str *special = not_finite(rt, self);
  if (special) return special;
  if (n < 0 || n > 100) {
    tsf_throw_range(rt, "toExponential() argument must be between 0 and 100");
    return &tsf_str_empty;
  }
  char buf[160], *p = buf;
  if (self < 0) {
    *p++ = '-';
    self = -self;
  }
  if (tsf_num_is_undef(digits) && self != 0) { /* as many as needed */
    char shortest[TSF_NUM_CHARS];
    int exponent;
    int count = (int)tsf_u64_to_chars(tsf_num_shortest(self, &exponent), shortest);
    return finish(rt, buf, write_exponential(p, shortest, count, exponent + count - 1));
  }
  tsf_decimal x;
  first_digits(&x, self, (int)n + 1);
  return finish(rt, buf, write_exponential(p, x.digits, x.count, x.point - 1));
}

const tsf_str *tsf_number_toPrecision(tsf_rt *rt, double self, double precision) {
  if (tsf_num_is_undef(precision)) return tsf_str_of_num(rt, self);
  int64_t n = tsf_to_integer(precision);
  const tsf_str *special = not_finite(rt, self);
  if (special) return special;
  if (n < 1 || n > 100) {
    tsf_throw_range(rt, "toPrecision() argument must be between 1 and 100");
    return &tsf_str_empty;
  }
  char buf[160], *p = buf;
  if (self < 0) {
    *p++ = '-';
    self = -self;
  }
  tsf_decimal x;
  first_digits(&x, self, (int)n);
  if (x.point - 1 < -6 || x.point > x.count)
    return finish(rt, buf, write_exponential(p, x.digits, x.count, x.point - 1));
  if (x.point <= 0) {
    memset(p, '0', (size_t)(2 - x.point));
    p[1] = '.';
    p += 2 - x.point;
    memcpy(p, x.digits, (size_t)x.count);
    return finish(rt, buf, p + x.count);
  }
  memcpy(p, x.digits, (size_t)x.point);
  p += x.point;
  if (x.point < x.count) {
    *p++ = '.';
    memcpy(p, x.digits + x.point, (size_t)(x.count - x.point));
    p += x.count - x.point;
  }
  return finish(rt, buf, p);
}
