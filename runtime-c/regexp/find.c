/* find.c: characters looked for sixteen at a time. */
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "regexp/compiled.h"

#define NOWHERE (-0x10000)

int32_t tsf_re_find_any(const uint8_t *text, int32_t at, int32_t n, uint8_t a, uint8_t b, uint8_t c, uint8_t d,
                        bool any_case) {
  uint8_t fold = any_case ? 32 : 0;
#if defined(__SSE2__)
  __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c),
          vd = _mm_set1_epi8((char)d), vf = _mm_set1_epi8((char)fold);
  for (; at <= n - 16; at += 16) {
    __m128i v = _mm_or_si128(_mm_loadu_si128((const __m128i *)(const void *)(text + at)), vf);
    __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_cmpeq_epi8(v, vb)),
                               _mm_or_si128(_mm_cmpeq_epi8(v, vc), _mm_cmpeq_epi8(v, vd)));
    int mask = _mm_movemask_epi8(hit);
    if (mask) return at + __builtin_ctz((unsigned)mask);
  }
#endif
  for (; at < n; at++) {
    uint8_t v = text[at] | fold;
    if (v == a || v == b || v == c || v == d) return at;
  }
  return NOWHERE;
}
