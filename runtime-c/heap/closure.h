/* closure.h: closures, and cells for captured variables that are assigned after capture. */

#ifndef TSF_CLOSURE_H
#define TSF_CLOSURE_H

#include "heap/alloc.h"
#include "heap/region.h"

/* The caller writes all `ncaptured` words of captured[] before it allocates again. */
static inline tsf_closure *tsf_closure_new(tsf_rt *rt, void (*fn)(void), uint32_t ncaptured) {
  tsf_closure *c = (tsf_closure *)tsf_alloc(rt, TSF_T_CLOSURE, sizeof(tsf_closure) + (size_t)ncaptured * 8);
  c->fn = fn;
  c->ncaptured = ncaptured;
  c->signature = 0;
  c->origin = NULL;
  return c;
}

/* `inner` under another signature: fn forwards to captured[0], which is `inner`. */
static inline tsf_closure *tsf_closure_adapt(tsf_rt *rt, void (*fn)(void), tsf_closure *inner) {
  tsf_closure *c = tsf_closure_new(rt, fn, 1);
  c->captured[0] = tsf_val_of_ptr(inner);
  c->origin = inner;
  c->h.type |= inner->h.type & TSF_F_RECEIVER;
  return c;
}

/* `this`: who calls a property gives it where the closure takes one. Nothing else is called in between, so that a
 * closure that is called on nothing finds undefined. */
#define TSF_GIVE_RECEIVER(rt, closure, object) \
  ((closure)->h.type & TSF_F_RECEIVER ? (void)((rt)->receiver = (object)) : (void)0)
static inline tsf_val tsf_take_receiver(tsf_rt *rt) {
  tsf_val receiver = rt->receiver;
  rt->receiver = TSF_VAL_UNDEF;
  return receiver;
}
/* What the getter of an accessor's field gives for `object`. */
static inline tsf_val tsf_get_accessor(tsf_rt *rt, const tsf_obj *object, tsf_val getter) {
  tsf_closure *closure = (tsf_closure *)tsf_val_ptr(getter);
  if (!tsf_is_heap(closure)) return TSF_VAL_UNDEF;
  TSF_GIVE_RECEIVER(rt, closure, tsf_val_of_ptr(object));
  return ((tsf_val (*)(tsf_rt *, tsf_closure *))closure->fn)(rt, closure);
}

/* f === g */
static inline bool tsf_closure_equal(const tsf_closure *a, const tsf_closure *b) {
  return tsf_closure_identity(a) == tsf_closure_identity(b);
}

/* The collector traces `word` of every cell, so numbers are kept in `low`: the bits of a small double look like a
 * pointer. Use the accessors for the cell's own kind only. */
static inline tsf_cell *tsf_cell_new(tsf_rt *rt) {
  tsf_cell *c = (tsf_cell *)tsf_alloc(rt, TSF_T_CELL, sizeof(tsf_cell));
  c->word = TSF_VAL_UNDEF;
  c->low = 0;
  return c;
}
static inline tsf_val tsf_cell_word(const tsf_cell *c) { return c->word; }
static inline void tsf_cell_set_word(tsf_rt *rt, tsf_cell *c, tsf_val v) {
  c->word = v;
  tsf_barrier_val(rt, c, v);
}
static inline double tsf_cell_f64(const tsf_cell *c) { return tsf_f64_of_bits(c->low); }
static inline void tsf_cell_set_f64(tsf_cell *c, double d) { c->low = tsf_f64_bits(d); }
static inline int64_t tsf_cell_i64(const tsf_cell *c) { return (int64_t)c->low; }
static inline void tsf_cell_set_i64(tsf_cell *c, int64_t i) { c->low = (uint64_t)i; }
static inline uint8_t tsf_cell_bool(const tsf_cell *c) { return (uint8_t)c->low; }
static inline void tsf_cell_set_bool(tsf_cell *c, uint8_t b) { c->low = b; }
static inline tsf_big tsf_cell_big(const tsf_cell *c) { return (tsf_big)((unsigned __int128)c->word << 64 | c->low); }
static inline void tsf_cell_set_big(tsf_rt *rt, tsf_cell *c, tsf_big b) {
  c->low = (uint64_t)b;
  tsf_cell_set_word(rt, c, TSF_BIG_WORD(b));
}

#endif
