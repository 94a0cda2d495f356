/* json_stringify.c: JSON.stringify of any value. A toJSON may change what is being written: as in V8, the keys
 * of an object and the length of an array are those of the start, values are read when their turn comes. */
#include "json/json.h"
#include "json/json_scan.h"

/* The containers being written, innermost first; they live on the C stack. */
typedef struct frame {
  const struct frame *outer;
  const void *object;
  const tsf_str *key; /* by which the outer container holds this one; NULL: by `index` */
  uint32_t index;
} frame;

typedef struct writer {
  tsf_rt *rt;
  tsf_strbuf b;
  const tsf_str *gap; /* NULL: compact */
  const tsf_closure *replacer; /* NULL: none */
  const tsf_arr *keys; /* string[], the only keys that are written; NULL: all */
  uint32_t depth;
} writer;

/* Where a value sits, for the message about cycles. */
typedef struct place { const frame *outer; const tsf_str *key; uint32_t index; } place;

/* False: the value is undefined or a function, and nothing was written. After a throw the result does
 * not matter; loops test rt->exc. */
static bool put_value(writer *w, tsf_val v, place at);
/* The same of a value that toJSON and the replacer have given. */
static bool put_plain(writer *w, tsf_val v, place at);

/* ---- cycles --------------------------------------------------------------------------------------- */

static void put_key_name(tsf_strbuf *b, const tsf_str *key, uint32_t index) {
  char digits[TSF_NUM_CHARS];
  if (!key || tsf_str_is_index(key, &index)) {
    tsf_strbuf_bytes(b, "index ", 6);
    tsf_strbuf_bytes(b, digits, tsf_u64_to_chars(index, digits));
    return;
  }
  tsf_strbuf_bytes(b, "property '", 10);
  tsf_strbuf_str(b, key);
  tsf_strbuf_ascii(b, '\'');
}

static const char *constructor_name(const void *object) {
  uint32_t type = tsf_type_of(object);
  if (type >= TSF_T_FIRST_SHAPE) return tsf_shape(type)->name;
  return type == TSF_T_DICT ? "Object" : tsf_is_bytes(type) ? tsf_bytes_name(type) : "Array";
}

static void put_object_name(tsf_strbuf *b, const void *object) {
  const char *name = constructor_name(object);
  tsf_strbuf_bytes(b, "object with constructor '", 25);
  tsf_strbuf_bytes(b, name, strlen(name));
  tsf_strbuf_ascii(b, '\'');
}

static void put_circle_line(tsf_strbuf *b, const frame *f) {
  tsf_strbuf_bytes(b, "\n    |     ", 11);
  put_key_name(b, f->key, f->index);
  tsf_strbuf_bytes(b, " -> ", 4);
  put_object_name(b, f->object);
}

/* V8's picture of the circle from `start` down to `at`: at most two lines, dots, and the last one. */
TSF_COLD static void throw_circular(writer *w, const frame *start, place at) {
  tsf_strbuf b;
  const frame *first = NULL, *second = NULL; /* just inside `start` */
  uint32_t inside = 0;
  for (const frame *f = at.outer; f != start; f = f->outer, inside++) {
    second = first;
    first = f;
  }
  tsf_strbuf_init(&b, w->rt);
  tsf_strbuf_bytes(&b, "\n    --> starting at ", 21);
  put_object_name(&b, start->object);
  if (inside >= 1) put_circle_line(&b, first);
  if (inside >= 2) put_circle_line(&b, second);
  if (inside > 3) tsf_strbuf_bytes(&b, "\n    |     ...", 14);
  if (inside >= 3) put_circle_line(&b, at.outer);
  tsf_strbuf_bytes(&b, "\n    --- ", 9);
  put_key_name(&b, at.key, at.index);
  tsf_strbuf_bytes(&b, " closes the circle", 18);
  tsf_throw_type(w->rt, "Converting circular structure to JSON%S", tsf_strbuf_finish(&b));
}

/* Opens a container; false after throwing. */
static bool open(writer *w, frame *f, const void *object, place at, char bracket) {
  if (tsf_stack_low(w->rt)) {
    tsf_throw_stack(w->rt);
    return false;
  }
  for (const frame *o = at.outer; o; o = o->outer)
    if (TSF_UNLIKELY(o->object == object)) {
      throw_circular(w, o, at);
      return false;
    }
  *f = (frame){ at.outer, object, at.key, at.index };
  tsf_strbuf_ascii(&w->b, bracket);
  w->depth++;
  return true;
}

/* ---- pieces ------------------------------------------------------------------------------------------ */

static void put_line(writer *w) {
  if (!w->gap) return;
  tsf_strbuf_ascii(&w->b, '\n');
  for (uint32_t i = 0; i < w->depth; i++) tsf_strbuf_str(&w->b, w->gap);
}

static bool close(writer *w, bool any, char bracket) {
  w->depth--;
  if (any) put_line(w);
  tsf_strbuf_ascii(&w->b, bracket);
  return true;
}

static void put_number(tsf_strbuf *b, double d) {
  char text[TSF_NUM_CHARS];
  if (d - d != 0) tsf_strbuf_bytes(b, "null", 4); /* NaN, infinities, null */
  else tsf_strbuf_bytes(b, text, tsf_num_to_chars(d, text));
}

static void put_bool(tsf_strbuf *b, uint8_t v) {
  tsf_strbuf_bytes(b, v == 0 ? "false" : v == 1 ? "true" : "null", v == 0 ? 5 : 4);
}

TSF_COLD static bool throw_big(writer *w) {
  tsf_throw_type(w->rt, "Do not know how to serialize a BigInt");
  return true;
}

/* ---- containers -------------------------------------------------------------------------------------- */

/* Element i as null when it is undefined or a function. */
static void put_element(writer *w, const tsf_arr *a, uint32_t i, const frame *self) {
  if (TSF_UNLIKELY(w->replacer)) {
    if (!put_value(w, tsf_arr_get_val(w->rt, a, i), (place){ self, NULL, i })) tsf_strbuf_bytes(&w->b, "null", 4);
    return;
  }
  switch (tsf_type_of(a)) {
  case TSF_T_ARR_F64: put_number(&w->b, tsf_arr_f64(a)[i]); break;
  case TSF_T_ARR_BOOL: put_bool(&w->b, tsf_arr_bool(a)[i]); break;
  case TSF_T_ARR_BIG:
    if (!tsf_big_is_nullish(tsf_arr_big(a)[i])) throw_big(w);
    else tsf_strbuf_bytes(&w->b, "null", 4);
    break;
  default:
    if (!put_value(w, tsf_arr_word(a)[i], (place){ self, NULL, i })) tsf_strbuf_bytes(&w->b, "null", 4);
  }
}

static bool put_array(writer *w, const tsf_arr *a, place at) {
  frame self;
  if (!open(w, &self, a, at, '[')) return true;
  uint32_t n = a->len;
  for (uint32_t i = 0; i < n && !TSF_FAILED(w->rt); i++) {
    if (i) tsf_strbuf_ascii(&w->b, ',');
    put_line(w);
    if (i < a->len) put_element(w, a, i, &self);
    else if (w->replacer) { /* it is asked all the same */
      if (!put_value(w, TSF_VAL_UNDEF, (place){ &self, NULL, i })) tsf_strbuf_bytes(&w->b, "null", 4);
    }
    else tsf_strbuf_bytes(&w->b, "null", 4);
  }
  return close(w, n != 0, ']');
}

/* The part of a member before its value. `mark` is what to go back to when there is no value. */
static uint32_t put_member(writer *w, bool any, const tsf_str *key) {
  uint32_t mark = w->b.len;
  if (any) tsf_strbuf_ascii(&w->b, ',');
  put_line(w);
  tsf_json_quote(&w->b, key);
  tsf_strbuf_ascii(&w->b, ':');
  if (w->gap) tsf_strbuf_ascii(&w->b, ' ');
  return mark;
}

/* toJSON of a class is called through the hook. A closure is called where its type is known only. */
static bool is_to_json(const tsf_str *key, tsf_val value) {
  static const tsf_str name = TSF_STR_LIT("toJSON", 6, 6, 1);
  return key->len == name.len && tsf_val_is_closure(value) && tsf_str_eq(key, &name);
}

TSF_COLD static bool throw_to_json(writer *w) {
  tsf_throw_type(w->rt, "toJSON is called as a method of a class only, not as a property of an object");
  return false;
}

/* Whether code of the program may run: some object has a toJSON or a getter. */
static bool may_change(const writer *w) { return w->rt->hooks && (w->rt->hooks->to_json || w->rt->hooks->accessors); }

/* False after throwing. */
static bool put_entry(writer *w, const tsf_str *key, tsf_val value, const frame *self, bool *any) {
  if (TSF_UNLIKELY(is_to_json(key, value))) return throw_to_json(w);
  uint32_t mark = put_member(w, *any, key);
  if (put_value(w, value, (place){ self, key, 0 })) *any = true;
  else w->b.len = mark;
  return !TSF_FAILED(w->rt);
}

static bool put_dict(writer *w, tsf_dict *d, place at) {
  frame self;
  bool any = false, fine = true;
  if (!open(w, &self, d, at, '{')) return true;
  if (may_change(w)) {
    const tsf_arr *keys = tsf_dict_keys(w->rt, d);
    for (uint32_t i = 0; fine && i < keys->len; i++) {
      const tsf_str *key = tsf_val_str(tsf_arr_word(keys)[i]);
      if (tsf_dict_has(d, key)) fine = put_entry(w, key, tsf_dict_get(d, key), &self, &any);
    }
  } else {
    uint32_t n = tsf_dict_order(w->rt, d);
    for (uint32_t i = 0; fine && i < n; i++)
      fine = put_entry(w, tsf_dict_key_at(d, i), tsf_dict_value_at(d, i), &self, &any);
  }
  return close(w, any, '}');
}

/* A field's value; false when it is undefined or a function. */
static bool put_field(writer *w, const void *object, const tsf_field *f, const frame *self) {
  const char *slot = (const char *)object + f->offset;
  switch ((tsf_vkind)f->vkind) {
  case TSF_V_F64: {
    double d;
    memcpy(&d, slot, 8);
    if (tsf_num_is_undef(d)) return false;
    put_number(&w->b, d);
    return true;
  }
  case TSF_V_I32: put_number(&w->b, *(const int32_t *)(const void *)slot); return true;
  case TSF_V_I64: put_number(&w->b, (double)*(const int64_t *)(const void *)slot); return true;
  case TSF_V_BOOL:
    if (*(const uint8_t *)slot == TSF_BOOL_UNDEF) return false;
    put_bool(&w->b, *(const uint8_t *)slot);
    return true;
  case TSF_V_BIG: {
    tsf_big big;
    memcpy(&big, slot, sizeof big);
    if (big == TSF_BIG_UNDEF) return false;
    if (big != TSF_BIG_NULL) return throw_big(w);
    tsf_strbuf_bytes(&w->b, "null", 4);
    return true;
  }
  case TSF_V_WORD: break;
  }
  tsf_val value = *(const tsf_val *)(const void *)slot;
  if (TSF_UNLIKELY(f->flags & TSF_FIELD_ACCESSOR)) {
    value = tsf_get_accessor(w->rt, object, value);
    if (TSF_FAILED(w->rt)) return false;
  }
  if (TSF_UNLIKELY(is_to_json(f->name, value))) return throw_to_json(w);
  return put_value(w, value, (place){ self, f->name, 0 });
}

/* The first 64 fields that are absent now, as bits: a toJSON may set them, but keys they are not. */
static uint64_t absent_fields(const void *object, const tsf_type *type) {
  uint64_t absent = 0;
  for (uint32_t i = 0; i < type->nfields && i < 64; i++)
    if (type->fields[i].flags & TSF_FIELD_OPTIONAL && tsf_field_is_undefined(object, &type->fields[i])) absent |= (uint64_t)1 << i;
  return absent;
}

static bool put_shape(writer *w, const void *object, place at) {
  const tsf_type *type = tsf_shape(tsf_type_of(object));
  frame self;
  bool any = false;
  const tsf_keys *keys = tsf_keys_of(object);
  uint32_t n = keys ? keys->count : type->nfields;
  uint64_t absent = may_change(w) && !keys ? absent_fields(object, type) : 0;
  if (!open(w, &self, object, at, '{')) return true;
  for (uint32_t step = 0; step < n && !TSF_FAILED(w->rt); step++) {
    uint32_t i = keys ? keys->fields[step] : step;
    const tsf_field *f = &type->fields[i];
    if ((!keys && f->flags & TSF_FIELD_HIDDEN) || (i < 64 && absent >> i & 1)) continue;
    uint32_t mark = put_member(w, any, f->name);
    if (put_field(w, object, f, &self)) any = true;
    else w->b.len = mark;
  }
  return close(w, any, '}');
}

/* {"type":"Buffer","data":[...]}, which a Buffer's toJSON gives. */
static TSF_COLD bool put_buffer(writer *w, const tsf_bytes *bytes) {
  static const tsf_str type = TSF_STR_LIT("type", 4, 4, 1), data = TSF_STR_LIT("data", 4, 4, 1);
  char digits[TSF_NUM_CHARS];
  tsf_strbuf_ascii(&w->b, '{');
  w->depth++;
  put_member(w, false, &type);
  tsf_strbuf_bytes(&w->b, "\"Buffer\"", 8);
  put_member(w, true, &data);
  tsf_strbuf_ascii(&w->b, '[');
  w->depth++;
  for (uint32_t i = 0; i < bytes->len; i++) {
    if (i) tsf_strbuf_ascii(&w->b, ',');
    put_line(w);
    tsf_strbuf_bytes(&w->b, digits, tsf_u64_to_chars(bytes->data[i], digits));
  }
  close(w, bytes->len != 0, ']');
  return close(w, true, '}');
}

/* A typed array is an object with its indices as keys. */
static bool put_bytes(writer *w, const tsf_bytes *bytes, place at) {
  if (bytes->h.type & TSF_F_BUFFER) return put_buffer(w, bytes);
  if (bytes->len && tsf_is_big_bytes(tsf_type_of(bytes))) return throw_big(w);
  frame self;
  char digits[TSF_NUM_CHARS];
  if (!open(w, &self, bytes, at, '{')) return true;
  for (uint32_t i = 0; i < bytes->len; i++) {
    if (i) tsf_strbuf_ascii(&w->b, ',');
    put_line(w);
    tsf_strbuf_ascii(&w->b, '"');
    tsf_strbuf_bytes(&w->b, digits, tsf_u64_to_chars(i, digits));
    tsf_strbuf_bytes(&w->b, "\": ", w->gap ? 3 : 2);
    put_number(&w->b, tsf_element_num(bytes, i));
  }
  return close(w, bytes->len != 0, '}');
}

/* Objects of the library whose getters a list of keys may name. */
static bool has_getters(const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type < TSF_T_FIRST_SHAPE) return false;
  const char *name = tsf_shape(type)->name;
  return strcmp(name, "RegExp") == 0 || strcmp(name, "DataView") == 0 || strcmp(name, "ArrayBuffer") == 0;
}

TSF_COLD static bool throw_getter(writer *w, const tsf_str *key, const tsf_obj *o) {
  tsf_throw_type(w->rt, "JSON.stringify cannot write '%S' of a %s, which is no own property", key, tsf_shape(tsf_type_of(o))->name);
  return true;
}

/* Objects where a replacer sees each value, or only some keys are written. The keys are those of the start. */
static bool put_listed(writer *w, tsf_obj *o, place at) {
  frame self;
  bool any = false, fine = true;
  tsf_dict *own = (tsf_dict *)tsf_object_to_dict(w->rt, tsf_val_of_ptr(o));
  bool copied = tsf_is_bytes(tsf_type_of(o));
  if (TSF_FAILED(w->rt) || !open(w, &self, o, at, '{')) return true;
  const tsf_arr *keys = w->keys ? w->keys : tsf_dict_keys(w->rt, own);
  for (uint32_t i = 0; fine && i < keys->len; i++) {
    const tsf_str *key = tsf_val_str(tsf_arr_word(keys)[i]);
    tsf_val value = TSF_VAL_UNDEF;
    if (copied) value = tsf_dict_get(own, key);
    else if (!tsf_object_own(w->rt, o, key, &value) && w->keys && has_getters(o)) return throw_getter(w, key, o);
    fine = put_entry(w, key, value, &self, &any);
  }
  return close(w, any, '}');
}

/* What toJSON is told: the key or index under which the value stands. */
static const tsf_str *key_text(writer *w, place at) {
  return at.key ? at.key : at.outer ? tsf_str_of_i64(w->rt, at.index) : &tsf_str_empty;
}

typedef tsf_val replacer_code(tsf_rt *rt, const tsf_closure *self, const tsf_str *key, tsf_val value);

static tsf_val replaced(writer *w, tsf_val v, place at) {
  if (tsf_stack_low(w->rt)) return tsf_throw_stack(w->rt), TSF_VAL_UNDEF;
  const tsf_str *key = key_text(w, at);
  return ((replacer_code *)(void *)w->replacer->fn)(w->rt, w->replacer, key, v);
}

static bool put_value(writer *w, tsf_val v, place at) {
  if (tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) >= TSF_T_FIRST_SHAPE) {
    const tsf_hooks *hooks = w->rt->hooks;
    tsf_obj *o = tsf_val_ptr(v);
    if (hooks && hooks->to_json && tsf_stack_low(w->rt)) return tsf_throw_stack(w->rt), false;
    if (hooks && hooks->to_json && hooks->to_json(w->rt, o, key_text(w, at), &v) && TSF_FAILED(w->rt)) return false;
  }
  if (TSF_UNLIKELY(w->replacer)) {
    v = replaced(w, v, at);
    if (TSF_FAILED(w->rt)) return false;
  }
  return put_plain(w, v, at);
}

static bool put_plain(writer *w, tsf_val v, place at) {
  if (tsf_val_is_num(v)) return put_number(&w->b, tsf_val_num(v)), true;
  if (tsf_val_is_bool(v)) return put_bool(&w->b, (uint8_t)(v & 1)), true;
  if (v == TSF_VAL_NULL) return put_bool(&w->b, TSF_BOOL_NULL), true;
  if (!tsf_val_is_ptr(v)) return false;
  void *o = tsf_val_ptr(v);
  uint32_t type = tsf_type_of(o);
  if (tsf_is_class(type)) return false;
  bool object = type >= TSF_T_FIRST_SHAPE || type == TSF_T_DICT || tsf_is_bytes(type);
  if (TSF_UNLIKELY(object && (w->replacer || w->keys || tsf_added_properties(w->rt, v)))) return put_listed(w, o, at);
  if (type >= TSF_T_FIRST_SHAPE) return put_shape(w, o, at);
  switch (type) {
  case TSF_T_STR: return tsf_json_quote(&w->b, o), true;
  case TSF_T_ARR_F64: case TSF_T_ARR_BOOL: case TSF_T_ARR_WORD: case TSF_T_ARR_BIG: return put_array(w, o, at);
  case TSF_T_DICT: return put_dict(w, o, at);
  case TSF_T_BYTES ... TSF_T_BYTES_U64: return put_bytes(w, o, at);
  case TSF_T_BIGBOX: return throw_big(w);
  case TSF_T_CLOSURE: return false;
  default: return tsf_strbuf_bytes(&w->b, "{}", 2), true; /* Map, Set, iterators: no own properties */
  }
}

const tsf_str *tsf_json_stringify_with(tsf_rt *rt, tsf_val value, const tsf_str *gap, const tsf_closure *replacer, const tsf_arr *keys) {
  writer w = { .rt = rt, .gap = tsf_is_heap(gap) ? gap : NULL, .replacer = tsf_is_heap(replacer) ? replacer : NULL, .keys = keys };
  tsf_strbuf_init(&w.b, rt);
  bool written = put_value(&w, value, (place){ NULL, NULL, 0 });
  if (TSF_FAILED(rt) || !written) return NULL;
  return tsf_strbuf_finish(&w.b);
}

tsf_arr *tsf_json_listed(tsf_rt *rt, const tsf_arr *list) {
  tsf_dict *names = tsf_dict_new(rt, 0);
  tsf_arr *keys = tsf_arr_new(rt, TSF_T_ARR_WORD, list->len);
  for (uint32_t i = 0; i < list->len; i++) {
    tsf_val v = tsf_arr_get_val(rt, list, i);
    if (!tsf_val_is_str(v) && !tsf_val_is_num(v)) continue;
    const tsf_str *key = tsf_val_to_str(rt, v);
    if (tsf_str_is_inherited(key)) {
      tsf_throw_type(rt, "JSON.stringify cannot be told to write '%S', which every object inherits", key);
      return NULL;
    }
    if (tsf_dict_has(names, key)) continue;
    tsf_dict_set(rt, names, key, TSF_VAL_TRUE);
    tsf_arr_push_word(rt, keys, tsf_val_of_str(key));
  }
  return keys;
}

const tsf_str *tsf_json_stringify(tsf_rt *rt, tsf_val value, const tsf_str *gap) {
  return tsf_json_stringify_with(rt, value, gap, NULL, NULL);
}

const tsf_str *tsf_json_gap(tsf_rt *rt, tsf_val space) {
  static const tsf_str blanks = TSF_STR_LIT("          ", 10, 10, 1);
  if (tsf_val_is_num(space)) {
    double number = tsf_val_num(space);
    int64_t n = tsf_to_integer(number);
    if (!(number > 0)) return NULL;
    return n < 1 ? &tsf_str_empty : n >= 10 ? &blanks : tsf_str_sub(rt, &blanks, 0, (uint32_t)n);
  }
  if (!tsf_val_is_str(space) || tsf_val_str(space)->units == 0) return NULL;
  const tsf_str *text = tsf_val_str(space);
  return text->units <= 10 ? text : tsf_str_sub(rt, text, 0, 10);
}
