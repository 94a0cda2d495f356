/* own_misuse.c: what another plugin with a mistake in it does with a table that this one exports: hosts hand it on as it is. */
#include "own_use.h"

#include <stdlib.h>
#include <string.h>

/* The table works afterwards as it did. */
static void want_usable(own *o, const char *after) {
  uint32_t key;
  if (o->fault[0] || !key_unused(o, &key)) return;
  ss_plugin_table_entry_t *e = own_add(o, key);
  if (e == NULL) return; /* it takes none at all */
  o->t.reader.release_table_entry(o->t.table, e);
  e = own_get(o, key);
  if (want(o, e != NULL, "an added entry is not found after %s", after)) o->t.reader.release_table_entry(o->t.table, e);
  want(o, own_erase(o, key) == SS_PLUGIN_SUCCESS, "an entry cannot be erased after %s", after);
}

#define TRY(o, what) attempt("table %.60s: %s", (o)->t.name, what)

/* Any field of a type that can be written, and of texts. */
typedef struct some { ss_plugin_table_field_t *scalar, *text; } some;

static void pick(own *o, const ss_plugin_table_fieldinfo *info, ss_plugin_table_field_t *f, void *arg) {
  some *s = arg;
  (void)o;
  if (info->field_type == SS_PLUGIN_ST_STRING) s->text = f;
  else if (info->field_type != SS_PLUGIN_ST_TABLE && (s->scalar == NULL || !info->read_only)) s->scalar = f;
}

/* ---- NULL ---------------------------------------------------------------------------------------------------------- */

static void null_keys(own *o) {
  ss_plugin_table_entry_t *made;
  const ss_plugin_state_data *keys[] = {NULL, &(ss_plugin_state_data){.u64 = 0}};
  for (int i = 0; i < (o->t.key_type == SS_PLUGIN_ST_STRING ? 2 : 1); i++) {
    TRY(o, "get_table_entry with NULL as key");
    want(o, o->t.reader.get_table_entry(o->t.table, keys[i]) == NULL, "an entry is found by NULL");
    TRY(o, "erase_table_entry with NULL as key");
    want(o, o->t.writer.erase_table_entry(o->t.table, keys[i]) != SS_PLUGIN_SUCCESS, "an entry is erased by NULL");
    TRY(o, "add_table_entry with NULL as key");
    made = o->t.writer.create_table_entry(o->t.table);
    if (made != NULL) want(o, o->t.writer.add_table_entry(o->t.table, keys[i], made) == NULL, "an entry is added by NULL");
  }
}

static void null_arguments(own *o, ss_plugin_table_entry_t *e, const some *f) {
  const ss_plugin_table_reader_ext *r = &o->t.reader;
  const ss_plugin_table_writer_ext *w = &o->t.writer;
  ss_plugin_state_data data = {.u64 = 1}, no_text = {.str = NULL};
  if (f->scalar != NULL) {
    TRY(o, "read_entry_field with NULL as entry");
    want(o, r->read_entry_field(o->t.table, NULL, f->scalar, &data) != SS_PLUGIN_SUCCESS, "a field of NULL is read");
    TRY(o, "write_entry_field with NULL as entry");
    want(o, w->write_entry_field(o->t.table, NULL, f->scalar, &data) != SS_PLUGIN_SUCCESS, "a field of NULL is written");
    TRY(o, "read_entry_field without a place for the value");
    want(o, e == NULL || r->read_entry_field(o->t.table, e, f->scalar, NULL) != SS_PLUGIN_SUCCESS, "a value is read to nowhere");
    TRY(o, "write_entry_field without a value");
    want(o, e == NULL || w->write_entry_field(o->t.table, e, f->scalar, NULL) != SS_PLUGIN_SUCCESS, "no value is written");
  }
  if (e != NULL) {
    TRY(o, "read_entry_field with NULL as field");
    want(o, r->read_entry_field(o->t.table, e, NULL, &data) != SS_PLUGIN_SUCCESS, "a field NULL is read");
    TRY(o, "write_entry_field with NULL as field");
    want(o, w->write_entry_field(o->t.table, e, NULL, &data) != SS_PLUGIN_SUCCESS, "a field NULL is written");
  }
  if (e != NULL && f->text != NULL) {
    TRY(o, "write_entry_field with NULL as text");
    w->write_entry_field(o->t.table, e, f->text, &no_text);
    if (r->read_entry_field(o->t.table, e, f->text, &data) == SS_PLUGIN_SUCCESS) want(o, data.str != NULL, "NULL is read as text");
  }
}

void misuse_nulls(own *o) {
  some f = {0};
  uint32_t key, n = 0;
  each_field(o, pick, &f);
  ss_plugin_table_entry_t *e = key_unused(o, &key) ? own_add(o, key) : NULL;
  null_keys(o);
  null_arguments(o, e, &f);
  TRY(o, "release_table_entry and destroy_table_entry with NULL as entry");
  o->t.reader.release_table_entry(o->t.table, NULL);
  o->t.writer.destroy_table_entry(o->t.table, NULL);
  TRY(o, "add_table_entry with NULL as entry");
  own_key k = key_make(o->t.key_type, 99);
  want(o, o->t.writer.add_table_entry(o->t.table, &k.data, NULL) == NULL, "NULL is added");
  key_free(&k);
  TRY(o, "iterate_entries without a function");
  o->t.reader.iterate_entries(o->t.table, NULL, NULL);
  TRY(o, "fields with NULL as name");
  want(o, o->t.fields.get_table_field(o->t.table, NULL, SS_PLUGIN_ST_UINT64) == NULL, "a field without name is given");
  want(o, o->t.fields.add_table_field(o->t.table, NULL, SS_PLUGIN_ST_UINT64) == NULL, "a field without name is added");
  if (e != NULL) o->t.reader.release_table_entry(o->t.table, e);
  own_erase(o, key);
  TRY(o, "after NULL was given");
  o->t.fields.list_table_fields(o->t.table, &n);
  want_usable(o, "NULL was given");
  tell_own(o, "own tables: NULL");
}

/* ---- entries and fields ---------------------------------------------------------------------------------------------- */

/* Of what is not there any more: whatever it answers. Returns whether it was taken for an entry. */
static bool touch(own *o, void *e, const some *f) {
  ss_plugin_state_data data = {.u64 = 1}, text = {.str = "of another plugin"};
  bool taken = false;
  if (f->scalar != NULL) {
    taken |= o->t.reader.read_entry_field(o->t.table, e, f->scalar, &data) == SS_PLUGIN_SUCCESS;
    data.u64 = 1;
    taken |= o->t.writer.write_entry_field(o->t.table, e, f->scalar, &data) == SS_PLUGIN_SUCCESS;
  }
  if (f->text != NULL) {
    taken |= o->t.writer.write_entry_field(o->t.table, e, f->text, &text) == SS_PLUGIN_SUCCESS;
    taken |= o->t.reader.read_entry_field(o->t.table, e, f->text, &data) == SS_PLUGIN_SUCCESS;
  }
  return taken;
}

static void too_often(own *o, uint32_t key, const some *f) {
  ss_plugin_table_entry_t *e = own_add(o, key);
  if (e == NULL) return;
  TRY(o, "an entry is released twice");
  for (int i = 0; i < 3; i++) o->t.reader.release_table_entry(o->t.table, e);
  TRY(o, "an entry is used after it was released");
  touch(o, e, f);
  e = own_get(o, key);
  if (e != NULL) touch(o, e, f), o->t.reader.release_table_entry(o->t.table, e);
  TRY(o, "an entry is used after it was erased");
  own_erase(o, key);
  if (e != NULL) touch(o, e, f), o->t.reader.release_table_entry(o->t.table, e);
  TRY(o, "a new entry is destroyed twice");
  e = o->t.writer.create_table_entry(o->t.table);
  for (int i = 0; i < 2 && e != NULL; i++) o->t.writer.destroy_table_entry(o->t.table, e);
  want_usable(o, "entries were given back too often");
}

static void wrong_kind(own *o, uint32_t key, const some *f) {
  ss_plugin_table_entry_t *e = own_add(o, key), *made = o->t.writer.create_table_entry(o->t.table);
  TRY(o, "an entry that is in the table is destroyed");
  if (e != NULL) {
    o->t.writer.destroy_table_entry(o->t.table, e);
    touch(o, e, f);
    TRY(o, "an entry that is in the table is added again");
    own_key k = key_make(o->t.key_type, key ? key - 1 : 1);
    ss_plugin_table_entry_t *twice = o->t.writer.add_table_entry(o->t.table, &k.data, e);
    key_free(&k);
    if (twice != NULL) o->t.reader.release_table_entry(o->t.table, twice);
    o->t.reader.release_table_entry(o->t.table, e);
    own_erase(o, key ? key - 1 : 1);
    own_erase(o, key);
  }
  TRY(o, "a new entry is released instead of destroyed");
  if (made != NULL) o->t.reader.release_table_entry(o->t.table, made);
  want_usable(o, "entries were taken for what they are not");
}

/* Pointers that another plugin has from elsewhere: its own memory, another table. */
static void foreign(own *o, uint32_t key, const some *f, own *other) {
  static uint64_t elsewhere[64];
  ss_plugin_state_data data = {.u64 = 1};
  ss_plugin_table_entry_t *e = own_add(o, key);
  memset(elsewhere, 0, sizeof elsewhere);
  TRY(o, "an entry that is none");
  want(o, !touch(o, elsewhere, f), "another plugin's memory is taken for an entry");
  o->t.reader.release_table_entry(o->t.table, elsewhere);
  o->t.writer.destroy_table_entry(o->t.table, elsewhere);
  if (e != NULL) {
    TRY(o, "a field that is none");
    want(o, o->t.reader.read_entry_field(o->t.table, e, (void *)elsewhere, &data) != SS_PLUGIN_SUCCESS, "a field that is none is read");
    some of = {0};
    if (other != NULL) each_field(other, pick, &of);
    TRY(o, "a field of another table");
    if (of.scalar != NULL && of.scalar != f->scalar)
      want(o, o->t.reader.read_entry_field(o->t.table, e, of.scalar, &data) != SS_PLUGIN_SUCCESS, "a field of another table is read");
    TRY(o, "an entry of another table");
    /* Where both have the same fields they have entries of one kind, which are each other's. */
    bool alike = other != NULL && of.scalar == f->scalar && of.text == f->text;
    ss_plugin_table_entry_t *there = other && !alike ? own_add(other, 90) : NULL;
    if (there != NULL) {
      want(o, !touch(o, there, f), "an entry of another table is taken for one of this");
      other->t.reader.release_table_entry(other->t.table, there);
      own_erase(other, 90);
    }
    o->t.reader.release_table_entry(o->t.table, e);
    own_erase(o, key);
  }
  want_usable(o, "pointers of others were given");
}

/* ---- changes in the middle of an iteration ----------------------------------------------------------------------------- */

typedef struct walk { own *o; int seen, what; } walk;

static ss_plugin_bool change(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *e) {
  walk *w = state;
  own *o = w->o;
  (void)e;
  if (w->what == 0) own_erase(o, 60 + (uint32_t)w->seen % 8), own_erase(o, 67 - (uint32_t)w->seen % 8);
  if (w->what == 1) o->t.writer.clear_table(o->t.table);
  ss_plugin_table_entry_t *more = w->what == 2 ? own_add(o, 20 + (uint32_t)w->seen % 60) : NULL;
  if (more != NULL) o->t.reader.release_table_entry(o->t.table, more);
  return ++w->seen < 1000; /* what is added may be visited too, and so on */
}

static void changed_while_iterated(own *o) {
  static const char *const names[] = {"entries are erased during an iteration", "it is cleared during an iteration",
                                      "entries are added during an iteration"};
  for (int what = 0; what < 3; what++) {
    for (uint32_t i = 0; i < 8; i++) {
      ss_plugin_table_entry_t *e = own_add(o, 60 + i);
      if (e != NULL) o->t.reader.release_table_entry(o->t.table, e);
    }
    walk w = {o, 0, what};
    TRY(o, names[what]);
    o->t.reader.iterate_entries(o->t.table, change, &w);
    want_usable(o, names[what]);
  }
}

void misuse_handles(own *o, uint32_t i) {
  some f = {0};
  uint32_t key;
  own other = {.h = o->h, .s = o->s};
  if (!key_unused(o, &key)) return;
  each_field(o, pick, &f);
  bool two = life_exported(life_of(o->s), i == 0 ? 1 : 0, &other.t);
  too_often(o, key, &f);
  tell_own(o, "own tables: entries given back too often");
  wrong_kind(o, key, &f);
  tell_own(o, "own tables: entries taken for what they are not");
  foreign(o, key, &f, two ? &other : NULL);
  tell_own(o, "own tables: pointers of others");
  changed_while_iterated(o);
  tell_own(o, "own tables: changes during an iteration");
}
