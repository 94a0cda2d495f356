/* async.c: async functions. A frame runs until it waits; its promise holds what becomes of it. */
#include "loop/promise.h"

/* When the frame has come to its end an exception is pending, or it has returned. */
static void turned(tsf_rt *rt, tsf_async_frame *frame, bool waits) {
  if (waits) return;
  tsf_promise *p = (tsf_promise *)tsf_val_ptr(frame->owner);
  tsf_val result = frame->result;
  frame->result = TSF_VAL_UNDEF;
  p->frame = TSF_VAL_UNDEF;
  if (TSF_FAILED(rt)) tsf_promise_fail_pending(rt, p);
  else tsf_promise_resolve(rt, &p->h, result);
}

tsf_obj *tsf_async_start(tsf_rt *rt, tsf_obj *object) {
  tsf_async_frame *frame = (tsf_async_frame *)object;
  if (tsf_stack_low(rt)) {
    tsf_throw_stack(rt);
    return NULL;
  }
  tsf_promise *p = tsf_promise_alloc(rt);
  frame->owner = tsf_val_of_ptr(p);
  tsf_barrier(rt, frame, p);
  p->frame = tsf_val_of_ptr(frame);
  frame->turned = turned;
  turned(rt, frame, frame->resume(rt, frame));
  return &p->h;
}

/* The turn of a frame that awaited what was there. */
static void ready(tsf_rt *rt, tsf_val waiter, tsf_val value) {
  tsf_async_frame *frame = (tsf_async_frame *)tsf_val_ptr(waiter);
  tsf_async_send(rt, frame, value);
  tsf_async_go_on(rt, frame);
}

bool tsf_await(tsf_rt *rt, tsf_async_frame *frame, tsf_val value) {
  tsf_loop *loop = tsf_loop_of(rt);
  if (!tsf_val_is_promise(value)) {
    if (tsf_refuse_thenable(rt, value)) return true;
    if (tsf_async_goes_on(loop, frame)) {
      frame->sent = value; /* which is taken at once: no barrier */
      return true;
    }
    tsf_job_push(rt, ready, tsf_val_of_ptr(frame), value);
    return false;
  }
  tsf_promise *p = (tsf_promise *)tsf_val_ptr(value);
  if (p->state == TSF_PENDING || !tsf_async_goes_on(loop, frame)) {
    frame->awaited = value;
    tsf_barrier(rt, frame, p);
    tsf_promise_wait(rt, p, &frame->h);
    return false;
  }
  p->handled = true;
  tsf_async_settled(rt, frame, p);
  return true;
}

/* ---- ending what waits ---------------------------------------------------------------------------------- */

tsf_async_frame *tsf_async_awaits(const tsf_async_frame *frame) {
  if (!tsf_val_is_promise(frame->awaited)) return NULL;
  const tsf_promise *p = (const tsf_promise *)tsf_val_ptr(frame->awaited);
  return tsf_val_is_ptr(p->frame) ? (tsf_async_frame *)tsf_val_ptr(p->frame) : NULL;
}

void tsf_async_forget(tsf_rt *rt, tsf_async_frame *frame) {
  if (!tsf_val_is_promise(frame->awaited)) return;
  tsf_promise_forget(rt, (tsf_promise *)tsf_val_ptr(frame->awaited), &frame->h);
  frame->awaited = TSF_VAL_UNDEF;
}

tsf_obj *tsf_async_end(tsf_rt *rt, tsf_async_frame *frame) {
  if (frame->state <= 0) return NULL;
  tsf_val settles = frame->owner;
  if (!tsf_val_is_promise(settles)) settles = tsf_async_request(tsf_val_ptr(settles));
  tsf_obj *promise = tsf_val_is_promise(settles) ? (tsf_obj *)tsf_val_ptr(settles) : NULL;
  if (promise) ((tsf_promise *)promise)->handled = true;
  frame->close = true;
  tsf_async_go_on(rt, frame);
  return promise;
}
