/* json_scan.h: finding the bytes that matter in JSON, 16 at a time. Never reads outside [p, end): the text may be the
 * host's own buffer. */
#ifndef TSF_JSON_SCAN_H
#define TSF_JSON_SCAN_H

#include "values/values.h"

#define TSF_JSON_DEPTH_MAX 300 /* containers inside each other, in a JsonDocument and in what is decoded */

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#if defined(__SSE2__)
/* Unsigned v < 0x20 is min(v, 0x1f) == v. */
static inline uint32_t tsf_json_plain16(const uint8_t *p) {
  __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
  __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1f)), v);
  __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(hit, low));
}
#define TSF_JSON_STEP(mask) ((size_t)__builtin_ctz(mask))
#define TSF_JSON_SIMD 1
#elif defined(__aarch64__) && defined(__ARM_NEON)
/* Four bits a byte. */
static inline uint64_t tsf_json_nibbles(uint8x16_t hit) {
  return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(hit), 4)), 0);
}
static inline uint64_t tsf_json_plain16(const uint8_t *p) {
  uint8x16_t v = vld1q_u8(p);
  uint8x16_t hit = vorrq_u8(vceqq_u8(v, vdupq_n_u8('"')), vceqq_u8(v, vdupq_n_u8('\\')));
  return tsf_json_nibbles(vorrq_u8(hit, vcltq_u8(v, vdupq_n_u8(0x20))));
}
#define TSF_JSON_STEP(mask) ((size_t)__builtin_ctzll(mask) >> 2)
#define TSF_JSON_SIMD 1
#endif

/* The first '"', '\\' or control character (< 0x20) at or after p; `end` when there is none. */
static inline const uint8_t *tsf_json_scan_plain(const uint8_t *p, const uint8_t *end) {
#ifdef TSF_JSON_SIMD
  for (; end - p >= 16; p += 16) {
    uint64_t m = tsf_json_plain16(p);
    if (__builtin_expect(m != 0, 1)) return p + TSF_JSON_STEP(m);
  }
#endif
  while (p < end && *p != '"' && *p != '\\' && *p >= 0x20) p++;
  return p;
}

static inline bool tsf_json_blank(uint8_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/* json_quotes.c: a bit for each quote in [p, end) that no backslash escapes, 64 bytes a word, and one more behind the last, at
 * `end`: (end - p) / 64 + 1 words. Returns where the first backslash is, or the length. */
size_t tsf_json_quotes(uint64_t *words, const uint8_t *p, const uint8_t *end);

/* json_quote.c: s in quotes, escaped as JSON.stringify does it. */
void tsf_json_quote(tsf_strbuf *b, const tsf_str *s);

#endif
