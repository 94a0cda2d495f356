/* head.c: what may be in the head of an answer. */
#include "http/head.h"

#if !defined(_WIN32)
#include <strings.h>

#define HEAD_MAX (16u << 10) /* Node's, of all headers */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static bool is_token(char c) {
  if (is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return c != 0 && strchr("!#$%&'*+-.^_`|~", c) != NULL;
}

static bool refuse(tsf_head *head, const char *code) {
  head->refused = code;
  return false;
}

/* `HTTP/1.1 200 OK`; the reason may be missing. */
static bool take_status(tsf_head *head, const char *line, size_t n) {
  head->text.len = 0; /* that of an interim answer was before */
  head->sized = head->coded = head->plain = false;
  if (n < 8 || memcmp(line, "HTTP/1.", 7) != 0 || (line[7] != '0' && line[7] != '1')) return refuse(head, "HPE_INVALID_VERSION");
  if (n < 12 || line[8] != ' ' || !is_digit(line[9]) || !is_digit(line[10]) || !is_digit(line[11]) || line[9] == '0')
    return refuse(head, "HPE_INVALID_STATUS");
  if (n > 12 && line[12] != ' ') return refuse(head, "HPE_INVALID_STATUS");
  return memcmp(line + 9, "100", 3) != 0 || refuse(head, "UND_ERR_SOCKET"); /* nobody has asked for it */
}

static bool is_named(const char *line, size_t n, const char *name) {
  return n == strlen(name) && strncasecmp(line, name, n) == 0;
}

static bool is_length(const char *value, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (!is_digit(value[i])) return false;
  return n > 0 && n < 19;
}

/* gzip, deflate, br are decoded; Node decodes nothing when there is another among them. */
static bool is_decoded(const char *value, size_t n) {
  for (size_t from = 0, to; from <= n; from = to + 1) {
    for (to = from; to < n && value[to] != ',';) to++;
    size_t a = from, b = to;
    while (a < b && is_blank(value[a])) a++;
    while (b > a && is_blank(value[b - 1])) b--;
    const char *one = value + a;
    size_t len = b - a;
    if (!is_named(one, len, "gzip") && !is_named(one, len, "x-gzip") && !is_named(one, len, "deflate") && !is_named(one, len, "br"))
      return false;
  }
  return true;
}

static bool take_header(tsf_head *head, const char *line, size_t n) {
  size_t name = 0;
  while (name < n && is_token(line[name])) name++;
  if (name == 0 || name == n || line[name] != ':') return refuse(head, "HPE_INVALID_HEADER_TOKEN");
  for (size_t i = name + 1; i < n; i++)
    if (((unsigned char)line[i] < 0x20 && line[i] != '\t') || line[i] == 0x7f) return refuse(head, "HPE_INVALID_HEADER_TOKEN");
  const char *value = line + name + 1;
  size_t len = n - name - 1;
  while (len && is_blank(*value)) value++, len--;
  while (len && is_blank(value[len - 1])) len--;
  if (is_named(line, name, "content-length")) {
    if (head->sized) return refuse(head, "HPE_UNEXPECTED_CONTENT_LENGTH");
    if (!is_length(value, len)) return refuse(head, "HPE_INVALID_CONTENT_LENGTH");
    head->sized = true;
  } else if (is_named(line, name, "transfer-encoding")) head->coded = true;
  else if (is_named(line, name, "content-encoding")) head->plain = !is_decoded(value, len);
  return !(head->sized && head->coded) || refuse(head, "HPE_UNEXPECTED_CONTENT_LENGTH");
}

bool tsf_head_line(tsf_head *head, const char *line, size_t n) {
  if (n < 2 || line[n - 2] != '\r' || line[n - 1] != '\n') return refuse(head, "HPE_INVALID_HEADER_TOKEN");
  n -= 2;
  if (n == 0) {
    head->complete = head->text.len > 9 && head->text.data[9] != '1';
    return true;
  }
  bool taken = n >= 5 && memcmp(line, "HTTP/", 5) == 0 ? take_status(head, line, n) : take_header(head, line, n);
  if (taken && head->text.len + n > HEAD_MAX) return refuse(head, "UND_ERR_HEADERS_OVERFLOW");
  return taken && tsf_text_add(&head->text, line, n) && tsf_text_add(&head->text, "\n", 1);
}
#endif
