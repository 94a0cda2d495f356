/* str_alloc.h: room for strings. Throws nothing. */
#ifndef TSF_STR_ALLOC_H
#define TSF_STR_ALLOC_H

#include "heap/heap.h"

/* Bytes behind a new header for the caller to fill before anything else is allocated. */
tsf_str *tsf_str_alloc(tsf_rt *rt, uint32_t len, uint32_t units, uint8_t **bytes);
/* Fills in a header; the two ways to make one, inlined. */
static inline tsf_str *tsf_str_init(tsf_rt *rt, tsf_str *s, const uint8_t *data, uint32_t len, uint32_t units, tsf_obj *owner) {
  s->h.type |= len == units ? TSF_F_ASCII : 0;
  s->len = len;
  s->units = units;
  s->hash = 0;
  s->_pad = 0;
  s->data = data;
  s->owner = owner;
  if (TSF_UNLIKELY(rt->cursor.s == s)) rt->cursor.s = NULL; /* an address used again */
  return s;
}

static inline tsf_str *tsf_str_make(tsf_rt *rt, uint32_t len, uint32_t units, uint8_t **bytes) {
  tsf_str *s = tsf_alloc(rt, TSF_T_STR, sizeof *s + (((size_t)len + 7) & ~(size_t)7));
  *bytes = (uint8_t *)(s + 1);
  return tsf_str_init(rt, s, *bytes, len, units, NULL);
}
/* A header whose bytes are elsewhere. */
tsf_str *tsf_str_header(tsf_rt *rt, const uint8_t *data, uint32_t len, uint32_t units, tsf_obj *owner);

#endif
