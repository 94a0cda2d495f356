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

struct tsf_own_field {
  const char *name;
  uint8_t type; /* ss_plugin_state_type */
  bool read_only;
  bool set_quiet; /* it throws nothing, and allocates nothing */
  uint8_t how; /* TSF_OWN_ */
  uint16_t offset; /* where in the objects it is */
  tsf_own_get *get; /* NULL: a field that was added */
  union {
    tsf_own_set *set; /* of strings also when read_only */
    const tsf_own_type *table; /* of type TABLE */
  };
};
typedef struct tsf_own_field tsf_own_field;
/* What all objects of the class have at the offset. */
enum { TSF_OWN_ASKED /* nothing, ask `get` */, TSF_OWN_LONG, TSF_OWN_TEXT, TSF_OWN_NUM, TSF_OWN_BOOL };
#define TSF_OWN_FIELD_SIZE 32u /* a power of two: pointers into an array of them are told in no time */
_Static_assert(sizeof(tsf_own_field) == TSF_OWN_FIELD_SIZE, "TSF_OWN_FIELD_SIZE");

/* A class of entries. */
struct tsf_own_entries {
  const char *name;
  uint32_t index; /* among the program's classes of entries */
  uint32_t nfields;
  const tsf_own_field *fields;
  tsf_obj *(*make)(tsf_rt *rt);
  tsf_own_get *added; /* word: undefined, or a BUF_WORD with the values of fields that were added */
  tsf_own_set *add;
  uint16_t handle; /* where in the objects their handle is */
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
  tsf_obj *object; /* root; NULL: it has not been of one yet */
  const tsf_own_entries *entries;
  struct tsf_own_handle *next; /* among those to be used again */
  uint64_t refs; /* TSF_OWN_REF each, and the two flags; fewer: nobody holds it */
} tsf_own_handle;
#define TSF_OWN_LOOSE 1u /* made by create_table_entry, and in no table yet */
#define TSF_OWN_LISTED 2u /* among those to be used again; it may be held again meanwhile */
#define TSF_OWN_REF 4u
#define TSF_OWN_HANDLE_SIZE 32u
_Static_assert(sizeof(tsf_own_handle) == TSF_OWN_HANDLE_SIZE, "TSF_OWN_HANDLE_SIZE");

typedef struct tsf_own_chunk { tsf_own_handle *handles; size_t n; } tsf_own_chunk;
#define TSF_OWN_KEPT 64u /* handles, those of the first chunk, that stay their objects' when they are given up */
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
  tsf_own_chunk recent; /* the one that a handle was found in last */
  uint32_t nchunks;
  tsf_own_handle *free, *free_last; /* the one given up first is used again first, so that a stale one is noticed long */
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
  const struct tsf_own_table *self; /* this one: what is no table of ours has another word here */
  tsf_plugin *plugin;
  tsf_own *own; /* the plugin's */
  const tsf_own_entries *entries; /* the type's */
  bool has_long_keys; /* of 64 bits */
  const char *name;
  const tsf_own_type *type;
  uint32_t line;
  ss_plugin_table_input input; /* points to the vtables; what a host gives to others of a subtable */
} tsf_own_table;

/* own_tables.c: shows the plugin's tables to the host. False with last_error set. */
bool tsf_own_start(tsf_plugin *p, tsf_obj *self, const ss_plugin_init_input *in);
void tsf_own_end(tsf_plugin *p);

/* own_show.c */
/* `table` as the host sees it; made when it is asked for first. */
tsf_own_table *tsf_own_show(tsf_plugin *p, tsf_obj *table, const tsf_own_type *type, const char *name, uint32_t line);
/* last_error: `table`, then `text`. False. */
TSF_COLD bool tsf_own_fail(tsf_plugin *p, const char *table, const char *text);
const char *tsf_own_type_name(uint32_t type);

/* Where `at` is among n things of 32 bytes that begin at `first`, or n and more: it may be any pointer. */
static inline size_t tsf_own_place(const void *at, const void *first) {
  size_t bytes = (size_t)((uintptr_t)at - (uintptr_t)first);
  return bytes >> 5 | bytes << 59;
}

/* own_values.c: behind the firewall. False with last_error set. */
bool tsf_own_read(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                  ss_plugin_state_data *out);
bool tsf_own_write(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                   const ss_plugin_state_data *in);
/* The same without an entry of the plugin, for values that need none of the program's memory; false: the other way. */
bool tsf_own_read_quietly(const tsf_own_handle *e, const tsf_own_field *f, ss_plugin_state_data *out);
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
