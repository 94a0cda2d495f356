/* fixed.h: objects that were frozen, sealed or made not extensible: bits of the header (base.h). Who writes to an object
 * that may be one asks before; the compiler leaves that out where none can stand. */
#ifndef TSF_FIXED_H
#define TSF_FIXED_H

#include "values/object.h"

static inline bool tsf_is_fixed(const void *o) { return TSF_UNLIKELY(((const tsf_obj *)o)->type & TSF_F_FIXED); }

/* Object.freeze, seal, preventExtensions, by the bits that say it; TypeError where it cannot be kept. */
void tsf_object_fix(tsf_rt *rt, tsf_val v, uint32_t how);
/* Object.isFrozen, isSealed, and the opposite of isExtensible. */
uint8_t tsf_object_isFixed(tsf_rt *rt, tsf_val v, uint32_t how);

/* ---- what is about to be done to a fixed object: V8's TypeError where that is refused ------------------------------ */

/* To field `i`; `text` is what V8 calls the object. */
TSF_COLD void tsf_fixed_set(tsf_rt *rt, const tsf_obj *o, uint32_t i, const char *text);
/* A field of a class is made, that a base class has already (`again`) or not. */
TSF_COLD void tsf_fixed_define(tsf_rt *rt, const tsf_obj *o, uint32_t i, bool again);
TSF_COLD void tsf_fixed_delete(tsf_rt *rt, const tsf_obj *o, uint32_t i, const char *text);
/* To a key of a Record. */
TSF_COLD void tsf_fixed_set_key(tsf_rt *rt, const tsf_dict *d, const tsf_str *key);
TSF_COLD void tsf_fixed_delete_key(tsf_rt *rt, const tsf_dict *d, const tsf_str *key);

static inline void tsf_guard_set_key(tsf_rt *rt, const tsf_table *d, const tsf_str *key) {
  if (tsf_is_fixed(d) && tsf_type_of(d) == TSF_T_DICT) tsf_fixed_set_key(rt, (const tsf_dict *)d, key);
}
static inline void tsf_guard_delete_key(tsf_rt *rt, const tsf_table *d, const tsf_str *key) {
  if (tsf_is_fixed(d) && tsf_type_of(d) == TSF_T_DICT) tsf_fixed_delete_key(rt, (const tsf_dict *)d, key);
}

/* ---- arrays, which are frozen or not -------------------------------------------------------------------------------- */

TSF_COLD void tsf_frozen_put(tsf_rt *rt, const tsf_arr *a, double index);
TSF_COLD void tsf_frozen_push(tsf_rt *rt, const tsf_arr *a, double count);
TSF_COLD void tsf_frozen_pop(tsf_rt *rt, const tsf_arr *a);
TSF_COLD void tsf_frozen_shift(tsf_rt *rt, const tsf_arr *a);
TSF_COLD void tsf_frozen_unshift(tsf_rt *rt, const tsf_arr *a, double count);
TSF_COLD void tsf_frozen_reorder(tsf_rt *rt, const tsf_arr *a);
TSF_COLD void tsf_frozen_fill(tsf_rt *rt, const tsf_arr *a, double start, double end);
TSF_COLD void tsf_frozen_copyWithin(tsf_rt *rt, const tsf_arr *a, double target, double start, double end);
TSF_COLD void tsf_frozen_splice(tsf_rt *rt, const tsf_arr *a, double start, double count, double items);
TSF_COLD void tsf_frozen_length(tsf_rt *rt);

static inline void tsf_arr_guard_put(tsf_rt *rt, const tsf_arr *a, double index) { if (tsf_is_fixed(a)) tsf_frozen_put(rt, a, index); }
static inline void tsf_arr_guard_push(tsf_rt *rt, const tsf_arr *a, double count) { if (tsf_is_fixed(a)) tsf_frozen_push(rt, a, count); }
static inline void tsf_arr_guard_pop(tsf_rt *rt, const tsf_arr *a) { if (tsf_is_fixed(a)) tsf_frozen_pop(rt, a); }
static inline void tsf_arr_guard_shift(tsf_rt *rt, const tsf_arr *a) { if (tsf_is_fixed(a)) tsf_frozen_shift(rt, a); }
static inline void tsf_arr_guard_unshift(tsf_rt *rt, const tsf_arr *a, double count) { if (tsf_is_fixed(a)) tsf_frozen_unshift(rt, a, count); }
/* reverse, and sort once the comparator has been asked */
static inline void tsf_arr_guard_reorder(tsf_rt *rt, const tsf_arr *a) { if (tsf_is_fixed(a)) tsf_frozen_reorder(rt, a); }
static inline void tsf_arr_guard_fill(tsf_rt *rt, const tsf_arr *a, double start, double end) { if (tsf_is_fixed(a)) tsf_frozen_fill(rt, a, start, end); }
static inline void tsf_arr_guard_copyWithin(tsf_rt *rt, const tsf_arr *a, double target, double start, double end) {
  if (tsf_is_fixed(a)) tsf_frozen_copyWithin(rt, a, target, start, end);
}
static inline void tsf_arr_guard_splice(tsf_rt *rt, const tsf_arr *a, double start, double count, double items) {
  if (tsf_is_fixed(a)) tsf_frozen_splice(rt, a, start, count, items);
}
static inline void tsf_arr_guard_length(tsf_rt *rt, const tsf_arr *a) { if (tsf_is_fixed(a)) tsf_frozen_length(rt); }
static inline uint8_t tsf_arr_is_frozen(const tsf_arr *a) { return tsf_is_fixed(a); }

#endif
