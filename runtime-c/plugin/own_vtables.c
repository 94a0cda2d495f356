/* own_vtables.c: the functions that the host and other plugins call on a plugin's own tables. Each is an entry of the
 * plugin like its exported functions: whatever it is handed, it gives an answer or last_error. */
#include "plugin/abi_guard.h"
#include "plugin/own_fields.h"
#include "plugin/own_handles.h"

/* What one call is about; out members are set by its body. */
typedef struct call {
  const tsf_own_table *t;
  const ss_plugin_state_data *key, *in;
  ss_plugin_state_data *out;
  tsf_own_handle *e;
  const tsf_own_field *f;
  ss_plugin_table_iterator_fn visit;
  ss_plugin_table_iterator_state_t *state;
  tsf_own_handle *handle;
  bool done;
} call;

/* The table that `t` is; NULL when it is none of ours. Nobody can be told then. Enough for what runs nothing of the
 * program and allocates nothing. */
static inline const tsf_own_table *shown_of(const ss_plugin_table_t *t) {
  const tsf_own_table *self;
  if (TSF_UNLIKELY(t == NULL)) return NULL;
  memcpy(&self, (const char *)t + offsetof(tsf_own_table, self), sizeof self);
  return TSF_LIKELY(self == t) ? self : NULL;
}

static inline const tsf_own_table *table_of(const ss_plugin_table_t *t) {
  const tsf_own_table *table = shown_of(t);
  if (TSF_LIKELY(table != NULL)) tsf_settle(table->plugin);
  return table;
}

static bool guarded(call *c, void (*body)(tsf_plugin *p, void *arg)) {
  tsf_plugin *p = c->t->plugin;
  p->line = c->t->line;
  return tsf_guarded(p, body, c) && c->done;
}

static TSF_COLD bool fail(const tsf_own_table *t, const char *text) { return tsf_own_fail(t->plugin, t->name, text); }

static bool has_key(const tsf_own_table *t, const ss_plugin_state_data *key) {
  if (key == NULL || (t->type->key_type == SS_PLUGIN_ST_STRING && key->str == NULL)) return fail(t, "a NULL key was given");
  return true;
}

static tsf_own_handle *entry_of(const tsf_own_table *t, const void *e) {
  tsf_own_handle *h = tsf_own_handle_of(t->own, e, t->entries);
  if (TSF_UNLIKELY(h == NULL)) fail(t, "that is no entry of this table, or it was released");
  return h;
}

static const tsf_own_field *field_of(const tsf_own_table *t, const void *f) {
  const tsf_own_field *field = tsf_own_field_of(t->own, f, t->entries);
  if (TSF_UNLIKELY(field == NULL)) fail(t, "that is no field of this table");
  return field;
}

/* ---- reading -------------------------------------------------------------------------------------------- */

static const char *get_table_name(ss_plugin_table_t *table) {
  const tsf_own_table *t = table_of(table);
  return t ? t->name : NULL;
}

static uint64_t get_table_size(ss_plugin_table_t *table) {
  const tsf_own_table *t = table_of(table);
  return t ? t->map->live : UINT64_MAX;
}

static void hold(tsf_plugin *p, call *c, tsf_obj *entry) {
  c->handle = tsf_own_hold(c->t, entry);
  if (c->handle == NULL && tsf_own_more(p)) c->handle = tsf_own_hold(c->t, entry);
  if (c->handle == NULL) tsf_out_of_memory(p->rt);
  c->done = true;
}

static void run_get(tsf_plugin *p, void *arg) {
  call *c = arg;
  tsf_val key = tsf_own_key(p->rt, c->t->type->key_type, c->key);
  tsf_val entry = tsf_map_get(c->t->map, key);
  if (entry == TSF_VAL_UNDEF) fail(c->t, "there is no entry with this key");
  else hold(p, c, tsf_val_ptr(entry));
}

/* What readers call for each event is answered at once where all is at hand; then without an entry of the plugin
 * where none is needed; then as the others are. */
static TSF_NOINLINE ss_plugin_table_entry_t *get_guarded(ss_plugin_table_t *table, const ss_plugin_state_data *key) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL || !has_key(t, key)) return NULL;
  tsf_obj *found = tsf_own_find_quietly(t, key);
  tsf_own_handle *held = found != NULL ? tsf_own_hold(t, found) : NULL;
  if (TSF_LIKELY(held != NULL)) return held;
  call c = {.t = t, .key = key};
  return guarded(&c, run_get) ? c.handle : NULL;
}

static ss_plugin_table_entry_t *get_table_entry(ss_plugin_table_t *table, const ss_plugin_state_data *key) {
  const tsf_own_table *t = shown_of(table);
  if (TSF_LIKELY(t != NULL && key != NULL && t->has_long_keys)) {
    tsf_val found = tsf_table_long(t->map, key->u64);
    tsf_own_handle *h = found != TSF_VAL_UNDEF ? tsf_own_known(tsf_val_ptr(found), t->entries) : NULL;
    if (TSF_LIKELY(h != NULL)) {
      h->refs += TSF_OWN_REF;
      return h;
    }
  }
  return get_guarded(table, key);
}

static void run_read(tsf_plugin *p, void *arg) {
  call *c = arg;
  c->done = tsf_own_read(p, c->t, c->e, c->f, c->out);
}

static TSF_NOINLINE ss_plugin_rc read_guarded(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                              const ss_plugin_table_field_t *field, ss_plugin_state_data *out) {
  call c = {.t = table_of(table), .out = out};
  if (c.t == NULL) return SS_PLUGIN_FAILURE;
  c.e = entry_of(c.t, entry);
  c.f = field_of(c.t, field);
  if (c.e == NULL || c.f == NULL) return SS_PLUGIN_FAILURE;
  if (out == NULL) return fail(c.t, "there is no place for the value"), SS_PLUGIN_FAILURE;
  if (tsf_own_read_quietly(c.e, c.f, out)) return SS_PLUGIN_SUCCESS;
  return guarded(&c, run_read) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_rc read_entry_field(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                     const ss_plugin_table_field_t *field, ss_plugin_state_data *out) {
  const tsf_own_table *t = shown_of(table);
  if (TSF_UNLIKELY(t == NULL || out == NULL)) return read_guarded(table, entry, field, out);
  const tsf_own_handle *e = tsf_own_handle_in(&t->own->recent, entry, t->entries);
  if (TSF_UNLIKELY(e == NULL || !tsf_own_has_field(t->entries, field))) return read_guarded(table, entry, field, out);
  const tsf_own_field *f = field;
  const char *at = (const char *)e->object + f->offset;
  if (f->how == TSF_OWN_LONG) {
    memcpy(&out->u64, at, sizeof out->u64); /* the lower half of a bigint */
    return SS_PLUGIN_SUCCESS;
  }
  if (f->how == TSF_OWN_TEXT && (*(const tsf_str *const *)(const void *)at)->h.type & TSF_F_ENDED) {
    out->str = (const char *)(*(const tsf_str *const *)(const void *)at)->data;
    return SS_PLUGIN_SUCCESS;
  }
  return read_guarded(table, entry, field, out);
}

static TSF_NOINLINE void release_slowly(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry) {
  const tsf_own_table *t = table_of(table);
  tsf_own_handle *e = t ? entry_of(t, entry) : NULL;
  if (e == NULL) return;
  if (e->refs & TSF_OWN_LOOSE) fail(t, "an entry that is in no table is not released but destroyed");
  else tsf_own_release(t->own, e);
}

static void release_table_entry(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry) {
  const tsf_own_table *t = shown_of(table);
  tsf_own_handle *e = t != NULL ? tsf_own_handle_in(&t->own->recent, entry, t->entries) : NULL;
  if (TSF_LIKELY(e != NULL && !(e->refs & TSF_OWN_LOOSE))) tsf_own_release(t->own, e);
  else release_slowly(table, entry);
}

static void run_iterate(tsf_plugin *p, void *arg) {
  call *c = arg;
  tsf_map_cursor cursor;
  tsf_val entry;
  tsf_map_begin(&cursor, c->t->map);
  for (bool more = true; more && tsf_map_next(p->rt, c->t->map, &cursor, NULL, &entry);) {
    call one = {.t = c->t};
    hold(p, &one, tsf_val_ptr(entry));
    more = c->visit(c->state, one.handle) != 0;
    tsf_own_release(p->own, one.handle);
    if (!more) return;
  }
  c->done = true;
}

static ss_plugin_bool iterate_entries(ss_plugin_table_t *table, ss_plugin_table_iterator_fn visit,
                                      ss_plugin_table_iterator_state_t *state) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL) return false;
  if (visit == NULL) return fail(t, "there is no function to visit entries");
  call c = {.t = t, .visit = visit, .state = state};
  return guarded(&c, run_iterate);
}

/* ---- writing -------------------------------------------------------------------------------------------- */

static ss_plugin_rc clear_table(ss_plugin_table_t *table) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL) return SS_PLUGIN_FAILURE;
  tsf_map_clear(t->map);
  return SS_PLUGIN_SUCCESS;
}

static void run_erase(tsf_plugin *p, void *arg) {
  call *c = arg;
  c->done = tsf_map_delete(c->t->map, tsf_own_key(p->rt, c->t->type->key_type, c->key));
  if (!c->done) fail(c->t, "there is no entry with this key");
}

static ss_plugin_rc erase_table_entry(ss_plugin_table_t *table, const ss_plugin_state_data *key) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL || !has_key(t, key)) return SS_PLUGIN_FAILURE;
  call c = {.t = t, .key = key};
  return guarded(&c, run_erase) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static void run_create(tsf_plugin *p, void *arg) {
  call *c = arg;
  tsf_obj *entry = c->t->type->entries->make(p->rt);
  if (TSF_FAILED(p->rt)) return;
  hold(p, c, entry);
  c->handle->refs |= TSF_OWN_LOOSE;
}

static ss_plugin_table_entry_t *create_table_entry(ss_plugin_table_t *table) {
  call c = {.t = table_of(table)};
  return c.t && guarded(&c, run_create) ? c.handle : NULL;
}

static tsf_own_handle *loose_of(const tsf_own_table *t, const void *entry) {
  tsf_own_handle *e = entry_of(t, entry);
  if (e == NULL || e->refs & TSF_OWN_LOOSE) return e;
  fail(t, "the entry is in the table already");
  return NULL;
}

static void release_loose(const tsf_own_table *t, tsf_own_handle *e) {
  e->refs &= ~(uint64_t)TSF_OWN_LOOSE;
  tsf_own_release(t->own, e);
}

static void destroy_table_entry(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry) {
  const tsf_own_table *t = table_of(table);
  tsf_own_handle *e = t ? loose_of(t, entry) : NULL;
  if (e != NULL) release_loose(t, e);
}

static void run_add(tsf_plugin *p, void *arg) {
  call *c = arg;
  tsf_val key = tsf_own_key(p->rt, c->t->type->key_type, c->key);
  if (TSF_FAILED(p->rt)) return;
  tsf_map_set(p->rt, c->t->map, key, tsf_val_of_ptr(c->e->object));
  c->done = !TSF_FAILED(p->rt);
}

/* Consumes the entry, also when that fails: nobody destroys it then. */
static ss_plugin_table_entry_t *add_table_entry(ss_plugin_table_t *table, const ss_plugin_state_data *key,
                                                ss_plugin_table_entry_t *entry) {
  const tsf_own_table *t = table_of(table);
  call c = {.t = t, .key = key, .e = t ? loose_of(t, entry) : NULL};
  if (c.e == NULL) return NULL;
  if (has_key(t, key) && guarded(&c, run_add)) {
    c.e->refs &= ~(uint64_t)TSF_OWN_LOOSE;
    return c.e;
  }
  release_loose(t, c.e);
  return NULL;
}

static void run_write(tsf_plugin *p, void *arg) {
  call *c = arg;
  c->done = tsf_own_write(p, c->t, c->e, c->f, c->in);
}

static TSF_NOINLINE ss_plugin_rc write_guarded(const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                                               const ss_plugin_state_data *in) {
  call c = {.t = t, .e = e, .f = f, .in = in};
  return guarded(&c, run_write) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_rc write_entry_field(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                      const ss_plugin_table_field_t *field, const ss_plugin_state_data *in) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL) return SS_PLUGIN_FAILURE;
  tsf_own_handle *e = entry_of(t, entry);
  const tsf_own_field *f = field_of(t, field);
  if (e == NULL || f == NULL) return SS_PLUGIN_FAILURE;
  if (in == NULL) return fail(t, "there is no value"), SS_PLUGIN_FAILURE;
  if (TSF_LIKELY(f->set_quiet) && tsf_own_write_quietly(t->plugin, e, f, in)) return SS_PLUGIN_SUCCESS;
  return write_guarded(t, e, f, in);
}

/* ---- fields --------------------------------------------------------------------------------------------- */

static const ss_plugin_table_fieldinfo *list_table_fields(ss_plugin_table_t *table, uint32_t *n) {
  uint32_t ignored;
  if (n == NULL) n = &ignored;
  *n = 0;
  const tsf_own_table *t = table_of(table);
  return t ? tsf_own_list_fields(t->plugin, t, n) : NULL;
}

static ss_plugin_table_field_t *get_table_field(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL) return NULL;
  if (name == NULL) return fail(t, "a NULL name was given"), NULL;
  return (ss_plugin_table_field_t *)tsf_own_find_field(t->plugin, t, name, (uint32_t)type);
}

static ss_plugin_table_field_t *add_table_field(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type) {
  const tsf_own_table *t = table_of(table);
  if (t == NULL) return NULL;
  if (name == NULL) return fail(t, "a NULL name was given"), NULL;
  return (ss_plugin_table_field_t *)tsf_own_add_field(t->plugin, t, name, (uint32_t)type);
}

const ss_plugin_table_reader_ext tsf_own_reader = {get_table_name,   get_table_size,      get_table_entry,
                                                   read_entry_field, release_table_entry, iterate_entries};
const ss_plugin_table_writer_ext tsf_own_writer = {clear_table,         erase_table_entry, create_table_entry,
                                                   destroy_table_entry, add_table_entry,   write_entry_field};
const ss_plugin_table_fields_ext tsf_own_fields = {list_table_fields, get_table_field, add_table_field};
