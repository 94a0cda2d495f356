/* waiters_driver.c: what the loop says of descriptors and deadlines, a line for each that was told. */
#include "tsf.h"
#include "loop/waiters.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const tsf_type tsf_shapes[TSF_T_FIRST_PROGRAM_SHAPE - TSF_T_FIRST_SHAPE] = {{.size = 0}};
const uint32_t tsf_type_count = TSF_T_FIRST_PROGRAM_SHAPE;
const tsf_big_part *const tsf_large_bigints = NULL;

typedef struct pipe_end {
  tsf_waiter w;
  const char *name;
  int turns; /* until it is removed */
  struct pipe_end *other; /* removed with it */
} pipe_end;

static void ended(tsf_rt *rt, tsf_waiter *w) {
  (void)rt;
  pipe_end *e = (pipe_end *)w;
  printf("end %s\n", e->name);
  if (e->w.fd >= 0) close(e->w.fd);
  free(e);
}

static void told(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  pipe_end *e = (pipe_end *)w;
  char c = '-';
  if ((what & TSF_READABLE) && read(w->fd, &c, 1) == 0) c = '$';
  printf("%s %u %c\n", e->name, what, c);
  if (--e->turns > 0) return;
  if (e->other) {
    tsf_waiter_remove(rt, &e->other->w);
    ended(rt, &e->other->w);
  }
  tsf_waiter_remove(rt, w);
  ended(rt, w);
}

static pipe_end *add(tsf_rt *rt, const char *name, int fd, uint32_t wanted, int ms, int turns) {
  pipe_end *e = calloc(1, sizeof *e);
  e->w.fd = fd;
  e->w.wanted = wanted;
  e->w.deadline = ms ? tsf_clock_ns() + (uint64_t)ms * 1000000u : 0;
  e->w.ready = told;
  e->w.end = ended;
  e->name = name;
  e->turns = turns;
  tsf_waiter_add(rt, &e->w);
  return e;
}

typedef struct promised { tsf_promise_waiter w; } promised;
static promised waiting;
static void promise_ended(tsf_rt *rt, tsf_waiter *w) {
  tsf_promise_waiter_remove(rt, (tsf_promise_waiter *)w);
  puts("end promise");
}
static void settled(tsf_rt *rt, tsf_obj *subject, tsf_promise *p) {
  (void)rt, (void)subject;
  printf("promise %g\n", tsf_val_num(p->value));
}

static void run(tsf_rt *rt) {
  if (tsf_loop_run(rt) != 0) puts("failed");
  puts("idle");
}

static void wait_for(tsf_rt *rt, uint32_t wanted, int ms) {
  uint64_t deadline = ms ? tsf_clock_ns() + (uint64_t)ms * 1000000u : 0;
  tsf_promise_observe(rt, tsf_promise_waiter_await(rt, &waiting.w, wanted, deadline), NULL, settled);
}

int main(void) {
  tsf_rt *rt = tsf_realm_new(0, sizeof(tsf_obj));
  int a[2], b[2];
  if (!tsf_enter(rt) || pipe(a) || pipe(b)) return 1;

  if (write(a[1], "xy", 2) != 2) return 1;
  add(rt, "read", a[0], TSF_READABLE, 0, 3);
  close(a[1]); /* x, y, the end */
  pipe_end *first = add(rt, "first", b[1], TSF_WRITABLE, 0, 1);
  pipe_end *second = add(rt, "second", dup(b[1]), TSF_WRITABLE, 0, 1);
  first->other = second; /* removed before it is told */
  add(rt, "late", -1, 0, 20, 1);
  tsf_waiter_set_quiet(rt, &add(rt, "quiet", b[0], TSF_READABLE, 0, 1)->w, true); /* its end comes when `first` is closed */
  run(rt);

  if (pipe(a)) return 1;
  tsf_promise_waiter_add(rt, &waiting.w, a[0], promise_ended);
  wait_for(rt, TSF_READABLE, 10);
  run(rt);
  if (write(a[1], "z", 1) != 1) return 1;
  wait_for(rt, TSF_READABLE, 0);
  tsf_collect(rt);
  run(rt);
  run(rt); /* wants nothing: nobody is kept */

  for (int i = 0; i < 40; i++) add(rt, "many", i % 2 ? dup(a[1]) : -1, i % 2 ? TSF_WRITABLE : 0, i % 2 ? 0 : 1, 1);
  run(rt);
  add(rt, "left", dup(a[0]), 0, 0, 1);
  rt->loop->waits->end(rt->loop->waiting);
  add(rt, "left again", dup(a[0]), TSF_READABLE, 1000000, 1);
  printf("%d\n", tsf_loop_wait(rt) > 999000);
  tsf_leave(rt);
  tsf_realm_free(rt);
  return 0;
}
