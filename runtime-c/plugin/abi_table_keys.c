/* abi_table_keys.c: adding and erasing entries of the host's tables, and keys that are text. */
#include "plugin/abi_table_keys.h"

bool tsf_table_has_keys_slow(tsf_rt *rt, const tsf_table_ref *t, uint8_t type) {
  if (!tsf_table_may_read(rt, t)) return false;
  if (TSF_LIKELY(t->state->key_type == type)) return true;
  tsf_throw_here(rt, TSF_E_TYPE, "table %s has keys of another type", t->state->desc->name);
  return false;
}

tsf_table_entry *tsf_hosttable_create_any(tsf_rt *rt, const tsf_table_ref *t) {
  tsf_tables *all = t->all;
  if (!tsf_entries_room(rt, all)) return NULL;
  tsf_table_entry *e = tsf_entry_new(rt, t);
  ss_plugin_table_entry_t *made = all->writer->create_table_entry(t->handle);
  e->made = true;
  if (TSF_LIKELY(made != NULL)) return tsf_entry_hold(all, e, made);
  tsf_table_failed(rt, t->state);
  return NULL;
}

/* One that stays as large as it was has lost the entry that this one replaces. What goes back before that is looked for where
 * there is something that must. */
tsf_table_entry *tsf_hosttable_add_by(tsf_rt *rt, const tsf_table_ref *t, tsf_host_key *key, tsf_table_entry *made) {
  const tsf_tables *all = t->all;
  if (TSF_UNLIKELY(tsf_table_may_end(t->state))) {
    ss_plugin_table_entry_t *there = all->reader->get_table_entry(t->handle, &key->data);
    if (there != NULL) {
      tsf_table_loses(t->state);
      all->reader->release_table_entry(t->handle, there);
    }
  }
  uint64_t size = all->reader->get_table_size(t->handle);
  made->entry = all->writer->add_table_entry(t->handle, &key->data, made->entry);
  made->made = false;
  tsf_host_text_end(&key->text);
  if (all->reader->get_table_size(t->handle) != size + 1) tsf_table_loses(t->state);
  made->losses = t->state->losses;
  if (TSF_LIKELY(made->entry != NULL)) return made;
  tsf_table_failed(rt, t->state);
  return NULL;
}

/* A failure to erase is none to find: that is asked first. */
uint8_t tsf_hosttable_erase_by(tsf_rt *rt, const tsf_table_ref *t, tsf_host_key *key) {
  const tsf_tables *all = t->all;
  ss_plugin_table_entry_t *there = all->reader->get_table_entry(t->handle, &key->data);
  bool erased = there == NULL;
  if (there != NULL) {
    tsf_table_loses(t->state);
    all->reader->release_table_entry(t->handle, there);
    erased = all->writer->erase_table_entry(t->handle, &key->data) == SS_PLUGIN_SUCCESS;
  }
  tsf_host_text_end(&key->text);
  if (!erased) tsf_table_failed(rt, t->state);
  return there != NULL;
}

/* ---- text ------------------------------------------------------------------------------------------------ */

static bool key_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given, tsf_host_key *key) {
  if (!tsf_table_has_keys(rt, t, SS_PLUGIN_ST_STRING)) return false;
  if (!tsf_host_text_begin(rt, &key->text, given)) return false;
  key->data.str = key->text.at;
  return true;
}

tsf_table_entry *tsf_hosttable_get_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given) {
  tsf_host_key key;
  tsf_tables *all = t->all;
  if (!tsf_table_may_read(rt, t) || !tsf_entries_room(rt, all)) return NULL;
  tsf_table_entry *e = tsf_entry_new(rt, t);
  if (!key_str(rt, t, given, &key)) return NULL;
  ss_plugin_table_entry_t *found = all->reader->get_table_entry(t->handle, &key.data);
  tsf_host_text_end(&key.text);
  return found != NULL ? tsf_entry_hold(all, e, found) : NULL;
}

bool tsf_hosttable_lend_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given, tsf_table_entry *e, bool placed) {
  tsf_host_key key;
  if (!tsf_table_may_read(rt, t) || !tsf_lent_room(rt, t, e, placed) || !key_str(rt, t, given, &key)) return false;
  tsf_lent_fill(e, t, t->all->reader->get_table_entry(t->handle, &key.data), placed);
  tsf_host_text_end(&key.text);
  return true;
}

tsf_table_entry *tsf_hosttable_create_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given) {
  (void)given;
  return tsf_table_may_change(rt, t) && tsf_table_has_keys(rt, t, SS_PLUGIN_ST_STRING) ? tsf_hosttable_create_any(rt, t) : NULL;
}

tsf_table_entry *tsf_hosttable_add_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given, tsf_table_entry *made) {
  tsf_host_key key;
  return tsf_table_may_change(rt, t) && key_str(rt, t, given, &key) ? tsf_hosttable_add_by(rt, t, &key, made) : NULL;
}

uint8_t tsf_hosttable_erase_str(tsf_rt *rt, const tsf_table_ref *t, const tsf_str *given) {
  tsf_host_key key;
  return tsf_table_may_change(rt, t) && key_str(rt, t, given, &key) ? tsf_hosttable_erase_by(rt, t, &key) : 0;
}
