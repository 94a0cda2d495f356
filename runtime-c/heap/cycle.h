/* cycle.h: full collections in slices, for programs that keep much. */
#ifndef TSF_CYCLE_H
#define TSF_CYCLE_H

#include "base/base.h"

/* Full collections of a large heap no longer stop the program for long. */
void tsf_cycle_enable(tsf_rt *rt);

#ifdef TSF_STRESS_BOUNDARY
#define TSF_CYCLE_WORTH ((size_t)1)
#else
#define TSF_CYCLE_WORTH ((size_t)16 << 10)
#endif
/* Called by what has grown to so many bytes: programs that keep much keep it in something that grows. */
static inline void tsf_cycle_grown(tsf_rt *rt, size_t bytes) {
  if (bytes >= TSF_CYCLE_WORTH) tsf_cycle_enable(rt);
}

/* Words of `buf` (may be NULL), some of which a cycle may have looked at, were moved within it without the barrier. */
static inline void tsf_words_moved(tsf_buf *buf) {
  if (buf && tsf_type_of(buf) == TSF_T_BUF_WORD) buf->h.type |= TSF_F_MOVED;
}

#endif
