/* abi_table_import.c: finding the tables of the host and their fields when the plugin starts. */
#include "plugin/abi_tables.h"

static void free_tables(tsf_tables *t) {
  if (t == NULL) return;
  free(t->states);
  free(t->roots);
  free(t->accessors);
  free(t->lent);
  free(t);
}

static tsf_tables *make_tables(const tsf_plugin_desc *d, const ss_plugin_init_input *in) {
  tsf_tables *t = calloc(1, sizeof *t);
  if (t == NULL) return NULL;
  t->part = d->tables_part;
  t->nstates = d->ntables;
  t->owner = in != NULL ? in->owner : NULL;
  t->owner_error = in != NULL ? in->get_owner_last_error : NULL;
  t->states = calloc(d->ntables, sizeof *t->states);
  t->roots = calloc(d->ntables, sizeof *t->roots);
  t->accessors = calloc((size_t)d->ntables * d->ntable_fields + 1, sizeof *t->accessors);
  t->lent = malloc(TSF_LENT_MAX * sizeof *t->lent); /* pages that nobody touches are none */
  if (t->states == NULL || t->roots == NULL || t->accessors == NULL || t->lent == NULL) {
    free_tables(t);
    return NULL;
  }
  for (uint32_t i = 0; i < d->ntables; i++)
    t->states[i] = (tsf_table_state){t, &d->tables[i], NULL, &t->roots[d->tables[i].root], NULL, 0,
                                     t->accessors + (size_t)i * d->ntable_fields, d->tables[i].key_type, 0};
  return t;
}

/* ---- messages ------------------------------------------------------------------------------------------- */

static const char *type_name(uint32_t type) {
  static const char *const names[] = {"", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "string", "table"};
  return type == SS_PLUGIN_ST_BOOL ? "bool" : type <= SS_PLUGIN_ST_TABLE ? names[type] : "another type";
}

/* "table NAME: " and the parts, an Error at the line of the declaration. */
static TSF_COLD void refuse(tsf_plugin *p, const tsf_table_desc *d, const char *const *parts, size_t count) {
  char text[600];
  size_t n = tsf_copy_cut(text, sizeof text, "table ");
  n += tsf_copy_cut(text + n, sizeof text - n, d->name);
  n += tsf_copy_cut(text + n, sizeof text - n, ": ");
  for (size_t i = 0; i < count; i++) n += tsf_copy_cut(text + n, sizeof text - n, parts[i]);
  tsf_throw(p->rt, (tsf_obj *)tsf_error_new(p->rt, TSF_E_ERROR, tsf_str_from_utf8(p->rt, text, n)));
  if (p->desc->file != NULL && d->line != 0) tsf_trace(p->rt, p->desc->name, p->desc->file, d->line);
}
#define REFUSE(p, d, ...) \
  refuse(p, d, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* What the owner says of a failure just now. */
static const char *owner_said(const tsf_tables *t) {
  const char *text = t->owner_error != NULL ? t->owner_error(t->owner) : NULL;
  return text != NULL && *text ? text : "the host refuses it and does not say why";
}

/* ---- tables ---------------------------------------------------------------------------------------------- */

static void no_table(tsf_plugin *p, const tsf_table_desc *d, const ss_plugin_init_tables_input *in) {
  uint32_t n = 0;
  const ss_plugin_table_info *infos = in->list_tables(p->tables->owner, &n);
  for (uint32_t i = 0; infos != NULL && i < n; i++) {
    if (strcmp(infos[i].name, d->name) != 0 || infos[i].key_type == (ss_plugin_state_type)d->key_type) continue;
    REFUSE(p, d, "its keys are of type ", type_name(infos[i].key_type), ", not ", type_name(d->key_type));
    return;
  }
  REFUSE(p, d, "the host has no such table");
}

/* The type of a field that is there, 0 when it is not. */
static uint32_t found_type(const ss_plugin_table_fields_ext *fields, ss_plugin_table_t *table, const char *name) {
  uint32_t n = 0;
  const ss_plugin_table_fieldinfo *infos = fields->list_table_fields(table, &n);
  for (uint32_t i = 0; infos != NULL && i < n; i++)
    if (strcmp(infos[i].name, name) == 0) return infos[i].field_type;
  return 0;
}

static bool import_field(tsf_plugin *p, tsf_table_state *s, ss_plugin_table_t *table, const tsf_table_field *f,
                         const ss_plugin_table_fields_ext *fields) {
  uint32_t found = found_type(fields, table, f->name);
  const char *wanted = type_name(f->type);
  if (found != 0 && found != f->type) REFUSE(p, s->desc, "its field ", f->name, " is of type ", type_name(found), ", not ", wanted);
  else if (found == 0 && !f->added) REFUSE(p, s->desc, "there is no field ", f->name, " of type ", wanted);
  else {
    ss_plugin_state_type type = (ss_plugin_state_type)f->type;
    ss_plugin_table_field_t *accessor =
      f->added ? fields->add_table_field(table, f->name, type) : fields->get_table_field(table, f->name, type);
    s->accessors[f->number].field = accessor;
    if (accessor != NULL) return true;
    REFUSE(p, s->desc, owner_said(p->tables));
  }
  return false;
}

static bool import_fields(tsf_plugin *p, tsf_table_state *s, ss_plugin_table_t *table,
                          const ss_plugin_init_tables_input *in);

/* Its fields are those of any entry's: one is made to look, and is gone when they are known. */
static bool import_subtables(tsf_plugin *p, tsf_table_state *s, ss_plugin_table_t *table,
                             const ss_plugin_init_tables_input *in) {
  ss_plugin_table_entry_t *example = in->writer_ext->create_table_entry(table);
  bool ok = example != NULL;
  if (!ok) REFUSE(p, s->desc, owner_said(p->tables));
  for (uint32_t i = 0; ok && i < s->desc->nfields; i++) {
    const tsf_table_field *f = &s->desc->fields[i];
    if (f->type != SS_PLUGIN_ST_TABLE) continue;
    tsf_table_state *sub = &p->tables->states[f->sub];
    ss_plugin_state_data out = {0};
    s->accessors[f->number].sub = sub;
    sub->parent = s;
    sub->depth = (uint8_t)(s->depth + 1);
    ok = in->reader_ext->read_entry_field(table, example, s->accessors[f->number].field, &out) == SS_PLUGIN_SUCCESS &&
         out.table != NULL;
    if (!ok) REFUSE(p, s->desc, "a new entry has no subtable ", f->name, " to take the fields of");
    else ok = import_fields(p, sub, out.table, in);
  }
  if (example != NULL) in->writer_ext->destroy_table_entry(table, example);
  return ok;
}

static bool import_fields(tsf_plugin *p, tsf_table_state *s, ss_plugin_table_t *table,
                          const ss_plugin_init_tables_input *in) {
  bool has_subtables = false;
  for (uint32_t i = 0; i < s->desc->nfields; i++) {
    const tsf_table_field *f = &s->desc->fields[i];
    has_subtables |= f->type == SS_PLUGIN_ST_TABLE;
    if (!import_field(p, s, table, f, in->fields_ext)) return false;
  }
  return !has_subtables || import_subtables(p, s, table, in);
}

static void import_tables(tsf_plugin *p, const ss_plugin_init_tables_input *in) {
  tsf_tables *t = p->tables;
  tsf_root_add(p->rt, (tsf_obj **)&t->held);
  for (uint32_t i = 0; i < t->nstates; i++) {
    tsf_table_state *s = &t->states[i];
    if (s->desc->root != i) continue;
    if (in == NULL || in->fields_ext == NULL) {
      REFUSE(p, s->desc, "the host gives this plugin no tables; plugins that have fields or parse events are given them");
      return;
    }
    s->handle = in->get_table(t->owner, s->desc->name, (ss_plugin_state_type)s->desc->key_type);
    if (s->handle == NULL) {
      no_table(p, s->desc, in);
      return;
    }
    if (!import_fields(p, s, s->handle, in)) return;
  }
}

const tsf_tables_part tsf_the_tables_part = {make_tables, import_tables, tsf_tables_release, tsf_tables_abandon, tsf_lent_release, free_tables};
