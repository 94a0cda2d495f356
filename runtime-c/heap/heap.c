/* heap.c: blocks, runs, large objects. */
#include <stdlib.h>

#include "heap/trace.h"

bool tsf_list_push(tsf_list *list, void *p) {
  if (list->n == list->cap) {
    uint32_t cap = list->cap ? list->cap * 2 : 64;
    void **at = (void **)realloc(list->at, cap * sizeof *at);
    if (!at) return false;
    list->at = at;
    list->cap = cap;
  }
  list->at[list->n++] = p;
  return true;
}

void tsf_heap_count(tsf_heap *heap, int64_t bytes) {
  __atomic_store_n(&heap->bytes, heap->bytes + (uint64_t)bytes, __ATOMIC_RELAXED);
}

/* The range is reserved once and never moves. An eighth above the limit is kept for what must not
 * fail: copying borrowed data at the end of a call. */
TSF_COLD bool tsf_heap_init(tsf_heap *heap, uint64_t max_bytes) {
  size_t chunk = TSF_COMMIT_BLOCKS * TSF_BLOCK_SIZE;
  size_t span = ((size_t)(max_bytes + max_bytes / 8) + 2 * chunk) & ~(chunk - 1);
  size_t bits = span / 64;
  heap->reserved = 2 * bits + span + TSF_BLOCK_SIZE;
  char *p = (char *)tsf_pages_reserve(heap->reserved);
  if (!p) return false;
  heap->marks = (uint64_t *)p;
  heap->starts = (uint64_t *)(p + bits);
  heap->base = (char *)(((uintptr_t)p + 2 * bits + TSF_BLOCK_SIZE - 1) & ~(uintptr_t)(TSF_BLOCK_SIZE - 1));
  heap->max_blocks = (uint32_t)(span >> TSF_BLOCK_SHIFT);
  heap->max_bytes = max_bytes;
  heap->blocks = (tsf_block *)calloc(heap->max_blocks, sizeof(tsf_block));
  heap->layouts = tsf_layouts_new();
  heap->free_list = heap->partial_list = heap->partial = TSF_NONE;
  heap->keep_limit = TSF_GC_KEEP_MIN;
  heap->valve = heap->valve_at = TSF_GC_VALVE_MIN;
  heap->force_full = true; /* nothing is marked yet */
  heap->black = TSF_EPOCH_FIRST;
  if (heap->blocks && heap->layouts) return true;
  tsf_heap_free(heap);
  return false;
}

TSF_COLD void tsf_heap_free(tsf_heap *heap) {
  tsf_spans_free(&heap->spans);
  tsf_unpoison(heap->base, (size_t)heap->nblocks << TSF_BLOCK_SHIFT);
  tsf_pages_release(heap->marks, heap->reserved);
  free(heap->blocks);
  free(heap->layouts);
  free(heap->taken.at);
  tsf_list *lists[] = {&heap->large, &heap->sorted, &heap->log, &heap->values, &heap->roots, &heap->work};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) free(lists[i]->at);
}

/* ---- blocks and runs ---------------------------------------------------------------------------- */

static TSF_COLD bool commit_blocks(tsf_heap *heap) {
  if (heap->nblocks >= heap->max_blocks) return false;
  size_t bits = TSF_COMMIT_BLOCKS * TSF_BLOCK_WORDS * 8, at = (size_t)heap->nblocks * TSF_BLOCK_WORDS;
  if (!tsf_pages_commit(heap->marks + at, bits) || !tsf_pages_commit(heap->starts + at, bits)) return false;
  if (!tsf_pages_commit(tsf_block_start(heap, heap->nblocks), TSF_COMMIT_BLOCKS * TSF_BLOCK_SIZE)) return false;
  for (uint32_t i = TSF_COMMIT_BLOCKS; i-- > 0;) {
    heap->blocks[heap->nblocks + i].next = heap->free_list;
    heap->free_list = heap->nblocks + i;
  }
  heap->nblocks += TSF_COMMIT_BLOCKS;
  return true;
}

void tsf_close_run(tsf_rt *rt) {
  size_t rest = (size_t)(rt->limit - rt->bump);
  if (rest) {
    tsf_unpoison(rt->bump, rest < sizeof(tsf_run) ? rest : sizeof(tsf_run));
    tsf_fill(rt->bump, rest);
  }
  rt->bump = rt->limit = NULL;
}

/* Room for one more in heap->taken; the rest of acquiring a run cannot fail. */
static bool reserve_taken(tsf_heap *heap) {
  if (heap->taken.n < heap->taken.cap) return true;
  uint32_t cap = heap->taken.cap ? heap->taken.cap * 2 : 16;
  tsf_taken *at = (tsf_taken *)realloc(heap->taken.at, cap * sizeof *at);
  if (!at) return false;
  heap->taken.at = at;
  heap->taken.cap = cap;
  return true;
}

static void take(tsf_rt *rt, char *start, size_t size) {
  tsf_heap *heap = rt->heap;
  tsf_taken *run = &heap->taken.at[heap->taken.n++];
  run->start = rt->bump = start;
  run->limit = rt->limit = start + size;
  tsf_poison(start, size);
  heap->blocks[tsf_block_of(heap, start)].young = 1;
  heap->young += size;
  rt->call_flags |= TSF_CALL_TOOK;
}

bool tsf_fresh_block(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (heap->bytes + TSF_BLOCK_SIZE > heap->max_bytes && !heap->over_limit) return false;
  if (!reserve_taken(heap) || (heap->free_list == TSF_NONE && !commit_blocks(heap))) return false;
  uint32_t index = heap->free_list;
  tsf_block *block = &heap->blocks[index];
  heap->free_list = block->next;
  block->used = 1;
  block->cold = 0;
  tsf_heap_count(heap, TSF_BLOCK_SIZE);
  tsf_close_run(rt);
  take(rt, tsf_block_start(heap, index), TSF_BLOCK_SIZE);
  return true;
}

void tsf_free_block(tsf_heap *heap, uint32_t index) {
  tsf_block *block = &heap->blocks[index];
  block->used = block->young = 0;
  block->live = 0;
  block->runs = NULL;
  block->next = heap->free_list;
  heap->free_list = index;
  tsf_heap_count(heap, -(int64_t)TSF_BLOCK_SIZE);
  tsf_poison(tsf_block_start(heap, index), TSF_BLOCK_SIZE);
}

/* Undo take. */
void tsf_give_back(tsf_heap *heap, tsf_taken run) {
  uint32_t index = tsf_block_of(heap, run.start);
  tsf_block *block = &heap->blocks[index];
  size_t size = (size_t)(run.limit - run.start);
  heap->young -= size;
  if (tsf_run_is_block(heap, run)) {
    tsf_free_block(heap, index);
    return;
  }
  tsf_add_run(heap, index, run.start, size);
  if (index != heap->partial && !block->partial) {
    block->partial = 1;
    block->next = heap->partial_list;
    heap->partial_list = index;
  }
}

void tsf_add_run(tsf_heap *heap, uint32_t index, char *start, size_t size) {
  tsf_run *run = (tsf_run *)start;
  tsf_poison(start, size);
  tsf_unpoison(start, sizeof *run);
  tsf_fill(start, size);
  run->next = heap->blocks[index].runs;
  heap->blocks[index].runs = run;
}

/* The next gap, which is not yet taken off its list; NULL when there are no more. */
static tsf_run *peek_gap(tsf_heap *heap) {
  while (heap->partial == TSF_NONE || !heap->blocks[heap->partial].runs) {
    heap->partial = heap->partial_list;
    if (heap->partial == TSF_NONE) return NULL;
    heap->partial_list = heap->blocks[heap->partial].next;
    heap->blocks[heap->partial].partial = 0;
  }
  return heap->blocks[heap->partial].runs;
}

static void take_gap(tsf_rt *rt, tsf_run *run) {
  tsf_heap *heap = rt->heap;
  tsf_close_run(rt);
  heap->blocks[heap->partial].runs = run->next;
  take(rt, (char *)run, run->filler.size);
}

/* Small objects fill gaps; what does not fit into the next gap gets a block. */
bool tsf_next_run(tsf_rt *rt, size_t size) {
  tsf_heap *heap = rt->heap;
  if (!reserve_taken(heap)) return false;
  tsf_run *gap = peek_gap(heap);
  if (gap && gap->filler.size >= size) {
    take_gap(rt, gap);
    return true;
  }
  if (tsf_fresh_block(rt)) return true;
  /* At the limit: gaps that are too small are given up until the next sweep. */
  while ((gap = peek_gap(heap)) && gap->filler.size < size) heap->blocks[heap->partial].runs = gap->next;
  if (!gap) return false;
  take_gap(rt, gap);
  return true;
}

/* ---- allocation --------------------------------------------------------------------------------- */

static bool large_push(tsf_heap *heap, tsf_large *large) {
  if (heap->sorted.cap <= heap->large.n) { /* so that a collection need not ask for memory */
    uint32_t n = heap->sorted.n;
    heap->sorted.n = heap->sorted.cap;
    bool room = tsf_list_push(&heap->sorted, NULL);
    heap->sorted.n = n;
    if (!room) return false;
  }
  return tsf_list_push(&heap->large, large);
}

static tsf_obj *large_try(tsf_heap *heap, size_t size) {
  if (heap->bytes + size > heap->max_bytes && !heap->over_limit) return NULL;
  size_t got;
  tsf_large *large = (tsf_large *)tsf_span_take(&heap->spans, sizeof(tsf_large) + size, heap->max_bytes, &got);
  if (!large) return NULL;
  large->size = got;
  large->marked = large->stored = 0;
  if (!large_push(heap, large)) {
    tsf_span_give(&heap->spans, large);
    return NULL;
  }
  tsf_heap_count(heap, (int64_t)got);
  heap->young += got;
  return large->object;
}

void tsf_large_free(tsf_heap *heap, uint32_t from) {
  while (heap->large.n > from) {
    tsf_large *large = (tsf_large *)heap->large.at[--heap->large.n];
    heap->young -= large->size;
    tsf_heap_count(heap, -(int64_t)large->size);
    tsf_span_give(&heap->spans, large);
  }
}

/* The next `size` bytes of the run. */
static tsf_obj *bump(tsf_rt *rt, size_t size) {
  tsf_obj *o = (tsf_obj *)rt->bump;
  rt->bump += size;
  tsf_unpoison(o, size);
  return o;
}

tsf_obj *tsf_alloc_bare(tsf_rt *rt, size_t size) {
  if (size > TSF_SMALL_MAX) {
    if (size >= TSF_OBJECT_MAX) return NULL;
    rt->call_flags |= TSF_CALL_TOOK;
    return large_try(rt->heap, size);
  }
  return tsf_next_run(rt, size) ? bump(rt, size) : NULL;
}

void *tsf_alloc_try(tsf_rt *rt, uint32_t type, size_t size) {
  tsf_obj *o = size <= (size_t)(rt->limit - rt->bump) ? bump(rt, size) : tsf_alloc_bare(rt, size);
  if (o) *o = (tsf_obj){type, rt->epoch};
  return o;
}

