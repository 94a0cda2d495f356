/* shrink.c: large objects give up pages at their end. */
#include "heap/blocks.h"
#include "heap/shrink.h"

bool tsf_shrink_large(tsf_rt *rt, tsf_obj *o, size_t size) {
  tsf_heap *heap = rt->heap;
  if (tsf_in_blocks(heap, (uintptr_t)o)) return false;
  tsf_large *large = tsf_large_of(o);
  size_t before = large->size, less = before - tsf_span_cut(&heap->spans, large, sizeof(tsf_large) + size);
  large->size -= less;
  tsf_heap_count(heap, -(int64_t)less);
  heap->young -= less < heap->young ? less : heap->young; /* a collection may have begun to count anew */
  return true;
}
