/* arr_search.c: indexOf, lastIndexOf and includes of each kind of array. */
#include "values/value.h"

/* undefined, null and NaN are all NaNs in a double: told apart by class. */
static inline int nan_class(double d) { return tsf_num_is_undef(d) ? 1 : tsf_num_is_null(d) ? 2 : 3; }
static bool same_nan(double a, double b) { return a != a && b != b && nan_class(a) == nan_class(b); }

static inline bool equal_f64(double a, double b) { return a == b || (same_nan(a, b) && nan_class(a) != 3); }
static inline bool same_f64(double a, double b) { return a == b || same_nan(a, b); }
static inline bool equal_bool(uint8_t a, uint8_t b) { return a == b; }
/* NaN is one bit pattern in a tsf_val, but not equal to itself. */
static inline bool equal_word(tsf_val a, tsf_val b) { return tsf_val_equal(a, b); }

/* First and last element to look at in lastIndexOf; -1 for none. */
static int64_t last_from(double from, uint32_t len) {
  int64_t i = tsf_to_integer(from);
  if (i >= len) return (int64_t)len - 1;
  return i >= 0 ? i : i + (int64_t)len;
}

#define SEARCH(K, T, EQUAL, SAME)                                                   \
  double tsf_arr_indexOf_##K(const tsf_arr *a, T v, double from) {                  \
    const T *data = (const T *)a->data;                                             \
    for (uint32_t i = tsf_arr_relative(from, a->len, 0); i < a->len; i++)           \
      if (EQUAL(data[i], v)) return i;                                              \
    return -1;                                                                      \
  }                                                                                 \
  double tsf_arr_lastIndexOf_##K(const tsf_arr *a, T v, double from) {              \
    const T *data = (const T *)a->data;                                             \
    for (int64_t i = last_from(from, a->len); i >= 0; i--)                          \
      if (EQUAL(data[i], v)) return (double)i;                                      \
    return -1;                                                                      \
  }                                                                                 \
  bool tsf_arr_includes_##K(const tsf_arr *a, T v, double from) {                   \
    const T *data = (const T *)a->data;                                             \
    for (uint32_t i = tsf_arr_relative(from, a->len, 0); i < a->len; i++)           \
      if (SAME(data[i], v)) return true;                                            \
    return false;                                                                   \
  }

SEARCH(f64, double, equal_f64, same_f64)
SEARCH(bool, uint8_t, equal_bool, equal_bool)
SEARCH(word, tsf_val, equal_word, tsf_val_same)
SEARCH(big, tsf_big, tsf_big_same, tsf_big_same)
