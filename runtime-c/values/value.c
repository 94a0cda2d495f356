/* value.c: operations on values whose type is known only at run time. */
#include "tsf.h"

tsf_val tsf_val_of_big(tsf_rt *rt, tsf_big b) {
  if (b == TSF_BIG_UNDEF) return TSF_VAL_UNDEF;
  if (b == TSF_BIG_NULL) return TSF_VAL_NULL;
  tsf_bigbox *box = (tsf_bigbox *)tsf_alloc(rt, TSF_T_BIGBOX, sizeof(tsf_bigbox));
  box->value = b;
  return tsf_val_of_ptr(box);
}

/* Both are pointers, and different ones. */
bool tsf_val_equal_slow(tsf_val a, tsf_val b) {
  uint32_t type = tsf_type_of(tsf_val_ptr(a));
  if (type != tsf_type_of(tsf_val_ptr(b))) return false;
  switch (type) {
    case TSF_T_STR: return tsf_str_eq(tsf_val_str(a), tsf_val_str(b));
    case TSF_T_BIGBOX: return tsf_big_of_val(a) == tsf_big_of_val(b);
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
static const tsf_str plain_object = TSF_STR_LIT("[object Object]", 15, 15, 1);

const tsf_str *tsf_val_typeof(tsf_val v) {
  if (tsf_val_is_num(v)) return &name_number;
  if (v == TSF_VAL_UNDEF) return &tsf_str_undefined;
  if (tsf_val_is_bool(v)) return &name_boolean;
  if (!tsf_val_is_ptr(v)) return &name_object;
  switch (tsf_type_of(tsf_val_ptr(v))) {
    case TSF_T_STR: return &name_string;
    case TSF_T_BIGBOX: return &name_bigint;
    case TSF_T_CLOSURE: return &name_function;
    default: return &name_object;
  }
}

bool tsf_is_error(const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type < TSF_T_FIRST_SHAPE) return false;
  while (type > TSF_E_ERROR && tsf_types[type].parent) type = tsf_types[type].parent;
  return type == TSF_E_ERROR;
}

/* Error.prototype.toString */
static const tsf_str *error_text(tsf_rt *rt, const tsf_error *e) {
  static const tsf_str colon = TSF_STR_LIT(": ", 2, 2, 1);
  if (!e->message->len) return e->name;
  if (!e->name->len) return e->message;
  const tsf_str *parts[3] = {e->name, &colon, e->message};
  return tsf_str_concat_n(rt, 3, parts);
}

/* Of an object that no class of the program made: toString or valueOf of its own count. */
static const tsf_str *object_text(tsf_rt *rt, tsf_obj *o) {
  static const tsf_str to_string = TSF_STR_LIT("toString", 8, 8, 1), value_of = TSF_STR_LIT("valueOf", 7, 7, 1);
  tsf_val text, value;
  if (TSF_LIKELY(!tsf_object_own(rt, o, &to_string, &text))) return &plain_object;
  if (tsf_val_is_closure(text) || (tsf_object_own(rt, o, &value_of, &value) && tsf_val_is_closure(value)))
    tsf_throw_type(rt, "toString is called as a method of a class only, not as a property of an object");
  else tsf_throw_type(rt, "Cannot convert object to primitive value");
  return &tsf_str_empty;
}

const tsf_str *tsf_val_to_str(tsf_rt *rt, tsf_val v) {
  static const tsf_str map = TSF_STR_LIT("[object Map]", 12, 12, 1);
  static const tsf_str set = TSF_STR_LIT("[object Set]", 12, 12, 1);
  if (tsf_val_is_num(v)) return tsf_str_of_num(rt, tsf_val_num(v));
  if (!tsf_val_is_ptr(v)) return tsf_str_of_bool(v == TSF_VAL_UNDEF ? TSF_BOOL_UNDEF : v == TSF_VAL_NULL ? TSF_BOOL_NULL : v & 1);
  void *p = tsf_val_ptr(v);
  switch (tsf_type_of(p)) {
    case TSF_T_STR: return (const tsf_str *)p;
    case TSF_T_BIGBOX: return tsf_str_of_big(rt, ((tsf_bigbox *)p)->value);
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG: return tsf_arr_join(rt, (tsf_arr *)p, NULL);
    case TSF_T_BYTES: return tsf_bytes_join(rt, (tsf_bytes *)p, NULL);
    case TSF_T_CLOSURE: tsf_throw_type(rt, "the text of a function is not there in a compiled program"); return &tsf_str_empty;
    case TSF_T_MAP: return &map;
    case TSF_T_SET: return &set;
    default: break;
  }
  if (tsf_type_of(p) >= TSF_T_FIRST_SHAPE && rt->hooks && rt->hooks->to_str) {
    if (tsf_stack_low(rt)) {
      tsf_throw_stack(rt);
      return &tsf_str_empty;
    }
    const tsf_str *text = rt->hooks->to_str(rt, (tsf_obj *)p);
    if (text) return text;
    if (TSF_FAILED(rt)) return &tsf_str_empty;
  }
  return tsf_is_error((tsf_obj *)p) ? error_text(rt, (tsf_error *)p) : object_text(rt, (tsf_obj *)p);
}
