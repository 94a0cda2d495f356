/* str_case.c: toUpperCase, toLowerCase with Unicode's full mappings (no locale). */
#include "text/str_build.h"
#include "text/str_internal.h"
#include "text/str_case_table.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define ALL_BYTES(b) (0x0101010101010101ull * (b))

/* ---- ASCII ------------------------------------------------------------------------------------------- */

/* 0x20 in each byte that is in first..first+25; bytes are ASCII. */
static inline uint64_t letter_bits(uint64_t v, uint8_t first) {
  uint64_t from = v + ALL_BYTES(0x80 - first), past = v + ALL_BYTES(0x80 - first - 26);
  return (from & ~past & ALL_BYTES(0x80)) >> 2;
}

static const tsf_str *convert_ascii(tsf_rt *rt, const tsf_str *s, uint8_t first) {
  const uint8_t *p = s->data;
  uint32_t i = 0;
  while (i < s->len && (uint8_t)(p[i] - first) >= 26) i++;
  if (i == s->len) return s;
  uint8_t *out;
  tsf_str *r = tsf_str_alloc(rt, s->len, s->len, &out);
  for (i = 0; s->len - i >= 8; i += 8) {
    uint64_t v;
    memcpy(&v, p + i, 8);
    v ^= letter_bits(v, first);
    memcpy(out + i, &v, 8);
  }
  for (; i < s->len; i++) out[i] = p[i] ^ ((uint8_t)(p[i] - first) < 26 ? 0x20 : 0);
  return r;
}

/* ---- tables ------------------------------------------------------------------------------------------ */

/* The first of n rows whose key is not below cp; rows are `stride` words apart and sorted by their keys. */
static size_t find_row(const uint32_t *key, size_t stride, size_t n, uint32_t cp) {
  size_t lo = 0, hi = n;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (cp > key[mid * stride]) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
#define FIND_ROW(table, n, key, cp) find_row(&(table)->key, sizeof *(table) / sizeof(uint32_t), n, cp)

static uint32_t map_run(const case_run *runs, size_t n, uint32_t cp) {
  size_t i = FIND_ROW(runs, n, last, cp);
  if (i == n || cp < runs[i].first || (cp - runs[i].first) % (uint32_t)runs[i].step) return cp;
  return cp + (uint32_t)runs[i].delta;
}

static const case_special *find_special(const case_special *table, size_t n, uint32_t cp) {
  size_t i = FIND_ROW(table, n, from, cp);
  return i < n && table[i].from == cp ? &table[i] : NULL;
}

static bool in_ranges(const case_range *table, size_t n, uint32_t cp) {
  size_t i = FIND_ROW(table, n, last, cp);
  return i < n && cp >= table[i].first;
}

/* ---- the final sigma --------------------------------------------------------------------------------- */

static bool is_ignorable(uint32_t cp) { return in_ranges(ignorable, COUNT(ignorable), cp); }
static bool is_cased(uint32_t cp) { return in_ranges(cased, COUNT(cased), cp); }

/* A cased letter before p and none after it, case-ignorable characters aside. */
static bool is_final_sigma(const tsf_str *s, const uint8_t *p) {
  const uint8_t *q = p, *end = s->data + s->len;
  uint32_t cp;
  do {
    if (q == s->data) return false;
    do q--;
    while (tsf_is_cont(*q));
    cp = tsf_char_decode(q);
  } while (is_ignorable(cp));
  if (!is_cased(cp)) return false;
  for (q = p + 2; q < end; q += tsf_char_len(*q)) {
    cp = tsf_char_decode(q);
    if (!is_ignorable(cp)) return !is_cased(cp);
  }
  return true;
}

/* ---- methods ------------------------------------------------------------------------------------------ */

static void append_all(tsf_strbuf *b, const uint32_t *cps) {
  for (int i = 0; i < 3 && cps[i]; i++) tsf_strbuf_code_point(b, cps[i]);
}

const tsf_str *tsf_str_toUpperCase(tsf_rt *rt, const tsf_str *self) {
  if (tsf_str_is_ascii(self)) return convert_ascii(rt, self, 'a');
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  const uint8_t *p = self->data, *end = p + self->len;
  for (; p < end; p += tsf_char_len(*p)) {
    uint32_t cp = tsf_char_decode(p);
    const case_special *special = cp < 0x80 ? NULL : find_special(upper_specials, COUNT(upper_specials), cp);
    if (special) append_all(&b, special->to);
    else if (cp < 0x80) tsf_strbuf_ascii(&b, (char)(cp - ((uint8_t)(cp - 'a') < 26 ? 0x20 : 0)));
    else tsf_strbuf_code_point(&b, map_run(upper_runs, COUNT(upper_runs), cp));
  }
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_str_toLowerCase(tsf_rt *rt, const tsf_str *self) {
  if (tsf_str_is_ascii(self)) return convert_ascii(rt, self, 'A');
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  const uint8_t *p = self->data, *end = p + self->len;
  for (; p < end; p += tsf_char_len(*p)) {
    uint32_t cp = tsf_char_decode(p);
    const case_special *special = cp < 0x80 ? NULL : find_special(lower_specials, COUNT(lower_specials), cp);
    if (special) append_all(&b, special->to);
    else if (cp < 0x80) tsf_strbuf_ascii(&b, (char)(cp + ((uint8_t)(cp - 'A') < 26 ? 0x20 : 0)));
    else if (cp == 0x3a3 && is_final_sigma(self, p)) tsf_strbuf_code_point(&b, 0x3c2);
    else tsf_strbuf_code_point(&b, map_run(lower_runs, COUNT(lower_runs), cp));
  }
  return tsf_strbuf_finish(&b);
}
