/* str_index.c: UTF-16 positions in WTF-8.
 *
 * ASCII strings are indexed directly. For others the realm remembers the last place looked up (always
 * the start of a character): loops over a string step from there, other lookups walk from the nearest
 * of start, cursor and end, 16 bytes at a time. */
#include "text/str_index.h"
#include "text/str_internal.h"

/* Walk forward from byte/unit to the character that holds unit `to`. */
static void forward(const tsf_str *s, uint32_t *byte, uint32_t *unit, uint32_t to) {
  uint32_t b = *byte, u = *unit;
  /* 16 bytes hold at most 16 units: safe to take whole while that far away. */
  while (to - u >= 16 && s->len - b >= 16) {
    uint32_t n = (to - u) & ~15u;
    if (n > s->len - b) n = (s->len - b) & ~15u;
    while (b + n < s->len && tsf_is_cont(s->data[b + n])) n--; /* to a character's start */
    u += (uint32_t)tsf_count_units(s->data + b, n);
    b += n;
  }
  while (u < to) {
    uint32_t n = tsf_char_len(s->data[b]), units = 1 + (n == 4);
    if (u + units > to) break; /* `to` is the low half */
    u += units;
    b += n;
  }
  *byte = b;
  *unit = u;
}

/* Walk back to the character that holds unit `to`. */
static void backward(const tsf_str *s, uint32_t *byte, uint32_t *unit, uint32_t to) {
  uint32_t b = *byte, u = *unit;
  while (u - to >= 16 && b >= 16) {
    uint32_t n = (u - to) & ~15u;
    if (n > b) n = b & ~15u;
    while (tsf_is_cont(s->data[b - n])) n--;
    u -= (uint32_t)tsf_count_units(s->data + b - n, n);
    b -= n;
  }
  while (u > to) {
    do b--;
    while (tsf_is_cont(s->data[b]));
    u -= 1 + (s->data[b] >= 0xf0);
  }
  *byte = b;
  *unit = u;
}

uint32_t tsf_str_byte_of(tsf_rt *rt, const tsf_str *s, uint32_t unit, bool *half) {
  *half = false;
  if (tsf_str_is_ascii(s)) return unit;
  uint32_t byte = 0, at = 0;
  if (rt->cursor.s == s) byte = rt->cursor.byte, at = rt->cursor.unit;
  if (unit >= at) {
    if (s->units - unit < unit - at) {
      byte = s->len, at = s->units;
      backward(s, &byte, &at, unit);
    } else {
      forward(s, &byte, &at, unit);
    }
  } else if (unit < at - unit) {
    byte = at = 0;
    forward(s, &byte, &at, unit);
  } else {
    backward(s, &byte, &at, unit);
  }
  rt->cursor.s = s;
  rt->cursor.byte = byte;
  rt->cursor.unit = at;
  *half = at < unit;
  return byte;
}

uint32_t tsf_str_unit_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit) {
  bool half;
  uint32_t cp = tsf_char_decode(s->data + tsf_str_byte_of(rt, s, unit, &half));
  if (cp < 0x10000) return cp;
  return half ? 0xdc00 | (cp & 0x3ff) : 0xd7c0 + (cp >> 10);
}

const tsf_str *tsf_str_char_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit) {
  return tsf_str_of_code_point(rt, tsf_str_unit_slow(rt, s, unit));
}

double tsf_str_codePointAt(tsf_rt *rt, const tsf_str *self, double pos) {
  int64_t i = tsf_to_integer(pos);
  if ((uint64_t)i >= self->units) return TSF_NUM_UNDEF;
  if (tsf_str_is_ascii(self)) return self->data[i];
  bool half;
  uint32_t cp = tsf_char_decode(self->data + tsf_str_byte_of(rt, self, (uint32_t)i, &half));
  return half ? 0xdc00 | (cp & 0x3ff) : cp;
}

const tsf_str *tsf_str_charAt(tsf_rt *rt, const tsf_str *self, double pos) {
  int64_t i = tsf_to_integer(pos);
  return (uint64_t)i < self->units ? tsf_str_char_at(rt, self, (uint32_t)i) : &tsf_str_empty;
}

const tsf_str *tsf_str_at(tsf_rt *rt, const tsf_str *self, double index) {
  int64_t i = tsf_to_integer(index);
  if (i < 0) i += self->units;
  return tsf_str_index_i(rt, self, i);
}

const tsf_str *tsf_str_next(tsf_rt *rt, const tsf_str *s, uint32_t *byte) {
  if (*byte >= s->len) return NULL;
  const uint8_t *p = s->data + *byte;
  uint32_t n = tsf_char_len(*p);
  *byte += n;
  return n == 1 ? &tsf_str_ascii[*p] : tsf_str_of_code_point(rt, tsf_char_decode(p));
}
