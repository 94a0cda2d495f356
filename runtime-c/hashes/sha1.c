/* sha1.c: SHA-1 (RFC 3174). */
#include "hashes/algorithm.h"

#define CHOOSE(b, c, d) ((((c) ^ (d)) & (b)) ^ (d))
#define PARITY(b, c, d) ((b) ^ (c) ^ (d))
#define MAJORITY(b, c, d) (((b) & (c)) + (((b) ^ (c)) & (d)))
#define FIRST(i) (w[i] = tsf_hash_be32(p + 4 * (i)))
#define LATER(i) \
  (w[(i) & 15] = tsf_hash_rol(w[((i) + 13) & 15] ^ w[((i) + 8) & 15] ^ w[((i) + 2) & 15] ^ w[(i) & 15], 1))
#define STEP(f, k, word, a, b, c, d, e) \
  (e) += tsf_hash_rol(a, 5) + f(b, c, d) + (k) + (word), (b) = tsf_hash_rol(b, 30)
#define FIVE(f, k, word, i) \
  STEP(f, k, word(i), a, b, c, d, e), STEP(f, k, word((i) + 1), e, a, b, c, d), \
      STEP(f, k, word((i) + 2), d, e, a, b, c), STEP(f, k, word((i) + 3), c, d, e, a, b), \
      STEP(f, k, word((i) + 4), b, c, d, e, a)
#define TWENTY(f, k, i) FIVE(f, k, LATER, i), FIVE(f, k, LATER, (i) + 5), FIVE(f, k, LATER, (i) + 10), FIVE(f, k, LATER, (i) + 15)

static void take(tsf_hash_words *words, const uint8_t *p, size_t count) {
  uint32_t *h = words->w32;
  for (; count; count--, p += 64) {
    uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], w[16];
    FIVE(CHOOSE, 0x5a827999, FIRST, 0), FIVE(CHOOSE, 0x5a827999, FIRST, 5), FIVE(CHOOSE, 0x5a827999, FIRST, 10);
    STEP(CHOOSE, 0x5a827999, FIRST(15), a, b, c, d, e), STEP(CHOOSE, 0x5a827999, LATER(16), e, a, b, c, d);
    STEP(CHOOSE, 0x5a827999, LATER(17), d, e, a, b, c), STEP(CHOOSE, 0x5a827999, LATER(18), c, d, e, a, b);
    STEP(CHOOSE, 0x5a827999, LATER(19), b, c, d, e, a);
    TWENTY(PARITY, 0x6ed9eba1, 20);
    TWENTY(MAJORITY, 0x8f1bbcdc, 40);
    TWENTY(PARITY, 0xca62c1d6, 60);
    h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
  }
}

const tsf_hash_algorithm tsf_sha1 = {
  "sha1", take, 64, 20, false, false, {.w32 = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}}};
