/* deadlines.c: a heap of deadlines. A waiter's `place` is one more than where its entry is; 0: it has none. */
#include "loop/deadlines.h"

#if !defined(_WIN32)
#include <stdlib.h>

bool tsf_deadlines_reserve(tsf_deadlines *d, uint32_t waiters) {
  if (waiters <= d->room) return true;
  uint32_t room = d->room ? d->room * 2 : 16;
  tsf_due *heap = (tsf_due *)realloc(d->heap, room * sizeof *heap);
  if (!heap) return false;
  d->heap = heap;
  d->room = room;
  return true;
}

static void put(tsf_deadlines *d, uint32_t i, tsf_due due) {
  d->heap[i] = due;
  due.w->place = i + 1;
}

static void up(tsf_deadlines *d, uint32_t i, tsf_due due) {
  for (; i > 0 && d->heap[(i - 1) / 2].at > due.at; i = (i - 1) / 2) put(d, i, d->heap[(i - 1) / 2]);
  put(d, i, due);
}

static void down(tsf_deadlines *d, uint32_t i, tsf_due due) {
  for (uint32_t child; (child = 2 * i + 1) < d->count; i = child) {
    if (child + 1 < d->count && d->heap[child + 1].at < d->heap[child].at) child++;
    if (d->heap[child].at >= due.at) break;
    put(d, i, d->heap[child]);
  }
  put(d, i, due);
}

void tsf_deadlines_set(tsf_deadlines *d, tsf_waiter *w) {
  if (w->deadline == 0) return;
  if (w->place == 0) up(d, d->count++, (tsf_due){w->deadline, w});
  else if (w->deadline < d->heap[w->place - 1].at) up(d, w->place - 1, (tsf_due){w->deadline, w});
}

void tsf_deadlines_drop(tsf_deadlines *d, tsf_waiter *w) {
  if (w->place == 0) return;
  uint32_t i = w->place - 1;
  w->place = 0;
  tsf_due last = d->heap[--d->count];
  if (i == d->count) return;
  if (i > 0 && d->heap[(i - 1) / 2].at > last.at) up(d, i, last);
  else down(d, i, last);
}

uint64_t tsf_deadlines_first(tsf_deadlines *d) {
  while (d->count > 0) {
    tsf_due top = d->heap[0];
    if (top.w->deadline == top.at) return top.at;
    if (top.w->deadline == 0) tsf_deadlines_drop(d, top.w);
    else down(d, 0, (tsf_due){top.w->deadline, top.w});
  }
  return UINT64_MAX;
}

tsf_waiter *tsf_deadlines_take(tsf_deadlines *d, uint64_t now) {
  if (tsf_deadlines_first(d) > now) return NULL;
  tsf_waiter *w = d->heap[0].w;
  tsf_deadlines_drop(d, w);
  w->deadline = 0;
  return w;
}
#else
typedef int tsf_no_deadlines; /* refused when a program is compiled */
#endif
