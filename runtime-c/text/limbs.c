/* limbs.c: arithmetic on integers of many limbs. */
#include "text/limbs.h"

uint32_t tsf_limbs_trimmed(const uint64_t *x, uint32_t n) {
  while (n > 1 && x[n - 1] == (uint64_t)((int64_t)x[n - 2] >> 63)) n--;
  return n;
}

void tsf_limbs_negate(uint64_t *x, uint32_t n) {
  bool carry = true;
  for (uint32_t i = 0; i < n; i++) {
    x[i] = ~x[i] + carry;
    carry = carry && x[i] == 0;
  }
}

int tsf_limbs_compare(const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb) {
  bool below = (int64_t)a[na - 1] < 0, other = (int64_t)b[nb - 1] < 0;
  if (below != other) return below ? -1 : 1;
  if (na != nb) return (na < nb) != below ? -1 : 1;
  for (uint32_t i = na; i-- > 0;)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

uint32_t tsf_limbs_length(const uint64_t *x, uint32_t n) {
  while (n > 0 && x[n - 1] == 0) n--;
  return n;
}

void tsf_limbs_multiply(uint64_t *out, const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb) {
  memset(out, 0, (size_t)(na + nb) * 8);
  for (uint32_t i = 0; i < na; i++) {
    uint64_t carry = 0;
    for (uint32_t j = 0; j < nb; j++) {
      unsigned __int128 sum = (unsigned __int128)a[i] * b[j] + out[i + j] + carry;
      out[i + j] = (uint64_t)sum;
      carry = (uint64_t)(sum >> 64);
    }
    out[i + nb] = carry;
  }
}

uint64_t tsf_limbs_multiply_add(uint64_t *x, uint32_t n, uint64_t by, uint64_t add) {
  for (uint32_t i = 0; i < n; i++) {
    unsigned __int128 sum = (unsigned __int128)x[i] * by + add;
    x[i] = (uint64_t)sum;
    add = (uint64_t)(sum >> 64);
  }
  return add;
}

uint32_t tsf_limbs_divide_small(uint64_t *x, uint32_t n, uint32_t by) {
  uint64_t rest = 0;
  for (uint32_t i = n; i-- > 0;) {
    uint64_t upper = rest << 32 | x[i] >> 32;
    uint64_t lower = (upper % by) << 32 | (uint32_t)x[i];
    x[i] = (upper / by) << 32 | lower / by;
    rest = lower % by;
  }
  return (uint32_t)rest;
}

/* ---- division: Knuth's algorithm D in halves of limbs, as the C library need not divide 128 bits ---------------- */

static inline uint32_t half(const uint64_t *x, uint32_t i) { return (uint32_t)(x[i / 2] >> (i & 1) * 32); }
static inline void set_half(uint64_t *x, uint32_t i, uint32_t v) {
  uint32_t shift = (i & 1) * 32;
  x[i / 2] = (x[i / 2] & ~((uint64_t)0xffffffffu << shift)) | (uint64_t)v << shift;
}

/* out[0 .. n] = x << by, of which the last limb is what went out; by < 64. */
static void shifted_up(uint64_t *out, const uint64_t *x, uint32_t n, int by) {
  uint64_t carry = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint64_t limb = x[i];
    out[i] = limb << by | carry;
    carry = by ? limb >> (64 - by) : 0;
  }
  out[n] = carry;
}

/* u[j ..] -= q * v, of m halves; true when it went below zero. */
static bool subtract(uint64_t *u, uint32_t j, const uint64_t *v, uint32_t m, uint64_t q) {
  uint64_t borrow = 0, carry = 0;
  for (uint32_t i = 0; i < m; i++) {
    uint64_t product = q * half(v, i) + carry;
    carry = product >> 32;
    uint64_t rest = (uint64_t)half(u, i + j) - (uint32_t)product - borrow;
    set_half(u, i + j, (uint32_t)rest);
    borrow = rest >> 63;
  }
  uint64_t rest = (uint64_t)half(u, m + j) - carry - borrow;
  set_half(u, m + j, (uint32_t)rest);
  return rest >> 63;
}

static void add_back(uint64_t *u, uint32_t j, const uint64_t *v, uint32_t m) {
  uint64_t carry = 0;
  for (uint32_t i = 0; i < m; i++) {
    carry += (uint64_t)half(u, i + j) + half(v, i);
    set_half(u, i + j, (uint32_t)carry);
    carry >>= 32;
  }
  set_half(u, m + j, half(u, m + j) + (uint32_t)carry);
}

/* The half of the quotient at j, guessed from the two upper halves of v; one too large at most. */
static uint64_t guess(const uint64_t *u, uint32_t j, const uint64_t *v, uint32_t m) {
  uint64_t top = (uint64_t)half(u, j + m) << 32 | half(u, j + m - 1), first = half(v, m - 1);
  uint64_t q = top / first, rest = top % first;
  while (q >> 32 || q * half(v, m - 2) > (rest << 32 | half(u, j + m - 2))) {
    q--;
    rest += first;
    if (rest >> 32) break;
  }
  return q;
}

void tsf_limbs_divide(uint64_t *quotient, uint64_t *remainder, uint64_t *space, const uint64_t *a, uint32_t na,
                      const uint64_t *b, uint32_t nb) {
  if (nb == 1 && b[0] >> 32 == 0) {
    memcpy(quotient, a, (size_t)na * 8);
    remainder[0] = tsf_limbs_divide_small(quotient, na, (uint32_t)b[0]);
    return;
  }
  uint64_t *u = space, *v = remainder;
  uint32_t n = 2 * na, m = 2 * nb - (b[nb - 1] >> 32 == 0);
  int by = __builtin_clzll(b[nb - 1]) & 31;
  memset(quotient, 0, (size_t)na * 8);
  if (na < nb) {
    memset(remainder, 0, (size_t)nb * 8);
    memcpy(remainder, a, (size_t)na * 8);
    return;
  }
  shifted_up(u, a, na, by);
  for (uint32_t i = 0; i < nb; i++) v[i] = b[i] << by | (i && by ? b[i - 1] >> (64 - by) : 0);
  for (uint32_t j = n + 1 - m; j-- > 0;) {
    uint64_t q = guess(u, j, v, m);
    if (subtract(u, j, v, m, q)) {
      q--;
      add_back(u, j, v, m);
    }
    if (j < n) set_half(quotient, j, (uint32_t)q);
  }
  for (uint32_t i = 0; i < nb; i++) remainder[i] = u[i] >> by | (by ? u[i + 1] << (64 - by) : 0);
}
