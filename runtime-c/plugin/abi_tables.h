/* abi_tables.h: the host's state tables as the program sees them.
 *
 * A table that the plugin imports is found at init, and so is each accessor; nothing is looked up by name later. Tables
 * and entries are used within calls of the host that give the functions for it, and these pointers are kept no longer
 * than the call. Entries that were got are on a list until the outermost call ends, which releases them whatever became
 * of the program in between. */
#ifndef TSF_ABI_TABLES_H
#define TSF_ABI_TABLES_H

#include "plugin/abi.h"
#include "text/text.h"

#include <stdlib.h>

#define TSF_ENTRIES_MAX 65536u /* held at a time in one call */

typedef struct tsf_table_accessor {
  ss_plugin_table_field_t *field; /* NULL: the table has no such field that the program names */
  struct tsf_table_state *sub;    /* of a subtable's field */
} tsf_table_accessor;

/* What a table and its subtables share. */
typedef struct tsf_table_root { uint32_t iterating; } tsf_table_root;

/* An imported table, or all subtables that stand in one field of it. */
typedef struct tsf_table_state {
  struct tsf_tables *all;
  const tsf_table_desc *desc;
  ss_plugin_table_t *handle; /* of an imported one */
  tsf_table_root *root;
  struct tsf_table_state *parent; /* of a subtable's field */
  uint64_t losses;                /* how often entries went out of it: then subtables of entries got before are over */
  tsf_table_accessor *accessors; /* by the program's numbers of fields */
} tsf_table_state;

typedef struct tsf_held_entry {
  ss_plugin_table_t *table;
  ss_plugin_table_entry_t *entry;
  bool made; /* and not added yet */
} tsf_held_entry;

/* Of a plugin that imports tables. */
struct tsf_tables {
  const struct tsf_tables_part *part;
  const ss_plugin_table_reader_ext *reader; /* of the call that is going on; NULL: it has none */
  const ss_plugin_table_writer_ext *writer;
  uint64_t call; /* number of the outermost call */
  uint32_t depth;
  uint32_t held_count, held_cap;
  tsf_held_entry *held;
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn owner_error;
  uint32_t nstates;
  tsf_table_state *states; /* in step with desc->tables */
  tsf_table_accessor *accessors; /* of all states */
  tsf_table_root *roots;         /* by imported table */
};

/* What the program holds: a table, or a subtable of one call. */
typedef struct tsf_table_ref {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords; /* traced: the next word */
  const struct tsf_table_entry *of; /* of a subtable: it ends with its entry */
  tsf_table_state *state;
  ss_plugin_table_t *handle;
} tsf_table_ref;

typedef struct tsf_table_entry {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  tsf_table_state *state;
  ss_plugin_table_t *handle;
  ss_plugin_table_entry_t *entry; /* NULL: its callback is over */
  uint64_t call;
  uint64_t losses; /* of its table and those above, when it was got */
} tsf_table_entry;

/* ---- calls ------------------------------------------------------------------------------------------- */

/* What the calls of the host need of tables, for plugins that have some. */
typedef struct tsf_tables_part {
  tsf_tables *(*make)(const tsf_plugin_desc *d, const ss_plugin_init_input *in); /* NULL: no memory */
  /* At init: finds what the descriptor says, throws the Error of what is not there. p->tables is set. */
  void (*import)(tsf_plugin *p, const ss_plugin_init_tables_input *in);
  void (*release)(tsf_tables *t); /* the entries held */
  void (*abandon)(tsf_tables *t); /* calls whose frames are gone: the host cleans up after them */
  void (*free)(tsf_tables *t);    /* NULL is fine */
} tsf_tables_part;

typedef struct tsf_tables_before {
  const ss_plugin_table_reader_ext *reader;
  const ss_plugin_table_writer_ext *writer;
} tsf_tables_before;

/* Around a call of the host; p->tables is not NULL. What it does not give is NULL. After tsf_settle. */
static inline tsf_tables_before tsf_tables_begin(tsf_tables *t, const ss_plugin_table_reader_ext *reader,
                                                 const ss_plugin_table_writer_ext *writer) {
  tsf_tables_before before = {t->reader, t->writer};
  t->depth++;
  t->reader = reader;
  t->writer = writer;
  return before;
}
static inline void tsf_tables_end(tsf_tables *t, tsf_tables_before before) {
  if (TSF_LIKELY(t->depth == 1)) {
    if (t->held_count != 0) t->part->release(t);
    t->call++;
  }
  t->depth--;
  t->reader = before.reader;
  t->writer = before.writer;
}
void tsf_tables_release(tsf_tables *t);
void tsf_tables_abandon(tsf_tables *t);

/* ---- fields of entries ---------------------------------------------------------------------------------- */

TSF_COLD void tsf_entry_refuse(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool writes);
TSF_COLD void tsf_table_failed(tsf_rt *rt, const tsf_table_state *state);
/* RangeError: `value` does not fit `type`, which the field is of, or the keys where it is TSF_KEYS. */
TSF_COLD void tsf_table_range(tsf_rt *rt, const tsf_table_state *state, uint32_t field, double value, const char *type);
TSF_COLD void tsf_table_range_big(tsf_rt *rt, const tsf_table_state *state, uint32_t field, tsf_big value,
                                  const char *type);
#define TSF_KEYS UINT32_MAX
#define TSF_S64_TEXT "int64 (-9223372036854775808 to 9223372036854775807)"
#define TSF_U64_TEXT "uint64 (0 to 18446744073709551615)"

static inline ss_plugin_state_data tsf_entry_read(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  const tsf_tables *t = e->state->all;
  ss_plugin_state_data out = {0};
  ss_plugin_table_field_t *accessor = e->state->accessors[field].field;
  if (TSF_UNLIKELY(e->call != t->call || e->entry == NULL || accessor == NULL || t->reader == NULL)) {
    tsf_entry_refuse(rt, e, field, false);
    return out;
  }
  if (TSF_UNLIKELY(t->reader->read_entry_field(e->handle, e->entry, accessor, &out) != SS_PLUGIN_SUCCESS)) {
    tsf_table_failed(rt, e->state);
    memset(&out, 0, sizeof out);
  }
  return out;
}

static inline void tsf_entry_write(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, ss_plugin_state_data value) {
  const tsf_tables *t = e->state->all;
  ss_plugin_table_field_t *accessor = e->state->accessors[field].field;
  if (TSF_UNLIKELY(e->call != t->call || e->entry == NULL || accessor == NULL || t->writer == NULL))
    tsf_entry_refuse(rt, e, field, true);
  else if (TSF_UNLIKELY(t->writer->write_entry_field(e->handle, e->entry, accessor, &value) != SS_PLUGIN_SUCCESS))
    tsf_table_failed(rt, e->state);
}

/* Whether the entry may be written here; what is not said here is for tsf_entry_write. */
static inline bool tsf_entry_writable(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  if (TSF_LIKELY(e->state->all->writer != NULL && e->call == e->state->all->call && e->entry != NULL)) return true;
  tsf_entry_refuse(rt, e, field, true);
  return false;
}

#define TSF_ENTRY_INTEGER(NAME, TYPE, HELD, TEXT) \
  static inline HELD tsf_entry_##NAME(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) { \
    return tsf_entry_read(rt, e, field).NAME; \
  } \
  static inline void tsf_entry_set_##NAME(tsf_rt *rt, const tsf_table_entry *e, double value, uint32_t field) { \
    if (TSF_UNLIKELY(!tsf_entry_writable(rt, e, field))) return; \
    if (TSF_UNLIKELY(!(value >= -2147483648.0 && value <= 4294967295.0 && (double)(TYPE)(int64_t)value == value))) { \
      tsf_table_range(rt, e->state, field, value, TEXT); \
      return; \
    } \
    ss_plugin_state_data in = {0}; \
    in.NAME = (TYPE)(int64_t)value; \
    tsf_entry_write(rt, e, field, in); \
  }
TSF_ENTRY_INTEGER(s8, int8_t, int32_t, "int8 (-128 to 127)")
TSF_ENTRY_INTEGER(s16, int16_t, int32_t, "int16 (-32768 to 32767)")
TSF_ENTRY_INTEGER(s32, int32_t, int32_t, "int32 (-2147483648 to 2147483647)")
TSF_ENTRY_INTEGER(u8, uint8_t, uint32_t, "uint8 (0 to 255)")
TSF_ENTRY_INTEGER(u16, uint16_t, uint32_t, "uint16 (0 to 65535)")
TSF_ENTRY_INTEGER(u32, uint32_t, uint32_t, "uint32 (0 to 4294967295)")

#define TSF_ENTRY_LONG(NAME, TYPE, TEXT) \
  static inline tsf_big tsf_entry_##NAME(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) { \
    return tsf_entry_read(rt, e, field).NAME; \
  } \
  static inline void tsf_entry_set_##NAME(tsf_rt *rt, const tsf_table_entry *e, tsf_big value, uint32_t field) { \
    if (TSF_UNLIKELY(!tsf_entry_writable(rt, e, field))) return; \
    if (TSF_UNLIKELY((tsf_big)(TYPE)value != value)) { \
      tsf_table_range_big(rt, e->state, field, value, TEXT); \
      return; \
    } \
    ss_plugin_state_data in = {0}; \
    in.NAME = (TYPE)value; \
    tsf_entry_write(rt, e, field, in); \
  }
TSF_ENTRY_LONG(s64, int64_t, TSF_S64_TEXT)
TSF_ENTRY_LONG(u64, uint64_t, TSF_U64_TEXT)

static inline uint8_t tsf_entry_bool(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  return tsf_entry_read(rt, e, field).b != 0;
}
static inline void tsf_entry_set_bool(tsf_rt *rt, const tsf_table_entry *e, uint8_t value, uint32_t field) {
  ss_plugin_state_data in = {0};
  in.b = value;
  tsf_entry_write(rt, e, field, in);
}
const tsf_str *tsf_entry_str(tsf_rt *rt, const tsf_table_entry *e, uint32_t field); /* a copy */
void tsf_entry_set_str(tsf_rt *rt, const tsf_table_entry *e, const tsf_str *value, uint32_t field);
tsf_table_ref *tsf_entry_table(tsf_rt *rt, const tsf_table_entry *e, uint32_t field); /* NULL: it has none */

/* Text as the host takes it: UTF-8 up to a NUL. Ends the call when there is no memory for it. */
typedef struct tsf_host_text {
  const char *at;
  char *owned; /* NULL: it is in small */
  char small[128];
} tsf_host_text;
void tsf_host_text_begin(tsf_rt *rt, tsf_host_text *out, const tsf_str *s);
static inline void tsf_host_text_end(tsf_host_text *text) {
  if (TSF_UNLIKELY(text->owned != NULL)) free(text->owned);
}

/* ---- tables --------------------------------------------------------------------------------------------- */

tsf_table_ref *tsf_hosttable_imported(tsf_rt *rt, const tsf_str *name);
const tsf_str *tsf_hosttable_name(tsf_rt *rt, const tsf_table_ref *t);
double tsf_hosttable_size(tsf_rt *rt, const tsf_table_ref *t);
void tsf_hosttable_clear(tsf_rt *rt, const tsf_table_ref *t);
/* Until it returns false; what it throws is pending afterwards. */
void tsf_hosttable_for_each(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each);
/* By a key that is held so; get gives NULL when there is no such entry, create one that add then puts into the table. */
#define TSF_TABLE_BY(KEY, TYPE) \
  tsf_table_entry *tsf_hosttable_add_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE key, tsf_table_entry *made); \
  tsf_table_entry *tsf_hosttable_get_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE key); \
  tsf_table_entry *tsf_hosttable_create_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE key); \
  uint8_t tsf_hosttable_erase_##KEY(tsf_rt *rt, const tsf_table_ref *t, TYPE key);
TSF_TABLE_BY(num, double)
TSF_TABLE_BY(big, tsf_big)
TSF_TABLE_BY(str, const tsf_str *)
TSF_TABLE_BY(bool, uint8_t)

/* What a use needs; false with the TypeError pending. */
bool tsf_table_may_read(tsf_rt *rt, const tsf_table_ref *t);
bool tsf_table_may_change(tsf_rt *rt, const tsf_table_ref *t);
uint64_t tsf_table_losses(const tsf_table_state *s); /* of it and those above it */
/* An entry that the host gave, or made, on the list; NULL and an exception when that is full. */
tsf_table_entry *tsf_entry_hold(tsf_rt *rt, const tsf_table_ref *of, ss_plugin_table_entry_t *entry, bool made);

#endif
