/* printable.c: text from outside for a terminal. */
#include "printable.h"

#include <stdio.h>
#include <string.h>

/* The code point of a valid sequence of n bytes. */
static uint32_t code_point(const unsigned char *p, size_t n) {
  if (n == 1) return p[0];
  uint32_t c = p[0] & (0xffu >> (n + 1));
  for (size_t i = 1; i < n; i++) c = c << 6 | (p[i] & 0x3f);
  return c;
}

static bool is_control(uint32_t c) {
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return true;
  if (c >= 0x2028 && c <= 0x202e) return true; /* line separators, embedding and override of direction */
  return c == 0x200e || c == 0x200f || c == 0x61c || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static void write_escape(json_out *o, uint32_t c) {
  char escape[8];
  const char *name = c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : NULL;
  if (name) json_out_raw(o, name, 2);
  else json_out_raw(o, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)c & 0xffffu));
}

void printable_write(json_out *o, const char *text, size_t len) {
  char escape[8];
  for (size_t i = 0; i < len;) {
    const unsigned char *p = (const unsigned char *)text + i;
    size_t n = json_utf8_length(p, len - i);
    if (!n) {
      json_out_raw(o, escape, (size_t)snprintf(escape, sizeof escape, "\\x%02x", p[0]));
      i++;
      continue;
    }
    uint32_t c = code_point(p, n);
    if (is_control(c)) write_escape(o, c);
    else json_out_raw(o, text + i, n);
    i += n;
  }
}

size_t printable_width(const char *text, size_t len) {
  size_t width = 0;
  for (size_t i = 0; i < len; i++) width += ((unsigned char)text[i] & 0xc0) != 0x80;
  return width;
}

void printable_line(const char *before, const char *text) {
  json_out o = {0};
  json_out_raw(&o, before, strlen(before));
  for (;;) {
    size_t len = strcspn(text, "\n");
    printable_write(&o, text, len);
    if (!text[len]) break;
    text += len + 1;
    json_out_raw(&o, *text == ' ' ? "\n" : "\n  ", *text == ' ' ? 1 : 3);
  }
  json_out_raw(&o, "\n", 1);
  fwrite(o.data, 1, o.len, stderr);
  json_out_free(&o);
}
