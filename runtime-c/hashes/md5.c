/* md5.c: MD5 (RFC 1321). */
#include "hashes/algorithm.h"

static uint32_t le32(const uint8_t *p) {
  uint32_t x;
  memcpy(&x, p, 4);
  return x;
}

/* G and I are written so that their last operand comes in late. */
#define F(b, c, d) ((((c) ^ (d)) & (b)) ^ (d))
#define G(b, c, d) (((b) & (d)) + ((c) & ~(d)))
#define H(b, c, d) ((b) ^ (c) ^ (d))
#define I(b, c, d) ((c) ^ ((b) | ~(d)))
#define STEP(f, a, b, c, d, at, t, s) (a) += f(b, c, d) + le32(p + 4 * (at)) + (t), (a) = tsf_hash_rol(a, s) + (b)
#define FOUR(f, i, step, from, s1, s2, s3, s4, t1, t2, t3, t4) \
  STEP(f, a, b, c, d, ((from) + (step) * (i)) & 15, t1, s1), STEP(f, d, a, b, c, ((from) + (step) * ((i) + 1)) & 15, t2, s2), \
      STEP(f, c, d, a, b, ((from) + (step) * ((i) + 2)) & 15, t3, s3), \
      STEP(f, b, c, d, a, ((from) + (step) * ((i) + 3)) & 15, t4, s4)
#define F4(i, ...) FOUR(F, i, 1, 0, 7, 12, 17, 22, __VA_ARGS__)
#define G4(i, ...) FOUR(G, i, 5, 1, 5, 9, 14, 20, __VA_ARGS__)
#define H4(i, ...) FOUR(H, i, 3, 5, 4, 11, 16, 23, __VA_ARGS__)
#define I4(i, ...) FOUR(I, i, 7, 0, 6, 10, 15, 21, __VA_ARGS__)

static void take(tsf_hash_words *words, const uint8_t *p, size_t count) {
  uint32_t *w = words->w32;
  for (; count; count--, p += 64) {
    uint32_t a = w[0], b = w[1], c = w[2], d = w[3];
    F4(0, 0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee);
    F4(4, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501);
    F4(8, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be);
    F4(12, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821);
    G4(0, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa);
    G4(4, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8);
    G4(8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed);
    G4(12, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a);
    H4(0, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c);
    H4(4, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70);
    H4(8, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05);
    H4(12, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665);
    I4(0, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039);
    I4(4, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1);
    I4(8, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1);
    I4(12, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391);
    w[0] += a, w[1] += b, w[2] += c, w[3] += d;
  }
}

const tsf_hash_algorithm tsf_md5 = {
  "md5", take, 64, 16, false, true, {.w32 = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}}};
