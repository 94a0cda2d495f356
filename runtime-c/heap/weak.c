/* weak.c: weak tables. Open addressing by the address of the key, as objects do not move. */
#include "heap/alloc.h"
#include "heap/weak.h"
#include "heap/region.h"
#include "heap/blocks.h"

typedef struct slot { tsf_val key, value; } slot; /* key 0: free */
#define GONE ((tsf_val)4)

typedef struct weak {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  tsf_buf *buf;      /* BUF_RAW: the slots; NULL before the first entry */
  struct weak *next; /* in the chain of the heap */
  uint32_t mask, used, live; /* slots - 1; slots that are not free; those with an entry */
  bool chained, is_ref;
} weak;

static weak *table_of(tsf_val v) { return (weak *)tsf_val_ptr(v); }
static slot *slots(const weak *t) { return (slot *)(void *)t->buf->payload; }

/* A closure under another signature is the same function. */
static tsf_val canonical(tsf_val key) {
  return tsf_val_is_closure(key) ? tsf_val_of_ptr(tsf_closure_identity((const tsf_closure *)tsf_val_ptr(key))) : key;
}
/* What a WeakRef gives back may be called. */
static tsf_val made(tsf_val target) {
  return tsf_val_is_closure(target) ? tsf_val_of_ptr(tsf_closure_made((const tsf_closure *)tsf_val_ptr(target))) : target;
}

/* The key's slot, or the free one where the search for it ends. */
static slot *find(const weak *t, tsf_val key) {
  uint32_t at = (uint32_t)(key * 0x9e3779b97f4a7c15ull >> 32) & t->mask;
  while (slots(t)[at].key && slots(t)[at].key != key) at = (at + 1) & t->mask;
  return &slots(t)[at];
}

static slot *entry(tsf_val table, tsf_val key) {
  const weak *t = table_of(table);
  slot *s = t->buf && tsf_val_is_ptr(key) ? find(t, canonical(key)) : NULL;
  return s && s->key ? s : NULL;
}

static void remove_entry(weak *t, slot *s) {
  *s = (slot){GONE, TSF_VAL_UNDEF};
  t->live--;
}

/* Room for one more, without the slots of what is gone. */
static void make_room(tsf_rt *rt, weak *t) {
  uint32_t n = 8;
  while (n < t->live * 2 + 2) n *= 2;
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + n * sizeof(slot));
  buf->bytes = n * sizeof(slot);
  memset(buf->payload, 0, buf->bytes);
  const slot *old = t->buf ? slots(t) : NULL; /* the allocation may have taken entries */
  uint32_t count = t->buf ? t->mask + 1 : 0;
  t->buf = buf;
  t->mask = n - 1;
  t->used = t->live;
  tsf_barrier(rt, t, buf);
  for (uint32_t i = 0; i < count; i++)
    if (old[i].key > GONE) *find(t, old[i].key) = old[i];
}

/* ---- collecting ---------------------------------------------------------------------------------------- */

static bool is_alive(tsf_heap *heap, tsf_val v) {
  tsf_obj *o = (tsf_obj *)tsf_val_ptr(v);
  return !tsf_val_is_ptr(v) || o->type & TSF_F_STATIC || tsf_is_marked(heap, o);
}

/* Marks the values of keys that are alive; false when all were marked already. */
static bool mark_values(tsf_heap *heap, const weak *t, bool in_call) {
  bool some = false;
  for (uint32_t i = 0; t->buf && i <= t->mask; i++) {
    const slot *s = &slots(t)[i];
    if (s->key <= GONE) continue;
    if (t->is_ref && in_call) tsf_mark_object(heap, tsf_val_ptr(s->key));
    if (!is_alive(heap, s->key) || is_alive(heap, s->value)) continue;
    tsf_mark_object(heap, tsf_val_ptr(s->value));
    some = true;
  }
  return some;
}

static void mark_weak(tsf_rt *rt, bool in_call) {
  tsf_heap *heap = rt->heap;
  bool again;
  do {
    again = false;
    for (const weak *t = heap->weak; t; t = t->next)
      if (tsf_is_marked(heap, (tsf_obj *)(uintptr_t)t)) again |= mark_values(heap, t, in_call);
    again |= heap->work.n != 0;
    tsf_mark_drain(rt);
  } while (again);
  if (heap->work_lost) return; /* nothing is freed */
  for (weak **at = (weak **)(void *)&heap->weak; *at;) {
    weak *t = *at;
    if (!tsf_is_marked(heap, &t->h)) {
      *at = t->next;
      continue;
    }
    for (uint32_t i = 0; t->buf && i <= t->mask; i++)
      if (slots(t)[i].key > GONE && !is_alive(heap, slots(t)[i].key)) remove_entry(t, &slots(t)[i]);
    at = &t->next;
  }
}

static void escape(tsf_rt *rt, tsf_val v) {
  tsf_obj *ignored;
  if (tsf_val_is_ptr(v)) tsf_root_store(rt, &ignored, (tsf_obj *)tsf_val_ptr(v));
}

static void chain(tsf_rt *rt, weak *t) {
  if (t->chained) return;
  escape(rt, tsf_val_of_ptr(t));
  t->chained = true;
  t->next = rt->heap->weak;
  rt->heap->weak = t;
  rt->heap->mark_weak = mark_weak;
}

/* ---- for stdlib/ --------------------------------------------------------------------------------------- */

tsf_val tsf_weak_new(tsf_rt *rt) {
  weak *t = tsf_alloc(rt, TSF_T_NATIVE, sizeof *t);
  *t = (weak){.h = t->h, .size = sizeof *t, .nwords = 1};
  return tsf_val_of_ptr(t);
}

tsf_val tsf_weak_get(tsf_val table, tsf_val key) {
  const slot *s = entry(table, key);
  return s ? s->value : TSF_VAL_UNDEF;
}

bool tsf_weak_has(tsf_val table, tsf_val key) { return entry(table, key) != NULL; }

void tsf_weak_set(tsf_rt *rt, tsf_val table, tsf_val key, tsf_val value) {
  weak *t = table_of(table);
  if (!t->buf || t->used * 4 >= t->mask * 3) make_room(rt, t);
  chain(rt, t);
  key = t->is_ref ? made(key) : canonical(key);
  slot *s = find(t, key);
  if (!s->key) {
    t->used++;
    t->live++;
    s->key = key;
    escape(rt, key);
  }
  s->value = value;
  escape(rt, value);
}

bool tsf_weak_delete(tsf_val table, tsf_val key) {
  slot *s = entry(table, key);
  if (s) remove_entry(table_of(table), s);
  return s != NULL;
}

tsf_val tsf_weak_ref(tsf_rt *rt, tsf_val target) {
  tsf_val ref = tsf_weak_new(rt);
  table_of(ref)->is_ref = true;
  tsf_weak_set(rt, ref, target, TSF_VAL_UNDEF);
  return ref;
}

tsf_val tsf_weak_target(tsf_val ref) {
  const weak *t = table_of(ref);
  for (uint32_t i = 0; i <= t->mask; i++)
    if (slots(t)[i].key > GONE) return slots(t)[i].key;
  return TSF_VAL_UNDEF;
}
