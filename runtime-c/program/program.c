/* program.c: helpers of generated programs that are too cold or too long to be inlined. */
#include "program/program.h"

static const char *kind_of(tsf_val v) {
  if (v == TSF_VAL_UNDEF) return "undefined";
  if (v == TSF_VAL_NULL) return "null";
  if (tsf_val_is_num(v)) return "number";
  if (tsf_val_is_bool(v)) return "boolean";
  switch (tsf_type_of(tsf_val_ptr(v))) {
    case TSF_T_STR: return "string";
    case TSF_T_BIGBOX: return "bigint";
    case TSF_T_CLOSURE: return "function";
    case TSF_T_MAP: return "Map";
    case TSF_T_SET: return "Set";
    case TSF_T_DICT: return "object";
    case TSF_T_JSON: return "JsonNode";
    case TSF_T_NATIVE: return "Object";
    default:
      if (tsf_val_is_bytes(v)) return tsf_val_is(v, TSF_T_BYTES) ? "Uint8Array" : "typed array";
      return tsf_val_is_arr(v) ? "array" : tsf_shape(tsf_type_of(tsf_val_ptr(v)))->name;
  }
}

void tsf_throw_unfit(tsf_rt *rt, const char *expected, tsf_val found) {
  const char *kind = kind_of(found);
  /* An object made as a type of that name, which a cast has taken for another. */
  if (strcmp(expected, kind) == 0) tsf_throw_here(rt, TSF_E_TYPE, "expected %s, found another object", expected);
  else tsf_throw_here(rt, TSF_E_TYPE, "expected %s, found %s", expected, kind);
}

void tsf_throw_absent(tsf_rt *rt, bool null) {
  tsf_throw_here(rt, TSF_E_TYPE, "expected a value, found %s", null ? "null" : "undefined");
}

void tsf_throw_unfit_item(tsf_rt *rt, uint32_t index, const char *expected, tsf_val found) {
  tsf_throw_type(rt, "[%u]: expected %s, found %s", index, expected, kind_of(found));
}

/* What follows a path in the pending error's message: nothing before a further step of it. */
static const char *separator(const tsf_str *rest) { return rest->len && rest->data[0] == '[' ? "" : ": "; }

void tsf_unfit_within(tsf_rt *rt, const char *name) {
  const tsf_str *rest = ((tsf_error *)rt->exc)->message;
  tsf_throw_type(rt, "%s%s%S", name, separator(rest), rest);
}

void tsf_unfit_item(tsf_rt *rt, int64_t index) {
  const tsf_str *rest = ((tsf_error *)rt->exc)->message;
  tsf_throw_type(rt, "[%lld]%s%S", (long long)index, separator(rest), rest);
}

void tsf_throw_type_text(tsf_rt *rt, const tsf_str *message) { tsf_throw_type(rt, "%S", message); }
void tsf_throw_no_key(tsf_rt *rt, const tsf_str *key) { tsf_throw_type(rt, "no property '%S' in the type of the object", key); }

void tsf_throw_early(tsf_rt *rt, const char *name) {
  tsf_throw_reference(rt, "Cannot access '%s' before initialization", name);
}

void tsf_throw_val(tsf_rt *rt, tsf_val v) { tsf_throw(rt, tsf_to_throw(rt, v)); }

tsf_arr *tsf_want_arr(tsf_rt *rt, tsf_val v, uint32_t type, uint32_t absent) {
  if (TSF_UNLIKELY(!tsf_val_is_arr(v))) {
    tsf_throw_unfit(rt, "array", v);
    return NULL;
  }
  tsf_arr *a = (tsf_arr *)tsf_val_ptr(v);
  if (tsf_arr_specialize(rt, a, type, absent)) return a;
  tsf_throw_type(rt, "the array has elements of another type");
  return NULL;
}

tsf_arr *tsf_want_any_arr(tsf_rt *rt, tsf_val v) {
  if (TSF_LIKELY(tsf_val_is_arr(v))) return (tsf_arr *)tsf_val_ptr(v);
  tsf_throw_unfit(rt, "array", v);
  return NULL;
}

const tsf_str *tsf_string_fromCharCode_of(tsf_rt *rt, const tsf_arr *units) {
  return tsf_string_fromCharCode_n(rt, units->len, tsf_arr_f64(units));
}
const tsf_str *tsf_string_fromCodePoint_of(tsf_rt *rt, const tsf_arr *code_points) {
  return tsf_string_fromCodePoint_n(rt, code_points->len, tsf_arr_f64(code_points));
}

double tsf_number_of_val(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_num(v)) return tsf_val_num(v);
  if (v == TSF_VAL_UNDEF) return TSF_NAN;
  if (v == TSF_VAL_NULL) return 0;
  if (tsf_val_is_bool(v)) return v & 1;
  if (tsf_val_is_str(v)) return tsf_number_of_str(tsf_val_str(v));
  if (tsf_val_is_big(v)) return tsf_number_of_big(tsf_big_of_val(v));
  tsf_throw_type(rt, "cannot convert %s to a number", kind_of(v));
  return 0;
}

int tsf_val_order(tsf_rt *rt, tsf_val a, tsf_val b) {
  if (tsf_val_is_str(a) && tsf_val_is_str(b)) {
    int order = tsf_str_cmp(tsf_val_str(a), tsf_val_str(b));
    return order < 0 ? -1 : order > 0;
  }
  if (tsf_val_is_big(a) && tsf_val_is_big(b)) {
    return tsf_big_cmp(tsf_big_of_val(a), tsf_big_of_val(b));
  }
  if (tsf_val_is_big(a)) return tsf_big_cmp_num(tsf_big_of_val(a), tsf_number_of_val(rt, b));
  if (tsf_val_is_big(b)) {
    int order = tsf_big_cmp_num(tsf_big_of_val(b), tsf_number_of_val(rt, a));
    return order == TSF_UNORDERED ? order : -order;
  }
  double x = tsf_number_of_val(rt, a), y = tsf_number_of_val(rt, b);
  return x < y ? -1 : x > y ? 1 : x == y ? 0 : TSF_UNORDERED;
}

/* ---- objects ------------------------------------------------------------------------------------------ */

const tsf_str *tsf_text_of_primitive(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_primitive(v)) return tsf_val_to_str(rt, v);
  tsf_throw_type(rt, "Cannot convert object to primitive value");
  return NULL;
}

/* ---- SDK ---------------------------------------------------------------------------------------------- */

tsf_json *tsf_json_get_all(tsf_rt *rt, const tsf_json *node, const tsf_arr *keys) {
  return tsf_json_get(rt, node, keys->len, (const tsf_str *const *)keys->data);
}

tsf_arr *tsf_file_parts(tsf_rt *rt, const tsf_str *path) {
  tsf_file_info info;
  if (!tsf_falco_fileInfo(rt, path, &info)) return NULL;
  tsf_arr *parts = tsf_arr_new(rt, TSF_T_ARR_WORD, 3);
  tsf_arr_push_word(rt, parts, tsf_val_of_str(info.kind));
  tsf_arr_push_word(rt, parts, tsf_val_of_num(info.size));
  tsf_arr_push_word(rt, parts, tsf_val_of_big(rt, info.modified));
  return parts;
}

/* ---- console ------------------------------------------------------------------------------------------ */

const tsf_str *tsf_console_text(tsf_rt *rt, tsf_val v) {
  static const tsf_str minus_zero = TSF_STR_LIT("-0", 2, 2, 1);
  if (tsf_val_is_num(v) && tsf_f64_bits(tsf_val_num(v)) == (uint64_t)1 << 63) return &minus_zero;
  const tsf_str *text = tsf_val_to_str(rt, v);
  return tsf_val_is_big(v) ? tsf_str_concat(rt, text, &tsf_str_ascii['n']) : text;
}
