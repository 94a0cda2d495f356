/* value.h: operations on tsf_val, the representation of unknown and of mixed unions. */
#include "tsf.h" /* before the guard: tsf.h includes this file at its place */

#ifndef TSF_VALUE_H
#define TSF_VALUE_H

static inline bool tsf_val_is(tsf_val v, uint32_t type) {
  return tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) == type;
}
static inline bool tsf_val_nullish(tsf_val v) { return (v & ~(uint64_t)2) == 0; }
static inline bool tsf_val_is_str(tsf_val v) { return tsf_val_is(v, TSF_T_STR); }
static inline bool tsf_val_is_big(tsf_val v) { return tsf_val_is(v, TSF_T_BIGBOX); }
static inline bool tsf_val_is_closure(tsf_val v) { return tsf_val_is(v, TSF_T_CLOSURE); }
/* Array.isArray */
static inline bool tsf_val_is_arr(tsf_val v) {
  return tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) - TSF_T_ARR_F64 <= TSF_T_ARR_BIG - TSF_T_ARR_F64;
}
/* typeof v === "object", null excluded */
static inline bool tsf_val_is_object(tsf_val v) {
  return tsf_val_is_ptr(v) && !tsf_val_is_str(v) && !tsf_val_is_big(v) && !tsf_val_is_closure(v);
}
static inline const tsf_str *tsf_val_str(tsf_val v) { return (const tsf_str *)tsf_val_ptr(v); }
static inline tsf_val tsf_val_of_str(const tsf_str *s) { return tsf_val_of_ptr(s); }

/* To the nullable representations; v must be of the type, undefined or null. */
static inline double tsf_num_of_val(tsf_val v) {
  return TSF_LIKELY(tsf_val_is_num(v)) ? tsf_val_num(v) : v == TSF_VAL_NULL ? TSF_NUM_NULL : TSF_NUM_UNDEF;
}
static inline uint8_t tsf_bool_of_val(tsf_val v) {
  return tsf_val_is_bool(v) ? (uint8_t)(v & 1) : v == TSF_VAL_NULL ? TSF_BOOL_NULL : TSF_BOOL_UNDEF;
}
static inline tsf_big tsf_big_of_val(tsf_val v) {
  if (tsf_val_is_ptr(v)) return ((const tsf_bigbox *)tsf_val_ptr(v))->value;
  return v == TSF_VAL_NULL ? TSF_BIG_NULL : TSF_BIG_UNDEF;
}
/* Boxes; TSF_BIG_UNDEF and TSF_BIG_NULL become undefined and null. */
tsf_val tsf_val_of_big(tsf_rt *rt, tsf_big b);

/* a === b. Mixed representations of one value (two boxes, two strings, adapters of one function) are equal. */
bool tsf_val_equal_slow(tsf_val a, tsf_val b);
static inline bool tsf_val_equal(tsf_val a, tsf_val b) {
  if (tsf_val_is_num(a) && tsf_val_is_num(b)) return tsf_val_num(a) == tsf_val_num(b);
  return a == b || (tsf_val_is_ptr(a) && tsf_val_is_ptr(b) && tsf_val_equal_slow(a, b));
}
/* SameValueZero: as === but NaN is itself (includes, Map keys). */
static inline bool tsf_val_same(tsf_val a, tsf_val b) { return a == b || tsf_val_equal(a, b); }
/* Object.is */
bool tsf_val_identical(tsf_val a, tsf_val b);
bool tsf_val_truthy(tsf_val v);
const tsf_str *tsf_val_typeof(tsf_val v); /* static */
/* String(v). Arrays join, other objects are "[object Object]", errors "Name: message". */
const tsf_str *tsf_val_to_str(tsf_rt *rt, tsf_val v);
bool tsf_is_error(const tsf_obj *o);
/* TypeError: the keys of a TSF_F_REORDERED object are asked for. */
TSF_COLD void tsf_throw_reordered(tsf_rt *rt, const tsf_obj *o);
/* An own enumerable property of an object; false when there is none. */
bool tsf_object_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *name, tsf_val *value);

#endif
