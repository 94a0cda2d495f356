/* str_search.h: looking for strings in strings. */
#ifndef TSF_STR_SEARCH_H
#define TSF_STR_SEARCH_H

#include "text/str.h"

double tsf_str_indexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
double tsf_str_lastIndexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
uint8_t tsf_str_includes(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
uint8_t tsf_str_startsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double pos);
uint8_t tsf_str_endsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double end);


/* Byte offset of the first needle in [from, len), or UINT32_MAX; plain bytes. */
#define TSF_NOT_FOUND UINT32_MAX
uint32_t tsf_find_bytes(const uint8_t *hay, uint32_t len, uint32_t from, const uint8_t *needle, uint32_t n);
/* Can the needle's ends be halves of characters in the haystack? Then bytes do not decide. */
bool tsf_has_loose_end(const tsf_str *s);
/* Unit index of the first needle at or after unit `from`, or TSF_NOT_FOUND. */
uint32_t tsf_str_find(tsf_rt *rt, const tsf_str *s, const tsf_str *needle, uint32_t from);

#endif
