/* str_search.c: indexOf and its kin.
 *
 * In WTF-8 a needle's bytes occur exactly where its units do, with one exception: a needle that starts
 * with a low or ends with a high half also matches inside four-byte characters. Those go unit by unit. */
#include "text/str_index.h"
#include "text/str_internal.h"
#include "text/str_search.h"

bool tsf_has_loose_end(const tsf_str *s) {
  return !tsf_str_is_ascii(s) && (tsf_starts_low(s->data, s->len) || tsf_ends_high(s->data, s->len));
}
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

uint32_t tsf_find_bytes(const uint8_t *hay, uint32_t len, uint32_t from, const uint8_t *needle, uint32_t n) {
  if (n == 0) return from;
  if (n > len || from > len - n) return TSF_NOT_FOUND;
  if (n == 1) {
    const uint8_t *p = memchr(hay + from, needle[0], len - from);
    return p ? (uint32_t)(p - hay) : TSF_NOT_FOUND;
  }
  uint32_t i = from, last = len - n; /* last possible start */
#if defined(__SSE2__)
  /* Candidates: first and last byte of the needle both match. */
  __m128i first = _mm_set1_epi8((char)needle[0]), end = _mm_set1_epi8((char)needle[n - 1]);
  for (; last - i >= 15; i += 16) {
    __m128i a = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(hay + i)), first);
    __m128i b = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(hay + i + n - 1)), end);
    uint32_t mask = (uint32_t)_mm_movemask_epi8(_mm_and_si128(a, b));
    for (; mask; mask &= mask - 1) {
      uint32_t at = i + (uint32_t)__builtin_ctz(mask);
      if (memcmp(hay + at + 1, needle + 1, n - 1) == 0) return at;
    }
    if (last - i < 16) return TSF_NOT_FOUND;
  }
#endif
  while (i <= last) {
    const uint8_t *p = memchr(hay + i, needle[0], last - i + 1);
    if (!p) return TSF_NOT_FOUND;
    if (memcmp(p + 1, needle + 1, n - 1) == 0) return (uint32_t)(p - hay);
    i = (uint32_t)(p - hay) + 1;
  }
  return TSF_NOT_FOUND;
}

static uint32_t find_last_bytes(const uint8_t *hay, uint32_t from, const uint8_t *needle, uint32_t n) {
  for (uint32_t i = from + 1; i-- > 0;)
    if (hay[i] == needle[0] && memcmp(hay + i, needle, n) == 0) return i;
  return TSF_NOT_FOUND;
}

/* Do the units of `needle` stand at unit `at` of s? at + needle->units <= s->units. */
static bool units_match(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t at) {
  bool half;
  const uint8_t *p = s->data + tsf_str_byte_of(rt, s, at, &half), *q = needle->data;
  uint32_t p_low = 0, q_low = 0; /* the low half still to come, or 0 */
  if (half) {
    p_low = 0xdc00 | (tsf_char_decode(p) & 0x3ff);
    p += 4;
  }
  for (uint32_t i = 0; i < needle->units; i++) {
    uint32_t x = p_low, y = q_low;
    p_low = q_low = 0;
    if (!x) {
      x = tsf_char_decode(p);
      p += tsf_char_len(*p);
      if (x >= 0x10000) p_low = 0xdc00 | (x & 0x3ff), x = 0xd7c0 + (x >> 10);
    }
    if (!y) {
      y = tsf_char_decode(q);
      q += tsf_char_len(*q);
      if (y >= 0x10000) q_low = 0xdc00 | (y & 0x3ff), y = 0xd7c0 + (y >> 10);
    }
    if (x != y) return false;
  }
  return true;
}

uint32_t tsf_str_find(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t from) {
  if (needle->units > s->units || from > s->units - needle->units) return TSF_NOT_FOUND;
  if (needle->len == 0) return from;
  if (tsf_str_is_ascii(s)) {
    if (!tsf_str_is_ascii(needle)) return TSF_NOT_FOUND;
    return tsf_find_bytes(s->data, s->len, from, needle->data, needle->len);
  }
  if (tsf_has_loose_end(needle)) {
    for (uint32_t i = from; i <= s->units - needle->units; i++)
      if (units_match(rt, s, needle, i)) return i;
    return TSF_NOT_FOUND;
  }
  bool half;
  uint32_t start = tsf_str_byte_of(rt, s, from, &half), unit = rt->cursor.unit;
  if (half) start += 4, unit += 2;
  uint32_t at = tsf_find_bytes(s->data, s->len, start, needle->data, needle->len);
  if (at == TSF_NOT_FOUND) return at;
  unit += (uint32_t)tsf_count_units(s->data + start, at - start);
  rt->cursor.byte = at;
  rt->cursor.unit = unit;
  return unit;
}

static uint32_t find_last(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t from) {
  if (needle->units > s->units) return TSF_NOT_FOUND;
  if (from > s->units - needle->units) from = s->units - needle->units;
  if (needle->len == 0) return from;
  if (tsf_str_is_ascii(s)) {
    if (!tsf_str_is_ascii(needle)) return TSF_NOT_FOUND;
    return find_last_bytes(s->data, from, needle->data, needle->len);
  }
  if (tsf_has_loose_end(needle)) {
    for (uint32_t i = from + 1; i-- > 0;)
      if (units_match(rt, s, needle, i)) return i;
    return TSF_NOT_FOUND;
  }
  bool half;
  uint32_t byte = tsf_str_byte_of(rt, s, from, &half); /* in the low half: that character is no match */
  if (needle->len > s->len) return TSF_NOT_FOUND;
  if (byte > s->len - needle->len) byte = s->len - needle->len;
  uint32_t at = find_last_bytes(s->data, byte, needle->data, needle->len);
  return at == TSF_NOT_FOUND ? at : (uint32_t)tsf_count_units(s->data, at);
}

static double position(uint32_t at) { return at == TSF_NOT_FOUND ? -1.0 : (double)at; }

double tsf_str_indexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from) {
  return position(tsf_str_find(rt, self, search, tsf_clamp_index(from, self->units)));
}

double tsf_str_lastIndexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from) {
  uint32_t start = from != from ? self->units : tsf_clamp_index(from, self->units);
  return position(find_last(rt, self, search, start));
}

uint8_t tsf_str_includes(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from) {
  return tsf_str_find(rt, self, search, tsf_clamp_index(from, self->units)) != TSF_NOT_FOUND;
}

static bool stands_at(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t at) {
  if (needle->units > s->units || at > s->units - needle->units) return false;
  if (tsf_str_is_ascii(s)) return tsf_str_is_ascii(needle) && memcmp(s->data + at, needle->data, needle->len) == 0;
  if (at == 0 && !tsf_has_loose_end(needle))
    return needle->len <= s->len && memcmp(s->data, needle->data, needle->len) == 0;
  return units_match(rt, s, needle, at);
}

uint8_t tsf_str_startsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double pos) {
  return stands_at(rt, self, search, tsf_clamp_index(pos, self->units));
}

uint8_t tsf_str_endsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double end) {
  uint32_t to = tsf_num_is_undef(end) ? self->units : tsf_clamp_index(end, self->units);
  if (search->units > to) return false;
  return stands_at(rt, self, search, to - search->units);
}
