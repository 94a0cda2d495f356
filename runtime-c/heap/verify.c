/* verify.c: with TSF_GC_VERIFY, a check before each rollback that nothing will dangle. */
#include "heap/trace.h"

#ifdef TSF_GC_VERIFY

typedef struct check {
  tsf_rt *rt;
  uint32_t epoch;
} check;

static void check_word(void *context, tsf_val v) {
  const check *c = (const check *)context;
  if (!tsf_val_is_ptr(v)) return;
  const tsf_obj *o = (const tsf_obj *)tsf_val_ptr(v);
  if (tsf_type_of(o) == TSF_T_FILLER || o->epoch >= c->epoch) __builtin_trap();
}

/* Dead, and not swept yet: what it points to may be. */
static bool is_gone(tsf_heap *heap, tsf_obj *o) {
  return tsf_in_blocks(heap, (uintptr_t)o) && heap->blocks[tsf_block_of(heap, o)].unswept && !tsf_is_marked(heap, o);
}

static void check_object(void *context, tsf_obj *o) {
  const check *c = (const check *)context;
  if (o->epoch < c->epoch && !is_gone(c->rt->heap, o)) tsf_object_words(c->rt, o, check_word, context);
}

void tsf_verify(tsf_rt *rt, uint32_t epoch) {
  check c = {rt, epoch};
  tsf_each_object(rt, check_object, &c);
  for (uint32_t i = 0; i < rt->heap->roots.n; i++)
    check_word(&c, tsf_val_of_ptr(*(tsf_obj **)rt->heap->roots.at[i]));
}

#else
typedef int tsf_verify_is_off; /* a translation unit is never empty */
#endif
