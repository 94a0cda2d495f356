/* head.c: what may be in the head of an answer, where libcurl would take more than Node does. */
#include "http/head.h"

#if !defined(_WIN32)
#define HEAD_MAX (16u << 10) /* Node's, of all headers */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_token(char c) {
  if (is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return c != 0 && strchr("!#$%&'*+-.^_`|~", c) != NULL;
}

/* `HTTP/1.1 200 OK`; the reason may be missing. */
static bool is_status(const char *line, size_t n) {
  if (n < 12 || memcmp(line, "HTTP/1.", 7) != 0 || (line[7] != '0' && line[7] != '1') || line[8] != ' ') return false;
  if (!is_digit(line[9]) || !is_digit(line[10]) || !is_digit(line[11])) return false;
  return n == 12 || line[12] == ' ';
}

static bool is_header(const char *line, size_t n) {
  size_t name = 0;
  while (name < n && is_token(line[name])) name++;
  if (name == 0 || name == n || line[name] != ':') return false;
  for (size_t i = name + 1; i < n; i++)
    if (((unsigned char)line[i] < 0x20 && line[i] != '\t') || line[i] == 0x7f) return false;
  return true;
}

bool tsf_http_line(tsf_text *head, const char *line, size_t n, bool *complete) {
  if (n < 2 || line[n - 2] != '\r' || line[n - 1] != '\n') return false;
  n -= 2;
  if (n >= 5 && memcmp(line, "HTTP/", 5) == 0) {
    head->len = 0; /* that of an interim answer was before */
    if (!is_status(line, n)) return false;
  } else if (n == 0) {
    *complete = head->len > 9 && head->data[9] != '1';
    return true;
  } else if (!is_header(line, n)) return false;
  return head->len + n <= HEAD_MAX && tsf_text_add(head, line, n) && tsf_text_add(head, "\n", 1);
}
#endif
