/* object.c: the own properties of objects of any type. */
#include "values/object.h"

#include "values/value.h"

static TSF_COLD tsf_val accessor_value(tsf_rt *rt, const tsf_obj *o, tsf_val getter) {
  return rt->unasked ? TSF_VAL_UNDEF : tsf_get_accessor(rt, o, getter);
}

static tsf_val field_value(tsf_rt *rt, const tsf_obj *o, const tsf_field *f) {
  const char *at = (const char *)o + f->offset;
  switch (f->vkind) {
    case TSF_V_F64: return tsf_val_of_num(*(const double *)at);
    case TSF_V_I32: return tsf_val_of_num(*(const int32_t *)at);
    case TSF_V_I64: return tsf_val_of_num((double)*(const int64_t *)at);
    case TSF_V_BOOL: return tsf_val_of_bool(*(const uint8_t *)at);
    case TSF_V_BIG: return tsf_val_of_big(rt, *(const tsf_big *)at);
    default:
      if (TSF_UNLIKELY(f->flags & TSF_FIELD_ACCESSOR)) return accessor_value(rt, o, *(const tsf_val *)at);
      return *(const tsf_val *)at;
  }
}

const tsf_obj *tsf_added_properties(tsf_rt *rt, tsf_val v) {
  if (TSF_LIKELY(!rt->of_function) || !tsf_val_is_ptr(v)) return NULL;
  if (!tsf_val_is_closure(v) && !tsf_is_error(tsf_val_ptr(v))) return NULL;
  tsf_val added = rt->of_function(rt->functions, v);
  return added == TSF_VAL_UNDEF ? NULL : tsf_val_ptr(added);
}

bool tsf_object_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *name, tsf_val *value) {
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_DICT) {
    int64_t entry = tsf_table_find_str((const tsf_dict *)o, name);
    if (entry >= 0 && value) *value = tsf_dict_value_at((const tsf_dict *)o, (uint32_t)entry);
    return entry >= 0;
  }
  if (type < TSF_T_FIRST_SHAPE) return false;
  for (uint32_t i = 0; i < tsf_shape(type)->nfields; i++) {
    const tsf_field *f = &tsf_shape(type)->fields[i];
    if (!tsf_str_eq(f->name, name)) continue;
    if (!tsf_key_is_own(o, i)) break;
    if (value) *value = field_value(rt, o, f);
    return true;
  }
  const tsf_obj *added = tsf_added_properties(rt, tsf_val_of_ptr(o));
  return added && tsf_object_own(rt, added, name, value);
}

uint8_t tsf_error_lacks(tsf_val v, const tsf_str *name) {
  if (!tsf_val_is_error(v)) return 0;
  const tsf_type *t = tsf_shape(tsf_type_of(tsf_val_ptr(v)));
  for (uint32_t i = 0; i < t->nfields; i++)
    if (tsf_str_eq(t->fields[i].name, name)) return 0;
  return 1;
}

uint8_t tsf_has_added(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  const tsf_obj *added = tsf_added_properties(rt, v);
  return added && tsf_object_own(rt, added, name, NULL);
}

tsf_val tsf_added_value(tsf_rt *rt, const tsf_obj *o, const tsf_str *name) {
  const tsf_obj *added = tsf_added_properties(rt, tsf_val_of_ptr(o));
  return added ? tsf_dict_get((const tsf_table *)added, name) : TSF_VAL_UNDEF;
}

bool tsf_added_delete(tsf_rt *rt, const tsf_obj *o, const tsf_str *name) {
  const tsf_obj *added = tsf_added_properties(rt, tsf_val_of_ptr(o));
  return added && tsf_object_own(rt, added, name, NULL) && tsf_dict_delete((tsf_table *)(uintptr_t)added, name);
}

void tsf_throw_not_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *key) {
  tsf_throw_type(rt, "'%S' is no own key of the %s that is read as a Record: read it through its own type", key, tsf_shape(tsf_type_of(o))->name);
}

void tsf_throw_fixed(tsf_rt *rt, const tsf_obj *o, const tsf_str *key, const char *what) {
  tsf_throw_type(rt, "'%S' of the %s cannot be %s through a Record: use its own type, or copy it with Object.fromEntries(Object.entries(x))", key, tsf_shape(tsf_type_of(o))->name, what);
}

static void add_match(tsf_rt *rt, tsf_dict *d, const tsf_match *m) {
  static const tsf_str index = TSF_STR_LIT("index", 5, 5, 1), input = TSF_STR_LIT("input", 5, 5, 1);
  static const tsf_str groups = TSF_STR_LIT("groups", 6, 6, 1), indices = TSF_STR_LIT("indices", 7, 7, 1);
  if (m->input != TSF_VAL_UNDEF) {
    tsf_dict_set(rt, d, &index, m->index);
    tsf_dict_set(rt, d, &input, m->input);
  }
  tsf_dict_set(rt, d, &groups, m->groups);
  if (m->indices != TSF_VAL_UNDEF) tsf_dict_set(rt, d, &indices, m->indices);
}

/* Of arrays, bytes and strings: their elements. */
static void add_elements(tsf_rt *rt, tsf_dict *d, tsf_val v) {
  if (tsf_val_is_arr(v)) {
    const tsf_arr *a = (const tsf_arr *)tsf_val_ptr(v);
    tsf_arr_no_holes(rt, a);
    for (uint32_t i = 0; i < a->len; i++) tsf_dict_set(rt, d, tsf_str_of_i64(rt, i), tsf_arr_get_val(rt, a, i));
    if (tsf_is_match(a)) add_match(rt, d, (const tsf_match *)a);
  } else if (tsf_val_is_str(v)) {
    const tsf_str *s = tsf_val_str(v);
    for (uint32_t i = 0; i < s->units; i++) tsf_dict_set(rt, d, tsf_str_of_i64(rt, i), tsf_val_of_str(tsf_str_at(rt, s, i)));
  } else if (tsf_val_is_bytes(v)) {
    const tsf_bytes *b = (const tsf_bytes *)tsf_val_ptr(v);
    for (uint32_t i = 0; i < b->len; i++) tsf_dict_set(rt, d, tsf_str_of_i64(rt, i), tsf_element_val(rt, b, i));
  }
}

/* The getters of an object run when `values` are asked for, and not for its keys. */
static tsf_obj *own_properties(tsf_rt *rt, tsf_val v, bool values) {
  if (tsf_val_is(v, TSF_T_DICT)) return (tsf_obj *)tsf_val_ptr(v);
  tsf_dict *d = tsf_dict_new(rt, 0);
  if (!tsf_val_is_ptr(v)) return (tsf_obj *)d;
  if (tsf_val_is_str(v)) {
    const tsf_str *s = tsf_val_str(v);
    for (uint32_t i = 0; i < s->units; i++) tsf_dict_set(rt, d, tsf_str_of_i64(rt, i), tsf_val_of_str(tsf_str_at(rt, s, i)));
    return (tsf_obj *)d;
  }
  const tsf_obj *o = (const tsf_obj *)tsf_val_ptr(v);
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE) {
    const tsf_obj *set = tsf_added_properties(rt, v);
    if (set) return (tsf_obj *)(uintptr_t)set;
    add_elements(rt, d, v);
    return (tsf_obj *)d;
  }
  if (tsf_is_class(tsf_type_of(o))) {
    tsf_throw_type(rt, "the properties of a class are not known: keep them in an object");
    return (tsf_obj *)d;
  }
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  const tsf_keys *keys = tsf_keys_of(o);
  uint32_t n = keys ? keys->count : t->nfields;
  for (uint32_t at = 0; at < n && !TSF_FAILED(rt); at++) {
    uint32_t i = keys ? keys->fields[at] : at;
    if (!keys && !tsf_key_is_own(o, i)) continue;
    tsf_dict_set(rt, d, t->fields[i].name, values ? field_value(rt, o, &t->fields[i]) : TSF_VAL_UNDEF);
  }
  const tsf_dict *added = (const tsf_dict *)tsf_added_properties(rt, v);
  for (uint32_t i = 0, count = added ? tsf_dict_order(rt, (tsf_dict *)(uintptr_t)added) : 0; i < count; i++)
    tsf_dict_set(rt, d, tsf_dict_key_at(added, i), tsf_dict_value_at(added, i));
  return (tsf_obj *)d;
}

tsf_obj *tsf_object_to_dict(tsf_rt *rt, tsf_val v) { return own_properties(rt, v, true); }
tsf_obj *tsf_object_to_keys(tsf_rt *rt, tsf_val v) { return own_properties(rt, v, false); }

tsf_val tsf_object_value(tsf_rt *rt, tsf_val v, const tsf_str *name) {
  tsf_val value = TSF_VAL_UNDEF;
  if (!tsf_val_is_ptr(v)) return value;
  uint32_t type = tsf_type_of(tsf_val_ptr(v));
  const tsf_obj *o = type == TSF_T_DICT || type >= TSF_T_FIRST_SHAPE ? tsf_val_ptr(v) : tsf_object_to_dict(rt, v);
  tsf_object_own(rt, o, name, &value);
  return value;
}

int tsf_dict_keys_within(tsf_rt *rt, tsf_dict *d, const tsf_str *const *names, uint32_t count) {
  uint32_t size = tsf_dict_order(rt, d), next = 0;
  int ordered = 1;
  for (uint32_t at = 0; at < size; at++) {
    uint32_t i = 0;
    while (i < count && !tsf_str_eq(tsf_dict_key_at(d, at), names[i])) i++;
    if (i == count) return -1;
    ordered &= i >= next && tsf_dict_value_at(d, at) != TSF_VAL_UNDEF;
    next = i;
  }
  return ordered;
}
