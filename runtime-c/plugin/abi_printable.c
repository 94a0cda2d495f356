/* abi_printable.c: text for the host's log and terminal. Errors and log lines quote what came from outside: a line feed
 * in it would forge a line of the log, an escape sequence would reach the terminal, a change of direction would show
 * other text than there is. */
#include "plugin/abi.h"

#define ESCAPE_MAX 8 /* \u{2028} */

/* A character's bytes as they stand, or its escape in `room`. Returns how many it takes, *used how many of the n bytes
 * at `s` it was: well-formed but for surrogates. */
static size_t printable_char(const uint8_t *s, size_t n, char room[ESCAPE_MAX], size_t *used) {
  static const char hex[] = "0123456789abcdef";
  uint32_t c = s[0];
  *used = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
  if (*used > n) *used = n;
  if (c == '\n' || c == '\r' || c == '\t') {
    room[0] = '\\';
    room[1] = c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
    return 2;
  }
  if (*used == 2) c = (c & 0x1f) << 6 | (s[1] & 0x3f);
  if (*used == 3) c = (c & 0x0f) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3f);
  if (c < 0x20 || c == 0x7f || (*used == 2 && c < 0xa0)) {
    memcpy(room, (char[]){'\\', 'x', hex[c >> 4], hex[c & 15]}, 4);
    return 4;
  }
  if (*used == 3 && c >= 0xd800 && c < 0xe000) {
    memcpy(room, "\xef\xbf\xbd", 3);
    return 3;
  }
  bool turns = c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  if ((*used == 3 && (turns || c == 0x2028 || c == 0x2029)) || (*used == 2 && c == 0x61c)) {
    size_t i = 0;
    memcpy(room, "\\u{", 3);
    for (int shift = c >= 0x1000 ? 12 : 8; shift >= 0; shift -= 4) room[3 + i++] = hex[c >> shift & 15];
    room[3 + i] = '}';
    return 4 + i;
  }
  memcpy(room, s, *used);
  return *used;
}

static size_t print(char *to, size_t size, const char *text, size_t n, bool lines) {
  size_t written = 0;
  char room[ESCAPE_MAX];
  for (size_t at = 0, used; at < n; at += used) {
    size_t more = printable_char((const uint8_t *)text + at, n - at, room, &used);
    if (lines && text[at] == '\n') room[0] = '\n', more = 1;
    if (size != 0 && written + more >= size) break;
    if (size != 0) memcpy(to + written, room, more);
    written += more;
  }
  if (size != 0) to[written] = 0;
  return written;
}

size_t tsf_printable(char *to, size_t size, const char *text, size_t n) { return print(to, size, text, n, false); }
size_t tsf_printable_lines(char *to, size_t size, const char *text, size_t n) { return print(to, size, text, n, true); }

size_t tsf_copy_cut_n(char *to, size_t size, const char *from, size_t n) {
  if (n >= size) {
    n = size - 1;
    while (n > 0 && ((uint8_t)from[n] & 0xc0) == 0x80) n--;
  }
  memmove(to, from, n);
  to[n] = 0;
  return n;
}

size_t tsf_copy_cut(char *to, size_t size, const char *from) {
  return tsf_copy_cut_n(to, size, from, strlen(from));
}

static size_t hex_digits(const char *p) {
  size_t n = 0;
  while ((uint8_t)(p[n] - '0') < 10 || (uint8_t)(p[n] - 'a') < 6) n++;
  return n;
}

/* Whether an escape begins with the backslash before `after`, and does not end. */
static bool is_begun(const char *after) {
  if (*after == 'x') return strlen(after) < 3 && after[1 + hex_digits(after + 1)] == 0;
  if (*after != 'u') return *after == 0;
  size_t n = after[1] == '{' ? hex_digits(after + 2) : 0;
  return after[1] == 0 || (after[1] == '{' && n <= 4 && after[2 + n] == 0);
}

void tsf_copy_printable(char *to, size_t size, const char *text) {
  size_t n = tsf_copy_cut(to, size, text);
  if (text[n] == 0) return;
  while (n > 0 && to[n - 1] != '\\') n--;
  if (n > 0 && is_begun(to + n)) to[n - 1] = 0;
}
