/* inspect_text.c: strings in quotes, and keys. */
#include "program/inspect_parts.h"

#define MOST_UNITS 10000 /* of a string that is shown whole */
#define LEAST_UNITS 16   /* of one that is taken apart */

static bool has(const tsf_str *s, const char *part) {
  return tsf_find_bytes(s->data, s->len, 0, (const uint8_t *)part, (uint32_t)strlen(part)) != TSF_NOT_FOUND;
}

static char quote_of(const tsf_str *s) {
  if (!has(s, "'")) return '\'';
  if (!has(s, "\"")) return '"';
  return !has(s, "`") && !has(s, "${") ? '`' : '\'';
}

static void put_hex(tsf_strbuf *b, const char *prefix, uint32_t unit, int digits, const char *characters) {
  char text[8];
  size_t n = strlen(prefix);
  memcpy(text, prefix, n);
  for (int i = digits - 1; i >= 0; i--) text[n++] = characters[unit >> (4 * i) & 15];
  tsf_strbuf_bytes(b, text, n);
}

static void put_control(tsf_strbuf *b, uint8_t c) {
  static const char letters[] = "\b\t\n\f\r", names[] = "btnfr";
  const char *at = c ? strchr(letters, c) : NULL;
  if (!at) {
    put_hex(b, "\\x", c, 2, "0123456789ABCDEF");
    return;
  }
  tsf_strbuf_ascii(b, '\\');
  tsf_strbuf_ascii(b, names[at - letters]);
}

/* The bytes of one character at `p`, escaped where they must be. Gives how many there are. */
static uint32_t put_character(tsf_strbuf *b, const uint8_t *p, char quote) {
  uint8_t c = *p;
  uint32_t n = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
  if (c < 0x20 || c == 0x7f) put_control(b, c);
  else if (c == '\\' || (c == '\'' && quote == '\'')) {
    tsf_strbuf_ascii(b, '\\');
    tsf_strbuf_ascii(b, (char)c);
  } else if (c == 0xc2 && p[1] < 0xa0) put_control(b, p[1]);
  else if (c == 0xed && p[1] >= 0xa0) /* half a pair */
    put_hex(b, "\\u", 0xd000u | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f), 4, "0123456789abcdef");
  else tsf_strbuf_bytes(b, p, n);
  return n;
}

static void put_quoted(tsf_strbuf *b, const tsf_str *s) {
  char quote = quote_of(s);
  tsf_strbuf_ascii(b, quote);
  for (uint32_t i = 0; i < s->len;) i += put_character(b, s->data + i, quote);
  tsf_strbuf_ascii(b, quote);
}

const tsf_str *tsf_inspect_quoted(tsf_rt *rt, const tsf_str *s) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  put_quoted(&b, s);
  return tsf_strbuf_finish(&b);
}

static void put_lines(tsf_inspector *w, tsf_strbuf *b, const tsf_str *s) {
  for (uint32_t from = 0; from < s->len;) {
    const uint8_t *feed = memchr(s->data + from, '\n', s->len - from);
    uint32_t to = feed ? (uint32_t)(feed - s->data) + 1 : s->len;
    if (from) {
      tsf_strbuf_bytes(b, " +\n", 3);
      tsf_strbuf_blanks(b, w->indentation + 2);
    }
    put_quoted(b, tsf_str_view(w->rt, s, from, to));
    from = to;
  }
}

const tsf_str *tsf_inspect_string(tsf_inspector *w, const tsf_str *s) {
  tsf_strbuf b;
  uint32_t more = s->units > MOST_UNITS ? s->units - MOST_UNITS : 0;
  tsf_strbuf_init(&b, w->rt);
  if (more) s = tsf_str_sub(w->rt, s, 0, MOST_UNITS);
  if (s->units > LEAST_UNITS && (int64_t)s->units > (int64_t)w->how.width - w->indentation - 4) put_lines(w, &b, s);
  else put_quoted(&b, s);
  if (more) {
    char digits[TSF_NUM_CHARS];
    tsf_strbuf_bytes(&b, "... ", 4);
    tsf_strbuf_bytes(&b, digits, tsf_u64_to_chars(more, digits));
    tsf_strbuf_bytes(&b, " more characters", more > 1 ? 16 : 15);
  }
  return tsf_strbuf_finish(&b);
}

static bool is_letter(uint8_t c) { return (uint8_t)((c | 32) - 'a') < 26 || c == '_'; }

const tsf_str *tsf_inspect_key(tsf_rt *rt, const tsf_str *key) {
  static const tsf_str proto = TSF_STR_LIT("__proto__", 9, 9, 1), shown = TSF_STR_LIT("['__proto__']", 13, 13, 1);
  if (tsf_str_eq(key, &proto)) return &shown;
  uint32_t i = 0;
  while (i < key->len && (is_letter(key->data[i]) || (i && (uint8_t)(key->data[i] - '0') < 10))) i++;
  return key->len && i == key->len ? key : tsf_inspect_quoted(rt, key);
}
