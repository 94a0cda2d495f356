/* value.c: operations on values whose type is known only at run time. */
#include "values/value.h"

/* Both are pointers, and different ones. */
bool tsf_val_equal_slow(tsf_val a, tsf_val b) {
  uint32_t type = tsf_type_of(tsf_val_ptr(a));
  if (type != tsf_type_of(tsf_val_ptr(b))) return false;
  switch (type) {
    case TSF_T_STR: return tsf_str_eq(tsf_val_str(a), tsf_val_str(b));
    case TSF_T_BIGBOX: return tsf_big_same(tsf_big_of_val(a), tsf_big_of_val(b));
    case TSF_T_CLOSURE:
      return tsf_closure_equal((const tsf_closure *)tsf_val_ptr(a), (const tsf_closure *)tsf_val_ptr(b));
    default: return false;
  }
}

/* NaNs are canonical in a tsf_val, so equal bits decide for numbers, -0 included. */
bool tsf_val_identical(tsf_val a, tsf_val b) {
  return a == b || (!tsf_val_is_num(a) && tsf_val_equal(a, b));
}

bool tsf_val_truthy(tsf_val v) {
  if (tsf_val_is_num(v)) {
    double d = tsf_val_num(v);
    return d < 0 || d > 0;
  }
  if (tsf_val_is_str(v)) return tsf_val_str(v)->len != 0;
  if (tsf_val_is_big(v)) return tsf_big_of_val(v) != 0;
  return v == TSF_VAL_TRUE || tsf_val_is_ptr(v);
}

static const tsf_str name_number = TSF_STR_LIT("number", 6, 6, 1);
static const tsf_str name_string = TSF_STR_LIT("string", 6, 6, 1);
static const tsf_str name_boolean = TSF_STR_LIT("boolean", 7, 7, 1);
static const tsf_str name_bigint = TSF_STR_LIT("bigint", 6, 6, 1);
static const tsf_str name_function = TSF_STR_LIT("function", 8, 8, 1);
static const tsf_str name_object = TSF_STR_LIT("object", 6, 6, 1);

const tsf_str *tsf_val_typeof(tsf_val v) {
  if (tsf_val_is_num(v)) return &name_number;
  if (v == TSF_VAL_UNDEF) return &tsf_str_undefined;
  if (tsf_val_is_bool(v)) return &name_boolean;
  if (!tsf_val_is_ptr(v)) return &name_object;
  switch (tsf_type_of(tsf_val_ptr(v))) {
    case TSF_T_STR: return &name_string;
    case TSF_T_BIGBOX: return &name_bigint;
    case TSF_T_CLOSURE: return &name_function;
    default: return tsf_is_class(tsf_type_of(tsf_val_ptr(v))) ? &name_function : &name_object;
  }
}

bool tsf_is_error(const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type < TSF_T_FIRST_SHAPE) return false;
  while (type > TSF_E_ERROR && tsf_shape(type)->parent) type = tsf_shape(type)->parent;
  return type == TSF_E_ERROR;
}

