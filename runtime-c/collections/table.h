/* table.h: the one hash table under Map, Set and Record: entries in insertion order, found through
 * an index of hash slots. Included by map.h and dict.h; programs use those.
 *
 * Up to TSF_TABLE_SMALL entries there are no slots and a search is linear. A slot is one word of 32
 * bits: 0 for free, else the entry's number plus one in the low bits and the hash above them, so that
 * one compare tells nearly always whether the key is worth looking at. A deleted entry has the
 * key TSF_TABLE_GONE until the table is compacted; its slot is free for the next entry that comes by.
 *
 * Cursors are numbers, not pointers: every entry has a sequence number that grows with insertion, and
 * a cursor is the number of the next entry to visit. Compaction keeps the numbers of the entries that
 * stay (in an array, once a cursor has ever been taken), so a forgotten cursor costs nothing. */

#ifndef TSF_TABLE_H
#define TSF_TABLE_H

#include "text/text.h"

#define TSF_TABLE_SMALL 8
#define TSF_TABLE_GONE ((tsf_val)4) /* no value has this encoding */
/* A slot whose entry was deleted: with a number that no entry has, as three quarters of the slots are used at most. */
#define TSF_TABLE_LEFT(mask) (mask)
#ifndef TSF_TABLE_MAX
#define TSF_TABLE_MAX (1u << 24) /* the most that V8's Map and Set have room for */
#endif

typedef struct tsf_table {
  tsf_obj h; /* TSF_T_MAP, SET or DICT; a tsf_native with the two pointers as traced words */
  uint32_t size, nwords;
  tsf_buf *entries; /* BUF_WORD: key (and value) of each entry; words past `used` are 0; NULL when cap == 0 */
  tsf_buf *index;   /* BUF_RAW: mask + 1 slots of 32 bits, then `cap` sequence numbers of 64; or NULL */
  uint32_t used;    /* entries written, deleted ones included */
  uint32_t live;    /* entries not deleted */
  uint32_t cap;
  uint32_t mask;    /* slots - 1; 0: none, search linearly */
  uint32_t first;   /* every entry before this one is deleted */
  uint8_t shift;    /* an entry is 1 << shift words */
  uint8_t pinned;   /* a cursor was taken: compaction must keep sequence numbers */
  uint8_t numbered; /* `index` holds sequence numbers; else entry i has number next - used + i */
  uint8_t unsorted; /* dict: integer keys are not in front in ascending order */
  uint64_t next;    /* sequence number of the next entry inserted */
  /* Map and Set: the table that V8 would have now, as it decides when there are too many. */
  uint32_t v8_capacity; /* entries, deleted ones included, that it has room for; 0 before the first */
  uint32_t v8_room;     /* entries that can be added before it is made anew */
} tsf_table;

/* Position of an iteration. Holds no pointers: it may live in a local, a frame or an untraced field. */
typedef struct tsf_table_cursor {
  uint64_t number; /* of the next entry to visit */
  uint64_t hint;   /* where that entry was last */
} tsf_table_cursor;

static inline tsf_val *tsf_table_words(const tsf_table *t) { return (tsf_val *)t->entries->payload; }

/* `capacity` entries fit before the table grows; 0 allocates on first insertion. */
tsf_table *tsf_table_new(tsf_rt *rt, uint32_t type, uint32_t capacity);
/* Find: the entry's number or -1. The key must be canonical (tsf_table_key). */
int64_t tsf_table_find(const tsf_table *t, tsf_val key);
int64_t tsf_table_find_str(const tsf_table *t, const tsf_str *key);
/* Find or append: the entry's number, with the value undefined when new. -1 after throwing
 * RangeError "Map maximum size exceeded". */
int64_t tsf_table_add(tsf_rt *rt, tsf_table *t, tsf_val key);
int64_t tsf_table_add_str(tsf_rt *rt, tsf_table *t, const tsf_str *key);
/* Delete the entry with this number; -1 is ignored and gives false. */
bool tsf_table_remove(tsf_table *t, int64_t entry);
void tsf_table_clear(tsf_table *t);
/* Number of the first live entry at or after the cursor, or -1; the cursor moves past it. */
int64_t tsf_table_step(const tsf_table *t, tsf_table_cursor *c);
/* Rebuild the slots after entries were moved in place (dict ordering). */
void tsf_table_reindex(tsf_table *t);
/* Close the gaps left by deletions. Allocates nothing unless numbers must be kept. */
void tsf_table_compact(tsf_rt *rt, tsf_table *t);

static inline void tsf_table_begin(tsf_table *t, tsf_table_cursor *c) {
  t->pinned = 1;
  c->number = 0;
  c->hint = 0;
}

/* Folding first: doubles of small integers differ in their high bits only, addresses in the low ones. */
static inline uint32_t tsf_table_mix(uint64_t v) {
  v ^= v >> 32;
  return (uint32_t)((v * 0x9e3779b97f4a7c15ull) >> 32);
}

/* The value of a bigint in a Map whose keys are all of its 64 bits, signed or not; undefined also where there are so
 * few that there are no slots. */
static inline tsf_val tsf_table_long(const tsf_table *t, uint64_t key) {
  uint32_t mask = t->mask, hash = tsf_table_mix(key), found;
  if (mask == 0) return TSF_VAL_UNDEF;
  const uint32_t *slot = (const uint32_t *)(const void *)t->index->payload;
  for (uint32_t at = hash & mask; (found = slot[at]) != 0; at = (at + 1) & mask) {
    if ((found ^ hash) > mask || found == TSF_TABLE_LEFT(mask)) continue;
    const tsf_val *entry = &tsf_table_words(t)[2 * (size_t)((found & mask) - 1)];
    if ((uint64_t)((const tsf_bigbox *)tsf_val_ptr(entry[0]))->value == key) return entry[1];
  }
  return TSF_VAL_UNDEF;
}

/* Keys compare by SameValueZero: -0 is stored as 0; NaNs are one already (tsf_val_of_num). */
static inline tsf_val tsf_table_key(tsf_val v) { return v == TSF_DOUBLE_OFFSET + (1ull << 63) ? TSF_DOUBLE_OFFSET : v; }
static inline tsf_val tsf_table_key_num(double d) { return tsf_val_of_num(d + 0.0); }

#endif
