/* find.c: characters looked for sixteen at a time. */
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "regexp/compiled.h"

#define NOWHERE (-0x10000)

static inline bool is_any(uint8_t c, const tsf_re_few *w) {
  c |= w->fold;
  return c == w->any[0] || c == w->any[1] || c == w->any[2] || c == w->any[3];
}

#if defined(__SSE2__)
typedef struct blocks {
  __m128i any[4], fold;
} blocks;

static inline blocks blocks_of(const tsf_re_few *w) {
  blocks b = {.fold = _mm_set1_epi8((char)w->fold)};
  for (int i = 0; i < 4; i++) b.any[i] = _mm_set1_epi8((char)w->any[i]);
  return b;
}

/* All ones where one of the sixteen from `text` on is any. */
static inline __m128i hits(const uint8_t *text, const blocks *b) {
  __m128i v = _mm_or_si128(_mm_loadu_si128((const __m128i *)(const void *)text), b->fold);
  return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, b->any[0]), _mm_cmpeq_epi8(v, b->any[1])),
                      _mm_or_si128(_mm_cmpeq_epi8(v, b->any[2]), _mm_cmpeq_epi8(v, b->any[3])));
}
#endif

int32_t tsf_re_find_any(const uint8_t *text, int32_t at, int32_t n, tsf_re_few wanted) {
#if defined(__SSE2__)
  blocks w = blocks_of(&wanted);
  for (; at <= n - 16; at += 16) {
    int mask = _mm_movemask_epi8(hits(text + at, &w));
    if (mask) return at + __builtin_ctz((unsigned)mask);
  }
#endif
  for (; at < n; at++)
    if (is_any(text[at], &wanted)) return at;
  return NOWHERE;
}

int32_t tsf_re_find_pair(const uint8_t *text, int32_t at, int32_t n, tsf_re_few wanted, tsf_re_few behind,
                         int32_t apart) {
#if defined(__SSE2__)
  blocks w = blocks_of(&wanted), b = blocks_of(&behind);
  for (; at <= n - apart - 16; at += 16) {
    int mask = _mm_movemask_epi8(_mm_and_si128(hits(text + at, &w), hits(text + at + apart, &b)));
    if (mask) return at + __builtin_ctz((unsigned)mask);
  }
#endif
  for (; at < n - apart; at++)
    if (is_any(text[at], &wanted) && is_any(text[at + apart], &behind)) return at;
  return NOWHERE;
}
