/* map.c: Map and Set over table.c. */
#include "collections/map.h"
#include "collections/arr.h"

static inline tsf_val value_at(const tsf_map *m, int64_t entry) {
  return entry < 0 ? TSF_VAL_UNDEF : tsf_table_words(m)[2 * (size_t)entry + 1];
}

/* entry -1: adding failed, an exception is pending. */
static inline tsf_map *store(tsf_rt *rt, tsf_map *m, int64_t entry, tsf_val value) {
  if (TSF_LIKELY(entry >= 0)) {
    tsf_table_words(m)[2 * (size_t)entry + 1] = value;
    tsf_barrier_val(rt, m->entries, value);
  }
  return m;
}

static inline int64_t find_num(const tsf_table *t, double key) { return tsf_table_find(t, tsf_table_key_num(key)); }

tsf_val tsf_map_get(const tsf_map *m, tsf_val key) { return value_at(m, tsf_table_find(m, tsf_table_key(key))); }
tsf_val tsf_map_get_str(const tsf_map *m, const tsf_str *key) { return value_at(m, tsf_table_find_str(m, key)); }
tsf_val tsf_map_get_num(const tsf_map *m, double key) { return value_at(m, find_num(m, key)); }

bool tsf_map_has(const tsf_map *m, tsf_val key) { return tsf_table_find(m, tsf_table_key(key)) >= 0; }
bool tsf_map_has_str(const tsf_map *m, const tsf_str *key) { return tsf_table_find_str(m, key) >= 0; }
bool tsf_map_has_num(const tsf_map *m, double key) { return find_num(m, key) >= 0; }

tsf_map *tsf_map_set(tsf_rt *rt, tsf_map *m, tsf_val key, tsf_val value) {
  return store(rt, m, tsf_table_add(rt, m, tsf_table_key(key)), value);
}
tsf_map *tsf_map_set_str(tsf_rt *rt, tsf_map *m, const tsf_str *key, tsf_val value) {
  return store(rt, m, tsf_table_add_str(rt, m, key), value);
}
tsf_map *tsf_map_set_num(tsf_rt *rt, tsf_map *m, double key, tsf_val value) {
  return store(rt, m, tsf_table_add(rt, m, tsf_table_key_num(key)), value);
}

bool tsf_map_delete(tsf_map *m, tsf_val key) { return tsf_table_remove(m, tsf_table_find(m, tsf_table_key(key))); }
bool tsf_map_delete_str(tsf_map *m, const tsf_str *key) { return tsf_table_remove(m, tsf_table_find_str(m, key)); }
bool tsf_map_delete_num(tsf_map *m, double key) { return tsf_table_remove(m, find_num(m, key)); }

bool tsf_map_next(tsf_rt *rt, tsf_map *m, tsf_map_cursor *c, tsf_val *key, tsf_val *value) {
  (void)rt;
  int64_t entry = tsf_table_step(m, c);
  if (entry < 0) return false;
  const tsf_val *word = tsf_table_words(m) + 2 * (size_t)entry;
  if (key) *key = word[0];
  if (value) *value = word[1];
  return true;
}

/* Column `word` of the live entries. Nothing here runs the program, so no cursor is needed. */
static tsf_arr *column(tsf_rt *rt, const tsf_table *t, uint32_t type, size_t word) {
  tsf_arr *a = tsf_arr_new(rt, type, t->live);
  for (uint32_t i = t->first; i < t->used; i++) {
    const tsf_val *at = tsf_table_words(t) + ((size_t)i << t->shift);
    if (at[0] != TSF_TABLE_GONE) tsf_arr_push_val(rt, a, at[word]);
  }
  return a;
}

tsf_arr *tsf_map_keys_arr(tsf_rt *rt, tsf_map *m, uint32_t type) { return column(rt, m, type, 0); }
tsf_arr *tsf_map_values_arr(tsf_rt *rt, tsf_map *m, uint32_t type) { return column(rt, m, type, 1); }

bool tsf_set_has(const tsf_set *s, tsf_val key) { return tsf_table_find(s, tsf_table_key(key)) >= 0; }
bool tsf_set_has_str(const tsf_set *s, const tsf_str *key) { return tsf_table_find_str(s, key) >= 0; }
bool tsf_set_has_num(const tsf_set *s, double key) { return find_num(s, key) >= 0; }

tsf_set *tsf_set_add(tsf_rt *rt, tsf_set *s, tsf_val key) {
  tsf_table_add(rt, s, tsf_table_key(key));
  return s;
}
tsf_set *tsf_set_add_str(tsf_rt *rt, tsf_set *s, const tsf_str *key) {
  tsf_table_add_str(rt, s, key);
  return s;
}
tsf_set *tsf_set_add_num(tsf_rt *rt, tsf_set *s, double key) {
  tsf_table_add(rt, s, tsf_table_key_num(key));
  return s;
}

bool tsf_set_delete(tsf_set *s, tsf_val key) { return tsf_table_remove(s, tsf_table_find(s, tsf_table_key(key))); }
bool tsf_set_delete_str(tsf_set *s, const tsf_str *key) { return tsf_table_remove(s, tsf_table_find_str(s, key)); }
bool tsf_set_delete_num(tsf_set *s, double key) { return tsf_table_remove(s, find_num(s, key)); }

bool tsf_set_next(tsf_rt *rt, tsf_set *s, tsf_set_cursor *c, tsf_val *key) {
  (void)rt;
  int64_t entry = tsf_table_step(s, c);
  if (entry >= 0) *key = tsf_table_words(s)[entry];
  return entry >= 0;
}

tsf_arr *tsf_set_values_arr(tsf_rt *rt, tsf_set *s, uint32_t type) { return column(rt, s, type, 0); }
