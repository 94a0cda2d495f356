/* abi_pull.c: sources that are async generators. Their loop is the realm's, and runs in next_batch and close alone. */
#include "plugin/abi_guard.h"
#include "plugin/abi_pull.h"

#define CLOSE_NS 1000000000u /* how long `finally` blocks may wait when a source is closed */
#define CHAIN_MAX 1000u
#define PAUSE_MAX_MS 10u

/* What nobody caught is told, and the others go on. */
static TSF_COLD void log_uncaught(tsf_rt *rt) {
  tsf_plugin *p = tsf_plugin_of(rt);
  tsf_take_exception(p);
  tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
}

static bool turn(tsf_rt *rt) {
  bool ran = rt->loop != NULL && tsf_loop_turn(rt) == TSF_TURN_RAN;
  if (TSF_FAILED(rt)) log_uncaught(rt);
  return ran;
}

/* The source takes what was yielded a turn later, as `for await` does. */
static void arrived(tsf_rt *rt, tsf_obj *generator, tsf_promise *p) {
  tsf_async_generator *g = (tsf_async_generator *)generator;
  g->pulled = tsf_val_of_ptr(p);
  tsf_barrier(rt, g, p);
}

static tsf_pull take(tsf_rt *rt, tsf_async_generator *g, tsf_val *value) {
  tsf_promise *p = (tsf_promise *)tsf_val_ptr(g->pulled);
  g->pulled = TSF_VAL_UNDEF;
  g->asked = false;
  if (p->state == TSF_REJECTED) {
    tsf_promise_throw(rt, p);
    return TSF_PULL_END;
  }
  *value = p->value;
  return p->done ? TSF_PULL_END : TSF_PULL_EVENT;
}

tsf_pull tsf_async_pull(tsf_rt *rt, tsf_obj *generator, tsf_val *value) {
  tsf_async_generator *g = (tsf_async_generator *)generator;
  if (g->pulled != TSF_VAL_UNDEF) return take(rt, g, value);
  if (g->asked) return turn(rt) ? TSF_PULL_AGAIN : TSF_PULL_NOTHING;
  /* What other methods have left to run comes before the next event is asked for. */
  tsf_loop *loop = tsf_loop_of(rt);
  if (loop->fresh && (loop->count > 0 || loop->rejections > 0)) {
    turn(rt);
    return TSF_PULL_AGAIN;
  }
  loop->fresh = false;
  loop->running = NULL;
  loop->direct = TSF_LOOP_DIRECT;
  bool done = false;
  tsf_promise *promise = loop->count > 0 ? (tsf_promise *)tsf_async_next(rt, generator) : tsf_async_run(rt, g, TSF_VAL_UNDEF, value, &done);
  if (promise == NULL) return done || TSF_FAILED(rt) ? TSF_PULL_END : TSF_PULL_EVENT;
  g->asked = true;
  tsf_promise_observe(rt, &promise->h, generator, arrived);
  return TSF_PULL_AGAIN;
}

void tsf_async_pause(tsf_source *src, uint64_t spent, uint64_t most) {
  tsf_plugin *p = src->plugin;
  if (TSF_UNLIKELY(!tsf_call_begin(p))) return;
  tsf_loop *loop = tsf_loop_of(p->rt);
  loop->fresh = true;
  if (most == 0 && loop->waits) loop->waits->turn(loop->waiting); /* also for programs that are never idle */
  double wait = most ? tsf_loop_wait(p->rt) : 0;
  tsf_leave(p->rt);
  if (wait == 0) return;
  uint32_t left = spent < most ? (uint32_t)((most - spent + 999999u) / 1000000u) : 0;
  /* One that has said itself that there is nothing now is asked again soon. */
  if (!((const tsf_async_generator *)src->object)->asked && left > PAUSE_MAX_MS) left = PAUSE_MAX_MS;
  uint32_t ms = wait > 0 && wait < left ? (uint32_t)wait : left > 0 ? left : 1;
  tsf_loop_pause(loop, ms);
}

/* ---- close --------------------------------------------------------------------------------------------- */

/* Runs what is to run, until `until` is settled (NULL: nothing is left now), or it is too late. */
static void pump(tsf_rt *rt, const tsf_promise *until, uint64_t end) {
  while (until == NULL || until->state == TSF_PENDING) {
    if (turn(rt)) {
      if (tsf_clock_coarse() >= end) return;
      continue;
    }
    double wait = tsf_loop_wait(rt);
    if (until == NULL || wait < 0 || tsf_clock_coarse() >= end) return;
    if (wait > 0) tsf_loop_pause(rt->loop, wait < 10 ? (uint32_t)wait : 10);
  }
}

/* Another source of this state is open, which the same loop serves. */
static bool is_shared(tsf_plugin *p) { return p->sources != NULL && p->sources->next != NULL; }

/* Ends a frame at its await: those that it waits for first, so that each finally runs within the one around it. */
static void end_chain(tsf_rt *rt, tsf_async_frame *outermost, uint64_t end) {
  tsf_async_frame *chain[CHAIN_MAX];
  uint32_t n = 0;
  for (tsf_async_frame *f = outermost; f != NULL && n < CHAIN_MAX; f = tsf_async_awaits(f)) chain[n++] = f;
  for (uint32_t i = 0; i < n; i++) tsf_async_forget(rt, chain[i]);
  while (n > 0) {
    tsf_async_frame *f = chain[--n];
    tsf_obj *settles = tsf_async_end(rt, f);
    if (TSF_FAILED(rt)) log_uncaught(rt);
    if (settles) pump(rt, (tsf_promise *)settles, end);
  }
}

void tsf_async_close(tsf_rt *rt, tsf_obj *generator) {
  tsf_async_generator *g = (tsf_async_generator *)generator;
  tsf_loop *loop = tsf_loop_of(rt);
  bool shared = is_shared(tsf_plugin_of(rt));
  uint64_t end = tsf_clock_coarse() + CLOSE_NS;
  if (!shared && loop->turns) loop->turns->clear(rt);
  pump(rt, NULL, tsf_clock_coarse() + CLOSE_NS / 32);
  if (!shared) tsf_loop_drop_jobs(rt);
  if (g->state == TSF_ASYNC_RUNS) end_chain(rt, (tsf_async_frame *)tsf_val_ptr(g->frame), end);
  if (g->state == TSF_ASYNC_YIELDED) {
    tsf_obj *closed = tsf_async_return(rt, generator);
    tsf_promise_observe(rt, closed, NULL, NULL);
    pump(rt, (tsf_promise *)closed, end);
    if (((tsf_promise *)closed)->state == TSF_REJECTED) tsf_promise_throw(rt, (tsf_promise *)closed);
  }
  if (shared) return;
  tsf_obj *error = rt->exc;
  rt->exc = NULL;
  pump(rt, NULL, tsf_clock_coarse() + CLOSE_NS / 32);
  if (loop->turns) loop->turns->clear(rt);
  if (loop->waits) loop->waits->end(loop->waiting);
  tsf_loop_drop_jobs(rt);
  rt->exc = error;
}
