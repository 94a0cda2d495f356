/* loop.c: the realm's loop: its queue of microtasks, rejections that nobody has seen, and its turns. */
#include "loop/jobs.h"

#include <math.h>
#include <stdlib.h>

#define JOB_WORDS 2u
#define ROOM_FIRST 32u
#define TIMERS 32u /* as many run before descriptors are looked at */

static tsf_buf *words_new(tsf_rt *rt, uint32_t words) {
  size_t bytes = (size_t)words * 8;
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_WORD, sizeof(tsf_buf) + bytes);
  b->bytes = bytes;
  memset(b->payload, 0, bytes);
  return b;
}

static void free_loop(tsf_loop *loop) {
  if (loop->waits) loop->waits->free(loop->waiting);
  free(loop->kinds);
  free(loop);
}

static TSF_COLD void loop_new(tsf_rt *rt) {
  tsf_loop *loop = (tsf_loop *)calloc(1, sizeof *loop);
  if (!loop) tsf_out_of_memory(rt);
  loop->direct = TSF_LOOP_DIRECT;
  loop->run = tsf_loop_run;
  rt->loop = loop;
  rt->free_loop = free_loop;
  tsf_root_add(rt, &loop->jobs);
  tsf_root_add(rt, &loop->rejected);
}

tsf_loop *tsf_loop_of(tsf_rt *rt) {
  if (TSF_UNLIKELY(rt->loop == NULL)) loop_new(rt);
  return rt->loop;
}

/* The words of the i-th job, counted round the ring. */
static tsf_val *words_of(const tsf_loop *loop, uint32_t i) {
  return (tsf_val *)((tsf_buf *)loop->jobs)->payload + (size_t)(i & (loop->room - 1)) * JOB_WORDS;
}

/* The ring laid out from its head on, with twice the room. */
static TSF_COLD void grow(tsf_rt *rt, tsf_loop *loop) {
  uint32_t room = loop->room ? loop->room * 2 : ROOM_FIRST;
  if (room > (1u << 27)) tsf_out_of_memory(rt);
  tsf_buf *larger = words_new(rt, room * JOB_WORDS);
  tsf_job **kinds = (tsf_job **)malloc(room * sizeof *kinds);
  if (!kinds) tsf_out_of_memory(rt);
  for (uint32_t i = 0; i < loop->count; i++) {
    tsf_val *to = (tsf_val *)larger->payload + (size_t)i * JOB_WORDS;
    memcpy(to, words_of(loop, loop->head + i), JOB_WORDS * sizeof *to);
    tsf_barrier_val(rt, larger, to[0]);
    tsf_barrier_val(rt, larger, to[1]);
    kinds[i] = loop->kinds[(loop->head + i) & (loop->room - 1)];
  }
  free(loop->kinds);
  loop->kinds = kinds;
  tsf_root_store(rt, &loop->jobs, &larger->h);
  loop->head = 0;
  loop->room = room;
}

void tsf_job_push(tsf_rt *rt, tsf_job *job, tsf_val subject, tsf_val value) {
  tsf_loop *loop = tsf_loop_of(rt);
  if (TSF_UNLIKELY(loop->count == loop->room)) grow(rt, loop);
  uint32_t at = loop->head + loop->count;
  tsf_val *words = words_of(loop, at);
  loop->kinds[at & (loop->room - 1)] = job;
  words[0] = subject;
  words[1] = value;
  tsf_barrier_val(rt, loop->jobs, subject);
  tsf_barrier_val(rt, loop->jobs, value);
  loop->count++;
}

/* Takes the first job out of the queue and runs it. */
static void run_job(tsf_rt *rt) {
  tsf_loop *loop = rt->loop;
  tsf_val *words = words_of(loop, loop->head);
  tsf_val subject = words[0], value = words[1];
  tsf_job *job = loop->kinds[loop->head];
  words[0] = words[1] = TSF_VAL_UNDEF;
  loop->head = (loop->head + 1) & (loop->room - 1);
  loop->count--;
  loop->direct = TSF_LOOP_DIRECT;
  job(rt, subject, value);
}

typedef tsf_val callback(tsf_rt *rt, tsf_closure *self);

static void call(tsf_rt *rt, tsf_val closure, tsf_val unused) {
  (void)unused;
  tsf_closure *c = (tsf_closure *)tsf_val_ptr(closure);
  ((callback *)c->fn)(rt, c);
}

void tsf_microtask(tsf_rt *rt, tsf_obj *closure) {
  tsf_job_push(rt, call, tsf_val_of_ptr(closure), TSF_VAL_UNDEF);
}

void tsf_rejected_note(tsf_rt *rt, tsf_promise *promise) {
  tsf_loop *loop = tsf_loop_of(rt);
  tsf_buf *list = (tsf_buf *)loop->rejected;
  uint32_t room = list ? (uint32_t)(list->bytes / 8) : 0;
  if (loop->rejections == room) {
    tsf_buf *larger = words_new(rt, room ? room * 2 : 8);
    if (list) memcpy(larger->payload, list->payload, list->bytes);
    for (uint32_t i = 0; i < loop->rejections; i++) tsf_barrier_val(rt, larger, ((tsf_val *)larger->payload)[i]);
    tsf_root_store(rt, &loop->rejected, &larger->h);
    list = larger;
  }
  ((tsf_val *)list->payload)[loop->rejections++] = tsf_val_of_ptr(promise);
  tsf_barrier(rt, list, promise);
}

/* ---- turns --------------------------------------------------------------------------------------------- */

/* What a promise was rejected with becomes pending, when nobody has looked at it by now. */
static bool unhandled(tsf_rt *rt, tsf_loop *loop) {
  tsf_val *list = (tsf_val *)((tsf_buf *)loop->rejected)->payload;
  for (uint32_t i = 0; i < loop->rejections; i++) {
    tsf_promise *p = (tsf_promise *)tsf_val_ptr(list[i]);
    list[i] = TSF_VAL_UNDEF;
    if (p->handled) continue;
    p->handled = true;
    memmove(list, list + i + 1, (loop->rejections - i - 1) * sizeof *list);
    memset(list + loop->rejections - i - 1, 0, (i + 1) * sizeof *list);
    loop->rejections -= i + 1;
    tsf_words_moved((tsf_buf *)loop->rejected);
    tsf_promise_throw(rt, p);
    return true;
  }
  loop->rejections = 0;
  return false;
}

tsf_turn tsf_loop_turn(tsf_rt *rt) {
  tsf_loop *loop = rt->loop;
  if (loop->count > 0) {
    run_job(rt);
    return TSF_TURN_RAN;
  }
  if (loop->rejections > 0 && unhandled(rt, loop)) return TSF_TURN_RAN;
  bool ran = loop->turns && loop->turns->next(rt);
  if (!loop->waits) return ran ? TSF_TURN_RAN : TSF_TURN_IDLE;
  if (ran && (TSF_FAILED(rt) || ++loop->timers < TIMERS)) return TSF_TURN_RAN;
  loop->timers = 0;
  return loop->waits->turn(loop->waiting) || ran ? TSF_TURN_RAN : TSF_TURN_IDLE;
}

void tsf_loop_drop_jobs(tsf_rt *rt) {
  tsf_loop *loop = rt->loop;
  if (loop->jobs) memset(((tsf_buf *)loop->jobs)->payload, 0, ((tsf_buf *)loop->jobs)->bytes);
  if (loop->rejected) memset(((tsf_buf *)loop->rejected)->payload, 0, ((tsf_buf *)loop->rejected)->bytes);
  loop->head = loop->count = loop->rejections = 0;
}

double tsf_loop_wait(tsf_rt *rt) {
  tsf_loop *loop = rt->loop;
  if (loop->count > 0 || loop->rejections > 0) return 0;
  double timer = loop->turns ? loop->turns->wait(rt) : (double)-INFINITY;
  if (loop->waits) return loop->waits->wait(loop->waiting, timer);
  return timer < 0 ? -1 : timer;
}

void tsf_loop_pause(tsf_loop *loop, uint32_t ms) {
  if (loop->waits) loop->waits->pause(loop->waiting, ms);
  else tsf_pause_ms(ms);
}

/* When a module throws Node still runs what the three microtasks do by which the news reaches it. */
static void last_jobs(tsf_rt *rt) {
  tsf_loop *loop = rt->loop;
  tsf_obj *error = rt->exc;
  tsf_frame place = tsf_place_of(rt, error);
  for (int round = 0; round < 3; round++) {
    rt->exc = NULL;
    for (uint32_t n = loop->count; n > 0 && rt->exc == NULL; n--) run_job(rt);
    if (rt->exc) return;
    rt->exc = error; /* a root meanwhile */
  }
  tsf_thrown_at(rt, error, place);
}

int tsf_loop_run(tsf_rt *rt) {
  if (TSF_FAILED(rt)) {
    last_jobs(rt);
    return 1;
  }
  for (;;) {
    tsf_turn turn = tsf_loop_turn(rt);
    if (TSF_FAILED(rt)) return 1;
    if (turn == TSF_TURN_RAN) continue;
    double wait = tsf_loop_wait(rt);
    if (wait < 0) return 0;
    if (__atomic_load_n(&rt->stop, __ATOMIC_RELAXED)) return 2;
    /* A task is looked at now and then, for it may be asked to end. */
    uint32_t longest = rt->plugin && !rt->loop->woken ? 10 : 1000000000u;
    if (wait > 0) tsf_loop_pause(rt->loop, wait < longest ? (uint32_t)wait : longest);
  }
}

double tsf_loop_now(void) { return (double)(tsf_clock_ns() / 1000000u); }
