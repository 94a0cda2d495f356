/* json_parse.c: a strict recursive-descent JSON reader. */
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 256

typedef struct {
  const char *start, *at, *end;
  char *err;
} reader;

static json *read_value(reader *, int depth);

static json *fail(reader *r, const char *what) {
  if (!r->err[0]) snprintf(r->err, 128, "%s at offset %zu", what, (size_t)(r->at - r->start));
  return NULL;
}

static void skip_blank(reader *r) {
  while (r->at < r->end && strchr(" \t\r\n", *r->at) && *r->at) r->at++;
}

static bool take(reader *r, char c) {
  if (r->at == r->end || *r->at != c) return false;
  r->at++;
  return true;
}

static int hex4(reader *r) {
  int value = 0;
  if (r->end - r->at < 4) return -1;
  for (int i = 0; i < 4; i++) {
    char c = *r->at++;
    int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

static char *put_utf8(char *o, unsigned c) {
  if (c < 0x80) {
    *o++ = (char)c;
  } else if (c < 0x800) {
    *o++ = (char)(0xc0 | c >> 6);
    *o++ = (char)(0x80 | (c & 63));
  } else if (c < 0x10000) {
    *o++ = (char)(0xe0 | c >> 12);
    *o++ = (char)(0x80 | (c >> 6 & 63));
    *o++ = (char)(0x80 | (c & 63));
  } else {
    *o++ = (char)(0xf0 | c >> 18);
    *o++ = (char)(0x80 | (c >> 12 & 63));
    *o++ = (char)(0x80 | (c >> 6 & 63));
    *o++ = (char)(0x80 | (c & 63));
  }
  return o;
}

/* After "\u": one escape or a surrogate pair. A lone surrogate becomes U+FFFD. */
static char *read_unicode(reader *r, char *o) {
  int c = hex4(r);
  if (c < 0) return NULL;
  if (c >= 0xd800 && c < 0xdc00 && r->end - r->at >= 6 && r->at[0] == '\\' && r->at[1] == 'u') {
    const char *back = r->at;
    r->at += 2;
    int low = hex4(r);
    if (low >= 0xdc00 && low < 0xe000) return put_utf8(o, 0x10000 + ((unsigned)(c - 0xd800) << 10) + (unsigned)(low - 0xdc00));
    r->at = back;
  }
  return put_utf8(o, c >= 0xd800 && c < 0xe000 ? 0xfffd : (unsigned)c);
}

/* After the opening quote. The contents are never longer than their source. */
static char *read_string(reader *r, size_t *len) {
  const char *close = r->at;
  while (close < r->end && *close != '"') close += *close == '\\' ? 2 : 1;
  if (close >= r->end) return (char *)fail(r, "unterminated string");
  char *text = xalloc((size_t)(close - r->at) + 4), *o = text;
  while (*r->at != '"') {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    char c = *r->at++;
    if ((unsigned char)c < 0x20) { free(text); return (char *)fail(r, "control character in a string"); }
    if (c != '\\') { *o++ = c; continue; }
    c = *r->at++;
    const char *escape = strchr(from, c);
    if (c == 'u') o = read_unicode(r, o);
    else if (escape && c) *o++ = to[escape - from];
    else o = NULL;
    if (!o) { free(text); return (char *)fail(r, "bad escape in a string"); }
  }
  r->at++;
  *len = (size_t)(o - text);
  return text;
}

static bool read_digits(reader *r) {
  const char *from = r->at;
  while (r->at < r->end && *r->at >= '0' && *r->at <= '9') r->at++;
  return r->at > from;
}

static bool read_number(reader *r, json *v) {
  const char *from = r->at;
  take(r, '-');
  if (!take(r, '0') && !read_digits(r)) return fail(r, "unexpected character"), false;
  if (take(r, '.') && !read_digits(r)) return fail(r, "bad number"), false;
  if (take(r, 'e') || take(r, 'E')) {
    if (!take(r, '+')) take(r, '-');
    if (!read_digits(r)) return fail(r, "bad number"), false;
  }
  v->len = (size_t)(r->at - from);
  v->text = xcopy(from, v->len);
  return true;
}

static bool read_word(reader *r, const char *word) {
  size_t len = strlen(word);
  if ((size_t)(r->end - r->at) < len || memcmp(r->at, word, len)) return fail(r, "unexpected character"), false;
  r->at += len;
  return true;
}

/* After the opening bracket: elements of an array, or members of an object. */
static bool read_children(reader *r, json *v, char close, int depth) {
  json **link = &v->first;
  skip_blank(r);
  if (take(r, close)) return true;
  do {
    char *key = NULL;
    skip_blank(r);
    if (close == '}') {
      size_t len;
      if (!take(r, '"')) return fail(r, "expected a member name"), false;
      if (!(key = read_string(r, &len))) return false;
      skip_blank(r);
      if (!take(r, ':')) { free(key); return fail(r, "expected ':'"), false; }
    }
    json *child = read_value(r, depth + 1);
    if (!child) { free(key); return false; }
    child->key = key;
    *link = child;
    link = &child->next;
    skip_blank(r);
  } while (take(r, ','));
  return take(r, close) || (fail(r, close == '}' ? "expected ',' or '}'" : "expected ',' or ']'"), false);
}

static bool read_into(reader *r, json *v, int depth) {
  switch (*r->at) {
  case '{': r->at++; v->kind = JSON_OBJECT; return read_children(r, v, '}', depth);
  case '[': r->at++; v->kind = JSON_ARRAY; return read_children(r, v, ']', depth);
  case '"': r->at++; v->kind = JSON_STRING; return (v->text = read_string(r, &v->len)) != NULL;
  case 'n': v->kind = JSON_NULL; return read_word(r, "null");
  case 't': v->kind = JSON_TRUE; return read_word(r, "true");
  case 'f': v->kind = JSON_FALSE; return read_word(r, "false");
  default: v->kind = JSON_NUMBER; return read_number(r, v);
  }
}

static json *read_value(reader *r, int depth) {
  if (depth > MAX_DEPTH) return fail(r, "nested too deeply");
  skip_blank(r);
  if (r->at == r->end) return fail(r, "unexpected end");
  json *v = xalloc(sizeof *v);
  v->raw = r->at;
  if (!read_into(r, v, depth)) { json_free(v); return NULL; }
  v->raw_len = (size_t)(r->at - v->raw);
  return v;
}

json *json_parse(const char *text, size_t len, char err[128]) {
  reader r = {text, text, text + len, err};
  err[0] = 0;
  json *v = read_value(&r, 0);
  if (!v) return NULL;
  skip_blank(&r);
  if (r.at == r.end) return v;
  json_free(v);
  return fail(&r, "text after the value");
}

void json_free(json *v) {
  if (!v) return;
  for (json *child = v->first, *next; child; child = next) {
    next = child->next;
    json_free(child);
  }
  free(v->key);
  free(v->text);
  free(v);
}

json *json_get(const json *object, const char *name) {
  if (!object || object->kind != JSON_OBJECT) return NULL;
  for (json *m = object->first; m; m = m->next)
    if (!strcmp(m->key, name)) return m;
  return NULL;
}

const char *json_get_string(const json *object, const char *name, const char *otherwise) {
  json *v = json_get(object, name);
  return v && v->kind == JSON_STRING ? v->text : otherwise;
}

uint64_t json_get_u64(const json *object, const char *name, uint64_t otherwise) {
  json *v = json_get(object, name);
  return v && v->text ? strtoull(v->text, NULL, 10) : otherwise;
}

bool json_get_bool(const json *object, const char *name) {
  json *v = json_get(object, name);
  return v && v->kind == JSON_TRUE;
}

size_t json_count(const json *parent) {
  size_t n = 0;
  for (json *v = parent->first; v; v = v->next) n++;
  return n;
}
