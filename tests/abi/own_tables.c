/* own_tables.c: tables of a plugin's own, used through the vtables that it hands to the host, well and badly.
 * Run: own_tables LIBRARY, of tests/abi/plugins/own-tables.ts. Says what failed; "fine" at the end. */
#include "plugin/falco.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DECLARE(result, name, params) result(*name) params;
static struct { SS_PLUGIN_FUNCTIONS(DECLARE) } lib;
static int failures;
static ss_plugin_t *state;

#define CHECK(what) check((what), #what, __LINE__)
static void check(bool fine, const char *what, int line) {
  if (fine) return;
  printf("line %d: %s (last error: %s)\n", line, what, state ? lib.get_last_error(state) : "");
  failures++;
}
#define ERROR(text) check(strstr(lib.get_last_error(state), text) != NULL, "last error has " text, __LINE__)

/* ---- the host ------------------------------------------------------------------------------------------- */

static ss_plugin_table_input taken[32];
static uint32_t ntaken;
static bool refuses;

static ss_plugin_rc add_table(ss_plugin_owner_t *o, const ss_plugin_table_input *in) {
  (void)o;
  CHECK(in->name && in->table && in->reader_ext && in->writer_ext && in->fields_ext);
  CHECK(memcmp(&in->reader, in->reader_ext, sizeof in->reader) == 0);
  CHECK(memcmp(&in->writer, in->writer_ext, sizeof in->writer) == 0);
  CHECK(memcmp(&in->fields, in->fields_ext, sizeof in->fields) == 0);
  void **functions = (void **)in->reader_ext;
  for (int i = 0; i < 6; i++) CHECK(functions[i] && ((void **)in->writer_ext)[i]);
  if (refuses) return SS_PLUGIN_FAILURE;
  taken[ntaken++] = *in;
  return SS_PLUGIN_SUCCESS;
}
static const char *owner_error(ss_plugin_owner_t *o) { return (void)o, "a table of this name is there already"; }
static void log_line(ss_plugin_owner_t *o, const char *c, const char *text, ss_plugin_log_severity s) {
  (void)o, (void)c, (void)text, (void)s;
}

static ss_plugin_t *start(const char *config, bool tables, ss_plugin_rc *rc) {
  ss_plugin_init_tables_input offered = {.add_table = add_table};
  ss_plugin_init_input in = {config, NULL, owner_error, tables ? &offered : NULL, log_line};
  ntaken = 0;
  ss_plugin_t *s = lib.init(&in, rc);
  memset(&offered, 0xdb, sizeof offered); /* it is on the host's stack */
  return s;
}

static ss_plugin_table_input *table(const char *name) {
  for (uint32_t i = 0; i < ntaken; i++)
    if (strcmp(taken[i].name, name) == 0) return &taken[i];
  printf("no table %s\n", name);
  exit(1);
}

static char answer[4096];
static const char *ask(const char *field, const char *key, const char *text) {
  static const char *names[] = {"own.all", "own.keys", "own.delete", "own.text"};
  size_t n = strlen(text);
  uint8_t event[4096];
  ss_plugin_event head = {1, UINT64_MAX, (uint32_t)(38 + n), 322, 2};
  uint32_t lens[3] = {4, (uint32_t)n, 1};
  memcpy(event, &head, 26);
  memcpy(event + 26, lens, 12);
  memcpy(event + 38, text, n);
  uint32_t id = 0;
  while (strcmp(names[id], field) != 0) id++;
  ss_plugin_extract_field f = {.field_id = id, .field = field, .arg_key = key, .arg_index = UINT64_MAX, .arg_present = key != NULL};
  f.ftype = id == 2 ? FTYPE_BOOL : FTYPE_STRING;
  ss_plugin_event_input e = {(ss_plugin_event *)event, 1, "own"};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &f};
  if (lib.extract_fields(state, &e, &in) != SS_PLUGIN_SUCCESS || f.res_len != 1) return "nothing";
  snprintf(answer, sizeof answer, "%s", id == 2 ? (*f.res.boolean ? "true" : "false") : *f.res.str);
  return answer;
}

/* ---- shorthands ----------------------------------------------------------------------------------------- */

static ss_plugin_state_data text(const char *s) { return (ss_plugin_state_data){.str = s}; }
static ss_plugin_table_entry_t *get(ss_plugin_table_input *t, const char *key) {
  ss_plugin_state_data k = text(key);
  return t->reader_ext->get_table_entry(t->table, &k);
}
static void release(ss_plugin_table_input *t, ss_plugin_table_entry_t *e) { t->reader_ext->release_table_entry(t->table, e); }
static ss_plugin_table_field_t *field(ss_plugin_table_input *t, const char *name, ss_plugin_state_type type) {
  return t->fields_ext->get_table_field(t->table, name, type);
}
static ss_plugin_rc readf(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const char *name,
                          ss_plugin_state_type type, ss_plugin_state_data *out) {
  memset(out, 0xee, sizeof *out);
  return t->reader_ext->read_entry_field(t->table, e, field(t, name, type), out);
}
static ss_plugin_rc writef(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const char *name,
                           ss_plugin_state_type type, ss_plugin_state_data in) {
  return t->writer_ext->write_entry_field(t->table, e, field(t, name, type), &in);
}
static ss_plugin_table_entry_t *add(ss_plugin_table_input *t, ss_plugin_state_data key) {
  ss_plugin_table_entry_t *e = t->writer_ext->create_table_entry(t->table);
  CHECK(e != NULL);
  return e ? t->writer_ext->add_table_entry(t->table, &key, e) : NULL;
}

/* ---- well ----------------------------------------------------------------------------------------------- */

static void values(void) {
  ss_plugin_table_input *t = table("samples");
  ss_plugin_table_entry_t *e = add(t, text("a"));
  ss_plugin_state_data v;
  CHECK(readf(t, e, "i8", SS_PLUGIN_ST_INT8, &v) == 0 && v.s8 == -8);
  CHECK(readf(t, e, "i16", SS_PLUGIN_ST_INT16, &v) == 0 && v.s16 == -16);
  CHECK(readf(t, e, "i32", SS_PLUGIN_ST_INT32, &v) == 0 && v.s32 == -32);
  CHECK(readf(t, e, "i64", SS_PLUGIN_ST_INT64, &v) == 0 && v.s64 == -64);
  CHECK(readf(t, e, "u8", SS_PLUGIN_ST_UINT8, &v) == 0 && v.u8 == 8);
  CHECK(readf(t, e, "u16", SS_PLUGIN_ST_UINT16, &v) == 0 && v.u16 == 16);
  CHECK(readf(t, e, "u32", SS_PLUGIN_ST_UINT32, &v) == 0 && v.u32 == 32);
  CHECK(readf(t, e, "count", SS_PLUGIN_ST_UINT64, &v) == 0 && v.u64 == 64);
  CHECK(readf(t, e, "yes", SS_PLUGIN_ST_BOOL, &v) == 0 && v.b == 1);
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == 0 && strcmp(v.str, "exactly8") == 0);
  ss_plugin_state_data again;
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &again) == 0 && v.str == again.str); /* it stays where it is */
  CHECK(writef(t, e, "i8", SS_PLUGIN_ST_INT8, (ss_plugin_state_data){.s8 = -128}) == 0);
  CHECK(writef(t, e, "u32", SS_PLUGIN_ST_UINT32, (ss_plugin_state_data){.u32 = UINT32_MAX}) == 0);
  CHECK(writef(t, e, "count", SS_PLUGIN_ST_UINT64, (ss_plugin_state_data){.u64 = UINT64_MAX}) == 0);
  CHECK(writef(t, e, "i64", SS_PLUGIN_ST_INT64, (ss_plugin_state_data){.s64 = INT64_MIN}) == 0);
  CHECK(writef(t, e, "yes", SS_PLUGIN_ST_BOOL, (ss_plugin_state_data){.b = 0}) == 0);
  char given[] = "bad \xff utf-8";
  CHECK(writef(t, e, "text", SS_PLUGIN_ST_STRING, text(given)) == 0);
  memset(given, 'x', sizeof given - 1); /* it was copied */
  CHECK(readf(t, e, "i8", SS_PLUGIN_ST_INT8, &v) == 0 && v.s8 == -128);
  CHECK(readf(t, e, "u32", SS_PLUGIN_ST_UINT32, &v) == 0 && v.u32 == UINT32_MAX);
  CHECK(readf(t, e, "count", SS_PLUGIN_ST_UINT64, &v) == 0 && v.u64 == UINT64_MAX);
  CHECK(readf(t, e, "i64", SS_PLUGIN_ST_INT64, &v) == 0 && v.s64 == INT64_MIN);
  CHECK(readf(t, e, "yes", SS_PLUGIN_ST_BOOL, &v) == 0 && v.b == 0);
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == 0 && strcmp(v.str, "bad \xef\xbf\xbd utf-8") == 0);
  CHECK(strstr(ask("own.all", NULL, ""), "a: -128 4294967295 18446744073709551615 false bad \xef\xbf\xbd utf-8 first 0 0 ") != NULL);
  /* read-only */
  CHECK(writef(t, e, "first", SS_PLUGIN_ST_STRING, text("x")) == SS_PLUGIN_FAILURE);
  ERROR("read-only: first");
  release(t, e);
  e = get(t, "mine");
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == 0 && strcmp(v.str, "line\xef\xbf\xbdzero") == 0);
  CHECK(strstr(ask("own.all", NULL, ""), "1 x") != NULL);
  release(t, e);
}

static void key_of_type(const char *name, ss_plugin_state_data key) {
  ss_plugin_table_input *t = table(name);
  ss_plugin_table_entry_t *e = add(t, key), *same;
  CHECK(e != NULL);
  same = t->reader_ext->get_table_entry(t->table, &key);
  CHECK(same == e); /* one handle an entry */
  release(t, e), release(t, same);
  CHECK(t->writer_ext->erase_table_entry(t->table, &key) == 0);
  CHECK(t->reader_ext->get_table_entry(t->table, &key) == NULL);
  ERROR("there is no entry with this key");
  CHECK(t->writer_ext->erase_table_entry(t->table, &key) == SS_PLUGIN_FAILURE);
  release(t, add(t, key));
}

static void keys(void) {
  key_of_type("by_int8", (ss_plugin_state_data){.s8 = -128});
  key_of_type("by_int16", (ss_plugin_state_data){.s16 = -32768});
  key_of_type("by_int32", (ss_plugin_state_data){.s32 = INT32_MIN});
  key_of_type("by_int64", (ss_plugin_state_data){.s64 = INT64_MAX});
  key_of_type("by_uint8", (ss_plugin_state_data){.u8 = 255});
  key_of_type("by_uint16", (ss_plugin_state_data){.u16 = 65535});
  key_of_type("by_uint32", (ss_plugin_state_data){.u32 = UINT32_MAX});
  key_of_type("by_uint64", (ss_plugin_state_data){.u64 = (1ull << 53) + 1});
  key_of_type("by_bool", (ss_plugin_state_data){.b = 1});
  CHECK(strcmp(ask("own.keys", NULL, ""), "-128,-32768,-2147483648,255,65535,4294967295 "
               "-9223372036854775808,9223372036854775807,18446744073709551615,9007199254740993 true 0 0") == 0);
  ss_plugin_table_input *t = table("by_uint64");
  ss_plugin_state_data v, key = {.u64 = UINT64_MAX};
  ss_plugin_table_entry_t *e = t->reader_ext->get_table_entry(t->table, &key);
  CHECK(readf(t, e, "weight", SS_PLUGIN_ST_UINT32, &v) == 0 && v.u32 == 1);
  release(t, e);
}

/* ---- iteration ------------------------------------------------------------------------------------------- */

struct walk { ss_plugin_table_input *t; int n, stop; ss_plugin_table_entry_t *last; };
static ss_plugin_bool visit(ss_plugin_table_iterator_state_t *s, ss_plugin_table_entry_t *e) {
  struct walk *w = s;
  ss_plugin_state_data v;
  CHECK(readf(w->t, e, "weight", SS_PLUGIN_ST_UINT32, &v) == 0);
  w->last = e;
  return ++w->n != w->stop;
}
static ss_plugin_bool clear_it(ss_plugin_table_iterator_state_t *s, ss_plugin_table_entry_t *e) {
  struct walk *w = s;
  ss_plugin_state_data v;
  CHECK(w->t->writer_ext->clear_table(w->t->table) == 0);
  CHECK(readf(w->t, e, "weight", SS_PLUGIN_ST_UINT32, &v) == 0); /* until the callback returns */
  w->n++;
  return true;
}

static void iteration(void) {
  ss_plugin_table_input *t = table("by_uint32");
  CHECK(t->writer_ext->clear_table(t->table) == 0);
  for (uint32_t i = 0; i < 1000; i++) release(t, add(t, (ss_plugin_state_data){.u32 = i}));
  CHECK(t->reader_ext->get_table_size(t->table) == 1000);
  struct walk w = {t, 0, 0, NULL};
  CHECK(t->reader_ext->iterate_entries(t->table, visit, &w) && w.n == 1000);
  ss_plugin_state_data v;
  CHECK(readf(t, w.last, "weight", SS_PLUGIN_ST_UINT32, &v) == SS_PLUGIN_FAILURE); /* over with the callback */
  ERROR("no entry of this table");
  w = (struct walk){t, 0, 10, NULL};
  CHECK(!t->reader_ext->iterate_entries(t->table, visit, &w) && w.n == 10);
  w = (struct walk){t, 0, 0, NULL};
  CHECK(t->reader_ext->iterate_entries(t->table, clear_it, &w) && w.n == 1);
  CHECK(t->reader_ext->get_table_size(t->table) == 0);
}

/* ---- fields and subtables ----------------------------------------------------------------------------------- */

static void fields(void) {
  ss_plugin_table_input *t = table("samples");
  uint32_t n = 0;
  const ss_plugin_table_fieldinfo *list = t->fields_ext->list_table_fields(t->table, &n);
  CHECK(n == 13 && strcmp(list[0].name, "i8") == 0 && list[0].field_type == SS_PLUGIN_ST_INT8 && !list[0].read_only);
  CHECK(strcmp(list[10].name, "first") == 0 && list[10].read_only);
  CHECK(strcmp(list[11].name, "tags") == 0 && list[11].field_type == SS_PLUGIN_ST_TABLE);
  CHECK(field(t, "note", SS_PLUGIN_ST_UINT32) == NULL);
  ERROR("field \"note\" is not there");
  CHECK(field(t, "u8", SS_PLUGIN_ST_UINT16) == NULL);
  ERROR("field \"u8\" is a uint8, not uint16");
  CHECK(t->fields_ext->add_table_field(t->table, "u8", SS_PLUGIN_ST_UINT8) == field(t, "u8", SS_PLUGIN_ST_UINT8));
  CHECK(t->fields_ext->add_table_field(t->table, "u8", SS_PLUGIN_ST_STRING) == NULL);
  CHECK(t->fields_ext->add_table_field(t->table, "sub", SS_PLUGIN_ST_TABLE) == NULL);
  ERROR("cannot be added: its type is table");
  CHECK(t->fields_ext->add_table_field(t->table, "sub", (ss_plugin_state_type)77) == NULL);
  CHECK(t->fields_ext->add_table_field(t->table, "", SS_PLUGIN_ST_UINT8) == NULL);
  char name[16];
  for (int i = 0; i < 40; i++) {
    snprintf(name, sizeof name, "extra%d", i);
    ss_plugin_state_type type = i % 3 == 0 ? SS_PLUGIN_ST_STRING : i % 3 == 1 ? SS_PLUGIN_ST_UINT64 : SS_PLUGIN_ST_INT16;
    CHECK(t->fields_ext->add_table_field(t->table, name, type) != NULL);
    CHECK(t->fields_ext->add_table_field(t->table, name, type) == field(t, name, type));
  }
  t->fields_ext->list_table_fields(t->table, &n);
  CHECK(n == 53);
  ss_plugin_table_entry_t *e = get(t, "mine");
  ss_plugin_state_data v;
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < 40; i++) {
      snprintf(name, sizeof name, "extra%d", i);
      if (i % 3 == 0) {
        CHECK(readf(t, e, name, SS_PLUGIN_ST_STRING, &v) == 0 && strcmp(v.str, round ? name : "") == 0);
        CHECK(writef(t, e, name, SS_PLUGIN_ST_STRING, text(name)) == 0);
      } else if (i % 3 == 1) {
        CHECK(readf(t, e, name, SS_PLUGIN_ST_UINT64, &v) == 0 && v.u64 == (round ? UINT64_MAX - (uint64_t)i : 0));
        CHECK(writef(t, e, name, SS_PLUGIN_ST_UINT64, (ss_plugin_state_data){.u64 = UINT64_MAX - (uint64_t)i}) == 0);
      } else {
        CHECK(readf(t, e, name, SS_PLUGIN_ST_INT16, &v) == 0 && v.s16 == (round ? -i : 0));
        CHECK(writef(t, e, name, SS_PLUGIN_ST_INT16, (ss_plugin_state_data){.s16 = (int16_t)-i}) == 0);
      }
    }
  }
  release(t, e);
}

static void subtables(void) {
  ss_plugin_table_input *t = table("samples");
  /* as a plugin takes accessors at init: from an entry that it throws away */
  ss_plugin_table_entry_t *temporary = t->writer_ext->create_table_entry(t->table);
  ss_plugin_state_data v, key = text("k");
  CHECK(readf(t, temporary, "tags", SS_PLUGIN_ST_TABLE, &v) == 0);
  ss_plugin_table_input *sub = v.table; /* the host casts it to this */
  CHECK(sub->key_type == SS_PLUGIN_ST_STRING && strcmp(sub->reader_ext->get_table_name(sub->table), "tags") == 0);
  ss_plugin_table_field_t *value = field(sub, "value", SS_PLUGIN_ST_STRING);
  ss_plugin_table_field_t *added = sub->fields_ext->add_table_field(sub->table, "more", SS_PLUGIN_ST_STRING);
  t->writer_ext->destroy_table_entry(t->table, temporary);
  ss_plugin_table_entry_t *e = get(t, "mine");
  CHECK(readf(t, e, "tags", SS_PLUGIN_ST_TABLE, &v) == 0);
  sub = v.table;
  CHECK(readf(t, e, "tags", SS_PLUGIN_ST_TABLE, &v) == 0 && v.table == sub);
  ss_plugin_table_entry_t *tag = add(sub, key);
  CHECK(sub->reader_ext->read_entry_field(sub->table, tag, value, &v) == 0 && strcmp(v.str, "v") == 0);
  ss_plugin_state_data in = text("longer than eight bytes");
  CHECK(sub->writer_ext->write_entry_field(sub->table, tag, added, &in) == 0);
  CHECK(sub->reader_ext->read_entry_field(sub->table, tag, added, &v) == 0 && strcmp(v.str, in.str) == 0);
  /* entries and fields of another table */
  CHECK(sub->reader_ext->read_entry_field(sub->table, e, value, &v) == SS_PLUGIN_FAILURE);
  CHECK(t->reader_ext->read_entry_field(t->table, e, value, &v) == SS_PLUGIN_FAILURE);
  ERROR("no field of this table");
  release(sub, tag);
  CHECK(strstr(ask("own.all", NULL, ""), "first 1 1 x") != NULL);
  CHECK(writef(t, e, "tags", SS_PLUGIN_ST_TABLE, v) == SS_PLUGIN_FAILURE);
  release(t, e);
}

/* ---- badly ---------------------------------------------------------------------------------------------- */

static void held_entries(void) {
  ss_plugin_table_input *t = table("samples");
  ss_plugin_table_entry_t *e = add(t, text("held"));
  ss_plugin_state_data v;
  CHECK(strcmp(ask("own.delete", "held", ""), "true") == 0);
  for (int i = 0; i < 2000; i++) ask("own.text", "other", "some text that is longer than a word, so that memory is used");
  CHECK(writef(t, e, "text", SS_PLUGIN_ST_STRING, text("still mine")) == 0);
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == 0 && strcmp(v.str, "still mine") == 0);
  release(t, e);
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == SS_PLUGIN_FAILURE);
  release(t, e); /* once too often */
  ERROR("released");
  /* text stays until its field has another value */
  e = get(t, "mine");
  CHECK(writef(t, e, "text", SS_PLUGIN_ST_STRING, text("0123456789abcdef")) == 0);
  CHECK(readf(t, e, "text", SS_PLUGIN_ST_STRING, &v) == 0);
  for (int i = 0; i < 5000; i++) ask("own.text", "other", "some text that is longer than a word, so that memory is used");
  CHECK(strcmp(v.str, "0123456789abcdef") == 0);
  release(t, e);
  /* created entries */
  ss_plugin_table_entry_t *loose = t->writer_ext->create_table_entry(t->table);
  release(t, loose);
  ERROR("not released but destroyed");
  ss_plugin_state_data key = text("added");
  CHECK(t->writer_ext->add_table_entry(t->table, &key, loose) == loose);
  CHECK(t->writer_ext->add_table_entry(t->table, &key, loose) == NULL);
  ERROR("in the table already");
  t->writer_ext->destroy_table_entry(t->table, loose);
  CHECK(readf(t, loose, "u8", SS_PLUGIN_ST_UINT8, &v) == 0);
  release(t, loose);
  loose = t->writer_ext->create_table_entry(t->table);
  CHECK(t->writer_ext->add_table_entry(t->table, NULL, loose) == NULL);
  CHECK(t->writer_ext->add_table_entry(t->table, &key, loose) == NULL); /* consumed */
}

static void nonsense(void) {
  ss_plugin_table_input *t = table("samples");
  ss_plugin_state_data v, none = text(NULL), key = text("mine");
  char other[64] = {0};
  const ss_plugin_table_reader_ext *r = t->reader_ext;
  const ss_plugin_table_writer_ext *w = t->writer_ext;
  const ss_plugin_table_fields_ext *f = t->fields_ext;
  for (int i = 0; i < 2; i++) {
    void *bad = i ? (void *)other : NULL;
    uint32_t n = 5;
    CHECK(r->get_table_name(bad) == NULL && r->get_table_size(bad) == UINT64_MAX && r->get_table_entry(bad, &key) == NULL);
    CHECK(r->read_entry_field(bad, bad, bad, &v) == SS_PLUGIN_FAILURE);
    r->release_table_entry(bad, bad);
    CHECK(!r->iterate_entries(bad, visit, NULL) && w->clear_table(bad) == SS_PLUGIN_FAILURE);
    CHECK(w->erase_table_entry(bad, &key) == SS_PLUGIN_FAILURE && w->create_table_entry(bad) == NULL);
    w->destroy_table_entry(bad, bad);
    CHECK(w->add_table_entry(bad, &key, bad) == NULL && w->write_entry_field(bad, bad, bad, &key) == SS_PLUGIN_FAILURE);
    CHECK(f->list_table_fields(bad, &n) == NULL && n == 0 && f->get_table_field(bad, "u8", SS_PLUGIN_ST_UINT8) == NULL);
    CHECK(f->add_table_field(bad, "u8", SS_PLUGIN_ST_UINT8) == NULL);
  }
  ss_plugin_table_entry_t *e = get(t, "mine");
  CHECK(r->get_table_entry(t->table, NULL) == NULL && r->get_table_entry(t->table, &none) == NULL);
  ERROR("NULL key");
  CHECK(r->read_entry_field(t->table, other, field(t, "u8", SS_PLUGIN_ST_UINT8), &v) == SS_PLUGIN_FAILURE);
  CHECK(r->read_entry_field(t->table, (char *)e + 8, field(t, "u8", SS_PLUGIN_ST_UINT8), &v) == SS_PLUGIN_FAILURE);
  CHECK(r->read_entry_field(t->table, e, NULL, &v) == SS_PLUGIN_FAILURE);
  CHECK(r->read_entry_field(t->table, e, other, &v) == SS_PLUGIN_FAILURE);
  CHECK(r->read_entry_field(t->table, e, (char *)field(t, "u8", SS_PLUGIN_ST_UINT8) + 8, &v) == SS_PLUGIN_FAILURE);
  CHECK(r->read_entry_field(t->table, e, field(t, "u8", SS_PLUGIN_ST_UINT8), NULL) == SS_PLUGIN_FAILURE);
  CHECK(w->write_entry_field(t->table, e, field(t, "text", SS_PLUGIN_ST_STRING), NULL) == SS_PLUGIN_FAILURE);
  CHECK(w->write_entry_field(t->table, e, field(t, "text", SS_PLUGIN_ST_STRING), &none) == SS_PLUGIN_FAILURE);
  CHECK(w->erase_table_entry(t->table, NULL) == SS_PLUGIN_FAILURE && !r->iterate_entries(t->table, NULL, NULL));
  CHECK(f->get_table_field(t->table, NULL, SS_PLUGIN_ST_UINT8) == NULL && f->add_table_field(t->table, NULL, SS_PLUGIN_ST_UINT8) == NULL);
  CHECK(f->list_table_fields(t->table, NULL) != NULL);
  release(t, NULL), release(t, other), w->destroy_table_entry(t->table, other), w->destroy_table_entry(t->table, NULL);
  release(t, e);
}

static void faults(void) {
  ss_plugin_table_input *t = table("broken");
  CHECK(t->writer_ext->create_table_entry(t->table) == NULL);
  ERROR("own-tables.ts:65: Error: no such entry today");
  t = table("deep");
  CHECK(t->writer_ext->create_table_entry(t->table) == NULL);
  ERROR("Maximum call stack size exceeded");
  t = table("greedy");
  CHECK(t->writer_ext->create_table_entry(t->table) == NULL);
  ERROR("out of memory");
  CHECK(get(table("samples"), "nobody") == NULL);
}

/* A reader that never releases costs a handle an entry, not one a call. */
static void never_released(void) {
  ss_plugin_table_input *t = table("by_uint16");
  for (int round = 0; round < 200; round++)
    for (uint16_t i = 0; i < 500; i++) {
      ss_plugin_state_data key = {.u16 = i};
      if (round == 0) CHECK(add(t, key) != NULL);
      else CHECK(t->reader_ext->get_table_entry(t->table, &key) != NULL);
    }
}

int main(int argc, char **argv) {
  void *handle = argc > 1 ? dlopen(argv[1], RTLD_NOW | RTLD_LOCAL) : NULL;
  if (handle == NULL) return printf("%s\n", argc > 1 ? dlerror() : "which library?"), 1;
#define FIND(result, name, params) *(void **)&lib.name = dlsym(handle, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(FIND)
  CHECK(strcmp(lib.get_required_api_version(), "3.5.0") == 0);
  ss_plugin_rc rc;
  state = start("", true, &rc);
  CHECK(rc == SS_PLUGIN_SUCCESS && ntaken == 13);
  if (rc != SS_PLUGIN_SUCCESS) return 1;
  values(), keys(), iteration(), fields(), subtables(), held_entries(), nonsense(), faults(), never_released();
  lib.destroy(state);
  state = start("", false, &rc); /* a host that takes no tables */
  CHECK(rc == SS_PLUGIN_SUCCESS && strstr(ask("own.all", NULL, ""), "mine: ") == answer);
  lib.destroy(state);
  refuses = true;
  state = start("", true, &rc);
  CHECK(rc == SS_PLUGIN_FAILURE);
  ERROR("samples: a table of this name is there already");
  lib.destroy(state);
  refuses = false;
  state = start("refuse", true, &rc);
  CHECK(rc == SS_PLUGIN_FAILURE && get(table("samples"), "mine") == NULL);
  lib.destroy(state);
  if (failures == 0) printf("fine\n");
  return failures != 0;
}
