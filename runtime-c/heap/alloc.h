/* alloc.h: allocation. */
#ifndef TSF_ALLOC_H
#define TSF_ALLOC_H

#include "base/base.h"

TSF_SLOW void *tsf_alloc_slow(tsf_rt *rt, uint32_t type, size_t size);
TSF_COLD _Noreturn void tsf_out_of_memory(tsf_rt *rt);

/* Allocate `size` bytes (multiple of 8, header included). Fields are uninitialised: the caller
 * writes every traced word before the next allocation. Never returns NULL. */
static inline void *tsf_alloc(tsf_rt *rt, uint32_t type, size_t size) {
  char *p = rt->bump;
  if (TSF_UNLIKELY(size > (size_t)(rt->limit - p))) return tsf_alloc_slow(rt, type, size);
  rt->bump = p + size;
  TSF_UNPOISON(p, size);
  ((tsf_obj *)p)->type = type;
  ((tsf_obj *)p)->epoch = rt->epoch;
  return p;
}

/* Grow the newest object in place: o ends at `end` and gets `more` bytes (multiple of 8) behind it.
 * False when something follows it or there is no room. The caller then updates o's own size field. */
static inline bool tsf_extend(tsf_rt *rt, const tsf_obj *o, const void *end, size_t more) {
  if ((const char *)end != rt->bump || o->epoch != rt->epoch || more > (size_t)(rt->limit - rt->bump)) return false;
  TSF_UNPOISON(rt->bump, more);
  rt->bump += more;
  return true;
}
#endif
