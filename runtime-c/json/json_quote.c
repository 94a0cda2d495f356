/* json_quote.c: a string as a JSON literal. Of its own, so that messages can quote without all of stringify. */
#include "json/json.h"
#include "json/json_scan.h"

static void put_escape(tsf_strbuf *b, uint32_t unit) {
  static const char hex[] = "0123456789abcdef";
  static const char codes[] = "\b\f\n\r\t\"\\", names[] = "bfnrt\"\\";
  const char *at = unit && unit < 0x80 ? strchr(codes, (int)unit) : NULL;
  char text[6] = { '\\', at ? names[at - codes] : 'u', hex[unit >> 12], hex[unit >> 8 & 15], hex[unit >> 4 & 15],
                   hex[unit & 15] };
  tsf_strbuf_bytes(b, text, at ? 2 : 6);
}

/* The first lone surrogate in [p, end), or end. */
static const uint8_t *find_surrogate(const uint8_t *p, const uint8_t *end) {
  while (p < end) {
    p = memchr(p, 0xed, (size_t)(end - p));
    if (!p) return end;
    if (p[1] >= 0xa0) return p; /* ED is a lead byte: two more follow */
    p += 3;
  }
  return end;
}

void tsf_json_quote(tsf_strbuf *b, const tsf_str *s) {
  const uint8_t *p = s->data, *end = p + s->len;
  const uint8_t *lone = tsf_str_is_ascii(s) ? end : find_surrogate(p, end);
  tsf_strbuf_ascii(b, '"');
  for (;;) {
    const uint8_t *q = tsf_json_scan_plain(p, lone);
    tsf_strbuf_bytes(b, p, (size_t)(q - p));
    if (q == end) break;
    if (q == lone) {
      put_escape(b, 0xd000u | (uint32_t)(q[1] & 0x3f) << 6 | (q[2] & 0x3f));
      p = q + 3;
      lone = find_surrogate(p, end);
    } else {
      put_escape(b, *q);
      p = q + 1;
    }
  }
  tsf_strbuf_ascii(b, '"');
}
