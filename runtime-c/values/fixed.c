/* fixed.c: Object.freeze and its like (ECMA-262 20.1.2). */
#include "values/fixed.h"

#include "values/value.h"

static tsf_obj *object_of(tsf_val v) { return tsf_val_is_ptr(v) && !tsf_val_is_primitive(v) ? (tsf_obj *)tsf_val_ptr(v) : NULL; }

/* What keeps an object from being fixed as JavaScript would; NULL: nothing. */
static const char *problem_of(const tsf_obj *o, uint32_t how) {
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_CLOSURE || tsf_is_class(type)) return "functions and classes cannot be frozen, sealed or made not extensible: freeze the object that holds them";
  if (tsf_val_is_arr(tsf_val_of_ptr(o))) return how == TSF_F_FROZEN ? NULL : "an array can be frozen, but not sealed or made not extensible: copy it into a frozen one";
  if (type >= TSF_T_FIRST_SHAPE && (tsf_is_error(o) || tsf_is_regexp(o))) return "errors and regular expressions cannot be frozen, sealed or made not extensible: freeze the object that holds them";
  if (type == TSF_T_JSON || type == TSF_T_NATIVE || type == TSF_T_ASYNC_GENERATOR || o->type & TSF_F_STATIC) return "objects of the library cannot be frozen, sealed or made not extensible";
  return NULL;
}

void tsf_object_fix(tsf_rt *rt, tsf_val v, uint32_t how) {
  tsf_obj *o = object_of(v);
  if (!o) return;
  const char *problem = problem_of(o, how);
  if (problem) tsf_throw_type(rt, "%s", problem);
  else if (tsf_is_bytes(tsf_type_of(o)) && how == TSF_F_FROZEN && ((const tsf_bytes *)o)->len > 0)
    tsf_throw_type(rt, "Cannot freeze array buffer views with elements");
  else if ((o->type & TSF_F_FIXED) < how) o->type = (o->type & ~TSF_F_FIXED) | how;
}

/* Whether some own property is not as `how` wants it, of an object that is not extensible. */
static bool has_loose(tsf_rt *rt, const tsf_obj *o, uint32_t how) {
  uint32_t type = tsf_type_of(o);
  if (tsf_is_bytes(type)) return how == TSF_F_FROZEN && ((const tsf_bytes *)o)->len > 0; /* V8 calls them sealed */
  const tsf_dict *keys = (const tsf_dict *)tsf_object_to_keys(rt, tsf_val_of_ptr(o));
  uint32_t n = tsf_dict_order(rt, (tsf_dict *)keys);
  if (type < TSF_T_FIRST_SHAPE || (o->type & TSF_F_FIXED) == TSF_F_NOT_EXTENSIBLE) return n > 0;
  /* Sealed: accessors are frozen then. */
  for (uint32_t i = 0; i < tsf_shape(type)->nfields; i++)
    if (!(tsf_shape(type)->fields[i].flags & TSF_FIELD_ACCESSOR) && tsf_key_is_own(o, i)) return true;
  return false;
}

uint8_t tsf_object_isFixed(tsf_rt *rt, tsf_val v, uint32_t how) {
  const tsf_obj *o = object_of(v);
  if (!o) return 1;
  uint32_t is = o->type & TSF_F_FIXED;
  return is >= how || (is != 0 && !has_loose(rt, o, how));
}

/* ---- objects ---------------------------------------------------------------------------------------- */

static void read_only(tsf_rt *rt, const tsf_str *name, const char *text) { tsf_throw_type(rt, "Cannot assign to read only property '%S' of object '%s'", name, text); }
static void not_extensible(tsf_rt *rt, const tsf_str *name) { tsf_throw_type(rt, "Cannot add property %S, object is not extensible", name); }
static void undeletable(tsf_rt *rt, const tsf_str *name, const char *text) { tsf_throw_type(rt, "Cannot delete property '%S' of %s", name, text); }

static bool is_frozen(const void *o) { return (((const tsf_obj *)o)->type & TSF_F_FIXED) == TSF_F_FROZEN; }
static bool is_sealed(const void *o) { return (((const tsf_obj *)o)->type & TSF_F_FIXED) >= TSF_F_SEALED; }

void tsf_fixed_set(tsf_rt *rt, const tsf_obj *o, uint32_t i, const char *text) {
  const tsf_str *name = tsf_shape(tsf_type_of(o))->fields[i].name;
  if (!tsf_key_is_own(o, i)) not_extensible(rt, name);
  else if (is_frozen(o)) read_only(rt, name, text);
}

void tsf_fixed_define(tsf_rt *rt, const tsf_obj *o, uint32_t i, bool again) {
  const tsf_str *name = tsf_shape(tsf_type_of(o))->fields[i].name;
  if (!again) tsf_throw_type(rt, "Cannot define property %S, object is not extensible", name);
  else if (is_sealed(o)) tsf_throw_type(rt, "Cannot redefine property: %S", name);
}

void tsf_fixed_delete(tsf_rt *rt, const tsf_obj *o, uint32_t i, const char *text) {
  if (is_sealed(o) && tsf_key_is_own(o, i)) undeletable(rt, tsf_shape(tsf_type_of(o))->fields[i].name, text);
}

/* V8 names the constructor, unless the object may say otherwise. */
static const char *text_of(const tsf_dict *d) {
  static const tsf_str constructor = TSF_STR_LIT("constructor", 11, 11, 1), text = TSF_STR_LIT("toString", 8, 8, 1);
  bool plain = !(((const tsf_obj *)d)->type & TSF_F_BARE) && tsf_table_find_str(d, &constructor) < 0 && tsf_table_find_str(d, &text) < 0;
  return plain ? "#<Object>" : "[object Object]";
}

void tsf_fixed_set_key(tsf_rt *rt, const tsf_dict *d, const tsf_str *key) {
  if (tsf_table_find_str(d, key) < 0) not_extensible(rt, key);
  else if (is_frozen(d)) read_only(rt, key, text_of(d));
}

void tsf_fixed_delete_key(tsf_rt *rt, const tsf_dict *d, const tsf_str *key) {
  if (is_sealed(d) && tsf_table_find_str(d, key) >= 0) undeletable(rt, key, text_of(d));
}

/* ---- arrays ----------------------------------------------------------------------------------------- */

static const char array_text[] = "[object Array]";
static const tsf_str length_name = TSF_STR_LIT("length", 6, 6, 1);

static void put(tsf_rt *rt, const tsf_arr *a, int64_t at) {
  const tsf_str *name = tsf_str_of_i64(rt, at);
  if (at >= a->len) not_extensible(rt, name);
  else read_only(rt, name, array_text);
}

void tsf_frozen_length(tsf_rt *rt) { read_only(rt, &length_name, array_text); }

void tsf_frozen_put(tsf_rt *rt, const tsf_arr *a, double index) {
  if (index >= 0 && index < 4294967295.0 && (double)(uint32_t)index == index) put(rt, a, (int64_t)index);
  else not_extensible(rt, tsf_str_of_num(rt, index));
}

void tsf_frozen_push(tsf_rt *rt, const tsf_arr *a, double count) {
  if (count > 0) put(rt, a, a->len);
  else tsf_frozen_length(rt);
}

void tsf_frozen_pop(tsf_rt *rt, const tsf_arr *a) {
  if (a->len == 0) tsf_frozen_length(rt);
  else undeletable(rt, tsf_str_of_i64(rt, (int64_t)a->len - 1), array_text);
}

void tsf_frozen_shift(tsf_rt *rt, const tsf_arr *a) {
  if (a->len < 2) tsf_frozen_pop(rt, a);
  else put(rt, a, 0);
}

void tsf_frozen_unshift(tsf_rt *rt, const tsf_arr *a, double count) {
  if (count == 0) tsf_frozen_length(rt);
  else put(rt, a, a->len == 0 ? 0 : (int64_t)a->len + (int64_t)count - 1);
}

void tsf_frozen_reorder(tsf_rt *rt, const tsf_arr *a) {
  if (a->len >= 2) put(rt, a, 0);
}

void tsf_frozen_fill(tsf_rt *rt, const tsf_arr *a, double start, double end) {
  int64_t from = tsf_arr_relative(start, a->len, 0), to = tsf_arr_relative(end, a->len, a->len);
  if (from < to) put(rt, a, from);
}

void tsf_frozen_copyWithin(tsf_rt *rt, const tsf_arr *a, double target, double start, double end) {
  int64_t to = tsf_arr_relative(target, a->len, 0), from = tsf_arr_relative(start, a->len, 0);
  int64_t last = tsf_arr_relative(end, a->len, a->len);
  int64_t count = last - from < a->len - to ? last - from : a->len - to;
  if (count > 0) put(rt, a, from < to && to < from + count ? to + count - 1 : to);
}

void tsf_frozen_splice(tsf_rt *rt, const tsf_arr *a, double start, double count, double items) {
  int64_t from = tsf_arr_relative(start, a->len, 0), rest = a->len - from, n = (int64_t)items;
  int64_t gone = tsf_num_is_undef(count) || count != count || count < 0 ? 0 : count < (double)rest ? (int64_t)count : rest;
  bool moves = rest - gone > 0;
  if (n < gone) {
    if (moves) put(rt, a, from + n);
    else undeletable(rt, tsf_str_of_i64(rt, (int64_t)a->len - 1), array_text);
  } else if (n > gone && moves) put(rt, a, (int64_t)a->len - gone + n - 1);
  else if (n > 0) put(rt, a, from);
  else tsf_frozen_length(rt);
}
