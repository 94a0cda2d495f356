/* object_names.c: the own properties that are not enumerable, of errors those that become so, and what for-in cannot go over. */
#include "values/object.h"
#include "values/value.h"

bool tsf_name_listed(const char *names, const tsf_str *name) {
  if (name->len == 0 || memchr(name->data, ' ', name->len)) return false;
  for (const char *at = names + 1; *at;) {
    const char *end = strchr(at, ' ');
    if ((size_t)(end - at) == name->len && memcmp(at, name->data, name->len) == 0) return true;
    at = end + 1;
  }
  return false;
}

static bool is_named(const tsf_error *e, const char *name) { return strcmp(tsf_shape(tsf_type_of(e))->name, name) == 0; }

bool tsf_error_owns(const tsf_error *e, const tsf_str *name) {
  if (is_named(e, "DOMException")) return tsf_name_listed(" stack ", name); /* the rest are getters */
  if (tsf_name_listed(" message ", name)) return tsf_is_heap(e->message) && (e->message->len > 0 || e->h.type & TSF_F_MESSAGE);
  if (tsf_name_listed(" errors ", name)) return is_named(e, "AggregateError");
  return tsf_name_listed(" stack ", name) || (tsf_name_listed(" cause ", name) && e->h.type & TSF_F_CAUSE);
}

void tsf_error_key_set(tsf_rt *rt, tsf_obj *o, uint32_t i, tsf_val value, uint32_t before, bool define) {
  static const tsf_str cause = TSF_STR_LIT("cause", 5, 5, 1);
  const tsf_str *name = tsf_shape(tsf_type_of(o))->fields[i].name;
  const tsf_obj *added = tsf_added_properties(rt, tsf_val_of_ptr(o));
  bool owned = tsf_error_owns((const tsf_error *)o, name);
  if (tsf_str_eq(name, &cause)) o->type |= TSF_F_CAUSE;
  if (tsf_key_is_own(o, i)) return;
  if (added && (!owned || tsf_object_own(rt, added, name, NULL))) tsf_dict_set(rt, (tsf_dict *)(uintptr_t)added, name, value);
  else if (!owned || define) tsf_key_set(rt, o, i, owned ? 0 : before);
}

static bool hides_its_first(const tsf_obj *o) {
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE) return false;
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  return t->nfields > 0 && t->fields[0].flags & TSF_FIELD_HIDDEN;
}

bool tsf_is_of_library(const tsf_obj *o, const char *name) {
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE) return false;
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  return t->library && strcmp(t->name, name) == 0;
}

uint8_t tsf_is_own_object(tsf_val v) {
  if (!tsf_val_is_ptr(v) || tsf_type_of(tsf_val_ptr(v)) < TSF_T_FIRST_PROGRAM_SHAPE) return 0;
  const tsf_obj *o = tsf_val_ptr(v);
  return !tsf_is_frame(o) && !tsf_is_class(tsf_type_of(o)) && !tsf_shape(tsf_type_of(o))->library;
}

uint8_t tsf_is_primitive(tsf_val v) { return tsf_val_is_primitive(v); }

void tsf_class_must_be(tsf_rt *rt, const void *class, uint32_t type) {
  if (tsf_type_of(class) == type) return;
  tsf_throw_type(rt, "the base is the class %s, where the type says %s: give it a type of its own", tsf_shape(tsf_type_of(class))->name, tsf_shape(type)->name);
}

/* The field of an instance that its class of the library has first; classes of the program may sort theirs before it. */
static const tsf_table *first_of(const tsf_obj *o, const tsf_type *library) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  for (uint32_t i = 0; i < t->nfields; i++)
    if (t->fields[i].name == library->fields[0].name)
      return *(const tsf_table *const *)(const void *)((const char *)o + t->fields[i].offset);
  return NULL;
}

const tsf_table *tsf_table_within(const tsf_obj *o) {
  for (uint32_t type = tsf_type_of(o); type >= TSF_T_FIRST_SHAPE; type = tsf_shape(type)->parent) {
    const tsf_type *t = tsf_shape(type);
    if (t->library && (strcmp(t->name, "Map") == 0 || strcmp(t->name, "Set") == 0)) return first_of(o, t);
  }
  return NULL;
}

bool tsf_is_abort_class(const tsf_obj *o) { return tsf_is_of_library(o, "AbortController") || tsf_is_of_library(o, "AbortSignal"); }

bool tsf_is_regexp(const tsf_obj *o) { return tsf_is_of_library(o, "RegExp"); }

bool tsf_is_frame(const tsf_obj *o) { return hides_its_first(o) && tsf_shape(tsf_type_of(o))->fields[0].name->len == 0; }

/* Of an array: its elements, its length, what makes a match of it. */
static tsf_arr *array_names(tsf_rt *rt, const tsf_arr *a, const tsf_arr *keys, const tsf_str *length) {
  tsf_arr *names = tsf_arr_new(rt, TSF_T_ARR_WORD, keys->len + 1);
  for (uint32_t i = 0; i < a->len && i < keys->len; i++) tsf_arr_push_val(rt, names, tsf_arr_get_val(rt, keys, i));
  tsf_arr_push_val(rt, names, tsf_val_of_str(length));
  for (uint32_t i = a->len; i < keys->len; i++) tsf_arr_push_val(rt, names, tsf_arr_get_val(rt, keys, i));
  return names;
}

/* Of an error: stack, message and cause as it was made, then its keys. */
static tsf_arr *error_names(tsf_rt *rt, const tsf_error *e, const tsf_arr *keys) {
  static const tsf_str own[] = {TSF_STR_LIT("stack", 5, 5, 1), TSF_STR_LIT("message", 7, 7, 1),
                                TSF_STR_LIT("cause", 5, 5, 1), TSF_STR_LIT("errors", 6, 6, 1)};
  tsf_arr *names = tsf_arr_new(rt, TSF_T_ARR_WORD, keys->len + 4);
  for (uint32_t i = 0; i < 4; i++)
    if (tsf_error_owns(e, &own[i])) tsf_arr_push_val(rt, names, tsf_val_of_str(&own[i]));
  for (uint32_t i = 0; i < keys->len; i++) tsf_arr_push_val(rt, names, tsf_arr_get_val(rt, keys, i));
  return names;
}

tsf_arr *tsf_object_names(tsf_rt *rt, tsf_val v) {
  static const tsf_str length = TSF_STR_LIT("length", 6, 6, 1), last = TSF_STR_LIT("lastIndex", 9, 9, 1);
  tsf_arr *names = tsf_dict_keys(rt, (tsf_dict *)tsf_object_to_keys(rt, v));
  if (tsf_val_is_arr(v)) return array_names(rt, (const tsf_arr *)tsf_val_ptr(v), names, &length);
  if (tsf_val_is_str(v)) tsf_arr_push_val(rt, names, tsf_val_of_str(&length));
  else if (tsf_val_is_closure(v)) tsf_throw_type(rt, "the property names of a function are not known: use Object.keys");
  else if (tsf_val_is_error(v)) return error_names(rt, tsf_val_ptr(v), names);
  else if (tsf_val_is_object(v) && tsf_is_regexp(tsf_val_ptr(v))) tsf_arr_push_val(rt, names, tsf_val_of_str(&last));
  return names;
}

tsf_obj *tsf_object_to_walk(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_object(v)) {
    const tsf_obj *o = tsf_val_ptr(v);
    /* Their getters and methods are enumerable, as those of all that Node has from the web are. */
    if (tsf_type_of(o) == TSF_T_NATIVE || tsf_is_abort_class(o))
      tsf_throw_type(rt, "for-in does not know what an object of the library inherits");
  }
  return TSF_FAILED(rt) ? (tsf_obj *)tsf_dict_new(rt, 0) : tsf_object_to_keys(rt, v);
}
