/* poller.h: the waiters by their descriptors, and asking the system for those by epoll(7). What the system was told to look at is
 * left so when a waiter wants nothing more: mostly it wants the same again before anything comes. */
#ifndef TSF_POLLER_H
#define TSF_POLLER_H

#include "loop/waiters.h"

#if defined(__linux__)
#include <sys/epoll.h>

#define TSF_POLLED 128 /* descriptors that are told of at a time */

/* A descriptor. */
typedef struct tsf_watched {
  tsf_waiter *first;
  uint32_t mask;  /* what the system looks at it for */
  uint32_t life;  /* another one when the number is another's */
  int next;       /* among those whose waiters want something else now; -1: the last */
  bool changed;   /* it is one of them */
} tsf_watched;

typedef struct tsf_poller {
  int epoll; /* -1: not opened yet */
  tsf_watched *all;
  int room;
  int changed, last; /* the first that has changed, -1: none; and the last */
  uint32_t linked; /* waiters with a descriptor */
  int at, told;    /* those of [at, told) are to be taken */
  struct epoll_event events[TSF_POLLED];
} tsf_poller;

bool tsf_poller_reserve(tsf_poller *p, int fd);
void tsf_poller_link(tsf_poller *p, tsf_waiter *w);
void tsf_poller_unlink(tsf_poller *p, tsf_waiter *w);
void tsf_poller_want(tsf_poller *p, const tsf_waiter *w); /* something else than before */
void tsf_poller_ask(tsf_poller *p, int ms);
uint32_t tsf_poller_now(const tsf_waiter *w); /* what it wants and would be told, were it its turn */
/* The descriptor of the event that is next, whose waiters are to be told `what`; it stays the next until it is passed. NULL: there is no
 * event any more. */
tsf_watched *tsf_poller_next(tsf_poller *p, uint32_t *what);
void tsf_poller_pass(tsf_poller *p, bool heard); /* whether anybody was told */

#endif
#endif
