/* json_scan.c: one pass over a text that leaves a tape (json.h): an entry a value and a key, in
 * document order, pointing into the text. Nothing is copied, unescaped or converted here.
 *
 * Lenient: raw control characters and unknown escapes in strings; a number is any run of
 * [0-9.+-eE], or nan / inf with an optional sign. Nesting is limited to 300 values.
 */
#include "json/json.h"
#include "json/json_scan.h"

#define NO_PARENT UINT32_MAX

typedef enum fault {
  FAULT_END,    /* the text stops early */
  FAULT_CHAR,   /* a byte that cannot stand here */
  FAULT_STRING, /* a string that is never closed */
  FAULT_DEPTH
} fault;

TSF_COLD static tsf_buf *fail(tsf_rt *rt, fault why, size_t at, uint8_t c) {
  if (why == FAULT_END) tsf_throw_syntax(rt, "Unexpected end of JSON at byte %u", (unsigned)at);
  else if (why == FAULT_STRING) tsf_throw_syntax(rt, "Unterminated string in JSON at byte %u", (unsigned)at);
  else if (why == FAULT_DEPTH) tsf_throw_syntax(rt, "JSON nested deeper than %d at byte %u", TSF_JSON_DEPTH_MAX, (unsigned)at);
  else if (c >= 0x20 && c < 0x7f) tsf_throw_syntax(rt, "Unexpected '%c' in JSON at byte %u", c, (unsigned)at);
  else tsf_throw_syntax(rt, "Unexpected byte 0x%x in JSON at byte %u", c, (unsigned)at);
  return NULL;
}

/* A tape with room for `cap` entries and the first `count` of `old`. */
static tsf_buf *tape_alloc(tsf_rt *rt, const struct tsf_json_tape *old, size_t count, size_t cap) {
  size_t bytes = sizeof(struct tsf_json_tape) + cap * sizeof(tsf_json_entry);
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  buf->bytes = bytes;
  if (count) memcpy(buf->payload, old, sizeof(struct tsf_json_tape) + count * sizeof(tsf_json_entry));
  return buf;
}

/* Give the unused end of the tape back. */
static void tape_trim(tsf_rt *rt, tsf_buf *buf, size_t count) {
  size_t bytes = sizeof(struct tsf_json_tape) + count * sizeof(tsf_json_entry);
  if (tsf_shrink(rt, &buf->h, sizeof *buf + buf->bytes, sizeof *buf + bytes)) buf->bytes = bytes;
}

/* The closing quote of a string that goes on at p, perhaps with a backslash; NULL when there is none. Once a backslash
 * was met *flags tells. Not inlined: the strings that matter end before. */
TSF_COLD static const uint8_t *string_end(const uint8_t *p, const uint8_t *end, uint16_t *flags) {
  const uint8_t *q = tsf_json_scan_quote(p, end);
  while (q < end && *q == '\\') {
    *flags = TSF_J_ESCAPED;
    if (end - q < 2) return NULL;
    q = tsf_json_scan_quote(q + 2, end);
  }
  return q < end ? q : NULL;
}

static inline bool number_char(uint8_t c) {
  return (uint8_t)(c - '0') < 10 || c == '.' || c == '-' || c == '+' || (c | 0x20) == 'e';
}

static bool word_at(const uint8_t *p, const uint8_t *end, const char *word, size_t n, uint8_t fold) {
  if ((size_t)(end - p) < n) return false;
  for (size_t i = 0; i < n; i++)
    if ((p[i] | fold) != (uint8_t)word[i]) return false;
  return true;
}

/* A number or a literal at p: its end and tag, or NULL. */
static inline const uint8_t *scalar_end(const uint8_t *p, const uint8_t *end, uint16_t *tag) {
  const uint8_t *q = p;
  *tag = TSF_J_NUMBER;
  while (q < end && number_char(*q)) q++;
  if (TSF_LIKELY(q > p + 1 || (q > p && *p != '-' && *p != '+'))) return q;
  if (word_at(q, end, "nan", 3, 0x20) || word_at(q, end, "inf", 3, 0x20)) return q + 3;
  if (q > p) return NULL;
  *tag = TSF_J_TRUE;
  if (word_at(p, end, "true", 4, 0)) return p + 4;
  *tag = TSF_J_FALSE;
  if (word_at(p, end, "false", 5, 0)) return p + 5;
  *tag = TSF_J_NULL;
  return word_at(p, end, "null", 4, 0) ? p + 4 : NULL;
}

#define SCAN static inline __attribute__((always_inline))

/* A text on its way to a tape; always_inline keeps it in registers. */
typedef struct scan {
  tsf_rt *rt;
  const uint8_t *base;
  const uint8_t *end;
  uintptr_t last; /* where 16 bytes can still be loaded, at most */
  size_t len; /* of the text proper: a fault behind it is an early end */
  tsf_buf *buf;
  tsf_json_entry *top, *full; /* the next entry; where the last two would be */
  size_t cap;
  uint32_t n;
  uint32_t parent; /* the open object or array */
  uint32_t depth;
  uint16_t blanks, escaped;
  uint8_t closer; /* of the parent */
} scan;

SCAN tsf_json_entry *entries_of(const scan *s) { return ((struct tsf_json_tape *)s->buf->payload)->entries; }

SCAN void set_tape(scan *s, tsf_buf *buf, size_t cap) {
  s->buf = buf;
  s->cap = cap;
  s->top = entries_of(s) + s->n;
  s->full = entries_of(s) + cap - 2;
}

SCAN scan scan_begin(tsf_rt *rt, const uint8_t *base, const uint8_t *end, size_t len, size_t cap) {
  scan s = { .rt = rt, .base = base, .end = end, .last = (uintptr_t)end - 16, .len = len, .parent = NO_PARENT };
  set_tape(&s, tape_alloc(rt, NULL, 0, cap), cap);
  return s;
}

SCAN void add(scan *s, const uint8_t *from, size_t len, uint32_t after, uint16_t tag, uint16_t flags) {
  *s->top++ = (tsf_json_entry){ (uint32_t)(from - s->base), (uint32_t)len, after, tag, flags };
  s->n++;
}

/* Throws; NULL in place of where to go on. */
SCAN const uint8_t *fault_at(const scan *s, fault why, const uint8_t *p) {
  size_t at = (size_t)(p - s->base);
  fail(s->rt, at >= s->len ? FAULT_END : why, at, *p);
  return NULL;
}

/* The string at p, whose next sibling is `after`; in a few instructions when it has no backslash. */
SCAN const uint8_t *scan_string(scan *s, const uint8_t *p, uint32_t after, bool key) {
  const uint8_t *q = ++p;
#ifdef TSF_JSON_SIMD
  for (; TSF_LIKELY((uintptr_t)q <= s->last); q += 16) {
    uint64_t mask = tsf_json_mask16(q);
    if (!mask) continue;
    q += TSF_JSON_STEP(mask);
    if (TSF_UNLIKELY(*q != '"')) break;
    add(s, p, (size_t)(q - p), after, TSF_J_STRING, 0);
    return q + 1;
  }
#endif
  uint16_t flags = 0;
  q = string_end(q, s->end, &flags);
  if (!q) return fault_at(s, FAULT_STRING, p - 1);
  if (key && flags) s->escaped = 1;
  add(s, p, (size_t)(q - p), after, TSF_J_STRING, flags);
  return q + 1;
}

SCAN const uint8_t *scan_word(scan *s, const uint8_t *p) {
  uint16_t tag;
  const uint8_t *q = scalar_end(p, s->end, &tag);
  if (!q) return fault_at(s, FAULT_CHAR, p);
  add(s, p, (size_t)(q - p), s->n + 1, tag, 0);
  return q;
}

SCAN const uint8_t *skip_to(scan *s, const uint8_t *p, uint8_t c) {
  if (TSF_LIKELY(*p == c)) return p;
  for (; *p != c; p++, s->blanks = 1)
    if (!tsf_json_blank(*p)) return fault_at(s, FAULT_CHAR, p);
  return p;
}

/* A key and its colon; blanks before. */
SCAN const uint8_t *scan_key(scan *s, const uint8_t *p) {
  p = skip_to(s, p, '"');
  if (p) p = scan_string(s, p, s->n + 2, true);
  if (p) p = skip_to(s, p, ':');
  return p ? p + 1 : NULL;
}

/* The bracket at p, and the blanks behind it. */
SCAN const uint8_t *open_parent(scan *s, const uint8_t *p) {
  if (++s->depth > TSF_JSON_DEPTH_MAX) return fault_at(s, FAULT_DEPTH, p);
  add(s, p, 0, s->parent, *p == '{' ? TSF_J_OBJECT : TSF_J_ARRAY, 0);
  s->parent = s->n - 1;
  s->closer = (uint8_t)(*p + 2);
  for (p++; tsf_json_blank(*p); p++) s->blanks = 1;
  return p;
}

/* The parent ends before p; false when it was the whole. */
SCAN bool close_parent(scan *s, const uint8_t *p) {
  tsf_json_entry *e = entries_of(s) + s->parent;
  s->depth--;
  e->len = (uint32_t)(p - s->base) - e->start;
  s->parent = e->next;
  e->next = s->n;
  if (s->parent == NO_PARENT) return false;
  s->closer = entries_of(s)[s->parent].tag == TSF_J_OBJECT ? '}' : ']';
  if (s->closer == '}') e[-1].next = s->n;
  return true;
}

/* [p, end) starts with a bracket and ends with a closing one, so that every byte consumed below other
 * than a closing bracket has another one behind it: only strings and closings look at `end`. */
static tsf_buf *scan_tree(tsf_rt *rt, const uint8_t *base, size_t len, const uint8_t *p, const uint8_t *end) {
  scan s = scan_begin(rt, base, end, len, (size_t)(end - p) / 8 + 16);
value:
  if (*p == '"') {
    if (!(p = scan_string(&s, p, s.n + 1, false))) return NULL;
  } else if ((*p | 0x20) == '{') { /* '[' too */
    if (!(p = open_parent(&s, p))) return NULL;
    if (*p == s.closer) goto close;
    if (TSF_LIKELY(s.depth < TSF_JSON_DEPTH_MAX)) goto member;
    fault_at(&s, FAULT_DEPTH, p);
    return NULL;
  } else if (TSF_UNLIKELY(tsf_json_blank(*p))) {
    p++;
    s.blanks = 1;
    goto value;
  } else if (!(p = scan_word(&s, p))) return NULL;
after:
  while (TSF_UNLIKELY(*p != ',')) {
    if (TSF_LIKELY(*p == s.closer)) goto close;
    if (!tsf_json_blank(*p)) {
      fault_at(&s, FAULT_CHAR, p);
      return NULL;
    }
    p++;
    s.blanks = 1;
  }
  p++;
member: /* room for a key and a value */
  if (TSF_UNLIKELY(s.top > s.full))
    set_tape(&s, tape_alloc(rt, (const struct tsf_json_tape *)s.buf->payload, s.n, 2 * s.cap), 2 * s.cap);
  if (s.closer == '}' && !(p = scan_key(&s, p))) return NULL;
  goto value;
close:
  if (close_parent(&s, ++p)) {
    if (TSF_LIKELY(p != end)) goto after;
    return fail(rt, FAULT_END, (size_t)(p - base), 0);
  }
  if (p != end) {
    while (tsf_json_blank(*p)) p++;
    fault_at(&s, FAULT_CHAR, p);
    return NULL;
  }
  *(struct tsf_json_tape *)(void *)s.buf->payload = (struct tsf_json_tape){ .count = s.n, .blanks = s.blanks, .escaped = s.escaped };
  tape_trim(rt, s.buf, s.n);
  return s.buf;
}

/* A text that is one scalar. */
static tsf_buf *scan_scalar(tsf_rt *rt, const uint8_t *base, const uint8_t *p, const uint8_t *end) {
  scan s = scan_begin(rt, base, end, (size_t)(end - base), 2);
  const uint8_t *q = *p == '"' ? scan_string(&s, p, 1, false) : scan_word(&s, p);
  if (!q) return NULL;
  while (q < end && tsf_json_blank(*q)) q++;
  if (q != end) return fail(rt, FAULT_CHAR, (size_t)(q - base), *q);
  *(struct tsf_json_tape *)(void *)s.buf->payload = (struct tsf_json_tape){ .count = 1 };
  return s.buf;
}

/* A bracketed text that does not end in a bracket is an error; a copy with a sentinel finds where. */
TSF_COLD static tsf_buf *scan_broken(tsf_rt *rt, const uint8_t *base, const uint8_t *p, const uint8_t *end) {
  size_t len = (size_t)(end - base); /* blanks at the end left out */
  tsf_buf *copy = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + ((len + 2 + 7) & ~(size_t)7));
  copy->bytes = (len + 2 + 7) & ~(size_t)7;
  memcpy(copy->payload, base, len);
  memcpy(copy->payload + len, "\0]", 2);
  scan_tree(rt, copy->payload, len, copy->payload + (p - base), copy->payload + len + 2);
  return NULL;
}

tsf_buf *tsf_json_tape_new(tsf_rt *rt, const tsf_str *text) {
  const uint8_t *base = text->data, *p = base, *end = base + text->len;
  while (p < end && tsf_json_blank(*p)) p++;
  while (end > p && tsf_json_blank(end[-1])) end--;
  if (p == end) return fail(rt, FAULT_END, (size_t)(p - base), 0);
  if ((*p | 0x20) != '{') return scan_scalar(rt, base, p, end);
  if ((end[-1] | 0x20) != '}') return scan_broken(rt, base, p, end);
  return scan_tree(rt, base, (size_t)(end - base), p, end);
}
