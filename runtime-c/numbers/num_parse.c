/* num_parse.c: text to number: decimal literals correctly rounded (Eisel-Lemire, then big
 * integers for the few undecided ones), StringToNumber, parseFloat, parseInt. */
#include "numbers/num_internal.h"
#include "numbers/num_parse.h"
#include <math.h>

/* A decimal literal: the first 19 significant digits in w, value ~ w * 10^exponent. */
typedef struct literal {
  uint64_t w;
  int64_t exponent;
  bool cut;              /* more non-zero digits follow those in w */
  const uint8_t *digits; /* first significant digit; a '.' may lie between the digits */
  const uint8_t *end;    /* after the last digit */
} literal;

static inline bool is_digit(const uint8_t *p, const uint8_t *end) { return p < end && (uint8_t)(*p - '0') < 10; }

/* ---- rounding ------------------------------------------------------------------------------------ */

static double f64_make(uint64_t mantissa, int biased) {
  return tsf_f64_of_bits((mantissa & TSF_F64_MANTISSA) | (uint64_t)biased << 52);
}

/* w * 10^q rounded to the nearest double, ties to even (Lemire 2021; Mushtak and Lemire 2023 show
 * that 128 bits always decide when w is exact). w != 0. */
static double scale_decimal(uint64_t w, int64_t q) {
  if (q < TSF_POW10_MIN) return 0;
  if (q > 308) return INFINITY;
  int lz = __builtin_clzll(w);
  w <<= lz;
  tsf_significand g = tsf_pow10((int)q);
  if (q < 0 && q >= -27) g.lo++, g.hi += g.lo == 0; /* there the method wants the power rounded up */
  unsigned __int128 product = (unsigned __int128)w * g.hi;
  if ((uint64_t)(product >> 64 & 0x1ff) == 0x1ff) /* the last bits are not sure yet */
    product += (uint64_t)(((unsigned __int128)w * g.lo) >> 64);
  uint64_t hi = (uint64_t)(product >> 64), lo = (uint64_t)product;
  int top = (int)(hi >> 63), shift = top + 9;
  uint64_t m = hi >> shift;
  int biased = (int)(((152170 + 65536) * q) >> 16) + 63 + top - lz + 1023;
  if (biased <= 0) {
    if (biased <= -63) return 0;
    m >>= 1 - biased;
    m = (m + (m & 1)) >> 1;
    return f64_make(m, m >= TSF_F64_HIDDEN);
  }
  /* Exactly between two doubles: possible only for small powers. */
  if (lo <= 1 && q >= -4 && q <= 23 && (m & 3) == 1 && m << shift == hi) m &= ~1ull;
  m = (m + (m & 1)) >> 1;
  if (m >= 2 * TSF_F64_HIDDEN) m = TSF_F64_HIDDEN, biased++;
  return biased >= 2047 ? INFINITY : f64_make(m, biased);
}

/* Natural numbers for the comparison with the point halfway between two doubles. */
#define BIG_WORDS 128
typedef struct natural { int n; uint32_t w[BIG_WORDS]; } natural;

static TSF_COLD void natural_mul_add(natural *x, uint32_t by, uint32_t add) {
  uint64_t carry = add;
  for (int i = 0; i < x->n; i++) {
    carry += (uint64_t)x->w[i] * by;
    x->w[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry) x->w[x->n++] = (uint32_t)carry;
}

static TSF_COLD void natural_mul_pow5(natural *x, int64_t e) {
  for (; e >= 13; e -= 13) natural_mul_add(x, 1220703125u, 0);
  for (; e > 0; e--) natural_mul_add(x, 5, 0);
}

static TSF_COLD void natural_shift(natural *x, int64_t bits) {
  int words = (int)(bits / 32), rest = (int)(bits % 32);
  if (rest) natural_mul_add(x, 1u << rest, 0);
  memmove(x->w + words, x->w, (size_t)x->n * sizeof *x->w);
  memset(x->w, 0, (size_t)words * sizeof *x->w);
  x->n += words;
}

static TSF_COLD int natural_cmp(const natural *a, const natural *b) {
  if (a->n != b->n) return a->n < b->n ? -1 : 1;
  for (int i = a->n - 1; i >= 0; i--)
    if (a->w[i] != b->w[i]) return a->w[i] < b->w[i] ? -1 : 1;
  return 0;
}

/* All digits of the literal, or the first 800 and a 1 for the rest; returns their power of ten.
 * A point halfway between doubles has at most 768 digits. */
static TSF_COLD int64_t natural_of_literal(natural *x, const literal *l, int64_t exponent) {
  int kept = 0;
  x->n = 0;
  for (const uint8_t *p = l->digits; p < l->end; p++) {
    if (*p == '.') continue;
    if (kept == 800) {
      if (*p == '0') continue;
      natural_mul_add(x, 10, 1);
      kept++;
      break;
    }
    natural_mul_add(x, 10, (uint32_t)(*p - '0'));
    kept++;
  }
  return exponent + 19 - kept;
}

/* The literal lies in [below, above], neighbouring doubles: which is nearer? */
static TSF_COLD double decide(const literal *l, double below, double above) {
  natural value, half;
  uint64_t m;
  int e;
  if (below == 0) m = 0, e = -1074;
  else e = tsf_f64_split(below, &m);
  m = 2 * m + 1; /* halfway = m * 2^(e-1) */
  e--;
  half.n = 2;
  half.w[0] = (uint32_t)m;
  half.w[1] = (uint32_t)(m >> 32);
  if (!half.w[1]) half.n = 1;
  int64_t q = natural_of_literal(&value, l, l->exponent);
  natural_mul_pow5(q < 0 ? &half : &value, q < 0 ? -q : q);
  int64_t twos = q - e;
  natural_shift(twos < 0 ? &half : &value, twos < 0 ? -twos : twos);
  int c = natural_cmp(&value, &half);
  return c < 0 ? below : c > 0 ? above : (tsf_f64_bits(below) & 1) ? above : below;
}

static double literal_value(const literal *l) {
  static const double small[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (l->w == 0) return 0;
  int64_t q = l->exponent;
  if (!l->cut && l->w < 1ull << 53 && q >= -22 && q <= 22) /* both exact: one rounding */
    return q < 0 ? (double)l->w / small[-q] : (double)l->w * small[q];
  double d = scale_decimal(l->w, q);
  if (!l->cut) return d;
  double above = scale_decimal(l->w + 1, q);
  return d == above ? d : decide(l, d, above);
}

/* ---- scanning ------------------------------------------------------------------------------------- */

/* Digits from p on into l; returns the end. *kept counts significant digits in w, at most 19. */
static const uint8_t *scan_digits(literal *l, const uint8_t *p, const uint8_t *end, int *kept, bool fraction) {
  for (; is_digit(p, end); p++) {
    uint32_t digit = *p - '0';
    if (*kept == 0) {
      if (digit == 0) {
        l->exponent -= fraction;
        continue;
      }
      l->digits = p;
    }
    if (*kept < 19) {
      l->w = l->w * 10 + digit;
      ++*kept;
      l->exponent -= fraction;
    } else {
      l->cut |= digit != 0;
      l->exponent += !fraction;
    }
  }
  return p;
}

/* [eE][+-]?digits at p, or nothing. */
static const uint8_t *scan_exponent(literal *l, const uint8_t *p, const uint8_t *end) {
  if (p == end || (*p | 0x20) != 'e') return p;
  const uint8_t *q = p + 1;
  bool negative = q < end && *q == '-';
  if (q < end && (*q == '-' || *q == '+')) q++;
  if (!is_digit(q, end)) return p;
  int64_t e = 0;
  for (; is_digit(q, end); q++)
    if (e < 1000000000000) e = e * 10 + (*q - '0');
  l->exponent += negative ? -e : e;
  return q;
}

double tsf_num_scan(const void *bytes, size_t len, size_t *used) {
  const uint8_t *start = bytes, *p = start, *end = p + len;
  literal l = {.digits = start};
  int kept = 0;
  bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  const uint8_t *first = p;
  p = scan_digits(&l, p, end, &kept, false);
  bool any = p > first;
  if (p < end && *p == '.' && (any || is_digit(p + 1, end))) {
    any = true;
    p = scan_digits(&l, p + 1, end, &kept, true);
  }
  *used = 0;
  if (!any) return 0;
  l.end = p;
  p = scan_exponent(&l, p, end);
  *used = (size_t)(p - start);
  double d = literal_value(&l);
  return negative ? -d : d;
}

uint32_t tsf_space_at(const uint8_t *p, const uint8_t *end) {
  if (p == end) return 0;
  if (*p < 0x80) return *p == ' ' || (uint8_t)(*p - 9) < 5;
  if (*p == 0xc2) return p[1] == 0xa0 ? 2 : 0;
  uint32_t cp = *p >= 0xe1 && *p <= 0xef ? (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2] : 0;
  if (cp >= 0xe28080 && cp <= 0xe2808a) return 3;
  return cp == 0xe280a8 || cp == 0xe280a9 || cp == 0xe280af || cp == 0xe2819f || cp == 0xe19a80 ||
                 cp == 0xe38080 || cp == 0xefbbbf
             ? 3
             : 0;
}

uint32_t tsf_space_before(const uint8_t *start, const uint8_t *p) {
  if (p == start) return 0;
  if (p[-1] < 0x80) return tsf_space_at(p - 1, p);
  if (p - start >= 3 && p[-3] >= 0xe1) return tsf_space_at(p - 3, p);
  return p - start >= 2 && p[-2] == 0xc2 ? tsf_space_at(p - 2, p) : 0;
}

/* Infinity with an optional sign: its length, else 0. */
static TSF_COLD size_t scan_infinity(const uint8_t *p, const uint8_t *end, double *out) {
  bool sign = p < end && (*p == '-' || *p == '+');
  if ((size_t)(end - p) < 8u + sign || memcmp(p + sign, "Infinity", 8) != 0) return 0;
  *out = *p == '-' ? -INFINITY : INFINITY;
  return 8u + sign;
}

/* ---- whole numbers in other bases ------------------------------------------------------------------- */

static uint32_t digit_of(uint8_t c) {
  if ((uint8_t)(c - '0') < 10) return c - '0';
  return (uint8_t)((c | 0x20) - 'a') < 26 ? (uint32_t)((c | 0x20) - 'a' + 10) : 99;
}

/* Digits of base 2^bits, rounded to even. *end is moved to the first byte that is none. */
static TSF_COLD double parse_binary(const uint8_t *p, const uint8_t **end, int bits) {
  uint64_t m = 0;
  int64_t exponent = 0;
  bool rest = false;
  for (; p < *end; p++) {
    uint32_t digit = digit_of(*p);
    if (digit >> bits) break;
    if (m >> (64 - bits) == 0) {
      m = m << bits | digit;
    } else { /* at least 59 bits are held: the others only break ties */
      rest |= digit != 0;
      exponent += bits;
    }
  }
  *end = p;
  if (exponent > 1023) return INFINITY;
  return (double)(m | rest) * tsf_f64_of_bits((uint64_t)(exponent + 1023) << 52);
}

/* The digits in 32-bit parts, each added with one rounding: V8's result for other bases. */
static double parse_parts(const uint8_t *p, const uint8_t *end, uint32_t radix) {
  double d = 0;
  while (p < end && *p == '0') p++;
  while (p < end) {
    uint32_t part = 0, multiplier = 1;
    for (; p < end; p++) {
      uint32_t m = multiplier * radix;
      if (m > 0xffffffffu / 36) break;
      part = part * radix + digit_of(*p);
      multiplier = m;
    }
    d = d * multiplier + part;
  }
  return d;
}

double tsf_global_parseInt(const tsf_str *s, double radix) {
  const uint8_t *p = s->data, *end = p + s->len;
  for (uint32_t n; (n = tsf_space_at(p, end));) p += n;
  bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  int32_t r = tsf_to_int32(radix);
  if (r != 0 && (r < 2 || r > 36)) return NAN;
  if ((r == 0 || r == 16) && end - p >= 2 && p[0] == '0' && (p[1] | 0x20) == 'x') {
    p += 2;
    r = 16;
  }
  if (r == 0) r = 10;
  const uint8_t *stop = p;
  while (stop < end && digit_of(*stop) < (uint32_t)r) stop++;
  if (stop == p) return NAN;
  double d;
  if (r == 10) {
    size_t used;
    d = tsf_num_scan(p, (size_t)(stop - p), &used);
  } else if ((r & (r - 1)) == 0) {
    d = parse_binary(p, &stop, __builtin_ctz((unsigned)r));
  } else {
    d = parse_parts(p, stop, (uint32_t)r);
  }
  return negative ? -d : d;
}

double tsf_global_parseFloat(const tsf_str *s) {
  const uint8_t *p = s->data, *end = p + s->len;
  for (uint32_t n; (n = tsf_space_at(p, end));) p += n;
  size_t used;
  double d = tsf_num_scan(p, (size_t)(end - p), &used);
  if (used || scan_infinity(p, end, &d)) return d;
  return NAN;
}

double tsf_num_of_chars(const void *bytes, size_t len) {
  const uint8_t *p = bytes, *end = p + len;
  for (uint32_t n; (n = tsf_space_at(p, end));) p += n;
  for (uint32_t n; (n = tsf_space_before(p, end));) end -= n;
  if (p == end) return 0;
  if (end - p > 2 && p[0] == '0' && p[1] > '9') {
    int bits = (p[1] | 0x20) == 'x' ? 4 : (p[1] | 0x20) == 'o' ? 3 : (p[1] | 0x20) == 'b' ? 1 : 0;
    const uint8_t *stop = end;
    if (bits) {
      double d = parse_binary(p + 2, &stop, bits);
      return stop == end ? d : NAN;
    }
  }
  size_t used;
  double d = tsf_num_scan(p, (size_t)(end - p), &used);
  if (!used) used = scan_infinity(p, end, &d);
  return used == (size_t)(end - p) ? d : NAN;
}

double tsf_number_of_str(const tsf_str *s) { return tsf_num_of_chars(s->data, s->len); }
