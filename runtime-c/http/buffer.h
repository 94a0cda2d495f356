/* buffer.h: bytes outside of the heap, which libcurl's callbacks add to: nothing here leaves by a jump. */
#ifndef TSF_HTTP_BUFFER_H
#define TSF_HTTP_BUFFER_H

#include "loop/loop.h"

typedef struct tsf_text { char *data; size_t len, room; } tsf_text; /* data: its owner frees it */

/* False: out of memory. */
bool tsf_text_add(tsf_text *text, const void *bytes, size_t n);
/* NUL-terminated; characters above U+00FF are none of a header's. */
bool tsf_text_of_latin1(tsf_text *text, const tsf_str *s);
/* UTF-8, NUL-terminated too. */
bool tsf_text_of_utf8(tsf_text *text, const tsf_str *s);

#endif
