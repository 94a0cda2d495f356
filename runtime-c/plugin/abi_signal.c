/* abi_signal.c: Task.signal: what tells the loop of a task that it is asked to end. Linked into plugins that use it only. */
#include "plugin/abi_task.h"
#include "loop/loop.h"

#if !defined(_WIN32)
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

typedef struct tsf_bell {
  tsf_waiter w; /* first */
  tsf_task *task;
  tsf_obj *promise; /* a root; NULL once it was told */
} tsf_bell;

static tsf_task *task_of(tsf_val task) { return (tsf_task *)(void *)tsf_val_ptr(task); }

/* In the task's monitor, so that the bell is there. */
static void ring(tsf_task *t) { eventfd_write(t->bell->w.fd, 1); }

/* Rung a second time it only brings the loop to look at rt->stop. */
static void rung(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  tsf_bell *b = (tsf_bell *)w;
  eventfd_t count;
  (void)what;
  eventfd_read(w->fd, &count);
  if (b->promise == NULL) return;
  tsf_promise_resolve(rt, b->promise, tsf_val_of_num(0));
  b->promise = NULL;
  tsf_waiter_set_quiet(rt, w, true);
}

static void end(tsf_rt *rt, tsf_waiter *w) {
  tsf_bell *b = (tsf_bell *)w;
  tsf_monitor_lock(&b->task->monitor);
  b->task->ring = NULL;
  tsf_monitor_unlock(&b->task->monitor);
  close(w->fd);
  tsf_root_remove(rt, &b->promise);
  free(b);
}

static bool hang(tsf_rt *rt, tsf_task *t, tsf_obj *promise, bool holds) {
  tsf_bell *b = (tsf_bell *)calloc(1, sizeof *b);
  int fd = b ? eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK) : -1;
  if (fd < 0) {
    free(b);
    return false;
  }
  b->w = (tsf_waiter){.fd = fd, .wanted = TSF_READABLE, .quiet = !holds, .ready = rung, .end = end};
  b->task = t;
  tsf_waiter_add(rt, &b->w);
  tsf_root_add(rt, &b->promise);
  tsf_root_store(rt, &b->promise, promise);
  rt->loop->woken = true;
  tsf_monitor_lock(&t->monitor);
  t->bell = b;
  t->ring = ring;
  if (t->stopping) ring(t);
  tsf_monitor_unlock(&t->monitor);
  return true;
}

tsf_obj *tsf_task_asked(tsf_rt *rt, tsf_val task, bool holds) {
  tsf_obj *promise = tsf_promise_new(rt, NULL, NULL, 0);
  if (hang(rt, task_of(task), promise, holds)) return promise;
  tsf_throw_error(rt, "the system gives no descriptor for the signal of a task");
  return NULL;
}

/* On its own thread, as all but `ring`. */
void tsf_task_released(tsf_val task) {
  tsf_task *t = task_of(task);
  if (t->ring) tsf_waiter_set_quiet(t->rt, &t->bell->w, true);
}
#else
typedef int tsf_no_signal; /* refused when a program is compiled */
#endif
