/* own_fields.c: the fields of a plugin's own tables, those that others have added too. Added fields belong to the
 * class of the entries: an accessor of a subtable's field is good for the subtables of all entries. */
#include "plugin/own_fields.h"

#include <stdlib.h>

const tsf_own_field *tsf_own_field_added(const tsf_own *own, const void *f, const tsf_own_entries *entries) {
  const tsf_own_added *added = &own->added[entries->index];
  for (uint32_t i = 0; i < added->n; i++)
    if (added->fields[i] == f) return f;
  return NULL;
}

static const tsf_own_field *named(const tsf_own *own, const tsf_own_entries *entries, const char *name) {
  for (uint32_t i = 0; i < entries->nfields; i++)
    if (strcmp(entries->fields[i].name, name) == 0) return &entries->fields[i];
  const tsf_own_added *added = &own->added[entries->index];
  for (uint32_t i = 0; i < added->n; i++)
    if (strcmp(added->fields[i]->name, name) == 0) return added->fields[i];
  return NULL;
}

/* "samples: the field "count" is a uint64, not a string" */
static TSF_COLD void fail_field(tsf_plugin *p, const tsf_own_table *t, const char *name, const char *what,
                                const char *type, const char *wanted) {
  char text[512];
  const char *parts[] = {"field \"", name, "\" ", what, type, wanted ? ", not " : "", wanted ? wanted : ""};
  size_t n = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) n += tsf_copy_cut(text + n, sizeof text - n, parts[i]);
  tsf_own_fail(p, t->name, text);
}

static const tsf_own_field *typed(tsf_plugin *p, const tsf_own_table *t, const tsf_own_field *f, uint32_t type) {
  if (f->type == type) return f;
  fail_field(p, t, f->name, "is a ", tsf_own_type_name(f->type), tsf_own_type_name(type));
  return NULL;
}

const tsf_own_field *tsf_own_find_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type) {
  const tsf_own_field *f = named(p->own, t->type->entries, name);
  if (f != NULL) return typed(p, t, f, type);
  fail_field(p, t, name, "is not there", "", NULL);
  return NULL;
}

static tsf_own_field *append(tsf_own_added *added, const char *name, uint32_t type) {
  if (added->n == added->cap) {
    uint32_t cap = added->cap ? added->cap * 2 : 8;
    tsf_own_field **fields = realloc(added->fields, cap * sizeof *fields);
    if (fields == NULL) return NULL;
    added->fields = fields;
    added->cap = cap;
  }
  size_t n = strlen(name) + 1;
  tsf_own_field *f = calloc(1, sizeof *f + n); /* the name is behind it */
  if (f == NULL) return NULL;
  f->name = memcpy(f + 1, name, n);
  f->type = (uint8_t)type;
  return added->fields[added->n++] = f;
}

const tsf_own_field *tsf_own_add_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type) {
  const tsf_own_entries *entries = t->type->entries;
  const tsf_own_field *known = named(p->own, entries, name);
  if (known != NULL) return typed(p, t, known, type);
  tsf_own_added *added = &p->own->added[entries->index];
  bool is_value = (type >= SS_PLUGIN_ST_INT8 && type <= SS_PLUGIN_ST_STRING) || type == SS_PLUGIN_ST_BOOL;
  const char *reason = name[0] == 0                    ? "has no name"
                       : !is_value                     ? "cannot be added: its type is "
                       : added->n == TSF_OWN_ADDED_MAX ? "is one too many"
                                                       : NULL;
  if (reason != NULL) {
    fail_field(p, t, name, reason, name[0] && !is_value ? tsf_own_type_name(type) : "", NULL);
    return NULL;
  }
  const tsf_own_field *f = append(added, name, type);
  if (f == NULL) fail_field(p, t, name, "cannot be added: out of memory", "", NULL);
  return f;
}

const ss_plugin_table_fieldinfo *tsf_own_list_fields(tsf_plugin *p, const tsf_own_table *t, uint32_t *n) {
  const tsf_own_entries *entries = t->type->entries;
  tsf_own_added *added = &p->own->added[entries->index];
  ss_plugin_table_fieldinfo *list = realloc(added->listed, (entries->nfields + added->n + 1) * sizeof *list);
  if (list == NULL) {
    tsf_own_fail(p, t->name, "out of memory");
    return NULL;
  }
  added->listed = list;
  for (uint32_t i = 0; i < entries->nfields + added->n; i++) {
    const tsf_own_field *f = i < entries->nfields ? &entries->fields[i] : added->fields[i - entries->nfields];
    list[i] = (ss_plugin_table_fieldinfo){f->name, (ss_plugin_state_type)f->type, f->read_only};
  }
  *n = entries->nfields + added->n;
  return list;
}
