/* table.c: the ordered hash table of table.h. Everything new is allocated before anything is changed,
 * so that running out of memory leaves the table as it was. */
#include "collections/table.h"

/* ---- hashing and comparing -------------------------------------------------------------------- */

typedef enum key_kind { KEY_BITS, KEY_STR, KEY_BIG, KEY_CLOSURE } key_kind;

static inline key_kind kind_of(tsf_val key) {
  if (!tsf_val_is_ptr(key)) return KEY_BITS;
  switch (tsf_type_of(tsf_val_ptr(key))) {
    case TSF_T_STR: return KEY_STR;
    case TSF_T_BIGBOX: return KEY_BIG;
    case TSF_T_CLOSURE: return KEY_CLOSURE;
    default: return KEY_BITS;
  }
}

static inline const tsf_closure *identity(tsf_val v) {
  return tsf_closure_identity((const tsf_closure *)tsf_val_ptr(v));
}

static inline uint32_t hash_of(tsf_val key, key_kind kind) {
  switch (kind) {
    case KEY_STR: return tsf_str_hash(tsf_val_str(key));
    case KEY_BIG: return tsf_table_mix((uint64_t)((const tsf_bigbox *)tsf_val_ptr(key))->value);
    case KEY_CLOSURE: return tsf_table_mix(tsf_val_of_ptr(identity(key)));
    default: return tsf_table_mix(key);
  }
}

static inline uint64_t load8(const uint8_t *p) { uint64_t u; memcpy(&u, p, 8); return u; }

/* Keys are short and differ near their ends: up to 16 bytes take two loads, and most longer ones that
 * differ are told apart before memcmp is called. */
static inline bool same_text(const tsf_str *a, const tsf_str *b) {
  uint32_t n = a->len;
  if (b->len != n) return false;
  if (n < 8) {
    for (uint32_t i = 0; i < n; i++)
      if (a->data[i] != b->data[i]) return false;
    return true;
  }
  if (load8(a->data + n - 8) != load8(b->data + n - 8) || load8(a->data) != load8(b->data)) return false;
  return n <= 16 || memcmp(a->data + 8, b->data + 8, n - 16) == 0;
}

/* `kind` is that of `key`; `other` is any stored key. */
static inline bool same_key(tsf_val key, tsf_val other, key_kind kind) {
  if (key == other) return true;
  if (kind == KEY_BITS || kind_of(other) != kind) return false;
  switch (kind) {
    case KEY_STR: return same_text(tsf_val_str(key), tsf_val_str(other));
    case KEY_BIG:
      return tsf_big_same(((const tsf_bigbox *)tsf_val_ptr(key))->value, ((const tsf_bigbox *)tsf_val_ptr(other))->value);
    default: return identity(key) == identity(other);
  }
}

/* ---- layout ------------------------------------------------------------------------------------- */

static inline uint32_t *slots(const tsf_table *t) { return (uint32_t *)t->index->payload; }
static inline uint32_t slot_count(const tsf_table *t) { return t->mask ? t->mask + 1 : 0; }
static inline uint64_t *numbers(const tsf_table *t) {
  return (uint64_t *)(t->index->payload + (size_t)slot_count(t) * 4);
}
static inline uint64_t number_of(const tsf_table *t, uint32_t i) {
  return t->numbered ? numbers(t)[i] : t->next - t->used + i;
}

/* Slots for a capacity: filled to three quarters at most. */
static uint32_t slots_for(uint32_t cap) {
  if (cap <= TSF_TABLE_SMALL) return 0;
  uint32_t n = 32;
  while (n / 4 * 3 < cap) n *= 2;
  return n;
}

static tsf_buf *raw_buf(tsf_rt *rt, size_t bytes) {
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  b->bytes = bytes;
  return b;
}

/* Entry storage for `cap` entries, zeroed from word `from` on; the caller writes those before. */
static tsf_buf *word_buf(tsf_rt *rt, size_t words, size_t from) {
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_WORD, sizeof(tsf_buf) + words * 8);
  b->bytes = words * 8;
  memset(b->payload + from * 8, 0, (words - from) * 8);
  return b;
}

/* In the first slot that is free, or whose entry was deleted. */
static inline void place(uint32_t *slot, uint32_t mask, uint32_t hash, uint32_t entry) {
  uint32_t at = hash & mask;
  while (slot[at] && slot[at] != TSF_TABLE_LEFT(mask)) at = (at + 1) & mask;
  slot[at] = (hash & ~mask) | (entry + 1);
}

/* The slot of an entry that is deleted. Searches go on behind it, unless they would find a free one there. */
static void leave(tsf_table *t, tsf_val key, uint32_t entry) {
  uint32_t *slot = slots(t), mask = t->mask, at = hash_of(key, kind_of(key)) & mask;
  while ((slot[at] & mask) - 1 != entry) at = (at + 1) & mask;
  slot[at] = slot[(at + 1) & mask] ? TSF_TABLE_LEFT(mask) : 0;
}

void tsf_table_reindex(tsf_table *t) {
  if (!t->mask) return;
  const tsf_val *words = tsf_table_words(t);
  memset(slots(t), 0, (size_t)slot_count(t) * 4);
  for (uint32_t i = 0; i < t->used; i++) {
    tsf_val key = words[(size_t)i << t->shift];
    if (key != TSF_TABLE_GONE) place(slots(t), t->mask, hash_of(key, kind_of(key)), i);
  }
}

/* Copy the live entries to the front of `to` (which may be their own storage) and their sequence
 * numbers to `num` (may be NULL). */
static void gather(const tsf_table *t, tsf_val *to, uint64_t *num) {
  const tsf_val *from = tsf_table_words(t);
  uint32_t n = 0;
  for (uint32_t i = t->first; i < t->used; i++) {
    size_t at = (size_t)i << t->shift;
    if (from[at] == TSF_TABLE_GONE) continue;
    size_t target = (size_t)n << t->shift;
    if (num) num[n] = number_of(t, i);
    to[target] = from[at];
    if (t->shift) to[target + 1] = from[at + 1];
    n++;
  }
}

/* Give the table room for `cap` entries (>= live), without gaps. */
static void rebuild(tsf_rt *rt, tsf_table *t, uint32_t cap) {
  uint32_t nslots = slots_for(cap);
  if (nslots) cap = nslots / 4 * 3;
  bool numbered = t->numbered || (t->pinned && t->live < t->used);
  size_t index_bytes = (size_t)nslots * 4 + (numbered ? (size_t)cap * 8 : 0);
  size_t live_words = (size_t)t->live << t->shift;
  tsf_buf *index = index_bytes ? raw_buf(rt, index_bytes) : NULL;
  tsf_buf *entries = word_buf(rt, (size_t)cap << t->shift, live_words);
  tsf_cycle_grown(rt, entries->bytes);
  uint64_t *num = numbered ? (uint64_t *)(index->payload + (size_t)nslots * 4) : NULL;
  if (t->entries) gather(t, (tsf_val *)entries->payload, num);
  t->entries = entries;
  t->index = index;
  t->used = t->live;
  t->first = 0;
  t->cap = cap;
  t->mask = nslots ? nslots - 1 : 0;
  t->numbered = numbered;
  tsf_barrier(rt, t, entries);
  tsf_barrier(rt, t, index);
  tsf_table_reindex(t);
}

void tsf_table_compact(tsf_rt *rt, tsf_table *t) {
  if (t->live == t->used) return;
  if (t->pinned && !t->numbered) {
    rebuild(rt, t, t->cap);
    return;
  }
  tsf_val *words = tsf_table_words(t);
  gather(t, words, t->numbered ? numbers(t) : NULL);
  tsf_words_moved(t->entries);
  size_t live_words = (size_t)t->live << t->shift;
  memset(words + live_words, 0, (((size_t)t->used << t->shift) - live_words) * 8);
  t->used = t->live;
  t->first = 0;
  tsf_table_reindex(t);
}

/* V8's table is full (OrderedHashTable::EnsureCapacityForAdding): made anew without its deleted entries
 * when they are half of it, else twice as large. False after throwing. Records have no limit. */
static bool make_v8_room(tsf_rt *rt, tsf_table *t) {
  if (tsf_type_of(t) == TSF_T_DICT) {
    t->v8_room = UINT32_MAX;
    return true;
  }
  uint32_t gone = t->v8_capacity - t->live;
  if (t->v8_capacity == 0) t->v8_capacity = 4;
  else if (gone < t->v8_capacity / 2) {
    if (t->v8_capacity >= TSF_TABLE_MAX) {
      tsf_throw_range(rt, "%s maximum size exceeded", tsf_type_of(t) == TSF_T_MAP ? "Map" : "Set");
      return false;
    }
    t->v8_capacity *= 2;
  }
  t->v8_room = t->v8_capacity - t->live;
  return true;
}

/* An entry was deleted (OrderedHashTable::Shrink). */
static inline void shrink_v8(tsf_table *t) {
  if (t->live >= t->v8_capacity / 4) return;
  if (t->v8_capacity > 4) t->v8_capacity /= 2;
  t->v8_room = t->v8_capacity - t->live;
}

/* Called when used == cap. A quarter of gaps is worth closing: the work is then paid for by as many
 * deletions. */
static void make_room(tsf_rt *rt, tsf_table *t) {
  uint32_t gaps = t->used - t->live;
  if (t->cap > 32 && t->live < t->cap / 8) rebuild(rt, t, t->live * 2 + 4);
  else if (gaps && gaps >= t->cap / 4) tsf_table_compact(rt, t);
  else rebuild(rt, t, t->cap < 4 ? 4 : t->cap * 2);
}

/* ---- operations --------------------------------------------------------------------------------- */

tsf_table *tsf_table_new(tsf_rt *rt, uint32_t type, uint32_t capacity) {
  tsf_table *t = (tsf_table *)tsf_alloc(rt, type, sizeof(tsf_table));
  t->size = sizeof(tsf_table);
  t->nwords = 2;
  memset(&t->entries, 0, sizeof(tsf_table) - offsetof(tsf_table, entries));
  t->shift = type != TSF_T_SET;
  if (capacity) rebuild(rt, t, capacity);
  return t;
}

TSF_INLINE int64_t probe(const tsf_table *t, tsf_val key, key_kind kind) {
  if (!t->mask) {
    if (!t->live) return -1;
    const tsf_val *words = tsf_table_words(t);
    for (uint32_t i = t->first; i < t->used; i++)
      if (same_key(key, words[(size_t)i << t->shift], kind)) return i;
    return -1;
  }
  const uint32_t *slot = slots(t);
  const tsf_val *words = tsf_table_words(t);
  uint32_t mask = t->mask, hash = hash_of(key, kind), at = hash & mask, found;
  for (; (found = slot[at]) != 0; at = (at + 1) & mask) {
    if (((found ^ hash) & ~mask) != 0) continue;
    uint32_t entry = (found & mask) - 1;
    if (entry < t->used && same_key(key, words[(size_t)entry << t->shift], kind)) return entry;
  }
  return -1;
}

int64_t tsf_table_find_str(const tsf_table *t, const tsf_str *key) {
  return probe(t, tsf_val_of_ptr(key), KEY_STR);
}

int64_t tsf_table_find(const tsf_table *t, tsf_val key) {
  switch (kind_of(key)) {
    case KEY_STR: return probe(t, key, KEY_STR);
    case KEY_BIG: return probe(t, key, KEY_BIG);
    case KEY_CLOSURE: return probe(t, key, KEY_CLOSURE);
    default: return probe(t, key, KEY_BITS);
  }
}

/* A key that is not there yet. */
static int64_t append(tsf_rt *rt, tsf_table *t, tsf_val key, key_kind kind) {
  if (TSF_UNLIKELY(t->v8_room == 0) && !make_v8_room(rt, t)) return -1;
  if (t->used == t->cap) make_room(rt, t);
  t->v8_room--;
  uint32_t entry = t->used;
  tsf_val *word = tsf_table_words(t) + ((size_t)entry << t->shift);
  word[0] = key; /* the value is 0 already: undefined */
  tsf_barrier_val(rt, t->entries, key);
  if (t->mask) place(slots(t), t->mask, hash_of(key, kind), entry);
  if (t->numbered) numbers(t)[entry] = t->next;
  t->next++;
  t->used++;
  t->live++;
  return entry;
}

int64_t tsf_table_add_str(tsf_rt *rt, tsf_table *t, const tsf_str *key) {
  int64_t entry = tsf_table_find_str(t, key);
  return entry >= 0 ? entry : append(rt, t, tsf_val_of_ptr(key), KEY_STR);
}

int64_t tsf_table_add(tsf_rt *rt, tsf_table *t, tsf_val key) {
  int64_t entry = tsf_table_find(t, key);
  return entry >= 0 ? entry : append(rt, t, key, kind_of(key));
}

/* No entries any more. A large table drops its storage, a small one keeps it. */
static void forget(tsf_table *t) {
  if (t->mask) {
    t->entries = t->index = NULL;
    t->cap = t->mask = 0;
    t->numbered = 0;
  } else if (t->entries) {
    memset(tsf_table_words(t), 0, ((size_t)t->used << t->shift) * 8);
  }
  t->used = t->live = t->first = 0;
  t->unsorted = 0;
}

bool tsf_table_remove(tsf_table *t, int64_t entry) {
  if (entry < 0) return false;
  tsf_val *words = tsf_table_words(t);
  if (t->mask) leave(t, words[(size_t)entry << t->shift], (uint32_t)entry);
  words[(size_t)entry << t->shift] = TSF_TABLE_GONE;
  if (t->shift) words[((size_t)entry << 1) + 1] = TSF_VAL_UNDEF;
  t->live--;
  while (t->first < t->used && words[(size_t)t->first << t->shift] == TSF_TABLE_GONE) t->first++;
  shrink_v8(t);
  if (!t->live && !t->mask) forget(t);
  return true;
}

void tsf_table_clear(tsf_table *t) {
  forget(t);
  t->v8_capacity = t->v8_room = 0;
}

/* Entry number of the first entry whose sequence number is not below the cursor's. */
static uint32_t seek(const tsf_table *t, const tsf_table_cursor *c) {
  if (!t->numbered) {
    uint64_t base = t->next - t->used;
    return c->number > base ? (uint32_t)(c->number - base) : 0;
  }
  const uint64_t *num = numbers(t);
  uint32_t low = 0, high = t->used;
  if (c->hint < high && num[c->hint] == c->number) return (uint32_t)c->hint;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (num[middle] < c->number) low = middle + 1;
    else high = middle;
  }
  return low;
}

int64_t tsf_table_step(const tsf_table *t, tsf_table_cursor *c) {
  uint32_t i = seek(t, c);
  if (i < t->first) i = t->first;
  while (i < t->used && tsf_table_words(t)[(size_t)i << t->shift] == TSF_TABLE_GONE) i++;
  if (i == t->used) return -1;
  c->number = number_of(t, i) + 1;
  c->hint = (uint64_t)i + 1;
  return i;
}
