/* generator.c: turns of the program's generators. */
#include "program/program.h"

/* V8 has no room for the generator's frame then: its body is not entered any more. */
static TSF_COLD bool no_stack(tsf_rt *rt, tsf_gen *gen) {
  gen->state = TSF_GEN_DONE;
  tsf_throw_stack(rt);
  return false;
}

bool tsf_gen_next(tsf_rt *rt, tsf_gen *gen) {
  if (TSF_UNLIKELY(gen->state == TSF_GEN_RUNNING)) {
    tsf_throw_type(rt, "Generator is already running");
    return false;
  }
  if (gen->state == TSF_GEN_DONE) return false;
  if (tsf_stack_low(rt)) return no_stack(rt, gen);
  return gen->resume(rt, gen);
}

void tsf_gen_close(tsf_rt *rt, tsf_gen *gen) {
  if (gen->state <= 0) { /* not started, done, or running: nothing to unwind */
    if (gen->state == 0) gen->state = TSF_GEN_DONE;
    return;
  }
  if (tsf_stack_low(rt)) {
    no_stack(rt, gen);
    return;
  }
  gen->close = 1;
  gen->resume(rt, gen);
  gen->close = 0;
  gen->word = TSF_VAL_UNDEF;
}
