/* clone.c: structuredClone (HTML 2.7.10) of what it makes the same kind of thing of. */
#include "values/object.h"
#include "values/value.h"

typedef struct cloner {
  tsf_rt *rt;
  tsf_table *copies; /* a Map from the objects so far to their copies */
} cloner;

static tsf_val clone(cloner *c, tsf_val v);

static tsf_val refuse(cloner *c, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_CLOSURE || tsf_is_class(type)) tsf_throw_type(c->rt, "a function could not be cloned");
  else if (type >= TSF_T_FIRST_SHAPE && !tsf_is_frame(o) && !tsf_shape(type)->library)
    tsf_throw_type(c->rt, "an instance of %s would become a plain object: structuredClone takes none", tsf_shape(type)->name);
  else tsf_throw_type(c->rt, "a promise, an iterator or an object of the library could not be cloned");
  return TSF_VAL_UNDEF;
}

/* Before what is in it: that may be the object itself. */
static tsf_val note(cloner *c, const tsf_obj *o, void *copy) {
  tsf_map_set(c->rt, c->copies, tsf_val_of_ptr(o), tsf_val_of_ptr(copy));
  return tsf_val_of_ptr(copy);
}

static tsf_val clone_array(cloner *c, const tsf_arr *a) {
  if (tsf_is_match(a)) {
    tsf_throw_type(c->rt, "a match of a regular expression cannot be cloned: clone a slice() of it");
    return TSF_VAL_UNDEF;
  }
  tsf_arr *copy = tsf_arr_copy(c->rt, a);
  copy->h.type |= a->h.type & TSF_F_HOLES;
  tsf_val result = note(c, &a->h, copy);
  if (tsf_type_of(a) != TSF_T_ARR_WORD) return result;
  for (uint32_t i = 0; i < copy->len && !TSF_FAILED(c->rt); i++) {
    tsf_val v = clone(c, tsf_arr_word(copy)[i]);
    tsf_arr_set_word(c->rt, copy, i, v);
  }
  return result;
}

/* A Record has its other order by its keys. */
static tsf_val clone_table(cloner *c, const tsf_table *t) {
  uint32_t type = tsf_type_of(t);
  tsf_table *copy = tsf_table_new(c->rt, type, type == TSF_T_DICT ? t->live : 0);
  tsf_val result = note(c, (const tsf_obj *)t, copy);
  for (uint32_t i = t->first; i < t->used && !TSF_FAILED(c->rt); i++) {
    const tsf_val *entry = tsf_table_words(t) + ((size_t)i << t->shift);
    if (entry[0] == TSF_TABLE_GONE) continue;
    tsf_val key = clone(c, entry[0]), value = t->shift != 0 && !TSF_FAILED(c->rt) ? clone(c, entry[1]) : TSF_VAL_UNDEF;
    if (TSF_FAILED(c->rt)) break;
    if (type == TSF_T_MAP) tsf_map_set(c->rt, copy, key, value);
    else if (type == TSF_T_SET) tsf_set_add(c->rt, copy, key);
    else tsf_dict_set(c->rt, copy, tsf_val_str(key), value);
  }
  return result;
}

/* A view is one of a copy of all that it is a view of, which is one for all of them. */
static tsf_val clone_bytes(cloner *c, tsf_bytes *b) {
  if (b->h.type & TSF_F_BUFFER) {
    tsf_throw_type(c->rt, "a Buffer in Node cannot be cloned: clone a new Uint8Array(bytes)");
    return TSF_VAL_UNDEF;
  }
  tsf_bytes *whole = tsf_bytes_whole(b);
  if (whole == b) return note(c, &b->h, tsf_bytes_copy(c->rt, b));
  tsf_bytes *storage = tsf_bytes_storage(c->rt, (tsf_bytes *)tsf_val_ptr(clone(c, tsf_val_of_ptr(whole))));
  return note(c, &b->h, tsf_typed_over(c->rt, storage, (double)(b->data - whole->data), b->len, tsf_type_of(b)));
}

/* The same fields, and those of objects cloned. */
static tsf_obj *same_fields(cloner *c, const tsf_obj *o) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  tsf_obj *copy = tsf_alloc(c->rt, tsf_type_of(o), t->size);
  memcpy(copy + 1, o + 1, t->size - sizeof *o);
  return copy;
}

static tsf_val clone_literal(cloner *c, const tsf_obj *o) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  for (uint32_t i = 0; i < t->nfields; i++)
    if (t->fields[i].flags & TSF_FIELD_ACCESSOR) {
      tsf_throw_type(c->rt, "an object with a getter cannot be cloned: clone a copy, { ...object }");
      return TSF_VAL_UNDEF;
    }
  tsf_obj *copy = same_fields(c, o);
  copy->type |= o->type & TSF_F_LISTED; /* lists of keys are shared */
  tsf_val result = note(c, o, copy);
  for (uint32_t i = 0; i < t->nfields && !TSF_FAILED(c->rt); i++) {
    if (t->fields[i].vkind != TSF_V_WORD) continue;
    tsf_val *at = (tsf_val *)(void *)((char *)copy + t->fields[i].offset);
    tsf_val v = clone(c, *at);
    *at = v;
    tsf_barrier_val(c->rt, copy, v);
  }
  return result;
}

/* What an object has and nobody else: of an ArrayBuffer its bytes, of a DataView its ArrayBuffer and a view of that. */
static tsf_val clone_parts(cloner *c, const tsf_obj *o) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  tsf_obj *copy = same_fields(c, o);
  tsf_val result = note(c, o, copy);
  for (uint32_t i = 0; i < t->nfields; i++) {
    tsf_val *at = (tsf_val *)(void *)((char *)copy + t->fields[i].offset);
    tsf_val v = clone(c, *at);
    if (TSF_FAILED(c->rt)) return TSF_VAL_UNDEF;
    *at = v;
    tsf_barrier_val(c->rt, copy, v);
    if (tsf_is_of_library(o, "ArrayBuffer")) tsf_bytes_keep_buffer(c->rt, (tsf_bytes *)tsf_val_ptr(v), result);
  }
  return result;
}

static tsf_val clone_regexp(cloner *c, const tsf_obj *o) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  tsf_obj *copy = same_fields(c, o);
  for (uint32_t i = 0; i < t->nfields; i++)
    if (tsf_name_listed(" last ", t->fields[i].name))
      memset((char *)copy + t->fields[i].offset, 0, t->fields[i].vkind == TSF_V_I32 ? 4 : 8); /* lastIndex */
  return note(c, o, copy);
}

static tsf_val clone_error(cloner *c, const tsf_obj *o) {
  if (o->type & TSF_F_LISTED) {
    tsf_throw_type(c->rt, "an error whose name, message or cause was assigned cannot be cloned");
    return TSF_VAL_UNDEF;
  }
  tsf_error *copy = (tsf_error *)same_fields(c, o);
  copy->h.type |= o->type & (TSF_F_CAUSE | TSF_F_MESSAGE);
  tsf_val result = note(c, o, copy);
  tsf_val cause = clone(c, copy->cause);
  copy->cause = cause;
  tsf_barrier_val(c->rt, copy, cause);
  return result;
}

static tsf_val clone_shape(cloner *c, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type < TSF_T_FIRST_PROGRAM_SHAPE) return clone_error(c, o);
  if (tsf_is_regexp(o)) return clone_regexp(c, o);
  if (tsf_is_of_library(o, "Map") || tsf_is_of_library(o, "Set")) return clone_parts(c, o);
  if (tsf_is_of_library(o, "ArrayBuffer") || tsf_is_of_library(o, "DataView")) return clone_parts(c, o);
  if (tsf_is_of_library(o, "Date")) return note(c, o, same_fields(c, o));
  const tsf_type *t = tsf_shape(type);
  return t->parent == 0 && strcmp(t->name, "Object") == 0 ? clone_literal(c, o) : refuse(c, o);
}

static tsf_val clone(cloner *c, tsf_val v) {
  if (tsf_val_is_primitive(v)) return v;
  if (tsf_stack_low(c->rt)) {
    tsf_throw_stack(c->rt);
    return TSF_VAL_UNDEF;
  }
  const tsf_obj *o = tsf_val_ptr(v);
  tsf_val known = tsf_map_get(c->copies, v);
  if (known != TSF_VAL_UNDEF) return known;
  switch (tsf_type_of(o)) {
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG: return clone_array(c, (const tsf_arr *)o);
    case TSF_T_MAP:
    case TSF_T_SET:
    case TSF_T_DICT: return clone_table(c, (const tsf_table *)o);
    case TSF_T_BYTES ... TSF_T_BYTES_U64: return clone_bytes(c, (tsf_bytes *)o);
    default: return tsf_type_of(o) < TSF_T_FIRST_SHAPE ? refuse(c, o) : clone_shape(c, o);
  }
}

tsf_val tsf_structured_clone(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_primitive(v)) return v;
  cloner c = {rt, tsf_table_new(rt, TSF_T_MAP, 0)};
  tsf_val copy = clone(&c, v);
  return TSF_FAILED(rt) ? TSF_VAL_UNDEF : copy;
}
