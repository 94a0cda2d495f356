/* str_normal.c: decomposes a text, sorts its marks, composes it again. */
#include "text/str_normal.h"
#include "text/str_build.h"
#include "text/str_internal.h"
#include "text/str_normal_table.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* ---- tables -------------------------------------------------------------------------------------------- */

const uint8_t *tsf_find_decomposition(const uint32_t *rows, const uint16_t *places, const uint8_t *bytes, size_t n,
                                      uint32_t cp, uint32_t *len) {
  size_t lo = 0, hi = n;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (cp > rows[mid] >> 6) lo = mid + 1;
    else hi = mid;
  }
  if (lo == n || rows[lo] >> 6 != cp) return NULL;
  *len = rows[lo] & 63;
  return bytes + places[lo];
}

const uint8_t *tsf_decompose_canonical(uint32_t cp, uint32_t *len) {
  return tsf_find_decomposition(canonical_rows, canonical_places, canonical_bytes, COUNT(canonical_rows), cp, len);
}

/* The rank of a mark's combining class; 0 of what is no mark. */
static uint32_t class_of(uint32_t cp) {
  size_t lo = 0, hi = COUNT(classes);
  if (cp < classes[0].first) return 0;
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (cp >= classes[mid].first + classes[mid].count) lo = mid + 1;
    else hi = mid;
  }
  return lo < COUNT(classes) && cp >= classes[lo].first ? classes[lo].rank : 0;
}

/* ---- Hangul: by calculation ------------------------------------------------------------------------------ */

enum { LEADS = 0x1100, VOWELS = 0x1161, TAILS = 0x11a7, SYLLABLES = 0xac00, NLEAD = 19, NVOWEL = 21, NTAIL = 28 };

static bool is_syllable(uint32_t cp) { return cp - SYLLABLES < NLEAD * NVOWEL * NTAIL; }

static void decompose_syllable(tsf_strbuf *b, uint32_t cp) {
  uint32_t i = cp - SYLLABLES;
  tsf_strbuf_code_point(b, LEADS + i / (NVOWEL * NTAIL));
  tsf_strbuf_code_point(b, VOWELS + i / NTAIL % NVOWEL);
  if (i % NTAIL) tsf_strbuf_code_point(b, TAILS + i % NTAIL);
}

/* Two characters as one; 0 when there is none. */
static uint32_t composed(uint32_t first, uint32_t second) {
  if (first - LEADS < NLEAD && second - VOWELS < NVOWEL)
    return SYLLABLES + ((first - LEADS) * NVOWEL + (second - VOWELS)) * NTAIL;
  if (is_syllable(first) && (first - SYLLABLES) % NTAIL == 0 && second - TAILS - 1 < NTAIL - 1)
    return first + second - TAILS;
  size_t lo = 0, hi = COUNT(pairs);
  while (lo < hi) {
    size_t mid = (lo + hi) / 2;
    if (first > pairs[mid].first || (first == pairs[mid].first && second > pairs[mid].second)) lo = mid + 1;
    else hi = mid;
  }
  return lo < COUNT(pairs) && pairs[lo].first == first && pairs[lo].second == second ? pairs[lo].whole : 0;
}

/* ---- decomposition --------------------------------------------------------------------------------------- */

/* The marks that the text ends with. */
typedef struct run {
  uint32_t start;    /* where they begin */
  uint32_t last;     /* the rank of the last one */
  bool unsorted;
  bool ranks[CLASSES + 1];
} run;

/* Sorts the run by ranks, those of one rank staying as they are: once over it for each rank that there is. */
static void sort_run(tsf_strbuf *b, run *r) {
  tsf_strbuf sorted;
  tsf_strbuf_init(&sorted, b->rt);
  for (uint32_t rank = 1; rank <= CLASSES; rank++) {
    if (!r->ranks[rank]) continue;
    for (uint32_t i = r->start; i < b->len; i += tsf_char_len(b->data[i]))
      if (class_of(tsf_char_decode(b->data + i)) == rank) tsf_strbuf_bytes(&sorted, b->data + i, tsf_char_len(b->data[i]));
  }
  if (r->start + sorted.len == b->len) memcpy(b->data + r->start, sorted.data, sorted.len);
}

static void end_run(tsf_strbuf *b, run *r) {
  if (r->unsorted) sort_run(b, r);
  if (r->last) memset(r, 0, sizeof *r);
}

/* Appends a character that decomposes no further. */
static void add_part(tsf_strbuf *b, run *r, uint32_t cp) {
  uint32_t rank = class_of(cp);
  if (!rank) end_run(b, r);
  else {
    if (!r->last) r->start = b->len;
    r->unsorted |= rank < r->last;
    r->last = rank;
    r->ranks[rank] = true;
  }
  tsf_strbuf_code_point(b, cp);
}

static const tsf_str *decomposed(tsf_rt *rt, const tsf_str *s, tsf_decomposer *decompose) {
  tsf_strbuf b;
  run r = {0};
  tsf_strbuf_init(&b, rt);
  for (const uint8_t *p = s->data, *end = p + s->len; p < end; p += tsf_char_len(*p)) {
    uint32_t cp = tsf_char_decode(p), len;
    const uint8_t *parts = cp < 0x80 ? NULL : decompose(cp, &len);
    if (parts) {
      for (const uint8_t *q = parts; q < parts + len; q += tsf_char_len(*q)) add_part(&b, &r, tsf_char_decode(q));
    } else if (is_syllable(cp)) {
      end_run(&b, &r);
      decompose_syllable(&b, cp);
    } else add_part(&b, &r, cp);
  }
  end_run(&b, &r);
  return tsf_strbuf_finish(&b);
}

/* ---- composition ----------------------------------------------------------------------------------------- */

static void flush(tsf_strbuf *b, uint32_t starter, tsf_strbuf *marks) {
  if (starter) tsf_strbuf_code_point(b, starter);
  tsf_strbuf_bytes(b, marks->data, marks->len);
  marks->len = 0;
}

static const tsf_str *composition(tsf_rt *rt, const tsf_str *s) {
  tsf_strbuf b, marks; /* `marks`: those behind the starter that do not compose with it */
  uint32_t starter = 0, last = 0;
  tsf_strbuf_init(&b, rt);
  tsf_strbuf_init(&marks, rt);
  for (const uint8_t *p = s->data, *end = p + s->len; p < end; p += tsf_char_len(*p)) {
    uint32_t cp = tsf_char_decode(p), rank = class_of(cp);
    bool near = marks.len == 0 || last < rank;
    uint32_t whole = starter && near ? composed(starter, cp) : 0;
    if (whole) starter = whole;
    else if (rank) {
      tsf_strbuf_bytes(&marks, p, tsf_char_len(*p));
      last = rank;
    } else {
      flush(&b, starter, &marks);
      starter = cp;
      if (!cp) tsf_strbuf_ascii(&b, 0);
    }
  }
  flush(&b, starter, &marks);
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_str_normal(tsf_rt *rt, const tsf_str *s, bool compose, tsf_decomposer *decompose) {
  if (tsf_str_is_ascii(s)) return s;
  const tsf_str *apart = decomposed(rt, s, decompose);
  return compose && !TSF_FAILED(rt) ? composition(rt, apart) : apart;
}

const tsf_str *tsf_str_canonical(tsf_rt *rt, const tsf_str *s, uint8_t compose) {
  return tsf_str_normal(rt, s, compose, tsf_decompose_canonical);
}
