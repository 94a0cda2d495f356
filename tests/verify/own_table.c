/* own_table.c: the plugin's own table "plain_table": whatever it is handed, it looks whether that is what it gave. */
#include "plugin.h"

#include <stdio.h>
#include <stdlib.h>

static char count_field, note_field; /* the accessors are their addresses */

static own_entry *entry_of(own_table *t, void *e) {
  size_t at = (size_t)((char *)e - (char *)t->entries);
#ifdef FAULT_OWN_HANDLES
  (void)at;
  return e; /* "they only give what they were given" */
#else
  if (e == NULL || at >= sizeof t->entries || at % sizeof(own_entry) != 0 || !((own_entry *)e)->used) {
    fail(t->of, "no such entry");
    return NULL;
  }
  return e;
#endif
}

static const char *get_name(ss_plugin_table_t *t) { return (void)t, "plain_table"; }

static uint64_t get_size(ss_plugin_table_t *p) {
  own_table *t = p;
  uint64_t n = 0;
  for (int i = 0; i < MAX_ENTRIES; i++) n += t->entries[i].there;
  return n;
}

static own_entry *find(own_table *t, const ss_plugin_state_data *key) {
#ifndef FAULT_OWN_NULL_KEY
  if (key == NULL || key->str == NULL) return fail(t->of, "NULL key"), NULL;
#endif
  for (int i = 0; i < MAX_ENTRIES; i++)
    if (t->entries[i].there && strcmp(t->entries[i].key, key->str) == 0) return &t->entries[i];
  fail(t->of, "no entry with this key");
  return NULL;
}

static ss_plugin_table_entry_t *get(ss_plugin_table_t *p, const ss_plugin_state_data *key) {
  own_entry *e = find(p, key);
#ifdef FAULT_OWN_LEAK
  if (e != NULL) ((own_table *)p)->of->leak = memset(malloc(512), 1, 512);
#endif
  if (e != NULL) e->holders++;
  return e;
}

static ss_plugin_rc read_field(ss_plugin_table_t *p, ss_plugin_table_entry_t *entry, const ss_plugin_table_field_t *f, ss_plugin_state_data *out) {
  own_table *t = p;
  own_entry *e = entry_of(t, entry);
  if (e == NULL) return SS_PLUGIN_FAILURE;
#ifndef FAULT_OWN_NULL_OUT
  if (out == NULL) return fail(t->of, "no place"), SS_PLUGIN_FAILURE;
#endif
#ifdef FAULT_OWN_SHARED_TEXT
  static char shared[64];
  snprintf(shared, sizeof shared, "%s", e->note);
  if (f == &note_field) out->str = shared;
#else
  if (f == &note_field) out->str = e->note;
#endif
  else if (f == &count_field) out->u64 = e->count;
#ifndef FAULT_OWN_ANY_FIELD
  else return fail(t->of, "no such field"), SS_PLUGIN_FAILURE;
#endif
  return SS_PLUGIN_SUCCESS;
}

static void give_up(own_entry *e) {
  if (e->there || e->holders > 0 || e->loose) return;
  memset(e, 0, sizeof *e);
}

static void release(ss_plugin_table_t *p, ss_plugin_table_entry_t *entry) {
  own_entry *e = entry_of(p, entry);
  if (e == NULL || e->loose) return;
#ifdef FAULT_OWN_TWICE
  if (e->holders == 0) abort(); /* an assertion */
#endif
  if (e->holders > 0) e->holders--;
  give_up(e);
}

static ss_plugin_bool iterate(ss_plugin_table_t *p, ss_plugin_table_iterator_fn each, ss_plugin_table_iterator_state_t *s) {
  own_table *t = p;
  if (each == NULL) return fail(t->of, "no function");
  for (int i = 0; i < MAX_ENTRIES; i++) {
    own_entry *e = &t->entries[i];
    if (!e->there) continue;
    e->holders++;
    ss_plugin_bool more = each(s, e);
#ifdef FAULT_OWN_ITERATION
    if (!e->there) abort(); /* "nobody erases while it goes on" */
#endif
    e->holders--;
    give_up(e);
#ifndef FAULT_OWN_STOP
    if (!more) return 0;
#endif
  }
  return 1;
}

static void take_out(own_entry *e) {
  e->there = 0;
  give_up(e);
}

static ss_plugin_rc clear(ss_plugin_table_t *p) {
  own_table *t = p;
  for (int i = 0; i < MAX_ENTRIES; i++)
    if (t->entries[i].there) take_out(&t->entries[i]);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc erase(ss_plugin_table_t *p, const ss_plugin_state_data *key) {
  own_entry *e = find(p, key);
#ifdef FAULT_OWN_ERASE
  if (e == NULL) return SS_PLUGIN_SUCCESS;
#endif
  if (e == NULL) return SS_PLUGIN_FAILURE;
  take_out(e);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_table_entry_t *create(ss_plugin_table_t *p) {
  own_table *t = p;
  for (int i = 0; i < MAX_ENTRIES; i++) {
    if (t->entries[i].used) continue;
    t->entries[i].used = t->entries[i].loose = 1;
    return &t->entries[i];
  }
  fail(t->of, "it is full");
  return NULL;
}

static void destroy(ss_plugin_table_t *p, ss_plugin_table_entry_t *entry) {
  own_entry *e = entry_of(p, entry);
  if (e != NULL && e->loose) memset(e, 0, sizeof *e);
}

static ss_plugin_table_entry_t *add(ss_plugin_table_t *p, const ss_plugin_state_data *key, ss_plugin_table_entry_t *entry) {
  own_table *t = p;
  own_entry *e = entry_of(t, entry);
  if (e == NULL || !e->loose) return fail(t->of, "no new entry"), NULL;
  e->loose = 0;
  if (key == NULL || key->str == NULL) {
    give_up(e);
    return fail(t->of, "NULL key"), NULL;
  }
  own_entry *before = find(t, key);
  if (before != NULL) take_out(before);
  snprintf(e->key, sizeof e->key, "%s", key->str);
  e->there = 1;
  e->holders = 1;
#ifdef FAULT_OWN_ADD
  e->there = before != NULL;
#endif
  return e;
}

static ss_plugin_rc write_field(ss_plugin_table_t *p, ss_plugin_table_entry_t *entry, const ss_plugin_table_field_t *f, const ss_plugin_state_data *in) {
  own_table *t = p;
  own_entry *e = entry_of(t, entry);
  if (e == NULL) return SS_PLUGIN_FAILURE;
  if (in == NULL) return fail(t->of, "no value"), SS_PLUGIN_FAILURE;
#ifdef FAULT_OWN_READ_ONLY
  if (f == &count_field) return e->count = in->u64, SS_PLUGIN_SUCCESS;
#endif
  if (f != &note_field) return fail(t->of, f == &count_field ? "count is read-only" : "no such field"), SS_PLUGIN_FAILURE;
  if (in->str == NULL) return fail(t->of, "NULL text"), SS_PLUGIN_FAILURE;
  snprintf(e->note, sizeof e->note, "%s", in->str);
  return SS_PLUGIN_SUCCESS;
}

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *n) {
  static const ss_plugin_table_fieldinfo fields[] = {{"count", SS_PLUGIN_ST_UINT64, 1}, {"note", SS_PLUGIN_ST_STRING, 0}};
  (void)t;
  *n = 2;
  return fields;
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *p, const char *name, ss_plugin_state_type type) {
  own_table *t = p;
  if (name == NULL) return fail(t->of, "no name"), NULL;
#ifdef FAULT_OWN_TYPE
  type = strcmp(name, "count") == 0 ? SS_PLUGIN_ST_UINT64 : SS_PLUGIN_ST_STRING;
#endif
  if (strcmp(name, "count") == 0 && type == SS_PLUGIN_ST_UINT64) return &count_field;
  if (strcmp(name, "note") == 0 && type == SS_PLUGIN_ST_STRING) return &note_field;
#ifdef FAULT_OWN_ERROR
  t->of->error[0] = 0;
#else
  fail(t->of, "no such field");
#endif
  return NULL;
}

static ss_plugin_table_field_t *add_field(ss_plugin_table_t *p, const char *name, ss_plugin_state_type type) {
  own_table *t = p;
  ss_plugin_table_field_t *there = name ? get_field(p, name, type) : NULL;
  if (there == NULL) fail(t->of, "it takes no fields");
  return there;
}

int own_begin(state *s, const ss_plugin_init_input *in) {
  s->own.of = s;
  s->own_reader = (ss_plugin_table_reader_ext){get_name, get_size, get, read_field, release, iterate};
  s->own_writer = (ss_plugin_table_writer_ext){clear, erase, create, destroy, add, write_field};
  s->own_fields = (ss_plugin_table_fields_ext){list_fields, get_field, add_field};
#ifdef FAULT_OWN_NAME
  char name[16] = "plain_table"; /* the host keeps the pointer */
#else
  static const char name[] = "plain_table";
#endif
#ifdef FAULT_OWN_STATES
  static own_table shared;
  own_table *table = &shared;
  shared.of = s;
#else
  own_table *table = &s->own;
#endif
  ss_plugin_table_input table_input = {.name = name, .key_type = SS_PLUGIN_ST_STRING, .table = table};
  table_input.reader = (ss_plugin_table_reader){get_name, get_size, get, read_field};
  table_input.writer = (ss_plugin_table_writer){clear, erase, create, destroy, add, write_field};
  table_input.fields = (ss_plugin_table_fields){list_fields, get_field, add_field};
  table_input.reader_ext = &s->own_reader;
  table_input.writer_ext = &s->own_writer;
  table_input.fields_ext = &s->own_fields;
#ifdef FAULT_OWN_VTABLES
  table_input.writer_ext = NULL; /* "nobody writes" */
#endif
  if (in->tables->add_table(in->owner, &table_input) == SS_PLUGIN_SUCCESS) return 1;
  const char *why = in->get_owner_last_error(in->owner);
  return fail(s, why ? why : "the table is not taken");
}
