/* async_step.c: `for await` over an async generator: what it has ready is handed on without a promise. */
#include "loop/promise.h"

bool tsf_async_step(tsf_rt *rt, tsf_async_frame *frame, tsf_obj *generator, tsf_val sent) {
  tsf_loop *loop = tsf_loop_of(rt);
  tsf_promise *promise;
  if (TSF_LIKELY(tsf_async_goes_on(loop, frame))) {
    tsf_val value;
    promise = tsf_async_run(rt, (tsf_async_generator *)generator, sent, &value, &frame->done);
    if (TSF_LIKELY(promise == NULL)) {
      if (!TSF_FAILED(rt)) frame->sent = value; /* which is taken at once */
      return true;
    }
  } else {
    promise = (tsf_promise *)tsf_async_ask(rt, generator, sent, TSF_VAL_UNDEF, TSF_ASYNC_NEXT);
  }
  return tsf_await(rt, frame, tsf_val_of_ptr(promise));
}
