/* watch.c: the functions of tables that a plugin is given. */
#include "watch.h"

#include "../runner/table_store.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_TEXTS 4096

typedef struct known_table { ss_plugin_table_t *table; bool over; struct known_table *next; } known_table;
typedef struct known_field { const ss_plugin_table_field_t *field; ss_plugin_state_type type; struct known_field *next; } known_field;

struct watch {
  table_user *user;
  table_offer below; /* the functions that do it */
  known_table *tables;
  known_field *fields;
  guarded texts[MAX_TEXTS];
  int ntexts;
  bool failed, silent; /* the last function was made to fail; without saying why */
};

static _Thread_local watch *current;
static int strays;
static uint32_t calls, fails_first;
static bool fails_rest;
static const char *last_failed = "";
static char refused[400];

/* ---- failing ---------------------------------------------------------------------------------------------------- */

void fail_tables(uint32_t first, bool rest) {
  __atomic_store_n(&calls, 0, __ATOMIC_RELAXED);
  fails_first = first;
  fails_rest = rest;
  last_failed = "";
}

uint32_t table_calls(void) { return __atomic_load_n(&calls, __ATOMIC_RELAXED); }
const char *failed_function(void) { return last_failed; }
const char *refused_table(void) { return refused; }

/* Hosts do not always say why: get_table of a name that is not there sets no error. */
static bool is_silent(const char *function) { return strcmp(function, "get_table") == 0; }

static bool fails(watch *w, const char *function) {
  uint32_t n = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
  w->failed = fails_first != 0 && (n == fails_first || (fails_rest && n > fails_first));
  w->silent = is_silent(function);
  if (w->failed) last_failed = function;
  return w->failed;
}

bool watch_error(const watch *w, const char **text) {
  *text = w->silent ? NULL : "the host was told to fail here";
  return w->failed;
}

/* ---- what is known ---------------------------------------------------------------------------------------------- */

static watch *in_call(void) {
  if (current == NULL) __atomic_add_fetch(&strays, 1, __ATOMIC_RELAXED);
  return current;
}

int watch_strays(void) { return __atomic_load_n(&strays, __ATOMIC_RELAXED); }

static void wrong(watch *w, const char *function, const char *what) {
  w->failed = true;
  w->silent = false;
  table_misuse(w->user, "%s with %s", function, what);
}

static void know_table(watch *w, ss_plugin_table_t *table) {
  known_table *t = w->tables;
  if (table == NULL) return;
  while (t != NULL && t->table != table) t = t->next;
  if (t == NULL) {
    t = xalloc(sizeof *t);
    t->table = table;
    t->next = w->tables;
    w->tables = t;
  }
  t->over = false;
}

static void know_field(watch *w, const ss_plugin_table_field_t *field, ss_plugin_state_type type) {
  for (known_field *f = w->fields; f != NULL; f = f->next)
    if (f->field == field) return;
  if (field == NULL) return;
  known_field *f = xalloc(sizeof *f);
  *f = (known_field){field, type, w->fields};
  w->fields = f;
}

static const known_field *field_known(const watch *w, const ss_plugin_table_field_t *field) {
  const known_field *f = w->fields;
  while (f != NULL && f->field != field) f = f->next;
  return f;
}

/* The watch of the call, when `table` can be followed. */
static watch *use(ss_plugin_table_t *table, const char *function) {
  watch *w = in_call();
  if (w == NULL) return NULL;
  const known_table *t = w->tables;
  while (t != NULL && t->table != table) t = t->next;
  if (t != NULL && !t->over) return w;
  wrong(w, function, table == NULL ? "NULL as table" : t ? "a subtable of an earlier call" : "a table that it was never given");
  return NULL;
}

/* Whether the call goes on to the table. */
static bool goes_on(watch *w, const char *function) { return w != NULL && !fails(w, function); }

static bool has_key(watch *w, ss_plugin_table_t *t, const ss_plugin_state_data *key, const char *function) {
  const ss_plugin_table_input *in = t;
  if (key != NULL && (in->key_type != SS_PLUGIN_ST_STRING || key->str != NULL)) return true;
  wrong(w, function, "NULL as key");
  return false;
}

/* Field by field: of another table is said by the runner. */
static const known_field *has_field(watch *w, const ss_plugin_table_field_t *field, const char *function) {
  const known_field *f = field_known(w, field);
  if (f == NULL) wrong(w, function, field ? "a field that it was never given" : "NULL as field");
  return f;
}

static bool has(watch *w, const void *argument, const char *function, const char *what) {
  if (argument == NULL) wrong(w, function, what);
  return argument != NULL;
}

/* ---- reading ------------------------------------------------------------------------------------------------------ */

static const char *get_name(ss_plugin_table_t *t) {
  watch *w = use(t, "get_table_name");
  return goes_on(w, "get_table_name") ? w->below.reader.get_table_name(t) : NULL;
}

static uint64_t get_size(ss_plugin_table_t *t) {
  watch *w = use(t, "get_table_size");
  return goes_on(w, "get_table_size") ? w->below.reader.get_table_size(t) : UINT64_MAX;
}

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  watch *w = use(t, "get_table_entry");
  if (w == NULL || !has_key(w, t, key, "get_table_entry") || !goes_on(w, "get_table_entry")) return NULL;
  return w->below.reader.get_table_entry(t, key);
}

/* The host's text may move as soon as something else is done: ours is unmapped when the next call begins. */
static const char *lend(watch *w, const char *text) {
  if (w->ntexts == MAX_TEXTS) return text;
  w->texts[w->ntexts] = guard_copy(text, strlen(text) + 1);
  return w->texts[w->ntexts++].at;
}

static ss_plugin_rc read_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *field,
                               ss_plugin_state_data *out) {
  static const char name[] = "read_entry_field";
  watch *w = use(t, name);
  if (w == NULL || !has(w, e, name, "NULL as entry") || !has(w, out, name, "no place for the value")) return SS_PLUGIN_FAILURE;
  const known_field *f = has_field(w, field, name);
  if (f == NULL || !goes_on(w, name)) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = w->below.reader.read_entry_field(t, e, field, out);
  if (rc == SS_PLUGIN_SUCCESS && f->type == SS_PLUGIN_ST_STRING && out->str) out->str = lend(w, out->str);
  if (rc == SS_PLUGIN_SUCCESS && f->type == SS_PLUGIN_ST_TABLE) know_table(w, out->table);
  return rc;
}

static void release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  watch *w = use(t, "release_table_entry");
  if (w != NULL && has(w, e, "release_table_entry", "NULL as entry")) w->below.reader.release_table_entry(t, e);
}

static ss_plugin_bool iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_fn each, ss_plugin_table_iterator_state_t *s) {
  watch *w = use(t, "iterate_entries");
  if (w == NULL || !has(w, *(void **)&each, "iterate_entries", "no function") || !goes_on(w, "iterate_entries")) return false;
  return w->below.reader.iterate_entries(t, each, s);
}

/* ---- writing ------------------------------------------------------------------------------------------------------ */

static ss_plugin_rc clear(ss_plugin_table_t *t) {
  watch *w = use(t, "clear_table");
  return goes_on(w, "clear_table") ? w->below.writer.clear_table(t) : SS_PLUGIN_FAILURE;
}

static ss_plugin_rc erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  watch *w = use(t, "erase_table_entry");
  if (w == NULL || !has_key(w, t, key, "erase_table_entry") || !goes_on(w, "erase_table_entry")) return SS_PLUGIN_FAILURE;
  return w->below.writer.erase_table_entry(t, key);
}

static ss_plugin_table_entry_t *create(ss_plugin_table_t *t) {
  watch *w = use(t, "create_table_entry");
  return goes_on(w, "create_table_entry") ? w->below.writer.create_table_entry(t) : NULL;
}

static void destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  watch *w = use(t, "destroy_table_entry");
  if (w != NULL && has(w, e, "destroy_table_entry", "NULL as entry")) w->below.writer.destroy_table_entry(t, e);
}

/* It consumes the entry, also when it fails. */
static ss_plugin_table_entry_t *add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  static const char name[] = "add_table_entry";
  watch *w = use(t, name);
  if (w == NULL || !has(w, e, name, "NULL as entry") || !has_key(w, t, key, name)) return NULL;
  if (goes_on(w, name)) return w->below.writer.add_table_entry(t, key, e);
  w->below.writer.destroy_table_entry(t, e);
  return NULL;
}

static ss_plugin_rc write_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *field,
                                const ss_plugin_state_data *in) {
  static const char name[] = "write_entry_field";
  watch *w = use(t, name);
  if (w == NULL || !has(w, e, name, "NULL as entry") || !has(w, in, name, "no value")) return SS_PLUGIN_FAILURE;
  const known_field *f = has_field(w, field, name);
  if (f == NULL || (f->type == SS_PLUGIN_ST_STRING && !has(w, in->str, name, "NULL as text"))) return SS_PLUGIN_FAILURE;
  return goes_on(w, name) ? w->below.writer.write_entry_field(t, e, field, in) : SS_PLUGIN_FAILURE;
}

/* ---- fields --------------------------------------------------------------------------------------------------------- */

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *n) {
  watch *w = use(t, "list_table_fields");
  if (w == NULL || !has(w, n, "list_table_fields", "no place for the count")) return NULL;
  *n = 0;
  return goes_on(w, "list_table_fields") ? w->below.fields.list_table_fields(t, n) : NULL;
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *t, const char *field, ss_plugin_state_type type) {
  watch *w = use(t, "get_table_field");
  if (w == NULL || !has(w, field, "get_table_field", "NULL as name") || !goes_on(w, "get_table_field")) return NULL;
  ss_plugin_table_field_t *found = w->below.fields.get_table_field(t, field, type);
  know_field(w, found, type);
  return found;
}

static ss_plugin_table_field_t *add_field(ss_plugin_table_t *t, const char *field, ss_plugin_state_type type) {
  watch *w = use(t, "add_table_field");
  if (w == NULL || !has(w, field, "add_table_field", "NULL as name") || !goes_on(w, "add_table_field")) return NULL;
  ss_plugin_table_field_t *added = w->below.fields.add_table_field(t, field, type);
  know_field(w, added, type);
  return added;
}

/* ---- tables by name ------------------------------------------------------------------------------------------------- */

static const ss_plugin_table_info *list_tables(ss_plugin_owner_t *owner, uint32_t *n) {
  watch *w = in_call();
  if (w == NULL || !has(w, n, "list_tables", "no place for the count")) return NULL;
  *n = 0;
  return goes_on(w, "list_tables") ? w->below.init.list_tables(owner, n) : NULL;
}

static ss_plugin_table_t *get_table(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key_type) {
  watch *w = in_call();
  if (w == NULL || !has(w, name, "get_table", "NULL as name") || !goes_on(w, "get_table")) return NULL;
  ss_plugin_table_t *t = w->below.init.get_table(owner, name, key_type);
  know_table(w, t);
  return t;
}

static ss_plugin_rc add_table(ss_plugin_owner_t *owner, const ss_plugin_table_input *in) {
  watch *w = in_call();
  if (!goes_on(w, "add_table")) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = w->below.init.add_table(owner, in);
  if (rc != SS_PLUGIN_SUCCESS) snprintf(refused, sizeof refused, "%s", table_user_error(w->user));
  return rc;
}

/* ---- calls ---------------------------------------------------------------------------------------------------------- */

watch *watch_new(table_user *user) {
  watch *w = xalloc(sizeof *w);
  w->user = user;
  return w;
}

static void forget_texts(watch *w) {
  while (w->ntexts > 0) guard_free(&w->texts[--w->ntexts]);
}

void watch_free(watch *w) {
  forget_texts(w);
  while (w->tables != NULL) {
    known_table *t = w->tables;
    w->tables = t->next;
    free(t);
  }
  while (w->fields != NULL) {
    known_field *f = w->fields;
    w->fields = f->next;
    free(f);
  }
  free(w);
}

void watch_begin(watch *w, table_offer *o) {
  forget_texts(w);
  w->failed = false;
  w->below = *o;
  current = w;
  o->reader = (ss_plugin_table_reader_ext){get_name, get_size, get_entry, read_field, release, iterate};
  o->writer = (ss_plugin_table_writer_ext){clear, erase, create, destroy, add, write_field};
  o->fields = (ss_plugin_table_fields_ext){list_fields, get_field, add_field};
  o->legacy_reader = (ss_plugin_table_reader){get_name, get_size, get_entry, read_field};
  o->legacy_writer = (ss_plugin_table_writer){clear, erase, create, destroy, add, write_field};
  o->init.list_tables = list_tables;
  o->init.get_table = get_table;
  o->init.add_table = add_table;
  o->init.fields = (ss_plugin_table_fields){list_fields, get_field, add_field};
}

/* Subtables are of the call: the runner keeps those of the last calls, which a later one may be given again. */
void watch_end(watch *w) {
  current = NULL;
  for (known_table *t = w->tables; t != NULL; t = t->next) {
    table_handle *kept = w->user->handles;
    while (kept != NULL && &kept->input != t->table) kept = kept->next;
    t->over = kept == NULL;
  }
}
