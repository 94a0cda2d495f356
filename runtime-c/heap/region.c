/* region.c: the call and event regions: barrier, rollback, keeping, and ending of borrowings.
 *
 * Three ages of objects: old (epoch < event_epoch), event region (< call_epoch), call region. Leaving
 * a call gives its region up unless an older object points into it. What is kept must not point into
 * the host's memory any more: objects that became reachable from older ones (`values`) and what they
 * reach get their own copies. */
#include <stdlib.h>

#include "heap/trace.h"

static bool event_region_empty(const tsf_rt *rt) { return rt->heap->event_epoch == rt->call_epoch; }

#if defined(TSF_ASAN) || defined(TSF_GC_VERIFY)
void tsf_rewind(tsf_rt *rt, char *to) {
  if (to != rt->bump) tsf_poison(to, (size_t)(rt->bump - to));
  rt->bump = to;
}
#endif

/* ---- barrier ------------------------------------------------------------------------------------- */

/* `value` got reachable from an object (or root) of an older age. */
static void escape(tsf_rt *rt, uint32_t from_epoch, tsf_obj *value) {
  tsf_heap *heap = rt->heap;
  if (value->epoch >= rt->call_epoch) {
    rt->call_flags |= from_epoch < heap->event_epoch ? TSF_CALL_DIRTY_OLD : TSF_CALL_DIRTY_EVENT;
    if (value->type & TSF_F_ESCAPED) return;
    value->type |= TSF_F_ESCAPED;
    if (!tsf_list_push(&heap->values, value)) heap->values_lost = true;
  } else if (value->epoch >= heap->event_epoch && from_epoch < heap->event_epoch) {
    heap->event_dirty = true;
    rt->call_flags |= TSF_CALL_TOOK; /* leave must have a look */
  }
}

void tsf_barrier_slow(tsf_rt *rt, tsf_obj *target, tsf_obj *value) {
  tsf_heap *heap = rt->heap;
  if (target->epoch < rt->call_epoch) escape(rt, target->epoch, value);
  if (target->type & TSF_F_LOGGED) return;
  if (heap->cycle && heap->cycle->stored(rt, target, value)) return;
  if (tsf_list_push(&heap->log, target)) target->type |= TSF_F_LOGGED;
  else heap->force_full = true; /* which needs no log */
}

void tsf_root_store(tsf_rt *rt, tsf_obj **slot, tsf_obj *value) {
  *slot = value;
  if (tsf_is_heap(value)) escape(rt, 0, value);
}

/* ---- borrowed data ------------------------------------------------------------------------------- */

/* The longest borrowed string of a region, once copied: most of the others are slices of it. */
typedef struct shared_copy {
  tsf_rt *rt;
  const tsf_str *longest; /* while looking for it */
  const uint8_t *from, *to;
  tsf_buf *buf;
} shared_copy;

/* NULL when leaving a call finds no memory at all; inside a call that is an out-of-memory trap. */
static tsf_buf *copy_out(tsf_rt *rt, const uint8_t *data, size_t len) {
  size_t bytes = (len + 7) & ~(size_t)7;
  tsf_buf *buf = (tsf_buf *)tsf_alloc_try(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  if (!buf && rt->depth) tsf_out_of_memory(rt);
  if (!buf) return NULL;
  buf->bytes = bytes;
  if (len) memcpy(buf->payload, data, len);
  return buf;
}

static TSF_COLD void own_str(shared_copy *shared, tsf_str *s) {
  s->h.type &= ~TSF_F_BORROWED;
  bool inside = shared->buf && s->data >= shared->from && s->data + s->len <= shared->to;
  tsf_buf *buf = inside ? shared->buf : copy_out(shared->rt, s->data, s->len);
  if (!buf) { /* better empty than dangling */
    s->len = s->units = s->hash = 0;
    s->data = (const uint8_t *)(s + 1);
    s->h.type |= TSF_F_ASCII;
    return;
  }
  s->data = inside ? buf->payload + (s->data - shared->from) : buf->payload;
  s->owner = &buf->h;
  tsf_barrier(shared->rt, s, buf);
}

static TSF_COLD void own_bytes(tsf_rt *rt, tsf_bytes *b) {
  b->h.type &= ~TSF_F_BORROWED;
  tsf_buf *buf = copy_out(rt, b->data, tsf_bytes_size(b));
  if (!buf) {
    b->len = 0;
    return;
  }
  b->data = buf->payload;
  b->owner = &buf->h;
  tsf_barrier(rt, b, buf);
}

static void own(shared_copy *shared, tsf_obj *o) {
  if (!(o->type & TSF_F_BORROWED)) return;
  if (tsf_type_of(o) == TSF_T_STR) own_str(shared, (tsf_str *)o);
  else own_bytes(shared->rt, (tsf_bytes *)o);
}

static bool borrowed_in_call(const shared_copy *shared, const tsf_obj *o) {
  return o->type & TSF_F_BORROWED && o->epoch >= shared->rt->call_epoch;
}

static void find_longest(void *context, tsf_obj *o) {
  shared_copy *shared = (shared_copy *)context;
  if (!borrowed_in_call(shared, o) || tsf_type_of(o) != TSF_T_STR) return;
  if (!shared->longest || ((tsf_str *)o)->len > shared->longest->len) shared->longest = (tsf_str *)o;
}

static void own_visit(void *context, tsf_obj *o) {
  if (borrowed_in_call((shared_copy *)context, o)) own((shared_copy *)context, o);
}

static void walk_call(tsf_rt *rt, void (*visit)(void *, tsf_obj *), void *context) {
  tsf_heap *heap = rt->heap;
  if (rt->call_flags & TSF_CALL_VALVE) {
    tsf_each_object(rt, visit, context);
    return;
  }
  tsf_walk(rt, heap->call.bump, heap->call.limit, visit, context);
  for (uint32_t i = heap->call.ntaken; i < heap->taken.n; i++)
    tsf_walk(rt, heap->taken.at[i].start, heap->taken.at[i].limit, visit, context);
}

/* Everything made in this call, reachable or not. */
static TSF_COLD void own_call(tsf_rt *rt) {
  shared_copy shared = {rt, NULL, NULL, NULL, NULL};
  walk_call(rt, find_longest, &shared);
  if (shared.longest) {
    shared.from = shared.longest->data;
    shared.to = shared.from + shared.longest->len;
    shared.buf = copy_out(rt, shared.from, shared.longest->len);
  }
  walk_call(rt, own_visit, &shared);
}

static void escape_word(void *context, tsf_val v) {
  tsf_rt *rt = (tsf_rt *)context;
  if (!tsf_val_is_ptr(v)) return;
  tsf_obj *o = (tsf_obj *)tsf_val_ptr(v);
  if (o->epoch < rt->call_epoch || o->type & TSF_F_ESCAPED) return;
  o->type |= TSF_F_ESCAPED;
  if (!tsf_list_push(&rt->heap->values, o)) rt->heap->values_lost = true;
}

/* What older objects reach of this call. */
static TSF_COLD void own_escaped(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  shared_copy unshared = {rt, NULL, NULL, NULL, NULL};
  while (heap->values.n && !heap->values_lost) {
    tsf_obj *o = (tsf_obj *)heap->values.at[--heap->values.n];
    own(&unshared, o);
    tsf_object_words(rt, o, escape_word, rt);
  }
  if (heap->values_lost) own_call(rt);
}

/* ---- leaving a call ------------------------------------------------------------------------------ */

/* Back to a mark. When little is left of its run and the region needed more, the next regions begin
 * in a fresh block, or each of them would come this slow way. */
static void roll_back(tsf_rt *rt, const tsf_mark *mark) {
  tsf_heap *heap = rt->heap;
  bool more = heap->taken.n > mark->ntaken;
  uint64_t before = heap->bytes;
  while (heap->taken.n > mark->ntaken) tsf_give_back(heap, heap->taken.at[--heap->taken.n]);
  tsf_large_free(heap, mark->nlarge);
  rt->bump = mark->bump;
  rt->limit = mark->limit;
  size_t rest = (size_t)(rt->limit - rt->bump);
  if (rest) tsf_poison(rt->bump, rest);
  if (more && rest < TSF_BLOCK_SIZE / 2) tsf_fresh_block(rt);
  if (TSF_UNLIKELY(before > heap->bytes + TSF_REGION_KEPT)) tsf_heap_trim(heap, TSF_SPANS_WARM, UINT32_MAX);
}

static void clean_leave(tsf_rt *rt) {
#ifdef TSF_GC_VERIFY
  tsf_verify(rt, rt->call_epoch);
#endif
  tsf_mark mark = rt->heap->call;
  roll_back(rt, &mark);
  if (event_region_empty(rt)) tsf_region_begin_event(rt);
  else tsf_region_begin_call(rt);
}

/* Nothing that stays may point into the host's memory. */
static void end_borrowing(tsf_rt *rt, uint32_t flags) {
  tsf_heap *heap = rt->heap;
  if (rt->borrowed) {
    heap->over_limit = true;
    if (flags & TSF_CALL_KEEP) own_call(rt);
    else if (flags & (TSF_CALL_DIRTY_OLD | TSF_CALL_DIRTY_EVENT)) own_escaped(rt);
    heap->over_limit = false;
    rt->borrowed = false;
  }
  heap->values.n = 0;
  heap->values_lost = false;
}

static void leave_region(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  uint32_t flags = rt->call_flags;
  end_borrowing(rt, flags);
  if (!(flags & (TSF_CALL_DIRTY_OLD | TSF_CALL_DIRTY_EVENT | TSF_CALL_VALVE | TSF_CALL_KEEP))) clean_leave(rt);
  /* The regions lie behind each other, so keeping the call for good keeps the event region too. */
  if (flags & (TSF_CALL_DIRTY_OLD | TSF_CALL_VALVE) || heap->event_dirty) {
    tsf_region_reset(rt);
  } else if (flags & (TSF_CALL_DIRTY_EVENT | TSF_CALL_KEEP)) {
    rt->call_epoch = ++rt->epoch;
    tsf_region_begin_call(rt);
  }
}

/* A call that collected on its way leaves what it made, dead or alive: when that is much, it is looked at now. */
static bool wants_full(const tsf_rt *rt, uint32_t flags) {
  const tsf_heap *heap = rt->heap;
  if (heap->exhausted || rt->epoch > TSF_EPOCH_RENUMBER) return true;
  return flags & TSF_CALL_VALVE && heap->bytes > heap->settled + heap->settled / 2 + TSF_REGION_KEPT;
}

/* Depth is 0 and the C stack holds nothing of ours. */
void tsf_leave_slow(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (TSF_LIKELY(rt->call_flags == TSF_CALL_KEEP && !rt->borrowed && !heap->event_dirty)) {
    rt->call_epoch = ++rt->epoch; /* the first call of an event, as it nearly always is */
    tsf_region_begin_call(rt);
    rt->call_flags = 0;
    return;
  }
  leave_region(rt);
  bool full = wants_full(rt, rt->call_flags), sliced = !full && heap->cycle && heap->cycle->boundary(rt);
#ifdef TSF_STRESS_BOUNDARY
  if (!sliced) tsf_heap_collect(rt, full || heap->collections % 2 == 0, NULL);
  rt->call_flags = TSF_CALL_STRESS;
#else
  if (!sliced && (full || heap->young >= heap->keep_limit)) tsf_heap_collect(rt, full, NULL);
  rt->call_flags = 0;
#endif
  if (TSF_UNLIKELY(heap->exhausted)) tsf_heap_trim(heap, TSF_GC_VALVE_MIN, UINT32_MAX);
  heap->exhausted = false;
  heap->valve_at = heap->young + heap->valve;
}

/* ---- the event region ---------------------------------------------------------------------------- */

/* Objects of the event region are about to vanish from the log. */
static void forget_event_log(tsf_heap *heap) {
  uint32_t n = heap->event.nlog;
  for (uint32_t i = n; i < heap->log.n; i++)
    if (tsf_log_object(heap, i)->epoch < heap->event_epoch) heap->log.at[n++] = heap->log.at[i];
  heap->log.n = n;
}

/* The whole event fitted into the run it began in: as nearly always. */
static inline bool drop_in_run(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  bool extra = heap->taken.n > 0 || heap->large.n > heap->event.nlarge || heap->log.n > heap->event.nlog;
  if (extra || heap->event_dirty || rt->bump != heap->call.bump) return false;
#ifdef TSF_GC_VERIFY
  tsf_verify(rt, heap->event_epoch);
#endif
  tsf_rewind(rt, heap->event.bump);
  rt->epoch = rt->call_epoch = heap->event_epoch;
  rt->call_bump = rt->bump;
  heap->call = heap->event;
  return true;
}

void tsf_event_drop(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (event_region_empty(rt) || drop_in_run(rt)) return;
  bool call_empty = rt->bump == heap->call.bump && heap->taken.n == heap->call.ntaken;
  call_empty = call_empty && heap->large.n == heap->call.nlarge;
  if (heap->event_dirty || !call_empty) {
    /* Kept for good; a call region that has begun stays one, and keeps the event's runs. */
    if (heap->phase == TSF_MARKING) heap->cycle->keep(rt, &heap->event, &heap->call);
    heap->event_epoch = rt->call_epoch;
    heap->event_dirty = false;
    tsf_taken *of_call = heap->taken.at + heap->call.ntaken;
    heap->taken.n -= heap->call.ntaken;
    if (heap->taken.n) memmove(heap->taken.at, of_call, heap->taken.n * sizeof *of_call);
    heap->call.ntaken = 0;
    heap->event = heap->call;
    return;
  }
#ifdef TSF_GC_VERIFY
  tsf_verify(rt, heap->event_epoch);
#endif
  forget_event_log(heap);
  tsf_mark mark = heap->event;
  roll_back(rt, &mark);
  rt->epoch = rt->call_epoch = heap->event_epoch;
  tsf_region_begin_event(rt);
}
