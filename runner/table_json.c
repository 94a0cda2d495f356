/* table_json.c: the driver's use of a table: keys, records and subtables as JSON. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table_store.h"

static bool problem(char err[256], const char *format, const char *about) {
  snprintf(err, 256, format, about);
  return false;
}

/* A table that a plugin's field led to is the plugin's own: its errors are not told. */
static bool failed(const ss_plugin_table_input *t, char err[256]) {
  const table_handle *h = t->table;
  bool ours = t->reader_ext == &h->reader;
  return problem(err, "%.250s", ours ? h->user->error : "the plugin's table refuses it");
}

/* ---- values ------------------------------------------------------------------------------------------ */

static bool is_signed(ss_plugin_state_type type) { return type <= SS_PLUGIN_ST_INT64; }

static unsigned bits_of(ss_plugin_state_type type) { return 8u << ((type - SS_PLUGIN_ST_INT8) & 3); }

/* Digits, and of those no more than the type holds. Little-endian: the narrow members are the low bytes. */
static bool read_integer(ss_plugin_state_type type, const char *text, ss_plugin_state_data *out) {
  const char *digits = text + (*text == '-');
  char *end;
  unsigned unused = 64 - bits_of(type);
  errno = 0;
  if (*digits < '0' || *digits > '9') return false;
  if (is_signed(type)) {
    out->s64 = strtoll(text, &end, 10);
    return !*end && !errno && out->s64 >= INT64_MIN >> unused && out->s64 <= INT64_MAX >> unused;
  }
  out->u64 = strtoull(digits, &end, 10);
  return !*end && !errno && out->u64 <= UINT64_MAX >> unused && (digits == text || out->u64 == 0);
}

/* Text points into the JSON. */
static bool read_value(ss_plugin_state_type type, const json *given, ss_plugin_state_data *out, char err[256]) {
  memset(out, 0, sizeof *out);
  bool is_text = given->kind == JSON_STRING, is_bool = given->kind == JSON_TRUE || given->kind == JSON_FALSE;
  if (type == SS_PLUGIN_ST_STRING && is_text) out->str = given->text;
  else if (type == SS_PLUGIN_ST_BOOL && is_bool) out->b = given->kind == JSON_TRUE;
  else if (type > SS_PLUGIN_ST_UINT64 || !(is_text || given->kind == JSON_NUMBER) || !read_integer(type, given->text, out))
    return problem(err, "a value of type %s is wanted", state_type_name(type));
  return true;
}

static int64_t signed_value(ss_plugin_state_type type, const ss_plugin_state_data *v) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: return v->s8;
  case SS_PLUGIN_ST_INT16: return v->s16;
  case SS_PLUGIN_ST_INT32: return v->s32;
  default: return v->s64;
  }
}

static uint64_t unsigned_value(ss_plugin_state_type type, const ss_plugin_state_data *v) {
  switch (type) {
  case SS_PLUGIN_ST_UINT8: return v->u8;
  case SS_PLUGIN_ST_UINT16: return v->u16;
  case SS_PLUGIN_ST_UINT32: return v->u32;
  default: return v->u64;
  }
}

/* Integers as strings of digits. */
static void write_scalar(json_out *o, ss_plugin_state_type type, const ss_plugin_state_data *v) {
  char text[32];
  if (type == SS_PLUGIN_ST_STRING) json_cstr(o, v->str ? v->str : "");
  else if (type == SS_PLUGIN_ST_BOOL) json_bool(o, v->b != 0);
  else if (is_signed(type)) {
    snprintf(text, sizeof text, "%" PRId64, signed_value(type, v));
    json_cstr(o, text);
  } else json_u64_str(o, unsigned_value(type, v));
}

/* ---- fields ------------------------------------------------------------------------------------------- */

typedef struct field_list { ss_plugin_table_fieldinfo *at; uint32_t count; } field_list;

/* A copy: the list is the table's until the next is asked for. */
static bool list_fields(ss_plugin_table_input *t, field_list *out, char err[256]) {
  const ss_plugin_table_fieldinfo *infos = t->fields_ext->list_table_fields(t->table, &out->count);
  if (!infos) return failed(t, err);
  out->at = xalloc((out->count + 1) * sizeof *out->at);
  memcpy(out->at, infos, out->count * sizeof *infos);
  for (uint32_t i = 0; i < out->count; i++) out->at[i].name = xstr(infos[i].name);
  return true;
}

static void free_fields(field_list *l) {
  for (uint32_t i = 0; i < l->count; i++) free((char *)l->at[i].name);
  free(l->at);
}

static const ss_plugin_table_fieldinfo *field_named(const field_list *l, const char *name) {
  for (uint32_t i = 0; i < l->count; i++)
    if (!strcmp(l->at[i].name, name)) return &l->at[i];
  return NULL;
}

static bool describe_sub(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const ss_plugin_table_fieldinfo *f,
                         json_out *o, char err[256]) {
  ss_plugin_state_data value;
  ss_plugin_table_field_t *accessor = t->fields_ext->get_table_field(t->table, f->name, f->field_type);
  if (!accessor) return failed(t, err);
  if (t->reader_ext->read_entry_field(t->table, e, accessor, &value) != SS_PLUGIN_SUCCESS) {
    json_null(o);
    return true;
  }
  json_open(o, '{');
  bool ok = table_describe(value.table, true, o, err);
  json_close(o, '}');
  return ok;
}

static bool describe_fields(ss_plugin_table_input *t, const field_list *fields, ss_plugin_table_entry_t *e, json_out *o,
                            char err[256]) {
  bool ok = true;
  for (uint32_t i = 0; ok && i < fields->count; i++) {
    const ss_plugin_table_fieldinfo *f = &fields->at[i];
    json_open(o, '[');
    json_cstr(o, f->name);
    json_cstr(o, state_type_name(f->field_type));
    json_bool(o, f->read_only != 0);
    if (e && f->field_type == SS_PLUGIN_ST_TABLE) ok = describe_sub(t, e, f, o, err);
    else json_null(o);
    json_close(o, ']');
  }
  return ok;
}

static bool has_subtables(const field_list *fields) {
  for (uint32_t i = 0; i < fields->count; i++)
    if (fields->at[i].field_type == SS_PLUGIN_ST_TABLE) return true;
  return false;
}

bool table_describe(ss_plugin_table_input *t, bool deep, json_out *o, char err[256]) {
  field_list fields;
  ss_plugin_table_entry_t *example = NULL;
  if (!list_fields(t, &fields, err)) return false;
  json_key(o, "key");
  json_cstr(o, state_type_name(t->key_type));
  json_key(o, "fields");
  json_open(o, '[');
  bool ok = !deep || !has_subtables(&fields) || (example = t->writer_ext->create_table_entry(t->table)) || failed(t, err);
  ok = ok && describe_fields(t, &fields, example, o, err);
  if (example) t->writer_ext->destroy_table_entry(t->table, example);
  json_close(o, ']');
  free_fields(&fields);
  uint64_t size = ok ? t->reader_ext->get_table_size(t->table) : 0;
  if (size == UINT64_MAX) return failed(t, err);
  json_key(o, "size");
  json_u64(o, size);
  return ok;
}

/* ---- reading ------------------------------------------------------------------------------------------ */

static bool write_value(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const ss_plugin_table_fieldinfo *f,
                        json_out *o, char err[256]) {
  ss_plugin_state_data value;
  ss_plugin_table_field_t *accessor = t->fields_ext->get_table_field(t->table, f->name, f->field_type);
  if (!accessor) return failed(t, err);
  ss_plugin_rc rc = t->reader_ext->read_entry_field(t->table, e, accessor, &value);
  bool is_table = f->field_type == SS_PLUGIN_ST_TABLE;
  if (rc != SS_PLUGIN_SUCCESS && !is_table) return failed(t, err);
  json_key(o, f->name);
  json_open(o, '[');
  json_cstr(o, state_type_name(f->field_type));
  if (!is_table) write_scalar(o, f->field_type, &value);
  else if (rc == SS_PLUGIN_SUCCESS) {
    ss_plugin_table_input *sub = value.table;
    json_cstr(o, state_type_name(sub->key_type));
    json_open(o, '[');
    if (!table_entries(sub, o, err)) return false;
    json_close(o, ']');
  }
  json_close(o, ']');
  return true;
}

static bool write_record(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, json_out *o, char err[256]) {
  field_list fields;
  bool ok = true;
  if (!list_fields(t, &fields, err)) return false;
  json_open(o, '{');
  for (uint32_t i = 0; ok && i < fields.count; i++) ok = write_value(t, e, &fields.at[i], o, err);
  json_close(o, '}');
  free_fields(&fields);
  return ok;
}

bool table_get(ss_plugin_table_input *t, const json *given, json_out *o, char err[256]) {
  ss_plugin_state_data key;
  if (!read_value(t->key_type, given, &key, err)) return false;
  ss_plugin_table_entry_t *e = t->reader_ext->get_table_entry(t->table, &key);
  if (!e) {
    json_null(o);
    return true;
  }
  bool ok = write_record(t, e, o, err);
  t->reader_ext->release_table_entry(t->table, e);
  return ok;
}

typedef struct listing {
  ss_plugin_table_input *of;
  json_out *out;
  char *err;
  bool ok;
} listing;

/* Of a table of the host's own the entry tells its key. */
static ss_plugin_bool list_entry(ss_plugin_table_iterator_state_t *s, ss_plugin_table_entry_t *e) {
  listing *l = s;
  const table_handle *h = l->of->table;
  bool ours = l->of->reader_ext == &h->reader && h->own;
  json_open(l->out, '[');
  if (ours) write_scalar(l->out, l->of->key_type, &((entry *)e)->key);
  else json_null(l->out);
  l->ok = write_record(l->of, e, l->out, l->err);
  json_close(l->out, ']');
  return l->ok;
}

bool table_entries(ss_plugin_table_input *t, json_out *o, char err[256]) {
  listing l = {t, o, err, true};
  t->reader_ext->iterate_entries(t->table, list_entry, &l);
  return l.ok;
}

/* ---- writing ------------------------------------------------------------------------------------------ */

static bool set_field(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const ss_plugin_table_fieldinfo *f,
                      const json *given, char err[256]) {
  ss_plugin_state_data value;
  ss_plugin_table_field_t *accessor = t->fields_ext->get_table_field(t->table, f->name, f->field_type);
  if (!accessor) return failed(t, err);
  if (f->field_type != SS_PLUGIN_ST_TABLE) {
    if (!read_value(f->field_type, given, &value, err)) return false;
    return t->writer_ext->write_entry_field(t->table, e, accessor, &value) == SS_PLUGIN_SUCCESS || failed(t, err);
  }
  if (t->reader_ext->read_entry_field(t->table, e, accessor, &value) != SS_PLUGIN_SUCCESS)
    return problem(err, "the subtable %s is not there", f->name);
  for (const json *pair = given->first; pair; pair = pair->next) {
    if (!pair->first || !pair->first->next) return problem(err, "the entries of %s are [key, record]", f->name);
    if (!table_set(value.table, pair->first, pair->first->next, err)) return false;
  }
  return true;
}

static bool set_fields(ss_plugin_table_input *t, ss_plugin_table_entry_t *e, const json *values, char err[256]) {
  field_list fields;
  bool ok = true;
  if (!list_fields(t, &fields, err)) return false;
  for (const json *v = values->first; ok && v; v = v->next) {
    const ss_plugin_table_fieldinfo *f = field_named(&fields, v->key ? v->key : "");
    ok = f ? set_field(t, e, f, v, err) : problem(err, "there is no field %s", v->key ? v->key : "");
  }
  free_fields(&fields);
  return ok;
}

/* The values go into the entry that is there, else into a new one before it is added. */
bool table_set(ss_plugin_table_input *t, const json *given, const json *values, char err[256]) {
  ss_plugin_state_data key;
  if (!read_value(t->key_type, given, &key, err)) return false;
  ss_plugin_table_entry_t *e = t->reader_ext->get_table_entry(t->table, &key);
  if (e) {
    bool ok = set_fields(t, e, values, err);
    t->reader_ext->release_table_entry(t->table, e);
    return ok;
  }
  if (!(e = t->writer_ext->create_table_entry(t->table))) return failed(t, err);
  if (!set_fields(t, e, values, err)) {
    t->writer_ext->destroy_table_entry(t->table, e);
    return false;
  }
  ss_plugin_table_entry_t *added = t->writer_ext->add_table_entry(t->table, &key, e);
  if (!added) return failed(t, err);
  t->reader_ext->release_table_entry(t->table, added);
  return true;
}

bool table_delete(ss_plugin_table_input *t, const json *given, bool *found, char err[256]) {
  ss_plugin_state_data key;
  if (!read_value(t->key_type, given, &key, err)) return false;
  *found = t->writer_ext->erase_table_entry(t->table, &key) == SS_PLUGIN_SUCCESS;
  return true;
}
