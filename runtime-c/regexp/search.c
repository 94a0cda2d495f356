/* search.c: one search: the text as the matcher wants it, the realm's matcher, the result. */
#include <stdlib.h>

#include "regexp/regexp.h"
#include "regexp/matcher.h"

static void free_matcher(void *p) {
  tsf_matcher *m = (tsf_matcher *)p;
  free(m->slots), free(m->stack), free(m->units), free(m->bytes);
  free(m);
}

static tsf_matcher *matcher_of(tsf_rt *rt, const uint32_t *program) {
  tsf_matcher *m = rt->matcher;
  if (m == NULL) {
    if ((m = calloc(1, sizeof *m)) == NULL) return NULL;
    rt->matcher = m;
    rt->free_matcher = free_matcher;
  }
  if (m->nslots < program[RE_SLOTS]) {
    int32_t *slots = realloc(m->slots, program[RE_SLOTS] * sizeof *slots);
    if (slots == NULL) return NULL;
    m->slots = slots;
    m->nslots = program[RE_SLOTS];
  }
  return m->depth > 0 || tsf_matcher_grow(m) ? m : NULL;
}

/* The text as units; the last one is kept, since a loop over its matches asks for it again and again. */
static bool to_units(tsf_matcher *m, const tsf_str *text) {
  if (m->nbytes == text->len && m->nunits == text->units && memcmp(m->bytes, text->data, text->len) == 0) return true;
  m->nbytes = 0;
  if (m->units_room < text->units) {
    free(m->units);
    m->units_room = 0;
    if ((m->units = malloc(text->units * sizeof *m->units)) == NULL) return false;
    m->units_room = text->units;
  }
  if (m->bytes_room < text->len) {
    free(m->bytes);
    m->bytes_room = 0;
    if ((m->bytes = malloc(text->len)) == NULL) return false;
    m->bytes_room = text->len;
  }
  uint16_t *to = m->units;
  for (const uint8_t *p = text->data, *end = p + text->len; p < end; p += tsf_char_len(*p)) {
    uint32_t c = tsf_char_decode(p);
    if (c >= 0x10000) *to++ = (uint16_t)(0xd7c0 + (c >> 10)), c = 0xdc00 | (c & 0x3ff);
    *to++ = (uint16_t)c;
  }
  memcpy(m->bytes, text->data, text->len);
  m->nbytes = text->len;
  m->nunits = text->units;
  return true;
}

static tsf_re_result search_ascii(tsf_rt *rt, tsf_matcher *m, const tsf_bytes *words, const tsf_str *text, int32_t from,
                                  bool only) {
  int32_t n = (int32_t)text->len;
  tsf_re_search *search = words->h.type & TSF_F_COMPILED ? ((const tsf_pattern *)words)->search : NULL;
  m->most = TSF_RE_SHARE(n);
  tsf_re_result result = search ? search(m, text->data, n, from, only) : TSF_RE_TOO_LONG;
  if (result != TSF_RE_TOO_LONG) return result;
  m->work = 0;
  return tsf_match_ascii(rt, m, (const uint32_t *)(const void *)words->data, text->data, n, from, only);
}

bool tsf_regexp_search(tsf_rt *rt, const tsf_bytes *words, const tsf_str *text, double from, bool only) {
  const uint32_t *program = (const uint32_t *)(const void *)words->data;
  tsf_matcher *m = matcher_of(rt, program);
  tsf_re_result result = TSF_RE_NO_MEMORY;
  if (m) {
    m->work = 0;
    m->remembers = false;
    free(m->failed); /* of a search that running out of memory cut off */
    m->failed = NULL;
    if (tsf_str_is_ascii(text)) result = search_ascii(rt, m, words, text, (int32_t)from, only);
    else if (to_units(m, text))
      result = tsf_match_units(rt, m, program, m->units, (int32_t)text->units, (int32_t)from, only);
    free(m->failed);
    m->failed = m->fits = NULL;
  }
  if (result == TSF_RE_TOO_LONG) tsf_throw_range(rt, "Regular expression takes too many steps");
  if (result == TSF_RE_NO_MEMORY) tsf_throw_range(rt, "Regular expression takes too much memory");
  return result == TSF_RE_YES;
}

double tsf_regexp_start(const tsf_rt *rt, double group) {
  const tsf_matcher *m = rt->matcher;
  const int32_t *places = m->slots + 2 * (uint32_t)group;
  return places[1] < 0 ? -1 : places[0];
}

double tsf_regexp_end(const tsf_rt *rt, double group) {
  const tsf_matcher *m = rt->matcher;
  const int32_t *places = m->slots + 2 * (uint32_t)group;
  return places[0] < 0 ? -1 : places[1];
}
