/* fields.c: field tables and the grammar of field arguments, as libsinsp reads them. */
#include "fields.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct { const char *name; uint32_t ftype; } types[] = {
  {"uint64", FTYPE_UINT64}, {"string", FTYPE_STRING}, {"reltime", FTYPE_RELTIME}, {"abstime", FTYPE_ABSTIME},
  {"bool", FTYPE_BOOL}, {"ipaddr", FTYPE_IPADDR}, {"ipnet", FTYPE_IPNET},
};

const char *field_type_name(uint32_t ftype) {
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (types[i].ftype == ftype) return types[i].name;
  return "unknown";
}

static uint32_t type_of(const char *name) {
  for (size_t i = 0; name && i < sizeof types / sizeof *types; i++)
    if (!strcmp(types[i].name, name)) return types[i].ftype;
  return 0;
}

static bool read_flag(const json *object, const char *name, bool *flag) {
  json *v = json_get(object, name);
  *flag = v && v->kind == JSON_TRUE;
  return !v || v->kind == JSON_TRUE || v->kind == JSON_FALSE;
}

/* What is wrong with the entry, NULL when nothing is. */
static const char *read_entry(field *f, const json *entry) {
  const json *arg = json_get(entry, "arg");
  const char *name = json_get_string(entry, "name", NULL), *desc = json_get_string(entry, "desc", NULL);
  if (!name || !*name) return "has no name";
  f->name = xstr(name);
  if (!(f->ftype = type_of(json_get_string(entry, "type", NULL)))) return "has no known type";
  if (!desc || !*desc) return "has no desc";
  if (!read_flag(entry, "isList", &f->list)) return "has an isList that is no boolean";
  if (!read_flag(arg, "isRequired", &f->arg_required) || !read_flag(arg, "isIndex", &f->arg_index) ||
      !read_flag(arg, "isKey", &f->arg_key))
    return "has an arg with a member that is no boolean";
  if (f->arg_required && !f->arg_index && !f->arg_key) return "requires an argument that is neither index nor key";
  return NULL;
}

bool field_table_read(field_table *t, const char *text, char *err, size_t err_size) {
  char problem[128];
  *t = (field_table){0};
  json *root = json_parse(text, strlen(text), problem);
  if (!root || root->kind != JSON_ARRAY || !root->first) {
    snprintf(err, err_size, "invalid plugin_get_fields: %s", root ? "not a non-empty array" : problem);
    json_free(root);
    return false;
  }
  t->at = xalloc(json_count(root) * sizeof *t->at);
  const char *wrong = NULL;
  for (json *entry = root->first; entry && !wrong; entry = entry->next) {
    t->at[t->count].id = t->count;
    wrong = read_entry(&t->at[t->count++], entry);
  }
  json_free(root);
  if (wrong) snprintf(err, err_size, "invalid plugin_get_fields: entry %u %s", t->count - 1, wrong);
  return !wrong;
}

void field_table_free(field_table *t) {
  for (uint32_t i = 0; i < t->count; i++) free(t->at[i].name);
  free(t->at);
  *t = (field_table){0};
}

const field *field_table_find(const field_table *t, const char *name, size_t len) {
  for (uint32_t i = 0; i < t->count; i++)
    if (strlen(t->at[i].name) == len && !memcmp(t->at[i].name, name, len)) return &t->at[i];
  return NULL;
}

/* Digits without a leading zero (but "0" itself) that fit 64 bits. */
static bool read_index(const char *text, uint64_t *index) {
  if (!*text || (*text == '0' && text[1])) return false;
  *index = 0;
  for (; *text; text++) {
    unsigned digit = (unsigned)(*text - '0');
    if (digit > 9 || __builtin_mul_overflow(*index, (uint64_t)10, index) ||
        __builtin_add_overflow(*index, (uint64_t)digit, index))
      return false;
  }
  return true;
}

static bool refuse(field_use *u, const char *what, char *err, size_t err_size) {
  snprintf(err, err_size, "field %s %s", u->field->name, what);
  field_use_free(u);
  return false;
}

bool field_use_make(field_use *u, const field *f, char *arg, char *err, size_t err_size) {
  *u = (field_use){.field = f, .arg = arg, .index = UINT64_MAX};
  u->text = xalloc(strlen(f->name) + (arg ? strlen(arg) : 0) + 3);
  if (arg) sprintf(u->text, "%s[%s]", f->name, arg);
  else strcpy(u->text, f->name);
  if (!arg) return !f->arg_required || refuse(u, "requires an argument", err, err_size);
  if (!f->arg_index && !f->arg_key) return refuse(u, "takes no argument", err, err_size);
  if (f->arg_index && !read_index(arg, &u->index)) {
    u->index = UINT64_MAX;
    if (!f->arg_key) return refuse(u, "takes an index: digits without a leading zero", err, err_size);
  }
  return true;
}

/* The bracketed part after the name. Quotes guard the contents but not a ']': libsinsp cuts there. */
static char *read_bracket(const char *text) {
  const char *close = strchr(text, ']');
  if (*text != '[' || !close || close[1]) return NULL;
  size_t len = (size_t)(close - text - 1);
  const char *arg = text + 1;
  bool quoted = len >= 2 && (*arg == '"' || *arg == '\'') && arg[len - 1] == *arg;
  if (quoted) return xcopy(arg + 1, len - 2);
  for (size_t i = 0; i < len; i++)
    if (strchr(" \b\t\n\r[\"'", arg[i])) return NULL;
  return len ? xcopy(arg, len) : NULL;
}

bool field_use_read(field_use *u, const field_table *t, const char *text, char *err, size_t err_size) {
  size_t name_len = strcspn(text, "[");
  const field *f = field_table_find(t, text, name_len);
  char *arg = NULL;
  *u = (field_use){0};
  if (!f) {
    snprintf(err, err_size, "unknown field %.*s", (int)name_len, text);
    return false;
  }
  if (text[name_len] && !(arg = read_bracket(text + name_len))) {
    snprintf(err, err_size, "bad argument in %s", text);
    return false;
  }
  if (!field_use_make(u, f, arg, err, err_size)) return false;
  free(u->text);
  u->text = xstr(text);
  return true;
}

void field_use_free(field_use *u) {
  free(u->text);
  free(u->arg);
  *u = (field_use){0};
}
