/* json_write.c: appending JSON to a growable buffer; the allocation helpers. */
#include "json.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *checked(void *p) {
  if (p) return p;
  fputs("out of memory\n", stderr);
  exit(1);
}

void *xalloc(size_t size) { return checked(calloc(1, size ? size : 1)); }

void *xgrow(void *p, size_t size) { return checked(realloc(p, size ? size : 1)); }

char *xcopy(const char *text, size_t len) {
  char *copy = xalloc(len + 1);
  memcpy(copy, text, len);
  return copy;
}

char *xstr(const char *text) { return xcopy(text, strlen(text)); }

void json_out_free(json_out *o) {
  free(o->data);
  *o = (json_out){0};
}

void json_out_raw(json_out *o, const char *text, size_t len) {
  if (o->cap - o->len < len + 1) {
    o->cap = (o->cap + len + 1) * 2;
    o->data = xgrow(o->data, o->cap);
  }
  memcpy(o->data + o->len, text, len);
  o->len += len;
  o->data[o->len] = 0;
}

static void before(json_out *o) {
  if (o->comma) json_out_raw(o, ",", 1);
  o->comma = true;
}

void json_open(json_out *o, char bracket) {
  before(o);
  json_out_raw(o, &bracket, 1);
  o->comma = false;
}

void json_close(json_out *o, char bracket) {
  json_out_raw(o, &bracket, 1);
  o->comma = true;
}

size_t json_utf8_length(const unsigned char *p, size_t left) {
  size_t n = p[0] < 0x80 ? 1 : p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : p[0] < 0xf5 ? 4 : 0;
  if (n > left) return 0;
  for (size_t i = 1; i < n; i++)
    if ((p[i] & 0xc0) != 0x80) return 0;
  if (n == 3 && ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f))) return 0;
  if (n == 4 && ((p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f))) return 0;
  return n;
}

static void write_string(json_out *o, const char *text, size_t len) {
  json_out_raw(o, "\"", 1);
  for (size_t i = 0; i < len;) {
    unsigned char c = (unsigned char)text[i];
    char escape[8];
    size_t n = json_utf8_length((const unsigned char *)text + i, len - i);
    if (c == '"' || c == '\\') {
      escape[0] = '\\', escape[1] = (char)c;
      json_out_raw(o, escape, 2);
    } else if (c < 0x20 || c == 0x7f) {
      json_out_raw(o, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", c));
    } else if (n == 2 && c == 0xc2 && (unsigned char)text[i + 1] < 0xa0) { /* C1: terminals take them for commands */
      json_out_raw(o, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned char)text[i + 1]));
    } else if (n) {
      json_out_raw(o, text + i, n);
    } else {
      json_out_raw(o, "\xef\xbf\xbd", 3);
    }
    i += n ? n : 1;
  }
  json_out_raw(o, "\"", 1);
}

void json_key(json_out *o, const char *name) {
  before(o);
  write_string(o, name, strlen(name));
  json_out_raw(o, ":", 1);
  o->comma = false;
}

void json_str(json_out *o, const char *text, size_t len) {
  before(o);
  if (text) write_string(o, text, len);
  else json_out_raw(o, "null", 4);
}

void json_cstr(json_out *o, const char *text) { json_str(o, text, text ? strlen(text) : 0); }

void json_verbatim(json_out *o, const char *text, size_t len) {
  before(o);
  json_out_raw(o, text, len);
}

void json_u64(json_out *o, uint64_t value) {
  char digits[24];
  json_verbatim(o, digits, (size_t)snprintf(digits, sizeof digits, "%" PRIu64, value));
}

void json_u64_str(json_out *o, uint64_t value) {
  char digits[24];
  json_verbatim(o, digits, (size_t)snprintf(digits, sizeof digits, "\"%" PRIu64 "\"", value));
}

void json_i64(json_out *o, int64_t value) {
  char digits[24];
  json_verbatim(o, digits, (size_t)snprintf(digits, sizeof digits, "%" PRId64, value));
}

void json_f64(json_out *o, double value) {
  char digits[40];
  if (!isfinite(value)) { json_null(o); return; }
  json_verbatim(o, digits, (size_t)snprintf(digits, sizeof digits, "%.17g", value));
}

void json_bool(json_out *o, bool value) { json_verbatim(o, value ? "true" : "false", value ? 4 : 5); }

void json_null(json_out *o) { json_verbatim(o, "null", 4); }
