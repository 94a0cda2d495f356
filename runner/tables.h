/* tables.h: the state tables of a host: its own, `threads` among them, and those that plugins export.
 *
 * A table is handed out as the ss_plugin_table_input behind it, as libsinsp does, so that a plugin's own subtable
 * can be used through the same functions. What a plugin does wrong with a table (an entry it has not got, or released
 * twice, a field of another table, a handle of an earlier call, something not released) is noted as misuse, once for
 * each time; nothing of it is followed, so that the runner stays alive. */
#ifndef RUNNER_TABLES_H
#define RUNNER_TABLES_H

#include "../runtime-c/plugin/falco.h"
#include "json.h"

typedef struct table_host table_host;
typedef struct table_user table_user;

/* With `threads` in it. */
table_host *table_host_new(void);
/* After all its users. */
void table_host_free(table_host *);
/* Makes the tables of {name: {key, fields: {name: type | {type, readOnly}}, entries: [[key, values]]}}; a table that is
 * there is only given the entries. False and err (128 bytes) when the description is wrong. */
bool table_host_add(table_host *, const json *tables, char err[128]);
/* Such a description; NULL and err when the file has none. */
json *table_file_read(const char *path, char err[128]);
/* What was done wrong since it was last asked: elements of a JSON array; false when there is nothing. */
bool table_host_misuse(table_host *, json_out *);

/* A plugin's side of a host. `state` and `last_error` are of the plugin once it has a state. */
struct plugin;
table_user *table_user_new(table_host *, struct plugin *, const char *name); /* copies the name */
/* Takes its tables out of the host. */
void table_user_free(table_user *);
const char *table_user_error(table_user *);

/* In which call the plugin is: what it may do with tables. */
typedef enum table_call { TABLES_CLOSED, TABLES_INIT, TABLES_READ, TABLES_WRITE } table_call;

/* The vtables of one call: the host's stack, overwritten when the call ends. */
typedef struct table_offer {
  ss_plugin_init_tables_input init;
  ss_plugin_table_reader_ext reader;
  ss_plugin_table_writer_ext writer;
  ss_plugin_table_fields_ext fields;
  ss_plugin_table_reader legacy_reader;
  ss_plugin_table_writer legacy_writer;
} table_offer;

/* Around each call that gives a plugin tables. Calls do not nest on one user. */
void table_call_begin(table_user *, table_call, table_offer *);
/* Notes what was not released; ends the call's handles. */
void table_call_end(table_user *, table_offer *);

/* ---- the driver's side (table_json.c) ---------------------------------------------------------------- */

/* The table of that name as the host itself uses it; NULL when there is none. */
ss_plugin_table_input *table_find(table_host *, const char *name);
/* {key, fields: [[name, type, read_only, sub]], size}; sub is null but of subtables, when `deep`: then an entry is made to see
 * them, and destroyed. */
bool table_describe(ss_plugin_table_input *, bool deep, json_out *, char err[256]);
/* A record, or null. In it each value is [type, value]; a subtable's value is [key type, [[key, record]]]. */
bool table_get(ss_plugin_table_input *, const json *key, json_out *, char err[256]);
bool table_set(ss_plugin_table_input *, const json *key, const json *values, char err[256]);
bool table_delete(ss_plugin_table_input *, const json *key, bool *found, char err[256]);
/* Elements [key, record]; a plugin's table does not tell its keys: null. */
bool table_entries(ss_plugin_table_input *, json_out *, char err[256]);

#endif
