/* own_use.c: a table that the plugin exports, used as the API means it: what is read, written, added and erased, and what
 * is said of what cannot be. */
#include "own_use.h"

#include <stdlib.h>
#include <string.h>

/* ---- what it says of itself -------------------------------------------------------------------------------------- */

static void check_description(own *o) {
  attempt("table %.60s: its name and size", o->t.name);
  const char *name = o->t.reader.get_table_name(o->t.table);
  want(o, name != NULL, "its name is NULL");
  want(o, name == NULL || strcmp(name, o->t.name) == 0, "it calls itself %.60s", name ? name : "");
  if (own_size(o) == UINT64_MAX) want_error(o, true, "it has no size");
  tell_own(o, "own tables: description");
}

static bool is_type(ss_plugin_state_type type) {
  return (type >= SS_PLUGIN_ST_INT8 && type <= SS_PLUGIN_ST_TABLE) || type == SS_PLUGIN_ST_BOOL;
}

static ss_plugin_state_type other_type(ss_plugin_state_type type) {
  return type == SS_PLUGIN_ST_STRING ? SS_PLUGIN_ST_UINT64 : SS_PLUGIN_ST_STRING;
}

static void check_listed(own *o) {
  uint32_t n = 0;
  const ss_plugin_table_fieldinfo *list = o->t.fields.list_table_fields(o->t.table, &n);
  if (!want(o, n == 0 || list != NULL, "the list of %u fields is NULL", (unsigned)n) || n == 0) return;
  if (!want(o, n <= 256, "it lists %u fields", (unsigned)n)) return;
  for (uint32_t i = 0; i < n; i++) {
    if (!want(o, list[i].name && list[i].name[0], "field %u has no name", (unsigned)i)) return;
    want(o, is_type(list[i].field_type), "%.60s is of type %d, which there is not", list[i].name, (int)list[i].field_type);
    for (uint32_t k = 0; k < i; k++) want(o, strcmp(list[k].name, list[i].name) != 0, "%.60s is listed twice", list[i].name);
  }
  for (uint32_t i = 0; i < n && !o->fault[0]; i++) {
    const char *name = list[i].name;
    ss_plugin_table_field_t *f = o->t.fields.get_table_field(o->t.table, name, list[i].field_type);
    want(o, f != NULL, "%.60s is listed, but not given", name);
    f = o->t.fields.get_table_field(o->t.table, name, other_type(list[i].field_type));
    if (want(o, f == NULL, "%.60s is given as a field of another type", name)) want_error(o, true, "a field of another type is not given");
  }
}

static void check_added(own *o) {
  static const char name[] = "verifier_added";
  const ss_plugin_table_fields_ext *f = &o->t.fields;
  if (!want(o, f->get_table_field(o->t.table, "verifier_unknown", SS_PLUGIN_ST_UINT64) == NULL, "a field is given that there is not")) return;
  want_error(o, true, "a field is not there");
  char given[sizeof name];
  memcpy(given, name, sizeof name);
  ss_plugin_table_field_t *added = f->add_table_field(o->t.table, given, SS_PLUGIN_ST_UINT64);
  memset(given, 'x', sizeof given - 1); /* it was copied */
  if (added == NULL) {
    want_error(o, true, "a field is not added");
    return;
  }
  want(o, f->add_table_field(o->t.table, name, SS_PLUGIN_ST_UINT64) != NULL, "an added field is not added again");
  want(o, f->get_table_field(o->t.table, name, SS_PLUGIN_ST_UINT64) != NULL, "an added field is not given");
  want(o, f->add_table_field(o->t.table, name, SS_PLUGIN_ST_STRING) == NULL, "a field is added again with another type");
  want(o, f->add_table_field(o->t.table, "verifier_odd", (ss_plugin_state_type)77) == NULL, "a field of a type is added that there is not");
}

static void check_fields(own *o) {
  attempt("table %.60s: its fields", o->t.name);
  check_listed(o);
  tell_own(o, "own tables: fields");
  attempt("table %.60s: fields that others add", o->t.name);
  check_added(o);
  if (!o->fault[0]) check_listed(o);
  tell_own(o, "own tables: added fields");
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static const char text_value[] = "a text of the verifier's, of some length";

static size_t value_size(ss_plugin_state_type type) {
  switch (type) {
    case SS_PLUGIN_ST_INT8: case SS_PLUGIN_ST_UINT8: return 1;
    case SS_PLUGIN_ST_INT16: case SS_PLUGIN_ST_UINT16: return 2;
    case SS_PLUGIN_ST_INT32: case SS_PLUGIN_ST_UINT32: case SS_PLUGIN_ST_BOOL: return 4;
    default: return 8;
  }
}

/* A value of the type, read back: 0, the largest, the one with the sign bit alone. */
static void write_and_read(own *o, ss_plugin_table_entry_t *e, const ss_plugin_table_fieldinfo *info, ss_plugin_table_field_t *f,
                           uint64_t bits) {
  ss_plugin_state_data in = {.u64 = bits}, out;
  guarded text = {0};
  if (info->field_type == SS_PLUGIN_ST_BOOL) in.b = bits != 0;
  if (info->field_type == SS_PLUGIN_ST_STRING) {
    text = guard_copy(bits ? text_value : "", bits ? sizeof text_value : 1);
    in.str = text.at;
  }
  guarded whole = guard_copy(&in, sizeof in);
  ss_plugin_rc rc = o->t.writer.write_entry_field(o->t.table, e, f, (const ss_plugin_state_data *)whole.at);
  guard_free(&whole);
  if (text.map) guard_free(&text);
  if (info->read_only || info->field_type == SS_PLUGIN_ST_TABLE) {
    if (want(o, rc != SS_PLUGIN_SUCCESS, "%.60s is read-only, but written", info->name)) want_error(o, true, "a read-only field is not written");
    return;
  }
  if (rc != SS_PLUGIN_SUCCESS) {
    want_error(o, true, "a value is not written");
    return;
  }
  memset(&out, 0x5a, sizeof out);
  rc = o->t.reader.read_entry_field(o->t.table, e, f, &out);
  if (!want(o, rc == SS_PLUGIN_SUCCESS, "%.60s was written, but cannot be read", info->name)) return;
  bool same = info->field_type == SS_PLUGIN_ST_STRING ? out.str && strcmp(out.str, bits ? text_value : "") == 0
                                                      : memcmp(&in, &out, value_size(info->field_type)) == 0;
  want(o, same, "%.60s has another value than was written", info->name);
}

static void use_field(own *o, const ss_plugin_table_fieldinfo *info, ss_plugin_table_field_t *f, void *arg) {
  ss_plugin_state_data out;
  memset(&out, 0x5a, sizeof out);
  attempt("table %.60s: its field %.60s", o->t.name, info->name);
  ss_plugin_rc rc = o->t.reader.read_entry_field(o->t.table, arg, f, &out);
  if (rc != SS_PLUGIN_SUCCESS) want_error(o, true, "a field cannot be read");
  else if (info->field_type == SS_PLUGIN_ST_STRING) want(o, out.str && strlen(out.str) < SIZE_MAX, "%.60s is NULL", info->name);
  else if (info->field_type == SS_PLUGIN_ST_BOOL) want(o, out.b <= 1, "%.60s is neither 0 nor 1", info->name);
  else if (info->field_type == SS_PLUGIN_ST_TABLE) return;
  static const uint64_t bits[] = {0, UINT64_MAX, 0x8080808080808080};
  for (int i = 0; i < 3; i++) write_and_read(o, arg, info, f, bits[i]);
}

/* What was read stays while other things are read. */
static void check_borrowed(own *o, const ss_plugin_table_fieldinfo *info, ss_plugin_table_field_t *f, void *arg) {
  ss_plugin_state_data out = {0};
  if (info->field_type != SS_PLUGIN_ST_STRING || info->read_only) return;
  ss_plugin_state_data in = {.str = text_value};
  if (o->t.writer.write_entry_field(o->t.table, arg, f, &in) != SS_PLUGIN_SUCCESS) return;
  if (o->t.reader.read_entry_field(o->t.table, arg, f, &out) != SS_PLUGIN_SUCCESS || out.str == NULL) return;
  ss_plugin_table_entry_t *other = o->t.writer.create_table_entry(o->t.table);
  if (other != NULL) {
    ss_plugin_state_data read;
    if (o->t.reader.read_entry_field(o->t.table, other, f, &read) == SS_PLUGIN_SUCCESS) want(o, read.str != NULL, "%.60s is NULL", info->name);
    o->t.writer.destroy_table_entry(o->t.table, other);
  }
  o->h->lib.get_last_error(o->s);
  want(o, strcmp(out.str, text_value) == 0, "the text of %.60s changes when other entries are read", info->name);
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

static void check_sizes(own *o, uint64_t before, int64_t more, const char *when) {
  uint64_t now = own_size(o);
  if (before == UINT64_MAX || now == UINT64_MAX) return;
  want(o, now == before + (uint64_t)more, "%s its size is %llu, before %llu", when, (unsigned long long)now, (unsigned long long)before);
}

static void check_one_entry(own *o, uint32_t key) {
  const ss_plugin_table_reader_ext *r = &o->t.reader;
  uint64_t before = own_size(o);
  ss_plugin_table_entry_t *e = own_add(o, key);
  if (e == NULL) {
    want_error(o, true, "an entry is not added");
    return;
  }
  check_sizes(o, before, 1, "with one entry more");
  each_field(o, use_field, e);
  ss_plugin_table_entry_t *again = own_get(o, key);
  if (!want(o, again != NULL, "an entry was added, but is not found")) return;
  each_field(o, use_field, again);
  r->release_table_entry(o->t.table, again);
  each_field(o, check_borrowed, e); /* still held by the addition */
  r->release_table_entry(o->t.table, e);
  attempt("table %.60s: an entry is replaced", o->t.name);
  again = own_get(o, key);
  if (!want(o, again != NULL, "an entry is not found any more after it was released")) return;
  e = own_add(o, key);
  if (e != NULL) r->release_table_entry(o->t.table, e);
  check_sizes(o, before, 1, "with an entry replaced");
  each_field(o, use_field, again); /* held: it lives on */
  r->release_table_entry(o->t.table, again);
  attempt("table %.60s: an entry is erased while it is held", o->t.name);
  again = own_get(o, key);
  want(o, again == NULL || own_erase(o, key) == SS_PLUGIN_SUCCESS, "an entry cannot be erased");
  if (again != NULL) {
    each_field(o, use_field, again);
    r->release_table_entry(o->t.table, again);
  }
  check_sizes(o, before, 0, "with the entry erased");
  want(o, own_get(o, key) == NULL, "an entry is found that was erased");
}

static void check_entries(own *o) {
  uint32_t key;
  attempt("table %.60s: entries", o->t.name);
  if (!key_unused(o, &key)) return;
  want_error(o, false, "an entry is not there");
  check_one_entry(o, key);
  if (want(o, own_erase(o, key) != SS_PLUGIN_SUCCESS, "an entry is erased that is not there")) want_error(o, false, "an entry is not there");
  ss_plugin_table_entry_t *made = o->t.writer.create_table_entry(o->t.table);
  if (made != NULL) {
    each_field(o, use_field, made);
    o->t.writer.destroy_table_entry(o->t.table, made);
  }
  tell_own(o, "own tables: entries");
}

/* ---- many of them ------------------------------------------------------------------------------------------------ */

typedef struct walk { own *o; uint64_t seen, stop; } walk;

static ss_plugin_bool visit(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *e) {
  walk *w = state;
  if (e == NULL) return want(w->o, false, "an entry that is visited is NULL");
  if (w->seen < 20) each_field(w->o, use_field, e);
  alive();
  return ++w->seen != w->stop && w->seen < 1000000;
}

static void check_iteration(own *o) {
  attempt("table %.60s: iteration", o->t.name);
  for (uint32_t i = 0; i < 8; i++) {
    ss_plugin_table_entry_t *e = own_add(o, 60 + i);
    if (e != NULL) o->t.reader.release_table_entry(o->t.table, e);
  }
  uint64_t size = own_size(o);
  walk all = {o, 0, 0}, one = {o, 0, 1};
  ss_plugin_bool whole = o->t.reader.iterate_entries(o->t.table, visit, &all);
  want(o, whole, "iterate_entries gives false, though it was not stopped");
  want(o, size == UINT64_MAX || size == all.seen, "%llu entries are visited, its size is %llu", (unsigned long long)all.seen,
       (unsigned long long)size);
  if (all.seen > 1) {
    whole = o->t.reader.iterate_entries(o->t.table, visit, &one);
    want(o, !whole && one.seen == 1, "an iteration that is stopped goes on");
  }
  tell_own(o, "own tables: iteration");
}

static void check_clear(own *o) {
  attempt("table %.60s: clear", o->t.name);
  ss_plugin_table_entry_t *held = own_get(o, 60);
  ss_plugin_rc rc = o->t.writer.clear_table(o->t.table);
  if (rc != SS_PLUGIN_SUCCESS) want_error(o, true, "it is not cleared");
  else want(o, own_size(o) == 0 || own_size(o) == UINT64_MAX, "its size is not 0 when it was cleared");
  if (held != NULL) {
    each_field(o, use_field, held);
    o->t.reader.release_table_entry(o->t.table, held);
  }
  tell_own(o, "own tables: clear");
}

static void check_memory(own *o) {
  uint32_t key;
  attempt("table %.60s: many times", o->t.name);
  ss_plugin_table_entry_t *e = key_unused(o, &key) ? own_add(o, key) : NULL;
  if (e == NULL) return;
  o->t.reader.release_table_entry(o->t.table, e);
  own_key k = key_make(o->t.key_type, key);
  for (int round = 0; round < 2; round++) {
    long before = resident_kib();
    for (int i = 0; i < 20000; i++) {
      e = o->t.reader.get_table_entry(o->t.table, &k.data);
      if (e != NULL) o->t.reader.release_table_entry(o->t.table, e);
      ss_plugin_table_entry_t *made = i % 4 == 0 ? o->t.writer.create_table_entry(o->t.table) : NULL;
      if (made != NULL) o->t.writer.destroy_table_entry(o->t.table, made);
    }
    alive();
    long grown = resident_kib() - before;
    if (round == 1) want(o, before < 0 || grown < 2048, "%ld KiB more resident after 20000 entries got and released", grown);
  }
  key_free(&k);
  own_erase(o, key);
  tell_own(o, "own tables: memory");
}

/* ---- subtables --------------------------------------------------------------------------------------------------- */

static void use_subtable(own *o, const ss_plugin_table_fieldinfo *info, ss_plugin_table_field_t *f, void *arg) {
  ss_plugin_state_data out = {0};
  if (info->field_type != SS_PLUGIN_ST_TABLE) return;
  attempt("table %.60s: its subtable %.60s", o->t.name, info->name);
  if (o->t.reader.read_entry_field(o->t.table, arg, f, &out) != SS_PLUGIN_SUCCESS) {
    want_error(o, false, "a subtable is not there");
    return;
  }
  const ss_plugin_table_input *in = out.table;
  if (!want(o, in != NULL, "the subtable %.60s is NULL", info->name)) return;
  if (!want(o, in->name && in->table && in->reader_ext && in->writer_ext && in->fields_ext,
            "the subtable %.60s is no table as hosts take it: parts are NULL", info->name)) return;
  own sub = {.h = o->h, .s = o->s};
  sub.t = (exported){in->name, in->key_type, in->table, *in->reader_ext, *in->writer_ext, *in->fields_ext};
  check_fields(&sub);
  check_entries(&sub);
  check_iteration(&sub);
  check_clear(&sub);
}

static void check_subtables(own *o) {
  uint32_t key;
  ss_plugin_table_entry_t *e = key_unused(o, &key) ? own_add(o, key) : NULL;
  if (e == NULL) return;
  each_field(o, use_subtable, e);
  o->t.reader.release_table_entry(o->t.table, e);
  own_erase(o, key);
  tell_own(o, "own tables: subtables");
}

void use_table(own *o) {
  check_description(o);
  check_fields(o);
  check_entries(o);
  check_iteration(o);
  check_subtables(o);
  check_clear(o);
  check_memory(o);
}
