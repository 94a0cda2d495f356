/* json_text.c: text out of a JSON document: string contents, the compact form, Go's json.Indent.
 * What needs no change is a view of the source. */
#include "json/json.h"
#include "json/json_scan.h"

/* ---- string contents ---------------------------------------------------------------------------- */

/* Value of four hex digits at p, or -1. */
static TSF_NOINLINE int32_t hex4(const uint8_t *p, const uint8_t *end) {
  int32_t v = 0;
  if (end - p < 4) return -1;
  for (int i = 0; i < 4; i++) {
    uint8_t c = p[i], l = c | 0x20;
    if ((uint8_t)(c - '0') < 10) v = v << 4 | (c - '0');
    else if ((uint8_t)(l - 'a') < 6) v = v << 4 | (l - 'a' + 10);
    else return -1;
  }
  return v;
}

/* The \uXXXX at p: its code point and how many bytes it takes, 0 when it stands for itself (bad digits,
 * half a surrogate pair). */
static uint32_t unicode_escape(const uint8_t *p, const uint8_t *end, uint32_t *cp) {
  int32_t high = hex4(p + 2, end), low;
  if (high < 0) return 0;
  *cp = (uint32_t)high;
  if ((high & 0xf800) != 0xd800) return 6;
  if (high >= 0xdc00 || end - p < 12 || p[6] != '\\' || p[7] != 'u') return 0;
  low = hex4(p + 8, end);
  if ((low & 0xfc00) != 0xdc00 || low < 0) return 0;
  *cp = 0x10000u + (((uint32_t)high & 0x3ff) << 10) + ((uint32_t)low & 0x3ff);
  return 12;
}

/* The escape at p (a backslash with a byte behind it): its code point and length, or 0: kept as it is. */
static uint32_t escape(const uint8_t *p, const uint8_t *end, uint32_t *cp) {
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  if (p[1] == 'u') return unicode_escape(p, end, cp);
  const char *at = memchr(names, p[1], sizeof names - 1);
  if (!at) return 0;
  *cp = (uint8_t)values[at - names];
  return 2;
}

/* A direct field (plugin/abi_direct.h) has no room for a text that is none of the source's. */
static const tsf_str *unanswered(tsf_rt *rt) {
  rt->unanswered = true;
  return &tsf_str_empty;
}

/* With `halves`, half a surrogate pair is U+FFFD. */
static TSF_SLOW const tsf_str *unescape(tsf_rt *rt, const uint8_t *p, const uint8_t *end, bool halves) {
  if (rt->depth == 0) return unanswered(rt);
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  while (p < end) {
    const uint8_t *q = memchr(p, '\\', (size_t)(end - p));
    uint32_t cp = 0, n;
    if (!q) q = end;
    tsf_strbuf_bytes(&b, p, (size_t)(q - p));
    if (q == end) break;
    n = escape(q, end, &cp);
    if (!n && halves && q[1] == 'u' && hex4(q + 2, end) >= 0) cp = 0xfffd, n = 6;
    if (n) tsf_strbuf_code_point(&b, cp);
    else tsf_strbuf_bytes(&b, q, n = 2);
    p = q + n;
  }
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_json_contents(tsf_rt *rt, const tsf_str *source, const tsf_json_entry *entry) {
  const uint8_t *p = source->data + entry->start;
  if (TSF_UNLIKELY(entry->flags & TSF_J_ESCAPED)) return unescape(rt, p, p + entry->len, false);
  return tsf_str_view(rt, source, entry->start, entry->start + entry->len);
}

const tsf_str *tsf_json_value_text(tsf_rt *rt, const tsf_str *source, const tsf_json_entry *entry) {
  const uint8_t *p = source->data + entry->start;
  if (!(entry->flags & TSF_J_ESCAPED)) return tsf_json_contents(rt, source, entry);
  return unescape(rt, p, p + entry->len, true);
}

bool tsf_json_key_is(const tsf_str *source, const tsf_json_entry *entry, const tsf_str *key) {
  const uint8_t *p = source->data + entry->start, *end = p + entry->len;
  const uint8_t *k = key->data, *kend = k + key->len;
  while (p < end) {
    uint8_t bytes[4] = { *p };
    uint32_t cp = 0, used = *p == '\\' ? escape(p, end, &cp) : 0;
    uint32_t n = used ? tsf_char_encode(bytes, cp) : 1;
    if ((size_t)(kend - k) < n || memcmp(k, bytes, n) != 0) return false;
    k += n;
    p++;
    if (used) p += used - 1;
    else if (bytes[0] == '\\') { /* kept as it is: the byte behind it is no escape */
      if (k == kend || *k != *p) return false;
      k++, p++;
    }
  }
  return k == kend;
}

/* ---- compact and indented text -------------------------------------------------------------------- */

/* The source bytes of a scalar or key, quotes included. */
static void put_raw(tsf_strbuf *b, const tsf_str *source, const tsf_json_entry *e) {
  uint32_t quote = e->tag == TSF_J_STRING;
  tsf_strbuf_bytes(b, source->data + e->start - quote, e->len + 2 * (size_t)quote);
}

static void put_line(tsf_strbuf *b, const tsf_str *indent, uint32_t depth) {
  if (!indent) return;
  tsf_strbuf_ascii(b, '\n');
  for (uint32_t i = 0; i < depth; i++) tsf_strbuf_str(b, indent);
}

/* The value at `index`, without indentation when `indent` is NULL. */
static void put_tree(tsf_strbuf *b, const tsf_json *node, uint32_t index, const tsf_str *indent) {
  const tsf_json_entry *entries = tsf_json_tape_of(node)->entries;
  uint32_t open[TSF_JSON_DEPTH_MAX], depth = 0; /* the containers around i */
  for (uint32_t i = index;;) {
    const tsf_json_entry *e = &entries[i++];
    if (e->tag < TSF_J_ARRAY) put_raw(b, node->source, e);
    else {
      tsf_strbuf_ascii(b, e->tag == TSF_J_OBJECT ? '{' : '[');
      open[depth++] = i - 1;
    }
    while (depth && open[depth - 1] + entries[open[depth - 1]].skip == i) {
      e = &entries[open[--depth]];
      if (i > open[depth] + 1) put_line(b, indent, depth);
      tsf_strbuf_ascii(b, e->tag == TSF_J_OBJECT ? '}' : ']');
    }
    if (!depth) return;
    uint32_t parent = open[depth - 1];
    if (i > parent + 1) tsf_strbuf_ascii(b, ',');
    put_line(b, indent, depth);
    if (entries[parent].tag != TSF_J_OBJECT) continue;
    put_raw(b, node->source, &entries[i++]);
    tsf_strbuf_ascii(b, ':');
    if (indent) tsf_strbuf_ascii(b, ' ');
  }
}

const tsf_str *tsf_json_raw(tsf_rt *rt, const tsf_json *node) {
  const tsf_json_entry *e = tsf_json_entry_of(node);
  tsf_strbuf b;
  if (e->tag == TSF_J_STRING) return tsf_str_view(rt, node->source, e->start - 1, e->start + e->len + 1);
  if (e->tag < TSF_J_ARRAY || !tsf_json_tape_of(node)->blanks) {
    const tsf_str *text = tsf_str_view(rt, node->source, e->start, e->start + e->len);
    tsf_json_tell(rt, text, node->tape, node->index, e->start);
    return text;
  }
  if (rt->depth == 0) return unanswered(rt);
  tsf_strbuf_init(&b, rt);
  put_tree(&b, node, node->index, NULL);
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_json_text(tsf_rt *rt, const tsf_json *node) {
  const tsf_json_entry *e = tsf_json_entry_of(node);
  if (rt->depth == 0 && tsf_str_is_ascii(node->source) && e->tag < TSF_J_ARRAY && !(e->flags & TSF_J_ESCAPED)) {
    /* For a direct field, which the source outlives: no bytes of its own, no owner. */
    tsf_str *view = tsf_alloc(rt, TSF_T_STR, sizeof *view);
    return tsf_str_init(rt, view, node->source->data + e->start, e->len, e->len, NULL);
  }
  return TSF_LIKELY(e->tag == TSF_J_STRING) ? tsf_json_contents(rt, node->source, e) : tsf_json_raw(rt, node);
}

const tsf_str *tsf_json_pretty(tsf_rt *rt, const tsf_json *node, const tsf_str *indent) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  put_tree(&b, node, node->index, indent);
  return tsf_strbuf_finish(&b);
}
