/* deadlines.h: which deadline of the waiters is the next: a heap. One that was put off or taken back stays where it was until it
 * comes to the top: a connection has another deadline for each request, and nearly none of them comes. */
#ifndef TSF_DEADLINES_H
#define TSF_DEADLINES_H

#include "loop/waiters.h"

typedef struct tsf_due {
  uint64_t at; /* not later than the waiter's deadline */
  tsf_waiter *w;
} tsf_due;

typedef struct tsf_deadlines {
  tsf_due *heap;
  uint32_t count, room;
} tsf_deadlines;

bool tsf_deadlines_reserve(tsf_deadlines *d, uint32_t waiters);
void tsf_deadlines_set(tsf_deadlines *d, tsf_waiter *w); /* its deadline is another now */
void tsf_deadlines_drop(tsf_deadlines *d, tsf_waiter *w);
uint64_t tsf_deadlines_first(tsf_deadlines *d); /* UINT64_MAX: there is none */
tsf_waiter *tsf_deadlines_take(tsf_deadlines *d, uint64_t now); /* one that is late, without its deadline then; or NULL */

#endif
