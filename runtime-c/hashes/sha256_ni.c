/* sha256_ni.c: SHA-256 by the instructions that newer x86 processors have for it. */
#include "hashes/sha256.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/* What the processor has does not change: asked once, since a virtual machine is slow to answer. 0: not asked. */
static int known;

static TSF_COLD int look(void) {
  unsigned a, b, c, d;
  bool there = __get_cpuid(1, &a, &b, &c, &d) && c & bit_SSE4_1 && c & bit_SSSE3;
  there = there && __get_cpuid_count(7, 0, &a, &b, &c, &d) && b & bit_SHA;
  return there ? 2 : 1;
}

bool tsf_sha256_ni_there(void) {
  int answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (TSF_UNLIKELY(answer == 0)) __atomic_store_n(&known, answer = look(), __ATOMIC_RELAXED);
  return answer == 2;
}

/* The state is kept as ABEF and CDGH, four rounds take four words of the message. */
__attribute__((target("sha,sse4.1,ssse3"))) void tsf_sha256_ni(tsf_hash_words *words, const uint8_t *p, size_t count) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i *state = (__m128i *)words->w32;
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128(state), 0xb1), high = _mm_shuffle_epi32(_mm_loadu_si128(state + 1), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xf0);
  for (; count; count--, p += 64) {
    __m128i abef_before = abef, cdgh_before = cdgh, w[4];
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
      __m128i next;
      if (i < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)p + i), swap);
      } else {
        __m128i a = w[i & 3], b = w[(i + 1) & 3], c = w[(i + 2) & 3], d = w[(i + 3) & 3];
        next = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(a, b), _mm_alignr_epi8(d, c, 4)), d);
      }
      w[i & 3] = next;
      next = _mm_add_epi32(next, _mm_load_si128((const __m128i *)tsf_sha256_k + i));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, next);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(next, 0x0e));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1b), high = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128(state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128(state + 1, _mm_alignr_epi8(high, low, 8));
}
#endif
