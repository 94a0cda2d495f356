/* base64.h: bytes in JSON. */
#ifndef RUNNER_BASE64_H
#define RUNNER_BASE64_H

#include "json.h"

void base64_write(json_out *, const void *data, size_t size);
/* The decoded bytes, malloc'ed, NUL after the end; NULL when the text is not base64. */
unsigned char *base64_read(const char *text, size_t len, size_t *size);

#endif
