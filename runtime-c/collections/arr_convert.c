/* arr_convert.c: array elements as tsf_val, and arrays turned from one kind into another. */
#include "collections/arr.h"

tsf_val tsf_arr_get_val(tsf_rt *rt, const tsf_arr *a, size_t i) {
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: return tsf_val_of_num(tsf_arr_f64(a)[i]);
    case TSF_T_ARR_BOOL: return tsf_val_of_bool(tsf_arr_bool(a)[i]);
    case TSF_T_ARR_BIG: return tsf_val_of_big(rt, tsf_arr_big(a)[i]);
    default: return tsf_arr_word(a)[i];
  }
}

tsf_val tsf_arr_read_val(tsf_rt *rt, const tsf_arr *a, int64_t i) {
  return (uint64_t)i < a->len ? tsf_arr_get_val(rt, a, (size_t)i) : TSF_VAL_UNDEF;
}

static inline bool is_nullish(tsf_val v) { return v == TSF_VAL_UNDEF || v == TSF_VAL_NULL; }

bool tsf_arr_push_val(tsf_rt *rt, tsf_arr *a, tsf_val v) {
  uint32_t type = tsf_type_of(a);
  if (type == TSF_T_ARR_WORD) tsf_arr_push_word(rt, a, v);
  else if (type == TSF_T_ARR_F64 && (tsf_val_is_num(v) || is_nullish(v))) tsf_arr_push_f64(rt, a, tsf_num_of_val(v));
  else if (type == TSF_T_ARR_BOOL && (tsf_val_is_bool(v) || is_nullish(v))) tsf_arr_push_bool(rt, a, tsf_bool_of_val(v));
  else if (type == TSF_T_ARR_BIG && (tsf_val_is_big(v) || is_nullish(v))) tsf_arr_push_big(rt, a, tsf_big_of_val(v));
  else {
    tsf_throw_type(rt, "element does not fit the array");
    return false;
  }
  return true;
}

static bool fits(tsf_val v, uint32_t type, uint32_t absent) {
  if (is_nullish(v)) return absent & (v == TSF_VAL_NULL ? TSF_ARR_NULL : TSF_ARR_UNDEF);
  return type == TSF_T_ARR_F64 ? tsf_val_is_num(v) : type == TSF_T_ARR_BOOL ? tsf_val_is_bool(v) : tsf_val_is_big(v);
}

static inline void retype(void *o, uint32_t type) {
  tsf_obj *h = (tsf_obj *)o;
  h->type = (h->type & ~TSF_TYPE_MASK) | type;
}

/* ARR_WORD to a smaller or equal element size: in the storage it has, which stops being traced. */
static void narrow(tsf_arr *a, uint32_t type) {
  const tsf_val *from = tsf_arr_word(a);
  for (uint32_t i = 0; i < a->len; i++) {
    if (type == TSF_T_ARR_F64) tsf_arr_f64(a)[i] = tsf_num_of_val(from[i]);
    else tsf_arr_bool(a)[i] = tsf_bool_of_val(from[i]);
  }
  if (type == TSF_T_ARR_BOOL && a->cap <= UINT32_MAX / 8) a->cap *= 8;
  if (a->buf) retype(a->buf, TSF_T_BUF_RAW);
  retype(a, type);
}

bool tsf_arr_specialize(tsf_rt *rt, tsf_arr *a, uint32_t type, uint32_t absent) {
  if (tsf_type_of(a) == type) {
    if (a->h.type & TSF_F_LOOSE) a->h.type &= ~TSF_F_LOOSE; /* one in .rodata is not written to */
    return true;
  }
  /* Code that knows the array by its storage would read the new one as the old. */
  if (!(a->h.type & TSF_F_LOOSE)) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!fits(tsf_arr_word(a)[i], type, absent)) return false;
  a->h.type &= ~TSF_F_LOOSE;
  if (type != TSF_T_ARR_BIG) {
    narrow(a, type);
    return true;
  }
  tsf_arr *other = tsf_arr_new(rt, type, a->len);
  for (uint32_t i = 0; i < a->len; i++) tsf_arr_push_val(rt, other, tsf_arr_get_val(rt, a, i));
  a->buf = other->buf;
  a->data = other->data;
  a->cap = other->cap;
  retype(a, type);
  tsf_barrier(rt, a, a->buf);
  return true;
}

