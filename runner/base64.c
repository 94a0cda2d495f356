/* base64.c: RFC 4648 with padding. */
#include "base64.h"

#include <stdlib.h>
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_write(json_out *o, const void *data, size_t size) {
  const unsigned char *p = data;
  char *text = xalloc((size + 2) / 3 * 4 + 3), *t = text;
  *t++ = '"';
  for (size_t i = 0; i < size; i += 3) {
    size_t left = size - i;
    unsigned bits = (unsigned)p[i] << 16 | (left > 1 ? (unsigned)p[i + 1] << 8 : 0) | (left > 2 ? p[i + 2] : 0);
    *t++ = alphabet[bits >> 18];
    *t++ = alphabet[bits >> 12 & 63];
    *t++ = left > 1 ? alphabet[bits >> 6 & 63] : '=';
    *t++ = left > 2 ? alphabet[bits & 63] : '=';
  }
  *t++ = '"';
  json_verbatim(o, text, (size_t)(t - text));
  free(text);
}

unsigned char *base64_read(const char *text, size_t len, size_t *size) {
  while (len && text[len - 1] == '=') len--;
  unsigned char *data = xalloc(len / 4 * 3 + 4), *o = data;
  unsigned bits = 0;
  for (size_t i = 0; i < len; i++) {
    const char *digit = text[i] ? strchr(alphabet, text[i]) : NULL;
    if (!digit) { free(data); return NULL; }
    bits = bits << 6 | (unsigned)(digit - alphabet);
    if (i % 4 == 0) continue;
    *o++ = (unsigned char)(bits >> (6 - 2 * (i % 4)));
  }
  *size = (size_t)(o - data);
  return data;
}
