/* async_generator.c: async generators. */
#include "loop/async_generator.h"
#include "loop/promise.h"

typedef struct tsf_request {
  tsf_obj h; /* TSF_T_NATIVE: nobody else sees it */
  uint32_t size, nwords;
  tsf_val next;
  tsf_val promise;
  tsf_val value; /* what it was given */
  tsf_val make;  /* undefined: whoever asked takes the bare value */
  uint8_t kind;  /* tsf_async_kind */
} tsf_request;

static tsf_async_frame *frame_of(const tsf_async_generator *g) { return (tsf_async_frame *)tsf_val_ptr(g->frame); }
static tsf_request *first_of(const tsf_async_generator *g) { return (tsf_request *)tsf_val_ptr(g->first); }

tsf_val tsf_async_request(const void *generator) {
  const tsf_async_generator *g = (const tsf_async_generator *)generator;
  return g->first == TSF_VAL_UNDEF ? TSF_VAL_UNDEF : first_of(g)->promise;
}

static tsf_promise *enqueue(tsf_rt *rt, tsf_async_generator *g, tsf_async_kind kind, tsf_val value, tsf_val make) {
  if (TSF_UNLIKELY(g->direct)) { /* which comes first, and has to wait before the generator may go on */
    g->direct = false;
    rt->loop->running = NULL;
    g->owed = tsf_val_of_ptr(enqueue(rt, g, TSF_ASYNC_NEXT, TSF_VAL_UNDEF, TSF_VAL_UNDEF));
    tsf_barrier_val(rt, g, g->owed);
  }
  tsf_promise *p = tsf_promise_alloc(rt);
  p->frame = g->frame;
  tsf_request *r = (tsf_request *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *r);
  r->size = sizeof *r;
  r->nwords = 4;
  r->next = TSF_VAL_UNDEF;
  r->promise = tsf_val_of_ptr(p);
  r->value = value;
  r->make = make;
  r->kind = (uint8_t)kind;
  if (g->first == TSF_VAL_UNDEF) {
    g->first = tsf_val_of_ptr(r);
  } else {
    tsf_request *last = (tsf_request *)tsf_val_ptr(g->last);
    last->next = tsf_val_of_ptr(r);
    tsf_barrier(rt, last, r);
  }
  g->last = tsf_val_of_ptr(r);
  tsf_barrier(rt, g, r);
  return p;
}

static tsf_promise *dequeue(tsf_async_generator *g) {
  tsf_request *r = first_of(g);
  g->first = r->next;
  if (g->first == TSF_VAL_UNDEF) g->last = TSF_VAL_UNDEF;
  return (tsf_promise *)tsf_val_ptr(r->promise);
}

typedef tsf_val maker(tsf_rt *rt, tsf_closure *self, tsf_val value, uint8_t done);

static void give(tsf_rt *rt, tsf_promise *p, tsf_val make, tsf_val value, bool done) {
  p->done = done;
  if (make != TSF_VAL_UNDEF) {
    tsf_closure *closure = (tsf_closure *)tsf_val_ptr(make);
    value = ((maker *)closure->fn)(rt, closure, value, done);
    if (TSF_FAILED(rt)) {
      tsf_promise_fail_pending(rt, p);
      return;
    }
  }
  tsf_promise_fulfil(rt, p, value);
}

/* AsyncGeneratorCompleteStep: the first request gets a value. */
static void complete(tsf_rt *rt, tsf_async_generator *g, tsf_val value, bool done) {
  tsf_val make = first_of(g)->make;
  give(rt, dequeue(g), make, value, done);
}

/* The first request is one of throw(): its exception, and where it was called. */
static tsf_obj *thrown_by(const tsf_request *r) { return (tsf_obj *)tsf_val_ptr(r->value); }
static tsf_frame thrown_at(const tsf_request *r) { return ((const tsf_promise *)tsf_val_ptr(r->promise))->place; }

static void drain(tsf_rt *rt, tsf_async_generator *g);

static void returned(tsf_rt *rt, tsf_obj *subject, tsf_promise *p) {
  tsf_async_generator *g = (tsf_async_generator *)subject;
  g->state = TSF_ASYNC_COMPLETED;
  if (p->state == TSF_FULFILLED) complete(rt, g, p->value, true);
  else tsf_promise_fail(rt, dequeue(g), (tsf_obj *)tsf_val_ptr(p->value), p->place);
  drain(rt, g);
}

/* AsyncGeneratorAwaitReturn. */
static void await_return(tsf_rt *rt, tsf_async_generator *g) {
  g->state = TSF_ASYNC_RETURNS;
  tsf_obj *value = tsf_promise_of(rt, first_of(g)->value);
  tsf_promise_react(rt, (tsf_promise *)value, &g->h, returned);
}

/* What was asked for while it ran, once it has ended. */
static void drain(tsf_rt *rt, tsf_async_generator *g) {
  while (g->first != TSF_VAL_UNDEF) {
    tsf_request *r = first_of(g);
    if (r->kind == TSF_ASYNC_RETURN) {
      await_return(rt, g);
      return;
    }
    if (r->kind == TSF_ASYNC_THROW) tsf_promise_fail(rt, dequeue(g), thrown_by(r), thrown_at(r));
    else complete(rt, g, TSF_VAL_UNDEF, true);
  }
}

static void turned(tsf_rt *rt, tsf_async_frame *frame, bool waits) {
  tsf_async_generator *g = (tsf_async_generator *)tsf_val_ptr(frame->owner);
  if (waits) return;
  tsf_val result = frame->result;
  frame->result = TSF_VAL_UNDEF;
  g->state = TSF_ASYNC_COMPLETED;
  if (TSF_FAILED(rt)) tsf_promise_fail_pending(rt, dequeue(g));
  else complete(rt, g, result, true);
  drain(rt, g);
}

tsf_obj *tsf_async_generator_new(tsf_rt *rt, tsf_obj *object, uint8_t begins) {
  tsf_async_frame *frame = (tsf_async_frame *)object;
  tsf_async_generator *g = (tsf_async_generator *)tsf_alloc(rt, TSF_T_ASYNC_GENERATOR, sizeof *g);
  g->size = sizeof *g;
  g->nwords = 5;
  g->frame = tsf_val_of_ptr(frame);
  g->first = g->last = g->pulled = g->owed = TSF_VAL_UNDEF;
  g->asked = g->direct = false;
  g->state = TSF_ASYNC_START;
  frame->owner = tsf_val_of_ptr(g);
  tsf_barrier(rt, frame, g);
  frame->turned = turned;
  if (!begins) return &g->h;
  if (tsf_stack_low(rt)) tsf_throw_stack(rt);
  else frame->resume(rt, frame);
  return &g->h;
}

/* The turn of a frame whose yield is a return. */
static void close(tsf_rt *rt, tsf_val waiter, tsf_val value) {
  tsf_async_frame *frame = (tsf_async_frame *)tsf_val_ptr(waiter);
  frame->close = true;
  tsf_async_send(rt, frame, value);
  tsf_async_go_on(rt, frame);
}

/* Its yield is a return when the value was awaited, which throws there if it is rejected. */
static void close_with(tsf_rt *rt, tsf_async_frame *frame, tsf_val value) {
  if (!tsf_val_is_ptr(value)) {
    tsf_job_push(rt, close, tsf_val_of_ptr(frame), value);
    return;
  }
  tsf_promise *p = (tsf_promise *)tsf_promise_of(rt, value);
  frame->close = true;
  frame->awaited = tsf_val_of_ptr(p);
  tsf_barrier(rt, frame, p);
  tsf_promise_wait(rt, p, &frame->h);
}

/* AsyncGeneratorUnwrapYieldResumption: what the first request does to the yield. False: it waits for that. */
static bool deliver(tsf_rt *rt, tsf_async_generator *g) {
  tsf_async_frame *frame = frame_of(g);
  tsf_request *r = first_of(g);
  if (r->kind == TSF_ASYNC_RETURN) {
    close_with(rt, frame, r->value);
    return false;
  }
  if (r->kind == TSF_ASYNC_NEXT) {
    tsf_async_send(rt, frame, r->value);
    return true;
  }
  rt->exc = thrown_by(r);
  tsf_thrown_at(rt, rt->exc, thrown_at(r));
  return true;
}

/* Does what the first request asks of a generator that waits for one. */
static void resume(tsf_rt *rt, tsf_async_generator *g) {
  tsf_async_frame *frame = frame_of(g);
  g->state = TSF_ASYNC_RUNS;
  if (!deliver(rt, g)) return;
  if (TSF_UNLIKELY(tsf_stack_low(rt))) {
    tsf_throw_stack(rt);
    frame->state = -1;
    turned(rt, frame, false);
    return;
  }
  turned(rt, frame, frame->resume(rt, frame));
}

bool tsf_async_yield(tsf_rt *rt, tsf_async_frame *frame, tsf_val value) {
  tsf_async_generator *g = (tsf_async_generator *)tsf_val_ptr(frame->owner);
  if (TSF_LIKELY(g->direct)) {
    frame->result = value; /* which is taken before anything else is done: no barrier */
    g->state = TSF_ASYNC_YIELDED;
    return false;
  }
  complete(rt, g, value, false);
  if (g->first == TSF_VAL_UNDEF) {
    g->state = TSF_ASYNC_YIELDED;
    return false;
  }
  return deliver(rt, g);
}

/* The exception that has ended it, as its promise would have handed it on. */
static TSF_COLD void rethrow(tsf_rt *rt) {
  tsf_obj *reason = tsf_catch(rt);
  tsf_frame place = tsf_place_of(rt, reason);
  rt->exc = reason;
  tsf_thrown_at(rt, reason, place);
}

tsf_promise *tsf_async_run(tsf_rt *rt, tsf_async_generator *g, tsf_val sent, tsf_val *value, bool *done) {
  if (TSF_UNLIKELY(g->state > TSF_ASYNC_YIELDED || tsf_stack_low(rt)))
    return (tsf_promise *)tsf_async_ask(rt, &g->h, sent, TSF_VAL_UNDEF, TSF_ASYNC_NEXT);
  tsf_loop *loop = rt->loop;
  tsf_async_frame *frame = frame_of(g), *outer = loop->running;
  g->state = TSF_ASYNC_RUNS;
  g->direct = true;
  tsf_async_send(rt, frame, sent);
  loop->running = frame;
  bool waits = frame->resume(rt, frame);
  if (TSF_LIKELY(loop->running == frame)) loop->running = outer;
  if (TSF_UNLIKELY(!g->direct)) {
    tsf_promise *owed = (tsf_promise *)tsf_val_ptr(g->owed);
    g->owed = TSF_VAL_UNDEF;
    turned(rt, frame, waits);
    return owed;
  }
  g->direct = false;
  if (waits && g->state == TSF_ASYNC_RUNS) return enqueue(rt, g, TSF_ASYNC_NEXT, sent, TSF_VAL_UNDEF);
  *done = !waits;
  *value = frame->result;
  frame->result = TSF_VAL_UNDEF;
  if (waits) return NULL;
  g->state = TSF_ASYNC_COMPLETED;
  if (TSF_FAILED(rt)) rethrow(rt);
  return NULL;
}

tsf_obj *tsf_async_ask(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_val make, tsf_async_kind kind) {
  tsf_async_generator *g = (tsf_async_generator *)generator;
  if (g->state == TSF_ASYNC_COMPLETED && kind == TSF_ASYNC_NEXT) {
    tsf_promise *p = tsf_promise_alloc(rt);
    give(rt, p, make, TSF_VAL_UNDEF, true);
    return &p->h;
  }
  tsf_promise *p = enqueue(rt, g, kind, value, make);
  bool ends = kind == TSF_ASYNC_RETURN && (g->state == TSF_ASYNC_START || g->state == TSF_ASYNC_COMPLETED);
  if (ends) await_return(rt, g);
  else if (g->state <= TSF_ASYNC_YIELDED) resume(rt, g);
  return &p->h;
}

tsf_obj *tsf_async_throw(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_val make, const char *function, const char *file,
                         uint32_t line) {
  tsf_async_generator *g = (tsf_async_generator *)generator;
  tsf_obj *thrown = tsf_to_throw(rt, value);
  tsf_frame place = tsf_place_of(rt, thrown);
  if (!place.file) place = (tsf_frame){function, file, line};
  if (g->state == TSF_ASYNC_START) g->state = TSF_ASYNC_COMPLETED;
  if (g->state == TSF_ASYNC_COMPLETED) {
    tsf_promise *p = tsf_promise_alloc(rt);
    tsf_promise_fail(rt, p, thrown, place);
    return &p->h;
  }
  tsf_promise *p = enqueue(rt, g, TSF_ASYNC_THROW, tsf_val_of_ptr(thrown), make);
  p->place = place;
  if (g->state == TSF_ASYNC_YIELDED) resume(rt, g);
  return &p->h;
}

tsf_obj *tsf_async_forward(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_async_kind kind) {
  if (kind == TSF_ASYNC_THROW) return tsf_async_throw(rt, generator, value, TSF_VAL_UNDEF, NULL, NULL, 0);
  return tsf_async_ask(rt, generator, value, TSF_VAL_UNDEF, kind);
}

tsf_obj *tsf_async_next(tsf_rt *rt, tsf_obj *generator) {
  return tsf_async_ask(rt, generator, TSF_VAL_UNDEF, TSF_VAL_UNDEF, TSF_ASYNC_NEXT);
}

tsf_obj *tsf_async_return(tsf_rt *rt, tsf_obj *generator) {
  return tsf_async_ask(rt, generator, TSF_VAL_UNDEF, TSF_VAL_UNDEF, TSF_ASYNC_RETURN);
}
