/* object_tag.c: toString of Object.prototype (ECMA-262 20.1.3.6). */
#include "values/object.h"
#include "values/value.h"

static const char *tag_of_fixed(uint32_t type) {
  switch (type) {
    case TSF_T_STR: return "String";
    case TSF_T_BIGBOX: return "BigInt";
    case TSF_T_MAP: return "Map";
    case TSF_T_SET: return "Set";
    case TSF_T_DICT: return "Object";
    case TSF_T_PROMISE: return "Promise";
    case TSF_T_ASYNC_GENERATOR: return "AsyncGenerator";
    default: return NULL;
  }
}

/* NULL: it is not known. */
static const char *tag_of(const tsf_obj *o) {
  static const char *const tagged[] = {
      "AbortController", "AbortSignal", "ArrayBuffer", "DataView", "Date", "RegExp", "TextDecoder", "TextEncoder",
      "URL", "URLSearchParams", "WeakMap", "WeakRef", "WeakSet"};
  uint32_t type = tsf_type_of(o);
  if (tsf_val_is_arr(tsf_val_of_ptr(o))) return "Array";
  if (tsf_is_bytes(type)) return tsf_bytes_name(type);
  if (type < TSF_T_FIRST_SHAPE) return tag_of_fixed(type);
  if (tsf_is_class(type)) return "Function";
  if (tsf_is_frame(o)) return NULL;
  if (tsf_is_error(o)) return tsf_is_of_library(o, "DOMException") ? "DOMException" : "Error";
  const tsf_table *table = tsf_table_within(o);
  if (table) return tag_of_fixed(tsf_type_of(table));
  for (size_t i = 0; i < sizeof tagged / sizeof *tagged; i++)
    if (tsf_is_of_library(o, tagged[i])) return tagged[i];
  return tsf_is_of_library(o, "AbortEvent") ? "Event" : "Object";
}

static const char *error_maker(const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (tsf_is_of_library(o, "DOMException") || tsf_is_of_library(o, "AggregateError")) return tsf_shape(type)->name;
  if (type >= TSF_T_FIRST_PROGRAM_SHAPE && !tsf_shape(type)->library) return NULL;
  while (type >= TSF_T_FIRST_PROGRAM_SHAPE) type = tsf_shape(type)->parent; /* those with a code are of no class of their own in Node */
  return tsf_shape(type)->name;
}

static tsf_val unknown_maker(tsf_rt *rt) {
  tsf_throw_type(rt, "the constructor of the value is not known: use typeof or instanceof");
  return TSF_VAL_UNDEF;
}

tsf_val tsf_maker(tsf_rt *rt, tsf_val v) {
  static const tsf_str constructor = TSF_STR_LIT("constructor", 11, 11, 1);
  const char *name = tsf_val_is_num(v) ? "Number" : tsf_val_is_bool(v) ? "Boolean" : NULL;
  if (tsf_val_is_ptr(v)) {
    const tsf_obj *o = tsf_val_ptr(v);
    uint32_t type = tsf_type_of(o);
    bool is_record = type == TSF_T_DICT;
    if (is_record && (o->type & TSF_F_BARE || tsf_object_own(rt, o, &constructor, NULL))) return unknown_maker(rt);
    if (type >= TSF_T_FIRST_SHAPE && !tsf_is_class(type) && !tsf_is_frame(o)) {
      const tsf_type *t = tsf_shape(type);
      if (tsf_is_error(o)) name = error_maker(o);
      else if (t->library) name = tag_of(o);
      else name = t->parent == 0 && strcmp(t->name, "Object") == 0 ? t->name : NULL;
      if (!name) return TSF_VAL_UNDEF;
    } else if (o->type & TSF_F_BUFFER && tsf_is_bytes(type)) name = "Buffer";
    else name = tag_of(o);
  }
  return name ? tsf_val_of_str(tsf_str_new_ascii(rt, name, strlen(name))) : unknown_maker(rt);
}

const tsf_str *tsf_object_tag(tsf_rt *rt, tsf_val v) {
  const char *tag = tsf_val_is_num(v)        ? "Number"
                    : tsf_val_is_bool(v)     ? "Boolean"
                    : v == TSF_VAL_UNDEF     ? "Undefined"
                    : v == TSF_VAL_NULL      ? "Null"
                    : !tsf_val_is_ptr(v)     ? NULL
                                             : tag_of(tsf_val_ptr(v));
  if (tag) {
    char text[32] = "[object ";
    strcat(strcat(text, tag), "]");
    return tsf_str_new_ascii(rt, text, strlen(text));
  }
  tsf_throw_type(rt, "which kind of function, iterator or object of the library it is is not known: use typeof");
  return &tsf_str_empty;
}
