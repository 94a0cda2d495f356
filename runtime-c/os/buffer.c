/* buffer.c: bytes outside of the heap. */
#include "os/buffer.h"

#include <stdlib.h>

bool tsf_text_add(tsf_text *text, const void *bytes, size_t n) {
  if (n > text->room - text->len) {
    size_t room = text->room ? text->room : 64;
    while (room - text->len < n) room *= 2;
    char *data = (char *)realloc(text->data, room);
    if (!data) return false;
    text->data = data;
    text->room = room;
  }
  if (n) memcpy(text->data + text->len, bytes, n);
  text->len += n;
  return true;
}

bool tsf_text_of_utf8(tsf_text *text, const tsf_str *s) {
  char *room = (char *)malloc((size_t)s->len + 1);
  if (!room) return false;
  size_t n = tsf_str_to_utf8(s, (uint8_t *)room);
  room[n] = 0;
  free(text->data);
  *text = (tsf_text){room, n, (size_t)s->len + 1};
  return true;
}

bool tsf_text_of_latin1(tsf_text *text, const tsf_str *s) {
  for (uint32_t i = 0; i < s->len; i++) {
    uint8_t c = s->data[i];
    if (c >= 0xc0 && i + 1 < s->len) c = (uint8_t)(c << 6 | (s->data[++i] & 0x3f));
    if (!tsf_text_add(text, &c, 1)) return false;
  }
  return tsf_text_add(text, "", 1);
}
