/* cycle.c: full collections in slices, at boundaries.
 *
 * What a cycle has looked at gets an epoch below all others. So the barrier's one comparison, target->epoch <
 * value->epoch, also finds the stores of what it has not reached into what it is done with; the slow path marks the value.
 * What the program makes meanwhile, and keeps, is marked when it is kept. There is no minor collection until all is
 * marked: roots are looked at once more then. Blocks are swept a few at a time, and are not allocated from before that. */
#include <stdlib.h>

#include "heap/trace.h"

#define CYCLE_MIN ((uint64_t)2 << 20) /* live bytes: less is collected in one go */
#define SLICE_BYTES ((uint64_t)32 << 10) /* kept from one slice to the next */

#ifdef TSF_STRESS_BOUNDARY
#define PART_WORDS ((size_t)64)
#define SLICE_COST 1000
#define SLICE_BLOCKS 1
#else
#define PART_WORDS ((size_t)4 << 10) /* of a large buffer */
#define SLICE_COST 48000
#define SLICE_BLOCKS 64
#endif
#define ANEW_MAX 2u
/* What an object costs besides its words. */
#define OBJECT_COST 6

/* ---- marking ------------------------------------------------------------------------------------- */

/* New large objects, those of the event region left out: they may go before the next slice. */
static void sort_new_large(tsf_heap *heap) {
  uint32_t n = heap->event.nlarge;
  for (; heap->nsorted < n; heap->nsorted++) {
    void *large = heap->large.at[heap->nsorted];
    uint32_t at = heap->sorted.n++;
    for (; at > 0 && tsf_by_address(&heap->sorted.at[at - 1], &large) > 0; at--) heap->sorted.at[at] = heap->sorted.at[at - 1];
    heap->sorted.at[at] = large;
  }
}

/* Looks at the next words of a large buffer. From its start again when words were moved in it since; when that goes on
 * and on, at all of them. */
static size_t mark_part(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  tsf_buf *buf = heap->partly;
  if (buf->h.type & TSF_F_MOVED) {
    heap->partly_at = 0;
    heap->partly_anew++;
  }
  buf->h.type &= ~TSF_F_MOVED;
  size_t words = buf->bytes / 8, left = words > heap->partly_at ? words - heap->partly_at : 0;
  size_t n = left < PART_WORDS || heap->partly_anew > ANEW_MAX ? left : PART_WORDS;
  tsf_mark_words(rt, (const tsf_val *)buf->payload + heap->partly_at, n);
  heap->partly_at += n;
  if (n == left) heap->partly = NULL;
  return n + 1;
}

/* The next object that was reached. */
static size_t mark_next(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (heap->partly) return mark_part(rt);
  tsf_obj *o = tsf_next_work(heap);
  if (!o) return 0;
  o->epoch = heap->black;
  size_t size = tsf_object_size(rt, o);
  if (size > PART_WORDS * 8 && tsf_type_of(o) == TSF_T_BUF_WORD) {
    heap->partly = (tsf_buf *)o;
    heap->partly_at = heap->partly_anew = 0;
    o->type &= ~TSF_F_MOVED;
    return OBJECT_COST;
  }
  tsf_mark_children(rt, o);
  return OBJECT_COST + (size <= PART_WORDS * 8 ? size / 8 : 0);
}

/* True when nothing is left. */
static bool mark_some(tsf_rt *rt, size_t cost) {
  tsf_heap *heap = rt->heap;
  for (size_t spent = 0, more; (more = mark_next(rt)) != 0;) {
    spent += more;
    if (spent >= cost) return heap->work.n + heap->nahead == 0 && !heap->partly;
  }
  return true;
}

static void keep_object(void *context, tsf_obj *o) { tsf_mark_object((tsf_heap *)context, o); }

/* As much of a run as there was up to `to`; what is not used of the current one is passed over by the walk. */
static void keep_run(tsf_rt *rt, char *start, char *limit, const tsf_mark *to) {
  char *end = to && to->bump >= start && to->bump <= limit ? to->bump : limit;
  if (start) tsf_walk(rt, start, end, keep_object, rt->heap);
}

static void keep(tsf_rt *rt, const tsf_mark *from, const tsf_mark *to) {
  tsf_heap *heap = rt->heap;
  uint32_t ntaken = to ? to->ntaken : heap->taken.n, nlarge = to ? to->nlarge : heap->large.n;
  keep_run(rt, from->bump, from->limit, to);
  for (uint32_t i = from->ntaken; i < ntaken; i++) keep_run(rt, heap->taken.at[i].start, heap->taken.at[i].limit, to);
  for (uint32_t i = from->nlarge; i < nlarge; i++) {
    tsf_large *large = (tsf_large *)heap->large.at[i];
    if (large->marked) continue;
    large->marked = 1;
    if (!tsf_list_push(&heap->work, large->object)) heap->work_lost = true;
  }
}

#ifdef TSF_GC_VERIFY
/* Everything that can be reached was marked: marks all of it again, and compares. */
static void verify_marks(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  size_t words = (size_t)heap->nblocks * TSF_BLOCK_WORDS;
  uint64_t *marked = (uint64_t *)malloc(words * 8);
  uint32_t *large = (uint32_t *)calloc(heap->large.n + 1, sizeof *large);
  if (!marked || !large) __builtin_trap();
  memcpy(marked, heap->marks, words * 8);
  for (uint32_t i = 0; i < heap->large.n; i++) large[i] = ((tsf_large *)heap->large.at[i])->marked;
  tsf_clear_marks(heap);
  tsf_mark_roots(rt, true);
  tsf_mark_drain(rt);
  if (heap->mark_weak) heap->mark_weak(rt, false);
  for (size_t i = 0; i < words; i++)
    if (heap->marks[i] & ~marked[i]) __builtin_trap();
  for (size_t i = 0; i < words; i++) {
    heap->marks[i] = marked[i];
    if (marked[i]) heap->blocks[i / TSF_BLOCK_WORDS].marked = 1;
  }
  for (uint32_t i = 0; i < heap->large.n; i++) {
    tsf_large *l = (tsf_large *)heap->large.at[i];
    if (l->marked && !large[i]) __builtin_trap();
    l->marked = large[i];
  }
  free(marked);
  free(large);
}
#endif

/* ---- sweeping ------------------------------------------------------------------------------------ */

/* All that is alive is marked: nothing is allocated from old blocks before they are swept. */
static void begin_sweep(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  heap->partial = heap->partial_list = TSF_NONE;
  for (uint32_t i = 0; i < heap->nblocks; i++) {
    tsf_block *block = &heap->blocks[i];
    if (!block->used) continue;
    block->runs = NULL;
    block->partial = block->young = 0;
    block->unswept = 1;
  }
  heap->unswept = heap->nblocks;
  heap->phase = TSF_SWEEPING;
  heap->force_full = false;
  heap->full_at = heap->sparse_at = UINT64_MAX; /* until all is swept */
  tsf_sweep_large(heap);
  heap->live = heap->bytes;
  tsf_set_keep_limit(heap);
}

static uint64_t live_bytes(const tsf_heap *heap) {
  uint64_t live = 0;
  for (uint32_t i = 0; i < heap->nblocks; i++)
    if (heap->blocks[i].used) live += (uint64_t)heap->blocks[i].live * 8;
  for (uint32_t i = 0; i < heap->large.n; i++) live += ((tsf_large *)heap->large.at[i])->size;
  return live;
}

/* Sweeps at most so many blocks; true when all are. */
static bool sweep_some(tsf_rt *rt, uint32_t most) {
  tsf_heap *heap = rt->heap;
  while (heap->unswept > 0) {
    uint32_t i = --heap->unswept;
    if (!heap->blocks[i].unswept) continue;
    heap->blocks[i].unswept = 0;
    tsf_sweep_block(rt, i);
    if (--most == 0) return false;
  }
  heap->live = live_bytes(heap);
  tsf_set_full_at(heap);
  return true;
}

/* ---- the barrier --------------------------------------------------------------------------------- */

/* Looking at all of a large object again is dear, as long as it got little that is younger. */
static bool log_stored(tsf_heap *heap, tsf_large *large, tsf_obj *value) {
  if (large->stored >= large->size / 128) return false;
  if (!tsf_list_push(&heap->log, (char *)value + TSF_STORED)) return false;
  large->stored++;
  return true;
}

/* While marking nothing is logged: all that is kept will be marked. */
static bool stored(tsf_rt *rt, tsf_obj *target, tsf_obj *value) {
  tsf_heap *heap = rt->heap;
  if (heap->phase != TSF_MARKING) return !tsf_in_blocks(heap, (uintptr_t)target) && log_stored(heap, tsf_large_of(target), value);
  if (value->epoch < heap->event_epoch) tsf_mark_object(heap, value);
  return true;
}

/* ---- phases -------------------------------------------------------------------------------------- */

/* What exists now is old and was not reached; the roots are. */
static void begin(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  __atomic_store_n(&heap->collections, heap->collections + 1, __ATOMIC_RELAXED);
  heap->work_lost = false;
  heap->black--;
  tsf_close_run(rt);
  tsf_sort_large(heap);
  tsf_clear_marks(heap);
  tsf_mark_object(heap, rt->globals);
  tsf_forget_work(heap); /* module variables are looked at here, while every block can be walked */
  rt->globals->epoch = heap->black;
  tsf_mark_children(rt, rt->globals);
  tsf_mark_roots(rt, true);
  tsf_restart_regions(rt);
  heap->phase = TSF_MARKING;
  heap->slice_at = 0;
}

/* Everything that is alive is marked, roots included; false when that takes another slice. */
static bool finish_marking(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (!mark_some(rt, SLICE_COST)) return false;
  tsf_region_reset(rt);
  tsf_sort_large(heap);
  tsf_mark_roots(rt, true);
  if (!mark_some(rt, SLICE_COST)) return false;
  if (heap->mark_weak) heap->mark_weak(rt, false);
  return true;
}

static void mark_slice(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  sort_new_large(heap);
  heap->slice_at = heap->young + SLICE_BYTES;
  if (!finish_marking(rt)) return;
  if (heap->work_lost) { /* some marks are missing */
    heap->phase = TSF_IDLE;
    heap->force_full = true;
    return;
  }
  __atomic_store_n(&heap->collections, heap->collections + 1, __ATOMIC_RELAXED);
  tsf_close_run(rt);
#ifdef TSF_GC_VERIFY
  verify_marks(rt);
#endif
  begin_sweep(rt);
  tsf_restart_regions(rt);
}

static void sweep_slice(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  heap->slice_at = heap->young + SLICE_BYTES;
  if (heap->phase == TSF_SWEEPING) {
    if (sweep_some(rt, SLICE_BLOCKS)) heap->phase = TSF_TRIMMING;
  } else if (tsf_heap_trim(heap, heap->bytes / 2 + TSF_GC_VALVE_MIN, SLICE_BLOCKS)) {
    heap->settled = heap->bytes;
    heap->phase = TSF_IDLE;
  }
}

static bool is_due(const tsf_heap *heap) {
#ifdef TSF_STRESS_BOUNDARY
  return heap->phase != TSF_IDLE || heap->collections % 4 == 3;
#else
  if (heap->phase == TSF_IDLE) return heap->force_full && heap->live >= CYCLE_MIN && heap->young >= heap->keep_limit;
  return heap->young >= heap->slice_at;
#endif
}

static bool boundary(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  bool marking = heap->phase == TSF_MARKING;
  if (!is_due(heap)) return marking;
  if (marking) mark_slice(rt);
  else if (heap->phase == TSF_IDLE) begin(rt);
  else sweep_slice(rt);
  return heap->phase == TSF_MARKING;
}

/* Whatever a cycle has begun is ended: true when no mark is to be trusted. */
static TSF_COLD bool end(tsf_rt *rt, bool full) {
  tsf_heap *heap = rt->heap;
  if (heap->phase == TSF_MARKING) {
    tsf_forget_work(heap);
    heap->partly = NULL;
    heap->phase = TSF_IDLE;
    return true;
  }
  if (!full) return false; /* what is young is swept besides */
  if (heap->phase == TSF_SWEEPING) sweep_some(rt, UINT32_MAX);
  heap->phase = TSF_IDLE;
  return false;
}

static const tsf_cycle cycle = {boundary, keep, stored, end};

void tsf_cycle_enable(tsf_rt *rt) { rt->heap->cycle = &cycle; }
