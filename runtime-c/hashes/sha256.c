/* sha256.c: SHA-256 and SHA-224 (FIPS 180-4). */
#include "hashes/sha256.h"

const uint32_t tsf_sha256_k[64] __attribute__((aligned(16))) = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static inline uint32_t ror(uint32_t x, int n) { return x >> n | x << (32 - n); }
#define FIRST(i) (w[i] = tsf_hash_be32(p + 4 * (i)))
#define S0(x) (ror(x, 7) ^ ror(x, 18) ^ (x) >> 3)
#define S1(x) (ror(x, 17) ^ ror(x, 19) ^ (x) >> 10)
#define LATER(i) (w[(i) & 15] += S1(w[((i) + 14) & 15]) + w[((i) + 9) & 15] + S0(w[((i) + 1) & 15]))
#define STEP(a, b, c, d, e, f, g, h, i, word) \
  (h) += (ror(e, 6) ^ ror(e, 11) ^ ror(e, 25)) + ((((f) ^ (g)) & (e)) ^ (g)) + k[i] + word(i), (d) += (h), \
      (h) += (ror(a, 2) ^ ror(a, 13) ^ ror(a, 22)) + (((a) & (b)) + (((a) ^ (b)) & (c)))
#define EIGHT(i, word) \
  STEP(a, b, c, d, e, f, g, h, i, word), STEP(h, a, b, c, d, e, f, g, (i) + 1, word), \
      STEP(g, h, a, b, c, d, e, f, (i) + 2, word), STEP(f, g, h, a, b, c, d, e, (i) + 3, word), \
      STEP(e, f, g, h, a, b, c, d, (i) + 4, word), STEP(d, e, f, g, h, a, b, c, (i) + 5, word), \
      STEP(c, d, e, f, g, h, a, b, (i) + 6, word), STEP(b, c, d, e, f, g, h, a, (i) + 7, word)

static void take_scalar(tsf_hash_words *words, const uint8_t *p, size_t count) {
  uint32_t *s = words->w32;
  for (; count; count--, p += 64) {
    uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7], w[16];
    const uint32_t *k = tsf_sha256_k;
    EIGHT(0, FIRST), EIGHT(8, FIRST);
    for (int round = 0; round < 3; round++) {
      k += 16;
      EIGHT(0, LATER), EIGHT(8, LATER);
    }
    s[0] += a, s[1] += b, s[2] += c, s[3] += d, s[4] += e, s[5] += f, s[6] += g, s[7] += h;
  }
}

static void take(tsf_hash_words *words, const uint8_t *p, size_t count) {
#if defined(__x86_64__)
  if (tsf_sha256_ni_there()) {
    tsf_sha256_ni(words, p, count);
    return;
  }
#endif
  take_scalar(words, p, count);
}

const tsf_hash_algorithm tsf_sha256 = {
  "sha256", take, 64, 32, false, false,
  {.w32 = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}};
const tsf_hash_algorithm tsf_sha224 = {
  "sha224", take, 64, 28, false, false,
  {.w32 = {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
           0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4}}};
