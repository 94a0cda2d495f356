/* algorithm.h: what the algorithms are to the code that feeds them blocks. */
#ifndef TSF_HASHES_ALGORITHM_H
#define TSF_HASHES_ALGORITHM_H

#include "hashes/hashes.h"

#define TSF_HASH_BLOCK_MAX 128

typedef union tsf_hash_words { uint32_t w32[8]; uint64_t w64[8]; } tsf_hash_words;

typedef struct tsf_hash_algorithm {
  const char *name;
  void (*take)(tsf_hash_words *words, const uint8_t *blocks, size_t count);
  uint8_t block, digest; /* bytes */
  bool wide;             /* words of 64 bits */
  bool little;           /* words and length with the lowest byte first */
  tsf_hash_words start;
} tsf_hash_algorithm;

extern const tsf_hash_algorithm tsf_md5, tsf_sha1, tsf_sha224, tsf_sha256, tsf_sha384, tsf_sha512;

static inline uint32_t tsf_hash_rol(uint32_t x, int n) { return x << n | x >> (32 - n); }
static inline uint32_t tsf_hash_be32(const uint8_t *p) {
  uint32_t x;
  memcpy(&x, p, 4);
  return __builtin_bswap32(x); /* every target is little-endian */
}
static inline uint64_t tsf_hash_be64(const uint8_t *p) {
  uint64_t x;
  memcpy(&x, p, 8);
  return __builtin_bswap64(x);
}

#endif
