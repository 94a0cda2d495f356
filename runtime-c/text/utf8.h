/* utf8.h: scanning and validating UTF-8, and characters of WTF-8. */
#ifndef TSF_UTF8_H
#define TSF_UTF8_H

#include "base/base.h"

/* Valid UTF-8 (no surrogates)? Then *units is its length in code units. */
bool tsf_utf8_valid(const void *bytes, size_t len, size_t *units);
/* Length of the leading ASCII run. */
size_t tsf_ascii_run(const void *bytes, size_t len);
/* Code units in valid WTF-8. */
size_t tsf_count_units(const void *bytes, size_t len);

/* Lone surrogates in WTF-8: ED A0..AF xx is a high one, ED B0..BF xx a low one. */
static inline bool tsf_is_high(const uint8_t *p) { return p[0] == 0xed && p[1] >= 0xa0 && p[1] < 0xb0; }
static inline bool tsf_is_low(const uint8_t *p) { return p[0] == 0xed && p[1] >= 0xb0; }
static inline bool tsf_ends_high(const uint8_t *p, uint32_t len) { return len >= 3 && tsf_is_high(p + len - 3); }
static inline bool tsf_starts_low(const uint8_t *p, uint32_t len) { return len >= 3 && tsf_is_low(p); }
/* The four bytes of the character of which the halves are given in WTF-8; out may be high's place. */
void tsf_join_halves(uint8_t *out, const uint8_t *high, const uint8_t *low);

static inline uint32_t tsf_char_len(uint8_t lead) { return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }
uint32_t tsf_char_decode(const uint8_t *p);              /* code point, or surrogate, at p */
uint32_t tsf_char_encode(uint8_t *out, uint32_t cp);     /* bytes written */
/* Writes the replacement of invalid bytes to out when it is not NULL; returns bytes and *units. */
size_t tsf_utf8_replaced(const uint8_t *p, size_t len, uint8_t *out, size_t *units);
static inline bool tsf_is_cont(uint8_t b) { return (b & 0xc0) == 0x80; }

#endif
