/* num_radix.c: Number::toString in a base other than ten, with the digits V8 gives.
 *
 * The fraction is printed until it identifies the double: `delta` is half the gap to the next
 * double, scaled along with the fraction. The steps (and their rounding) must stay as they are:
 * ECMAScript leaves the digits to the implementation. */
#include "text/error.h"
#include "text/num_text.h"
#include <math.h>

#define HALF 1100 /* 2^1023 in binary takes 1024 digits, the fraction at most 1074 */

static const char digit_chars[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static int digit_value(char c) { return c > '9' ? c - 'a' + 10 : c - '0'; }

/* Digits of `fraction` after '.', from p on; sets *carry when rounding reaches the whole part. */
static char *write_fraction(char *p, double fraction, double delta, int radix, bool *carry) {
  char *point = p;
  *p++ = '.';
  do {
    fraction *= radix;
    delta *= radix;
    int digit = (int)fraction;
    *p++ = digit_chars[digit];
    fraction -= digit;
    bool up = fraction > 0.5 || (fraction == 0.5 && (digit & 1));
    if (!up || fraction + delta <= 1) continue;
    for (;;) { /* add one to the last digit, dropping those that overflow */
      p--;
      if (p == point) {
        *carry = true;
        return p;
      }
      int next = digit_value(*p) + 1;
      if (next < radix) {
        *p++ = digit_chars[next];
        return p;
      }
    }
  } while (fraction >= delta);
  return p;
}

/* Digits of a whole number in front of p. Those past the precision of a double print as zeros. */
static char *write_whole(char *p, double whole, int radix) {
  const double exact = 9007199254740992.0;
  while (whole / radix >= exact) {
    whole /= radix;
    *--p = '0';
  }
  if (whole >= exact || whole != floor(whole)) {
    do {
      double rest = fmod(whole, radix);
      *--p = digit_chars[(int)rest];
      whole = (whole - rest) / radix;
    } while (whole >= exact);
    if (whole == 0) return p;
  }
  uint64_t u = (uint64_t)whole;
  do *--p = digit_chars[u % (unsigned)radix];
  while (u /= (unsigned)radix);
  return p;
}

static const tsf_str *to_radix(tsf_rt *rt, double value, int radix) {
  char buf[2 * HALF];
  bool negative = value < 0, carry = false;
  if (negative) value = -value;
  double whole = floor(value), fraction = value - whole;
  double next = tsf_f64_of_bits(tsf_f64_bits(value) + 1);
  double delta = 0.5 * (next - value);
  if (delta < 4.9406564584124654e-324) delta = 4.9406564584124654e-324;
  char *end = buf + HALF;
  if (fraction >= delta) end = write_fraction(end, fraction, delta, radix, &carry);
  char *start = write_whole(buf + HALF, whole + carry, radix);
  if (negative) *--start = '-';
  return tsf_str_new_ascii(rt, start, (size_t)(end - start));
}

const tsf_str *tsf_number_toString(tsf_rt *rt, double self, double radix) {
  int64_t r = tsf_num_is_undef(radix) ? 10 : tsf_to_integer(radix);
  if (r < 2 || r > 36) {
    tsf_throw_range(rt, "toString() radix argument must be between 2 and 36");
    return &tsf_str_empty;
  }
  if (r == 10 || self - self != 0) return tsf_str_of_num(rt, self);
  if (self == 0) return &tsf_str_ascii['0'];
  return to_radix(rt, self, (int)r);
}
