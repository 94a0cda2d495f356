/* child.c: waiting for what a child process writes, for spawnLines. A wait is for once: it is over when something has come. */
#include "loop/waiters.h"
#include "os/os.h"

#if !defined(_WIN32)
#include <stdlib.h>

typedef struct child_wait {
  tsf_waiter output, errors; /* added in this order */
  tsf_obj *promise;          /* a root */
  tsf_obj *child;            /* a root */
} child_wait;

static void forget(tsf_rt *rt, child_wait *c) {
  ((tsf_child *)c->child)->stopped = NULL;
  tsf_root_remove(rt, &c->promise);
  tsf_root_remove(rt, &c->child);
}

static void settle(tsf_rt *rt, child_wait *c) {
  tsf_promise_resolve(rt, c->promise, tsf_val_of_num(1));
  tsf_waiter_remove(rt, &c->output);
  tsf_waiter_remove(rt, &c->errors);
  forget(rt, c);
  free(c);
}

static void stopped(tsf_rt *rt, void *wait) { settle(rt, (child_wait *)wait); }

static child_wait *of_errors(tsf_waiter *w) { return (child_wait *)(void *)((char *)w - offsetof(child_wait, errors)); }

static void output_ready(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  (void)what;
  settle(rt, (child_wait *)(void *)w);
}

static void errors_ready(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  (void)what;
  settle(rt, of_errors(w));
}

static void output_end(tsf_rt *rt, tsf_waiter *w) { forget(rt, (child_wait *)(void *)w); }

static void errors_end(tsf_rt *rt, tsf_waiter *w) {
  (void)rt;
  free(of_errors(w));
}

tsf_obj *tsf_child_wait(tsf_rt *rt, tsf_child *self) {
  int output = tsf_child_fd(self, 1), errors = tsf_child_fd(self, 2);
  if (output < 0 && errors < 0) return tsf_promise_of(rt, tsf_val_of_num(1));
  tsf_obj *promise = tsf_promise_new(rt, NULL, NULL, 0);
  child_wait *c = (child_wait *)calloc(1, sizeof *c);
  if (!c) tsf_out_of_memory(rt);
  c->output = (tsf_waiter){.fd = output, .wanted = TSF_READABLE, .ready = output_ready, .end = output_end};
  c->errors = (tsf_waiter){.fd = errors, .wanted = TSF_READABLE, .ready = errors_ready, .end = errors_end};
  tsf_root_add(rt, &c->promise);
  tsf_root_add(rt, &c->child);
  tsf_root_store(rt, &c->promise, promise);
  tsf_root_store(rt, &c->child, &self->h);
  tsf_waiter_add(rt, &c->output);
  tsf_waiter_add(rt, &c->errors);
  self->stopped = stopped;
  self->waiting = c;
  return promise;
}
#else
tsf_obj *tsf_child_wait(tsf_rt *rt, tsf_child *self) {
  (void)self;
  return tsf_promise_of(rt, tsf_val_of_num(1));
}
#endif
