/* num_parse.h: text to numbers. */
#ifndef TSF_NUM_PARSE_H
#define TSF_NUM_PARSE_H

#include "base/base.h"

/* StringToNumber of WTF-8 bytes, white space around them allowed, empty is 0, else NaN. */
double tsf_num_of_chars(const void *bytes, size_t len);
/* A decimal literal at the start of the bytes ([+-] digits . digits e+-digits); *used is how many
 * bytes it takes, 0 when there is none. No Infinity, no white space. Correctly rounded. For JSON. */
double tsf_num_scan(const void *bytes, size_t len, size_t *used);
double tsf_number_of_str(const tsf_str *s); /* Number(s), +s */
double tsf_global_parseFloat(const tsf_str *s);
double tsf_global_parseInt(const tsf_str *s, double radix);
#define tsf_number_parseFloat tsf_global_parseFloat
#define tsf_number_parseInt tsf_global_parseInt
/* White space and line terminators of JS at the start of p: length of the one there, 0 for none. */
uint32_t tsf_space_at(const uint8_t *p, const uint8_t *end);
uint32_t tsf_space_before(const uint8_t *start, const uint8_t *p);

#endif
