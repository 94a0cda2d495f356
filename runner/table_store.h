/* table_store.h: what the table_*.c files share: tables that the host keeps itself, and the handles to all tables. */
#ifndef RUNNER_TABLE_STORE_H
#define RUNNER_TABLE_STORE_H

#include "plugin.h"
#include "tables.h"

/* ---- tables of the host's own (table_store.c) -------------------------------------------------------- */

typedef struct table_schema table_schema;

typedef struct table_field {
  char *name;
  ss_plugin_state_type type;
  bool read_only;
  table_schema *owner;
  table_schema *sub; /* of a TABLE field */
  uint32_t index;    /* in the schema, and of its value in an entry */
} table_field;

/* The fields of a table, or of all subtables that stand in one field. */
struct table_schema {
  char *name;
  ss_plugin_state_type key_type;
  table_field **fields; /* separately allocated: they are the accessors */
  uint32_t count;
  table_field *key_field; /* holds the key of entries that are added; NULL: none does */
  bool fixed;             /* takes no further fields */
  table_schema *next;     /* of all schemas of the host */
};

typedef struct store store;

typedef struct entry {
  const table_schema *schema;
  ss_plugin_state_data key; /* text owned; of an entry that is in the table */
  ss_plugin_state_data *values; /* by field index; text and subtables owned */
  uint32_t room;
  uint32_t holders; /* plugins' borrowings, and the table itself */
  struct entry *next, *before; /* in the order of adding */
  struct entry *chain;         /* in the same bucket */
} entry;

struct store {
  table_schema *schema;
  entry *first, *last; /* in the order of adding */
  entry **buckets;     /* by key; NULL: there was none yet */
  uint64_t size, room; /* buckets: a power of 2 */
  uint32_t holders; /* handles, and the entry or host that it belongs to */
  uint32_t iterating;
  bool gone; /* a subtable whose entry is gone */
};

table_schema *schema_new(const char *name, ss_plugin_state_type key_type);
void schema_free(table_schema *);
table_field *schema_field(const table_schema *, const char *name);
table_field *schema_add(table_schema *, const char *name, ss_plugin_state_type, bool read_only);

store *store_new(table_schema *);
void store_close(store *); /* by what it belongs to */
void store_drop(store *);  /* one holder less */
entry *store_get(store *, const ss_plugin_state_data *key);
entry *entry_new(store *); /* one holder: who made it */
void entry_drop(entry *);  /* one holder less */
void store_put(store *, const ss_plugin_state_data *key, entry *); /* replaces the one that is there */
bool store_erase(store *, const ss_plugin_state_data *key);
void store_clear(store *);
/* Room for a value of the field in it, made zero; text NULL stands for "". */
ss_plugin_state_data *entry_value(entry *, const table_field *);
store *entry_subtable(entry *, const table_field *);

const char *state_type_name(ss_plugin_state_type);
bool state_type_named(const char *name, ss_plugin_state_type *);

table_schema *threads_schema(table_schema **all);

/* ---- handles (table_handle.c) ------------------------------------------------------------------------ */

/* What a plugin or the driver uses a table by; plugins get `input`, whose `table` points back here. */
typedef struct table_handle {
  ss_plugin_table_input input;
  ss_plugin_table_reader_ext reader;
  ss_plugin_table_writer_ext writer;
  ss_plugin_table_fields_ext fields;
  table_user *user;
  store *own;                         /* of the host, or */
  struct exported_table *exported;    /* of a plugin */
  bool over;                          /* a subtable's, whose call has ended */
  struct table_handle *next;
} table_handle;

/* A table that a plugin has added; its vtables are copied, name and table are the plugin's. */
typedef struct exported_table {
  ss_plugin_table_input input;
  ss_plugin_table_reader_ext reader;
  ss_plugin_table_writer_ext writer;
  ss_plugin_table_fields_ext fields;
  table_user *provider; /* NULL once that is gone */
  struct exported_table *next;
} exported_table;

enum { HELD_GOT, HELD_MADE, HELD_SHOWN }; /* shown: during a callback of iterate_entries */

typedef struct held_entry {
  table_handle *of;
  ss_plugin_table_entry_t *entry; /* NULL: given back */
  int how;
  uint32_t older; /* in the same bucket */
} held_entry;

/* In the order of getting; the last one is there. */
typedef struct held_entries {
  held_entry *at;
  uint32_t *buckets; /* the newest by its address */
  uint32_t count, room;
} held_entries;

void held_add(held_entries *, table_handle *, ss_plugin_table_entry_t *, int how);
/* The newest of that table, and the newest that is shown; NULL: it is not held. */
held_entry *held_find(held_entries *, const table_handle *, const ss_plugin_table_entry_t *);
held_entry *held_shown(held_entries *, const ss_plugin_table_entry_t *);
void held_remove(held_entries *, held_entry *);
void held_free(held_entries *);

struct table_user {
  table_host *host;
  plugin *plugin; /* NULL: the driver itself, which may do everything */
  char *name;
  table_call call;
  table_handle *handles, *ephemeral; /* for the user's life; of this call and those before it */
  held_entries held;
  ss_plugin_table_info *infos;
  ss_plugin_table_fieldinfo *field_infos;
  char error[512];
};

struct table_host {
  table_schema *schemas;
  store **stores; /* tables with a name */
  uint32_t store_count;
  exported_table *exported;
  table_user *driver;
  json_out misuse;
};

table_handle *handle_new(table_user *, store *, exported_table *);
void handle_free(table_handle *);
/* The functions that plugins are given: each goes to the table's own, by the handle. */
void handle_dispatch(ss_plugin_table_reader_ext *, ss_plugin_table_writer_ext *, ss_plugin_table_fields_ext *);
void table_misuse(table_user *, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
