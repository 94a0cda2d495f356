/* generator.c: turns of the program's generators. Of those that delegate: generator_chain.c. */
#include "program/generator_turn.h"
#include "text/text.h"
#include "values/values.h"

void tsf_gen_throw_running(tsf_rt *rt) { tsf_throw_type(rt, "Generator is already running"); }

/* V8 has no room for the generator's frame then: its body is not entered any more. */
static TSF_COLD void no_stack(tsf_rt *rt, tsf_gen *gen) {
  gen->state = TSF_GEN_DONE;
  tsf_throw_stack(rt);
}

bool tsf_gen_run_as(tsf_rt *rt, tsf_gen *gen, uint32_t how, tsf_val sent) {
  gen->close = how;
  rt->sent_to = gen;
  rt->sent = sent;
  bool yielded = tsf_gen_run(rt, gen);
  gen->close = 0;
  rt->sent_to = NULL;
  return yielded;
}

bool tsf_gen_next_slow(tsf_rt *rt, tsf_gen *gen) {
  if (gen->state == TSF_GEN_DONE) {
    gen->result = TSF_VAL_UNDEF;
    return false;
  }
  return tsf_gen_may_run(rt, gen, gen) && rt->chain->run(rt, gen);
}

bool tsf_gen_return(tsf_rt *rt, tsf_gen *gen, tsf_val v) {
  if ((gen->state == 0 && !(gen->traits & TSF_GEN_EAGER)) || gen->state == TSF_GEN_DONE) {
    gen->state = TSF_GEN_DONE;
    gen->result = v;
    tsf_barrier_val(rt, gen, v);
    return false;
  }
  if (gen->inner) return rt->chain->leave(rt, gen, v);
  if (!tsf_gen_may_run(rt, gen, gen)) return false;
  bool yielded = tsf_gen_run_as(rt, gen, TSF_GEN_RETURN, v);
  return yielded && gen->inner ? rt->chain->run(rt, gen) : yielded;
}

bool tsf_gen_may_run(tsf_rt *rt, tsf_gen *gen, const tsf_gen *leaf) {
  if (TSF_UNLIKELY(leaf->state == TSF_GEN_RUNNING)) tsf_gen_throw_running(rt);
  else if (TSF_UNLIKELY(tsf_stack_low(rt))) no_stack(rt, gen);
  else return true;
  return false;
}

const tsf_str *tsf_gen_text(tsf_rt *rt, const tsf_obj *generator) {
  static const tsf_str text = TSF_STR_LIT("[object Generator]", 18, 18, 1);
  if (tsf_gen_has_return(generator)) return &text;
  tsf_throw_type(rt, "the text of an iterator is not known: it may be one of an array, a Map, a Set or a string");
  return NULL;
}

void tsf_gen_want_return(tsf_rt *rt, tsf_obj *generator, const tsf_str *callee) {
  if (!tsf_gen_has_return(generator)) tsf_throw_type(rt, "%.*s is not a function", (int)callee->len, callee->data);
}

void tsf_gen_want_object(tsf_rt *rt, tsf_val result) {
  if (tsf_val_is_object(result) || tsf_val_is_closure(result)) return;
  const tsf_str *text = tsf_val_to_str(rt, result);
  if (text) tsf_throw_type(rt, "Iterator result %.*s is not an object", (int)text->len, text->data);
}

void tsf_gen_close(tsf_rt *rt, tsf_gen *gen) {
  if (gen->traits & TSF_GEN_LASTING) return;
  if (tsf_gen_return(rt, gen, TSF_VAL_UNDEF)) gen->word = TSF_VAL_UNDEF;
}
