/* loop.h: the floor of what runs later: promises, async functions, microtasks, and the turns of timers.
 *
 * A realm has one loop, made when something is first to run later. Nothing of it runs by itself: an executable runs it
 * when its modules have run (program/exe.c), a plugin in next_batch (plugin/abi_source.c). */
#ifndef TSF_LOOP_H
#define TSF_LOOP_H

#include "os/os.h"

/* ---- where exceptions come from ------------------------------------------------------------- */

/* Where the exception that was thrown last comes from. */
static inline tsf_frame tsf_place_of(const tsf_rt *rt, const tsf_obj *error) {
  return rt->thrown == error && rt->ntrace > 0 ? rt->trace[0] : (tsf_frame){NULL, NULL, 0};
}
/* `error` was thrown at `place`: it is about to be caught, or thrown again. */
static inline void tsf_thrown_at(tsf_rt *rt, tsf_obj *error, tsf_frame place) {
  rt->thrown = error;
  rt->trace[0] = place;
  rt->ntrace = place.file != NULL;
}

/* ---- promises (promise.c) ------------------------------------------------------------------ */

enum { TSF_PENDING, TSF_FULFILLED, TSF_REJECTED };

typedef struct tsf_promise {
  tsf_obj h; /* TSF_T_PROMISE */
  uint32_t size, nwords;
  tsf_val value;       /* what it was resolved with, or why it was rejected */
  tsf_val first, last; /* who waits: reactions, and frames that await it; each is followed by its `next` */
  tsf_val frame;       /* the async function that settles it, while it waits */
  uint8_t state;       /* TSF_PENDING and so on */
  bool handled;        /* somebody will see a rejection */
  bool done;           /* of an async generator's next(): it has returned the value, not yielded it */
  tsf_frame place;     /* where what it was rejected with was thrown; file NULL: not known */
} tsf_promise;

static inline bool tsf_val_is_promise(tsf_val v) { return tsf_val_is(v, TSF_T_PROMISE); }

/* A pending one; `place` is told of rejections that were thrown nowhere. */
tsf_obj *tsf_promise_new(tsf_rt *rt, const char *function, const char *file, uint32_t line);
/* The resolving functions of a pending promise (ECMA-262 27.2.1.3): whoever calls them does so once. */
void tsf_promise_resolve(tsf_rt *rt, tsf_obj *promise, tsf_val value);
void tsf_promise_reject(tsf_rt *rt, tsf_obj *promise, tsf_val reason);
tsf_obj *tsf_promise_of(tsf_rt *rt, tsf_val value);        /* Promise.resolve(value) */
tsf_obj *tsf_promise_rejected(tsf_rt *rt, tsf_val reason); /* Promise.reject(reason) */
/* The pending exception becomes what a rejected promise holds. */
static inline void tsf_promise_throw(tsf_rt *rt, const tsf_promise *p) {
  rt->exc = (tsf_obj *)tsf_val_ptr(p->value);
  tsf_thrown_at(rt, rt->exc, p->place);
}
/* Calls `react` when the promise is settled, in a microtask as `await` would have it; NULL: only marks it as seen. */
void tsf_promise_observe(tsf_rt *rt, tsf_obj *promise, tsf_obj *subject,
                         void (*react)(tsf_rt *rt, tsf_obj *subject, tsf_promise *promise));
/* promise.then(fulfilled, rejected): closures that take and give a tsf_val, or undefined. */
tsf_obj *tsf_promise_then(tsf_rt *rt, tsf_obj *promise, tsf_val fulfilled, tsf_val rejected);

/* ---- async functions (async.c) -------------------------------------------------------------- */

/* A call of an async function: a frame of the program that starts with this. */
typedef struct tsf_async_frame {
  tsf_obj h;
  bool (*resume)(tsf_rt *rt, struct tsf_async_frame *frame); /* true: it waits, or has yielded */
  int32_t state;   /* as of a generator */
  bool close;      /* go on as if what it waits at were a return */
  bool done;       /* what it waited for last was the end of an async generator */
  tsf_val result;  /* what the body has returned; of an async generator also what it yields */
  tsf_val sent;    /* what it waited for */
  tsf_val next;    /* who waits for the same promise after this one */
  tsf_val awaited; /* the promise it waits for */
  tsf_val caught;  /* the exception that it caught last, or that waits for a finally block */
  tsf_val owner;   /* its promise, or its async generator */
  tsf_frame place; /* where `caught` was thrown: others may have been since */
  void (*turned)(tsf_rt *rt, struct tsf_async_frame *frame, bool waits); /* after each turn that the loop gave it */
} tsf_async_frame;

/* Calls the async function of the frame: its promise. Throws only for want of stack. */
tsf_obj *tsf_async_start(tsf_rt *rt, tsf_obj *frame);
static inline uint8_t tsf_async_done(const tsf_async_frame *frame) { return frame->done; }
/* `await value` of a running frame. True: it goes on at once, with `sent` or an exception that is pending. */
bool tsf_await(tsf_rt *rt, tsf_async_frame *frame, tsf_val value);
/* The frame that settles what this one awaits; NULL when that is none, or it does not wait. */
tsf_async_frame *tsf_async_awaits(const tsf_async_frame *frame);
/* It is not resumed by what it awaits any more. */
void tsf_async_forget(tsf_rt *rt, tsf_async_frame *frame);
/* Goes on as if its await were a return: what it settles at its end; NULL when that has nobody. */
tsf_obj *tsf_async_end(tsf_rt *rt, tsf_async_frame *frame);
static inline void tsf_async_caught(tsf_rt *rt, tsf_async_frame *frame, tsf_obj *error) {
  frame->caught = tsf_val_of_ptr(error);
  tsf_barrier(rt, frame, error);
  frame->place = tsf_place_of(rt, error);
}
/* After `throw`: what was caught before an await has still its place. */
static inline void tsf_async_thrown(tsf_rt *rt, const tsf_async_frame *frame) {
  if (rt->ntrace == 0 && frame->place.file && frame->caught == tsf_val_of_ptr(rt->exc)) rt->trace[rt->ntrace++] = frame->place;
}
static inline tsf_val tsf_async_take(tsf_async_frame *frame) {
  tsf_val v = frame->sent;
  frame->sent = TSF_VAL_UNDEF;
  return v;
}

/* ---- the loop (loop.c) ---------------------------------------------------------------------- */

/* What the timers of the program are, which are TypeScript (stdlib/timers/). */
typedef struct tsf_turns {
  uint8_t (*next)(tsf_rt *rt); /* runs the callback of a timer or an immediate: false when none is due */
  /* Milliseconds until it may be, 0 for now; below 0: nobody waits for it, but if the program goes on for other reasons it
   * may be in -1 - this, or never when that is infinite. */
  double (*wait)(tsf_rt *rt);
  tsf_val (*clear)(tsf_rt *rt); /* none is to run any more */
} tsf_turns;

/* What the loop asks of those that wait for descriptors (waiters.h). */
struct tsf_waiting;
typedef struct tsf_waits {
  bool (*turn)(struct tsf_waiting *s); /* tells those that are ready: false when none is */
  double (*wait)(struct tsf_waiting *s, double ms); /* as tsf_turns has it, of both */
  void (*pause)(struct tsf_waiting *s, uint32_t ms); /* until one is ready, at most so long */
  void (*end)(struct tsf_waiting *s); /* of all */
  void (*free)(struct tsf_waiting *s);
} tsf_waits;

#define TSF_LOOP_DIRECT 256u /* `direct` at the start of a turn */

typedef struct tsf_loop {
  tsf_obj *jobs;     /* BUF_WORD: a ring of microtasks, two words each */
  void (**kinds)(tsf_rt *rt, tsf_val subject, tsf_val value); /* what they do */
  tsf_obj *rejected; /* BUF_WORD: promises that were rejected with nobody to see it */
  uint32_t head, count, room; /* of jobs */
  uint32_t rejections;
  bool fresh;           /* of a plugin: nothing has run since its host called */
  uint32_t direct;      /* how often a frame may still go on at once before others have their turn */
  tsf_async_frame *running;   /* the frame that a microtask has resumed, and nothing else runs below it */
  const tsf_turns *turns; /* NULL: the program has no timers */
  const tsf_waits *waits; /* NULL: nothing waits for descriptors */
  struct tsf_waiting *waiting;
  uint32_t timers;        /* turns of timers since descriptors were looked at */
  struct tsf_sockets *sockets; /* net/sockets.c: NULL: there are none */
  struct tsf_contexts *contexts; /* net/contexts.c: what connections over TLS have in common; NULL: nothing */
  uint64_t opened;        /* how many sockets there have been */
  bool woken;             /* a waiter is ready when rt->stop is set: nobody has to look */
  int (*run)(tsf_rt *rt); /* tsf_loop_run, for who must not name it */
} tsf_loop;

tsf_loop *tsf_loop_of(tsf_rt *rt);
void tsf_microtask(tsf_rt *rt, tsf_obj *closure); /* queueMicrotask */
typedef enum tsf_turn { TSF_TURN_RAN, TSF_TURN_IDLE } tsf_turn;
/* Runs one microtask, or when there is none one callback of a timer, or tells those whose descriptors are ready. What nobody caught is pending then: an exception
 * of a callback, or what a promise was rejected with. */
tsf_turn tsf_loop_turn(tsf_rt *rt);
void tsf_loop_drop_jobs(tsf_rt *rt); /* forgets the microtasks, and the rejections that nobody has seen */
/* Milliseconds until there is something to run; below 0: never. */
double tsf_loop_wait(tsf_rt *rt);
/* Waits so long, or until a descriptor is ready that somebody waits for; runs nothing. */
void tsf_loop_pause(tsf_loop *loop, uint32_t ms);
/* Until nothing is left to run: 0, or 1 with the exception pending that nobody caught; 2: rt->stop was set before. */
int tsf_loop_run(tsf_rt *rt);
/* A promise that is kept when a child process (os/os.h) has written something, or has closed what it writes to. */
struct tsf_child;
tsf_obj *tsf_child_wait(tsf_rt *rt, struct tsf_child *self);
/* Milliseconds of a clock that only goes forward, as Node's timers count them. */
double tsf_loop_now(void);

#include "loop/async_generator.h"
#include "loop/waiters.h"
#include "loop/watch.h"

#endif
