/* abi_table_keys.c: getting, adding and erasing entries of the host's tables by their keys. */
#include "plugin/abi_tables.h"

/* ---- keys ------------------------------------------------------------------------------------------------ */

/* A key as the host takes it; text lives until key_end. */
typedef struct host_key {
  ss_plugin_state_data data;
  tsf_host_text text;
} host_key;

static const struct { uint8_t type; double least, most; const char *name; } numbers[] = {
  {SS_PLUGIN_ST_INT8, -128, 127, "int8 (-128 to 127)"},
  {SS_PLUGIN_ST_INT16, -32768, 32767, "int16 (-32768 to 32767)"},
  {SS_PLUGIN_ST_INT32, -2147483648.0, 2147483647, "int32 (-2147483648 to 2147483647)"},
  {SS_PLUGIN_ST_UINT8, 0, 255, "uint8 (0 to 255)"},
  {SS_PLUGIN_ST_UINT16, 0, 65535, "uint16 (0 to 65535)"},
  {SS_PLUGIN_ST_UINT32, 0, 4294967295.0, "uint32 (0 to 4294967295)"},
};

static TSF_COLD bool other_key(tsf_rt *rt, const tsf_table_ref *t) {
  tsf_throw_type(rt, "table %s has keys of another type", t->state->desc->name);
  return false;
}

static bool key_num(tsf_rt *rt, const tsf_table_ref *t, double key, host_key *out) {
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    if (numbers[i].type != t->state->desc->key_type) continue;
    out->data.s64 = 0;
    if (key >= numbers[i].least && key <= numbers[i].most && (double)(int64_t)key == key) {
      out->data.s64 = (int64_t)key; /* little-endian: the narrow members are its low bytes */
      return true;
    }
    tsf_table_range(rt, t->state, TSF_KEYS, key, numbers[i].name);
    return false;
  }
  return other_key(rt, t);
}

static inline bool key_big(tsf_rt *rt, const tsf_table_ref *t, tsf_big key, host_key *out) {
  uint8_t type = t->state->desc->key_type;
  out->data.u64 = (uint64_t)key;
  if (TSF_LIKELY(type == SS_PLUGIN_ST_INT64 && (tsf_big)(int64_t)key == key)) return true;
  if (TSF_LIKELY(type == SS_PLUGIN_ST_UINT64 && (tsf_big)(uint64_t)key == key)) return true;
  if (type != SS_PLUGIN_ST_INT64 && type != SS_PLUGIN_ST_UINT64) return other_key(rt, t);
  tsf_table_range_big(rt, t->state, TSF_KEYS, key, type == SS_PLUGIN_ST_INT64 ? TSF_S64_TEXT : TSF_U64_TEXT);
  return false;
}

static bool key_bool(tsf_rt *rt, const tsf_table_ref *t, uint8_t key, host_key *out) {
  out->data.u64 = 0;
  out->data.b = key;
  return t->state->desc->key_type == SS_PLUGIN_ST_BOOL || other_key(rt, t);
}

static bool key_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *key, host_key *out) {
  if (t->state->desc->key_type != SS_PLUGIN_ST_STRING) return other_key(rt, t);
  tsf_host_text_begin(rt, &out->text, key);
  out->data.str = out->text.at;
  return true;
}

/* ---- with a key ------------------------------------------------------------------------------------------- */

static tsf_table_entry *get(tsf_rt *rt, const tsf_table_ref *t, host_key *key) {
  ss_plugin_table_entry_t *found = t->state->all->reader->get_table_entry(t->handle, &key->data);
  tsf_host_text_end(&key->text);
  return found != NULL ? tsf_entry_hold(rt, t, found, false) : NULL;
}

/* An entry that is not in the table yet. */
static tsf_table_entry *create(tsf_rt *rt, const tsf_table_ref *t, host_key *key) {
  tsf_host_text_end(&key->text);
  ss_plugin_table_entry_t *made = t->state->all->writer->create_table_entry(t->handle);
  if (TSF_LIKELY(made != NULL)) return tsf_entry_hold(rt, t, made, true);
  tsf_table_failed(rt, t->state);
  return NULL;
}

/* One that stays as large as it was has lost the entry that this one replaces.
 * On the list the entry that is in the table takes the place of the created one, which the host has now. */
static tsf_table_entry *add(tsf_rt *rt, const tsf_table_ref *t, host_key *key, tsf_table_entry *made) {
  tsf_tables *all = t->state->all;
  tsf_held_entry *held = all->held + all->held_count;
  while (held > all->held && (--held)->entry != made->entry) {}
  uint64_t size = all->reader->get_table_size(t->handle);
  ss_plugin_table_entry_t *added = all->writer->add_table_entry(t->handle, &key->data, made->entry);
  if (all->reader->get_table_size(t->handle) != size + 1) t->state->losses++;
  tsf_host_text_end(&key->text);
  held->made = false;
  held->entry = made->entry = added;
  made->losses = tsf_table_losses(t->state);
  if (TSF_LIKELY(added != NULL)) return made;
  tsf_table_failed(rt, t->state);
  return NULL;
}

/* A failure to erase is none to find: that is asked first. */
static uint8_t erase(tsf_rt *rt, const tsf_table_ref *t, host_key *key) {
  const tsf_tables *all = t->state->all;
  ss_plugin_table_entry_t *there = all->reader->get_table_entry(t->handle, &key->data);
  bool erased = there == NULL;
  if (there != NULL) {
    t->state->losses++;
    all->reader->release_table_entry(t->handle, there);
    erased = all->writer->erase_table_entry(t->handle, &key->data) == SS_PLUGIN_SUCCESS;
  }
  tsf_host_text_end(&key->text);
  if (!erased) tsf_table_failed(rt, t->state);
  return there != NULL;
}

#define BY(KEY, TYPE) \
  tsf_table_entry *tsf_hosttable_get_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    host_key key; \
    key.text.owned = NULL; \
    return tsf_table_may_read(rt, t) && key_##KEY(rt, t, given, &key) ? get(rt, t, &key) : NULL; \
  } \
  tsf_table_entry *tsf_hosttable_create_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    host_key key; \
    key.text.owned = NULL; \
    return tsf_table_may_change(rt, t) && key_##KEY(rt, t, given, &key) ? create(rt, t, &key) : NULL; \
  } \
  tsf_table_entry *tsf_hosttable_add_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given, tsf_table_entry *made) { \
    host_key key; \
    key.text.owned = NULL; \
    return tsf_table_may_change(rt, t) && key_##KEY(rt, t, given, &key) ? add(rt, t, &key, made) : NULL; \
  } \
  uint8_t tsf_hosttable_erase_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE given) { \
    host_key key; \
    key.text.owned = NULL; \
    return tsf_table_may_change(rt, t) && key_##KEY(rt, t, given, &key) ? erase(rt, t, &key) : 0; \
  }
BY(num, double)
BY(big, tsf_big)
BY(str, const tsf_str *)
BY(bool, uint8_t)
