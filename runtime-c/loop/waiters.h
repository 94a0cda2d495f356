/* waiters.h: what waits for file descriptors and points in time. Programs without one have no byte of it.
 *
 * A waiter is a part of its owner's struct. While it is added, the loop waits by epoll(7) and calls `ready` when the
 * descriptor is what is `wanted`, or when the deadline has passed: in a turn of the loop, in a call of the realm's. `ready` may
 * add, change and remove waiters, settle promises and start nothing of the program's; what it does not take is told again.
 * A waiter that wants something keeps an executable alive; `quiet`: it does not.
 *
 * Libraries with descriptors of their own (libcurl's curl_multi_socket_action) have a waiter for each and one with fd -1 whose
 * deadline is the library's timeout. A waiter is removed before its descriptor is closed, or another one may have its number.
 *
 * What is still added when a plugin's last source closes is ended then, after the finally blocks, or with the realm: `end`
 * closes and frees what the waiter is a part of, allocates nothing, and has nothing to remove. */
#ifndef TSF_WAITERS_H
#define TSF_WAITERS_H

#include "loop/loop.h"

enum { TSF_READABLE = 1, TSF_WRITABLE = 2, TSF_LATE = 4 };

typedef struct tsf_waiter tsf_waiter;
struct tsf_waiter {
  int fd;            /* -1: it has a deadline alone */
  uint32_t wanted;   /* TSF_READABLE, TSF_WRITABLE; 0: nothing now. An error or the other end's end is what is wanted */
  uint64_t deadline; /* of tsf_clock_ns(), once; 0: none */
  bool quiet;
  void (*ready)(tsf_rt *rt, tsf_waiter *w, uint32_t what);
  void (*end)(tsf_rt *rt, tsf_waiter *w);
  /* The loop's. */
  bool added, holds;
  uint32_t place;
  uint64_t turn;
  tsf_waiter *before, *after, *beside;
};

void tsf_waiter_add(tsf_rt *rt, tsf_waiter *w);
void tsf_waiter_remove(tsf_rt *rt, tsf_waiter *w); /* does no harm to one that is not added */
/* Nothing is allocated; so of one that is not added yet, too. */
void tsf_waiter_want(tsf_rt *rt, tsf_waiter *w, uint32_t wanted, uint64_t deadline);
void tsf_waiter_set_quiet(tsf_rt *rt, tsf_waiter *w, bool quiet);

/* One that settles a promise with what it was ready for, a number. */
typedef struct tsf_promise_waiter {
  tsf_waiter w; /* first; `ready` is not the owner's */
  tsf_obj *promise; /* a root while it is added; NULL: nobody waits */
} tsf_promise_waiter;

void tsf_promise_waiter_add(tsf_rt *rt, tsf_promise_waiter *w, int fd, void (*end)(tsf_rt *rt, tsf_waiter *w));
void tsf_promise_waiter_remove(tsf_rt *rt, tsf_promise_waiter *w); /* also in `end` */
/* A promise of what comes first; one at a time. `deadline` as above. */
tsf_obj *tsf_promise_waiter_await(tsf_rt *rt, tsf_promise_waiter *w, uint32_t wanted, uint64_t deadline);
/* Whoever waits gets `what` now. */
void tsf_promise_waiter_settle(tsf_rt *rt, tsf_promise_waiter *w, uint32_t what);

#endif
