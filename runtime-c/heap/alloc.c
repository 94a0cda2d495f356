/* alloc.c: the slow path of allocation, which collects. */
#include "heap/blocks.h"

/* Make room when the limit stands in the way; gives up for good when there is none to be had. */
static void collect_or_fail(tsf_rt *rt, size_t size) {
  tsf_heap *heap = rt->heap;
  if (rt->depth == 0 || size > heap->max_bytes) tsf_out_of_memory(rt);
  tsf_heap_collect(rt, true, rt->entry_frame);
  if (heap->bytes + size > heap->max_bytes - heap->max_bytes / 32) tsf_out_of_memory(rt);
}

/* Called for every run or large object: the place where a long call collects. */
static void maybe_collect(tsf_rt *rt) {
  tsf_heap *heap = rt->heap;
  if (rt->depth == 0) return;
#ifdef TSF_STRESS_ALLOC
  static const uint32_t every = TSF_STRESS_ALLOC + 0 > 1 ? TSF_STRESS_ALLOC + 0 : 1;
  if (heap->stress++ % every == 0) tsf_heap_collect(rt, heap->stress / every % 2 == 0, rt->entry_frame);
#else
  if (heap->young >= heap->valve_at) tsf_heap_collect(rt, false, rt->entry_frame);
#endif
}

void *tsf_alloc_slow(tsf_rt *rt, uint32_t type, size_t size) {
  maybe_collect(rt);
  tsf_obj *o = tsf_alloc_bare(rt, size);
  if (!o) {
    collect_or_fail(rt, size);
    o = tsf_alloc_bare(rt, size);
    if (!o) tsf_out_of_memory(rt);
  }
#ifdef TSF_STRESS_ALLOC
  tsf_close_run(rt); /* so that the next allocation comes here too */
#endif
  *o = (tsf_obj){type, rt->epoch};
  return o;
}
