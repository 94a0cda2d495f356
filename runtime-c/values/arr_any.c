/* arr_any.c: element functions for arrays of any storage, by run-time value. */
#include "values/arr_any.h"
#include "values/value.h"

static void misfit(tsf_rt *rt) { tsf_throw_type(rt, "the array holds elements of another type"); }

/* One element of the array's kind out of v; false, with an exception, when it does not fit. */
static bool unbox(tsf_rt *rt, const tsf_arr *a, tsf_val v, double *d, uint8_t *b, tsf_big *g) {
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64:
      if (tsf_val_is_num(v) || tsf_val_nullish(v)) { *d = tsf_num_of_val(v); return true; }
      break;
    case TSF_T_ARR_BOOL:
      if (tsf_val_is_bool(v) || tsf_val_nullish(v)) { *b = tsf_bool_of_val(v); return true; }
      break;
    case TSF_T_ARR_BIG:
      if (tsf_val_is_big(v) || tsf_val_nullish(v)) { *g = tsf_big_of_val(v); return true; }
      break;
    default: return true;
  }
  misfit(rt);
  return false;
}

void tsf_arr_put_any_slow(tsf_rt *rt, tsf_arr *a, int64_t i, tsf_val v) {
  double d;
  uint8_t b;
  tsf_big g;
  if (!unbox(rt, a, v, &d, &b, &g)) return;
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: tsf_arr_put_f64(rt, a, i, d); return;
    case TSF_T_ARR_BOOL: tsf_arr_put_bool(rt, a, i, b); return;
    default: tsf_arr_put_big(rt, a, i, g);
  }
}

double tsf_arr_push_any_slow(tsf_rt *rt, tsf_arr *a, tsf_val v) {
  if (!tsf_arr_push_val(rt, a, v)) misfit(rt);
  return a->len;
}

tsf_val tsf_arr_pop_any(tsf_rt *rt, tsf_arr *a) {
  if (tsf_arr_is_word(a)) return tsf_arr_pop_word(a);
  tsf_val v = tsf_arr_read_val(rt, a, (int64_t)a->len - 1);
  if (a->len > 0) a->len--;
  return v;
}

tsf_val tsf_arr_shift_any(tsf_rt *rt, tsf_arr *a) {
  if (tsf_arr_is_word(a)) return tsf_arr_shift_word(a);
  tsf_val v = tsf_arr_read_val(rt, a, 0);
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: tsf_arr_shift_f64(a); break;
    case TSF_T_ARR_BOOL: tsf_arr_shift_bool(a); break;
    default: tsf_arr_shift_big(a);
  }
  return v;
}

tsf_val tsf_arr_at_any(tsf_rt *rt, const tsf_arr *a, double i) {
  i = i != i ? 0 : __builtin_trunc(i);
  if (i < 0) i += a->len;
  return i >= 0 && i < a->len ? tsf_arr_get_any(rt, a, (size_t)i) : TSF_VAL_UNDEF;
}

double tsf_arr_indexOf_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from) {
  if (tsf_arr_is_word(a)) return tsf_arr_indexOf_word(a, v, from);
  for (uint32_t i = tsf_arr_relative(from, a->len, 0); i < a->len; i++)
    if (tsf_val_equal(tsf_arr_get_val(rt, a, i), v)) return i;
  return -1;
}

double tsf_arr_lastIndexOf_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from) {
  if (tsf_arr_is_word(a)) return tsf_arr_lastIndexOf_word(a, v, from);
  int64_t last = tsf_to_integer(from);
  if (last < 0) last += a->len;
  if (last >= (int64_t)a->len) last = (int64_t)a->len - 1;
  for (int64_t i = last; i >= 0; i--)
    if (tsf_val_equal(tsf_arr_get_val(rt, a, (size_t)i), v)) return (double)i;
  return -1;
}

bool tsf_arr_includes_any(tsf_rt *rt, const tsf_arr *a, tsf_val v, double from) {
  if (tsf_arr_is_word(a)) return tsf_arr_includes_word(a, v, from);
  for (uint32_t i = tsf_arr_relative(from, a->len, 0); i < a->len; i++)
    if (tsf_val_same(tsf_arr_get_val(rt, a, i), v)) return true;
  return false;
}

tsf_arr *tsf_arr_fill_any(tsf_rt *rt, tsf_arr *a, tsf_val v, double start, double end) {
  if (tsf_arr_is_word(a)) return tsf_arr_fill_word(rt, a, v, start, end);
  double d;
  uint8_t b;
  tsf_big g;
  if (!unbox(rt, a, v, &d, &b, &g)) return a;
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: return tsf_arr_fill_f64(rt, a, d, start, end);
    case TSF_T_ARR_BOOL: return tsf_arr_fill_bool(rt, a, b, start, end);
    default: return tsf_arr_fill_big(rt, a, g, start, end);
  }
}

double tsf_arr_unshift_any(tsf_rt *rt, tsf_arr *a, tsf_val v) {
  if (tsf_arr_is_word(a)) return tsf_arr_unshift_word(rt, a, v);
  double d;
  uint8_t b;
  tsf_big g;
  if (!unbox(rt, a, v, &d, &b, &g)) return a->len;
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: return tsf_arr_unshift_f64(rt, a, d);
    case TSF_T_ARR_BOOL: return tsf_arr_unshift_bool(rt, a, b);
    default: return tsf_arr_unshift_big(rt, a, g);
  }
}

tsf_arr *tsf_arr_of_arguments(tsf_rt *rt, uint32_t n, const tsf_val *words, const tsf_arr *more, uint32_t from) {
  uint32_t left = more && more->len > from ? more->len - from : 0;
  tsf_arr *a = tsf_arr_new_loose(rt, n + left);
  for (uint32_t i = 0; i < n; i++) tsf_arr_push_word(rt, a, words[i]);
  for (uint32_t i = 0; i < left; i++) tsf_arr_push_word(rt, a, tsf_arr_get_any(rt, more, from + i));
  return a;
}

/* Of an array of arguments: the last may not have been written. */
bool tsf_arr_ends_undefined(tsf_rt *rt, const tsf_arr *a) {
  return a->len > 0 && tsf_arr_get_any(rt, a, a->len - 1) == TSF_VAL_UNDEF;
}
