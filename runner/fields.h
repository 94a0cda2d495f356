/* fields.h: the fields a plugin declares and how a rule names one: name, name[key], name[3]. */
#ifndef RUNNER_FIELDS_H
#define RUNNER_FIELDS_H

#include "../runtime-c/plugin/falco.h"
#include "json.h"

typedef struct field {
  char *name;
  uint32_t id; /* its place in plugin_get_fields' array */
  uint32_t ftype;
  bool list, arg_required, arg_index, arg_key;
} field;

typedef struct field_table {
  field *at;
  uint32_t count;
} field_table;

/* Reads plugin_get_fields' JSON as libsinsp does; false and a message when a host would refuse it. */
bool field_table_read(field_table *, const char *text, char *err, size_t err_size);
void field_table_free(field_table *);
const field *field_table_find(const field_table *, const char *name, size_t len);

/* One use of a field: what one extraction asks for. */
typedef struct field_use {
  const field *field;
  char *text;     /* as given */
  char *arg;      /* what stands in the brackets, unquoted; NULL when there are none */
  uint64_t index; /* UINT64_MAX when there is none */
} field_use;

/* Reads "name", "name[arg]", "name['arg']"; false and a message when a rule could not say so. */
bool field_use_read(field_use *, const field_table *, const char *text, char *err, size_t err_size);
/* The same with name and argument apart: arg NULL for none. Takes ownership of arg, also on failure. */
bool field_use_make(field_use *, const field *, char *arg, char *err, size_t err_size);
void field_use_free(field_use *);

const char *field_type_name(uint32_t ftype);

#endif
