/* num_exact.c: the exact decimal expansion of a double, for toFixed, toPrecision, toExponential. */
#include "numbers/num_internal.h"

#define BASE 1000000000u
#define WORDS 200 /* 2^1024 takes 35 words before the point, 2^-1074 120 after it */
#define POINT 40  /* words[POINT - 1] is the ones word */

/* words[first..last) *= 2^shift, growing to the front. */
static int scale_up(uint32_t *words, int first, int last, int shift) {
  while (shift > 0) {
    int step = shift < 29 ? shift : 29;
    uint32_t carry = 0;
    for (int i = last - 1; i >= first; i--) {
      uint64_t x = ((uint64_t)words[i] << step) + carry;
      words[i] = (uint32_t)(x % BASE);
      carry = (uint32_t)(x / BASE);
    }
    if (carry) words[--first] = carry;
    shift -= step;
  }
  return first;
}

/* words[first..last) /= 2^shift, growing to the back; BASE is divisible by 2^9, so nothing is lost. */
static int scale_down(uint32_t *words, int *first, int last, int shift) {
  while (shift > 0) {
    int step = shift < 9 ? shift : 9;
    uint32_t carry = 0;
    for (int i = *first; i < last; i++) {
      uint32_t rest = words[i] & ((1u << step) - 1);
      words[i] = (words[i] >> step) + carry;
      carry = (BASE >> step) * rest;
    }
    if (carry) words[last++] = carry;
    if (!words[*first]) ++*first;
    shift -= step;
  }
  return last;
}

void tsf_decimal_expand(tsf_decimal *out, double d) {
  uint32_t words[WORDS];
  uint64_t m;
  int e = tsf_f64_split(d, &m);
  int first = POINT - 2, last = POINT;
  words[POINT - 2] = (uint32_t)(m / BASE);
  words[POINT - 1] = (uint32_t)(m % BASE);
  if (!words[first]) first++;
  if (e >= 0) first = scale_up(words, first, last, e);
  else last = scale_down(words, &first, last, -e);

  char *p = out->digits;
  for (int i = first; i < last; i++) {
    uint32_t w = words[i];
    for (int j = 8; j >= 0; j--, w /= 10) p[j] = (char)('0' + w % 10);
    p += 9;
  }
  int zeros = 0;
  while (out->digits[zeros] == '0') zeros++;
  out->point = (POINT - first) * 9 - zeros;
  out->count = (int)(p - out->digits) - zeros;
  memmove(out->digits, out->digits + zeros, (size_t)out->count);
}

void tsf_decimal_round(tsf_decimal *x, int keep) {
  if (keep < 0) {
    x->count = 0;
    return;
  }
  if (x->count <= keep) {
    memset(x->digits + x->count, '0', (size_t)(keep - x->count));
    x->count = keep;
    return;
  }
  bool up = x->digits[keep] >= '5';
  x->count = keep;
  if (!up) return;
  int i = keep;
  while (i > 0 && x->digits[i - 1] == '9') x->digits[--i] = '0';
  if (i > 0) {
    x->digits[i - 1]++;
    return;
  }
  /* All nines (or nothing kept): one digit more in front. */
  memmove(x->digits + 1, x->digits, (size_t)keep);
  x->digits[0] = '1';
  x->point++;
  x->count++;
}
