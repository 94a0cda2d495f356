/* state_hand.c: the plugin of state.ts in C by hand. Whatever the host hands it is looked at before it is used: an
 * event's lengths against its own, results against NULL.
 *
 *   gcc -O2 -fPIC -shared -fvisibility=hidden -I runtime-c tests/bench/state_hand.c -o libstate.so */
#include "plugin/falco.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct seen {
  uint64_t key, count, refs;
  bool in_table;
  char *name;
} seen;

typedef struct state {
  ss_plugin_table_t *threads, *items;
  ss_plugin_table_field_t *ptid, *unread, *image, *depth, *count, *total;
  seen **entries; /* by key, a power of two of them */
  uint32_t size, cap;
  uint64_t reads;
  double deepest;
  ss_plugin_metric metrics[2];
  char error[256];
} state;

TSF_EXPORT const char *plugin_get_required_api_version(void) { return "3.12.0"; }
TSF_EXPORT const char *plugin_get_name(void) { return "state-hand"; }
TSF_EXPORT const char *plugin_get_version(void) { return "0.1.0"; }
TSF_EXPORT const char *plugin_get_description(void) { return ""; }
TSF_EXPORT const char *plugin_get_contact(void) { return ""; }
TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *s) { return s ? ((state *)s)->error : "no memory"; }
TSF_EXPORT const char *plugin_get_parse_event_sources(void) { return "[\"syscall\"]"; }
TSF_EXPORT uint16_t *plugin_get_parse_event_types(uint32_t *n, ss_plugin_t *s) {
  static uint16_t types[] = {5, 7, 65, 81, 95, 293};
  (void)s;
  *n = sizeof types / sizeof *types;
  return types;
}

/* ---- the plugin's own table -------------------------------------------------------------------------------- */

static seen **place_of(state *s, uint64_t key) {
  uint64_t i = key * 0x9e3779b97f4a7c15u >> 32;
  while (s->entries[i & (s->cap - 1)] && s->entries[i & (s->cap - 1)]->key != key) i++;
  return &s->entries[i & (s->cap - 1)];
}

static const char *seen_name(ss_plugin_table_t *t) { return t ? "seen" : NULL; }
static uint64_t seen_size(ss_plugin_table_t *t) { return t ? ((state *)t)->size : UINT64_MAX; }

static ss_plugin_table_entry_t *seen_get(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  seen *e = t && key ? *place_of(t, key->u64) : NULL;
  if (e) e->refs++;
  return e;
}

static void seen_drop(seen *e) {
  if (--e->refs > 0 || e->in_table) return;
  free(e->name);
  free(e);
}

static void seen_release(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry) {
  if (t && entry) seen_drop(entry);
}

enum { COUNT, NAME };
static ss_plugin_table_fieldinfo seen_fields[] = {{"count", SS_PLUGIN_ST_UINT64, 0}, {"name", SS_PLUGIN_ST_STRING, 0}};

static ss_plugin_rc seen_read(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry, const ss_plugin_table_field_t *field,
                              ss_plugin_state_data *out) {
  const seen *e = entry;
  if (!t || !e || !out) return SS_PLUGIN_FAILURE;
  if (field == &seen_fields[COUNT]) out->u64 = e->count;
  else if (field == &seen_fields[NAME]) out->str = e->name ? e->name : "";
  else return SS_PLUGIN_FAILURE;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_bool seen_iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_fn visit,
                                   ss_plugin_table_iterator_state_t *with) {
  state *s = t;
  for (uint32_t i = 0; i < s->cap; i++)
    if (s->entries[i] && !visit(with, s->entries[i])) return 0;
  return 1;
}

static ss_plugin_table_entry_t *seen_create(ss_plugin_table_t *t) {
  seen *e = t ? calloc(1, sizeof *e) : NULL;
  if (e) e->refs = 1;
  return e;
}

static void seen_destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry) {
  if (t && entry) seen_drop(entry);
}

static bool grow(state *s) {
  seen **old = s->entries;
  uint32_t n = s->cap;
  if (2 * s->size < n) return true;
  seen **larger = calloc(2 * n, sizeof(seen *));
  if (!larger) return false;
  s->entries = larger;
  s->cap = 2 * n;
  for (uint32_t i = 0; i < n; i++)
    if (old[i]) *place_of(s, old[i]->key) = old[i];
  free(old);
  return true;
}

static ss_plugin_table_entry_t *seen_add(ss_plugin_table_t *t, const ss_plugin_state_data *key,
                                         ss_plugin_table_entry_t *entry) {
  state *s = t;
  seen *e = entry;
  if (!s || !key || !e || e->in_table || !grow(s)) return NULL;
  seen **at = place_of(s, key->u64), *before = *at;
  *at = e;
  e->key = key->u64;
  e->in_table = true;
  if (!before) s->size++;
  else before->in_table = false, before->refs++, seen_drop(before);
  return e;
}

static ss_plugin_rc seen_write(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry, const ss_plugin_table_field_t *field,
                               const ss_plugin_state_data *in) {
  seen *e = entry;
  if (!t || !e || !in) return SS_PLUGIN_FAILURE;
  if (field == &seen_fields[COUNT]) {
    e->count = in->u64;
    return SS_PLUGIN_SUCCESS;
  }
  char *name = field == &seen_fields[NAME] && in->str ? strdup(in->str) : NULL;
  if (!name) return SS_PLUGIN_FAILURE;
  free(e->name);
  e->name = name;
  return SS_PLUGIN_SUCCESS;
}

static const ss_plugin_table_fieldinfo *seen_list(ss_plugin_table_t *t, uint32_t *n) {
  (void)t;
  *n = 2;
  return seen_fields;
}

static ss_plugin_table_field_t *seen_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  (void)t;
  for (int i = 0; i < 2; i++)
    if (!strcmp(seen_fields[i].name, name) && seen_fields[i].field_type == type) return &seen_fields[i];
  return NULL;
}

static ss_plugin_table_reader_ext seen_reader = {seen_name, seen_size, seen_get, seen_read, seen_release, seen_iterate};
static ss_plugin_table_writer_ext seen_writer = {NULL, NULL, seen_create, seen_destroy, seen_add, seen_write};
static ss_plugin_table_fields_ext seen_fields_ext = {seen_list, seen_field, NULL};

/* ---- life ------------------------------------------------------------------------------------------------------ */

static bool import(state *s, const ss_plugin_init_input *in) {
  const ss_plugin_init_tables_input *t = in->tables;
  if (!t || !t->fields_ext) return false;
  s->threads = t->get_table(in->owner, "threads", SS_PLUGIN_ST_INT64);
  s->items = t->get_table(in->owner, "items", SS_PLUGIN_ST_UINT32);
  if (!s->threads || !s->items) return false;
  s->ptid = t->fields_ext->get_table_field(s->threads, "ptid", SS_PLUGIN_ST_INT64);
  s->unread = t->fields_ext->add_table_field(s->threads, "unread", SS_PLUGIN_ST_UINT64);
  s->image = t->fields_ext->add_table_field(s->threads, "image", SS_PLUGIN_ST_STRING);
  s->depth = t->fields_ext->add_table_field(s->threads, "depth", SS_PLUGIN_ST_UINT32);
  s->count = t->fields_ext->get_table_field(s->items, "count", SS_PLUGIN_ST_UINT64);
  s->total = t->fields_ext->get_table_field(s->items, "total", SS_PLUGIN_ST_UINT32);
  if (!s->ptid || !s->unread || !s->image || !s->depth || !s->count || !s->total) return false;
  ss_plugin_table_input own = {.name = "seen", .key_type = SS_PLUGIN_ST_UINT64, .table = s, .reader_ext = &seen_reader,
                               .writer_ext = &seen_writer, .fields_ext = &seen_fields_ext};
  return t->add_table(in->owner, &own) == SS_PLUGIN_SUCCESS;
}

TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc) {
  state *s = calloc(1, sizeof *s);
  *rc = SS_PLUGIN_FAILURE;
  if (!s) return NULL;
  s->cap = 64;
  s->entries = calloc(s->cap, sizeof(seen *));
  s->metrics[0] = (ss_plugin_metric){"reads", SS_PLUGIN_METRIC_TYPE_MONOTONIC, {0}, SS_PLUGIN_METRIC_VALUE_TYPE_U64};
  s->metrics[1] = (ss_plugin_metric){"deepest", SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC, {0}, SS_PLUGIN_METRIC_VALUE_TYPE_D};
  if (s->entries && import(s, in)) *rc = SS_PLUGIN_SUCCESS;
  else snprintf(s->error, sizeof s->error, "a table or a field is not there");
  return s;
}

TSF_EXPORT void plugin_destroy(ss_plugin_t *p) {
  state *s = p;
  if (!s) return;
  for (uint32_t i = 0; s->entries && i < s->cap; i++) {
    if (!s->entries[i]) continue;
    free(s->entries[i]->name);
    free(s->entries[i]);
  }
  free(s->entries);
  free(s);
}

TSF_EXPORT ss_plugin_metric *plugin_get_metrics(ss_plugin_t *p, uint32_t *n) {
  state *s = p;
  *n = 2;
  s->metrics[0].value.u64 = __atomic_load_n(&s->reads, __ATOMIC_RELAXED);
  __atomic_load(&s->deepest, &s->metrics[1].value.d, __ATOMIC_RELAXED);
  return s->metrics;
}

/* ---- parsing --------------------------------------------------------------------------------------------------- */

typedef struct param { const char *data; uint32_t len; } param;

/* Data NULL when the event has no such parameter, none of its bytes, or lengths that do not agree with its own. */
static param param_of(const ss_plugin_event *e, uint32_t index) {
  const char *lengths = (const char *)e + sizeof *e;
  uint64_t at = sizeof *e + 2 * (uint64_t)e->nparams;
  uint16_t len = 0;
  if (index >= e->nparams || at > e->len) return (param){NULL, 0};
  for (uint32_t i = 0; i <= index; i++) {
    at += len;
    memcpy(&len, lengths + 2 * i, 2);
  }
  if (len == 0 || at + len > e->len) return (param){NULL, 0};
  return (param){(const char *)e + at, len};
}

static bool param_s64(const ss_plugin_event *e, uint32_t index, int64_t *value) {
  param p = param_of(e, index);
  if (p.len < 8) return false;
  memcpy(value, p.data, 8);
  return true;
}

static bool param_u32(const ss_plugin_event *e, uint32_t index, uint32_t *value) {
  param p = param_of(e, index);
  if (p.len < 4) return false;
  memcpy(value, p.data, 4);
  return true;
}

static bool write_value(const ss_plugin_event_parse_input *in, ss_plugin_table_t *table, const ss_plugin_state_data *key,
                        ss_plugin_table_field_t *field, const ss_plugin_state_data *value) {
  ss_plugin_table_entry_t *e = in->table_reader_ext->get_table_entry(table, key);
  if (!e) return true;
  ss_plugin_rc rc = in->table_writer_ext->write_entry_field(table, e, field, value);
  in->table_reader_ext->release_table_entry(table, e);
  return rc == SS_PLUGIN_SUCCESS;
}

static bool on_read(state *s, const ss_plugin_event *e, const ss_plugin_event_parse_input *in) {
  int64_t res, fd;
  uint32_t size;
  if (!param_s64(e, 0, &res) || !param_s64(e, 2, &fd) || !param_u32(e, 3, &size)) return true;
  if (res < 0 || fd < 3 || res > size) return true;
  ss_plugin_state_data key = {.s64 = (int64_t)e->tid}, unread = {.u64 = size - (uint64_t)res};
  return write_value(in, s->threads, &key, s->unread, &unread);
}

#define EXE_FROM_MEMFD 4u

static bool on_execve(state *s, const ss_plugin_event *e, const ss_plugin_event_parse_input *in) {
  int64_t ptid;
  uint32_t flags;
  char text[256], *owned = NULL;
  param exe = param_of(e, 1);
  if (!exe.data || !param_s64(e, 5, &ptid) || !param_u32(e, 19, &flags)) return true;
  if (ptid == 0 || flags & EXE_FROM_MEMFD) return true;
  size_t n = strnlen(exe.data, exe.len);
  char *image = n < sizeof text ? text : (owned = malloc(n + 1));
  if (!image) return false;
  memcpy(image, exe.data, n);
  image[n] = 0;
  ss_plugin_state_data key = {.s64 = (int64_t)e->tid}, value = {.str = image};
  bool fine = write_value(in, s->threads, &key, s->image, &value);
  free(owned);
  return fine;
}

static bool climb(state *s, const ss_plugin_event *e, const ss_plugin_event_parse_input *in) {
  const ss_plugin_table_reader_ext *reader = in->table_reader_ext;
  ss_plugin_state_data key = {.s64 = (int64_t)e->tid}, parent, depth = {0};
  for (ss_plugin_table_entry_t *t; (t = reader->get_table_entry(s->threads, &key));) {
    ss_plugin_rc rc = reader->read_entry_field(s->threads, t, s->ptid, &parent);
    reader->release_table_entry(s->threads, t);
    if (rc != SS_PLUGIN_SUCCESS) return false;
    key.s64 = parent.s64;
    depth.u32++;
  }
  key.s64 = (int64_t)e->tid;
  return write_value(in, s->threads, &key, s->depth, &depth);
}

static bool change(state *s, const ss_plugin_event_parse_input *in) {
  for (uint32_t i = 0; i < 16; i++) {
    ss_plugin_state_data key = {.u32 = i}, total = {.u32 = i + 1};
    if (!write_value(in, s->items, &key, s->total, &total)) return false;
  }
  return true;
}

typedef struct summing { state *s; const ss_plugin_table_reader_ext *reader; uint64_t sum; bool failed; } summing;

static ss_plugin_bool add_one(ss_plugin_table_iterator_state_t *with, ss_plugin_table_entry_t *e) {
  summing *it = with;
  ss_plugin_state_data total;
  it->failed = it->reader->read_entry_field(it->s->items, e, it->s->total, &total) != SS_PLUGIN_SUCCESS;
  if (!it->failed) it->sum += total.u32;
  return !it->failed;
}

static bool sum(state *s, const ss_plugin_event_parse_input *in) {
  summing it = {s, in->table_reader_ext, 0, false};
  in->table_reader_ext->iterate_entries(s->items, add_one, &it);
  ss_plugin_state_data key = {.u32 = 0}, count = {.u64 = it.sum};
  return !it.failed && write_value(in, s->items, &key, s->count, &count);
}

static bool note(state *s) {
  double deepest = s->size;
  __atomic_store_n(&s->reads, s->reads + 1, __ATOMIC_RELAXED);
  __atomic_store(&s->deepest, &deepest, __ATOMIC_RELAXED);
  return true;
}

TSF_EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *input,
                                           const ss_plugin_event_parse_input *in) {
  state *s = p;
  const ss_plugin_event *e = input->evt;
  bool fine = true;
  if (!s || !in->table_reader_ext || !in->table_writer_ext || e->len < sizeof *e) return SS_PLUGIN_FAILURE;
  switch (e->type) {
  case 7: fine = on_read(s, e, in); break;
  case 293: fine = on_execve(s, e, in); break;
  case 5: fine = climb(s, e, in); break;
  case 65: fine = change(s, in); break;
  case 81: fine = sum(s, in); break;
  case 95: fine = note(s); break;
  }
  if (!fine) snprintf(s->error, sizeof s->error, "the host refuses something");
  return fine ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}
