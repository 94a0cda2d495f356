/* generator.h: generators, which are frames of the program. */
#ifndef TSF_GENERATOR_H
#define TSF_GENERATOR_H

#include "heap/heap.h"

/* A generator object: a frame of the program that starts with this. */
typedef struct tsf_gen {
  tsf_obj h;
  bool (*resume)(tsf_rt *rt, struct tsf_gen *gen); /* true: yielded */
  int32_t state;  /* where to go on; 0 at the start, TSF_GEN_DONE at the end, TSF_GEN_RUNNING inside */
  uint32_t close; /* what the yield does that it waits at: 0, TSF_GEN_RETURN or TSF_GEN_THROW */
  tsf_val word;   /* the value yielded, by representation; taken at once, so no barrier */
  double f64;
  tsf_big big;
  tsf_val result; /* what the body returned, for the `yield*` that waits for its end */
  /* `yield*`: while `inner` is set this one waits for it to end, and inner's `outer` is this one. */
  struct tsf_gen *inner, *outer;
  struct tsf_gen *leaf; /* where the innermost of the chain was last seen */
  uint32_t depth;       /* of the chain of outer ones when the delegation began */
  uint8_t traits;       /* TSF_GEN_LASTING ... TSF_GEN_BIG */
} tsf_gen;
#define TSF_GEN_DONE (-1)
#define TSF_GEN_RUNNING (-2)
#define TSF_GEN_LASTING 1 /* the iterator of an array, Map or Set: it has no return(), leaving a loop does not end it */
#define TSF_GEN_EAGER 2   /* closing it runs its body though it has not begun */
#define TSF_GEN_NUM 4     /* what it yields is in f64, */
#define TSF_GEN_BOOL 8    /* in f64 as a bool, */
#define TSF_GEN_BIG 16    /* in big; otherwise in word. Only known where generators of several are taken for each other */
#define TSF_GEN_HOLDS (TSF_GEN_NUM | TSF_GEN_BOOL | TSF_GEN_BIG)
#define TSF_GEN_RETURN 1
#define TSF_GEN_THROW 2 /* the exception is pending */
/* V8 recurses for each generator that delegates, and comes as far as about 5000. */
#define TSF_GEN_DEPTH_MAX 10000
#define TSF_GEN_HANDED_ON 2

/* What a generator that delegates needs: a program without `yield*` does not have the code. */
typedef struct tsf_gen_chain {
  bool (*run)(tsf_rt *rt, tsf_gen *gen); /* a turn of one that delegates or has begun to */
  bool (*leave)(tsf_rt *rt, tsf_gen *gen, tsf_val v); /* return(v) of one that delegates */
} tsf_gen_chain;

bool tsf_gen_next_slow(tsf_rt *rt, tsf_gen *gen); /* at its end, running, or one that delegates */
/* A turn: true when it yielded. */
static inline bool tsf_gen_next(tsf_rt *rt, tsf_gen *gen) {
  if (TSF_UNLIKELY(gen->state < 0 || gen->inner != NULL) || tsf_stack_low(rt)) return tsf_gen_next_slow(rt, gen);
  bool yielded = gen->resume(rt, gen);
  return yielded && TSF_UNLIKELY(gen->inner != NULL) ? rt->chain->run(rt, gen) : yielded;
}
void tsf_gen_close(tsf_rt *rt, tsf_gen *gen); /* a loop that is left early */
/* next(v), return(v) and throw(e), where e is the pending exception: true when it yielded. */
bool tsf_gen_send(tsf_rt *rt, tsf_gen *gen, tsf_val v);
bool tsf_gen_return(tsf_rt *rt, tsf_gen *gen, tsf_val v);
bool tsf_gen_throw(tsf_rt *rt, tsf_gen *gen);
void tsf_gen_no_throw(tsf_rt *rt); /* in place of the pending exception: what `yield*` of them throws */
/* Iterators of the library's containers have no return() and no throw(). */
static inline bool tsf_gen_has_return(const tsf_obj *generator) { return !(((const tsf_gen *)generator)->traits & TSF_GEN_LASTING); }
/* [object Generator]; TypeError for an iterator of the library, which does not say of what. */
const tsf_str *tsf_gen_text(tsf_rt *rt, const tsf_obj *generator);
void tsf_gen_want_return(tsf_rt *rt, tsf_obj *generator, const tsf_str *callee); /* TypeError when it has none */
/* `yield*`: true when `other` has ended already, false when it cannot be handed on, or TSF_GEN_HANDED_ON: then
 * `gen` returns and is resumed when `other` has ended, thrown (an exception is pending), or gen->close is set. */
uint8_t tsf_gen_delegate(tsf_rt *rt, tsf_gen *gen, tsf_gen *other);
/* What next(v) or return(v) gave, or throw(e), for the yield that its turn began with; undefined in other turns. */
static inline tsf_val tsf_gen_sent(tsf_rt *rt, const tsf_gen *gen) {
  return rt->sent_to == gen ? rt->sent : TSF_VAL_UNDEF;
}
static inline tsf_val tsf_gen_take(tsf_gen *gen) {
  tsf_val v = gen->word;
  gen->word = TSF_VAL_UNDEF;
  return v;
}

tsf_val tsf_gen_take_any(tsf_rt *rt, tsf_gen *gen); /* what it yielded, however it holds it */

static inline void tsf_gen_eager(tsf_obj *generator) { ((tsf_gen *)generator)->traits |= TSF_GEN_EAGER; }
/* At the beginning of a body: what it was entered for. */
static inline double tsf_gen_mode(const tsf_gen *gen) { return (double)gen->close; }
void tsf_gen_want_object(tsf_rt *rt, tsf_val result); /* TypeError when return() or throw() gave none */
static inline void tsf_gen_last(tsf_obj *generator) { ((tsf_gen *)generator)->traits |= TSF_GEN_LASTING; }

/* What the generator returned, once: a loop that ran it to its end leaves nothing to a later `yield*`. */
static inline tsf_val tsf_gen_result(tsf_obj *generator) {
  tsf_gen *gen = (tsf_gen *)generator;
  tsf_val v = gen->result;
  gen->result = TSF_VAL_UNDEF;
  return v;
}

#endif
