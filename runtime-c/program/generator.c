/* generator.c: turns of the program's generators.
 *
 * A generator that delegates (`yield*`) waits, and the one it delegates to is run in its place: the chain from a
 * generator to its innermost is a list, not a stack of calls, and a turn costs the same however long it is. */
#include "program/generator.h"
#include "text/text.h"

static TSF_COLD void throw_running(tsf_rt *rt) { tsf_throw_type(rt, "Generator is already running"); }

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
 * since, and then into those that were begun. */
static tsf_gen *innermost(tsf_gen *gen) {
  tsf_gen *leaf = gen->leaf ? gen->leaf : gen;
  while (leaf != gen && leaf->state == TSF_GEN_DONE) leaf = leaf->outer;
  while (leaf->inner && leaf->inner->state != TSF_GEN_DONE) leaf = leaf->inner;
  return leaf;
}

/* Runs one of a chain. What it delegated to is over then, or was thrown out of. */
static bool run(tsf_rt *rt, tsf_gen *gen) {
  gen->inner = NULL;
  return gen->resume(rt, gen);
}

/* True when it yielded, by the value of the innermost. */
bool tsf_gen_run_chain(tsf_rt *rt, tsf_gen *gen) {
  for (;;) {
    tsf_gen *leaf = innermost(gen);
    if (leaf->state == TSF_GEN_RUNNING) {
      throw_running(rt);
      return false;
    }
    bool yielded = run(rt, leaf);
    /* An exception goes out to those that wait, until one of them catches it. */
    while (!yielded && leaf != gen) {
      leaf = leaf->outer;
      yielded = run(rt, leaf);
    }
    set_leaf(rt, gen, leaf == gen ? NULL : leaf);
    if (yielded && leaf->inner) continue;
    if (yielded && leaf != gen) {
      gen->f64 = leaf->f64;
      gen->big = leaf->big;
      gen->word = tsf_gen_take(leaf);
      tsf_barrier_val(rt, gen, gen->word);
    }
    return yielded;
  }
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
  if (gen->state == TSF_GEN_DONE) return false;
  if (!tsf_stack_low(rt)) return tsf_gen_run_chain(rt, gen);
  no_stack(rt, gen);
  return false;
}

/* Closes a chain from the inside out. One that yields in its `finally`, or catches what another threw and goes
 * on, is not closed, and neither are those around it. */
static TSF_COLD void close_chain(tsf_rt *rt, tsf_gen *gen) {
  tsf_gen *leaf = innermost(gen);
  if (leaf->state == TSF_GEN_RUNNING) {
    throw_running(rt);
    return;
  }
  if (leaf->lasting) leaf = leaf->outer;
  for (;; leaf = leaf->outer) {
    leaf->close = !TSF_FAILED(rt);
    if (leaf->state == 0) leaf->state = TSF_GEN_DONE;
    bool yielded = leaf->state != TSF_GEN_DONE && run(rt, leaf);
    leaf->close = 0;
    leaf->word = TSF_VAL_UNDEF;
    if (leaf == gen || yielded) break;
  }
  set_leaf(rt, gen, leaf == gen ? NULL : leaf);
}

void tsf_gen_close(tsf_rt *rt, tsf_gen *gen) {
  if (gen->lasting) return;
  if (gen->state <= 0) { /* not started, done, or running: nothing to unwind */
    if (gen->state == 0) gen->state = TSF_GEN_DONE;
    return;
  }
  if (tsf_stack_low(rt)) no_stack(rt, gen);
  else close_chain(rt, gen);
}
