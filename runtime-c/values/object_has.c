/* object_has.c: `name in object` for any object, what its prototypes have included. */
#include "values/object.h"
#include "values/value.h"

/* Names separated by blanks, as in Node 20. Object.prototype is behind all of them. */
static const char array_names[] =
  " length at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push reverse shift unshift"
  " slice sort splice includes indexOf join keys entries values forEach filter flat flatMap map every some reduce"
  " reduceRight toReversed toSorted toSpliced with ";
static const char bytes_names[] =
  " BYTES_PER_ELEMENT buffer byteLength byteOffset length entries keys values at copyWithin every fill filter find"
  " findIndex findLast findLastIndex forEach includes indexOf join lastIndexOf map reverse reduce reduceRight set slice"
  " some sort subarray toReversed toSorted with ";
static const char map_names[] = " get set has delete clear entries forEach keys size values ";
static const char set_names[] = " has add delete clear entries forEach size values keys ";
static const char function_names[] = " length name arguments caller apply bind call ";
static const char error_names[] = " name message stack ";
static const char iterator_names[] = " next ";
/* Generators have them, the iterators of the library have not; here both are the same. */
static const char generator_names[] = " return throw ";

static bool is_index_below(const tsf_str *name, uint64_t length) {
  uint32_t index;
  return tsf_str_is_index(name, &index) && index < length;
}

/* Whether the name is an element's; one that may be a hole is an error. */
static bool is_element(tsf_rt *rt, const tsf_arr *a, const tsf_str *name) {
  uint32_t index;
  if (!tsf_str_is_index(name, &index) || index >= a->len) return false;
  if (tsf_arr_may_have_holes(a) && tsf_arr_get_val(rt, a, index) == TSF_VAL_UNDEF) tsf_arr_hole(rt);
  return true;
}

/* The properties that make a match of an array. */
static bool match_has(const tsf_obj *array, const tsf_str *name) {
  if (!tsf_is_match(array)) return false;
  const tsf_match *m = (const tsf_match *)array;
  if (tsf_name_listed(" groups ", name)) return true;
  if (tsf_name_listed(" index input ", name)) return m->input != TSF_VAL_UNDEF;
  return tsf_name_listed(" indices ", name) && m->indices != TSF_VAL_UNDEF;
}

/* `function` has a prototype, an arrow function has not; here both are the same. */
static bool function_owns(tsf_rt *rt, tsf_val f, const tsf_str *name) {
  const tsf_obj *set = tsf_added_properties(rt, f);
  if (set && tsf_object_own(rt, set, name, NULL)) return true;
  if (tsf_name_listed(" prototype ", name)) tsf_throw_type(rt, "it is not known whether a function has the property '%S'", name);
  return tsf_name_listed(" length name ", name);
}

/* Of an object of the runtime's own, or a function. */
static bool builtin_has(tsf_rt *rt, tsf_obj *o, const tsf_str *name) {
  switch (tsf_type_of(o)) {
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG: return is_element(rt, (tsf_arr *)o, name) || tsf_name_listed(array_names, name) || match_has(o, name);
    case TSF_T_BYTES ... TSF_T_BYTES_U64: return is_index_below(name, ((tsf_bytes *)o)->len) || tsf_name_listed(bytes_names, name);
    case TSF_T_MAP: return tsf_name_listed(map_names, name);
    case TSF_T_SET: return tsf_name_listed(set_names, name);
    case TSF_T_ITER: return tsf_name_listed(iterator_names, name);
    case TSF_T_CLOSURE: return function_owns(rt, tsf_val_of_ptr(o), name) || tsf_name_listed(function_names, name);
    default:
      tsf_throw_type(rt, "'in' cannot look for '%S' in an object of the SDK", name);
      return false;
  }
}

static bool frame_has(tsf_rt *rt, const tsf_str *name) {
  if (tsf_name_listed(generator_names, name)) tsf_throw_type(rt, "'in' cannot tell whether an iterator has '%S'", name);
  return tsf_name_listed(iterator_names, name);
}

/* What is in a class as a value its layout does not say. */
static bool throw_for_class(tsf_rt *rt, const tsf_obj *o, const tsf_str *name) {
  if (!tsf_is_class(tsf_type_of(o))) return false;
  tsf_throw_type(rt, "a class cannot be asked for the property '%S'", name);
  return true;
}

uint8_t tsf_object_hasOwn(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  if (tsf_val_is_arr(v))
    return is_element(rt, (tsf_arr *)tsf_val_ptr(v), name) || tsf_name_listed(" length ", name) || match_has(tsf_val_ptr(v), name);
  if (tsf_val_is_str(v)) return is_index_below(name, tsf_val_str(v)->units) || tsf_name_listed(" length ", name);
  if (tsf_val_is_bytes(v)) return is_index_below(name, ((tsf_bytes *)tsf_val_ptr(v))->len);
  if (tsf_val_is_error(v) && tsf_error_owns(tsf_val_ptr(v), name)) return 1;
  if (!tsf_val_is_ptr(v)) return 0;
  const tsf_obj *o = (const tsf_obj *)tsf_val_ptr(v);
  if (throw_for_class(rt, o, name)) return 0;
  if (tsf_val_is_closure(v)) return function_owns(rt, v, name);
  if (tsf_name_listed(" lastIndex ", name) && tsf_is_regexp(o)) return 1;
  return tsf_object_own(rt, o, name, NULL);
}

uint8_t tsf_object_isEnumerable(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  if (!tsf_val_is_ptr(v)) return 0;
  const tsf_obj *o = tsf_val_ptr(v);
  if (tsf_val_is_arr(v)) return is_element(rt, (const tsf_arr *)o, name) || match_has(o, name);
  if (tsf_val_is_str(v)) return is_index_below(name, tsf_val_str(v)->units);
  if (tsf_is_bytes(tsf_type_of(o))) return is_index_below(name, ((const tsf_bytes *)o)->len);
  if (throw_for_class(rt, o, name)) return 0;
  const tsf_obj *added = tsf_added_properties(rt, v);
  if (added && tsf_object_own(rt, added, name, NULL)) return 1;
  return tsf_object_own(rt, o, name, NULL);
}

/* `name in v` needs an object. */
void tsf_object_searched(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  if (tsf_val_is_primitive(v))
    tsf_throw_type(rt, "Cannot use 'in' operator to search for '%S' in %S", name, tsf_val_to_str(rt, v));
}

uint8_t tsf_object_has(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  tsf_object_searched(rt, v, name);
  if (TSF_FAILED(rt)) return 0;
  tsf_obj *o = (tsf_obj *)tsf_val_ptr(v);
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_DICT) return tsf_dict_in((tsf_dict *)o, name);
  if (throw_for_class(rt, o, name)) return 0;
  if (tsf_str_is_inherited(name)) return 1;
  if (type < TSF_T_FIRST_SHAPE) return builtin_has(rt, o, name);
  if (tsf_object_own(rt, o, name, NULL)) return 1;
  if (tsf_is_frame(o)) return frame_has(rt, name);
  if (!tsf_is_error(o)) return 0;
  return tsf_name_listed(error_names, name) || (tsf_name_listed(" cause ", name) && o->type & TSF_F_CAUSE);
}
