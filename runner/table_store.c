/* table_store.c: tables that the host keeps itself: fields, entries and their values. */
#include "table_store.h"

#include <stdlib.h>
#include <string.h>

/* ---- types ------------------------------------------------------------------------------------------- */

static const struct { ss_plugin_state_type type; const char *name; } types[] = {
  {SS_PLUGIN_ST_INT8, "int8"}, {SS_PLUGIN_ST_INT16, "int16"}, {SS_PLUGIN_ST_INT32, "int32"},
  {SS_PLUGIN_ST_INT64, "int64"}, {SS_PLUGIN_ST_UINT8, "uint8"}, {SS_PLUGIN_ST_UINT16, "uint16"},
  {SS_PLUGIN_ST_UINT32, "uint32"}, {SS_PLUGIN_ST_UINT64, "uint64"}, {SS_PLUGIN_ST_STRING, "string"},
  {SS_PLUGIN_ST_BOOL, "bool"}, {SS_PLUGIN_ST_TABLE, "table"},
};

const char *state_type_name(ss_plugin_state_type type) {
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (types[i].type == type) return types[i].name;
  return "unknown";
}

bool state_type_named(const char *name, ss_plugin_state_type *type) {
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    if (strcmp(types[i].name, name)) continue;
    *type = types[i].type;
    return true;
  }
  return false;
}

/* ---- fields ------------------------------------------------------------------------------------------ */

table_schema *schema_new(const char *name, ss_plugin_state_type key_type) {
  table_schema *s = xalloc(sizeof *s);
  s->name = xstr(name);
  s->key_type = key_type;
  return s;
}

void schema_free(table_schema *s) {
  for (uint32_t i = 0; i < s->count; i++) {
    free(s->fields[i]->name);
    free(s->fields[i]);
  }
  free(s->fields);
  free(s->name);
  free(s);
}

table_field *schema_field(const table_schema *s, const char *name) {
  for (uint32_t i = 0; i < s->count; i++)
    if (!strcmp(s->fields[i]->name, name)) return s->fields[i];
  return NULL;
}

table_field *schema_add(table_schema *s, const char *name, ss_plugin_state_type type, bool read_only) {
  table_field *f = xalloc(sizeof *f);
  *f = (table_field){.name = xstr(name), .type = type, .read_only = read_only, .owner = s, .index = s->count};
  s->fields = xgrow(s->fields, (s->count + 1) * sizeof(table_field *));
  return s->fields[s->count++] = f;
}

/* ---- entries ----------------------------------------------------------------------------------------- */

entry *entry_new(store *in) {
  entry *e = xalloc(sizeof *e);
  e->schema = in->schema;
  e->holders = 1;
  return e;
}

ss_plugin_state_data *entry_value(entry *e, const table_field *f) {
  if (f->index >= e->room) {
    uint32_t room = f->owner->count;
    e->values = xgrow(e->values, room * sizeof *e->values);
    memset(e->values + e->room, 0, (room - e->room) * sizeof *e->values);
    e->room = room;
  }
  return &e->values[f->index];
}

store *entry_subtable(entry *e, const table_field *f) {
  ss_plugin_state_data *value = entry_value(e, f);
  if (!value->table && f->sub) value->table = store_new(f->sub);
  return value->table;
}

static void entry_free(entry *e) {
  const table_schema *s = e->schema;
  for (uint32_t i = 0; i < e->room; i++) {
    if (s->fields[i]->type == SS_PLUGIN_ST_STRING) free((char *)e->values[i].str);
    if (s->fields[i]->type == SS_PLUGIN_ST_TABLE && e->values[i].table) store_close(e->values[i].table);
  }
  if (s->key_type == SS_PLUGIN_ST_STRING) free((char *)e->key.str);
  free(e->values);
  free(e);
}

void entry_drop(entry *e) {
  if (--e->holders == 0) entry_free(e);
}

/* ---- tables ------------------------------------------------------------------------------------------ */

store *store_new(table_schema *schema) {
  store *t = xalloc(sizeof *t);
  t->schema = schema;
  t->holders = 1;
  return t;
}

static size_t key_size(ss_plugin_state_type type) {
  switch (type) {
  case SS_PLUGIN_ST_INT8:
  case SS_PLUGIN_ST_UINT8: return 1;
  case SS_PLUGIN_ST_INT16:
  case SS_PLUGIN_ST_UINT16: return 2;
  case SS_PLUGIN_ST_INT32:
  case SS_PLUGIN_ST_UINT32:
  case SS_PLUGIN_ST_BOOL: return 4;
  default: return 8;
  }
}

static bool same_key(const store *t, const ss_plugin_state_data *a, const ss_plugin_state_data *b) {
  if (t->schema->key_type == SS_PLUGIN_ST_STRING) return !strcmp(a->str, b->str);
  return !memcmp(a, b, key_size(t->schema->key_type));
}

static uint64_t hash_of(const store *t, const ss_plugin_state_data *key) {
  bool is_text = t->schema->key_type == SS_PLUGIN_ST_STRING;
  const unsigned char *bytes = is_text ? (const unsigned char *)key->str : (const unsigned char *)key;
  size_t n = is_text ? strlen(key->str) : key_size(t->schema->key_type);
  uint64_t hash = 0xcbf29ce484222325u; /* FNV-1a */
  for (size_t i = 0; i < n; i++) hash = (hash ^ bytes[i]) * 0x100000001b3u;
  return hash ^ hash >> 32;
}

static entry **bucket_of(store *t, const ss_plugin_state_data *key) { return &t->buckets[hash_of(t, key) & (t->room - 1)]; }

/* The link to the entry with this key; NULL: there is none. */
static entry **link_to(store *t, const ss_plugin_state_data *key) {
  if (!t->room) return NULL;
  entry **at = bucket_of(t, key);
  while (*at && !same_key(t, &(*at)->key, key)) at = &(*at)->chain;
  return *at ? at : NULL;
}

static void link_in(store *t, entry *e) {
  entry **first = bucket_of(t, &e->key);
  e->chain = *first;
  *first = e;
}

static void grow(store *t) {
  free(t->buckets);
  t->room = t->room ? t->room * 2 : 8;
  t->buckets = xalloc(t->room * sizeof(entry *));
  for (entry *e = t->first; e; e = e->next) link_in(t, e);
}

entry *store_get(store *t, const ss_plugin_state_data *key) {
  entry **at = link_to(t, key);
  return at ? *at : NULL;
}

static void take_out(store *t, entry **link) {
  entry *e = *link;
  *link = e->chain;
  *(e->before ? &e->before->next : &t->first) = e->next;
  *(e->next ? &e->next->before : &t->last) = e->before;
  t->size--;
  entry_drop(e);
}

void store_put(store *t, const ss_plugin_state_data *key, entry *e) {
  entry **there = link_to(t, key);
  if (there) take_out(t, there);
  if (t->size == t->room) grow(t);
  e->key = *key;
  if (t->schema->key_type == SS_PLUGIN_ST_STRING) e->key.str = xstr(key->str);
  if (t->schema->key_field) *entry_value(e, t->schema->key_field) = *key;
  e->holders++;
  link_in(t, e);
  e->next = NULL;
  e->before = t->last;
  *(t->last ? &t->last->next : &t->first) = e;
  t->last = e;
  t->size++;
}

bool store_erase(store *t, const ss_plugin_state_data *key) {
  entry **there = link_to(t, key);
  if (!there) return false;
  take_out(t, there);
  return true;
}

void store_clear(store *t) {
  while (t->first) take_out(t, link_to(t, &t->first->key));
}

void store_drop(store *t) {
  if (--t->holders == 0) free(t);
}

void store_close(store *t) {
  store_clear(t);
  free(t->buckets);
  t->buckets = NULL;
  t->room = 0;
  t->gone = true;
  store_drop(t);
}
