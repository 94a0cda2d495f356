/* json_parse.c: JSON.parse. The grammar and the wording of errors are V8's (Node 20). */
#include "json/json.h"
#include "json/json_scan.h"

typedef struct parser {
  tsf_rt *rt;
  const tsf_str *text;
  const uint8_t *base, *p, *end;
} parser;

/* ---- errors ------------------------------------------------------------------------------------- */

static uint32_t units_to(const parser *ps, const uint8_t *at) {
  return (uint32_t)tsf_count_units(ps->base, (size_t)(at - ps->base));
}

TSF_COLD static tsf_val fail_at(parser *ps, const char *format, const char *what) {
  tsf_throw_syntax(ps->rt, format, what, (unsigned)units_to(ps, ps->p));
  return TSF_VAL_UNDEF;
}

static tsf_val fail(parser *ps, const char *what) { return fail_at(ps, "%s in JSON at position %u", what); }

TSF_COLD static tsf_val fail_end(parser *ps) {
  tsf_throw_syntax(ps->rt, "Unexpected end of JSON input");
  return TSF_VAL_UNDEF;
}

static bool is_text(const parser *ps, const char *what) {
  size_t n = strlen(what);
  return ps->text->len == n && memcmp(ps->base, what, n) == 0;
}

/* A token that cannot stand at ps->p: quotes it with up to ten units on either side. */
TSF_COLD static tsf_val fail_token(parser *ps) {
  enum { CONTEXT = 10 };
  tsf_rt *rt = ps->rt;
  uint32_t at = units_to(ps, ps->p), units = ps->text->units;
  if (ps->p == ps->end) return fail_end(ps);
  if (*ps->p == '"') return fail(ps, "Unexpected string");
  if (*ps->p == '-' || (uint8_t)(*ps->p - '0') < 10) return fail(ps, "Unexpected number");
  if (is_text(ps, "undefined") || is_text(ps, "NaN") || is_text(ps, "Infinity") || is_text(ps, "[object Object]")) {
    tsf_throw_syntax(rt, "\"%S\" is not valid JSON", ps->text);
    return TSF_VAL_UNDEF;
  }
  bool cut = units > 2 * CONTEXT, head = cut && at >= CONTEXT, tail = cut && (at < CONTEXT || at < units - CONTEXT);
  const tsf_str *token = tsf_str_sub(rt, ps->text, at, at + 1);
  const tsf_str *context = tsf_str_sub(rt, ps->text, head ? at - CONTEXT : 0, tail ? at + CONTEXT : units);
  tsf_throw_syntax(rt, "Unexpected token '%S', %s\"%S\"%s is not valid JSON", token, head ? "..." : "", context,
                   tail ? "..." : "");
  return TSF_VAL_UNDEF;
}

/* ---- scalars ------------------------------------------------------------------------------------ */

static inline void skip_blanks(parser *ps) {
  while (ps->p < ps->end && tsf_json_blank(*ps->p)) ps->p++;
}

static inline bool digit_at(const parser *ps) { return ps->p < ps->end && (uint8_t)(*ps->p - '0') < 10; }

static void skip_digits(parser *ps) {
  while (digit_at(ps)) ps->p++;
}

static tsf_val parse_number(parser *ps) {
  const uint8_t *from = ps->p;
  size_t used;
  if (*ps->p == '-') {
    ps->p++;
    if (!digit_at(ps)) return fail(ps, "No number after minus sign");
  }
  if (*ps->p == '0') {
    ps->p++;
    if (digit_at(ps)) return fail(ps, "Unexpected number");
  }
  skip_digits(ps);
  if (ps->p < ps->end && *ps->p == '.') {
    ps->p++;
    if (!digit_at(ps)) return fail(ps, "Unterminated fractional number");
    skip_digits(ps);
  }
  if (ps->p < ps->end && (*ps->p | 0x20) == 'e') {
    ps->p++;
    if (ps->p < ps->end && (*ps->p == '+' || *ps->p == '-')) ps->p++;
    if (!digit_at(ps)) return fail(ps, "Exponent part is missing a number");
    skip_digits(ps);
  }
  return tsf_val_of_num(tsf_num_scan(from, (size_t)(ps->p - from), &used));
}

static tsf_val parse_word(parser *ps, const char *word, tsf_val value) {
  for (; *word; word++, ps->p++)
    if (ps->p == ps->end || *ps->p != (uint8_t)*word) return fail_token(ps);
  return value;
}

/* Raw bytes between escapes. They may start with the low half of a pair whose high half was escaped. */
static void put_run(tsf_strbuf *b, const uint8_t *p, size_t n) {
  if (TSF_UNLIKELY(n >= 3 && p[0] == 0xed && p[1] >= 0xb0)) {
    tsf_strbuf_code_point(b, 0xd000u | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f));
    p += 3;
    n -= 3;
  }
  tsf_strbuf_bytes(b, p, n);
}

/* The escape at ps->p (a backslash) into b; false after throwing. */
static bool parse_escape(parser *ps, tsf_strbuf *b) {
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  uint32_t unit = 0;
  if (++ps->p == ps->end) return fail_end(ps), false;
  if (*ps->p != 'u') {
    const char *at = memchr(names, *ps->p, sizeof names - 1);
    if (!at && *ps->p >= 0xc4) return fail_token(ps), false; /* V8 looks up Latin-1 only */
    if (!at) return fail(ps, "Bad escaped character"), false;
    ps->p++;
    tsf_strbuf_ascii(b, values[at - names]);
    return true;
  }
  ps->p++;
  for (int i = 0; i < 4; i++, ps->p++) {
    uint8_t c = ps->p < ps->end ? *ps->p : 0, l = c | 0x20;
    if ((uint8_t)(c - '0') < 10) unit = unit << 4 | (uint32_t)(c - '0');
    else if ((uint8_t)(l - 'a') < 6) unit = unit << 4 | (uint32_t)(l - 'a' + 10);
    else return fail(ps, "Bad Unicode escape"), false;
  }
  tsf_strbuf_code_point(b, unit);
  return true;
}

/* A string with escapes: ps->p is at the first of them, its contents start at `from`. */
static const tsf_str *parse_escaped(parser *ps, const uint8_t *from) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, ps->rt);
  for (;;) {
    put_run(&b, from, (size_t)(ps->p - from));
    if (ps->p == ps->end) return fail(ps, "Unterminated string"), NULL;
    if (*ps->p == '"') break;
    if (*ps->p != '\\') return fail(ps, "Bad control character in string literal"), NULL;
    if (!parse_escape(ps, &b)) return NULL;
    from = ps->p;
    ps->p = tsf_json_scan_plain(from, ps->end);
  }
  ps->p++;
  return tsf_strbuf_finish(&b);
}

/* ps->p is at the opening quote. NULL after throwing. */
static const tsf_str *parse_string(parser *ps) {
  const uint8_t *from = ++ps->p;
  ps->p = tsf_json_scan_plain(from, ps->end);
  if (TSF_UNLIKELY(ps->p == ps->end || *ps->p != '"')) return parse_escaped(ps, from);
  ps->p++;
  return tsf_str_view(ps->rt, ps->text, (uint32_t)(from - ps->base), (uint32_t)(ps->p - 1 - ps->base));
}

/* ---- containers --------------------------------------------------------------------------------- */

static tsf_val parse_value(parser *ps, uint32_t depth);

static tsf_val parse_array(parser *ps, uint32_t depth) {
  tsf_arr *array = tsf_arr_new_loose(ps->rt, 0);
  ps->p++;
  skip_blanks(ps);
  if (ps->p < ps->end && *ps->p == ']') return ps->p++, tsf_val_of_ptr(array);
  for (;;) {
    tsf_val v = parse_value(ps, depth + 1);
    if (TSF_FAILED(ps->rt)) return TSF_VAL_UNDEF;
    tsf_arr_push_word(ps->rt, array, v);
    skip_blanks(ps);
    if (ps->p < ps->end && *ps->p == ']') return ps->p++, tsf_val_of_ptr(array);
    if (ps->p == ps->end || *ps->p != ',') return fail(ps, "Expected ',' or ']' after array element");
    ps->p++;
  }
}

/* A key and its colon; NULL after throwing. V8 has words of its own for the first of an object. */
static const tsf_str *parse_key(parser *ps, bool first) {
  skip_blanks(ps);
  if (ps->p == ps->end || *ps->p != '"')
    return fail(ps, first ? "Expected property name or '}'" : "Expected double-quoted property name"), NULL;
  const tsf_str *key = parse_string(ps);
  if (!key) return NULL;
  skip_blanks(ps);
  if (ps->p < ps->end && *ps->p == ':') return ps->p++, key;
  if (first) fail(ps, "Expected ':' after property name");
  else fail_token(ps);
  return NULL;
}

static tsf_val parse_object(parser *ps, uint32_t depth) {
  tsf_dict *dict = tsf_dict_new(ps->rt, 0);
  ps->p++;
  skip_blanks(ps);
  if (ps->p < ps->end && *ps->p == '}') return ps->p++, tsf_val_of_ptr(dict);
  for (bool first = true;; first = false) {
    const tsf_str *key = parse_key(ps, first);
    if (!key) return TSF_VAL_UNDEF;
    tsf_val v = parse_value(ps, depth + 1);
    if (TSF_FAILED(ps->rt)) return TSF_VAL_UNDEF;
    tsf_dict_set(ps->rt, dict, key, v);
    if (TSF_FAILED(ps->rt)) return TSF_VAL_UNDEF;
    skip_blanks(ps);
    if (ps->p < ps->end && *ps->p == '}') return ps->p++, tsf_val_of_ptr(dict);
    if (ps->p == ps->end || *ps->p != ',') return fail(ps, "Expected ',' or '}' after property value");
    ps->p++;
  }
}

static tsf_val parse_value(parser *ps, uint32_t depth) {
  if (TSF_UNLIKELY(depth > TSF_JSON_PARSE_DEPTH || tsf_stack_low(ps->rt))) {
    tsf_throw_stack(ps->rt);
    return TSF_VAL_UNDEF;
  }
  skip_blanks(ps);
  if (TSF_UNLIKELY(ps->p == ps->end)) return fail_end(ps);
  switch (*ps->p) {
  case '"': return tsf_val_of_ptr(parse_string(ps)); /* NULL is undefined */
  case '{': return parse_object(ps, depth);
  case '[': return parse_array(ps, depth);
  case 't': return parse_word(ps, "true", TSF_VAL_TRUE);
  case 'f': return parse_word(ps, "false", TSF_VAL_FALSE);
  case 'n': return parse_word(ps, "null", TSF_VAL_NULL);
  case '-': case '0': case '1': case '2': case '3': case '4':
  case '5': case '6': case '7': case '8': case '9': return parse_number(ps);
  default: return fail_token(ps);
  }
}

tsf_val tsf_json_parse(tsf_rt *rt, const tsf_str *text) {
  parser ps = { rt, text, text->data, text->data, text->data + text->len };
  tsf_val v = parse_value(&ps, 0);
  if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;
  skip_blanks(&ps);
  if (ps.p != ps.end) return fail_at(&ps, "%s at position %u", "Unexpected non-whitespace character after JSON");
  return v;
}
