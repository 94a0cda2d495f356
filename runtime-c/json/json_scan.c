/* json_scan.c: one pass over a text that leaves a tape (json.h): an entry a value and a key, in
 * document order, pointing into the text. Nothing is copied, unescaped or converted here.
 *
 * Lenient: raw control characters and unknown escapes in strings; a number is any run of
 * [0-9.+-eE], or nan / inf with an optional sign. Nesting is limited to 300 values.
 */
#include "json/json.h"
#include "json/json_scan.h"

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
static struct tsf_json_tape *tape_alloc(tsf_rt *rt, const struct tsf_json_tape *old, size_t count, size_t cap) {
  size_t bytes = sizeof(struct tsf_json_tape) + cap * sizeof(tsf_json_entry);
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  struct tsf_json_tape *tape = (struct tsf_json_tape *)(void *)buf->payload;
  buf->bytes = bytes;
  if (old) memcpy(tape, old, sizeof *old + count * sizeof(tsf_json_entry));
  else *tape = (struct tsf_json_tape){ 0 };
  return tape;
}

/* The tape whose entries end at `top`; gives the rest back. */
static tsf_buf *tape_finish(tsf_rt *rt, struct tsf_json_tape *tape, const tsf_json_entry *top) {
  tsf_buf *buf = (tsf_buf *)(void *)((uint8_t *)tape - offsetof(tsf_buf, payload));
  size_t bytes = (size_t)((const uint8_t *)top - (const uint8_t *)tape);
  tape->count = (uint32_t)(top - tape->entries);
  if (tsf_shrink(rt, &buf->h, sizeof *buf + buf->bytes, sizeof *buf + bytes)) buf->bytes = bytes;
  return buf;
}

tsf_buf *tsf_json_tape_copy(tsf_rt *rt, const struct tsf_json_tape *tape) {
  struct tsf_json_tape *copy = tape_alloc(rt, tape, tape->count, tape->count);
  return (tsf_buf *)(void *)((uint8_t *)copy - offsetof(tsf_buf, payload));
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

/* A number or a literal at p: its length and tag, or 0. */
static size_t scalar_length(const uint8_t *p, const uint8_t *end, uint16_t *tag) {
  const uint8_t *q = p;
  *tag = TSF_J_NUMBER;
  while (q < end && number_char(*q)) q++;
  if (TSF_LIKELY(q > p + 1 || (q > p && *p != '-' && *p != '+'))) return (size_t)(q - p);
  if (word_at(q, end, "nan", 3, 0x20) || word_at(q, end, "inf", 3, 0x20)) return (size_t)(q + 3 - p);
  if (q > p) return 0;
  *tag = TSF_J_TRUE;
  if (word_at(p, end, "true", 4, 0)) return 4;
  *tag = TSF_J_FALSE;
  if (word_at(p, end, "false", 5, 0)) return 5;
  *tag = TSF_J_NULL;
  return word_at(p, end, "null", 4, 0) ? 4 : 0;
}

/* The string at p with its quotes, or 0 when it has no end. */
static size_t string_length(const uint8_t *p, const uint8_t *end, uint16_t *flags) {
  const uint8_t *q = p + 1;
  for (; q < end && *q != '"'; q++)
    if (*q == '\\') *flags = TSF_J_ESCAPED, q++;
  return q < end ? (size_t)(q + 1 - p) : 0;
}

#define SCAN TSF_INLINE

/* A text on its way to a tape; always_inline keeps the part of it that matters in registers, and what is seldom looked at is
 * in the tape's head, whose `count` is the depth meanwhile. Places in the text are offsets. */
typedef struct scan {
  tsf_rt *rt;
  const uint8_t *text;
  size_t at, end;
  size_t len; /* of the text proper: a fault behind it is an early end */
  size_t slash; /* the next backslash, or the end */
  const uint8_t *quotes; /* a bit for each byte of the text, the lowest first, and some behind them that can be read */
  struct tsf_json_tape *tape;
  tsf_json_entry *top, *full; /* the next entry; where the last two would be */
  tsf_json_entry *parent; /* the open object or array; its `skip` leads back to its own, the first one's to itself */
  uint8_t closer; /* of the parent */
} scan;

static size_t next_slash(const uint8_t *text, size_t from, size_t end) {
  const uint8_t *p = memchr(text + from, '\\', end - from);
  return p ? (size_t)(p - text) : end;
}

SCAN scan scan_begin(tsf_rt *rt, const uint8_t *text, size_t at, size_t end, size_t len) {
  size_t cap = end / 8 + 16;
  scan s = { .rt = rt, .text = text, .at = at, .end = end, .len = len, .slash = end };
  s.tape = tape_alloc(rt, NULL, 0, cap + end / 128 + 2); /* the bits lie behind the entries */
  s.top = s.parent = s.tape->entries;
  s.full = s.top + cap - 2;
  s.slash = tsf_json_quotes((uint64_t *)(void *)(s.top + cap), text, text + end);
  s.quotes = (const uint8_t *)(s.top + cap);
  return s;
}

SCAN void scan_grow(scan *s) {
  size_t count = (size_t)(s->top - s->tape->entries), cap = 2 * count + 4, parent = (size_t)(s->parent - s->tape->entries);
  s->tape = tape_alloc(s->rt, s->tape, count, cap);
  s->parent = s->tape->entries + parent;
  s->top = s->tape->entries + count;
  s->full = s->tape->entries + cap - 2;
}

SCAN void add(scan *s, size_t from, size_t len, uint32_t skip, uint16_t tag) {
  *s->top++ = (tsf_json_entry){ (uint32_t)from, (uint32_t)len, skip, tag, 0 };
}

/* False, after throwing. */
SCAN bool fault_at(const scan *s, fault why, size_t at) {
  fail(s->rt, at >= s->len ? FAULT_END : why, at, s->text[at]);
  return false;
}

/* The first quote at or behind `at`. Without a branch that depends on how long the string is. */
SCAN size_t next_quote(const scan *s, size_t at) {
  for (;;) {
    uint64_t bits;
    memcpy(&bits, s->quotes + (at >> 3), 8);
    bits >>= at & 7;
    if (TSF_LIKELY(bits)) return at + (size_t)__builtin_ctzll(bits);
    at = (at | 7) + 57;
  }
}

/* The string whose opening quote s->at is at: the next one. In a few instructions when it has no backslash. */
SCAN bool scan_string(scan *s, bool key) {
  size_t open = s->at, close = next_quote(s, open + 1);
  add(s, open + 1, close - open - 1, key ? 2 : 1, TSF_J_STRING);
  s->at = close + 1;
  if (TSF_LIKELY(close < s->slash)) return true;
  if (close == s->end) return fault_at(s, FAULT_STRING, open);
  s->top[-1].flags = TSF_J_ESCAPED;
  if (key) s->tape->escaped = 1;
  s->slash = next_slash(s->text, close, s->end);
  return true;
}

SCAN bool scan_word(scan *s) {
  uint16_t tag;
  size_t n = scalar_length(s->text + s->at, s->text + s->end, &tag);
  if (!n) return fault_at(s, FAULT_CHAR, s->at);
  add(s, s->at, n, 1, tag);
  s->at += n;
  return true;
}

SCAN bool skip_blank(scan *s) {
  s->tape->blanks = 1;
  return tsf_json_blank(s->text[s->at++]) || fault_at(s, FAULT_CHAR, s->at - 1);
}

typedef enum member { MEMBER_ODD, MEMBER_KEY, MEMBER_TEXT } member;

/* Members of an object as nearly all are written, of which s->at is at the first quote: "key":"text", with the next key right
 * behind. What ends the run: a member that is something else, nothing of it taken yet; a key, its value to come; a text. */
SCAN member scan_members(scan *s) {
  const uint8_t *text = s->text;
  size_t plain = s->slash < s->end - 2 ? s->slash : s->end - 2; /* quotes before it end a plain string, and have two bytes behind */
  do {
    size_t open = s->at + 1, middle = next_quote(s, open);
    if (TSF_UNLIKELY(middle >= plain || text[middle + 1] != ':')) return MEMBER_ODD;
    add(s, open, middle - open, 2, TSF_J_STRING);
    s->at = middle + 2;
    if (text[s->at] != '"') return MEMBER_KEY;
    size_t close = next_quote(s, middle + 3);
    if (TSF_UNLIKELY(close >= plain)) return MEMBER_KEY;
    add(s, middle + 3, close - middle - 3, 1, TSF_J_STRING);
    s->at = close + 1;
    if (text[close + 1] != ',' || text[close + 2] != '"') return MEMBER_TEXT;
    s->at++;
  } while (TSF_LIKELY(s->top <= s->full));
  return MEMBER_ODD;
}

/* A key and its colon; blanks before. */
SCAN bool scan_key(scan *s) {
  while (TSF_UNLIKELY(s->text[s->at] != '"'))
    if (!skip_blank(s)) return false;
  if (!scan_string(s, true)) return false;
  while (TSF_UNLIKELY(s->text[s->at] != ':'))
    if (!skip_blank(s)) return false;
  s->at++;
  return true;
}

/* The bracket at s->at, and the blanks behind it. */
SCAN void open_parent(scan *s) {
  uint8_t c = s->text[s->at];
  s->tape->count++; /* the deepest that may be there is empty */
  add(s, s->at, 0, (uint32_t)(s->top - s->parent), c == '{' ? TSF_J_OBJECT : TSF_J_ARRAY);
  s->parent = s->top - 1;
  s->closer = (uint8_t)(c + 2);
  while (tsf_json_blank(s->text[++s->at])) s->tape->blanks = 1;
}

/* The parent ends at s->at; false when it was the whole. */
SCAN bool close_parent(scan *s) {
  tsf_json_entry *e = s->parent;
  s->parent -= e->skip;
  e->len = (uint32_t)++s->at - e->start;
  e->skip = (uint32_t)(s->top - e);
  if (--s->tape->count == 0) return false;
  s->closer = s->parent->tag == TSF_J_OBJECT ? '}' : ']';
  if (s->closer == '}') e[-1].skip = e->skip + 1;
  return true;
}

/* Of [at, end), which starts with a bracket and ends with a closing one, so that every byte consumed below other than a
 * closing bracket has another one behind it: only strings and closings look at `end`. */
static tsf_buf *scan_tree(tsf_rt *rt, const uint8_t *text, size_t at, size_t end, size_t len) {
  scan s = scan_begin(rt, text, at, end, len);
value:
  if (text[s.at] == '"') {
    if (!scan_string(&s, false)) return NULL;
  } else if ((text[s.at] | 0x20) == '{') { /* '[' too */
    open_parent(&s);
    if (text[s.at] == s.closer) goto close;
    if (TSF_LIKELY(s.tape->count < TSF_JSON_DEPTH_MAX)) goto member;
    fault_at(&s, FAULT_DEPTH, s.at);
    return NULL;
  } else if (TSF_UNLIKELY(tsf_json_blank(text[s.at]))) {
    s.tape->blanks = 1;
    s.at++;
    goto value;
  } else if (!scan_word(&s)) return NULL;
after:
  while (TSF_UNLIKELY(text[s.at] != ',')) {
    if (TSF_LIKELY(text[s.at] == s.closer)) goto close;
    if (!skip_blank(&s)) return NULL;
  }
  s.at++;
member: /* room for a key and a value */
  if (TSF_UNLIKELY(s.top > s.full)) scan_grow(&s);
  if (s.closer == '}') {
    member last = text[s.at] == '"' ? scan_members(&s) : MEMBER_ODD;
    if (last == MEMBER_TEXT) goto after;
    if (last == MEMBER_ODD) {
      if (TSF_UNLIKELY(s.top > s.full)) scan_grow(&s);
      if (!scan_key(&s)) return NULL;
    }
  }
  goto value;
close:
  if (close_parent(&s)) {
    if (TSF_LIKELY(s.at != end)) goto after;
    return fail(rt, FAULT_END, end, 0);
  }
  if (s.at == end) return tape_finish(rt, s.tape, s.top);
  while (tsf_json_blank(text[s.at])) s.at++;
  fault_at(&s, FAULT_CHAR, s.at);
  return NULL;
}

/* A text that is one scalar. */
static tsf_buf *scan_scalar(tsf_rt *rt, const uint8_t *text, size_t at, size_t end) {
  uint16_t tag = TSF_J_STRING, flags = 0;
  uint32_t quote = text[at] == '"';
  size_t n = quote ? string_length(text + at, text + end, &flags) : scalar_length(text + at, text + end, &tag);
  if (!n) return fail(rt, quote ? FAULT_STRING : FAULT_CHAR, at, text[at]);
  size_t rest = at + n;
  while (rest < end && tsf_json_blank(text[rest])) rest++;
  if (rest != end) return fail(rt, FAULT_CHAR, rest, text[rest]);
  struct tsf_json_tape *tape = tape_alloc(rt, NULL, 0, 1);
  tape->entries[0] = (tsf_json_entry){ (uint32_t)(at + quote), (uint32_t)(n - 2 * quote), 1, tag, flags };
  return tape_finish(rt, tape, tape->entries + 1);
}

/* A bracketed text that does not end in a bracket is an error; a copy with a sentinel finds where. */
TSF_COLD static tsf_buf *scan_broken(tsf_rt *rt, const uint8_t *text, size_t at, size_t end) {
  size_t room = (end + 2 + 7) & ~(size_t)7; /* blanks at the end left out */
  tsf_buf *copy = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + room);
  copy->bytes = room;
  memcpy(copy->payload, text, end);
  memcpy(copy->payload + end, "\0]", 2);
  scan_tree(rt, copy->payload, at, end + 2, end);
  return NULL;
}

tsf_buf *tsf_json_tape_new(tsf_rt *rt, const tsf_str *source) {
  const uint8_t *text = source->data;
  size_t at = 0, end = source->len;
  while (at < end && tsf_json_blank(text[at])) at++;
  while (end > at && tsf_json_blank(text[end - 1])) end--;
  if (at == end) return fail(rt, FAULT_END, at, 0);
  if ((text[at] | 0x20) != '{') return scan_scalar(rt, text, at, end);
  if ((text[end - 1] | 0x20) != '}') return scan_broken(rt, text, at, end);
  return scan_tree(rt, text, at, end, end);
}
