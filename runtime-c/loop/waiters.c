/* waiters.c: what the loop asks of those that wait: descriptors by poller.c, points in time by deadlines.c. */
#include "loop/waiters.h"

#if defined(__linux__)
#include "loop/deadlines.h"
#include "loop/poller.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#define LONGEST_MS 1000000000.0

struct tsf_waiting {
  tsf_rt *rt;
  tsf_waiter *first, *last; /* in the order in which they were added */
  uint32_t count, holding;  /* all; those that keep an executable alive */
  uint64_t turn;            /* waiters that have it were told of the event that is being told */
  bool heard;               /* somebody was */
  tsf_poller poller;
  tsf_deadlines deadlines;
};

static void look_whether_it_holds(struct tsf_waiting *s, tsf_waiter *w) {
  bool holds = w->added && !w->quiet && (w->deadline != 0 || (w->wanted && w->fd >= 0));
  if (holds == w->holds) return;
  w->holds = holds;
  s->holding += holds ? 1u : -1u;
}

/* ---- what the loop calls ------------------------------------------------------------------------------------ */

static void pause_for(struct tsf_waiting *s, uint32_t ms) {
  tsf_poller_ask(&s->poller, ms < LONGEST_MS ? (int)ms : (int)LONGEST_MS);
}

/* Tells one waiter, or goes on to the next event: false when there is none. */
static bool tell(struct tsf_waiting *s, bool *told) {
  uint32_t what;
  tsf_watched *d = tsf_poller_next(&s->poller, &what);
  if (d == NULL) return false;
  for (tsf_waiter *w = d->first; w != NULL; w = w->beside) {
    if (w->turn == s->turn) continue;
    w->turn = s->turn;
    if ((w->wanted & what) == 0) continue;
    *told = s->heard = true;
    w->ready(s->rt, w, w->wanted & what);
    return true;
  }
  tsf_poller_pass(&s->poller, s->heard);
  s->heard = false;
  s->turn++;
  return true;
}

/* What `ready` leaves by a longjmp, for want of memory, is gone on with in the next turn. */
static bool turn(struct tsf_waiting *s) {
  if (s->poller.at == s->poller.told && s->poller.linked > 0) tsf_poller_ask(&s->poller, 0);
  bool told = false;
  while (tell(s, &told)) {}
  if (s->deadlines.count == 0) return told;
  uint64_t now = tsf_clock_ns();
  tsf_waiter *w;
  for (uint32_t n = s->deadlines.count; n > 0 && (w = tsf_deadlines_take(&s->deadlines, now)) != NULL; n--) {
    look_whether_it_holds(s, w);
    told = true;
    w->ready(s->rt, w, TSF_LATE | tsf_poller_now(w)); /* what many others were told before is not late for that */
  }
  return told;
}

static double wait(struct tsf_waiting *s, double ms) {
  if (ms < 0 && s->holding == 0) return -1;
  if (ms < 0) ms = -1 - ms;
  if (s->poller.at < s->poller.told) return 0;
  uint64_t first = tsf_deadlines_first(&s->deadlines);
  if (first != UINT64_MAX) {
    uint64_t now = tsf_clock_ns();
    ms = fmin(ms, first > now ? (double)((first - now + 999999) / 1000000) : 0);
  }
  return fmin(ms, LONGEST_MS);
}

static void end_all(struct tsf_waiting *s) {
  for (tsf_waiter *w; (w = s->first) != NULL;) {
    tsf_waiter_remove(s->rt, w);
    w->end(s->rt, w);
  }
  s->poller.at = s->poller.told = 0;
}

static void free_all(struct tsf_waiting *s) {
  end_all(s);
  if (s->poller.epoll >= 0) close(s->poller.epoll);
  free(s->poller.all);
  free(s->deadlines.heap);
  free(s);
}

/* ---- waiters ------------------------------------------------------------------------------------------------ */

static TSF_COLD struct tsf_waiting *waiting_new(tsf_rt *rt, tsf_loop *loop) {
  static const tsf_waits waits = {turn, wait, pause_for, end_all, free_all};
  struct tsf_waiting *s = (struct tsf_waiting *)calloc(1, sizeof *s);
  if (!s) tsf_out_of_memory(rt);
  s->rt = rt;
  s->turn = 1;
  s->poller.epoll = s->poller.changed = -1;
  loop->waits = &waits;
  loop->waiting = s;
  return s;
}

void tsf_waiter_want(tsf_rt *rt, tsf_waiter *w, uint32_t wanted, uint64_t deadline) {
  w->wanted = wanted;
  w->deadline = deadline;
  if (!w->added) return;
  struct tsf_waiting *s = rt->loop->waiting;
  if (w->fd >= 0) tsf_poller_want(&s->poller, w);
  tsf_deadlines_set(&s->deadlines, w);
  look_whether_it_holds(s, w);
}

void tsf_waiter_set_quiet(tsf_rt *rt, tsf_waiter *w, bool quiet) {
  w->quiet = quiet;
  if (w->added) look_whether_it_holds(rt->loop->waiting, w);
}

void tsf_waiter_add(tsf_rt *rt, tsf_waiter *w) {
  tsf_loop *loop = tsf_loop_of(rt);
  struct tsf_waiting *s = loop->waiting ? loop->waiting : waiting_new(rt, loop);
  if (!tsf_deadlines_reserve(&s->deadlines, s->count + 1) || !tsf_poller_reserve(&s->poller, w->fd)) tsf_out_of_memory(rt);
  w->added = true;
  w->before = s->last;
  w->after = NULL;
  *(s->last ? &s->last->after : &s->first) = w;
  s->last = w;
  s->count++;
  if (w->fd >= 0) tsf_poller_link(&s->poller, w);
  tsf_waiter_want(rt, w, w->wanted, w->deadline);
}

void tsf_waiter_remove(tsf_rt *rt, tsf_waiter *w) {
  if (!w->added) return;
  struct tsf_waiting *s = rt->loop->waiting;
  w->added = false;
  look_whether_it_holds(s, w);
  *(w->before ? &w->before->after : &s->first) = w->after;
  *(w->after ? &w->after->before : &s->last) = w->before;
  s->count--;
  if (w->fd >= 0) tsf_poller_unlink(&s->poller, w);
  tsf_deadlines_drop(&s->deadlines, w);
}

/* ---- with promises ------------------------------------------------------------------------------------------- */

void tsf_promise_waiter_settle(tsf_rt *rt, tsf_promise_waiter *w, uint32_t what) {
  tsf_obj *promise = w->promise;
  if (promise == NULL) return;
  tsf_promise_resolve(rt, promise, tsf_val_of_num(what));
  w->promise = NULL;
  tsf_waiter_want(rt, &w->w, 0, 0);
}

static void ready(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  tsf_promise_waiter_settle(rt, (tsf_promise_waiter *)w, what);
}

void tsf_promise_waiter_add(tsf_rt *rt, tsf_promise_waiter *w, int fd, void (*end)(tsf_rt *, tsf_waiter *)) {
  *w = (tsf_promise_waiter){.w = {.fd = fd, .ready = ready, .end = end}};
  tsf_waiter_add(rt, &w->w);
  tsf_root_add(rt, &w->promise);
}

void tsf_promise_waiter_remove(tsf_rt *rt, tsf_promise_waiter *w) {
  tsf_root_remove(rt, &w->promise);
  tsf_waiter_remove(rt, &w->w);
}

tsf_obj *tsf_promise_waiter_await(tsf_rt *rt, tsf_promise_waiter *w, uint32_t wanted, uint64_t deadline) {
  tsf_obj *promise = tsf_promise_new(rt, NULL, NULL, 0);
  tsf_root_store(rt, &w->promise, promise);
  tsf_waiter_want(rt, &w->w, wanted, deadline);
  return promise;
}
#else
typedef int tsf_no_waiters; /* refused when a program is compiled */
#endif
