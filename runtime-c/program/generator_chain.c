/* generator_chain.c: generators that delegate, and what is sent or thrown into one.
 *
 * A generator that delegates (`yield*`) waits, and the one it delegates to is run in its place: the chain from a
 * generator to its innermost is a list, not a stack of calls, and a turn costs the same however long it is. */
#include "program/generator_turn.h"
#include "text/text.h"
#include "values/values.h"

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

/* The rest of a turn: `leaf` of the chain has run. True when it yielded, by the value of the innermost. */
static bool outwards(tsf_rt *rt, tsf_gen *gen, tsf_gen *leaf, bool yielded) {
  for (;;) {
    /* An exception goes out to those that wait, until one of them catches it. */
    while (!yielded && leaf != gen) {
      leaf = leaf->outer;
      yielded = tsf_gen_run(rt, leaf);
    }
    set_leaf(rt, gen, leaf == gen ? NULL : leaf);
    if (!yielded || !leaf->inner) break;
    leaf = innermost(gen);
    if (leaf->state == TSF_GEN_RUNNING) {
      tsf_gen_throw_running(rt);
      return false;
    }
    yielded = tsf_gen_run(rt, leaf);
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

static bool run_chain(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = innermost(gen);
  if (leaf->state != TSF_GEN_RUNNING) return outwards(rt, gen, leaf, tsf_gen_run(rt, leaf));
  tsf_gen_throw_running(rt);
  return false;
}

/* The one of the chain that goes on; NULL when an exception is pending. */
static tsf_gen *enter(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = innermost(gen);
  return tsf_gen_may_run(rt, gen, leaf) ? leaf : NULL;
}

bool tsf_gen_send(tsf_rt *rt, tsf_gen *gen, tsf_val v) {
  if (gen->state < 0) return tsf_gen_next_slow(rt, gen);
  tsf_gen *leaf = enter(rt, gen);
  return leaf && outwards(rt, gen, leaf, tsf_gen_run_as(rt, leaf, 0, v));
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
  if (!(leaf->traits & TSF_GEN_LASTING)) return outwards(rt, gen, leaf, tsf_gen_run_as(rt, leaf, TSF_GEN_THROW, TSF_VAL_UNDEF));
  tsf_gen_no_throw(rt);
  return outwards(rt, gen, leaf, false);
}

/* Returns from a chain from the inside out: each gives the next what it returned. One that yields in its `finally`,
 * or catches what another threw and goes on, does not return, and neither do those around it. */
static bool leave_chain(tsf_rt *rt, tsf_gen *gen, tsf_val v) {
  tsf_gen *leaf = enter(rt, gen);
  if (!leaf) return false;
  if ((leaf->traits & TSF_GEN_LASTING) && leaf != gen) leaf = leaf->outer;
  bool yielded = false;
  for (;; leaf = leaf->outer) {
    if (leaf->state == 0 && !(leaf->traits & TSF_GEN_EAGER)) {
      leaf->state = TSF_GEN_DONE;
    } else if (leaf->state != TSF_GEN_DONE) {
      bool failed = TSF_FAILED(rt);
      yielded = tsf_gen_run_as(rt, leaf, failed ? 0 : TSF_GEN_RETURN, v);
      if (!yielded) v = leaf->result;
      if (!yielded && leaf != gen) leaf->result = TSF_VAL_UNDEF;
    }
    if (leaf == gen || yielded) break;
  }
  return outwards(rt, gen, leaf, yielded);
}

static const tsf_gen_chain chain = {run_chain, leave_chain};

uint8_t tsf_gen_delegate(tsf_rt *rt, tsf_gen *gen, tsf_gen *other) {
  if (other->state == TSF_GEN_DONE) return true;
  if (other->state == TSF_GEN_RUNNING || other->outer) return false;
  if (gen->depth >= TSF_GEN_DEPTH_MAX) {
    tsf_throw_stack(rt);
    return false;
  }
  rt->chain = &chain;
  gen->inner = other;
  tsf_barrier(rt, gen, other);
  other->outer = gen;
  tsf_barrier(rt, other, gen);
  other->depth = gen->depth + 1;
  return TSF_GEN_HANDED_ON;
}
