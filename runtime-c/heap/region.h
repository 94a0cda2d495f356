/* region.h: the call and event regions: entries and exits, the write barrier. */
#ifndef TSF_REGION_H
#define TSF_REGION_H

#include "base/base.h"

/* Give up the newest allocations, down to `to`. */
#if defined(TSF_ASAN) || defined(TSF_GC_VERIFY)
void tsf_rewind(tsf_rt *rt, char *to); /* and poisons them */
#else
static inline void tsf_rewind(tsf_rt *rt, char *to) { rt->bump = to; }
#endif

enum {
  TSF_CALL_TOOK = 1,        /* took another run, block or large object */
  TSF_CALL_DIRTY_EVENT = 2, /* an event-region object points into the call region */
  TSF_CALL_DIRTY_OLD = 4,   /* an old object does */
  TSF_CALL_VALVE = 8,       /* collected inside the call: the region no longer rolls back */
  TSF_CALL_STRESS = 16,     /* stress build: always take the slow path */
  TSF_CALL_KEEP = 32        /* the whole call belongs to the event region */
};
#define TSF_DEPTH_MAX 64
#define TSF_STACK_BUDGET ((size_t)1 << 20)
TSF_SLOW void tsf_leave_slow(tsf_rt *rt);

/* ABI entry. False when re-entered past TSF_DEPTH_MAX or with too little stack left (then do not call
 * tsf_leave). The caller's frame must be alive until tsf_leave: the stack below it is what the collector
 * scans. A caller that catches out-of-memory by tsf_try notes rt->depth after tsf_enter, restores it, then
 * leaves as usual. */
/* The outermost entry, of a realm whose stack_budget is TSF_ABI_STACK. */
TSF_INLINE bool tsf_enter_first(tsf_rt *rt, char *frame) {
  char *limit = frame - TSF_ABI_STACK;
  if (TSF_UNLIKELY(!tsf_stack_ample(limit)) && (limit = tsf_stack_limit(frame, TSF_ABI_STACK)) == NULL) return false;
  rt->entry_frame = frame;
  rt->stack_limit = limit;
  rt->depth = 1;
  return true;
}
TSF_INLINE bool tsf_enter(tsf_rt *rt) {
  char *frame = (char *)__builtin_frame_address(0);
  if (TSF_LIKELY(rt->depth == 0)) {
    char *limit = tsf_stack_limit(frame, rt->stack_budget);
    if (TSF_UNLIKELY(limit == NULL)) return false;
    rt->entry_frame = frame;
    rt->stack_limit = limit;
  } else if (rt->depth >= TSF_DEPTH_MAX || frame < rt->stack_limit) {
    return false;
  }
  rt->depth++;
  return true;
}
/* ABI exit. The outermost one rolls the call region back, or keeps it when something in it was stored
 * into older objects, and may collect. A pending exception is dropped: describe it before. */
static inline void tsf_left(tsf_rt *rt) { /* once the depth is 0 */
  rt->exc = rt->thrown = NULL;
  rt->cursor.s = NULL;
  if (TSF_UNLIKELY(rt->call_flags != 0)) tsf_leave_slow(rt);
  else tsf_rewind(rt, rt->call_bump);
}
static inline void tsf_leave(tsf_rt *rt) {
  if (TSF_LIKELY(--rt->depth == 0)) tsf_left(rt);
}
/* The event region encloses the call regions of one event: all of a call that tsf_event_keep is called
 * in lives until tsf_event_drop (called when another event arrives, before anything is allocated in the
 * call; clear the memo slots first). Leaving such a call copies what was borrowed in it. */
static inline void tsf_event_keep(tsf_rt *rt) { rt->call_flags |= TSF_CALL_KEEP; }
void tsf_event_drop(tsf_rt *rt);
/* *slot = value, where the slot outlives this call: keeps the call region for good. A plain store to
 * a registered slot is right only for NULL, or when tsf_event_keep follows and the slot is cleared at
 * the drop. value may be NULL. */
void tsf_root_store(tsf_rt *rt, tsf_obj **slot, tsf_obj *value);

TSF_SLOW void tsf_barrier_slow(tsf_rt *rt, tsf_obj *target, tsf_obj *value);
/* After (or before) storing pointer `value` into a field of `target`. */
static inline void tsf_barrier(tsf_rt *rt, void *target, const void *value) {
  if (tsf_is_heap(value) && TSF_UNLIKELY(((tsf_obj *)target)->epoch < ((const tsf_obj *)value)->epoch))
    tsf_barrier_slow(rt, (tsf_obj *)target, (tsf_obj *)value);
}
static inline void tsf_barrier_val(tsf_rt *rt, void *target, tsf_val value) {
  if (tsf_val_is_ptr(value)) tsf_barrier(rt, target, tsf_val_ptr(value));
}

#endif
