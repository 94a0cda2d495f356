/* arr_any.h: arrays whose elements the program knows only as run-time values: tuples, unknown[], unions.
 * The storage may be of any kind (a number[] seen as unknown[]), so every access looks at it. Writing a
 * value that does not fit the storage is a TypeError (a checked error). */
#ifndef TSF_ARR_ANY_H
#define TSF_ARR_ANY_H

#include "values/arr_values.h"

static inline bool tsf_arr_is_word(const tsf_arr *a) { return TSF_LIKELY(tsf_type_of(a) == TSF_T_ARR_WORD); }

static inline tsf_val tsf_arr_get_any(tsf_rt *rt, const tsf_arr *a, size_t i) {
  return tsf_arr_is_word(a) ? tsf_arr_get_word(a, i) : tsf_arr_get_val(rt, a, i);
}
static inline tsf_val tsf_arr_read_any(tsf_rt *rt, const tsf_arr *a, int64_t i) {
  return tsf_arr_is_word(a) ? tsf_arr_read_word(a, i) : tsf_arr_read_val(rt, a, i);
}
TSF_SLOW void tsf_arr_put_any_slow(tsf_rt *rt, tsf_arr *a, int64_t i, tsf_val v);
TSF_SLOW double tsf_arr_push_any_slow(tsf_rt *rt, tsf_arr *a, tsf_val v);
static inline void tsf_arr_put_any(tsf_rt *rt, tsf_arr *a, int64_t i, tsf_val v) {
  if (tsf_arr_is_word(a)) tsf_arr_put_word(rt, a, i, v);
  else tsf_arr_put_any_slow(rt, a, i, v);
}
static inline double tsf_arr_push_any(tsf_rt *rt, tsf_arr *a, tsf_val v) {
  return tsf_arr_is_word(a) ? tsf_arr_push_word(rt, a, v) : tsf_arr_push_any_slow(rt, a, v);
}
tsf_val tsf_arr_pop_any(tsf_rt *rt, tsf_arr *a);
tsf_val tsf_arr_shift_any(tsf_rt *rt, tsf_arr *a);
tsf_val tsf_arr_at_any(tsf_rt *rt, const tsf_arr *a, double i);
double tsf_arr_indexOf_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from);
double tsf_arr_lastIndexOf_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from);
bool tsf_arr_includes_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from);
tsf_arr *tsf_arr_fill_any(tsf_rt *rt, tsf_arr *a, tsf_val v, double start, double end);
/* What a rest parameter gets: n words, and those of `more`, if it is there, from `from` on. */
tsf_arr *tsf_arr_of_arguments(tsf_rt *rt, uint32_t n, const tsf_val *words, const tsf_arr *more, uint32_t from);
bool tsf_arr_ends_undefined(tsf_rt *rt, const tsf_arr *a);
double tsf_arr_unshift_any(tsf_rt *rt, tsf_arr *a, tsf_val v);

#endif
