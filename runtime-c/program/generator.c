/* generator.c: turns of the program's generators.
 *
 * A generator that delegates (`yield*`) waits, and the one it delegates to is run in its place: the chain from a
 * generator to its innermost is a list, not a stack of calls, and a turn costs the same however long it is. */
#include "program/generator.h"
#include "text/text.h"
#include "values/values.h"

static TSF_COLD void throw_running(tsf_rt *rt) { tsf_throw_type(rt, "Generator is already running"); }

tsf_val tsf_gen_take_any(tsf_rt *rt, tsf_gen *gen) {
  switch (gen->traits & TSF_GEN_HOLDS) {
  case TSF_GEN_NUM: return tsf_val_of_num(gen->f64);
  case TSF_GEN_BOOL: return tsf_val_of_bool((uint8_t)gen->f64);
  case TSF_GEN_BIG: return tsf_val_of_big(rt, gen->big);
  default: return tsf_gen_take(gen);
  }
}

static void set_leaf(tsf_rt *rt, tsf_gen *gen, tsf_gen *leaf) {
  gen->leaf = leaf;
  tsf_barrier(rt, gen, leaf);
}

uint8_t tsf_gen_delegate(tsf_rt *rt, tsf_gen *gen, tsf_gen *other) {
  if (other->state == TSF_GEN_DONE) return true;
  if (other->state == TSF_GEN_RUNNING || other->outer) return false;
  if (gen->depth >= TSF_GEN_DEPTH_MAX) {
    tsf_throw_stack(rt);
    return false;
  }
  gen->inner = other;
  tsf_barrier(rt, gen, other);
  other->outer = gen;
  tsf_barrier(rt, other, gen);
  other->depth = gen->depth + 1;
  return TSF_GEN_HANDED_ON;
}

/* The innermost of the chain that starts at `gen`: from where it was last seen, out of those that have ended
 * since, and then into those that were begun. What others have run to its end returns nothing to the chain. */
static tsf_gen *innermost(tsf_gen *gen) {
  tsf_gen *leaf = gen->leaf ? gen->leaf : gen;
  for (; leaf != gen && leaf->state == TSF_GEN_DONE; leaf = leaf->outer) leaf->result = TSF_VAL_UNDEF;
  for (; leaf->inner; leaf = leaf->inner)
    if (leaf->inner->state == TSF_GEN_DONE) {
      leaf->inner->result = TSF_VAL_UNDEF;
      break;
    }
  return leaf;
}

/* Runs one of a chain. What it delegated to is over then, or was thrown out of. */
static bool run(tsf_rt *rt, tsf_gen *gen) {
  gen->inner = NULL;
  return gen->resume(rt, gen);
}

/* As run, as if the yield that it waits at were what `how` says. */
static bool run_as(tsf_rt *rt, tsf_gen *gen, uint32_t how, tsf_val sent) {
  gen->close = how;
  rt->sent_to = gen;
  rt->sent = sent;
  bool yielded = run(rt, gen);
  gen->close = 0;
  rt->sent_to = NULL;
  return yielded;
}

/* The rest of a turn: `leaf` of the chain has run. True when it yielded, by the value of the innermost. */
static bool outwards(tsf_rt *rt, tsf_gen *gen, tsf_gen *leaf, bool yielded) {
  for (;;) {
    /* An exception goes out to those that wait, until one of them catches it. */
    while (!yielded && leaf != gen) {
      leaf = leaf->outer;
      yielded = run(rt, leaf);
    }
    set_leaf(rt, gen, leaf == gen ? NULL : leaf);
    if (!yielded || !leaf->inner) break;
    leaf = innermost(gen);
    if (leaf->state == TSF_GEN_RUNNING) {
      throw_running(rt);
      return false;
    }
    yielded = run(rt, leaf);
  }
  if (yielded && leaf != gen) {
    bool isAlike = ((gen->traits ^ leaf->traits) & TSF_GEN_HOLDS) == 0;
    gen->f64 = leaf->f64;
    gen->big = leaf->big;
    gen->word = isAlike ? tsf_gen_take(leaf) : tsf_gen_take_any(rt, leaf);
    tsf_barrier_val(rt, gen, gen->word);
  }
  return yielded;
}

bool tsf_gen_run_chain(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = innermost(gen);
  if (leaf->state != TSF_GEN_RUNNING) return outwards(rt, gen, leaf, run(rt, leaf));
  throw_running(rt);
  return false;
}

/* V8 has no room for the generator's frame then: its body is not entered any more. */
static TSF_COLD void no_stack(tsf_rt *rt, tsf_gen *gen) {
  gen->state = TSF_GEN_DONE;
  tsf_throw_stack(rt);
}

bool tsf_gen_next_slow(tsf_rt *rt, tsf_gen *gen) {
  if (TSF_UNLIKELY(gen->state == TSF_GEN_RUNNING)) {
    throw_running(rt);
    return false;
  }
  if (gen->state == TSF_GEN_DONE) {
    gen->result = TSF_VAL_UNDEF;
    return false;
  }
  if (!tsf_stack_low(rt)) return tsf_gen_run_chain(rt, gen);
  no_stack(rt, gen);
  return false;
}

/* The one of the chain that goes on; NULL when an exception is pending. */
static tsf_gen *enter(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = innermost(gen);
  if (TSF_UNLIKELY(leaf->state == TSF_GEN_RUNNING)) throw_running(rt);
  else if (TSF_UNLIKELY(tsf_stack_low(rt))) no_stack(rt, gen);
  else return leaf;
  return NULL;
}

bool tsf_gen_send(tsf_rt *rt, tsf_gen *gen, tsf_val v) {
  if (gen->state < 0) return tsf_gen_next_slow(rt, gen);
  tsf_gen *leaf = enter(rt, gen);
  return leaf && outwards(rt, gen, leaf, run_as(rt, leaf, 0, v));
}

void tsf_gen_no_throw(tsf_rt *rt) {
  tsf_catch(rt);
  tsf_throw_type(rt, "The iterator does not provide a 'throw' method.");
}

bool tsf_gen_throw(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = gen;
  if (gen->state > 0 || gen->state == TSF_GEN_RUNNING) {
    tsf_obj *thrown = tsf_catch(rt);
    leaf = enter(rt, gen);
    if (!leaf) return false;
    rt->exc = thrown;
  }
  if (leaf->state <= 0) { /* not begun, or ended */
    leaf->state = TSF_GEN_DONE;
    return outwards(rt, gen, leaf, false);
  }
  if (!(leaf->traits & TSF_GEN_LASTING)) return outwards(rt, gen, leaf, run_as(rt, leaf, TSF_GEN_THROW, TSF_VAL_UNDEF));
  tsf_gen_no_throw(rt);
  return outwards(rt, gen, leaf, false);
}

/* Returns from a chain from the inside out: each gives the next what it returned. One that yields in its `finally`,
 * or catches what another threw and goes on, does not return, and neither do those around it. */
bool tsf_gen_return(tsf_rt *rt, tsf_gen *gen, tsf_val v) {
  if ((gen->state == 0 && !(gen->traits & TSF_GEN_EAGER)) || gen->state == TSF_GEN_DONE) {
    gen->state = TSF_GEN_DONE;
    gen->result = v;
    tsf_barrier_val(rt, gen, v);
    return false;
  }
  tsf_gen *leaf = enter(rt, gen);
  if (!leaf) return false;
  if ((leaf->traits & TSF_GEN_LASTING) && leaf != gen) leaf = leaf->outer;
  bool yielded = false;
  for (;; leaf = leaf->outer) {
    if (leaf->state == 0 && !(leaf->traits & TSF_GEN_EAGER)) {
      leaf->state = TSF_GEN_DONE;
    } else if (leaf->state != TSF_GEN_DONE) {
      bool failed = TSF_FAILED(rt);
      yielded = run_as(rt, leaf, failed ? 0 : TSF_GEN_RETURN, v);
      if (!yielded) v = leaf->result;
      if (!yielded && leaf != gen) leaf->result = TSF_VAL_UNDEF;
    }
    if (leaf == gen || yielded) break;
  }
  return outwards(rt, gen, leaf, yielded);
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
