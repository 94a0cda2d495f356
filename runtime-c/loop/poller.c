/* poller.c: epoll(7). */
#include "loop/poller.h"

#if defined(__linux__)
#include <errno.h>
#include <poll.h>
#include <stdlib.h>

bool tsf_poller_reserve(tsf_poller *p, int fd) {
  if (fd < p->room) return true;
  int room = p->room ? p->room : 16;
  while (room <= fd) room *= 2;
  tsf_watched *all = (tsf_watched *)realloc(p->all, (size_t)room * sizeof *all);
  if (!all) return false;
  memset(all + p->room, 0, (size_t)(room - p->room) * sizeof *all);
  p->all = all;
  p->room = room;
  return true;
}

/* The next time that the system is asked it is told what is wanted of that descriptor. */
static void change(tsf_poller *p, int fd) {
  tsf_watched *d = &p->all[fd];
  if (d->changed) return;
  d->changed = true;
  d->next = -1;
  *(p->changed < 0 ? &p->changed : &p->all[p->last].next) = fd;
  p->last = fd;
}

static uint32_t mask_of(uint32_t wanted) {
  return (wanted & TSF_READABLE ? EPOLLIN : 0u) | (wanted & TSF_WRITABLE ? EPOLLOUT : 0u);
}

static uint32_t wanted_of(const tsf_watched *d) {
  uint32_t wanted = 0;
  for (const tsf_waiter *w = d->first; w != NULL; w = w->beside) wanted |= w->wanted;
  return mask_of(wanted);
}

void tsf_poller_want(tsf_poller *p, const tsf_waiter *w) {
  if (mask_of(w->wanted) & ~p->all[w->fd].mask) change(p, w->fd);
}

void tsf_poller_link(tsf_poller *p, tsf_waiter *w) {
  tsf_watched *d = &p->all[w->fd];
  w->beside = d->first;
  d->first = w;
  p->linked++;
}

void tsf_poller_unlink(tsf_poller *p, tsf_waiter *w) {
  tsf_watched *d = &p->all[w->fd];
  tsf_waiter **at = &d->first;
  while (*at != w) at = &(*at)->beside;
  *at = w->beside;
  p->linked--;
  if (d->first != NULL) return;
  if (d->mask != 0) epoll_ctl(p->epoll, EPOLL_CTL_DEL, w->fd, NULL);
  d->mask = 0;
  d->life++;
}

/* False when the system does not look at such a descriptor. */
static bool look_for(tsf_poller *p, int fd, uint32_t mask) {
  tsf_watched *d = &p->all[fd];
  struct epoll_event e = {.events = mask, .data.u64 = (uint64_t)d->life << 32 | (uint32_t)fd};
  int how = mask == 0 ? EPOLL_CTL_DEL : d->mask == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
  bool done = epoll_ctl(p->epoll, how, fd, &e) == 0;
  d->mask = done ? mask : 0;
  return done;
}

/* What epoll refuses, such as a file, poll(2) says is ready: it is told so, as long as there is room for it. */
static void tell_changes(tsf_poller *p) {
  while (p->changed >= 0) {
    int fd = p->changed;
    tsf_watched *d = &p->all[fd];
    uint32_t mask = wanted_of(d);
    if ((mask & ~d->mask) != 0 && !look_for(p, fd, mask | d->mask)) {
      if (p->told == TSF_POLLED) return;
      p->events[p->told++] = (struct epoll_event){.events = EPOLLERR, .data.u64 = (uint64_t)d->life << 32 | (uint32_t)fd};
    }
    p->changed = d->next;
    d->changed = false;
  }
}

/* Without a descriptor for epoll itself nothing is told until there is one. A signal is a reason to come back. */
void tsf_poller_ask(tsf_poller *p, int ms) {
  p->at = p->told = 0;
  if (p->linked > 0 && p->epoll < 0) p->epoll = epoll_create1(EPOLL_CLOEXEC);
  if (p->epoll < 0) {
    poll(NULL, 0, p->linked > 0 && ms > 10 ? 10 : ms);
    return;
  }
  tell_changes(p);
  if (p->told == TSF_POLLED) return;
  int n = epoll_wait(p->epoll, p->events + p->told, TSF_POLLED - p->told, p->told > 0 ? 0 : ms);
  if (n > 0) p->told += n;
}

uint32_t tsf_poller_now(const tsf_waiter *w) {
  struct pollfd fd = {w->wanted ? w->fd : -1, (short)((w->wanted & TSF_READABLE ? POLLIN : 0) | (w->wanted & TSF_WRITABLE ? POLLOUT : 0)), 0};
  if (fd.fd < 0 || poll(&fd, 1, 0) <= 0) return 0;
  if (fd.revents & (POLLERR | POLLHUP | POLLNVAL)) return w->wanted;
  return (fd.revents & POLLIN ? TSF_READABLE : 0u) | (fd.revents & POLLOUT ? TSF_WRITABLE : 0u);
}

tsf_watched *tsf_poller_next(tsf_poller *p, uint32_t *what) {
  for (; p->at < p->told; p->at++) {
    const struct epoll_event *e = &p->events[p->at];
    int fd = (int)(uint32_t)e->data.u64;
    tsf_watched *d = &p->all[fd];
    if (d->life != (uint32_t)(e->data.u64 >> 32)) continue;
    bool all = (e->events & (EPOLLERR | EPOLLHUP)) != 0;
    *what = (all || e->events & EPOLLIN ? TSF_READABLE : 0u) | (all || e->events & EPOLLOUT ? TSF_WRITABLE : 0u);
    return d;
  }
  return NULL;
}

/* What nobody wanted would be told again and again; and what epoll does not look at is asked for anew. */
void tsf_poller_pass(tsf_poller *p, bool heard) {
  int fd = (int)(uint32_t)p->events[p->at++].data.u64;
  tsf_watched *d = &p->all[fd];
  uint32_t mask = wanted_of(d);
  if (!heard && d->mask != mask) look_for(p, fd, mask);
  if (mask & ~d->mask) change(p, fd);
}
#else
typedef int tsf_no_poller; /* refused when a program is compiled */
#endif
