/* hashes.h: the floor of digests: MD5, SHA-1, SHA-2, HMAC of each, CRC-32. What they take and give are bytes. */
#ifndef TSF_HASHES_H
#define TSF_HASHES_H

#include "collections/collections.h"

/* The state of a hash of the algorithm with OpenSSL's name ("sha256", in any case); NULL when it is none of ours. */
tsf_bytes *tsf_hash_new(tsf_rt *rt, const tsf_str *algorithm);
/* The same of HMAC (RFC 2104). */
tsf_bytes *tsf_hash_keyed(tsf_rt *rt, const tsf_str *algorithm, const tsf_bytes *key);
void tsf_hash_update(tsf_bytes *state, const tsf_bytes *data);
void tsf_hash_update_text(tsf_rt *rt, tsf_bytes *state, const tsf_str *text); /* its UTF-8 */
/* The digest, a Buffer. The state is of no more use. */
tsf_bytes *tsf_hash_digest(tsf_rt *rt, tsf_bytes *state);

/* Of the same length; takes as long whatever they hold. */
bool tsf_hash_equal(const tsf_bytes *a, const tsf_bytes *b);

/* CRC-32 as zlib has it, going on from `value`. */
double tsf_crc32(const tsf_bytes *data, double value);
double tsf_crc32_text(tsf_rt *rt, const tsf_str *text, double value);

#endif
