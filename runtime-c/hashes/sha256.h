/* sha256.h: what the two ways to compute SHA-256 share. */
#ifndef TSF_SHA256_H
#define TSF_SHA256_H

#include "hashes/algorithm.h"

extern const uint32_t tsf_sha256_k[64];
#if defined(__x86_64__)
/* Where the processor has the instructions for it. */
bool tsf_sha256_ni_there(void);
void tsf_sha256_ni(tsf_hash_words *words, const uint8_t *p, size_t count);
#endif

#endif
