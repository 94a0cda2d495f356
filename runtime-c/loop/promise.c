/* promise.c: promises (ECMA-262 27.2). Who waits for one is a list in the order of waiting: reactions of `then`, and frames
 * of async functions themselves, for each waits for one promise at a time. */
#include "loop/promise.h"

tsf_promise *tsf_promise_alloc(tsf_rt *rt) {
  tsf_promise *p = (tsf_promise *)tsf_alloc(rt, TSF_T_PROMISE, sizeof *p);
  p->size = sizeof *p;
  p->nwords = 4;
  p->value = p->first = p->last = p->frame = TSF_VAL_UNDEF;
  p->state = TSF_PENDING;
  p->handled = p->done = false;
  p->place = (tsf_frame){NULL, NULL, 0};
  return p;
}

tsf_obj *tsf_promise_new(tsf_rt *rt, const char *function, const char *file, uint32_t line) {
  tsf_promise *p = tsf_promise_alloc(rt);
  p->place = (tsf_frame){function, file, line};
  return &p->h;
}

static void react(tsf_rt *rt, tsf_val waiter, tsf_val promise);
static void adopt(tsf_rt *rt, tsf_val promise, tsf_val other);

/* ---- settling ------------------------------------------------------------------------------------------ */

static bool is_frame(const tsf_obj *waiter) { return tsf_type_of(waiter) >= TSF_T_FIRST_SHAPE; }

static tsf_val *next_of(tsf_obj *waiter) {
  return is_frame(waiter) ? &((tsf_async_frame *)waiter)->next : &((tsf_reaction *)waiter)->next;
}

static void settle(tsf_rt *rt, tsf_promise *p, uint8_t state, tsf_val value) {
  tsf_val waiter = p->first;
  p->state = state;
  p->value = value;
  tsf_barrier_val(rt, p, value);
  p->first = p->last = p->frame = TSF_VAL_UNDEF;
  if (state == TSF_REJECTED && !p->handled) tsf_rejected_note(rt, p);
  while (waiter != TSF_VAL_UNDEF) {
    tsf_val *next = next_of((tsf_obj *)tsf_val_ptr(waiter));
    tsf_val following = *next;
    *next = TSF_VAL_UNDEF;
    tsf_job_push(rt, react, waiter, tsf_val_of_ptr(p));
    waiter = following;
  }
}

void tsf_promise_fulfil(tsf_rt *rt, tsf_promise *p, tsf_val value) { settle(rt, p, TSF_FULFILLED, value); }

void tsf_promise_fail(tsf_rt *rt, tsf_promise *p, tsf_obj *reason, tsf_frame place) {
  if (place.file) p->place = place;
  settle(rt, p, TSF_REJECTED, tsf_val_of_ptr(reason));
}

/* Rejects with the pending exception. */
void tsf_promise_fail_pending(tsf_rt *rt, tsf_promise *p) {
  tsf_obj *reason = tsf_catch(rt);
  tsf_promise_fail(rt, p, reason, tsf_place_of(rt, reason));
}

void tsf_promise_reject(tsf_rt *rt, tsf_obj *promise, tsf_val reason) {
  tsf_promise *p = (tsf_promise *)promise;
  if (p->state != TSF_PENDING) return;
  tsf_obj *thrown = tsf_to_throw(rt, reason);
  tsf_promise_fail(rt, p, thrown, tsf_place_of(rt, thrown));
}

static bool has_then(tsf_rt *rt, tsf_obj *o) {
  static const tsf_str then = TSF_STR_LIT("then", 4, 4, 1);
  tsf_val own;
  if (tsf_type_of(o) == TSF_T_DICT) return tsf_object_own(rt, o, &then, &own) && tsf_val_is_closure(own);
  return tsf_type_of(o) >= TSF_T_FIRST_SHAPE && rt->hooks && rt->hooks->has_then && rt->hooks->has_then(o);
}

bool tsf_refuse_thenable(tsf_rt *rt, tsf_val value) {
  if (TSF_LIKELY(!tsf_val_is_ptr(value) || !has_then(rt, (tsf_obj *)tsf_val_ptr(value)))) return false;
  tsf_throw_type(rt, "an object with a method then is no promise here: make one with new Promise");
  return true;
}

void tsf_promise_resolve(tsf_rt *rt, tsf_obj *promise, tsf_val value) {
  tsf_promise *p = (tsf_promise *)promise;
  if (p->state != TSF_PENDING) return;
  if (TSF_UNLIKELY(value == tsf_val_of_ptr(promise))) {
    tsf_throw_type(rt, "Chaining cycle detected for promise #<Promise>");
    tsf_promise_fail_pending(rt, p);
  } else if (tsf_val_is_promise(value)) {
    tsf_job_push(rt, adopt, tsf_val_of_ptr(p), value);
  } else if (tsf_refuse_thenable(rt, value)) {
    tsf_promise_fail_pending(rt, p);
  } else {
    settle(rt, p, TSF_FULFILLED, value);
  }
}

tsf_obj *tsf_promise_of(tsf_rt *rt, tsf_val value) {
  if (tsf_val_is_promise(value)) return (tsf_obj *)tsf_val_ptr(value);
  tsf_promise *p = tsf_promise_alloc(rt);
  tsf_promise_resolve(rt, &p->h, value);
  return &p->h;
}

tsf_obj *tsf_promise_rejected(tsf_rt *rt, tsf_val reason) {
  tsf_promise *p = tsf_promise_alloc(rt);
  tsf_promise_reject(rt, &p->h, reason);
  return &p->h;
}

/* ---- waiting ------------------------------------------------------------------------------------------- */

/* `waiter` has its turn when the promise is settled: it is the last of those that wait, or a job by now. */
void tsf_promise_wait(tsf_rt *rt, tsf_promise *p, tsf_obj *waiter) {
  p->handled = true;
  if (p->state != TSF_PENDING) {
    tsf_job_push(rt, react, tsf_val_of_ptr(waiter), tsf_val_of_ptr(p));
    return;
  }
  if (p->first == TSF_VAL_UNDEF) {
    p->first = tsf_val_of_ptr(waiter);
  } else {
    tsf_obj *last = (tsf_obj *)tsf_val_ptr(p->last);
    *next_of(last) = tsf_val_of_ptr(waiter);
    tsf_barrier(rt, last, waiter);
  }
  p->last = tsf_val_of_ptr(waiter);
  tsf_barrier(rt, p, waiter);
}

static tsf_reaction *reaction_new(tsf_rt *rt, tsf_promise *derived, tsf_val fulfilled, tsf_val rejected) {
  tsf_reaction *r = (tsf_reaction *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *r);
  r->size = sizeof *r;
  r->nwords = 4;
  r->next = TSF_VAL_UNDEF;
  r->derived = tsf_val_of_ptr(derived);
  r->fulfilled = fulfilled;
  r->rejected = rejected;
  r->react = NULL;
  return r;
}

tsf_obj *tsf_promise_then(tsf_rt *rt, tsf_obj *promise, tsf_val fulfilled, tsf_val rejected) {
  tsf_promise *derived = tsf_promise_alloc(rt);
  tsf_promise_wait(rt, (tsf_promise *)promise, &reaction_new(rt, derived, fulfilled, rejected)->h);
  return &derived->h;
}

void tsf_promise_react(tsf_rt *rt, tsf_promise *p, tsf_obj *subject, tsf_react *react) {
  tsf_reaction *r = reaction_new(rt, NULL, TSF_VAL_UNDEF, TSF_VAL_UNDEF);
  r->derived = tsf_val_of_ptr(subject);
  r->react = react;
  tsf_promise_wait(rt, p, &r->h);
}

/* NewPromiseResolveThenableJob: the promise becomes what the other does, a turn later. */
static void adopt(tsf_rt *rt, tsf_val promise, tsf_val other) {
  tsf_promise *p = (tsf_promise *)tsf_val_ptr(promise);
  tsf_reaction *r = reaction_new(rt, p, TSF_VAL_UNDEF, TSF_VAL_UNDEF);
  tsf_promise_wait(rt, (tsf_promise *)tsf_val_ptr(other), &r->h);
}

void tsf_promise_observe(tsf_rt *rt, tsf_obj *promise, tsf_obj *subject, tsf_react *react) {
  if (react) tsf_promise_react(rt, (tsf_promise *)promise, subject, react);
  else ((tsf_promise *)promise)->handled = true;
}

/* One that waits does so no more. */
void tsf_promise_forget(tsf_rt *rt, tsf_promise *p, tsf_obj *waiter) {
  tsf_val mark = tsf_val_of_ptr(waiter);
  tsf_obj *before = NULL;
  tsf_val at = p->first;
  while (at != TSF_VAL_UNDEF && at != mark) {
    before = (tsf_obj *)tsf_val_ptr(at);
    at = *next_of(before);
  }
  if (at == TSF_VAL_UNDEF) return;
  tsf_val following = *next_of(waiter);
  *next_of(waiter) = TSF_VAL_UNDEF;
  tsf_obj *holder = before ? before : &p->h;
  *(before ? next_of(before) : &p->first) = following;
  tsf_barrier_val(rt, holder, following);
  if (p->last != mark) return;
  p->last = before ? tsf_val_of_ptr(before) : TSF_VAL_UNDEF;
  tsf_barrier_val(rt, p, p->last);
}

typedef tsf_val handler(tsf_rt *rt, tsf_closure *self, tsf_val value);

static void run_reaction(tsf_rt *rt, tsf_reaction *r, tsf_promise *p) {
  bool ok = p->state == TSF_FULFILLED;
  if (!ok) tsf_thrown_at(rt, (tsf_obj *)tsf_val_ptr(p->value), p->place);
  if (r->react) {
    r->react(rt, (tsf_obj *)tsf_val_ptr(r->derived), p);
    return;
  }
  tsf_promise *derived = (tsf_promise *)tsf_val_ptr(r->derived);
  tsf_val with = ok ? r->fulfilled : r->rejected;
  if (!tsf_val_is_closure(with)) {
    if (ok) tsf_promise_resolve(rt, &derived->h, p->value);
    else tsf_promise_fail(rt, derived, (tsf_obj *)tsf_val_ptr(p->value), p->place);
    return;
  }
  tsf_closure *closure = (tsf_closure *)tsf_val_ptr(with);
  tsf_val value = ok ? p->value : tsf_caught((tsf_obj *)tsf_val_ptr(p->value));
  tsf_val result = ((handler *)closure->fn)(rt, closure, value);
  if (TSF_FAILED(rt)) tsf_promise_fail_pending(rt, derived);
  else tsf_promise_resolve(rt, &derived->h, result);
}

void tsf_async_go_on(tsf_rt *rt, tsf_async_frame *frame) {
  tsf_loop *loop = rt->loop;
  loop->running = frame;
  bool waits = frame->resume(rt, frame);
  loop->running = NULL;
  frame->turned(rt, frame, waits);
}

/* The turn of one that waited for a promise. */
static void react(tsf_rt *rt, tsf_val waiter, tsf_val promise) {
  tsf_promise *p = (tsf_promise *)tsf_val_ptr(promise);
  tsf_async_frame *frame = (tsf_async_frame *)tsf_val_ptr(waiter);
  if (!is_frame(&frame->h)) {
    run_reaction(rt, (tsf_reaction *)frame, p);
    return;
  }
  frame->awaited = TSF_VAL_UNDEF;
  tsf_async_settled(rt, frame, p);
  tsf_async_go_on(rt, frame);
}

/* What it awaited has become this. */
void tsf_async_settled(tsf_rt *rt, tsf_async_frame *frame, tsf_promise *p) {
  frame->done = p->done;
  if (p->state == TSF_REJECTED) tsf_promise_throw(rt, p);
  else tsf_async_send(rt, frame, p->value);
}
