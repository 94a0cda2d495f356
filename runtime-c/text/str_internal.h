/* str_internal.h: shared by str*.c only. */
#ifndef TSF_STR_INTERNAL_H
#define TSF_STR_INTERNAL_H

#include "text/error.h"
#include "text/str.h"
#include "text/str_alloc.h"
#include "text/utf8.h"

/* The payload of a builder buffer: bytes[from .. to) belong to strings, those in front and behind are free. */
typedef struct tsf_builder { uint32_t from, to; uint8_t bytes[]; } tsf_builder;

static inline tsf_builder *tsf_builder_of(tsf_buf *buf) { return (tsf_builder *)buf->payload; }
tsf_buf *tsf_builder_new(tsf_rt *rt, size_t capacity); /* with no strings in it */

/* RangeError: Invalid string length; returns the empty string. */
TSF_COLD const tsf_str *tsf_str_too_long(tsf_rt *rt);
/* As tsf_str_view when the units in it are known. */
const tsf_str *tsf_str_view_units(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to, uint32_t units);

/* Would b after a make one character of two halves? Then the bytes are 2 fewer. */
static inline bool tsf_joins(const tsf_str *a, const tsf_str *b) {
  return !tsf_str_is_ascii(a) && !tsf_str_is_ascii(b) && tsf_ends_high(a->data, a->len) &&
         tsf_starts_low(b->data, b->len);
}

#endif
