/* json_quotes.c: the quotes of a text as bits. A scan that has them finds the end of a string in a few instructions, the same
 * ones however long it is. */
#include "json/json_scan.h"

#if defined(__SSE2__)
static inline __m128i equal16(const uint8_t *p, uint8_t c) {
  return _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), _mm_set1_epi8((char)c));
}
/* Bit i: p[i] == c. */
static inline uint64_t equal64(const uint8_t *p, uint8_t c) {
  uint64_t bits = 0;
  for (int i = 48; i >= 0; i -= 16) bits = bits << 16 | (uint32_t)_mm_movemask_epi8(equal16(p + i, c));
  return bits;
}
static inline bool any64(const uint8_t *p, uint8_t c) {
  __m128i low = _mm_or_si128(equal16(p, c), equal16(p + 16, c)), high = _mm_or_si128(equal16(p + 32, c), equal16(p + 48, c));
  return _mm_movemask_epi8(_mm_or_si128(low, high)) != 0;
}
#elif defined(__aarch64__) && defined(__ARM_NEON)
static inline uint64_t equal64(const uint8_t *p, uint8_t c) {
  static const uint8_t weights[16] = { 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128 };
  const uint8x16_t what = vdupq_n_u8(c), weight = vld1q_u8(weights);
  uint8x16_t hit[4];
  for (int i = 0; i < 4; i++) hit[i] = vandq_u8(vceqq_u8(vld1q_u8(p + 16 * i), what), weight);
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(hit[0], hit[1]), vpaddq_u8(hit[2], hit[3]));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}
static inline bool any64(const uint8_t *p, uint8_t c) { return equal64(p, c) != 0; }
#else
static inline uint64_t equal64(const uint8_t *p, uint8_t c) {
  uint64_t bits = 0;
  for (int i = 63; i >= 0; i--) bits = bits << 1 | (p[i] == c);
  return bits;
}
static inline bool any64(const uint8_t *p, uint8_t c) { return equal64(p, c) != 0; }
#endif

/* What the backslashes escape; the first byte of the next word too when *carry becomes 1. */
TSF_SLOW static uint64_t escaped_by(uint64_t slashes, uint64_t *carry) {
  uint64_t escaped = *carry;
  *carry = 0;
  for (slashes &= ~escaped; slashes;) {
    uint64_t first = slashes & -slashes;
    escaped |= first << 1;
    slashes &= ~(first | first << 1);
    *carry = first >> 63;
  }
  return escaped;
}

size_t tsf_json_quotes(uint64_t *words, const uint8_t *p, const uint8_t *end) {
  size_t rest = (size_t)(end - p) & 63;
  uint8_t last[64] = { 0 };
  uint64_t carry = 0;
  const uint8_t *text = p, *slash = memchr(p, '\\', (size_t)(end - p));
  size_t first = (size_t)((slash ? slash : end) - text);
  const uint8_t *clean = text + (first & ~(size_t)63); /* no backslash before it */
  memcpy(last, end - rest, rest);
  for (bool more = true; more; words++, p += 64) {
    more = end - p >= 64;
    const uint8_t *from = more ? p : last;
    *words = equal64(from, '"');
    if (TSF_UNLIKELY(p >= clean) && (any64(from, '\\') || carry)) *words &= ~escaped_by(equal64(from, '\\'), &carry);
  }
  words[-1] |= (uint64_t)1 << rest;
  return first;
}
