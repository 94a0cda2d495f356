/* own.h: tables of the plugin's own, shown to the host and to other plugins through the ABI's vtables.
 *
 * A table is an OwnTable of the program (stdlib/falco/tables/own-table.ts) with a Map of ordinary objects. What
 * the host holds:
 * - tables: tsf_own_table, a heap object that the OwnTable keeps (#shown), so that it lives as long;
 * - entries: tsf_own_handle, one an entry while it is held, a root: an entry that is held outlives its erasure;
 * - fields: tsf_own_field, a row of the program's or one that was added.
 */
#ifndef TSF_OWN_H
#define TSF_OWN_H

#include "plugin/abi.h"

/* ---- what the compiler emits ------------------------------------------------------------------------ */

typedef union tsf_own_value {
  double num;
  tsf_big big;
  const tsf_str *str;
  uint8_t boolean;
  tsf_obj *object;
  tsf_val word;
} tsf_own_value;
typedef void tsf_own_get(tsf_rt *rt, tsf_obj *object, tsf_own_value *value);
typedef void tsf_own_set(tsf_rt *rt, tsf_obj *object, const tsf_own_value *value);

typedef struct tsf_own_entries tsf_own_entries;
/* How to read an OwnTable. */
typedef struct tsf_own_type {
  uint8_t key_type; /* ss_plugin_state_type */
  const tsf_own_entries *entries;
  tsf_own_get *map; /* object: its Map */
  tsf_own_get *shown;
  tsf_own_set *show;
} tsf_own_type;
#define TSF_NO_TABLE {0, NULL, NULL, NULL, NULL}

struct tsf_own_field {
  const char *name;
  uint8_t type; /* ss_plugin_state_type */
  bool read_only;
  bool get_quiet, set_quiet; /* it throws nothing, and allocates nothing */
  tsf_own_get *get; /* NULL: a field that was added */
  tsf_own_set *set; /* of strings also when read_only */
  tsf_own_type table; /* of type TABLE */
};
typedef struct tsf_own_field tsf_own_field;

/* A class of entries. */
struct tsf_own_entries {
  const char *name;
  uint32_t index; /* among the program's classes of entries */
  uint32_t nfields;
  const tsf_own_field *fields;
  tsf_obj *(*make)(tsf_rt *rt);
  tsf_own_get *added; /* word: undefined, or a BUF_WORD with the values of fields that were added */
  tsf_own_set *add;
};

struct tsf_own_desc {
  const char *name;
  uint32_t line;    /* of the class of its entries, in the plugin's file */
  tsf_own_get *get; /* object: the OwnTable, of the plugin object */
  tsf_own_type type;
};
typedef struct tsf_own_desc tsf_own_desc;

/* ---- the state's side --------------------------------------------------------------------------------- */

/* Fields that others have added to the entries of a class. */
typedef struct tsf_own_added {
  tsf_own_field **fields;
  uint32_t n, cap;
  ss_plugin_table_fieldinfo *listed; /* of the last list_table_fields */
} tsf_own_added;
#define TSF_OWN_ADDED_MAX 1024

typedef struct tsf_own_handle {
  tsf_obj *object; /* root; NULL: free */
  const tsf_own_entries *entries;
  struct tsf_own_handle *next; /* of the same bucket, or free */
  uint64_t refs;
  bool loose; /* made by create_table_entry, and in no table yet */
} tsf_own_handle;

typedef struct tsf_own_chunk { tsf_own_handle *handles; uint32_t n; } tsf_own_chunk;
#define TSF_OWN_CHUNKS 24
#define TSF_OWN_TEXTS 64
#define TSF_OWN_VIEWS 64

/* Of one plugin state, in p->own. */
struct tsf_own {
  ss_plugin_table_input vtables; /* the others of its members are each table's own */
  tsf_obj **tables; /* roots, by desc->own_tables: the host knows them until destroy, whatever becomes of the plugin */
  tsf_own_added *added; /* by class */
  uint32_t nclasses;
  tsf_own_chunk chunks[TSF_OWN_CHUNKS]; /* each twice as large as the one before */
  uint32_t nchunks;
  tsf_own_handle *free, *free_last; /* the one freed first is used again first, so that a stale one is noticed long */
  tsf_own_handle **buckets;         /* handles in use by their object */
  uint32_t nbuckets, nused;
  char *texts[TSF_OWN_TEXTS]; /* strings read that had to be changed for the host, the oldest given up first */
  tsf_obj *views[TSF_OWN_VIEWS]; /* roots: the subtables shown last */
  uint32_t text, view;           /* where the next goes */
};
typedef struct tsf_own tsf_own;

/* ss_plugin_table_t of a table of ours, and `table` of its ss_plugin_table_input. */
typedef struct tsf_own_table {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords; /* traced: the next 2 words */
  tsf_obj *object; /* OwnTable */
  tsf_table *map;
  uint64_t magic; /* TSF_OWN_MAGIC */
  tsf_plugin *plugin;
  const char *name;
  const tsf_own_type *type;
  uint32_t line;
  ss_plugin_table_input input; /* points to the vtables; what a host gives to others of a subtable */
} tsf_own_table;
#define TSF_OWN_MAGIC 0x656c6261746e776full

/* own_tables.c: shows the plugin's tables to the host. False with last_error set. */
bool tsf_own_start(tsf_plugin *p, tsf_obj *self, const ss_plugin_init_input *in);
void tsf_own_end(tsf_plugin *p);

/* own_show.c */
/* `table` as the host sees it; made when it is asked for first. */
tsf_own_table *tsf_own_show(tsf_plugin *p, tsf_obj *table, const tsf_own_type *type, const char *name, uint32_t line);
/* last_error: `table`, then `text`. False. */
TSF_COLD bool tsf_own_fail(tsf_plugin *p, const char *table, const char *text);
const char *tsf_own_type_name(uint32_t type);

/* own_handles.c */
/* A handle of an entry, counted once more. NULL: no memory. */
tsf_own_handle *tsf_own_hold(tsf_plugin *p, tsf_obj *entry, const tsf_own_entries *entries);
static inline bool tsf_own_has_room(const tsf_own *own) { return own->free != NULL && own->nused < own->nbuckets; }
void tsf_own_release(tsf_own *own, tsf_own_handle *handle);
/* The handle that `e` is, of an entry of that class, or NULL: it may be any pointer. */
tsf_own_handle *tsf_own_handle_of(const tsf_own *own, const void *e, const tsf_own_entries *entries);

/* own_fields.c */
const tsf_own_field *tsf_own_field_of(const tsf_own *own, const void *f, const tsf_own_entries *entries);
const tsf_own_field *tsf_own_find_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type);
const tsf_own_field *tsf_own_add_field(tsf_plugin *p, const tsf_own_table *t, const char *name, uint32_t type);
const ss_plugin_table_fieldinfo *tsf_own_list_fields(tsf_plugin *p, const tsf_own_table *t, uint32_t *n);

/* own_values.c: behind the firewall. False with last_error set. */
bool tsf_own_read(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                  ss_plugin_state_data *out);
bool tsf_own_write(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                   const ss_plugin_state_data *in);
/* The same without an entry of the plugin, for values that need none of the program's memory; false: the other way. */
bool tsf_own_read_quietly(tsf_plugin *p, const tsf_own_handle *e, const tsf_own_field *f, ss_plugin_state_data *out);
bool tsf_own_write_quietly(tsf_plugin *p, const tsf_own_handle *e, const tsf_own_field *f, const ss_plugin_state_data *in);
/* Likewise the entry with a key; NULL: the other way. */
tsf_obj *tsf_own_find_quietly(const tsf_own_table *t, const ss_plugin_state_data *key);
/* The key as the program has it; undefined for a NULL string. */
tsf_val tsf_own_key(tsf_rt *rt, uint32_t type, const ss_plugin_state_data *key);

/* own_vtables.c */
extern const ss_plugin_table_reader_ext tsf_own_reader;
extern const ss_plugin_table_writer_ext tsf_own_writer;
extern const ss_plugin_table_fields_ext tsf_own_fields;

#endif
