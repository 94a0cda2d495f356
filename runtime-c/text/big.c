/* big.c: bigints of 64 bits, and products of 128 bits that are made smaller at once. */
#include "text/big.h"
#include "text/num_text.h"
#include "text/error.h"

static inline uint64_t magnitude(tsf_big a) { return (uint64_t)(a < 0 ? -a : a); }
static inline tsf_big with_sign(bool negative, uint64_t m) { return negative ? -(tsf_big)m : (tsf_big)m; }

tsf_big tsf_big_mul(tsf_rt *rt, tsf_big a, tsf_big b) {
  unsigned __int128 m = (unsigned __int128)magnitude(a) * magnitude(b);
  tsf_big result = with_sign((a < 0) != (b < 0), (uint64_t)m);
  bool fits = tsf_big_are_small(a, b) && !(m >> 64) && tsf_big_fits(result);
  return TSF_LIKELY(fits) ? result : tsf_big_operate(rt, TSF_BIG_MUL, a, b);
}

static TSF_COLD tsf_big by_zero(tsf_rt *rt) {
  tsf_throw_here(rt, TSF_E_RANGE, "Division by zero");
  return 0;
}

tsf_big tsf_big_div(tsf_rt *rt, tsf_big a, tsf_big b) {
  if (b == 0) return by_zero(rt);
  if (TSF_UNLIKELY(!tsf_big_are_small(a, b))) return tsf_big_operate(rt, TSF_BIG_DIV, a, b);
  tsf_big result = with_sign((a < 0) != (b < 0), magnitude(a) / magnitude(b));
  return TSF_LIKELY(tsf_big_fits(result)) ? result : tsf_big_operate(rt, TSF_BIG_DIV, a, b);
}

tsf_big tsf_big_mod(tsf_rt *rt, tsf_big a, tsf_big b) {
  if (b == 0) return by_zero(rt);
  if (TSF_UNLIKELY(!tsf_big_are_small(a, b))) return tsf_big_operate(rt, TSF_BIG_MOD, a, b);
  return with_sign(a < 0, magnitude(a) % magnitude(b));
}

/* Of a small one, or the sign of another's digits. */
static inline bool is_negative(tsf_big a) {
  return tsf_big_is_large(a) ? tsf_large_bigints->compare(a, 0) < 0 : a < 0;
}

tsf_big tsf_big_pow(tsf_rt *rt, tsf_big a, tsf_big b) {
  if (is_negative(b)) {
    tsf_throw_range(rt, "undefined must be positive");
    return 0;
  }
  if (b == 0 || a == 1) return 1;
  if (a == 0) return 0;
  if (a == -1) return (uint64_t)b & 1 ? -1 : 1;
  if (!tsf_big_are_small(a, b) || b > 63) return tsf_big_operate(rt, TSF_BIG_POW, a, b);
  tsf_big result = 1;
  for (int n = (int)b; n > 0 && !TSF_FAILED(rt); n--) result = tsf_big_mul(rt, result, a);
  return result;
}

/* Rounds down, as if the two's complement were infinite. */
static tsf_big shift_right(tsf_big a, tsf_big by) { return a >> (by > 65 ? 65 : (int)by); }

static tsf_big shift_left(tsf_rt *rt, tsf_big a, tsf_big by) {
  if (a == 0) return 0;
  unsigned __int128 m = by < 64 ? (unsigned __int128)magnitude(a) << (int)by : 0;
  tsf_big result = with_sign(a < 0, (uint64_t)m);
  bool fits = by < 64 && !(m >> 64) && tsf_big_fits(result);
  return TSF_LIKELY(fits) ? result : tsf_big_operate(rt, TSF_BIG_SHL, a, by);
}

tsf_big tsf_big_shl(tsf_rt *rt, tsf_big a, tsf_big b) {
  if (TSF_UNLIKELY(!tsf_big_are_small(a, b))) return tsf_big_operate(rt, TSF_BIG_SHL, a, b);
  return b < 0 ? shift_right(a, -b) : shift_left(rt, a, b);
}
tsf_big tsf_big_shr(tsf_rt *rt, tsf_big a, tsf_big b) {
  if (TSF_UNLIKELY(!tsf_big_are_small(a, b))) return tsf_big_operate(rt, TSF_BIG_SHR, a, b);
  return b < 0 ? shift_left(rt, a, -b) : shift_right(a, b);
}

bool tsf_digits_same(tsf_big a, tsf_big b) {
  const tsf_buf *x = tsf_big_digits(a), *y = tsf_big_digits(b);
  return x->bytes == y->bytes && memcmp(x->payload, y->payload, x->bytes) == 0;
}

/* ---- products, and what is modulo 2^64 ------------------------------------------------------------------ */

typedef unsigned __int128 wide;

static wide product(tsf_big a, tsf_big b, bool *negative) {
  *negative = (a < 0) != (b < 0);
  return (wide)magnitude(a) * magnitude(b);
}

/* A digit of 32 bits of a quotient: of `high` and the next digit by the divisor v1 v0, whose top bit is set. */
static uint64_t next_digit(uint64_t high, uint64_t digit, uint64_t v1, uint64_t v0) {
  uint64_t q = high / v1, rest = high % v1;
  while (q >> 32 || q * v0 > (rest << 32 | digit)) {
    q--;
    rest += v1;
    if (rest >> 32) break;
  }
  return q;
}

/* Knuth's algorithm D in base 2^32: the C library need not have 128-bit division. */
static wide divided(wide m, uint64_t by, uint64_t *rest) {
  uint64_t high = (uint64_t)(m >> 64), low = (uint64_t)m;
  if (!high) {
    *rest = low % by;
    return low / by;
  }
  uint64_t upper = high / by;
  high %= by;
  int shift = __builtin_clzll(by);
  uint64_t v = by << shift, v1 = v >> 32, v0 = (uint32_t)v;
  high = (uint64_t)(((wide)high << 64 | low) << shift >> 64);
  low <<= shift;
  uint64_t q1 = next_digit(high, low >> 32, v1, v0);
  uint64_t between = (high << 32) + (low >> 32) - q1 * v;
  uint64_t q0 = next_digit(between, (uint32_t)low, v1, v0);
  *rest = ((between << 32) + (uint32_t)low - q0 * v) >> shift;
  return ((wide)upper << 64) + (q1 << 32) + q0;
}

static bool are_small(tsf_big a, tsf_big b, tsf_big c) { return tsf_big_are_small(a, b) && tsf_big_are_small(b, c); }

/* The product as it is, where it or what becomes of it has more than there is room for. */
static tsf_big of_product(tsf_rt *rt, tsf_big_operation operation, tsf_big a, tsf_big b, tsf_big by) {
  tsf_big whole = tsf_big_mul(rt, a, b);
  return TSF_FAILED(rt) ? 0 : tsf_big_operate(rt, operation, whole, by);
}

tsf_big tsf_big_mul_div(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by) {
  bool negative;
  uint64_t rest;
  if (!are_small(a, b, by) || !by) return by ? of_product(rt, TSF_BIG_DIV, a, b, by) : by_zero(rt);
  wide m = divided(product(a, b, &negative), magnitude(by), &rest);
  tsf_big result = with_sign(negative != (by < 0), (uint64_t)m);
  return m >> 64 || !tsf_big_fits(result) ? of_product(rt, TSF_BIG_DIV, a, b, by) : result;
}

tsf_big tsf_big_mul_mod(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by) {
  bool negative;
  uint64_t rest;
  if (!are_small(a, b, by) || !by) return by ? of_product(rt, TSF_BIG_MOD, a, b, by) : by_zero(rt);
  divided(product(a, b, &negative), magnitude(by), &rest);
  return with_sign(negative, rest);
}

/* The magnitude, rounded down: away from 0 when negative. */
static wide shifted(bool negative, wide m, tsf_big by) {
  if (by > 127) return negative && m;
  bool rest = (m & (((wide)1 << (int)by) - 1)) != 0;
  return (m >> (int)by) + (negative && rest);
}

tsf_big tsf_big_mul_shr(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by) {
  bool negative;
  if (!are_small(a, b, by) || by < 0) return of_product(rt, TSF_BIG_SHR, a, b, by);
  wide whole = product(a, b, &negative), m = shifted(negative, whole, by);
  tsf_big result = with_sign(negative, (uint64_t)m);
  return m >> 64 || !tsf_big_fits(result) ? of_product(rt, TSF_BIG_SHR, a, b, by) : result;
}

tsf_big tsf_low_shl_by(tsf_rt *rt, tsf_big a, tsf_big by) {
  if (TSF_UNLIKELY(!tsf_big_are_small(a, by))) return (uint64_t)tsf_big_operate(rt, TSF_BIG_SHL, a, by);
  if (by < 0) return (uint64_t)shift_right(a, -by);
  if (by < 64) return (uint64_t)a << (int)by;
  uint64_t m = magnitude(a);
  if (m && by + 64 - __builtin_clzll(m) > 1 << 30) tsf_throw_range(rt, "Maximum BigInt size exceeded");
  return 0;
}

tsf_big tsf_low_shr_by(tsf_rt *rt, tsf_big a, tsf_big by) {
  if (TSF_UNLIKELY(!tsf_big_are_small(a, by))) return (uint64_t)tsf_big_operate(rt, TSF_BIG_SHR, a, by);
  return tsf_low_shl_by(rt, a, -by);
}

tsf_big tsf_low_mul_shr_by(tsf_rt *rt, tsf_big a, tsf_big b, tsf_big by) {
  bool negative;
  if (!are_small(a, b, by)) return (uint64_t)of_product(rt, TSF_BIG_SHR, a, b, by);
  wide m = product(a, b, &negative);
  if (by < 0) return tsf_low_shl_by(rt, tsf_low_mul(a, b), -by);
  uint64_t low = (uint64_t)shifted(negative, m, by);
  return negative ? 0 - low : low;
}

int tsf_big_cmp_num(tsf_big a, double d) {
  if (d != d) return TSF_UNORDERED;
  if (TSF_UNLIKELY(tsf_big_is_large(a))) return tsf_large_bigints->compare_number(a, d);
  if (d >= 18446744073709551616.0) return -1;
  if (d < -9223372036854775808.0) return 1;
  tsf_big whole = d < 0 ? (tsf_big)(int64_t)d : (tsf_big)(uint64_t)d; /* towards zero */
  if (a != whole) return a < whole ? -1 : 1;
  double rest = d - (d < 0 ? (double)(int64_t)d : (double)(uint64_t)d);
  return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

double tsf_number_of_big(tsf_big a) {
  if (TSF_UNLIKELY(tsf_big_is_large(a))) return tsf_large_bigints->number(a);
  return a < 0 ? (double)(int64_t)a : (double)(uint64_t)a;
}

typedef struct converted { tsf_rt *rt; double d; tsf_big result; } converted;

static int convert_double(void *arg) {
  converted *c = arg;
  c->result = tsf_big_of_double(c->rt, c->d);
  return 0;
}

tsf_big tsf_bigint_of_other(tsf_rt *rt, double d) {
  if (!tsf_number_isInteger(d)) {
    char text[TSF_NUM_CHARS + 1];
    text[tsf_num_to_chars(d, text)] = 0;
    tsf_throw_here(rt, TSF_E_RANGE, "The number %s cannot be converted to a BigInt because it is not an integer", text);
    return 0;
  }
  converted c = {rt, d, 0};
  tsf_call_apart(rt, convert_double, &c);
  return TSF_FAILED(rt) ? 0 : c.result;
}

static TSF_NOINLINE tsf_big of_str_slow(tsf_rt *rt, const tsf_str *s) {
  const uint8_t *p = s->data, *end = p + s->len;
  for (uint32_t n; (n = tsf_space_at(p, end));) p += n;
  for (uint32_t n; (n = tsf_space_before(p, end));) end -= n;
  if (p == end) return 0;
  uint32_t radix = 10;
  bool negative = *p == '-';
  if (*p == '-' || *p == '+') {
    p++;
  } else if (end - p >= 2 && *p == '0') {
    uint8_t c = p[1] | 0x20;
    radix = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 10;
    if (radix != 10) p += 2;
  }
  tsf_big result = 0;
  if (p == end || !tsf_big_of_text(rt, p, (size_t)(end - p), radix, negative, &result))
    tsf_throw_syntax(rt, "Cannot convert %S to a BigInt", s);
  return result;
}

/* Eight decimal digits at p: true, and their value. */
static inline bool eight_digits(const uint8_t *p, uint64_t *value) {
  uint64_t v;
  memcpy(&v, p, 8);
  uint64_t high = v & 0xf0f0f0f0f0f0f0f0ull, carried = (v + 0x0606060606060606ull) & 0xf0f0f0f0f0f0f0f0ull;
  if ((high ^ 0x3030303030303030ull) | (carried ^ 0x3030303030303030ull)) return false;
  v &= 0x0f0f0f0f0f0f0f0full;
  v = (v * 10 + (v >> 8)) & 0x00ff00ff00ff00ffull;
  v = (v * 100 + (v >> 16)) & 0x0000ffff0000ffffull;
  *value = (v * 10000 + (v >> 32)) & 0xffffffffull;
  return true;
}

/* StringToBigInt: white space around, a sign only before decimal digits, 0x 0o 0b. */
tsf_big tsf_bigint_of_str(tsf_rt *rt, const tsf_str *s) {
  const uint8_t *p = s->data;
  uint32_t n = s->len, i = 0;
  uint64_t m = 0, eight;
  if (n - 1 >= 19) return of_str_slow(rt, s); /* also none */
  for (; n - i >= 8 && eight_digits(p + i, &eight); i += 8) m = m * 100000000 + eight;
  for (; i < n && (uint8_t)(p[i] - '0') < 10; i++) m = m * 10 + (uint8_t)(p[i] - '0');
  return TSF_LIKELY(i == n) ? (tsf_big)m : of_str_slow(rt, s);
}

/* ToIndex of a bit count; -1 after throwing. */
static int64_t to_bits(tsf_rt *rt, double bits) {
  int64_t n = tsf_to_integer(bits);
  if (n >= 0 && n < 9007199254740992) return n;
  tsf_throw_range(rt, "Invalid value: not (convertible to) a safe integer");
  return -1;
}

tsf_big tsf_bigint_asIntN(tsf_rt *rt, double bits, tsf_big a) {
  int64_t n = to_bits(rt, bits);
  if (n < 0) return 0;
  if (n == 0 || n > 64 || !tsf_big_are_small(a, 0)) return tsf_big_as_int(rt, n, a);
  return (int64_t)((uint64_t)a << (64 - n)) >> (64 - n);
}

tsf_big tsf_bigint_asUintN(tsf_rt *rt, double bits, tsf_big a) {
  int64_t n = to_bits(rt, bits);
  if (n < 0) return 0;
  if (n == 0 || n > 64) return tsf_big_as_uint(rt, n, a);
  return (uint64_t)a << (64 - n) >> (64 - n);
}

uint32_t tsf_big_to_chars(tsf_big b, char *buf) {
  static const char beyond[] = TSF_BIG_BEYOND;
  if (tsf_big_is_large(b)) {
    memcpy(buf, beyond, sizeof beyond - 1);
    return sizeof beyond - 1;
  }
  return b < 0 ? tsf_i64_to_chars((int64_t)b, buf) : tsf_u64_to_chars((uint64_t)b, buf);
}

const tsf_str *tsf_str_of_big(tsf_rt *rt, tsf_big b) {
  if (TSF_UNLIKELY(tsf_big_is_large(b))) return tsf_large_bigints->text(rt, b, 10);
  char buf[TSF_NUM_CHARS];
  uint32_t n = tsf_big_to_chars(b, buf);
  return n == 1 ? &tsf_str_ascii[(uint8_t)buf[0]] : tsf_str_new_ascii(rt, buf, n);
}

const tsf_str *tsf_bigint_toString(tsf_rt *rt, tsf_big self, double radix) {
  int64_t r = tsf_num_is_undef(radix) ? 10 : tsf_to_integer(radix);
  if (r < 2 || r > 36) {
    tsf_throw_range(rt, "toString() radix argument must be between 2 and 36");
    return &tsf_str_empty;
  }
  if (tsf_big_is_large(self)) return tsf_large_bigints->text(rt, self, (uint32_t)r);
  char buf[72], *p = buf + sizeof buf;
  uint64_t m = magnitude(self);
  do *--p = "0123456789abcdefghijklmnopqrstuvwxyz"[m % (uint64_t)r];
  while (m /= (uint64_t)r);
  if (self < 0) *--p = '-';
  return tsf_str_new_ascii(rt, p, (size_t)(buf + sizeof buf - p));
}

tsf_val tsf_val_of_big(tsf_rt *rt, tsf_big b) {
  if (b == TSF_BIG_UNDEF) return TSF_VAL_UNDEF;
  if (b == TSF_BIG_NULL) return TSF_VAL_NULL;
  tsf_bigbox *box = (tsf_bigbox *)tsf_alloc(rt, TSF_T_BIGBOX, sizeof(tsf_bigbox));
  box->value = b;
  return tsf_val_of_ptr(box);
}
