/* generator_turn.h: what generator.c and generator_chain.c share. */
#ifndef TSF_GENERATOR_TURN_H
#define TSF_GENERATOR_TURN_H

#include "program/generator.h"

TSF_COLD void tsf_gen_throw_running(tsf_rt *rt);
/* Whether the innermost of a generator's chain can have a turn; else an exception is pending. */
bool tsf_gen_may_run(tsf_rt *rt, tsf_gen *gen, const tsf_gen *leaf);

/* Runs one of a chain. What it delegated to is over then, or was thrown out of. */
static inline bool tsf_gen_run(tsf_rt *rt, tsf_gen *gen) {
  gen->inner = NULL;
  return gen->resume(rt, gen);
}
/* As tsf_gen_run, as if the yield that it waits at were what `how` says. */
bool tsf_gen_run_as(tsf_rt *rt, tsf_gen *gen, uint32_t how, tsf_val sent);

#endif
