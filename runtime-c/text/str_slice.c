/* str_slice.c: parts of strings: views, except where a cut goes through a four-byte character. */
#include "text/str_index.h"
#include "text/str_internal.h"

/* The cut goes through the character at b0 (from_half) or b1 (to_half), or both. */
static const tsf_str *sub_halves(tsf_rt *rt, const tsf_str *s, uint32_t b0, bool from_half, uint32_t b1, bool to_half,
                                 uint32_t units) {
  uint32_t mid = b0 + (from_half ? 4 : 0), len = (from_half ? 3 : 0) + (b1 - mid) + (to_half ? 3 : 0);
  uint8_t *out;
  tsf_str *r = tsf_str_alloc(rt, len, units, &out);
  if (from_half) out += tsf_char_encode(out, 0xdc00 | (tsf_char_decode(s->data + b0) & 0x3ff));
  memcpy(out, s->data + mid, b1 - mid);
  if (to_half) tsf_char_encode(out + (b1 - mid), 0xd7c0 + (tsf_char_decode(s->data + b1) >> 10));
  return r;
}

const tsf_str *tsf_str_sub(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to) {
  if (from == to) return &tsf_str_empty;
  if (tsf_str_is_ascii(s)) return tsf_str_view_units(rt, s, from, to, to - from);
  if (to - from == s->units) return s;
  bool from_half, to_half;
  uint32_t b0 = tsf_str_byte_of(rt, s, from, &from_half), b1 = tsf_str_byte_of(rt, s, to, &to_half);
  if (TSF_UNLIKELY(from_half || to_half)) return sub_halves(rt, s, b0, from_half, b1, to_half, to - from);
  return tsf_str_view_units(rt, s, b0, b1, to - from);
}

const tsf_str *tsf_str_slice(tsf_rt *rt, const tsf_str *self, double from, double to) {
  uint32_t a = tsf_relative_index(from, self->units);
  uint32_t b = tsf_num_is_undef(to) ? self->units : tsf_relative_index(to, self->units);
  return a < b ? tsf_str_sub(rt, self, a, b) : &tsf_str_empty;
}

const tsf_str *tsf_str_substring(tsf_rt *rt, const tsf_str *self, double from, double to) {
  uint32_t a = tsf_clamp_index(from, self->units);
  uint32_t b = tsf_num_is_undef(to) ? self->units : tsf_clamp_index(to, self->units);
  return a < b ? tsf_str_sub(rt, self, a, b) : tsf_str_sub(rt, self, b, a);
}

/* ---- trim ------------------------------------------------------------------------------------------ */

static const tsf_str *trim(tsf_rt *rt, const tsf_str *s, bool start, bool end) {
  const uint8_t *p = s->data, *q = p + s->len;
  uint32_t cut = 0; /* every white space character is one unit */
  if (start)
    for (uint32_t n; (n = tsf_space_at(p, q)); p += n) cut++;
  if (end)
    for (uint32_t n; (n = tsf_space_before(p, q)); q -= n) cut++;
  return tsf_str_view_units(rt, s, (uint32_t)(p - s->data), (uint32_t)(q - s->data), s->units - cut);
}

const tsf_str *tsf_str_trim(tsf_rt *rt, const tsf_str *self) { return trim(rt, self, true, true); }
const tsf_str *tsf_str_trimStart(tsf_rt *rt, const tsf_str *self) { return trim(rt, self, true, false); }
const tsf_str *tsf_str_trimEnd(tsf_rt *rt, const tsf_str *self) { return trim(rt, self, false, true); }

