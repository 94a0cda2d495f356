/* keys.c: lists of keys, for objects whose keys are not what their layout says. */
#include "values/keys.h"

bool tsf_field_is_undefined(const tsf_obj *o, const tsf_field *f) {
  const char *slot = (const char *)o + f->offset;
  switch ((tsf_vkind)f->vkind) {
    case TSF_V_F64: return tsf_num_is_undef(*(const double *)(const void *)slot);
    case TSF_V_BOOL: return *(const uint8_t *)slot == TSF_BOOL_UNDEF;
    case TSF_V_BIG: return *(const tsf_big *)(const void *)slot == TSF_BIG_UNDEF;
    case TSF_V_WORD: return *(const tsf_val *)(const void *)slot == TSF_VAL_UNDEF;
    default: return false;
  }
}

/* Where the list has field `i`; its count when it has it not. */
static uint32_t place_in(const tsf_keys *keys, uint32_t i) {
  uint32_t at = 0;
  while (at < keys->count && keys->fields[at] != i) at++;
  return at;
}

bool tsf_key_is_own(const tsf_obj *o, uint32_t i) {
  const tsf_field *f = &tsf_shape(tsf_type_of(o))->fields[i];
  const tsf_keys *keys = tsf_keys_of(o);
  if (keys) return place_in(keys, i) < keys->count;
  return !(f->flags & TSF_FIELD_HIDDEN) && !(f->flags & TSF_FIELD_OPTIONAL && tsf_field_is_undefined(o, f));
}

/* A list with room for all fields, which the object does not have yet. */
static tsf_keys *keys_new(tsf_rt *rt, const tsf_obj *o, tsf_buf **buf) {
  size_t bytes = (sizeof(tsf_keys) + sizeof(uint16_t) * tsf_shape(tsf_type_of(o))->nfields + 7) & ~(size_t)7;
  *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  (*buf)->bytes = bytes;
  tsf_keys *keys = (tsf_keys *)(void *)(*buf)->payload;
  keys->count = 0;
  return keys;
}

static void give(tsf_rt *rt, tsf_obj *o, tsf_buf *buf) {
  *(tsf_buf **)(void *)((char *)o + tsf_shape(tsf_type_of(o))->keys) = buf;
  o->type |= TSF_F_LISTED;
  tsf_barrier_val(rt, o, tsf_val_of_ptr(buf));
}

/* The object's keys in a list of their own, but for field `without`. */
static tsf_keys *keys_copy(tsf_rt *rt, const tsf_obj *o, uint32_t without, tsf_buf **buf) {
  tsf_keys *keys = keys_new(rt, o, buf);
  const tsf_keys *before = tsf_keys_of(o);
  uint32_t n = before ? before->count : tsf_shape(tsf_type_of(o))->nfields;
  for (uint32_t at = 0; at < n; at++) {
    uint32_t i = before ? before->fields[at] : at;
    if (i != without && (before || tsf_key_is_own(o, i))) keys->fields[keys->count++] = (uint16_t)i;
  }
  return keys;
}

void tsf_key_set(tsf_rt *rt, tsf_obj *o, uint32_t i, uint32_t before) {
  tsf_buf *buf;
  uint32_t index, at;
  if (tsf_key_is_own(o, i)) return;
  tsf_keys *keys = keys_copy(rt, o, i, &buf);
  at = keys->count++;
  if (tsf_str_is_index(tsf_shape(tsf_type_of(o))->fields[i].name, &index))
    before = i;
  for (; at > 0 && keys->fields[at - 1] >= before; at--) keys->fields[at] = keys->fields[at - 1];
  keys->fields[at] = (uint16_t)i;
  give(rt, o, buf);
}

void tsf_key_delete(tsf_rt *rt, tsf_obj *o, uint32_t i) {
  tsf_buf *buf;
  if (!tsf_key_is_own(o, i)) return;
  keys_copy(rt, o, i, &buf);
  give(rt, o, buf);
}

void tsf_keys_take(tsf_rt *rt, tsf_obj *o, tsf_dict *names) {
  tsf_buf *buf;
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  tsf_keys *keys = keys_new(rt, o, &buf);
  uint32_t n = tsf_dict_order(rt, names);
  for (uint32_t at = 0; at < n; at++) {
    const tsf_str *name = tsf_dict_key_at(names, at);
    for (uint32_t i = 0; i < t->nfields; i++) {
      if (t->fields[i].flags & TSF_FIELD_HIDDEN || !tsf_str_eq(t->fields[i].name, name)) continue;
      keys->fields[keys->count++] = (uint16_t)i;
      break;
    }
  }
  give(rt, o, buf);
}
