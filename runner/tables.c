/* tables.c: the tables of a host by name, and what its plugins are given of them. */
#include "tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table_store.h"

/* ---- hosts ------------------------------------------------------------------------------------------- */

static void host_keep(table_host *host, table_schema *schema) {
  host->stores = xgrow(host->stores, (host->store_count + 1) * sizeof(store *));
  host->stores[host->store_count++] = store_new(schema);
}

table_host *table_host_new(void) {
  table_host *host = xalloc(sizeof *host);
  host->driver = table_user_new(host, NULL, "the test");
  host_keep(host, threads_schema(&host->schemas));
  return host;
}

void table_host_free(table_host *host) {
  if (!host) return;
  table_user_free(host->driver);
  for (uint32_t i = 0; i < host->store_count; i++) store_close(host->stores[i]);
  while (host->schemas) {
    table_schema *s = host->schemas;
    host->schemas = s->next;
    schema_free(s);
  }
  while (host->exported) {
    exported_table *t = host->exported;
    host->exported = t->next;
    free(t);
  }
  free(host->stores);
  json_out_free(&host->misuse);
  free(host);
}

bool table_host_misuse(table_host *host, json_out *out) {
  if (!host->misuse.len) return false;
  json_verbatim(out, host->misuse.data, host->misuse.len);
  json_out_free(&host->misuse);
  return true;
}

static store *own_table(const table_host *host, const char *name) {
  for (uint32_t i = 0; i < host->store_count; i++)
    if (!strcmp(host->stores[i]->schema->name, name)) return host->stores[i];
  return NULL;
}

static exported_table *exported_named(const table_host *host, const char *name) {
  for (exported_table *t = host->exported; t; t = t->next)
    if (t->provider && !strcmp(t->input.name, name)) return t;
  return NULL;
}

/* ---- tables by description ---------------------------------------------------------------------------- */

static table_schema *read_schema(table_host *host, const char *name, const json *given, char err[128]) {
  ss_plugin_state_type type;
  if (!state_type_named(json_get_string(given, "key", ""), &type) || type == SS_PLUGIN_ST_TABLE) {
    snprintf(err, 128, "table %.80s: the type of its key is missing", name);
    return NULL;
  }
  table_schema *s = schema_new(name, type);
  s->next = host->schemas;
  host->schemas = s;
  const json *fields = json_get(given, "fields");
  for (const json *f = fields ? fields->first : NULL; f; f = f->next) {
    bool is_table = f->kind == JSON_OBJECT && json_get(f, "key");
    const char *text = is_table ? "table" : f->kind == JSON_STRING ? f->text : json_get_string(f, "type", "");
    if (!state_type_named(text, &type)) {
      snprintf(err, 128, "table %.40s: no such type: %.40s", name, text);
      return NULL;
    }
    table_field *field = schema_add(s, f->key, type, is_table || json_get_bool(f, "readOnly"));
    if (is_table && !(field->sub = read_schema(host, f->key, f, err))) return NULL;
  }
  return s;
}

static bool add_entries(table_host *host, const char *name, const json *entries, char err[128]) {
  char problem[256];
  ss_plugin_table_input *t = table_find(host, name);
  for (const json *e = entries ? entries->first : NULL; e; e = e->next) {
    if (e->first && e->first->next && table_set(t, e->first, e->first->next, problem)) continue;
    snprintf(err, 128, "table %.36s: %.80s", name, e->first && e->first->next ? problem : "an entry is [key, values]");
    return false;
  }
  return true;
}

bool table_host_add(table_host *host, const json *tables, char err[128]) {
  for (const json *t = tables ? tables->first : NULL; t; t = t->next) {
    if (!table_find(host, t->key)) {
      table_schema *schema = read_schema(host, t->key, t, err);
      if (!schema) return false;
      host_keep(host, schema);
    }
    if (!add_entries(host, t->key, json_get(t, "entries"), err)) return false;
  }
  return true;
}

/* ---- plugins ----------------------------------------------------------------------------------------- */

table_user *table_user_new(table_host *host, plugin *p, const char *name) {
  table_user *u = xalloc(sizeof *u);
  u->host = host;
  u->plugin = p;
  u->name = xstr(name);
  return u;
}

/* Those behind *first. */
static void free_handles(table_handle **first) {
  table_handle *h = *first;
  *first = NULL;
  while (h) {
    table_handle *next = h->next;
    handle_free(h);
    h = next;
  }
}

void table_user_free(table_user *u) {
  if (!u) return;
  for (exported_table *t = u->host->exported; t; t = t->next)
    if (t->provider == u) t->provider = NULL;
  free_handles(&u->handles);
  free_handles(&u->ephemeral);
  held_free(&u->held);
  free(u->infos);
  free(u->field_infos);
  free(u->name);
  free(u);
}

const char *table_user_error(table_user *u) { return u->error; }

static const ss_plugin_table_info *list_tables(ss_plugin_owner_t *owner, uint32_t *n) {
  table_user *u = ((plugin *)owner)->tables;
  table_host *host = u->host;
  uint32_t count = host->store_count;
  for (exported_table *t = host->exported; t; t = t->next) count += t->provider != NULL;
  free(u->infos); /* the list of the call before ends, as the API says */
  u->infos = xalloc((count + 1) * sizeof *u->infos);
  *n = 0;
  for (uint32_t i = 0; i < host->store_count; i++)
    u->infos[(*n)++] = (ss_plugin_table_info){host->stores[i]->schema->name, host->stores[i]->schema->key_type};
  for (exported_table *t = host->exported; t; t = t->next)
    if (t->provider) u->infos[(*n)++] = (ss_plugin_table_info){t->input.name, t->input.key_type};
  return u->infos;
}

static table_handle *find_handle(table_user *u, const char *name) {
  store *own = own_table(u->host, name);
  exported_table *exported = own ? NULL : exported_named(u->host, name);
  if (!own && !exported) return NULL;
  for (table_handle *h = u->handles; h; h = h->next)
    if (h->own == own && h->exported == exported) return h;
  table_handle *h = handle_new(u, own, exported);
  h->next = u->handles;
  return u->handles = h;
}

ss_plugin_table_input *table_find(table_host *host, const char *name) {
  table_user *driver = host->driver;
  if (!driver->held.count) { /* between its uses: the subtables of the one before are done with */
    free_handles(&driver->ephemeral);
  }
  table_handle *h = find_handle(driver, name);
  return h ? &h->input : NULL;
}

/* As libsinsp: NULL for a name that is not there leaves the last error as it was. */
static ss_plugin_table_t *get_table(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key_type) {
  table_user *u = ((plugin *)owner)->tables;
  if (u->call != TABLES_INIT) table_misuse(u, "get_table(%s) after init", name);
  table_handle *h = find_handle(u, name);
  if (!h) return NULL;
  if (h->input.key_type == key_type) return &h->input;
  snprintf(u->error, sizeof u->error, "table '%s' has keys of type %s", name, state_type_name(h->input.key_type));
  return NULL;
}

static const char *what_is_broken(const ss_plugin_table_input *in) {
  const ss_plugin_table_reader_ext *r = in->reader_ext;
  const ss_plugin_table_writer_ext *w = in->writer_ext;
  const ss_plugin_table_fields_ext *f = in->fields_ext;
  if (!r || !w || !f) return "extended vtables must all be defined";
  for (int i = 0; i < 4; i++)
    if (!((void *const *)(const void *)&in->reader)[i]) return "broken or inconsistent reader vtables";
  if (memcmp(&in->reader, r, sizeof in->reader) || !r->release_table_entry || !r->iterate_entries)
    return "broken or inconsistent reader vtables";
  for (int i = 0; i < 6; i++)
    if (!((void *const *)(const void *)w)[i]) return "broken or inconsistent writer vtables";
  if (memcmp(&in->writer, w, sizeof in->writer)) return "broken or inconsistent writer vtables";
  for (int i = 0; i < 3; i++)
    if (!((void *const *)(const void *)f)[i]) return "broken or inconsistent fields vtables";
  if (memcmp(&in->fields, f, sizeof in->fields)) return "broken or inconsistent fields vtables";
  return NULL;
}

static ss_plugin_rc add_table(ss_plugin_owner_t *owner, const ss_plugin_table_input *in) {
  table_user *u = ((plugin *)owner)->tables;
  const char *problem = !in ? "input is null" : !in->name ? "name is null" : what_is_broken(in);
  if (u->call != TABLES_INIT) table_misuse(u, "add_table after init");
  if (!problem && (own_table(u->host, in->name) || exported_named(u->host, in->name)))
    problem = "a table of that name is there already";
  if (!problem && (in->key_type == SS_PLUGIN_ST_TABLE || !strcmp(state_type_name(in->key_type), "unknown")))
    problem = "invalid key type";
  if (problem) {
    snprintf(u->error, sizeof u->error, "failure in adding state table defined by plugin '%s': %s", u->name, problem);
    return SS_PLUGIN_FAILURE;
  }
  exported_table *t = xalloc(sizeof *t);
  *t = (exported_table){*in, *in->reader_ext, *in->writer_ext, *in->fields_ext, u, u->host->exported};
  u->host->exported = t;
  return SS_PLUGIN_SUCCESS;
}

/* ---- calls ------------------------------------------------------------------------------------------- */

void table_call_begin(table_user *u, table_call call, table_offer *o) {
  u->call = call;
  handle_dispatch(&o->reader, &o->writer, &o->fields);
  ss_plugin_table_reader_ext *r = &o->reader;
  ss_plugin_table_writer_ext *w = &o->writer;
  o->legacy_reader = (ss_plugin_table_reader){r->get_table_name, r->get_table_size, r->get_table_entry, r->read_entry_field};
  o->legacy_writer = (ss_plugin_table_writer){w->clear_table, w->erase_table_entry, w->create_table_entry,
                                              w->destroy_table_entry, w->add_table_entry, w->write_entry_field};
  o->init = (ss_plugin_init_tables_input){
    list_tables, get_table, add_table,
    {o->fields.list_table_fields, o->fields.get_table_field, o->fields.add_table_field}, &o->fields, r, w};
}

static void sweep(table_user *u) {
  while (u->held.count) {
    held_entry *last = &u->held.at[u->held.count - 1], e = *last;
    held_remove(&u->held, last);
    const char *name = e.of->input.name;
    if (e.how == HELD_GOT) table_misuse(u, "an entry of table %s was not released", name);
    else table_misuse(u, "a new entry of table %s was neither added nor destroyed", name);
    if (e.of->own) entry_drop(e.entry);
    else if (e.how == HELD_GOT && e.of->exported->provider)
      e.of->exported->reader.release_table_entry(e.of->exported->input.table, e.entry);
  }
}

/* Subtables of calls that have ended, kept so that their use is told; older ones end for good. */
#define HANDLES_KEPT 256

void table_call_end(table_user *u, table_offer *o) {
  sweep(u);
  uint32_t kept = 0;
  table_handle *h = u->ephemeral, *last = NULL;
  for (; h && kept < HANDLES_KEPT; last = h, h = h->next, kept++) h->over = true;
  if (last) free_handles(&last->next);
  u->call = TABLES_CLOSED;
  memset(o, 0x5a, sizeof *o);
}
