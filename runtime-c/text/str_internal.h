/* str_internal.h: shared by str*.c only. */
#ifndef TSF_STR_INTERNAL_H
#define TSF_STR_INTERNAL_H

#include "tsf.h"

/* Start of the payload of a builder buffer; the strings' bytes follow. Bytes past `used` are free. */
typedef struct tsf_builder { uint64_t used; uint8_t bytes[]; } tsf_builder;

static inline tsf_builder *tsf_builder_of(tsf_buf *buf) { return (tsf_builder *)buf->payload; }
tsf_buf *tsf_builder_new(tsf_rt *rt, size_t capacity);

/* A header whose bytes are elsewhere. */
tsf_str *tsf_str_header(tsf_rt *rt, const uint8_t *data, uint32_t len, uint32_t units, tsf_obj *owner);
/* RangeError: Invalid string length; returns the empty string. */
TSF_COLD const tsf_str *tsf_str_too_long(tsf_rt *rt);
/* As tsf_str_view when the units in it are known. */
const tsf_str *tsf_str_view_units(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to, uint32_t units);

/* Lone surrogates in WTF-8: ED A0..AF xx is a high one, ED B0..BF xx a low one. */
static inline bool tsf_is_high(const uint8_t *p) { return p[0] == 0xed && p[1] >= 0xa0 && p[1] < 0xb0; }
static inline bool tsf_is_low(const uint8_t *p) { return p[0] == 0xed && p[1] >= 0xb0; }
static inline bool tsf_ends_high(const uint8_t *p, uint32_t len) { return len >= 3 && tsf_is_high(p + len - 3); }
static inline bool tsf_starts_low(const uint8_t *p, uint32_t len) { return len >= 3 && tsf_is_low(p); }
/* Would b after a make one character of two halves? Then the bytes are 2 fewer. */
static inline bool tsf_joins(const tsf_str *a, const tsf_str *b) {
  return !tsf_str_is_ascii(a) && !tsf_str_is_ascii(b) && tsf_ends_high(a->data, a->len) &&
         tsf_starts_low(b->data, b->len);
}
/* The four bytes of the character of which the halves are given in WTF-8; out may be high's place. */
void tsf_join_halves(uint8_t *out, const uint8_t *high, const uint8_t *low);

static inline uint32_t tsf_char_len(uint8_t lead) { return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }
uint32_t tsf_char_decode(const uint8_t *p);              /* code point, or surrogate, at p */
uint32_t tsf_char_encode(uint8_t *out, uint32_t cp);     /* bytes written */
static inline bool tsf_is_cont(uint8_t b) { return (b & 0xc0) == 0x80; }

/* str_search.c: byte offset of the first needle in [from, len), or UINT32_MAX; plain bytes. */
#define TSF_NOT_FOUND UINT32_MAX
uint32_t tsf_find_bytes(const uint8_t *hay, uint32_t len, uint32_t from, const uint8_t *needle, uint32_t n);
/* Can the needle's ends be halves of characters in the haystack? Then bytes do not decide. */
static inline bool tsf_has_loose_end(const tsf_str *s) {
  return !tsf_str_is_ascii(s) && (tsf_starts_low(s->data, s->len) || tsf_ends_high(s->data, s->len));
}
/* Unit index of the first needle at or after unit `from`, or TSF_NOT_FOUND. */
uint32_t tsf_str_find(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t from);

#endif
