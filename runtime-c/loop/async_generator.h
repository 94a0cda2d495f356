/* async_generator.h: async generators (ECMA-262 27.6). Each next(), return() and throw() is a request with a promise; the
 * first of them is what the generator works on. */
#ifndef TSF_ASYNC_GENERATOR_H
#define TSF_ASYNC_GENERATOR_H

#include "loop/loop.h"

typedef enum tsf_async_state {
  TSF_ASYNC_START,    /* not begun */
  TSF_ASYNC_YIELDED,  /* waits for a request */
  TSF_ASYNC_RUNS,     /* runs, or awaits something */
  TSF_ASYNC_RETURNS,  /* awaits what return() was given */
  TSF_ASYNC_COMPLETED
} tsf_async_state;

typedef enum tsf_async_kind { TSF_ASYNC_NEXT, TSF_ASYNC_RETURN, TSF_ASYNC_THROW } tsf_async_kind;

typedef struct tsf_async_generator {
  tsf_obj h; /* TSF_T_ASYNC_GENERATOR */
  uint32_t size, nwords;
  tsf_val frame;
  tsf_val first, last; /* requests */
  tsf_val pulled;      /* of a plugin's source: the promise of an event that has come */
  tsf_val owed;        /* what was `direct` when others asked as well: the promise of its request */
  uint8_t state;       /* tsf_async_state */
  bool direct;         /* it runs for somebody who does nothing until it yields, and has no request for that */
  bool asked;          /* of a plugin's source: an event was asked for */
} tsf_async_generator;

/* The generator of a frame; `begins`: its parameters have defaults or patterns, which are evaluated now. */
tsf_obj *tsf_async_generator_new(tsf_rt *rt, tsf_obj *frame, uint8_t begins);
/* The promise of next(): its value is what was yielded or returned, and `done` tells which. */
tsf_obj *tsf_async_next(tsf_rt *rt, tsf_obj *generator);
tsf_obj *tsf_async_return(tsf_rt *rt, tsf_obj *generator);
/* next(value) and return(value). `make` is a closure of the program that makes the object of what is given, from the value
 * and whether it is the last; undefined: the promise is as that of tsf_async_next. */
tsf_obj *tsf_async_ask(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_val make, tsf_async_kind kind);
/* throw(value), which is called there. */
tsf_obj *tsf_async_throw(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_val make, const char *function, const char *file,
                         uint32_t line);
/* The same for a `yield*`, which throws what was thrown before. */
tsf_obj *tsf_async_forward(tsf_rt *rt, tsf_obj *generator, tsf_val value, tsf_async_kind kind);
/* `await generator.next(sent)` of a running frame: as tsf_await, with frame->done. */
bool tsf_async_step(tsf_rt *rt, tsf_async_frame *frame, tsf_obj *generator, tsf_val sent);
/* next(sent) for whoever would wait at once, when nothing else is to run before: NULL: *value and *done, or an exception is
 * pending; no promise was made. Else the promise, to be waited for. */
tsf_promise *tsf_async_run(tsf_rt *rt, tsf_async_generator *g, tsf_val sent, tsf_val *value, bool *done);
/* `yield value` of a running frame, once the value was awaited. True: there is a request already, so it goes on. */
bool tsf_async_yield(tsf_rt *rt, tsf_async_frame *frame, tsf_val value);
/* What a yield of `yield*` was resumed by, with the value in `sent`: 0 for next(), 1 for return(), 2 for throw(). */
static inline double tsf_async_mode(tsf_rt *rt, tsf_async_frame *frame) {
  bool returns = frame->close;
  frame->close = false;
  if (TSF_LIKELY(!TSF_FAILED(rt))) return returns ? 1 : 0;
  frame->sent = tsf_caught(tsf_catch(rt)); /* which is taken at once: no barrier */
  return 2;
}
static inline uint8_t tsf_promise_done(const tsf_obj *promise) { return ((const tsf_promise *)promise)->done; }

/* The promise of the request that a generator works on. */
tsf_val tsf_async_request(const void *generator);

#endif
