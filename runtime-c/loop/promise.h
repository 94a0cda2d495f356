/* promise.h: what the files of this floor know of promises and of those that wait for them. */
#ifndef TSF_PROMISE_H
#define TSF_PROMISE_H

#include "loop/jobs.h"

/* What the runtime itself does when a promise is settled. */
typedef void tsf_react(tsf_rt *rt, tsf_obj *subject, tsf_promise *promise);

/* One of those that wait for a promise. */
typedef struct tsf_reaction {
  tsf_obj h; /* TSF_T_NATIVE: nobody else sees it */
  uint32_t size, nwords;
  tsf_val next;
  tsf_val derived; /* the promise that it settles; with `react` what that is given */
  tsf_val fulfilled, rejected; /* closures; undefined: passes it on */
  tsf_react *react;
} tsf_reaction;

tsf_promise *tsf_promise_alloc(tsf_rt *rt);
void tsf_promise_fulfil(tsf_rt *rt, tsf_promise *p, tsf_val value); /* which is no promise */
void tsf_promise_fail(tsf_rt *rt, tsf_promise *p, tsf_obj *reason, tsf_frame place);
void tsf_promise_fail_pending(tsf_rt *rt, tsf_promise *p);
void tsf_promise_wait(tsf_rt *rt, tsf_promise *p, tsf_obj *waiter);
void tsf_promise_forget(tsf_rt *rt, tsf_promise *p, tsf_obj *waiter);
void tsf_promise_react(tsf_rt *rt, tsf_promise *p, tsf_obj *subject, tsf_react *react);
/* True with a TypeError pending: the value would be asked to settle the promise itself. */
bool tsf_refuse_thenable(tsf_rt *rt, tsf_val value);
/* Resumes a frame whose await is over, with `sent` or a pending exception. */
void tsf_async_go_on(tsf_rt *rt, tsf_async_frame *frame);
static inline void tsf_async_send(tsf_rt *rt, tsf_async_frame *frame, tsf_val value) {
  frame->sent = value;
  tsf_barrier_val(rt, frame, value);
}
/* Nothing else would run before its turn came. */
static inline bool tsf_async_goes_on(tsf_loop *loop, const tsf_async_frame *frame) {
  return loop->running == frame && loop->count == 0 && loop->direct > 0 && loop->direct--;
}
void tsf_async_settled(tsf_rt *rt, tsf_async_frame *frame, tsf_promise *promise);

#endif
