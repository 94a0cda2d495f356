/* collect.c: one collection: mark, sweep, and when the next one is due. */
#include <stdlib.h>

#include "heap/trace.h"

TSF_COLD void tsf_clear_marks(tsf_heap *heap) {
  for (uint32_t i = 0; i < heap->nblocks; i++) {
    if (!heap->blocks[i].marked) continue;
    memset(heap->marks + (size_t)i * TSF_BLOCK_WORDS, 0, TSF_BLOCK_WORDS * 8);
    heap->blocks[i].marked = 0;
  }
  for (uint32_t i = 0; i < heap->large.n; i++) ((tsf_large *)heap->large.at[i])->marked = 0;
}

/* ---- sweep --------------------------------------------------------------------------------------- */

static void sweep_gap(tsf_heap *heap, uint32_t index, char *start, size_t size) {
  if (size == 0) return;
  if (size >= TSF_RUN_MIN) {
    tsf_add_run(heap, index, start, size);
    return;
  }
  tsf_poison(start, size);
  tsf_unpoison(start, size < sizeof(tsf_filler) ? size : sizeof(tsf_filler));
  tsf_fill(start, size);
}

/* Dead space becomes fillers and runs. Only live objects are read. */
static void sweep_objects(tsf_rt *rt, uint32_t index) {
  tsf_heap *heap = rt->heap;
  tsf_block *block = &heap->blocks[index];
  const uint64_t *marks = heap->marks + (size_t)index * TSF_BLOCK_WORDS;
  char *start = tsf_block_start(heap, index), *end = start;
  size_t live = 0;
  block->runs = NULL;
  for (size_t word = 0; word < TSF_BLOCK_WORDS; word++) {
    for (uint64_t bits = marks[word]; bits; bits &= bits - 1) {
      char *o = start + ((word << 6 | (size_t)__builtin_ctzll(bits)) << 3);
      size_t size = tsf_object_size(rt, (tsf_obj *)o);
      sweep_gap(heap, index, end, (size_t)(o - end));
      end = o + size;
      live += size;
    }
  }
  sweep_gap(heap, index, end, (size_t)(start + TSF_BLOCK_SIZE - end));
  block->live = (uint16_t)(live / 8);
  block->young = 0;
  if (block->runs && !block->partial) {
    block->partial = 1;
    block->next = heap->partial_list;
    heap->partial_list = index;
  }
}

void tsf_sweep_large(tsf_heap *heap) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < heap->large.n; i++) {
    tsf_large *large = (tsf_large *)heap->large.at[i];
    if (large->marked) {
      large->stored = 0;
      heap->large.at[n++] = large;
      heap->live += large->size;
    } else {
      tsf_heap_count(heap, -(int64_t)large->size);
      tsf_span_give(&heap->spans, large);
    }
  }
  heap->large.n = n;
}

/* The lowest first: those are the ones that trimming leaves their memory. */
static TSF_COLD void rebuild_free_list(tsf_heap *heap) {
  heap->free_list = TSF_NONE;
  for (uint32_t i = heap->nblocks; i-- > 0;) {
    if (heap->blocks[i].used) continue;
    heap->blocks[i].next = heap->free_list;
    heap->free_list = i;
  }
}

void tsf_set_full_at(tsf_heap *heap) {
  heap->full_at = heap->live + heap->live / 2 + TSF_GC_KEEP_MIN;
  heap->sparse_at = heap->bytes + heap->bytes / 2 + TSF_GC_KEEP_MIN;
  heap->full_collections++;
}

void tsf_set_keep_limit(tsf_heap *heap) {
  uint64_t most = heap->cycle ? TSF_GC_KEEP_MAX : UINT64_MAX;
  heap->young = heap->slice_at = 0;
  heap->keep_limit = heap->live / 2 > TSF_GC_KEEP_MIN ? heap->live / 2 : TSF_GC_KEEP_MIN;
  if (heap->keep_limit > most) heap->keep_limit = most;
}

#define WORK_KEPT ((uint32_t)64 << 10) /* entries of the mark stack */
#define MARKS_PAGE (4096 / 8 / TSF_BLOCK_WORDS) /* blocks whose mark bits share a page */

/* Mark bits of free blocks are zero, and where objects start is found anew: both cost nothing to drop. Of the blocks up
 * to `end`, which share a page of them. */
static TSF_COLD void trim_bits(tsf_heap *heap, uint32_t end) {
  size_t at = (size_t)(end - MARKS_PAGE) * TSF_BLOCK_WORDS;
  for (uint32_t i = end - MARKS_PAGE; i < end; i++)
    if (!heap->blocks[i].cold) return;
  tsf_pages_discard_zeros(heap->marks + at, 4096);
  tsf_pages_discard(heap->starts + at, 4096);
}

TSF_COLD bool tsf_heap_trim(tsf_heap *heap, uint64_t keep, uint32_t most) {
  uint64_t blocks = keep / TSF_BLOCK_SIZE;
  uint32_t left = most, had = most;
  for (uint32_t i = 0; i < heap->nblocks && left > 0; i++) {
    tsf_block *block = &heap->blocks[i];
    bool warm = !block->used && !block->cold;
    if (warm && blocks > 0) {
      blocks--;
    } else if (warm) {
      left--;
      tsf_pages_discard(tsf_block_start(heap, i), TSF_BLOCK_SIZE);
      block->cold = 1;
    }
    if (i % MARKS_PAGE != MARKS_PAGE - 1) continue;
    if (left < had) trim_bits(heap, i + 1);
    had = left;
  }
  if (left < most) rebuild_free_list(heap);
  tsf_spans_trim(&heap->spans, keep);
  if (heap->work.cap > WORK_KEPT) {
    free(heap->work.at);
    heap->work = (tsf_list){NULL, 0, 0};
  }
  return left > 0;
}

void tsf_sweep_block(tsf_rt *rt, uint32_t index) {
  if (rt->heap->blocks[index].marked) sweep_objects(rt, index);
  else tsf_free_block(rt->heap, index);
}

/* A minor sweep looks only at blocks that were allocated from. A block on the partial list that is
 * swept again stays on it. */
static void sweep(tsf_rt *rt, bool full) {
  tsf_heap *heap = rt->heap;
  uint32_t partial = heap->partial;
  heap->partial = TSF_NONE;
  if (full) {
    heap->partial_list = TSF_NONE;
    for (uint32_t i = 0; i < heap->nblocks; i++) heap->blocks[i].partial = 0;
  } else if (partial != TSF_NONE && !heap->blocks[partial].young && heap->blocks[partial].runs) {
    heap->blocks[partial].partial = 1;
    heap->blocks[partial].next = heap->partial_list;
    heap->partial_list = partial;
  }
  heap->live = 0;
  for (uint32_t i = heap->nblocks; i-- > 0;) {
    tsf_block *block = &heap->blocks[i];
    if (!block->used) continue;
    if (full || block->young) tsf_sweep_block(rt, i);
    heap->live += (uint64_t)block->live * 8;
  }
  tsf_sweep_large(heap);
  if (!full) return;
  tsf_heap_trim(heap, heap->bytes / 2 + TSF_GC_VALVE_MIN, UINT32_MAX);
  rebuild_free_list(heap);
}

/* ---- a collection -------------------------------------------------------------------------------- */

static void forget_log(tsf_heap *heap) {
  for (uint32_t i = 0; i < heap->log.n; i++)
    if (!tsf_log_is_stored(heap, i)) tsf_log_object(heap, i)->type &= ~TSF_F_LOGGED;
  heap->log.n = 0;
}

/* What the running call stored into older objects and overwrote since. */
static void forget_dead_values(tsf_heap *heap) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < heap->values.n; i++)
    if (tsf_is_marked(heap, (tsf_obj *)heap->values.at[i])) heap->values.at[n++] = heap->values.at[i];
  heap->values.n = n;
}

/* `survived`: bytes that came through their first collection. */
static void set_limits(tsf_heap *heap, bool full, uint64_t survived) {
  tsf_set_keep_limit(heap);
  if (full) tsf_set_full_at(heap);
  heap->force_full = heap->live > heap->full_at || heap->bytes > heap->sparse_at;
  /* A call that keeps most of what it makes is not helped by collecting often. */
  if (survived > heap->valve / 2 && heap->valve < TSF_GC_VALVE_MAX) heap->valve *= 2;
  else if (survived < heap->valve / 8 && heap->valve > TSF_GC_VALVE_MIN) heap->valve /= 2;
  heap->valve_at = heap->valve;
}

/* Epochs start again from 1. Everything is old and nothing else is in the heap. */
static void renumber(void *context, tsf_obj *o) {
  (void)context;
  o->epoch = TSF_EPOCH_FIRST;
}

/* What is alive keeps its epoch, and nothing rolls back over it. Inside a call the region goes on
 * (call_epoch stays: its objects may still hold borrowed data) but leaving will not roll it back. */
static TSF_COLD void restart_regions(tsf_rt *rt, bool in_call) {
  tsf_heap *heap = rt->heap;
  uint32_t call_epoch = rt->call_epoch;
  if (!in_call && rt->epoch > TSF_EPOCH_RENUMBER && !heap->force_full) {
    tsf_each_object(rt, renumber, NULL);
    rt->epoch = heap->black = TSF_EPOCH_FIRST;
  }
  tsf_region_reset(rt);
  if (in_call) {
    rt->call_epoch = heap->event_epoch = call_epoch;
    rt->call_flags |= TSF_CALL_VALVE;
  } else if (heap->free_list != TSF_NONE && tsf_fresh_block(rt)) {
    tsf_region_reset(rt);
  }
}

void tsf_restart_regions(tsf_rt *rt) {
  forget_log(rt->heap);
  restart_regions(rt, false);
}

/* Cold: what takes the time is in the functions that it calls. */
TSF_COLD void tsf_heap_collect(tsf_rt *rt, bool full, char *stack_end) {
  tsf_heap *heap = rt->heap;
  uint64_t before = heap->live;
  full |= heap->force_full;
  if (TSF_UNLIKELY(heap->phase != TSF_IDLE)) full |= heap->cycle->end(rt, full);
  __atomic_store_n(&heap->collections, heap->collections + 1, __ATOMIC_RELAXED); /* metrics read it from any thread */
  heap->work_lost = false;
  rt->thrown = rt->exc;
  tsf_close_run(rt);
  tsf_sort_large(heap);
  if (full) tsf_clear_marks(heap);
  tsf_mark_roots(rt, full);
  if (stack_end) tsf_mark_stack(rt, stack_end);
  tsf_mark_drain(rt);
  if (TSF_UNLIKELY(heap->mark_weak != NULL)) heap->mark_weak(rt, stack_end != NULL);
  rt->cursor.s = NULL; /* the string may be gone */
  forget_log(heap);
  if (heap->work_lost) { /* some marks are missing: free nothing, and trust no mark next time */
    heap->young = 0;
    heap->force_full = true;
  } else {
    forget_dead_values(heap);
    sweep(rt, full);
    set_limits(heap, full, heap->live > before ? heap->live - before : 0);
  }
  restart_regions(rt, stack_end != NULL);
  if (full && !stack_end) heap->settled = heap->bytes;
}
