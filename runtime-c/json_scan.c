/* json_scan.c: one pass over a text that leaves a tape (json.h): an entry a value and a key, in
 * document order, pointing into the text. Nothing is copied, unescaped or converted here.
 *
 * Lenient: raw control characters and unknown escapes in strings; a number is any run of
 * [0-9.+-eE], or nan / inf with an optional sign. Nesting is limited to 300 values.
 */
#include "tsf.h"
#include "json_scan.h"

#define DEPTH_MAX 300
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
  else if (why == FAULT_DEPTH) tsf_throw_syntax(rt, "JSON nested deeper than %d at byte %u", DEPTH_MAX, (unsigned)at);
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

/* Give the unused end of the tape back if nothing was allocated behind it. */
static void tape_trim(tsf_rt *rt, tsf_buf *buf, size_t count) {
  size_t bytes = sizeof(struct tsf_json_tape) + count * sizeof(tsf_json_entry);
  if ((char *)buf->payload + buf->bytes != rt->bump) return;
  buf->bytes = bytes;
  tsf_rewind(rt, (char *)buf->payload + bytes);
}

/* The closing quote of a string whose contents start at p; NULL when there is none. */
static inline const uint8_t *string_end(const uint8_t *p, const uint8_t *end, uint16_t *flags) {
  const uint8_t *q = tsf_json_scan_quote(p, end);
  *flags = 0;
  while (TSF_UNLIKELY(q < end && *q == '\\')) {
    *flags = TSF_J_ESCAPED;
    if (end - q < 2) return NULL;
    q = tsf_json_scan_quote(q + 2, end);
  }
  return TSF_LIKELY(q < end) ? q : NULL;
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

#define ENTRY(from, length, after, kind, flag) \
  entries[n] = (tsf_json_entry){ (uint32_t)((from) - base), (uint32_t)(length), (after), (kind), (flag) }
#define FAIL(why) return fail(rt, (size_t)(p - base) >= len ? FAULT_END : (why), (size_t)(p - base), *p)

/* [p, end) starts with a bracket and ends with a closing one, so that every byte consumed below other
 * than a closing bracket has another one behind it: only strings and closings look at `end`. The text
 * proper has `len` bytes; a fault behind it is an early end. */
static tsf_buf *scan_tree(tsf_rt *rt, const uint8_t *base, size_t len, const uint8_t *p, const uint8_t *end) {
  size_t cap = (size_t)(end - p) / 8 + 16;
  tsf_buf *buf = tape_alloc(rt, NULL, 0, cap);
  tsf_json_entry *entries = ((struct tsf_json_tape *)buf->payload)->entries;
  uint32_t n = 0, parent = NO_PARENT, depth = 0, blanks = 0;
  uint8_t closer = 0;
  uint16_t flags, tag;
  const uint8_t *q;
  goto value;

key:
  for (; *p != '"'; p++, blanks = 1)
    if (!tsf_json_blank(*p)) FAIL(FAULT_CHAR);
  q = string_end(p + 1, end, &flags);
  if (!q) FAIL(FAULT_STRING);
  ENTRY(p + 1, q - p - 1, n + 2, TSF_J_STRING, flags);
  n++;
  for (p = q + 1; *p != ':'; p++, blanks = 1)
    if (!tsf_json_blank(*p)) FAIL(FAULT_CHAR);
  p++;
value:
  if (*p == '"') {
    q = string_end(p + 1, end, &flags);
    if (!q) FAIL(FAULT_STRING);
    ENTRY(p + 1, q - p - 1, n + 1, TSF_J_STRING, flags);
    n++;
    p = q + 1;
    goto after;
  }
  if ((*p | 0x20) == '{') { /* '[' too */
    if (++depth > DEPTH_MAX) FAIL(FAULT_DEPTH);
    ENTRY(p, 0, parent, *p == '{' ? TSF_J_OBJECT : TSF_J_ARRAY, 0);
    parent = n++;
    closer = (uint8_t)(*p + 2);
    for (p++; tsf_json_blank(*p); p++) blanks = 1;
    if (*p == closer) goto close;
    if (TSF_UNLIKELY(depth == DEPTH_MAX)) FAIL(FAULT_DEPTH);
    goto member;
  }
  if (TSF_UNLIKELY(tsf_json_blank(*p))) {
    p++;
    blanks = 1;
    goto value;
  }
  q = scalar_end(p, end, &tag);
  if (!q) FAIL(FAULT_CHAR);
  ENTRY(p, q - p, n + 1, tag, 0);
  n++;
  p = q;
after:
  if (TSF_LIKELY(*p == ',')) {
    p++;
    goto member;
  }
  if (TSF_LIKELY(*p == closer)) goto close;
  if (!tsf_json_blank(*p)) FAIL(FAULT_CHAR);
  p++;
  blanks = 1;
  goto after;
member: /* room for a key and a value */
  if (TSF_UNLIKELY(n + 2 > cap)) {
    cap *= 2;
    buf = tape_alloc(rt, (const struct tsf_json_tape *)buf->payload, n, cap);
    entries = ((struct tsf_json_tape *)buf->payload)->entries;
  }
  if (closer == '}') goto key;
  goto value;
close:
  p++;
  depth--;
  {
    tsf_json_entry *e = &entries[parent];
    e->len = (uint32_t)(p - base) - e->start;
    parent = e->next;
    e->next = n;
    if (parent != NO_PARENT) {
      closer = entries[parent].tag == TSF_J_OBJECT ? '}' : ']';
      if (closer == '}') e[-1].next = n;
      if (TSF_UNLIKELY(p == end)) return fail(rt, FAULT_END, (size_t)(p - base), 0);
      goto after;
    }
  }
  if (p != end) {
    while (tsf_json_blank(*p)) p++;
    FAIL(FAULT_CHAR);
  }
  *(struct tsf_json_tape *)(void *)buf->payload = (struct tsf_json_tape){ .count = n, .blanks = blanks };
  tape_trim(rt, buf, n);
  return buf;
}

/* A text that is one scalar. */
static tsf_buf *scan_scalar(tsf_rt *rt, const uint8_t *base, const uint8_t *p, const uint8_t *end) {
  size_t len = (size_t)(end - base);
  tsf_buf *buf = tape_alloc(rt, NULL, 0, 1);
  tsf_json_entry *entries = ((struct tsf_json_tape *)buf->payload)->entries;
  uint32_t n = 0;
  uint16_t tag = TSF_J_STRING, flags = 0;
  const uint8_t *q;
  if (*p == '"') {
    q = string_end(p + 1, end, &flags);
    if (!q) FAIL(FAULT_STRING);
    ENTRY(p + 1, q - p - 1, 1, tag, flags);
    q++;
  } else {
    q = scalar_end(p, end, &tag);
    if (!q) FAIL(FAULT_CHAR);
    ENTRY(p, q - p, 1, tag, flags);
  }
  if (q != end) return fail(rt, FAULT_CHAR, (size_t)(q - base), *q);
  ((struct tsf_json_tape *)(void *)buf->payload)->count = 1;
  ((struct tsf_json_tape *)(void *)buf->payload)->blanks = 0;
  return buf;
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
