/* own_fields.h: the fields of the entries of own tables. */
#ifndef TSF_OWN_FIELDS_H
#define TSF_OWN_FIELDS_H

#include "plugin/own.h"

const tsf_own_field *tsf_own_field_added(const tsf_own *own, const void *f, const tsf_own_entries *entries);
static inline bool tsf_own_has_field(const tsf_own_entries *entries, const void *f) {
  return tsf_own_place(f, entries->fields) < entries->nfields;
}
/* The field that `f` is, or NULL: it may be any pointer. */
static inline const tsf_own_field *tsf_own_field_of(const tsf_own *own, const void *f, const tsf_own_entries *entries) {
  return tsf_own_has_field(entries, f) ? (const tsf_own_field *)f : tsf_own_field_added(own, f, entries);
}
const tsf_own_field *tsf_own_find_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type);
const tsf_own_field *tsf_own_add_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type);
const ss_plugin_table_fieldinfo *tsf_own_list_fields(tsf_plugin *p, const tsf_own_table *t, uint32_t *n);

#endif
