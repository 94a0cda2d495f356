/* shrink.h: giving up the end of an object. */
#ifndef TSF_SHRINK_H
#define TSF_SHRINK_H

#include "heap/region.h"
#include "heap/spans.h"

bool tsf_shrink_large(tsf_rt *rt, tsf_obj *o, size_t size);
/* An object of `before` bytes needs but `size` (multiples of 8): its end is given up when it is the newest, or has
 * pages of its own. True then: the caller updates its own size field. */
static inline bool tsf_shrink(tsf_rt *rt, tsf_obj *o, size_t before, size_t size) {
  if ((char *)o + before != rt->bump) return before > TSF_SMALL_MAX && tsf_shrink_large(rt, o, size);
  tsf_rewind(rt, (char *)o + size);
  return true;
}

#endif
