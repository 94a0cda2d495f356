/* big_large.c: bigints beyond 64 bits: arithmetic. */
#include "text/big_large.h"
#include "text/error.h"

void tsf_big_to_limbs(tsf_big b, tsf_big_limbs *out) {
  if (tsf_big_is_large(b)) {
    const tsf_buf *digits = tsf_big_digits(b);
    out->at = (const uint64_t *)(const void *)digits->payload;
    out->n = (uint32_t)(digits->bytes / 8);
    return;
  }
  out->own[0] = (uint64_t)b;
  out->own[1] = (uint64_t)(b >> 64);
  out->at = out->own;
  out->n = tsf_limbs_trimmed(out->own, 2);
}

static tsf_big too_large(tsf_rt *rt) {
  tsf_throw_range(rt, "Maximum BigInt size exceeded");
  return 0;
}

uint64_t *tsf_limbs_new(tsf_rt *rt, uint64_t n) {
  tsf_buf *buf = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + n * 8);
  buf->bytes = n * 8;
  return (uint64_t *)(void *)buf->payload;
}

tsf_big tsf_big_of_limbs(tsf_rt *rt, const uint64_t *x, uint32_t n) {
  n = tsf_limbs_trimmed(x, n);
  if (n == 1) return (int64_t)x[0];
  if (n == 2 && x[1] == 0) return x[0];
  if ((uint64_t)n * 64 > TSF_BIG_BITS_MAX + 64) return too_large(rt);
  uint64_t *digits = tsf_limbs_new(rt, n);
  memcpy(digits, x, (size_t)n * 8);
  return tsf_big_of_digits((tsf_buf *)(void *)digits - 1);
}

/* ---- sums and bits --------------------------------------------------------------------------------------------- */

static tsf_big sum(tsf_rt *rt, const tsf_big_limbs *a, const tsf_big_limbs *b, bool minus) {
  uint32_t n = (a->n > b->n ? a->n : b->n) + 1;
  uint64_t *out = tsf_limbs_new(rt, n), flip = minus ? ~(uint64_t)0 : 0, carry = minus;
  for (uint32_t i = 0; i < n; i++) {
    unsigned __int128 digit = (unsigned __int128)tsf_limb_at(a->at, a->n, i) + (tsf_limb_at(b->at, b->n, i) ^ flip) + carry;
    out[i] = (uint64_t)digit;
    carry = (uint64_t)(digit >> 64);
  }
  return tsf_big_of_limbs(rt, out, n);
}

static tsf_big bitwise(tsf_rt *rt, const tsf_big_limbs *a, const tsf_big_limbs *b, tsf_big_operation operation) {
  uint32_t n = a->n > b->n ? a->n : b->n;
  uint64_t *out = tsf_limbs_new(rt, n);
  for (uint32_t i = 0; i < n; i++) {
    uint64_t x = tsf_limb_at(a->at, a->n, i), y = tsf_limb_at(b->at, b->n, i);
    out[i] = operation == TSF_BIG_AND ? x & y : operation == TSF_BIG_OR ? x | y : x ^ y;
  }
  return tsf_big_of_limbs(rt, out, n);
}

/* ---- shifts ---------------------------------------------------------------------------------------------------- */

static tsf_big shift_up(tsf_rt *rt, const tsf_big_limbs *a, uint64_t by) {
  if (a->n == 1 && a->at[0] == 0) return 0;
  if (by + (uint64_t)(a->n - 1) * 64 > TSF_BIG_BITS_MAX) return too_large(rt);
  uint32_t whole = (uint32_t)(by / 64), part = by % 64, n = a->n + whole + 1;
  uint64_t *out = tsf_limbs_new(rt, n);
  memset(out, 0, (size_t)whole * 8);
  for (uint32_t i = 0; i <= a->n; i++) {
    uint64_t low = part && i ? a->at[i - 1] >> (64 - part) : 0;
    out[whole + i] = tsf_limb_at(a->at, a->n, i) << part | low;
  }
  return tsf_big_of_limbs(rt, out, n);
}

/* Rounds down. */
static tsf_big shift_down(tsf_rt *rt, const tsf_big_limbs *a, uint64_t by) {
  uint64_t whole = by / 64, part = by % 64;
  if (whole >= a->n) return tsf_limbs_negative(a) ? -1 : 0;
  uint32_t n = a->n - (uint32_t)whole;
  uint64_t *out = tsf_limbs_new(rt, n);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t from = i + (uint32_t)whole;
    out[i] = part ? a->at[from] >> part | tsf_limb_at(a->at, a->n, from + 1) << (64 - part) : a->at[from];
  }
  if (part) out[n - 1] = (uint64_t)((int64_t)a->at[a->n - 1] >> part);
  return tsf_big_of_limbs(rt, out, n);
}

static tsf_big shift(tsf_rt *rt, const tsf_big_limbs *a, const tsf_big_limbs *by, bool up) {
  bool back = tsf_limbs_negative(by);
  bool far = by->n > 2 || (by->n == 2 && !(by->at[1] == 0 && !back)) || (by->n == 1 && by->at[0] == (uint64_t)1 << 63);
  uint64_t amount = far ? UINT64_MAX / 2 : back ? 0 - by->at[0] : by->at[0];
  if (amount > UINT64_MAX / 2) amount = UINT64_MAX / 2;
  return up != back ? shift_up(rt, a, amount) : shift_down(rt, a, amount);
}

/* ---- products -------------------------------------------------------------------------------------------------- */

typedef struct magnitude { const uint64_t *at; uint32_t n; } magnitude;

static magnitude magnitude_of(tsf_rt *rt, const tsf_big_limbs *a) {
  const uint64_t *at = a->at;
  if (tsf_limbs_negative(a)) {
    uint64_t *copy = tsf_limbs_new(rt, a->n);
    memcpy(copy, a->at, (size_t)a->n * 8);
    tsf_limbs_negate(copy, a->n);
    at = copy;
  }
  return (magnitude){at, tsf_limbs_length(at, a->n)};
}

/* Of n limbs, which has one more that is 0. */
static tsf_big with_sign(tsf_rt *rt, uint64_t *x, uint32_t n, bool negative) {
  x[n] = 0;
  if (negative) tsf_limbs_negate(x, n + 1);
  return tsf_big_of_limbs(rt, x, n + 1);
}

static tsf_big multiply(tsf_rt *rt, const tsf_big_limbs *a, const tsf_big_limbs *b) {
  if (((uint64_t)a->n + b->n) * 64 > TSF_BIG_BITS_MAX + 256) return too_large(rt);
  magnitude x = magnitude_of(rt, a), y = magnitude_of(rt, b);
  uint64_t *out = tsf_limbs_new(rt, x.n + y.n + 1);
  tsf_limbs_multiply(out, x.at, x.n, y.at, y.n);
  return with_sign(rt, out, x.n + y.n, tsf_limbs_negative(a) != tsf_limbs_negative(b));
}

static tsf_big divide(tsf_rt *rt, const tsf_big_limbs *a, const tsf_big_limbs *b, bool modulo) {
  magnitude x = magnitude_of(rt, a), y = magnitude_of(rt, b);
  if (y.n == 0) {
    tsf_throw_range(rt, "Division by zero");
    return 0;
  }
  uint64_t *quotient = tsf_limbs_new(rt, x.n + 1), *rest = tsf_limbs_new(rt, y.n + 1), *space = tsf_limbs_new(rt, x.n + 1);
  tsf_limbs_divide(quotient, rest, space, x.at, x.n, y.at, y.n);
  return modulo ? with_sign(rt, rest, y.n, tsf_limbs_negative(a))
                : with_sign(rt, quotient, x.n, tsf_limbs_negative(a) != tsf_limbs_negative(b));
}

static tsf_big times(tsf_rt *rt, tsf_big a, tsf_big b) {
  tsf_big_limbs x, y;
  tsf_big_to_limbs(a, &x);
  tsf_big_to_limbs(b, &y);
  return multiply(rt, &x, &y);
}

static tsf_big power(tsf_rt *rt, tsf_big a, tsf_big b) {
  tsf_big_limbs base;
  tsf_big_to_limbs(a, &base);
  if (tsf_big_is_large(b) || (uint64_t)b > TSF_BIG_BITS_MAX) return too_large(rt); /* of 0, 1 and -1 nobody asks here */
  uint64_t exponent = (uint64_t)b, bits = (uint64_t)(base.n - 1) * 64;
  if (bits * exponent > TSF_BIG_BITS_MAX) return too_large(rt);
  tsf_big result = 1;
  for (uint64_t bit = (uint64_t)1 << 31; bit && !TSF_FAILED(rt); bit >>= 1) {
    if (result != 1) result = times(rt, result, result);
    if (exponent & bit && !TSF_FAILED(rt)) result = times(rt, result, a);
  }
  return result;
}

/* ---- operations ------------------------------------------------------------------------------------------------ */

typedef struct job { tsf_rt *rt; tsf_big_operation operation; tsf_big a, b, result; } job;

static int operate(void *arg) {
  job *j = arg;
  tsf_rt *rt = j->rt;
  tsf_big_limbs a, b;
  tsf_big_to_limbs(j->a, &a);
  tsf_big_to_limbs(j->b, &b);
  switch (j->operation) {
    case TSF_BIG_ADD:
    case TSF_BIG_SUB: j->result = sum(rt, &a, &b, j->operation == TSF_BIG_SUB); break;
    case TSF_BIG_MUL: j->result = multiply(rt, &a, &b); break;
    case TSF_BIG_DIV:
    case TSF_BIG_MOD: j->result = divide(rt, &a, &b, j->operation == TSF_BIG_MOD); break;
    case TSF_BIG_POW: j->result = power(rt, j->a, j->b); break;
    case TSF_BIG_AND:
    case TSF_BIG_OR:
    case TSF_BIG_XOR: j->result = bitwise(rt, &a, &b, j->operation); break;
    case TSF_BIG_SHL:
    case TSF_BIG_SHR: j->result = shift(rt, &a, &b, j->operation == TSF_BIG_SHL);
  }
  return 0;
}

tsf_big tsf_big_operate(tsf_rt *rt, tsf_big_operation operation, tsf_big a, tsf_big b) {
  if (rt->depth == 0) {
    rt->unanswered = true;
    return 0;
  }
  job j = {rt, operation, a, b, 0};
  tsf_call_apart(rt, operate, &j);
  return TSF_FAILED(rt) ? 0 : j.result;
}

/* Bits of a two's complement, the sign not among them. */
static uint64_t bits_of(const tsf_big_limbs *a) {
  uint64_t top = a->at[a->n - 1];
  top = (int64_t)top < 0 ? ~top : top;
  return (uint64_t)(a->n - 1) * 64 + (top ? 64 - (uint64_t)__builtin_clzll(top) : 0);
}

/* The lowest bits, as a two's complement of one limb more than they need. */
static uint64_t *lowest(tsf_rt *rt, const tsf_big_limbs *a, uint64_t bits, uint32_t *n) {
  *n = (uint32_t)(bits / 64) + 1;
  uint64_t *out = tsf_limbs_new(rt, *n);
  for (uint32_t i = 0; i < *n; i++) out[i] = tsf_limb_at(a->at, a->n, i);
  out[*n - 1] &= ((uint64_t)1 << bits % 64) - 1;
  return out;
}

tsf_big tsf_big_as_uint(tsf_rt *rt, int64_t bits, tsf_big a) {
  tsf_big_limbs x;
  uint32_t n;
  tsf_big_to_limbs(a, &x);
  if (bits == 0) return 0;
  if (!tsf_limbs_negative(&x) && bits_of(&x) <= (uint64_t)bits) return a;
  if ((uint64_t)bits > TSF_BIG_BITS_MAX) return too_large(rt);
  uint64_t *out = lowest(rt, &x, (uint64_t)bits, &n);
  return tsf_big_of_limbs(rt, out, n);
}

tsf_big tsf_big_as_int(tsf_rt *rt, int64_t bits, tsf_big a) {
  tsf_big_limbs x;
  uint32_t n;
  tsf_big_to_limbs(a, &x);
  if (bits == 0) return 0;
  if (bits_of(&x) < (uint64_t)bits) return a;
  uint64_t *out = lowest(rt, &x, (uint64_t)bits, &n), sign = (uint64_t)bits - 1;
  if (out[sign / 64] >> sign % 64 & 1) {
    out[sign / 64] |= ~(uint64_t)0 << sign % 64;
    for (uint32_t i = (uint32_t)(sign / 64) + 1; i < n; i++) out[i] = ~(uint64_t)0;
  }
  return tsf_big_of_limbs(rt, out, n);
}
