/* table_handle.c: the functions behind the vtables: each use of a table by a plugin, looked at, then done. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table_store.h"

/* ---- what is wrong ------------------------------------------------------------------------------------ */

void table_misuse(table_user *u, const char *format, ...) {
  char text[400], line[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  snprintf(line, sizeof line, "%s: %s", u->name, text);
  json_cstr(&u->host->misuse, line);
}

static const char *name_of(const table_handle *h) {
  return h->own ? h->own->schema->name : h->exported->input.name;
}

static bool fail(table_user *u, const char *format, const char *about) {
  snprintf(u->error, sizeof u->error, format, about);
  return false;
}

/* Whether the plugin may do `what`, which takes a call of at least the kind `least`. */
static bool may(table_handle *h, const char *what, table_call least) {
  table_user *u = h->user;
  if (h->over) table_misuse(u, "%s of a subtable %s of an earlier call", what, name_of(h));
  else if (h->own && h->own->gone) table_misuse(u, "%s of the subtable %s of an entry that is gone", what, name_of(h));
  else if (u->plugin && u->call == TABLES_CLOSED) table_misuse(u, "%s of table %s outside of a call that has tables", what, name_of(h));
  else if (u->plugin && u->call == TABLES_READ && least == TABLES_WRITE) table_misuse(u, "%s of table %s in a call that may only read", what, name_of(h));
  else if (u->plugin && u->call != TABLES_INIT && least == TABLES_INIT) table_misuse(u, "%s of table %s after init", what, name_of(h));
  else if (h->exported && !h->exported->provider) return fail(u, "the plugin with the table %s is gone", name_of(h));
  else return true;
  return fail(u, "table %s is not to be used like that", name_of(h));
}

/* The provider says why. */
static void take_error(table_handle *h) {
  table_user *provider = h->exported->provider;
  const char *text = provider->plugin->state ? provider->plugin->lib->api.get_last_error(provider->plugin->state) : NULL;
  snprintf(h->user->error, sizeof h->user->error, "%s", text ? text : "plugin is not initialized");
}

/* ---- entries that a plugin has ------------------------------------------------------------------------- */

/* The entry as one that the plugin has. */
static held_entry *want(table_handle *h, ss_plugin_table_entry_t *e, const char *what) {
  held_entry *found = held_find(&h->user->held, h, e);
  if (!found) {
    table_misuse(h->user, "%s of an entry of table %s that it has not got", what, name_of(h));
    fail(h->user, "not an entry of table %s", name_of(h));
  }
  return found;
}

/* ---- reading ------------------------------------------------------------------------------------------- */

static const char *get_name(ss_plugin_table_t *t) { return name_of(t); }

static uint64_t get_size(ss_plugin_table_t *t) {
  table_handle *h = t;
  if (!may(h, "the size", TABLES_READ)) return UINT64_MAX;
  if (h->own) return h->own->size;
  uint64_t size = h->exported->reader.get_table_size(h->exported->input.table);
  if (size == UINT64_MAX) take_error(h);
  return size;
}

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  table_handle *h = t;
  ss_plugin_table_entry_t *found;
  if (!may(h, "get", TABLES_READ)) return NULL;
  if (h->own) {
    entry *e = store_get(h->own, key);
    if (!e) fail(h->user, "%s", "get_entry found no element at given key");
    else e->holders++;
    found = e;
  } else if (!(found = h->exported->reader.get_table_entry(h->exported->input.table, key))) {
    take_error(h);
  }
  if (found) held_add(&h->user->held, h, found, HELD_GOT);
  return found;
}

static bool field_fits(table_handle *h, const table_field *f, const char *what) {
  if (h->exported) return true; /* the provider's affair */
  for (uint32_t i = 0; i < h->own->schema->count; i++)
    if (h->own->schema->fields[i] == f) return true;
  table_misuse(h->user, "%s of table %s by a field of another table", what, name_of(h));
  return fail(h->user, "the field is not one of table %s", name_of(h));
}

static ss_plugin_rc read_own(table_handle *h, entry *e, const table_field *f, ss_plugin_state_data *out) {
  *out = *entry_value(e, f);
  if (f->type == SS_PLUGIN_ST_STRING && !out->str) out->str = "";
  if (f->type != SS_PLUGIN_ST_TABLE) return SS_PLUGIN_SUCCESS;
  store *sub = entry_subtable(e, f);
  if (!sub) {
    h->user->error[0] = 0;
    return SS_PLUGIN_FAILURE;
  }
  table_handle *given = handle_new(h->user, sub, NULL);
  given->next = h->user->ephemeral;
  h->user->ephemeral = given;
  out->table = &given->input;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc read_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                               ss_plugin_state_data *out) {
  table_handle *h = t;
  memset(out, 0, sizeof *out);
  if (!may(h, "a read", TABLES_READ) || !want(h, e, "a read") || !field_fits(h, f, "a read")) return SS_PLUGIN_FAILURE;
  if (h->own) return read_own(h, e, f, out);
  ss_plugin_rc rc = h->exported->reader.read_entry_field(h->exported->input.table, e, f, out);
  if (rc == SS_PLUGIN_FAILURE) take_error(h);
  return rc;
}

static void release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  table_handle *h = t;
  if (!may(h, "a release", TABLES_READ)) return;
  held_entry *found = want(h, e, "a release");
  if (!found) return;
  if (found->how != HELD_GOT) {
    table_misuse(h->user, "a release of an entry of table %s that it was not given for keeps", name_of(h));
    return;
  }
  held_remove(&h->user->held, found);
  if (h->own) entry_drop(e);
  else h->exported->reader.release_table_entry(h->exported->input.table, e);
}

typedef struct iteration {
  table_handle *of;
  ss_plugin_table_iterator_fn each;
  ss_plugin_table_iterator_state_t *state;
} iteration;

static ss_plugin_bool show(ss_plugin_table_iterator_state_t *s, ss_plugin_table_entry_t *e) {
  iteration *it = s;
  held_entries *held = &it->of->user->held;
  held_add(held, it->of, e, HELD_SHOWN);
  ss_plugin_bool more = it->each(it->state, e);
  held_entry *shown = held_shown(held, e);
  if (shown) held_remove(held, shown);
  return more;
}

static ss_plugin_bool iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_fn each, ss_plugin_table_iterator_state_t *s) {
  table_handle *h = t;
  iteration it = {h, each, s};
  if (!may(h, "an iteration", TABLES_READ)) return false;
  if (h->exported) return h->exported->reader.iterate_entries(h->exported->input.table, show, &it);
  bool more = true;
  store *own = h->own;
  own->iterating++;
  for (entry *e = own->first, *next; e && more; e = next) {
    e->holders++;
    more = show(&it, e);
    next = e->next;
    entry_drop(e);
  }
  own->iterating--;
  return more;
}

/* ---- writing ------------------------------------------------------------------------------------------- */

/* To libsinsp's containers that would be the end. */
static bool may_change(table_handle *h, const char *what) {
  if (!may(h, what, TABLES_WRITE)) return false;
  if (!h->own || !h->own->iterating) return true;
  table_misuse(h->user, "%s in the middle of an iteration of table %s", what, name_of(h));
  return fail(h->user, "table %s is being iterated", name_of(h));
}

static ss_plugin_rc clear(ss_plugin_table_t *t) {
  table_handle *h = t;
  if (!may_change(h, "clear")) return SS_PLUGIN_FAILURE;
  if (h->own) {
    store_clear(h->own);
    return SS_PLUGIN_SUCCESS;
  }
  ss_plugin_rc rc = h->exported->writer.clear_table(h->exported->input.table);
  if (rc == SS_PLUGIN_FAILURE) take_error(h);
  return rc;
}

static ss_plugin_rc erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  table_handle *h = t;
  if (!may_change(h, "an erasure")) return SS_PLUGIN_FAILURE;
  if (h->own) {
    if (store_erase(h->own, key)) return SS_PLUGIN_SUCCESS;
    fail(h->user, "%s", "table entry not found");
    return SS_PLUGIN_FAILURE;
  }
  ss_plugin_rc rc = h->exported->writer.erase_table_entry(h->exported->input.table, key);
  if (rc == SS_PLUGIN_FAILURE) take_error(h);
  return rc;
}

static ss_plugin_table_entry_t *create(ss_plugin_table_t *t) {
  table_handle *h = t;
  ss_plugin_table_entry_t *made;
  if (!may(h, "a creation", TABLES_WRITE)) return NULL;
  if (h->own) made = entry_new(h->own);
  else if (!(made = h->exported->writer.create_table_entry(h->exported->input.table))) take_error(h);
  if (made) held_add(&h->user->held, h, made, HELD_MADE);
  return made;
}

/* One that is made and not added yet. */
static held_entry *want_made(table_handle *h, ss_plugin_table_entry_t *e, const char *what) {
  held_entry *found = want(h, e, what);
  if (!found || found->how == HELD_MADE) return found;
  table_misuse(h->user, "%s of an entry of table %s that is in the table", what, name_of(h));
  fail(h->user, "not a new entry of table %s", name_of(h));
  return NULL;
}

static void destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  table_handle *h = t;
  held_entry *found = may(h, "a destruction", TABLES_WRITE) ? want_made(h, e, "a destruction") : NULL;
  if (!found) return;
  held_remove(&h->user->held, found);
  if (h->own) entry_drop(e);
  else h->exported->writer.destroy_table_entry(h->exported->input.table, e);
}

static ss_plugin_table_entry_t *add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  table_handle *h = t;
  held_entry *found = may_change(h, "an addition") ? want_made(h, e, "an addition") : NULL;
  if (!found) return NULL;
  held_remove(&h->user->held, found);
  ss_plugin_table_entry_t *added = e;
  if (h->own) store_put(h->own, key, e);
  else if (!(added = h->exported->writer.add_table_entry(h->exported->input.table, key, e))) take_error(h);
  if (added) held_add(&h->user->held, h, added, HELD_GOT);
  return added;
}

static ss_plugin_rc write_own(table_handle *h, entry *e, const table_field *f, const ss_plugin_state_data *in) {
  if (f->type == SS_PLUGIN_ST_TABLE) fail(h->user, "%s", "writing to table fields is currently not supported");
  else if (f->read_only && h->user->plugin) fail(h->user, "attempt to write to read-only field: %s", f->name);
  else {
    ss_plugin_state_data *value = entry_value(e, f);
    char *before = f->type == SS_PLUGIN_ST_STRING ? (char *)value->str : NULL;
    *value = *in;
    if (f->type == SS_PLUGIN_ST_STRING) value->str = xstr(in->str);
    free(before);
    return SS_PLUGIN_SUCCESS;
  }
  return SS_PLUGIN_FAILURE;
}

static ss_plugin_rc write_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                                const ss_plugin_state_data *in) {
  table_handle *h = t;
  if (!may(h, "a write", TABLES_WRITE) || !want(h, e, "a write") || !field_fits(h, f, "a write")) return SS_PLUGIN_FAILURE;
  if (h->own) return write_own(h, e, f, in);
  ss_plugin_rc rc = h->exported->writer.write_entry_field(h->exported->input.table, e, f, in);
  if (rc == SS_PLUGIN_FAILURE) take_error(h);
  return rc;
}

/* ---- fields -------------------------------------------------------------------------------------------- */

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *n) {
  table_handle *h = t;
  table_user *u = h->user;
  *n = 0;
  if (!may(h, "the fields", TABLES_INIT)) return NULL;
  if (h->exported) {
    const ss_plugin_table_fieldinfo *infos = h->exported->fields.list_table_fields(h->exported->input.table, n);
    if (!infos) take_error(h);
    return infos;
  }
  const table_schema *s = h->own->schema;
  free(u->field_infos); /* the list of the call before ends, as the API says */
  u->field_infos = xalloc((s->count + 1) * sizeof *u->field_infos);
  for (uint32_t i = 0; i < s->count; i++)
    u->field_infos[i] = (ss_plugin_table_fieldinfo){s->fields[i]->name, s->fields[i]->type, s->fields[i]->read_only};
  *n = s->count;
  return u->field_infos;
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  table_handle *h = t;
  if (!may(h, "a field", TABLES_INIT)) return NULL;
  if (h->exported) {
    ss_plugin_table_field_t *found = h->exported->fields.get_table_field(h->exported->input.table, name, type);
    if (!found) take_error(h);
    return found;
  }
  table_field *f = schema_field(h->own->schema, name);
  if (f && f->type == type) return f;
  if (f) fail(h->user, "incompatible data types for field: %s", name);
  else fail(h->user, "undefined field '%s'", name);
  return NULL;
}

static ss_plugin_table_field_t *add_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  table_handle *h = t;
  if (!may(h, "a new field", TABLES_INIT)) return NULL;
  if (type == SS_PLUGIN_ST_TABLE) {
    fail(h->user, "can't add dynamic field of type table: %s", name);
    return NULL;
  }
  if (h->exported) {
    ss_plugin_table_field_t *added = h->exported->fields.add_table_field(h->exported->input.table, name, type);
    if (!added) take_error(h);
    return added;
  }
  table_schema *s = h->own->schema;
  if (s->fixed) {
    fail(h->user, "can't add fields to table %s", s->name);
    return NULL;
  }
  if (!schema_field(s, name)) return schema_add(s, name, type, false);
  return get_field(t, name, type);
}

/* ---- handles ------------------------------------------------------------------------------------------- */

static void set_vtables(ss_plugin_table_input *in, ss_plugin_table_reader_ext *r, ss_plugin_table_writer_ext *w,
                        ss_plugin_table_fields_ext *f) {
  in->reader = (ss_plugin_table_reader){r->get_table_name, r->get_table_size, r->get_table_entry, r->read_entry_field};
  in->writer = (ss_plugin_table_writer){w->clear_table, w->erase_table_entry, w->create_table_entry,
                                        w->destroy_table_entry, w->add_table_entry, w->write_entry_field};
  in->fields = (ss_plugin_table_fields){f->list_table_fields, f->get_table_field, f->add_table_field};
  in->reader_ext = r;
  in->writer_ext = w;
  in->fields_ext = f;
}

table_handle *handle_new(table_user *u, store *own, exported_table *exported) {
  table_handle *h = xalloc(sizeof *h);
  h->user = u;
  h->own = own;
  h->exported = exported;
  if (own) own->holders++;
  h->reader = (ss_plugin_table_reader_ext){get_name, get_size, get_entry, read_field, release, iterate};
  h->writer = (ss_plugin_table_writer_ext){clear, erase, create, destroy, add, write_field};
  h->fields = (ss_plugin_table_fields_ext){list_fields, get_field, add_field};
  h->input.name = name_of(h);
  h->input.key_type = own ? own->schema->key_type : exported->input.key_type;
  h->input.table = h;
  set_vtables(&h->input, &h->reader, &h->writer, &h->fields);
  return h;
}

void handle_free(table_handle *h) {
  if (h->own) store_drop(h->own);
  free(h);
}

/* ---- by the handle to its table ------------------------------------------------------------------------ */

#define OF(t) ((const ss_plugin_table_input *)(t))

static const char *to_name(ss_plugin_table_t *t) { return OF(t)->reader_ext->get_table_name(OF(t)->table); }
static uint64_t to_size(ss_plugin_table_t *t) { return OF(t)->reader_ext->get_table_size(OF(t)->table); }
static ss_plugin_table_entry_t *to_entry(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  return OF(t)->reader_ext->get_table_entry(OF(t)->table, key);
}
static ss_plugin_rc to_read(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                            ss_plugin_state_data *out) {
  return OF(t)->reader_ext->read_entry_field(OF(t)->table, e, f, out);
}
static void to_release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  OF(t)->reader_ext->release_table_entry(OF(t)->table, e);
}
static ss_plugin_bool to_iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_fn each, ss_plugin_table_iterator_state_t *s) {
  return OF(t)->reader_ext->iterate_entries(OF(t)->table, each, s);
}
static ss_plugin_rc to_clear(ss_plugin_table_t *t) { return OF(t)->writer_ext->clear_table(OF(t)->table); }
static ss_plugin_rc to_erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  return OF(t)->writer_ext->erase_table_entry(OF(t)->table, key);
}
static ss_plugin_table_entry_t *to_create(ss_plugin_table_t *t) {
  return OF(t)->writer_ext->create_table_entry(OF(t)->table);
}
static void to_destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  OF(t)->writer_ext->destroy_table_entry(OF(t)->table, e);
}
static ss_plugin_table_entry_t *to_add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  return OF(t)->writer_ext->add_table_entry(OF(t)->table, key, e);
}
static ss_plugin_rc to_write(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                             const ss_plugin_state_data *in) {
  return OF(t)->writer_ext->write_entry_field(OF(t)->table, e, f, in);
}
static const ss_plugin_table_fieldinfo *to_fields(ss_plugin_table_t *t, uint32_t *n) {
  return OF(t)->fields_ext->list_table_fields(OF(t)->table, n);
}
static ss_plugin_table_field_t *to_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  return OF(t)->fields_ext->get_table_field(OF(t)->table, name, type);
}
static ss_plugin_table_field_t *to_new_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  return OF(t)->fields_ext->add_table_field(OF(t)->table, name, type);
}

void handle_dispatch(ss_plugin_table_reader_ext *r, ss_plugin_table_writer_ext *w, ss_plugin_table_fields_ext *f) {
  *r = (ss_plugin_table_reader_ext){to_name, to_size, to_entry, to_read, to_release, to_iterate};
  *w = (ss_plugin_table_writer_ext){to_clear, to_erase, to_create, to_destroy, to_add, to_write};
  *f = (ss_plugin_table_fields_ext){to_fields, to_field, to_new_field};
}
