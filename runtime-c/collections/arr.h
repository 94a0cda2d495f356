/* arr.h: arrays without holes, in four kinds of storage (tsf_arr.h.type):
 *   f64   TSF_T_ARR_F64   double; may hold TSF_NUM_UNDEF and TSF_NUM_NULL
 *   bool  TSF_T_ARR_BOOL  uint8_t
 *   word  TSF_T_ARR_WORD  tsf_val or pointers, traced
 *   big   TSF_T_ARR_BIG   tsf_big, the upper halves traced
 * Functions that move elements without looking at them are generic; the others end in the kind.
 *
 * Storage: a->data points into a->buf, past its start after shift(). In a BUF_WORD every word outside
 * data[0 .. len-1] is 0, in a BUF_BIG too. Word stores take the barrier on a->buf; a new buf takes it on the array.
 * `cap` counts from a->data. Writes past the end by more than one throw the RangeError
 * "array holes are not supported".
 *
 * Absent number arguments are TSF_NUM_UNDEF unless a function says otherwise. */

#ifndef TSF_ARR_H
#define TSF_ARR_H

#include "collections/arr_storage.h"

tsf_arr *tsf_arr_copy(tsf_rt *rt, const tsf_arr *a);
static inline double tsf_arr_length(const tsf_arr *a) { return a->len; }
/* a.length = n: shrinks; n > length throws "array holes are not supported". */
void tsf_arr_set_length(tsf_rt *rt, tsf_arr *a, double length);

/* A number as index: -1 when it is not an integer (or not in range, which -1 stands for as well). */
static inline int64_t tsf_arr_index(double d) {
  /* Jumps, since what is loaded from the index need not wait for its tests then. */
  if (TSF_LIKELY(d > -1 && d < 4294967296.0)) {
    int64_t i = (int64_t)d;
    if (TSF_LIKELY((double)i == d)) return i;
  }
  return -1;
}
/* Relative index of slice, fill...: negative counts from the end; clamped to 0 .. len. */
static inline uint32_t tsf_arr_relative(double d, uint32_t len, uint32_t absent) {
  return tsf_num_is_undef(d) ? absent : tsf_relative_index(d, len);
}

/* ---- per kind ------------------------------------------------------------------------------- */

#define TSF_NO_BARRIER(rt, target, value) ((void)(rt))
#define TSF_BARRIER_BIG(rt, target, value) tsf_barrier_val(rt, target, TSF_BIG_WORD(value))

/* get, set: 0 <= i < len, not checked. read: undefined outside. put: a[i] = v, checked. push gives
 * the new length. pop and shift give undefined when empty. at: relative index. */
#define TSF_ARR_KIND(K, T, UNDEF, BARRIER)                                                        \
  static inline T tsf_arr_get_##K(const tsf_arr *a, size_t i) { return ((T *)a->data)[i]; }       \
  static inline T tsf_arr_read_##K(const tsf_arr *a, int64_t i) {                                 \
    return TSF_LIKELY((uint64_t)i < a->len) ? ((T *)a->data)[i] : UNDEF;                          \
  }                                                                                               \
  static inline void tsf_arr_set_##K(tsf_rt *rt, tsf_arr *a, size_t i, T v) {                     \
    ((T *)a->data)[i] = v;                                                                        \
    BARRIER(rt, a->buf, v);                                                                       \
  }                                                                                               \
  static inline double tsf_arr_push_##K(tsf_rt *rt, tsf_arr *a, T v) {                            \
    if (TSF_UNLIKELY(a->len == a->cap)) tsf_arr_grow_by_one(rt, a);                               \
    ((T *)a->data)[a->len] = v;                                                                   \
    BARRIER(rt, a->buf, v);                                                                       \
    return ++a->len;                                                                              \
  }                                                                                               \
  static inline void tsf_arr_put_##K(tsf_rt *rt, tsf_arr *a, int64_t i, T v) {                    \
    if (TSF_LIKELY((uint64_t)i < a->len)) tsf_arr_set_##K(rt, a, (size_t)i, v);                   \
    else if (TSF_LIKELY(i == (int64_t)a->len)) tsf_arr_push_##K(rt, a, v);                        \
    else tsf_arr_hole(rt);                                                                        \
  }                                                                                               \
  static inline T tsf_arr_pop_##K(tsf_arr *a) {                                                   \
    if (TSF_UNLIKELY(a->len == 0)) return UNDEF;                                                  \
    T *p = (T *)a->data + --a->len, v = *p;                                                       \
    *p = 0;                                                                                       \
    return v;                                                                                     \
  }                                                                                               \
  static inline T tsf_arr_shift_##K(tsf_arr *a) {                                                 \
    if (TSF_UNLIKELY(a->len == 0)) return UNDEF;                                                  \
    T *p = (T *)a->data, v = *p;                                                                  \
    *p = 0;                                                                                       \
    a->data = p + 1;                                                                              \
    a->cap--;                                                                                     \
    if (--a->len == 0) tsf_arr_rewind(a);                                                         \
    return v;                                                                                     \
  }                                                                                               \
  static inline T tsf_arr_at_##K(const tsf_arr *a, double i) {                                    \
    i = i != i ? 0 : __builtin_trunc(i);                                                          \
    if (i < 0) i += a->len;                                                                       \
    return i >= 0 && i < a->len ? ((T *)a->data)[(size_t)i] : UNDEF;                              \
  }                                                                                               \
  double tsf_arr_indexOf_##K(const tsf_arr *a, T v, double from);                                 \
  double tsf_arr_lastIndexOf_##K(const tsf_arr *a, T v, double from); /* absent from: Infinity */ \
  bool tsf_arr_includes_##K(const tsf_arr *a, T v, double from);                                  \
  tsf_arr *tsf_arr_fill_##K(tsf_rt *rt, tsf_arr *a, T v, double start, double end);               \
  double tsf_arr_unshift_##K(tsf_rt *rt, tsf_arr *a, T v) /* new length */;

TSF_ARR_KIND(f64, double, TSF_NUM_UNDEF, TSF_NO_BARRIER)
TSF_ARR_KIND(bool, uint8_t, TSF_BOOL_UNDEF, TSF_NO_BARRIER)
TSF_ARR_KIND(word, tsf_val, TSF_VAL_UNDEF, tsf_barrier_val)
TSF_ARR_KIND(big, tsf_big, TSF_BIG_UNDEF, TSF_BARRIER_BIG)
#undef TSF_ARR_KIND
#undef TSF_NO_BARRIER
#undef TSF_BARRIER_BIG

/* ---- any kind ------------------------------------------------------------------------------- */

/* Element access by tsf_val, for types not known when compiling. get_val: 0 <= i < len. */
tsf_val tsf_arr_get_val(tsf_rt *rt, const tsf_arr *a, size_t i);
/* Outside the array: undefined; else as get_val. */
tsf_val tsf_arr_read_val(tsf_rt *rt, const tsf_arr *a, int64_t i);
/* False after throwing TypeError "element does not fit the array". undefined and null fit. */
bool tsf_arr_push_val(tsf_rt *rt, tsf_arr *a, tsf_val v);
/* Turn an array (from JSON.parse: TSF_F_LOOSE) into `type` in place, keeping its identity. False, and nothing
 * changed, when an element does not fit, or when the array is known by another storage already. `absent`: whether
 * undefined and null may be among the elements. */
bool tsf_arr_specialize(tsf_rt *rt, tsf_arr *a, uint32_t type, uint32_t absent);
#define TSF_ARR_UNDEF 1u
#define TSF_ARR_NULL 2u

tsf_arr *tsf_arr_slice(tsf_rt *rt, const tsf_arr *a, double start, double end);
/* Gives the removed elements. deleteCount is Infinity when absent; `items` may be NULL. */
tsf_arr *tsf_arr_splice(tsf_rt *rt, tsf_arr *a, double start, double deleteCount, const tsf_arr *items);
tsf_arr *tsf_arr_concat(tsf_rt *rt, const tsf_arr *a, const tsf_arr *b);
/* a.push(...src), [...a, ...src]: kinds may differ if the elements fit. Gives the new length. */
double tsf_arr_append(tsf_rt *rt, tsf_arr *a, const tsf_arr *src);
/* a.unshift(...src) */
double tsf_arr_prepend(tsf_rt *rt, tsf_arr *a, const tsf_arr *src);
tsf_arr *tsf_arr_reverse(tsf_arr *a);
tsf_arr *tsf_arr_copyWithin(tsf_arr *a, double target, double start, double end);
/* a.flat(): one level, into an array of `type`. */
tsf_arr *tsf_arr_flat(tsf_rt *rt, const tsf_arr *a, uint32_t type);

#endif
