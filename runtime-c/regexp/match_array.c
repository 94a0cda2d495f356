/* match_array.c: what a match gives to the program (ECMA-262 22.2.7.2, 22.2.7.8). */
#include "regexp/regexp.h"

/* What a group gives: its text, or its place. */
typedef tsf_val of_group(tsf_rt *rt, const tsf_str *text, uint32_t group);

const tsf_str *tsf_regexp_group(tsf_rt *rt, const tsf_str *text, double group) {
  double start = tsf_regexp_start(rt, group);
  return start < 0 ? NULL : tsf_str_sub(rt, text, (uint32_t)start, (uint32_t)tsf_regexp_end(rt, group));
}

static tsf_val text_of(tsf_rt *rt, const tsf_str *text, uint32_t group) {
  return tsf_val_of_ptr(tsf_regexp_group(rt, text, group));
}

static tsf_val place_of(tsf_rt *rt, const tsf_str *text, uint32_t group) {
  (void)text;
  double start = tsf_regexp_start(rt, group);
  if (start < 0) return TSF_VAL_UNDEF;
  tsf_arr *pair = tsf_arr_new(rt, TSF_T_ARR_F64, 2);
  tsf_arr_push_f64(rt, pair, start);
  tsf_arr_push_f64(rt, pair, tsf_regexp_end(rt, group));
  return tsf_val_of_ptr(pair);
}

static tsf_dict *by_name(tsf_rt *rt, const tsf_str *text, const tsf_str *names, of_group *give) {
  if (names->len == 0) return NULL;
  tsf_dict *d = tsf_dict_new(rt, 0);
  d->h.type |= TSF_F_BARE;
  for (const uint8_t *at = names->data, *end = at + names->len; at < end; at++) {
    const uint8_t *colon = memchr(at, ':', (size_t)(end - at));
    const tsf_str *name = tsf_str_new(rt, at, (size_t)(colon - at));
    uint32_t group = 0;
    for (at = colon + 1; at < end && *at != ','; at++) group = group * 10 + (*at - '0');
    tsf_dict_set(rt, d, name, give(rt, text, group));
  }
  return d;
}

tsf_dict *tsf_regexp_groups(tsf_rt *rt, const tsf_str *text, const tsf_str *names) {
  return by_name(rt, text, names, text_of);
}

static tsf_match *match_of(tsf_rt *rt, const tsf_str *text, uint32_t groups, const tsf_str *names, of_group *give) {
  tsf_match *m = (tsf_match *)tsf_alloc(rt, TSF_T_ARR_WORD, sizeof(tsf_match));
  m->a.h.type |= TSF_F_MATCH;
  m->a.len = m->a.cap = 0;
  m->a.data = NULL;
  m->a.buf = NULL;
  m->index = m->input = m->groups = m->indices = TSF_VAL_UNDEF;
  tsf_arr_grow(rt, &m->a, groups);
  for (uint32_t i = 0; i < groups; i++) tsf_arr_push_word(rt, &m->a, give(rt, text, i));
  m->groups = tsf_val_of_ptr(by_name(rt, text, names, give));
  tsf_barrier_val(rt, m, m->groups);
  return m;
}

tsf_arr *tsf_regexp_match(tsf_rt *rt, const tsf_str *text, double groups, const tsf_str *names, bool places) {
  tsf_match *m = match_of(rt, text, (uint32_t)groups, names, text_of);
  m->index = tsf_val_of_num(tsf_regexp_start(rt, 0));
  m->input = tsf_val_of_ptr(text);
  tsf_barrier_val(rt, m, m->input);
  if (places) {
    m->indices = tsf_val_of_ptr(match_of(rt, text, (uint32_t)groups, names, place_of));
    tsf_barrier_val(rt, m, m->indices);
  }
  return &m->a;
}
