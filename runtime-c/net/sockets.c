/* sockets.c: the table of a realm's sockets, and waiting for them. All are waiters of the loop (loop/waiters.h), which ends
 * them when nobody has closed them; the table is one too, so that it goes with them. */
#include "net/sockets.h"

#if !defined(_WIN32)
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#define SLOTS 65536u
#define CLOSED 8u

struct tsf_sockets {
  tsf_waiter w;
  tsf_socket **all;
  uint32_t room, first; /* none is free before `first` */
};

static void end_table(tsf_rt *rt, tsf_waiter *w) {
  struct tsf_sockets *t = (struct tsf_sockets *)w;
  rt->loop->sockets = NULL;
  free(t->all);
  free(t);
}

static struct tsf_sockets *table_of(tsf_rt *rt) {
  tsf_loop *loop = tsf_loop_of(rt);
  if (loop->sockets) return loop->sockets;
  struct tsf_sockets *t = (struct tsf_sockets *)calloc(1, sizeof *t);
  if (!t) tsf_out_of_memory(rt);
  t->w = (tsf_waiter){.fd = -1, .end = end_table};
  tsf_waiter_add(rt, &t->w);
  return loop->sockets = t;
}

/* Only what waits for promises has `ready`; what is put away here waits for nothing more. */
static void close_socket(tsf_socket *s) {
  if (s->lookup) s->free_lookup(s->lookup);
  if (s->layer) s->layer->close(s);
  close(s->fd);
  if (s->path) unlink(s->path);
  free(s->path);
}

/* The waiter for reading was added first, and is ended first. */
static void end_read(tsf_rt *rt, tsf_waiter *w) {
  tsf_promise_waiter_remove(rt, (tsf_promise_waiter *)w);
  close_socket((tsf_socket *)w);
}
static void end_write(tsf_rt *rt, tsf_waiter *w) {
  tsf_socket *s = (tsf_socket *)(void *)((char *)w - offsetof(tsf_socket, write));
  tsf_promise_waiter_remove(rt, &s->write);
  free(s);
}

static bool find_slot(struct tsf_sockets *t, uint32_t *slot) {
  while (t->first < t->room && t->all[t->first]) t->first++;
  if (t->first == SLOTS) return false;
  if (t->first == t->room) {
    uint32_t room = t->room ? t->room * 2 : 16;
    tsf_socket **all = (tsf_socket **)realloc(t->all, room * sizeof *all);
    if (!all) return false;
    memset(all + t->room, 0, (room - t->room) * sizeof *all);
    t->all = all;
    t->room = room;
  }
  *slot = t->first;
  return true;
}

double tsf_socket_add(tsf_rt *rt, int fd, tsf_socket **made) {
  struct tsf_sockets *t = table_of(rt);
  tsf_socket *s = (tsf_socket *)calloc(1, sizeof *s);
  if (!s || !find_slot(t, &s->slot)) {
    free(s);
    close(fd);
    return -ENOMEM;
  }
  s->fd = fd;
  s->id = ++rt->loop->opened;
  tsf_promise_waiter_add(rt, &s->read, fd, end_read);
  tsf_promise_waiter_add(rt, &s->write, fd, end_write);
  t->all[s->slot] = s;
  if (made) *made = s;
  return (double)(s->id * SLOTS + s->slot);
}

tsf_socket *tsf_socket_of(tsf_rt *rt, double socket) {
  struct tsf_sockets *t = rt->loop ? rt->loop->sockets : NULL;
  if (!t || !(socket >= 0)) return NULL;
  uint64_t id = (uint64_t)socket / SLOTS;
  uint32_t slot = (uint32_t)((uint64_t)socket % SLOTS);
  tsf_socket *s = slot < t->room ? t->all[slot] : NULL;
  return s && s->id == id ? s : NULL;
}

void tsf_net_close(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return;
  tsf_promise_waiter_settle(rt, &s->read, CLOSED);
  tsf_promise_waiter_settle(rt, &s->write, CLOSED);
  struct tsf_sockets *t = rt->loop->sockets;
  t->all[s->slot] = NULL;
  if (s->slot < t->first) t->first = s->slot;
  end_read(rt, &s->read.w);
  end_write(rt, &s->write.w);
}

tsf_obj *tsf_net_ready(tsf_rt *rt, double socket, double what, double ms) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return tsf_promise_of(rt, tsf_val_of_num(CLOSED));
  tsf_promise_waiter *w = what == TSF_WRITABLE ? &s->write : &s->read;
  if (w->promise) return w->promise;
  uint32_t wanted = what != 0 && s->layer ? s->layer->wants(s, (uint32_t)what) : (uint32_t)what;
  bool now = what != 0 && wanted == 0;
  return tsf_promise_waiter_await(rt, w, wanted, now ? 1 : ms > 0 ? tsf_deadline_ms(ms) : 0);
}
#else
typedef int tsf_no_sockets; /* refused when a program is compiled */
#endif
