/* str_index.h: strings by code unit. */
#ifndef TSF_STR_INDEX_H
#define TSF_STR_INDEX_H

#include "text/str.h"

/* Byte offset of the character that unit `unit` (<= units) is in. *half is set when the unit is the
 * low half of a four-byte character: the offset is then that of the whole character. */
uint32_t tsf_str_byte_of(tsf_rt *rt, const tsf_str *s, uint32_t unit, bool *half);
/* Pure to who calls it: what it writes is its own note of the last place. So a loop over a text keeps its fields. */
uint32_t __attribute__((pure)) tsf_str_unit_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit);
const tsf_str *tsf_str_char_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit);

/* Code unit at i < units; the one-unit string there. */
static inline uint32_t tsf_str_unit_at(tsf_rt *rt, const tsf_str *s, uint32_t i) {
  return TSF_LIKELY(tsf_str_is_ascii(s)) ? s->data[i] : tsf_str_unit_slow(rt, s, i);
}
static inline const tsf_str *tsf_str_char_at(tsf_rt *rt, const tsf_str *s, uint32_t i) {
  return TSF_LIKELY(tsf_str_is_ascii(s)) ? &tsf_str_ascii[s->data[i]] : tsf_str_char_slow(rt, s, i);
}
/* s[i] with an integer or any number: NULL outside. */
static inline const tsf_str *tsf_str_index_i(tsf_rt *rt, const tsf_str *s, int64_t i) {
  return (uint64_t)i < s->units ? tsf_str_char_at(rt, s, (uint32_t)i) : NULL;
}
static inline const tsf_str *tsf_str_index(tsf_rt *rt, const tsf_str *s, double i) {
  return i >= 0 && i < s->units && (double)(uint32_t)i == i ? tsf_str_char_at(rt, s, (uint32_t)i) : NULL;
}
/* charCodeAt with an integer: -1 outside (the compiler guards or maps it to NaN). */
static inline int32_t tsf_str_charCodeAt_i(tsf_rt *rt, const tsf_str *s, int64_t i) {
  return (uint64_t)i < s->units ? (int32_t)tsf_str_unit_at(rt, s, (uint32_t)i) : -1;
}
static inline double tsf_str_charCodeAt(tsf_rt *rt, const tsf_str *self, double pos) {
  int64_t i = tsf_to_integer(pos);
  return TSF_LIKELY((uint64_t)i < self->units) ? tsf_str_unit_at(rt, self, (uint32_t)i) : __builtin_nan("");
}
double tsf_str_codePointAt(tsf_rt *rt, const tsf_str *self, double pos); /* TSF_NUM_UNDEF outside */
const tsf_str *tsf_str_charAt(tsf_rt *rt, const tsf_str *self, double pos);
const tsf_str *tsf_str_at(tsf_rt *rt, const tsf_str *self, double index); /* NULL outside */
/* for-of: the next code point's string, NULL at the end; *byte starts at 0. */
const tsf_str *tsf_str_next(tsf_rt *rt, const tsf_str *s, uint32_t *byte);

#endif
