/* generator.h: generators, which are frames of the program. */
#ifndef TSF_GENERATOR_H
#define TSF_GENERATOR_H

#include "heap/heap.h"

/* A generator object: a frame of the program that starts with this. */
typedef struct tsf_gen {
  tsf_obj h;
  bool (*resume)(tsf_rt *rt, struct tsf_gen *gen); /* true: yielded */
  int32_t state;  /* where to go on; 0 at the start, TSF_GEN_DONE at the end, TSF_GEN_RUNNING inside */
  uint32_t close; /* 1: go on as if the yield were a return */
  tsf_val word;   /* the value yielded, by representation; taken at once, so no barrier */
  double f64;
  tsf_big big;
  tsf_val result; /* what the body returned, for the `yield*` that waits for its end */
  /* `yield*`: while `inner` is set this one waits for it to end, and inner's `outer` is this one. */
  struct tsf_gen *inner, *outer;
  struct tsf_gen *leaf; /* where the innermost of the chain was last seen */
  uint32_t depth;       /* of the chain of outer ones when the delegation began */
  bool lasting;         /* the iterator of an array, Map or Set: it has no return(), leaving a loop does not end it */
} tsf_gen;
#define TSF_GEN_DONE (-1)
#define TSF_GEN_RUNNING (-2)
/* V8 recurses for each generator that delegates, and comes as far as about 5000. */
#define TSF_GEN_DEPTH_MAX 10000
#define TSF_GEN_HANDED_ON 2

bool tsf_gen_next_slow(tsf_rt *rt, tsf_gen *gen); /* at its end, running, or one that delegates */
bool tsf_gen_run_chain(tsf_rt *rt, tsf_gen *gen); /* a turn of a generator that delegates or has begun to */
/* A turn: true when it yielded. */
static inline bool tsf_gen_next(tsf_rt *rt, tsf_gen *gen) {
  if (TSF_UNLIKELY(gen->state < 0 || gen->inner != NULL) || tsf_stack_low(rt)) return tsf_gen_next_slow(rt, gen);
  bool yielded = gen->resume(rt, gen);
  return yielded && TSF_UNLIKELY(gen->inner != NULL) ? tsf_gen_run_chain(rt, gen) : yielded;
}
void tsf_gen_close(tsf_rt *rt, tsf_gen *gen); /* generator.return() */
/* `yield*`: true when `other` has ended already, false when it cannot be handed on, or TSF_GEN_HANDED_ON: then
 * `gen` returns and is resumed when `other` has ended, thrown (an exception is pending), or gen->close is set. */
uint8_t tsf_gen_delegate(tsf_rt *rt, tsf_gen *gen, tsf_gen *other);
static inline tsf_val tsf_gen_take(tsf_gen *gen) {
  tsf_val v = gen->word;
  gen->word = TSF_VAL_UNDEF;
  return v;
}

static inline void tsf_gen_last(tsf_obj *generator) { ((tsf_gen *)generator)->lasting = true; }

/* What the generator returned, once: a loop that ran it to its end leaves nothing to a later `yield*`. */
static inline tsf_val tsf_gen_result(tsf_obj *generator) {
  tsf_gen *gen = (tsf_gen *)generator;
  tsf_val v = gen->result;
  gen->result = TSF_VAL_UNDEF;
  return v;
}

#endif
