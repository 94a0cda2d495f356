/* value.h: operations on tsf_val, the representation of unknown and of mixed unions. */

#ifndef TSF_VALUE_H
#define TSF_VALUE_H

#include "collections/collections.h"

/* a === b. Mixed representations of one value (two boxes, two strings, adapters of one function) are equal. */
bool tsf_val_equal_slow(tsf_val a, tsf_val b);
static inline bool tsf_val_equal(tsf_val a, tsf_val b) {
  if (tsf_val_is_num(a) && tsf_val_is_num(b)) return tsf_val_num(a) == tsf_val_num(b);
  return a == b || (tsf_val_is_ptr(a) && tsf_val_is_ptr(b) && tsf_val_equal_slow(a, b));
}
/* SameValueZero: as === but NaN is itself (includes, Map keys). */
/* Object.is */
static inline uint8_t tsf_val_is_same(tsf_val a, tsf_val b) {
  return a == b || (!tsf_val_is_num(a) && tsf_val_equal(a, b));
}
static inline bool tsf_val_same(tsf_val a, tsf_val b) { return a == b || tsf_val_equal(a, b); }
/* Object.is */
bool tsf_val_identical(tsf_val a, tsf_val b);
bool tsf_val_truthy(tsf_val v);
const tsf_str *tsf_val_typeof(tsf_val v); /* static */
/* String(v). Arrays join, other objects are "[object Object]", errors "Name: message". */
const tsf_str *tsf_val_to_str(tsf_rt *rt, tsf_val v);
/* What toString() of the library gives for an object of the program, whose own is not asked. */
const tsf_str *tsf_inherited_text(tsf_rt *rt, tsf_val v);
/* The `stack` of an error, which is its text; of another object its property of that name. */
tsf_val tsf_error_stack(tsf_rt *rt, tsf_val v);
bool tsf_is_error(const tsf_obj *o);
static inline uint8_t tsf_val_is_error(tsf_val v) { return tsf_val_is_object(v) && tsf_is_error((const tsf_obj *)tsf_val_ptr(v)); }

#endif
