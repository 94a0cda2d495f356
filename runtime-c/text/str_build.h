/* str_build.h: strings put together from pieces. */
#ifndef TSF_STR_BUILD_H
#define TSF_STR_BUILD_H

#include "text/str.h"

const tsf_str *tsf_str_from_utf16(tsf_rt *rt, const uint16_t *units, size_t n);
const tsf_str *tsf_str_padStart(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill);
const tsf_str *tsf_str_padEnd(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill);
const tsf_str *tsf_str_repeat(tsf_rt *rt, const tsf_str *self, double count);
const tsf_str *tsf_str_replace(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with);
const tsf_str *tsf_str_replaceAll(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with);
/* Elements are strings; undefined and null ones count as empty (Array.prototype.join). */
const tsf_str *tsf_str_join(tsf_rt *rt, uint32_t n, const tsf_val *strings, const tsf_str *separator);

static inline const tsf_str *tsf_string_fromCharCode(tsf_rt *rt, double unit) {
  uint16_t code = tsf_to_uint16(unit);
  return TSF_LIKELY(code < 0x80) ? &tsf_str_ascii[code] : tsf_str_of_code_point(rt, code);
}
const tsf_str *tsf_string_fromCharCode_n(tsf_rt *rt, uint32_t n, const double *units);
const tsf_str *tsf_string_fromCodePoint(tsf_rt *rt, double cp);
const tsf_str *tsf_string_fromCodePoint_n(tsf_rt *rt, uint32_t n, const double *cps);

/* ---- piece by piece (JSON, join, console) ---------------------------------------------------------- */

/* Lives on the C stack of one function. Appends re-join surrogate halves. After a failed append
 * (too long: RangeError is pending) further appends do nothing and finish returns the empty string. */
typedef struct tsf_strbuf {
  tsf_rt *rt;
  tsf_buf *buf; /* NULL while everything fits in `small` */
  uint8_t *data;
  uint32_t len, cap;
  uint8_t small[256];
} tsf_strbuf;

static inline void tsf_strbuf_init(tsf_strbuf *b, tsf_rt *rt) {
  b->rt = rt;
  b->buf = NULL;
  b->data = b->small;
  b->len = 0;
  b->cap = sizeof b->small;
}
/* Room for n more bytes; false when the string would be too long. */
bool tsf_strbuf_grow(tsf_strbuf *b, size_t n);
static inline bool tsf_strbuf_reserve(tsf_strbuf *b, size_t n) {
  return TSF_LIKELY(n <= b->cap - b->len) || tsf_strbuf_grow(b, n);
}
/* WTF-8 whose first character does not complete a half at the end of the buffer. */
static inline void tsf_strbuf_bytes(tsf_strbuf *b, const void *bytes, size_t n) {
  if (!tsf_strbuf_reserve(b, n)) return;
  memcpy(b->data + b->len, bytes, n);
  b->len += (uint32_t)n;
}
static inline void tsf_strbuf_ascii(tsf_strbuf *b, char c) {
  if (tsf_strbuf_reserve(b, 1)) b->data[b->len++] = (uint8_t)c;
}
static inline void tsf_strbuf_blanks(tsf_strbuf *b, uint32_t n) {
  while (n--) tsf_strbuf_ascii(b, ' ');
}
void tsf_strbuf_str(tsf_strbuf *b, const tsf_str *s);
void tsf_strbuf_code_point(tsf_strbuf *b, uint32_t cp); /* or surrogate half */
const tsf_str *tsf_strbuf_finish(tsf_strbuf *b);

#endif
