/* region_begin.c: where the regions begin. */
#include "heap/blocks.h"

static tsf_mark here(const tsf_rt *rt) {
  const tsf_heap *heap = rt->heap;
  return (tsf_mark){rt->bump, rt->limit, heap->taken.n, heap->large.n, heap->log.n};
}

void tsf_region_begin_call(tsf_rt *rt) {
  rt->heap->call = here(rt);
  rt->call_bump = rt->bump;
}

void tsf_region_begin_event(tsf_rt *rt) {
  rt->heap->taken.n = 0;
  tsf_region_begin_call(rt);
  rt->heap->event = rt->heap->call;
  rt->heap->event_dirty = false;
}

TSF_COLD void tsf_region_reset(tsf_rt *rt) {
  const tsf_heap *heap = rt->heap;
  if (heap->phase == TSF_MARKING) heap->cycle->keep(rt, &heap->event, NULL);
  rt->epoch++;
  rt->call_epoch = rt->heap->event_epoch = rt->epoch;
  tsf_region_begin_event(rt);
}
