/* jsmath_pow.c: a ** b (Math.pow) and cbrt. */
#include "numbers/jsmath_internal.h"

/* A number as the sum of two: hi has so few bits that its products are exact. */
typedef struct pair { double hi, lo; } pair;

/* log2(1+t) where |t| < 2^-20: four terms will do. */
static pair log2_near_one(double t) {
  const double inv_ln2 = 0x1.71547652b82fep0, inv_hi = 0x1.715476p0, inv_lo = 0x1.4ae0bf85ddf44p-26;
  double w = t * t * (0.5 - t * (0x1.5555555555555p-2 - t * 0.25));
  double u = inv_hi * t, v = t * inv_lo - w * inv_ln2, hi = tsf_f64_head(u + v);
  return (pair){hi, v - (hi - u)};
}

/* log2(x), x > 0 and finite: x = 2^n m; with s = (m - b) / (m + b) for b = 1 or 1.5, whichever is
 * nearer, log2(m/b) = 2/(3 ln2) (3s + s^3 + ...). */
static NOINLINE pair log2_pair(double x) {
  static const double l[] = {0x1.3333333333303p-1, 0x1.b6db6db6fabffp-2, 0x1.55555518f264dp-2,
                             0x1.17460a91d4101p-2, 0x1.d864a93c9db65p-3, 0x1.a7e284a454eefp-3};
  const double cp = 0x1.ec709dc3a03fdp-1, cp_hi = 0x1.ec709ep-1, cp_lo = -0x1.e2fe0145b01f5p-28;
  int n = -1023;
  if (x < 0x1p-1022) {
    x *= 0x1p53;
    n -= 53;
  }
  int32_t high = tsf_f64_high(x), m = high & 0xfffff;
  n += high >> 20;
  bool half = m > 0x3988e && m < 0xbb67a, next = m >= 0xbb67a;
  n += next;
  high = m | (next ? 0x3fe00000 : 0x3ff00000);
  x = tsf_f64_with_high(x, high);
  double b = half ? 1.5 : 1;
  double b_hi = half ? 0x1.2b8034p-1 : 0, b_lo = half ? 0x1.cfdeb43cfd006p-27 : 0; /* log2 b */

  double u = x - b, v = 1 / (x + b), s = u * v, s_hi = tsf_f64_head(s);
  double t_hi = tsf_f64_with_high(0, ((high >> 1) | 0x20000000) + 0x80000 + (half << 18)); /* x + b */
  double t_lo = x - (t_hi - b), s_lo = v * ((u - s_hi * t_hi) - s_hi * t_lo);

  double ss = s * s, r = ss * ss * tsf_math_poly(ss, l, 6, 1) + s_lo * (s_hi + s);
  ss = s_hi * s_hi;
  t_hi = tsf_f64_head(3 + ss + r); /* t = 3 + s^2 + r; then s t */
  t_lo = r - ((t_hi - 3) - ss);
  u = s_hi * t_hi;
  v = s_lo * t_hi + t_lo * s;
  double p_hi = tsf_f64_head(u + v), p_lo = v - (p_hi - u);
  double z_hi = cp_hi * p_hi, z_lo = cp_lo * p_hi + p_lo * cp + b_lo;
  double hi = tsf_f64_head(((z_hi + z_lo) + b_hi) + n);
  return (pair){hi, z_lo - (((hi - n) - b_hi) - z_hi)};
}

/* 2^(hi + lo). */
static NOINLINE double exp2_pair(double hi, double lo) {
  static const double p[] = {0x1.555555555553ep-3, -0x1.6c16c16bebd93p-9, 0x1.1566aaf25de2cp-14,
                             -0x1.bbd41c5d26bf1p-20, 0x1.6376972bea4d0p-25};
  const double ln2_hi = 0x1.62e43p-1, ln2_lo = -0x1.05c610ca86c39p-29;
  const double over = 0x1.71547652b82fep-54; /* 1024 - log2 of what still rounds to the largest double */
  double z = lo + hi;
  int n = 0;
  if (z > 1024 || (z == 1024 && lo + over > z - hi)) return INFINITY;
  if (z < -1075 || (z == -1075 && lo <= z - hi)) return 0;
  if (fabs(z) >= 0x1.00001p-1) {
    n = (int)(z + copysign(0.5, z));
    hi -= n;
  }
  double t = tsf_f64_head(lo + hi), u = t * ln2_hi, v = (lo - (t - hi)) * LN2 + t * ln2_lo;
  z = u + v;
  double w = v - (z - u), zz = z * z, c = z - zz * tsf_math_poly(zz, p, 5, 1);
  double r = z * c / (c - 2 - (w + z * w)); /* fdlibm divides by c - 2 only; this is V8 */
  return tsf_math_scale(1 - (r - z), n);
}

/* a is 0, 1 or Infinity (without its sign), or b is infinite: a^b is one of them, too. */
static double simple(double a, double b) {
  if (b - b != 0 && a == 1) return NAN; /* C says 1 */
  if (a == 1) return 1;
  return (a > 1) == (b > 0) ? INFINITY : 0;
}

double tsf_num_pow(double a, double b) {
  double x = fabs(a), y = fabs(b);
  if (b == 0) return 1;
  if (a != a || b != b) return NAN;
  if (b == 1) return a;
  if (b == -1) return 1 / a;
  if (b == 2) return a * a;
  bool minus = tsf_f64_bits(a) >> 63, odd = false;
  if (b == 0.5 && !minus) return sqrt(a);
  if (minus && b - b == 0) {
    bool whole = y >= 0x1p53 || (double)(int64_t)y == y;
    odd = whole && y < 0x1p53 && ((int64_t)y & 1);
    if (!whole && x != 0 && x != INFINITY) return NAN;
  }
  double z;
  if (x == 0 || x == 1 || x == INFINITY || b - b != 0) z = simple(x, b);
  else if (y >= 0x1.00001p31 && (x < 0x1.ffffep-1 || x >= 0x1.00001p0)) z = (x > 1) == (b > 0) ? INFINITY : 0;
  else {
    pair l = y >= 0x1.00001p31 ? log2_near_one(x - 1) : log2_pair(x);
    double head = tsf_f64_head(b);
    z = exp2_pair(head * l.hi, (b - head) * l.hi + b * l.lo);
  }
  return odd ? -z : z;
}

/* A guess from a third of the exponent, a polynomial to 23 bits, one step of Newton's. */
double tsf_math_cbrt(double x) {
  static const double p[] = {0x1.e03e60f61e692p0, -0x1.e28e092f02420p0, 0x1.9f1604a49d6c2p0,
                             -0x1.844cbbee751d9p-1, 0x1.2b000d4e4edd7p-3};
  if (x == 0 || x - x != 0) return x;
  bool small = fabs(x) < 0x1p-1022;
  uint32_t high = (uint32_t)tsf_f64_high(fabs(small ? x * 0x1p54 : x));
  double t = copysign(tsf_f64_with_high(0, (int32_t)(high / 3 + (small ? 696219795 : 715094163))), x);
  double r = t * t * (t / x);
  t *= (p[0] + r * (p[1] + r * p[2])) + r * r * r * (p[3] + r * p[4]);
  t = tsf_f64_of_bits((tsf_f64_bits(t) + 0x80000000u) & 0xffffffffc0000000ull); /* t * t is exact now */
  r = x / (t * t);
  return t + t * ((r - t) / (t + t + r));
}
