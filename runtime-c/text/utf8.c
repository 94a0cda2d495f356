/* utf8.c: scanning and validating UTF-8, and characters of WTF-8. */
#include "text/str_internal.h"
#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#define HIGH_BITS 0x8080808080808080ull

static inline uint64_t load64(const uint8_t *p) { uint64_t u; memcpy(&u, p, 8); return u; }

/* Is every one of the 64 bytes at p ASCII? */
static inline bool ascii64(const uint8_t *p) {
#if defined(__SSE2__)
  const __m128i *v = (const __m128i *)p;
  __m128i a = _mm_or_si128(_mm_loadu_si128(v), _mm_loadu_si128(v + 1));
  __m128i b = _mm_or_si128(_mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3));
  return _mm_movemask_epi8(_mm_or_si128(a, b)) == 0;
#elif defined(__ARM_NEON)
  uint8x16_t a = vorrq_u8(vld1q_u8(p), vld1q_u8(p + 16)), b = vorrq_u8(vld1q_u8(p + 32), vld1q_u8(p + 48));
  return vmaxvq_u8(vorrq_u8(a, b)) < 0x80;
#else
  uint64_t any = 0;
  for (int i = 0; i < 64; i += 8) any |= load64(p + i);
  return (any & HIGH_BITS) == 0;
#endif
}

size_t tsf_ascii_run(const void *bytes, size_t len) {
  const uint8_t *p = bytes;
  size_t i = 0;
  while (len - i >= 64 && ascii64(p + i)) i += 64;
  for (; len - i >= 8; i += 8) {
    uint64_t high = load64(p + i) & HIGH_BITS;
    if (high) return i + (size_t)__builtin_ctzll(high) / 8;
  }
  if (len >= 8 && (load64(p + len - 8) & HIGH_BITS) == 0) return len;
  if (len >= 4 && len < 8) { /* as most names have */
    uint32_t first, last;
    memcpy(&first, p, 4);
    memcpy(&last, p + len - 4, 4);
    if (((first | last) & (uint32_t)HIGH_BITS) == 0) return len;
  }
  while (i < len && p[i] < 0x80) i++;
  return i;
}

/* Length of the valid UTF-8 sequence at p (a non-ASCII lead), or 0; then *bad is the length of the
 * maximal subpart that one U+FFFD stands for. */
static TSF_NOINLINE uint32_t sequence(const uint8_t *p, const uint8_t *end, uint32_t *bad) {
  size_t room = (size_t)(end - p);
  uint8_t lead = p[0];
  *bad = 1;
  if (room < 2) return 0;
  uint8_t second = p[1];
  if ((uint8_t)(lead - 0xc2) < 0xe0 - 0xc2) return tsf_is_cont(second) ? 2 : 0;
  if ((uint8_t)(lead - 0xe0) > 0xf4 - 0xe0) return 0;
  uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  uint8_t top = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > top) return 0;
  *bad = 2;
  if (room < 3 || !tsf_is_cont(p[2])) return 0;
  if (lead < 0xf0) return 3;
  *bad = 3;
  return room >= 4 && tsf_is_cont(p[3]) ? 4 : 0;
}

static bool valid_scalar(const uint8_t *p, const uint8_t *end) {
  uint32_t bad, n;
  for (; p < end; p += n)
    if ((n = *p < 0x80 ? 1 : sequence(p, end, &bad)) == 0) return false;
  return true;
}

/* 16 lanes; comparisons give 0xff or 0. Compilers have this for SSE2, NEON and plain registers. */
typedef uint8_t lanes __attribute__((vector_size(16)));
static inline lanes load_lanes(const uint8_t *p) { lanes v; memcpy(&v, p, 16); return v; }

/* Lanes where the byte at p + i is wrong after the (up to) three before it. */
static inline lanes bad_lanes(const uint8_t *p) {
  lanes v = load_lanes(p), a = load_lanes(p - 1), b = load_lanes(p - 2), c = load_lanes(p - 3);
  lanes is_cont = (lanes)(v >= 0x80) & (lanes)(v < 0xc0);
  lanes due = (lanes)(a >= 0xc0) | (lanes)(b >= 0xe0) | (lanes)(c >= 0xf0);
  lanes lead = (lanes)((v & 0xfe) == 0xc0) | (lanes)(v >= 0xf5);
  lanes low = ((lanes)(a == 0xe0) & (lanes)(v < 0xa0)) | ((lanes)(a == 0xf0) & (lanes)(v < 0x90));
  lanes top = ((lanes)(a == 0xed) & (lanes)(v >= 0xa0)) | ((lanes)(a == 0xf4) & (lanes)(v >= 0x90));
  return (is_cont ^ due) | lead | low | top;
}

/* The rest, from the first byte on that is not ASCII. */
static TSF_NOINLINE bool valid_from(const uint8_t *first, const uint8_t *start, const uint8_t *end, size_t *units) {
  const uint8_t *p = first;
  if (end - p >= 32) {
    if (p - start < 3) { /* the lanes look three bytes back */
      uint32_t bad, n = 0;
      for (; p - start < 3; p += n)
        if ((n = *p < 0x80 ? 1 : sequence(p, end, &bad)) == 0) return false;
    }
    lanes bad = {0};
    for (; end - p >= 16; p += 16) {
      while (end - p >= 64 && p[-1] < 0x80 && ascii64(p)) p += 64;
      if (end - p >= 16) bad |= bad_lanes(p);
      else break;
    }
    uint64_t any[2];
    memcpy(any, &bad, 16);
    if (any[0] | any[1]) return false;
    do p--; /* the last character may go on after the last block */
    while (tsf_is_cont(*p));
  }
  if (!valid_scalar(p, end)) return false;
  *units = (size_t)(first - start) + tsf_count_units(first, (size_t)(end - first));
  return true;
}

bool tsf_utf8_valid(const void *bytes, size_t len, size_t *units) {
  const uint8_t *start = bytes, *end = start + len, *p = start + tsf_ascii_run(start, len);
  *units = len;
  return p == end || valid_from(p, start, end, units);
}

#if defined(__SSE2__)
/* Units in 16*n bytes: all but the continuation bytes, and leads of four bytes twice. n <= 127. */
static inline size_t count_block(const uint8_t *p, size_t n) {
  __m128i sum = _mm_setzero_si128();
  for (size_t i = 0; i < n; i++) {
    __m128i v = _mm_loadu_si128((const __m128i *)p + i);
    sum = _mm_sub_epi8(sum, _mm_cmpgt_epi8(v, _mm_set1_epi8(-65))); /* not 0x80..0xbf */
    sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(_mm_max_epu8(v, _mm_set1_epi8((char)0xf0)), v));
  }
  __m128i s = _mm_sad_epu8(sum, _mm_setzero_si128());
  return (size_t)_mm_cvtsi128_si32(s) + (size_t)_mm_extract_epi16(s, 4);
}
#endif

size_t tsf_count_units(const void *bytes, size_t len) {
  const uint8_t *p = bytes, *end = p + len;
  size_t units = 0;
#if defined(__SSE2__)
  while (end - p >= 16) {
    size_t n = (size_t)(end - p) / 16;
    if (n > 127) n = 127;
    units += count_block(p, n);
    p += n * 16;
  }
#else
  for (; end - p >= 8; p += 8) {
    uint64_t v = load64(p);
    uint64_t cont = v >> 7 & ~v >> 6 & 0x0101010101010101ull;
    uint64_t four = v >> 7 & v >> 6 & v >> 5 & v >> 4 & 0x0101010101010101ull;
    units += 8 - (size_t)__builtin_popcountll(cont) + (size_t)__builtin_popcountll(four);
  }
#endif
  for (; p < end; p++) units += (size_t)(!tsf_is_cont(*p) + (*p >= 0xf0));
  return units;
}

uint32_t tsf_char_decode(const uint8_t *p) {
  if (p[0] < 0x80) return p[0];
  if (p[0] < 0xe0) return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
  if (p[0] < 0xf0) return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
  return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
}

uint32_t tsf_char_encode(uint8_t *out, uint32_t cp) {
  if (cp < 0x80) {
    out[0] = (uint8_t)cp;
    return 1;
  }
  if (cp < 0x800) {
    out[0] = (uint8_t)(0xc0 | cp >> 6);
    out[1] = (uint8_t)(0x80 | (cp & 0x3f));
    return 2;
  }
  if (cp < 0x10000) {
    out[0] = (uint8_t)(0xe0 | cp >> 12);
    out[1] = (uint8_t)(0x80 | (cp >> 6 & 0x3f));
    out[2] = (uint8_t)(0x80 | (cp & 0x3f));
    return 3;
  }
  out[0] = (uint8_t)(0xf0 | cp >> 18);
  out[1] = (uint8_t)(0x80 | (cp >> 12 & 0x3f));
  out[2] = (uint8_t)(0x80 | (cp >> 6 & 0x3f));
  out[3] = (uint8_t)(0x80 | (cp & 0x3f));
  return 4;
}

TSF_COLD void tsf_join_halves(uint8_t *out, const uint8_t *high, const uint8_t *low) {
  uint32_t h = tsf_char_decode(high), l = tsf_char_decode(low);
  tsf_char_encode(out, 0x10000 + ((h - 0xd800) << 10) + (l - 0xdc00));
}

TSF_COLD size_t tsf_utf8_replaced(const uint8_t *p, size_t len, uint8_t *out, size_t *units) {
  const uint8_t *end = p + len;
  size_t written = 0, fewer = 0;
  while (p < end) {
    uint32_t bad, n = 1;
    if (*p >= 0x80 && (n = sequence(p, end, &bad)) == 0) {
      if (out) memcpy(out + written, "\xef\xbf\xbd", 3);
      written += 3;
      fewer += 2;
      p += bad;
      continue;
    }
    if (out) memcpy(out + written, p, n);
    written += n;
    fewer += n == 4 ? 2 : n - 1;
    p += n;
  }
  *units = written - fewer;
  return written;
}
