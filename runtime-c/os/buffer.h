/* buffer.h: bytes outside of the heap, which callbacks of the system's libraries add to: nothing here leaves by a jump. */
#ifndef TSF_BUFFER_H
#define TSF_BUFFER_H

#include "text/text.h"

typedef struct tsf_text { char *data; size_t len, room; } tsf_text; /* data: its owner frees it */

/* False: out of memory. */
bool tsf_text_add(tsf_text *text, const void *bytes, size_t n);
bool tsf_text_of_utf8(tsf_text *text, const tsf_str *s); /* with a NUL behind it, which is not counted */
/* NUL-terminated; characters above U+00FF are not there. */
bool tsf_text_of_latin1(tsf_text *text, const tsf_str *s);

#endif
