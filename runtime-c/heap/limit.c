/* limit.c: giving up for want of memory. */
#include "heap/blocks.h"

void tsf_out_of_memory(tsf_rt *rt) {
  rt->exc = NULL;
  rt->heap->over_limit = false;
  if (!rt->entry) __builtin_trap();
  tsf_longjmp(rt->entry);
}
