/* jsmath_reduce.c: the remainder of a number by pi/2, for the trigonometric functions. */
#include "numbers/jsmath_internal.h"

/* 2/pi in digits of 24 bits: enough for the largest double. */
static const int32_t two_over_pi[] = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163,
    0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129,
    0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c,
    0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
    0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292,
    0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3,
    0x91615e, 0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca,
    0x73a8c9, 0x60e27b, 0xc08c6b};
/* pi/2 in the same digits, as doubles. */
static const double half_pi[] = {0x1.921fb4p0,     0x1.4442dp-24,   0x1.846988p-48,
                                 0x1.8cc516p-72,   0x1.01b838p-96};
#define DIGIT 0xffffff
#define FIRST 4 /* fraction digits to begin with */
#define MOST 20

/* The product of 2/pi and x = m 2^-29 2^(e-23), as far as it matters: digit[0] is the least of jz + 1
 * digits, digit[jz] takes everything above. at: where the digits of 2/pi begin to matter. */
static TSF_SLOW void multiply(int64_t m, int at, int jz, int64_t *digit) {
  int64_t x[3] = {m >> 29, m >> 5 & DIGIT, (m & 31) << 19}, carry = 0;
  for (int i = jz; i >= 0; i--) {
    int64_t q = carry;
    for (int j = 0; j < 3; j++)
      if (at + i >= j) q += x[j] * two_over_pi[at + i - j];
    digit[jz - i] = i ? q & DIGIT : q;
    carry = q >> 24;
  }
}

/* digit[0..jz] times pi/2 in two doubles, the last digit having the value 2^q. Summed from the small. */
static TSF_SLOW void to_radians(const int64_t *digit, int jz, int q, double r[2]) {
  double part[MOST], term[MOST] = {0}, unit = tsf_f64_power2(q), sum = 0;
  for (int i = jz; i >= 0; i--, unit *= 0x1p-24) part[i] = unit * (double)digit[i];
  for (int i = jz; i >= 0; i--) {
    double t = 0;
    for (int k = 0; k <= FIRST && k <= jz - i; k++) t += half_pi[k] * part[i + k];
    term[jz - i] = t;
  }
  for (int i = jz; i >= 0; i--) sum += term[i];
  r[0] = sum;
  sum = term[0] - sum;
  for (int i = 1; i <= jz; i++) sum += term[i];
  r[1] = sum;
}

/* x >= 2^20 or so. Digits whose weight is a multiple of 8 turns are left out; further ones are taken
 * in until the fraction has enough that are not 0. */
static TSF_SLOW int reduce_large(double x, double r[2]) {
  int e = (int)(tsf_f64_bits(x) >> 52) - 1046, at = (e - 3) / 24 > 0 ? (e - 3) / 24 : 0;
  int q = e - 24 * (at + 1); /* what digit[jz] counts is 2^q; q in -27..2 */
  int64_t m = (int64_t)(tsf_f64_bits(x) & 0xfffffffffffffull) | 1ll << 52, digit[MOST], n;
  int top, bits; /* the highest digit with a fraction, and how much of it is */
  bool above;    /* the fraction is at least 1/2: take its complement */
  for (int jz = FIRST;;) {
    multiply(m, at, jz, digit);
    top = q < 0 ? jz : jz - 1;
    bits = q < 0 ? -q : 24 - q;
    n = digit[top] >> bits;
    if (q >= 0) n += digit[jz] << q, digit[jz] = 0;
    digit[top] &= (1ll << bits) - 1;
    above = digit[top] >> (bits - 1);
    if (above) {
      int64_t borrow = 0;
      n++;
      for (int i = 0; i <= top; i++) {
        digit[i] = -digit[i] - borrow;
        borrow = digit[i] < 0;
        digit[i] &= i == top ? (1ll << bits) - 1 : DIGIT;
      }
    }
    bool enough = false;
    for (int i = FIRST; i <= jz; i++) enough |= digit[i] != 0;
    if (enough) {
      if (digit[jz] > DIGIT) digit[jz + 1] = digit[jz] >> 24, digit[jz] &= DIGIT, jz++, q += 24;
      while (!digit[jz]) jz--, q -= 24;
      to_radians(digit, jz, q, r);
      break;
    }
    int more = 1;
    while (more <= FIRST && !digit[FIRST - more]) more++;
    jz += more;
  }
  if (above) r[0] = -r[0], r[1] = -r[1];
  return (int)(n & 7);
}

/* pi/2 is taken off in pieces of 33 bits, and further pieces while the difference is too small. */
static int reduce_medium(double x, double r[2]) {
  static const double piece[] = {0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2e0p-69};
  static const double rest[] = {0x1.0b4611a626331p-34, 0x1.3198a2e037073p-69, 0x1.b839a252049c1p-104};
  int n = (int)(x * 0x1.45f306dc9c883p-1 + 0.5), exponent = tsf_f64_high(x) >> 20;
  double d = x - n * piece[0], w = n * rest[0];
  r[0] = d - w;
  if (n >= 32 || tsf_f64_high(x) == tsf_f64_high(n * PI_2)) {
    for (int i = 1; i < (n == 1 ? 2 : 3); i++) {
      if (exponent - (tsf_f64_high(r[0]) >> 20 & 0x7ff) <= (i == 1 ? 16 : 49)) break;
      double before = d;
      w = n * piece[i];
      d = before - w;
      w = n * rest[i] - ((before - d) - w);
      r[0] = d - w;
    }
  }
  r[1] = (d - r[0]) - w;
  return n;
}

int tsf_math_reduce(double x, double r[2]) {
  double ax = fabs(x);
  int n = ax < 0x1.921fcp20 ? reduce_medium(ax, r) : reduce_large(ax, r);
  if (x > 0) return n;
  r[0] = -r[0];
  r[1] = -r[1];
  return -n;
}
