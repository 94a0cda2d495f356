/* decode_error.c: what typed decoding says when a value does not fit. */
#include "json/decode_internal.h"

#define ERRORS_MAX 50 /* lines in one message */
#define FOUND_MAX 40  /* bytes of a value that are quoted */

static void put(tsf_strbuf *b, const char *text) { tsf_strbuf_bytes(b, text, strlen(text)); }

static void put_num(tsf_strbuf *b, double v) {
  char text[TSF_NUM_CHARS];
  tsf_strbuf_bytes(b, text, tsf_num_to_chars(v, text));
}

static bool is_name(const tsf_str *s) {
  for (uint32_t i = 0; i < s->len; i++) {
    uint8_t c = s->data[i];
    bool letter = (uint8_t)((c | 0x20) - 'a') < 26 || c == '_' || c == '$' || c >= 0x80;
    if (!letter && (i == 0 || (uint8_t)(c - '0') > 9)) return false;
  }
  return s->len != 0;
}

static void put_path(tsf_strbuf *b, const tsf_decode_path *at) {
  if (!at) {
    tsf_strbuf_ascii(b, '$');
    return;
  }
  put_path(b, at->outer);
  if (!at->key) {
    tsf_strbuf_ascii(b, '[');
    put_num(b, at->index);
    tsf_strbuf_ascii(b, ']');
  } else if (is_name(at->key)) {
    tsf_strbuf_ascii(b, '.');
    tsf_strbuf_str(b, at->key);
  } else {
    tsf_strbuf_ascii(b, '[');
    tsf_json_quote(b, at->key);
    tsf_strbuf_ascii(b, ']');
  }
}

/* Starts a line; false when there are lines enough already. */
static bool begin(tsf_decoder *d, const tsf_decode_path *at) {
  if (++d->nerrors > ERRORS_MAX) return false;
  put(&d->errors, "\n  ");
  put_path(&d->errors, at);
  put(&d->errors, ": ");
  return true;
}

/* ---- what was expected, what was found ------------------------------------------------------------ */

static void put_literals(tsf_strbuf *b, const tsf_decode_type *t) {
  put(b, t->count == 1 ? "" : "one of ");
  for (uint32_t i = 0; i < t->count; i++) {
    if (i) put(b, ", ");
    if (t->numbers) put_num(b, t->numbers[i]);
    else tsf_json_quote(b, t->u.strings[i]);
  }
}

static void put_type(tsf_strbuf *b, const tsf_decode_type *t) {
  static const char *const names[] = { "number", "integer", "boolean", "string", "integer of 64 bits", "",
                                       "object", "array",   "object",  "",       "value" };
  if (t->kind == TSF_D_ENUM) put_literals(b, t);
  else put(b, names[t->kind]);
  for (uint32_t i = 0; t->kind == TSF_D_UNION && i < t->count; i++) {
    if (i) put(b, " or ");
    put_type(b, t->u.alternatives[i]);
  }
  if (t->flags & TSF_D_NULLABLE) put(b, " or null");
}

/* The value's source text, cut to FOUND_MAX bytes. */
static void put_source(tsf_decoder *d, const tsf_json_entry *e) {
  uint32_t quote = e->tag == TSF_J_STRING, len = e->len;
  const uint8_t *p = d->source->data + e->start;
  if (len > FOUND_MAX) {
    for (len = FOUND_MAX; (p[len] & 0xc0) == 0x80;) len--;
  }
  if (quote) tsf_strbuf_ascii(&d->errors, '"');
  tsf_strbuf_bytes(&d->errors, p, len);
  if (len < e->len) put(&d->errors, "...");
  if (quote) tsf_strbuf_ascii(&d->errors, '"');
}

static void put_found(tsf_decoder *d, const tsf_json_entry *e) {
  static const char *const kinds[] = { "", "", "", "number ", "string ", "array", "object" };
  put(&d->errors, ", found ");
  put(&d->errors, kinds[e->tag]);
  if (e->tag < TSF_J_ARRAY) put_source(d, e);
}

/* ---- errors ---------------------------------------------------------------------------------------- */

bool tsf_decode_mismatch(tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, const tsf_decode_path *at) {
  if (!begin(d, at)) return false;
  put(&d->errors, "expected ");
  put_type(&d->errors, t);
  put_found(d, e);
  return false;
}

bool tsf_decode_missing(tsf_decoder *d, const tsf_decode_type *t, const tsf_decode_path *at) {
  if (!begin(d, at)) return false;
  put(&d->errors, "missing, expected ");
  put_type(&d->errors, t);
  return false;
}

bool tsf_decode_bad_json(tsf_decoder *d, const tsf_decode_path *at) {
  const tsf_error *e = (const tsf_error *)(const void *)tsf_catch(d->rt);
  if (!begin(d, at)) return false;
  const uint8_t *text = e->message->data, *end = text + e->message->len, *lf;
  while ((lf = memchr(text, '\n', (size_t)(end - text))) != NULL) { /* on one line, whatever it quotes */
    tsf_strbuf_bytes(&d->errors, text, (size_t)(lf - text));
    put(&d->errors, "\\n");
    text = lf + 1;
  }
  tsf_strbuf_bytes(&d->errors, text, (size_t)(end - text));
  return false;
}

static bool must(tsf_decoder *d, const tsf_decode_path *at, const char *what, double limit, const tsf_json_entry *e) {
  if (!begin(d, at)) return false;
  put(&d->errors, what);
  put_num(&d->errors, limit);
  put_found(d, e);
  return false;
}

bool tsf_decode_range(tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, const tsf_decode_path *at,
                      double v) {
  bool ok = true;
  if (t->flags & TSF_D_MIN && !(v >= t->minimum)) ok = must(d, at, "must be >= ", t->minimum, e);
  if (t->flags & TSF_D_XMIN && !(v > t->minimum)) ok = must(d, at, "must be > ", t->minimum, e);
  if (t->flags & TSF_D_MAX && !(v <= t->maximum)) ok = must(d, at, "must be <= ", t->maximum, e);
  if (t->flags & TSF_D_XMAX && !(v < t->maximum)) ok = must(d, at, "must be < ", t->maximum, e);
  if (t->flags & TSF_D_STEP && tsf_num_mod(v, t->step) != 0) ok = must(d, at, "must be a multiple of ", t->step, e);
  if (ok && t->vkind == TSF_V_I32 && (double)tsf_to_int32(v) != v) ok = must(d, at, "must fit 32 bits, at most ", INT32_MAX, e);
  return ok;
}

bool tsf_decode_count(tsf_decoder *d, const tsf_decode_type *t, const tsf_decode_path *at, uint32_t count) {
  bool few = count < t->min_count;
  if (!(t->flags & TSF_D_COUNT) || (!few && count <= t->max_count)) return true;
  if (!begin(d, at)) return false;
  put(&d->errors, few ? "must have at least " : "must have at most ");
  put_num(&d->errors, few ? t->min_count : t->max_count);
  put(&d->errors, t->kind == TSF_D_STRING ? " characters" : t->kind == TSF_D_ARRAY ? " elements" : " keys");
  put(&d->errors, ", found ");
  put_num(&d->errors, count);
  return false;
}

void tsf_decode_warn(tsf_decoder *d, const tsf_decode_path *at, const tsf_str *key) {
  tsf_decode_path path = { at, key, 0 };
  put_path(d->warnings, &path);
  put(d->warnings, ": unknown key\n");
}

void tsf_decode_throw(tsf_decoder *d, const char *what) {
  if (d->nerrors > ERRORS_MAX) {
    put(&d->errors, "\n  and ");
    put_num(&d->errors, d->nerrors - ERRORS_MAX);
    put(&d->errors, " more");
  }
  tsf_throw_type(d->rt, "%s:%S", what, tsf_strbuf_finish(&d->errors));
}
