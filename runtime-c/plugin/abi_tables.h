/* abi_tables.h: the host's state tables as the program sees them.
 *
 * A table that the plugin imports is found at init, and so is each accessor; nothing is looked up by name later. Tables
 * and entries are used within calls of the host that give the functions for it, and these pointers are kept no longer
 * than the call. Entries that were got are linked until the outermost call ends, which releases them whatever became
 * of the program in between, and from then on are of no use. */
#ifndef TSF_ABI_TABLES_H
#define TSF_ABI_TABLES_H

#include "plugin/abi.h"
#include "text/text.h"

#include <stdlib.h>

#define TSF_ENTRIES_MAX 65536u /* held at a time in one call */
#define TSF_LENT_MAX 16384u /* lent at a time: more than the stack has room for functions that do */

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
  uint64_t losses; /* how often entries went out of it or of those above: then subtables of entries got before are over */
  tsf_table_accessor *accessors; /* by the program's numbers of fields */
  uint8_t key_type;              /* ss_plugin_state_type */
  uint8_t depth;                 /* how many are above it */
} tsf_table_state;

/* An entry that one of the program's functions lends itself: what has to be given back if its frame is gone. */
typedef struct tsf_lent { ss_plugin_table_t *handle; ss_plugin_table_entry_t *entry; } tsf_lent;

/* Of a plugin that imports tables. */
struct tsf_tables {
  const struct tsf_tables_part *part;
  const ss_plugin_table_reader_ext *reader; /* of the call that is going on; NULL: it has none */
  const ss_plugin_table_writer_ext *writer;
  uint32_t held_count;
  uint32_t unheld_count; /* of those the ones that are `unheld` */
  uint32_t lent_count;
  struct tsf_table_entry *held; /* root; the newest */
  tsf_lent *lent; /* TSF_LENT_MAX of them: a stack, in step with the program's */
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
  tsf_tables *all; /* the state's */
  ss_plugin_table_t *handle;
  uint8_t keys; /* the state's key_type; of a subtable 0: more has to be looked at */
} tsf_table_ref;

typedef struct tsf_table_entry {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords; /* traced: the next word */
  union {
    struct tsf_table_entry *next; /* got before it */
    tsf_lent *place;              /* of one that is lent: NULL until it is filled */
  };
  tsf_table_state *state;
  tsf_tables *all; /* the state's */
  ss_plugin_table_t *handle;
  ss_plugin_table_entry_t *entry; /* NULL: its call or its callback is over */
  uint64_t losses; /* of its table, when it was got */
  bool made;       /* and not added yet */
  bool unheld;     /* forEach shows it, or one above: its table's owner may end it when the table above loses entries */
} tsf_table_entry;

/* ---- calls ------------------------------------------------------------------------------------------- */

/* What the calls of the host need of tables, for plugins that have some. */
typedef struct tsf_tables_part {
  tsf_tables *(*make)(const tsf_plugin_desc *d, const ss_plugin_init_input *in); /* NULL: no memory */
  /* At init: finds what the descriptor says, throws the Error of what is not there. p->tables is set. */
  void (*import)(tsf_plugin *p, const ss_plugin_init_tables_input *in);
  void (*release)(tsf_tables *t); /* the entries held */
  void (*abandon)(tsf_tables *t); /* calls whose frames are gone: the host cleans up after them */
  void (*give_back)(tsf_tables *t, uint32_t count); /* what is lent, down to `count` */
  void (*free)(tsf_tables *t);    /* NULL is fine */
} tsf_tables_part;

typedef struct tsf_tables_before {
  const ss_plugin_table_reader_ext *reader;
  const ss_plugin_table_writer_ext *writer;
  uint32_t lent_count;
} tsf_tables_before;

/* What functions whose frames are gone had lent themselves, down to `count`. */
TSF_COLD void tsf_lent_release(tsf_tables *t, uint32_t count);

/* Around a call of the host; p->tables is not NULL. What it does not give is NULL. After tsf_settle. */
static inline tsf_tables_before tsf_tables_begin(tsf_tables *t, const ss_plugin_table_reader_ext *reader,
                                                 const ss_plugin_table_writer_ext *writer) {
  tsf_tables_before before = {t->reader, t->writer, t->lent_count};
  t->reader = reader;
  t->writer = writer;
  return before;
}
static inline void tsf_tables_end(tsf_tables *t, tsf_tables_before before) {
  if (TSF_UNLIKELY(t->lent_count != before.lent_count)) t->part->give_back(t, before.lent_count);
  t->reader = before.reader;
  t->writer = before.writer;
}
/* Before a call of the host leaves the realm, which is the end of the objects: the outermost one's entries go back. */
static inline void tsf_tables_give_back(tsf_plugin *p) {
  if (TSF_UNLIKELY(p->tables != NULL) && p->tables->held != NULL && p->rt->depth == 1) p->tables->part->release(p->tables);
}
void tsf_tables_release(tsf_tables *t);
void tsf_tables_abandon(tsf_tables *t);
/* The same around a call that is within no other one. */
static inline void tsf_tables_open(tsf_tables *t, const ss_plugin_table_reader_ext *reader,
                                   const ss_plugin_table_writer_ext *writer) {
  t->reader = reader;
  t->writer = writer;
}
static inline void tsf_tables_close(tsf_tables *t) {
  tsf_table_entry *e = t->held;
  if (TSF_UNLIKELY(t->lent_count != 0)) t->part->give_back(t, 0);
  if (e != NULL) {
    /* Most calls have got one. */
    if (TSF_LIKELY(e->next == NULL && !e->made && e->entry != NULL && t->reader != NULL)) {
      ss_plugin_table_entry_t *entry = e->entry;
      e->entry = NULL;
      t->held = NULL;
      t->held_count = 0;
      t->unheld_count = 0;
      t->reader->release_table_entry(e->handle, entry);
    } else {
      tsf_tables_release(t);
    }
  }
  t->reader = NULL;
  t->writer = NULL;
}

/* ---- fields of entries ---------------------------------------------------------------------------------- */

/* Taken apart, so that an entry on the stack need not be there in one piece. */
TSF_COLD void tsf_entry_refuse(tsf_rt *rt, const tsf_table_state *state, bool ended, uint32_t field, bool writes);
TSF_COLD void tsf_table_failed(tsf_rt *rt, const tsf_table_state *state);
/* RangeError: `value` does not fit `type`, which the field is of, or the keys where it is TSF_KEYS. */
TSF_COLD void tsf_table_range(tsf_rt *rt, const tsf_table_state *state, uint32_t field, double value, const char *type);
TSF_COLD void tsf_table_range_big(tsf_rt *rt, const tsf_table_state *state, uint32_t field, tsf_big value,
                                  const char *type);
#define TSF_KEYS UINT32_MAX
#define TSF_S8_TEXT "int8 (-128 to 127)"
#define TSF_S16_TEXT "int16 (-32768 to 32767)"
#define TSF_S32_TEXT "int32 (-2147483648 to 2147483647)"
#define TSF_U8_TEXT "uint8 (0 to 255)"
#define TSF_U16_TEXT "uint16 (0 to 65535)"
#define TSF_U32_TEXT "uint32 (0 to 4294967295)"
#define TSF_S64_TEXT "int64 (-9223372036854775808 to 9223372036854775807)"
#define TSF_U64_TEXT "uint64 (0 to 18446744073709551615)"

/* `failed`: an exception is pending. */
TSF_INLINE ss_plugin_state_data tsf_entry_read(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool *failed) {
  const tsf_tables *t = e->all;
  ss_plugin_state_data out = {0};
  ss_plugin_table_field_t *accessor = e->state->accessors[field].field;
  *failed = true;
  if (TSF_UNLIKELY(e->entry == NULL || accessor == NULL || t->reader == NULL)) {
    tsf_entry_refuse(rt, e->state, e->entry == NULL, field, false);
    return out;
  }
  if (TSF_UNLIKELY(t->reader->read_entry_field(e->handle, e->entry, accessor, &out) != SS_PLUGIN_SUCCESS)) {
    tsf_table_failed(rt, e->state);
    memset(&out, 0, sizeof out);
    return out;
  }
  *failed = false;
  return out;
}

/* False with an exception pending, like all that store. */
TSF_INLINE bool tsf_entry_write_to(tsf_rt *rt, const tsf_tables *t, const tsf_table_state *state, ss_plugin_table_t *handle,
                                   ss_plugin_table_entry_t *entry, uint32_t field, ss_plugin_state_data value) {
  ss_plugin_table_field_t *accessor = state->accessors[field].field;
  if (TSF_UNLIKELY(entry == NULL || accessor == NULL || t->writer == NULL))
    tsf_entry_refuse(rt, state, entry == NULL, field, true);
  else if (TSF_UNLIKELY(t->writer->write_entry_field(handle, entry, accessor, &value) != SS_PLUGIN_SUCCESS))
    tsf_table_failed(rt, state);
  else return true;
  return false;
}

TSF_INLINE bool tsf_entry_write(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, ss_plugin_state_data value) {
  return tsf_entry_write_to(rt, e->all, e->state, e->handle, e->entry, field, value);
}

/* Whether the entry may be written here; what is not said here is for tsf_entry_write. */
TSF_INLINE bool tsf_entry_writable(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  if (TSF_LIKELY(e->all->writer != NULL && e->entry != NULL)) return true;
  tsf_entry_refuse(rt, e->state, e->entry == NULL, field, true);
  return false;
}

/* Whether a number is one of a type of at most 32 bits. */
#define TSF_FITS(TYPE, value) \
  ((value) >= -2147483648.0 && (value) <= 4294967295.0 && (double)(TYPE)(int64_t)(value) == (value))

#define TSF_ENTRY_INTEGER(NAME, TYPE, HELD, TEXT) \
  TSF_INLINE HELD tsf_entry_##NAME(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool *failed) { \
    return tsf_entry_read(rt, e, field, failed).NAME; \
  } \
  TSF_INLINE bool tsf_entry_set_##NAME(tsf_rt *rt, const tsf_table_entry *e, double value, uint32_t field) { \
    if (TSF_UNLIKELY(!TSF_FITS(TYPE, value))) { \
      if (tsf_entry_writable(rt, e, field)) tsf_table_range(rt, e->state, field, value, TEXT); \
      return false; \
    } \
    ss_plugin_state_data in = {0}; \
    in.NAME = (TYPE)(int64_t)value; \
    return tsf_entry_write(rt, e, field, in); \
  }
TSF_ENTRY_INTEGER(s8, int8_t, int32_t, TSF_S8_TEXT)
TSF_ENTRY_INTEGER(s16, int16_t, int32_t, TSF_S16_TEXT)
TSF_ENTRY_INTEGER(s32, int32_t, int32_t, TSF_S32_TEXT)
TSF_ENTRY_INTEGER(u8, uint8_t, uint32_t, TSF_U8_TEXT)
TSF_ENTRY_INTEGER(u16, uint16_t, uint32_t, TSF_U16_TEXT)
TSF_ENTRY_INTEGER(u32, uint32_t, uint32_t, TSF_U32_TEXT)

#define TSF_ENTRY_LONG(NAME, TYPE, TEXT) \
  TSF_INLINE tsf_big tsf_entry_##NAME(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool *failed) { \
    return tsf_entry_read(rt, e, field, failed).NAME; \
  } \
  TSF_INLINE bool tsf_entry_set_##NAME(tsf_rt *rt, const tsf_table_entry *e, tsf_big value, uint32_t field) { \
    if (TSF_UNLIKELY((tsf_big)(TYPE)value != value)) { \
      if (tsf_entry_writable(rt, e, field)) tsf_table_range_big(rt, e->state, field, value, TEXT); \
      return false; \
    } \
    ss_plugin_state_data in = {0}; \
    in.NAME = (TYPE)value; \
    return tsf_entry_write(rt, e, field, in); \
  }
TSF_ENTRY_LONG(s64, int64_t, TSF_S64_TEXT)
TSF_ENTRY_LONG(u64, uint64_t, TSF_U64_TEXT)

TSF_INLINE uint8_t tsf_entry_bool(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool *failed) {
  return tsf_entry_read(rt, e, field, failed).b != 0;
}
static inline bool tsf_entry_set_bool(tsf_rt *rt, const tsf_table_entry *e, uint8_t value, uint32_t field) {
  ss_plugin_state_data in = {0};
  in.b = value;
  return tsf_entry_write(rt, e, field, in);
}
const tsf_str *tsf_entry_text(tsf_rt *rt, const char *text); /* a copy */
static inline const tsf_str *tsf_entry_str(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  bool failed;
  return tsf_entry_text(rt, tsf_entry_read(rt, e, field, &failed).str);
}
bool tsf_entry_set_text(tsf_rt *rt, const tsf_table_state *state, ss_plugin_table_t *handle, ss_plugin_table_entry_t *entry,
                        const tsf_str *value, uint32_t field);
static inline bool tsf_entry_set_str(tsf_rt *rt, const tsf_table_entry *e, const tsf_str *value, uint32_t field) {
  return tsf_entry_writable(rt, e, field) && tsf_entry_set_text(rt, e->state, e->handle, e->entry, value, field);
}
tsf_table_ref *tsf_entry_table(tsf_rt *rt, const tsf_table_entry *e, uint32_t field); /* NULL: it has none */

/* Text as the host takes it: UTF-8 up to a NUL. False with tsf_no_memory pending. */
typedef struct tsf_host_text {
  const char *at;
  char *owned; /* NULL: it is in small */
  char small[128];
} tsf_host_text;
bool tsf_host_text_begin(tsf_rt *rt, tsf_host_text *out, const tsf_str *s);
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
void tsf_hosttable_for_each_lent(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each);  /* which keeps no entry */
/* Of one that does not run out of memory either, which `show` calls with a tsf_still_iteration. */
typedef struct tsf_still_iteration {
  tsf_rt *rt;
  tsf_closure *each;
  tsf_table_entry shown;
} tsf_still_iteration;
void tsf_hosttable_for_each_still(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each, ss_plugin_table_iterator_fn show);
/* What a use needs; false with the TypeError pending. */
bool tsf_table_may_read_slow(tsf_rt *rt, const tsf_table_ref *t);
static inline bool tsf_table_may_read(tsf_rt *rt, const tsf_table_ref *t) {
  return TSF_LIKELY(t->keys != 0 && t->all->reader != NULL) || tsf_table_may_read_slow(rt, t);
}
bool tsf_table_may_change(tsf_rt *rt, const tsf_table_ref *t);
/* An entry went out of it. */
void tsf_table_loses(tsf_table_state *s);
/* Whether there are entries that this would end. */
bool tsf_table_may_end(const tsf_table_state *s);

/* What the host gives becomes its `entry`. */
static inline tsf_table_entry *tsf_entry_new(tsf_rt *rt, const tsf_table_ref *of) {
  tsf_table_entry *e = tsf_alloc(rt, TSF_T_NATIVE, sizeof *e);
  e->size = sizeof *e;
  e->nwords = 1;
  e->next = NULL;
  e->state = of->state;
  e->all = of->all;
  e->handle = of->handle;
  e->losses = of->state->losses;
  e->made = false;
  e->unheld = of->of != NULL && of->of->unheld;
  return e;
}

/* Another one may be held. False with a RangeError: there are too many. */
bool tsf_entries_full(tsf_rt *rt);
static inline bool tsf_entries_room(tsf_rt *rt, const tsf_tables *t) {
  return TSF_LIKELY(t->held_count < TSF_ENTRIES_MAX) || tsf_entries_full(rt);
}

static inline tsf_table_entry *tsf_entry_hold(tsf_tables *t, tsf_table_entry *e, ss_plugin_table_entry_t *entry) {
  e->entry = entry;
  e->next = t->held;
  t->held = e;
  t->unheld_count += e->unheld;
  t->held_count++;
  return e;
}

/* ---- entries that do not leave a function (compiler/emit-c/lent-entries.ts) ------------------------------- */

/* On the stack of the function, which gives it back by tsf_lent_end. PLACED: its frame may be jumped over. */
#define TSF_LENT(NAME) \
  tsf_table_entry NAME; \
  NAME.entry = NULL; \
  NAME.place = NULL

/* False with a RangeError: there are too many. */
TSF_INLINE bool tsf_lent_room(tsf_rt *rt, const tsf_table_ref *of, tsf_table_entry *e, bool placed) {
  e->state = of->state;
  e->all = of->all;
  if (!placed || e->place != NULL) return true;
  tsf_tables *t = of->all;
  if (TSF_UNLIKELY(t->lent_count == TSF_LENT_MAX)) return tsf_entries_full(rt);
  e->place = &t->lent[t->lent_count++];
  e->place->entry = NULL;
  return true;
}

/* The one that it held before goes back. */
TSF_INLINE void tsf_lent_fill(tsf_table_entry *e, const tsf_table_ref *of, ss_plugin_table_entry_t *entry, bool placed) {
  if (e->entry != NULL) of->all->reader->release_table_entry(e->handle, e->entry);
  e->entry = entry;
  e->handle = of->handle;
  e->state = of->state;
  e->all = of->all;
  if (placed) *e->place = (tsf_lent){of->handle, entry};
}

TSF_INLINE void tsf_lent_drop(tsf_table_entry *e, bool placed) {
  if (e->entry == NULL) return;
  if (placed) e->place->entry = NULL;
  e->all->reader->release_table_entry(e->handle, e->entry);
  e->entry = NULL;
}

TSF_INLINE void tsf_lent_end(tsf_table_entry *e, bool placed) {
  tsf_lent_drop(e, placed);
  if (placed && e->place != NULL) e->all->lent_count--;
}

#endif
