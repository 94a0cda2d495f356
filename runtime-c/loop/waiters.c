/* waiters.c: the loop's waiting by poll(2). The array that it takes is made anew each time, as the system goes over all of it
 * anyway: a waiter is changed by writing its fields. */
#include "loop/waiters.h"

#if !defined(_WIN32)
#include <math.h>
#include <poll.h>
#include <stdlib.h>

#define LONGEST_MS 1000000000.0

struct tsf_waiting {
  tsf_rt *rt;
  tsf_waiter **all; /* NULL: removed since */
  struct pollfd *fds;
  uint32_t count, room;
  uint32_t at, polled; /* those of [at, polled) have answers that were not told */
};

/* ---- poll -------------------------------------------------------------------------------------------------- */

static void pack(struct tsf_waiting *s) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < s->count; i++) {
    tsf_waiter *w = s->all[i];
    if (w == NULL) continue;
    w->place = n;
    s->all[n++] = w;
  }
  s->count = n;
}

static short events_of(const tsf_waiter *w) {
  return (short)((w->wanted & TSF_READABLE ? POLLIN : 0) | (w->wanted & TSF_WRITABLE ? POLLOUT : 0));
}

static uint32_t told_of(const tsf_waiter *w, short revents) {
  if (revents & (POLLERR | POLLHUP | POLLNVAL)) return w->wanted;
  return ((revents & POLLIN ? TSF_READABLE : 0u) | (revents & POLLOUT ? TSF_WRITABLE : 0u)) & w->wanted;
}

/* A signal is a reason to come back. */
static void ask(struct tsf_waiting *s, int ms) {
  pack(s);
  for (uint32_t i = 0; i < s->count; i++) {
    const tsf_waiter *w = s->all[i];
    s->fds[i] = (struct pollfd){w->wanted ? w->fd : -1, events_of(w), 0};
  }
  s->at = 0;
  s->polled = poll(s->fds, s->count, ms) < 0 ? 0 : s->count;
}

/* ---- what the loop calls ------------------------------------------------------------------------------------ */

static void pause_for(struct tsf_waiting *s, uint32_t ms) { ask(s, ms < LONGEST_MS ? (int)ms : (int)LONGEST_MS); }

/* What `ready` leaves by a longjmp, for want of memory, is gone on with in the next turn. */
static bool turn(struct tsf_waiting *s) {
  if (s->at == s->polled) ask(s, 0);
  uint64_t now = 0;
  bool told = false;
  while (s->at < s->polled) {
    uint32_t i = s->at++;
    tsf_waiter *w = s->all[i];
    if (w == NULL) continue;
    uint32_t what = told_of(w, s->fds[i].revents);
    if (w->deadline != 0 && w->deadline <= (now ? now : (now = tsf_clock_ns()))) {
      w->deadline = 0;
      what |= TSF_LATE;
    }
    if (what == 0) continue;
    told = true;
    w->ready(s->rt, w, what);
  }
  return told;
}

static double wait(struct tsf_waiting *s, double ms) {
  bool held = ms >= 0;
  uint64_t first = UINT64_MAX;
  for (uint32_t i = 0; i < s->count; i++) {
    const tsf_waiter *w = s->all[i];
    if (w == NULL) continue;
    if (w->deadline != 0 && w->deadline < first) first = w->deadline;
    if (!w->quiet && (w->deadline != 0 || (w->wanted && w->fd >= 0))) held = true;
  }
  if (!held) return -1;
  if (ms < 0) ms = -1 - ms;
  if (s->at < s->polled) return 0;
  if (first != UINT64_MAX) {
    uint64_t now = tsf_clock_ns();
    ms = fmin(ms, first > now ? (double)((first - now + 999999) / 1000000) : 0);
  }
  return fmin(ms, LONGEST_MS);
}

static void end_all(struct tsf_waiting *s) {
  for (uint32_t i = 0; i < s->count; i++) {
    tsf_waiter *w = s->all[i];
    s->all[i] = NULL;
    if (w != NULL) w->end(s->rt, w);
  }
  s->count = s->at = s->polled = 0;
}

static void free_all(struct tsf_waiting *s) {
  end_all(s);
  free(s->all);
  free(s->fds);
  free(s);
}

/* ---- waiters ------------------------------------------------------------------------------------------------ */

static TSF_COLD struct tsf_waiting *waiting_new(tsf_rt *rt, tsf_loop *loop) {
  static const tsf_waits waits = {turn, wait, pause_for, end_all, free_all};
  struct tsf_waiting *s = (struct tsf_waiting *)calloc(1, sizeof *s);
  if (!s) tsf_out_of_memory(rt);
  s->rt = rt;
  loop->waits = &waits;
  loop->waiting = s;
  return s;
}

static TSF_COLD void grow(tsf_rt *rt, struct tsf_waiting *s) {
  uint32_t room = s->room ? s->room * 2 : 16;
  tsf_waiter **all = (tsf_waiter **)realloc(s->all, room * sizeof *all);
  if (all) s->all = all;
  struct pollfd *fds = (struct pollfd *)realloc(s->fds, room * sizeof *fds);
  if (fds) s->fds = fds;
  if (!all || !fds) tsf_out_of_memory(rt);
  s->room = room;
}

void tsf_waiter_add(tsf_rt *rt, tsf_waiter *w) {
  tsf_loop *loop = tsf_loop_of(rt);
  struct tsf_waiting *s = loop->waiting ? loop->waiting : waiting_new(rt, loop);
  if (s->count == s->room && s->at == s->polled) pack(s);
  if (s->count == s->room) grow(rt, s);
  w->place = s->count;
  s->all[s->count++] = w;
}

void tsf_waiter_remove(tsf_rt *rt, tsf_waiter *w) { rt->loop->waiting->all[w->place] = NULL; }

/* ---- with promises ------------------------------------------------------------------------------------------- */

void tsf_promise_waiter_settle(tsf_rt *rt, tsf_promise_waiter *w, uint32_t what) {
  tsf_obj *promise = w->promise;
  if (promise == NULL) return;
  tsf_promise_resolve(rt, promise, tsf_val_of_num(what));
  w->promise = NULL;
  w->w.wanted = 0;
  w->w.deadline = 0;
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
  w->w.wanted = wanted;
  w->w.deadline = deadline;
  return promise;
}
#else
typedef int tsf_no_waiters; /* refused when a program is compiled */
#endif
