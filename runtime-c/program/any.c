/* any.c: what JavaScript does with values of any type, looked at when it happens. */
#include "program/program.h"

/* ---- properties --------------------------------------------------------------------------------------- */

/* Names of String.prototype and the like in Node 20, separated by blanks. */
static const char string_names[] =
  " anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor fontsize fixed includes indexOf"
  " italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice"
  " small split strike sub substr substring sup startsWith toString trim trimStart trimLeft trimEnd trimRight"
  " toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase valueOf isWellFormed toWellFormed ";
static const char number_names[] = " toExponential toFixed toPrecision ";

static bool is_named(const tsf_str *name, const char *text) {
  return name->len == strlen(text) && memcmp(name->data, text, name->len) == 0;
}

static TSF_COLD tsf_val no_value(tsf_rt *rt, const tsf_str *key, const char *of) {
  tsf_throw_type(rt, "%S of %s is known where it is called only: give the value its type", key, of);
  return TSF_VAL_UNDEF;
}

static tsf_val of_primitive(tsf_rt *rt, tsf_val v, const tsf_str *key) {
  uint32_t i;
  if (!tsf_val_is_str(v)) {
    bool inherited = tsf_str_is_inherited(key) || (tsf_val_is_num(v) && tsf_name_listed(number_names, key));
    return inherited ? no_value(rt, key, "a value") : TSF_VAL_UNDEF;
  }
  const tsf_str *s = tsf_val_str(v);
  if (is_named(key, "length")) return tsf_val_of_num(s->units);
  if (tsf_str_is_index(key, &i)) {
    const tsf_str *unit = tsf_str_at(rt, s, i);
    return unit == NULL ? TSF_VAL_UNDEF : tsf_val_of_str(unit);
  }
  return tsf_name_listed(string_names, key) || tsf_str_is_inherited(key) ? no_value(rt, key, "a text") : TSF_VAL_UNDEF;
}

static bool of_match(const tsf_obj *o, const tsf_str *key, tsf_val *found) {
  if (!tsf_is_match(o)) return false;
  const tsf_match *m = (const tsf_match *)o;
  *found = is_named(key, "index") ? m->index : is_named(key, "input") ? m->input : is_named(key, "groups") ? m->groups
           : is_named(key, "indices") ? m->indices : TSF_VAL_UNDEF;
  return *found != TSF_VAL_UNDEF;
}

/* An own property of an object of the runtime's own; false when it has none of that name. */
static bool of_builtin(tsf_rt *rt, const tsf_obj *o, const tsf_str *key, tsf_val *found) {
  uint32_t i;
  switch (tsf_type_of(o)) {
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG: {
      const tsf_arr *a = (const tsf_arr *)o;
      if (is_named(key, "length")) return *found = tsf_val_of_num(a->len), true;
      if (!tsf_str_is_index(key, &i)) return of_match(o, key, found);
      if (i < a->len) *found = tsf_arr_get_val(rt, a, i);
      return i < a->len;
    }
    case TSF_T_BYTES ... TSF_T_BYTES_U64: {
      const tsf_bytes *b = (const tsf_bytes *)o;
      if (is_named(key, "length")) return *found = tsf_val_of_num(b->len), true;
      if (is_named(key, "byteLength")) return *found = tsf_val_of_num(tsf_bytes_byteLength(b)), true;
      if (!tsf_str_is_index(key, &i) || i >= b->len) return false;
      return *found = tsf_element_val(rt, b, i), true;
    }
    case TSF_T_MAP:
    case TSF_T_SET:
      if (!is_named(key, "size")) return false;
      return *found = tsf_val_of_num(((const tsf_table *)o)->live), true;
    default: return false;
  }
}

static tsf_val of_error(tsf_rt *rt, const tsf_obj *o, const tsf_str *key) {
  const tsf_error *e = (const tsf_error *)o;
  if (is_named(key, "message")) return tsf_is_heap(e->message) ? tsf_val_of_str(e->message) : TSF_VAL_UNDEF;
  if (is_named(key, "name")) return tsf_is_heap(e->name) ? tsf_val_of_str(e->name) : TSF_VAL_UNDEF;
  if (is_named(key, "stack")) return tsf_error_stack(rt, tsf_val_of_ptr(o));
  return is_named(key, "cause") ? e->cause : TSF_VAL_UNDEF;
}

bool tsf_any_base(tsf_rt *rt, tsf_val v, const tsf_str *key) {
  if (v != TSF_VAL_UNDEF && v != TSF_VAL_NULL) return true;
  tsf_throw_type(rt, "Cannot read properties of %s (reading '%S')", v == TSF_VAL_NULL ? "null" : "undefined", key);
  return false;
}

bool tsf_any_set_own(tsf_rt *rt, tsf_val v, const tsf_str *key, tsf_val value) {
  if (v == TSF_VAL_UNDEF || v == TSF_VAL_NULL)
    return tsf_throw_type(rt, "Cannot set properties of %s (setting '%S')", v == TSF_VAL_NULL ? "null" : "undefined", key), true;
  if (!tsf_val_is_arr(v) || !is_named(key, "length")) return false;
  tsf_arr *a = (tsf_arr *)tsf_val_ptr(v);
  double length = tsf_any_number(rt, value);
  if (!TSF_FAILED(rt)) tsf_arr_guard_length(rt, a);
  if (!TSF_FAILED(rt)) tsf_arr_set_length(rt, a, length);
  return true;
}

tsf_val tsf_any_get(tsf_rt *rt, tsf_val v, const tsf_str *key) {
  if (!tsf_any_base(rt, v, key)) return TSF_VAL_UNDEF;
  if (tsf_val_is_primitive(v)) return of_primitive(rt, v, key);
  tsf_obj *o = tsf_val_ptr(v);
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_DICT) return tsf_dict_read(rt, (tsf_dict *)o, key);
  tsf_val found = TSF_VAL_UNDEF;
  const tsf_obj *set = tsf_added_properties(rt, v);
  if (set && tsf_object_own(rt, set, key, &found)) return found;
  if (type < TSF_T_FIRST_SHAPE ? of_builtin(rt, o, key, &found) : tsf_object_own(rt, o, key, &found)) return found;
  if (tsf_is_error(o) && (found = of_error(rt, o, key)) != TSF_VAL_UNDEF) return found;
  if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;
  return tsf_object_has(rt, v, key) ? no_value(rt, key, "the object") : TSF_VAL_UNDEF;
}

void tsf_any_not_iterable(tsf_rt *rt, const tsf_str *text) { tsf_throw_type(rt, "%S is not iterable", text); }

void tsf_any_present(tsf_rt *rt, tsf_val v) {
  if (v == TSF_VAL_UNDEF || v == TSF_VAL_NULL) tsf_throw_type(rt, "Cannot convert undefined or null to object");
}

/* ---- operators ---------------------------------------------------------------------------------------- */

/* ToPrimitive, but for objects that are no text in JavaScript either: ECMA-262 7.1.1. */
static tsf_val primitive(tsf_rt *rt, tsf_val v) {
  return tsf_val_is_object(v) ? tsf_val_of_str(tsf_val_to_str(rt, v)) : v;
}

tsf_val tsf_any_add(tsf_rt *rt, tsf_val a, tsf_val b) {
  if (tsf_val_is_num(a) && tsf_val_is_num(b)) return tsf_val_of_num(tsf_val_num(a) + tsf_val_num(b));
  a = primitive(rt, a);
  if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;
  b = primitive(rt, b);
  if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;
  if (tsf_val_is_str(a) || tsf_val_is_str(b)) {
    const tsf_str *left = tsf_val_to_str(rt, a);
    const tsf_str *right = TSF_FAILED(rt) ? NULL : tsf_val_to_str(rt, b);
    return TSF_FAILED(rt) ? TSF_VAL_UNDEF : tsf_val_of_str(tsf_str_concat(rt, left, right));
  }
  if (tsf_val_is_big(a) && tsf_val_is_big(b)) return tsf_val_of_big(rt, tsf_big_add(rt, tsf_big_of_val(a), tsf_big_of_val(b)));
  double x = tsf_any_number(rt, a), y = TSF_FAILED(rt) ? 0 : tsf_any_number(rt, b);
  return tsf_val_of_num(x + y);
}

tsf_val tsf_any_numeric(tsf_rt *rt, tsf_val v) {
  if (TSF_LIKELY(tsf_val_is_num(v))) return v;
  if (tsf_val_is_arr(v)) v = primitive(rt, v); /* of other objects valueOf would be asked */
  if (TSF_FAILED(rt) || tsf_val_is_big(v)) return v;
  return tsf_val_of_num(tsf_number_of_val(rt, v));
}

double tsf_any_plus(tsf_rt *rt, tsf_val v) {
  if (TSF_LIKELY(tsf_val_is_num(v))) return tsf_val_num(v);
  v = tsf_any_numeric(rt, v);
  if (TSF_FAILED(rt)) return 0;
  if (!tsf_val_is_big(v)) return tsf_val_num(v);
  tsf_throw_type(rt, "Cannot convert a BigInt value to a number");
  return 0;
}

double tsf_any_number(tsf_rt *rt, tsf_val v) {
  if (TSF_LIKELY(tsf_val_is_num(v))) return tsf_val_num(v);
  if (tsf_val_is_big(v)) {
    tsf_throw_type(rt, "Cannot mix BigInt and other types, use explicit conversions");
    return 0;
  }
  return tsf_number_of_val(rt, v);
}

/* Of two primitives, none of them undefined or null, of different types: ECMA-262 7.2.15. */
static bool loosely(tsf_rt *rt, tsf_val a, tsf_val b) {
  if (tsf_val_is_bool(a)) a = tsf_val_of_num(a & 1);
  if (tsf_val_is_bool(b)) b = tsf_val_of_num(b & 1);
  if (tsf_val_is_big(a) && tsf_val_is_big(b)) return tsf_big_same(tsf_big_of_val(a), tsf_big_of_val(b));
  if (tsf_val_is_big(b)) {
    tsf_val t = a;
    a = b;
    b = t;
  }
  if (!tsf_val_is_big(a)) return tsf_number_of_val(rt, a) == tsf_number_of_val(rt, b);
  if (!tsf_val_is_str(b)) return tsf_big_cmp_num(tsf_big_of_val(a), tsf_number_of_val(rt, b)) == 0;
  tsf_big value = tsf_bigint_of_str(rt, tsf_val_str(b));
  if (!TSF_FAILED(rt)) return tsf_big_same(value, tsf_big_of_val(a));
  rt->exc = NULL; /* no integer, or one that no bigint is */
  return false;
}

bool tsf_any_loosely_equal(tsf_rt *rt, tsf_val a, tsf_val b) {
  bool left = a == TSF_VAL_UNDEF || a == TSF_VAL_NULL, right = b == TSF_VAL_UNDEF || b == TSF_VAL_NULL;
  if (left || right) return left && right;
  bool of_objects = !tsf_val_is_primitive(a) && !tsf_val_is_primitive(b);
  if (of_objects || (tsf_val_is_str(a) && tsf_val_is_str(b)) || (tsf_val_is_num(a) && tsf_val_is_num(b)))
    return tsf_val_equal(a, b);
  a = primitive(rt, a);
  if (!TSF_FAILED(rt)) b = primitive(rt, b);
  if (TSF_FAILED(rt)) return false;
  return tsf_val_is_str(a) && tsf_val_is_str(b) ? tsf_val_equal(a, b) : loosely(rt, a, b);
}
