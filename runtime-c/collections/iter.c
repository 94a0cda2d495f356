/* iter.c: iterators as values. */
#include "collections/iter.h"

tsf_iter *tsf_iter_new(tsf_rt *rt, void *source, tsf_iter_kind kind) {
  tsf_iter *it = (tsf_iter *)tsf_alloc(rt, TSF_T_ITER, sizeof(tsf_iter));
  uint32_t type = tsf_type_of(source);
  it->size = sizeof(tsf_iter);
  it->nwords = 1;
  it->source = (tsf_obj *)source;
  it->kind = kind;
  it->_pad = 0;
  it->cursor = (tsf_table_cursor){0, 0};
  if (type == TSF_T_MAP || type == TSF_T_SET) tsf_table_begin((tsf_table *)source, &it->cursor);
  return it;
}

static bool next_entry(tsf_iter *it, const tsf_table *t, tsf_val *first, tsf_val *second) {
  int64_t entry = tsf_table_step(t, &it->cursor);
  if (entry < 0) return false;
  const tsf_val *word = tsf_table_words(t) + ((size_t)entry << t->shift);
  *first = it->kind == TSF_ITER_VALUES ? word[t->shift] : word[0];
  *second = word[t->shift];
  return true;
}

static bool next_element(tsf_rt *rt, tsf_iter *it, tsf_val *first, tsf_val *second) {
  bool bytes = tsf_is_bytes(tsf_type_of(it->source));
  uint64_t i = it->cursor.number;
  if (i >= (bytes ? ((tsf_bytes *)it->source)->len : ((tsf_arr *)it->source)->len)) return false;
  it->cursor.number++;
  *first = tsf_val_of_num((double)i);
  if (it->kind == TSF_ITER_KEYS) return true;
  *second = bytes ? tsf_element_val(rt, (tsf_bytes *)it->source, (uint32_t)i) : tsf_arr_get_val(rt, (tsf_arr *)it->source, i);
  if (it->kind == TSF_ITER_VALUES) *first = *second;
  return true;
}

static bool next_character(tsf_rt *rt, tsf_iter *it, tsf_val *first) {
  uint32_t byte = (uint32_t)it->cursor.number;
  *first = tsf_val_of_ptr(tsf_str_next(rt, (const tsf_str *)it->source, &byte));
  it->cursor.number = byte;
  return *first != TSF_VAL_UNDEF;
}

bool tsf_iter_next(tsf_rt *rt, tsf_iter *it, tsf_val *first, tsf_val *second) {
  tsf_val ignored;
  bool more = false;
  if (!second) second = &ignored;
  *first = *second = TSF_VAL_UNDEF;
  if (!it->source) return false;
  switch (tsf_type_of(it->source)) {
    case TSF_T_MAP:
    case TSF_T_SET: more = next_entry(it, (tsf_table *)it->source, first, second); break;
    case TSF_T_STR: more = next_character(rt, it, first); break;
    default: more = next_element(rt, it, first, second);
  }
  if (!more) it->source = NULL;
  return more;
}

tsf_arr *tsf_iter_rest(tsf_rt *rt, tsf_iter *it, uint32_t type) {
  tsf_arr *a = tsf_arr_new(rt, type, 0);
  tsf_val v;
  while (tsf_iter_next(rt, it, &v, NULL))
    if (!tsf_arr_push_val(rt, a, v)) break;
  return a;
}
