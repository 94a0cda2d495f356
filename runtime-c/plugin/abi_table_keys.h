/* abi_table_keys.h: entries of the host's tables by their keys, inlined into the program, which knows the type. */
#ifndef TSF_ABI_TABLE_KEYS_H
#define TSF_ABI_TABLE_KEYS_H

#include "plugin/abi_tables.h"

/* A key as the host takes it, with its text if it is one. */
typedef struct tsf_host_key {
  ss_plugin_state_data data;
  tsf_host_text text; /* owned is NULL for other keys */
} tsf_host_key;

/* NULL when there is no such entry. The object comes first: without memory for it no entry is got. */
TSF_INLINE tsf_table_entry *tsf_hosttable_get_by(tsf_rt *rt, const tsf_table_ref *t, const ss_plugin_state_data *key) {
  tsf_tables *all = t->all;
  if (TSF_UNLIKELY(!tsf_entries_room(rt, all))) return NULL;
  tsf_table_entry *e = tsf_entry_new(rt, t);
  ss_plugin_table_entry_t *found = all->reader->get_table_entry(t->handle, key);
  return TSF_LIKELY(found != NULL) ? tsf_entry_hold(all, e, found) : NULL;
}
/* False with an exception pending. */
TSF_INLINE bool tsf_hosttable_lend_by(tsf_rt *rt, const tsf_table_ref *t, const ss_plugin_state_data *key,
                                      tsf_table_entry *e, bool placed) {
  if (TSF_UNLIKELY(!tsf_lent_room(rt, t, e, placed))) return false;
  tsf_lent_fill(e, t, t->all->reader->get_table_entry(t->handle, key), placed);
  return true;
}
/* One that add then puts into the table. */
tsf_table_entry *tsf_hosttable_create_any(tsf_rt *rt, const tsf_table_ref *t);
/* These end the key's text. */
tsf_table_entry *tsf_hosttable_add_by(tsf_rt *rt, const tsf_table_ref *t, tsf_host_key *key, tsf_table_entry *made);
uint8_t tsf_hosttable_erase_by(tsf_rt *rt, const tsf_table_ref *t, tsf_host_key *key);

/* It may be read, and has keys of this type; false with the TypeError pending. */
bool tsf_table_has_keys_slow(tsf_rt *rt, const tsf_table_ref *t, uint8_t type);
TSF_INLINE bool tsf_table_has_keys(tsf_rt *rt, const tsf_table_ref *t, uint8_t type) {
  return TSF_LIKELY(t->keys == type && t->all->reader != NULL) || tsf_table_has_keys_slow(rt, t, type);
}

/* The key as the host takes it. */
#define TSF_KEY_INTEGER(NAME, TYPE, STATE_TYPE, TEXT) \
  TSF_INLINE bool tsf_key_##NAME(tsf_rt *rt, const tsf_table_ref *t, double key, ss_plugin_state_data *out) { \
    if (TSF_UNLIKELY(!tsf_table_has_keys(rt, t, STATE_TYPE))) return false; \
    if (TSF_UNLIKELY(!TSF_FITS(TYPE, key))) return tsf_table_range(rt, t->state, TSF_KEYS, key, TEXT), false; \
    out->u64 = 0; \
    out->NAME = (TYPE)(int64_t)key; \
    return true; \
  }
TSF_KEY_INTEGER(s8, int8_t, SS_PLUGIN_ST_INT8, TSF_S8_TEXT)
TSF_KEY_INTEGER(s16, int16_t, SS_PLUGIN_ST_INT16, TSF_S16_TEXT)
TSF_KEY_INTEGER(s32, int32_t, SS_PLUGIN_ST_INT32, TSF_S32_TEXT)
TSF_KEY_INTEGER(u8, uint8_t, SS_PLUGIN_ST_UINT8, TSF_U8_TEXT)
TSF_KEY_INTEGER(u16, uint16_t, SS_PLUGIN_ST_UINT16, TSF_U16_TEXT)
TSF_KEY_INTEGER(u32, uint32_t, SS_PLUGIN_ST_UINT32, TSF_U32_TEXT)
#define TSF_KEY_LONG(NAME, TYPE, STATE_TYPE, TEXT) \
  TSF_INLINE bool tsf_key_##NAME(tsf_rt *rt, const tsf_table_ref *t, tsf_big key, ss_plugin_state_data *out) { \
    if (TSF_UNLIKELY(!tsf_table_has_keys(rt, t, STATE_TYPE))) return false; \
    if (TSF_UNLIKELY((tsf_big)(TYPE)key != key)) return tsf_table_range_big(rt, t->state, TSF_KEYS, key, TEXT), false; \
    out->NAME = (TYPE)key; \
    return true; \
  }
TSF_KEY_LONG(s64, int64_t, SS_PLUGIN_ST_INT64, TSF_S64_TEXT)
TSF_KEY_LONG(u64, uint64_t, SS_PLUGIN_ST_UINT64, TSF_U64_TEXT)
static inline bool tsf_key_bool(tsf_rt *rt, const tsf_table_ref *t, uint8_t key, ss_plugin_state_data *out) {
  out->u64 = 0;
  out->b = key;
  return tsf_table_has_keys(rt, t, SS_PLUGIN_ST_BOOL);
}

#define TSF_TABLE_BY(KEY, TYPE) \
  TSF_INLINE tsf_table_entry *tsf_hosttable_get_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    ss_plugin_state_data key; \
    return tsf_key_##KEY(rt, t, given, &key) ? tsf_hosttable_get_by(rt, t, &key) : NULL; \
  } \
  TSF_INLINE bool tsf_hosttable_lend_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given, tsf_table_entry *e, \
                                           bool placed) { \
    ss_plugin_state_data key; \
    return tsf_key_##KEY(rt, t, given, &key) && tsf_hosttable_lend_by(rt, t, &key, e, placed); \
  } \
  static inline tsf_table_entry *tsf_hosttable_create_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    ss_plugin_state_data key; \
    return tsf_table_may_change(rt, t) && tsf_key_##KEY(rt, t, given, &key) ? tsf_hosttable_create_any(rt, t) : NULL; \
  } \
  static inline tsf_table_entry *tsf_hosttable_add_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given, \
                                                         tsf_table_entry *made) { \
    tsf_host_key key; \
    key.text.owned = NULL; \
    if (!tsf_table_may_change(rt, t) || !tsf_key_##KEY(rt, t, given, &key.data)) return NULL; \
    return tsf_hosttable_add_by(rt, t, &key, made); \
  } \
  static inline uint8_t tsf_hosttable_erase_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    tsf_host_key key; \
    key.text.owned = NULL; \
    return tsf_table_may_change(rt, t) && tsf_key_##KEY(rt, t, given, &key.data) ? tsf_hosttable_erase_by(rt, t, &key) : 0; \
  }
TSF_TABLE_BY(s8, double)
TSF_TABLE_BY(s16, double)
TSF_TABLE_BY(s32, double)
TSF_TABLE_BY(u8, double)
TSF_TABLE_BY(u16, double)
TSF_TABLE_BY(u32, double)
TSF_TABLE_BY(s64, tsf_big)
TSF_TABLE_BY(u64, tsf_big)
TSF_TABLE_BY(bool, uint8_t)
tsf_table_entry *tsf_hosttable_get_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given);
bool tsf_hosttable_lend_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given, tsf_table_entry *e, bool placed);
tsf_table_entry *tsf_hosttable_create_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given);
tsf_table_entry *tsf_hosttable_add_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given, tsf_table_entry *made);
uint8_t tsf_hosttable_erase_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given);

#endif
