/* str_alloc.c: room for strings. Throws nothing, so that errors can have a text. */
#include "text/str_internal.h"

tsf_str *tsf_str_alloc(tsf_rt *rt, uint32_t len, uint32_t units, uint8_t **bytes) {
  return tsf_str_make(rt, len, units, bytes);
}

tsf_str *tsf_str_header(tsf_rt *rt, const uint8_t *data, uint32_t len, uint32_t units, tsf_obj *owner) {
  return tsf_str_init(rt, tsf_alloc(rt, TSF_T_STR, sizeof(tsf_str)), data, len, units, owner);
}
