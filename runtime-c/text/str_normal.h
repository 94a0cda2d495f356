/* str_normal.h: String.prototype.normalize (Unicode Annex 15). Programs that do not use it have none of its tables. */
#ifndef TSF_STR_NORMAL_H
#define TSF_STR_NORMAL_H

#include "text/str.h"

/* What a code point beyond ASCII decomposes to, in UTF-8; NULL for itself. Hangul syllables are not asked for. */
typedef const uint8_t *tsf_decomposer(uint32_t cp, uint32_t *len);
const tsf_str *tsf_str_normal(tsf_rt *rt, const tsf_str *s, bool compose, tsf_decomposer *decompose);
const uint8_t *tsf_decompose_canonical(uint32_t cp, uint32_t *len);
/* Looks for a code point among sorted rows: the code point and a length in 6 bits. */
const uint8_t *tsf_find_decomposition(const uint32_t *rows, const uint16_t *places, const uint8_t *bytes, size_t n,
                                      uint32_t cp, uint32_t *len);

const tsf_str *tsf_str_canonical(tsf_rt *rt, const tsf_str *s, uint8_t compose);  /* NFC, NFD */
const tsf_str *tsf_str_compatible(tsf_rt *rt, const tsf_str *s, uint8_t compose); /* NFKC, NFKD */
/* By the name of the form; RangeError for others. */
const tsf_str *tsf_str_normalize(tsf_rt *rt, const tsf_str *s, const tsf_str *form);

#endif
