/* limit.c: giving up for want of memory. */
#include "heap/blocks.h"

void tsf_out_of_memory(tsf_rt *rt) {
  rt->exc = NULL;
  rt->unasked = false;
  rt->heap->over_limit = false;
  rt->heap->exhausted = true;
  rt->call_flags |= TSF_CALL_TOOK; /* leaving is more than a rollback */
  if (!rt->entry) __builtin_trap();
  tsf_longjmp(rt->entry);
}
