/* copy.c: structured copies. */
#include "tasks/copy.h"

#include <stdlib.h>

/* A value is a byte that says what follows. */
enum {
  WORD,   /* 8 bytes: the tsf_val itself: no pointer, or a string of the program's constants */
  STRING, /* len, units, bytes */
  BIG,    /* 16 bytes */
  SEEN,   /* u32: an object that came before, by its number */
  ARRAY,  /* type with flags, len, elements */
  BYTES,  /* type, len, bytes */
  TABLE,  /* type, count, keys (and values) */
  OBJECT  /* type with flags, fields in order, the list of keys */
};

/* ---- writing ------------------------------------------------------------------------------------------ */

typedef struct writer {
  tsf_rt *rt;
  const uint8_t *plain;
  tsf_message *message;
  size_t room;
  const tsf_obj **slots; /* the objects so far by their address, and each one's number */
  uint32_t *numbers;
  uint32_t mask;
  bool no_memory;
} writer;

static bool reserve(writer *w, size_t more) {
  size_t need = w->message->size + more;
  if (need <= w->room) return true;
  size_t room = need + need / 2;
  tsf_message *grown = w->no_memory ? NULL : realloc(w->message, sizeof *grown + room);
  if (grown == NULL) {
    w->no_memory = true;
    return false;
  }
  w->message = grown;
  w->room = room;
  return true;
}

static void put(writer *w, const void *from, size_t n) {
  if (n == 0 || !reserve(w, n)) return;
  memcpy(w->message->bytes + w->message->size, from, n);
  w->message->size += n;
}
static void put_u32(writer *w, uint32_t n) { put(w, &n, sizeof n); }
static void put_tag(writer *w, uint8_t tag) { put(w, &tag, 1); }
static void put_word(writer *w, tsf_val v) {
  put_tag(w, WORD);
  put(w, &v, sizeof v);
}

static uint32_t slot_of(const writer *w, const tsf_obj *o) {
  uint32_t i = (uint32_t)((uintptr_t)o >> 3) * 0x9e3779b1u >> 7 & w->mask;
  while (w->slots[i] != NULL && w->slots[i] != o) i = (i + 1) & w->mask;
  return i;
}

static bool grow_slots(writer *w) {
  uint32_t before = w->slots ? w->mask + 1 : 0, size = before ? before * 2 : 64;
  const tsf_obj **slots = w->slots;
  uint32_t *numbers = w->numbers;
  w->slots = calloc(size, sizeof *w->slots);
  w->numbers = calloc(size, sizeof *w->numbers);
  bool made = w->slots != NULL && w->numbers != NULL;
  w->mask = size - 1;
  for (uint32_t i = 0; made && i < before; i++) {
    if (slots[i] == NULL) continue;
    uint32_t at = slot_of(w, slots[i]);
    w->slots[at] = slots[i];
    w->numbers[at] = numbers[i];
  }
  free(slots);
  free(numbers);
  w->no_memory |= !made;
  return made;
}

/* True when it was written before; else it has a number from now on. */
static bool put_seen(writer *w, const tsf_obj *o) {
  uint32_t count = w->message->objects;
  if ((w->slots == NULL || count >= w->mask / 2) && !grow_slots(w)) return true;
  uint32_t i = slot_of(w, o);
  if (w->slots[i] == o) {
    put_tag(w, SEEN);
    put_u32(w, w->numbers[i]);
    return true;
  }
  w->slots[i] = o;
  w->numbers[i] = count;
  w->message->objects = count + 1;
  return false;
}

/* Before throwing: that may run out of memory, and then nobody else would free it. */
static void drop(writer *w) {
  free(w->message);
  free(w->slots);
  free(w->numbers);
  w->message = NULL;
  w->slots = NULL;
  w->numbers = NULL;
}

static bool refuse(writer *w, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  drop(w);
  if (type == TSF_T_CLOSURE) tsf_throw_type(w->rt, "a function cannot be sent to another thread");
  else if (type >= TSF_T_FIRST_SHAPE && strcmp(tsf_shape(type)->name, "Generator") != 0)
    tsf_throw_type(w->rt, "an instance of %s cannot be sent to another thread", tsf_shape(type)->name);
  else tsf_throw_type(w->rt, "an object of the library cannot be sent to another thread");
  return false;
}

/* Upper half of one whose digits follow. */
#define DIGITS_FOLLOW 5

static void put_big(writer *w, tsf_big b) {
  if (!tsf_big_is_large(b)) {
    put(w, &b, sizeof b);
    return;
  }
  const tsf_buf *digits = tsf_big_digits(b);
  tsf_big head = (tsf_big)DIGITS_FOLLOW << 64;
  put(w, &head, sizeof head);
  put_u32(w, (uint32_t)digits->bytes);
  put(w, digits->payload, digits->bytes);
}

static bool put_value(writer *w, tsf_val v);

static bool put_array(writer *w, const tsf_arr *a) {
  uint32_t type = tsf_type_of(a);
  if (tsf_is_match(a)) {
    drop(w);
    tsf_throw_type(w->rt, "a match of a regular expression cannot be sent to another thread: send a slice() of it");
    return false;
  }
  put_tag(w, ARRAY);
  put_u32(w, type | (a->h.type & (TSF_F_LOOSE | TSF_F_HOLES)));
  put_u32(w, a->len);
  if (type == TSF_T_ARR_BIG) {
    for (uint32_t i = 0; i < a->len; i++) put_big(w, tsf_arr_big(a)[i]);
    return true;
  }
  if (type != TSF_T_ARR_WORD) {
    put(w, a->data, (size_t)a->len * tsf_arr_kind_size(type));
    return true;
  }
  for (uint32_t i = 0; i < a->len; i++)
    if (!put_value(w, tsf_arr_word(a)[i])) return false;
  return true;
}

/* In the order of insertion: a Record has its other order by its keys. */
static bool put_table(writer *w, const tsf_table *t) {
  put_tag(w, TABLE);
  put_u32(w, tsf_type_of(t));
  put_u32(w, t->live);
  for (uint32_t i = t->first; i < t->used; i++) {
    const tsf_val *entry = tsf_table_words(t) + ((size_t)i << t->shift);
    if (entry[0] == TSF_TABLE_GONE) continue;
    if (!put_value(w, entry[0])) return false;
    if (t->shift != 0 && !put_value(w, entry[1])) return false;
  }
  return true;
}

static size_t field_size(uint8_t vkind) {
  return vkind == TSF_V_I32 ? 4 : vkind == TSF_V_BOOL ? 1 : 8;
}

static bool put_object(writer *w, const tsf_obj *o) {
  const tsf_type *t = tsf_shape(tsf_type_of(o));
  put_tag(w, OBJECT);
  put_u32(w, o->type & (TSF_TYPE_MASK | TSF_F_LISTED));
  for (uint32_t i = 0; i < t->nfields; i++) {
    const char *at = (const char *)o + t->fields[i].offset;
    if (t->fields[i].vkind == TSF_V_BIG) put_big(w, *(const tsf_big *)(const void *)at);
    else if (t->fields[i].vkind != TSF_V_WORD) put(w, at, field_size(t->fields[i].vkind));
    else if (!put_value(w, *(const tsf_val *)(const void *)at)) return false;
  }
  if (o->type & TSF_F_LISTED) {
    const tsf_buf *keys = *(tsf_buf *const *)(const void *)((const char *)o + t->keys);
    put_u32(w, (uint32_t)keys->bytes);
    put(w, keys->payload, keys->bytes);
  }
  return true;
}

static bool put_shared(writer *w, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  bool plain = type < TSF_T_FIRST_SHAPE || w->plain[type - TSF_T_FIRST_SHAPE];
  if (!plain || type == TSF_T_CLOSURE || type == TSF_T_NATIVE) return refuse(w, o);
  if (put_seen(w, o)) return true;
  switch (type) {
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG:
      return put_array(w, (const tsf_arr *)o);
    case TSF_T_MAP:
    case TSF_T_SET:
    case TSF_T_DICT:
      return put_table(w, (const tsf_table *)o);
    case TSF_T_BYTES ... TSF_T_BYTES_U64: {
      const tsf_bytes *b = (const tsf_bytes *)o;
      put_tag(w, BYTES);
      put_u32(w, type);
      put_u32(w, b->len);
      put(w, b->data, tsf_bytes_size(b));
      return true;
    }
    default:
      return type >= TSF_T_FIRST_SHAPE ? put_object(w, o) : refuse(w, o);
  }
}

static bool put_value(writer *w, tsf_val v) {
  if (!tsf_val_is_ptr(v)) {
    put_word(w, v);
    return true;
  }
  const tsf_obj *o = tsf_val_ptr(v);
  if (tsf_type_of(o) == TSF_T_STR) {
    const tsf_str *s = (const tsf_str *)o;
    if (o->type & TSF_F_STATIC) {
      put_word(w, v);
      return true;
    }
    put_tag(w, STRING);
    put_u32(w, s->len);
    put_u32(w, s->units);
    put(w, s->data, s->len);
    return true;
  }
  if (tsf_type_of(o) == TSF_T_BIGBOX) {
    put_tag(w, BIG);
    put_big(w, ((const tsf_bigbox *)o)->value);
    return true;
  }
  if (tsf_stack_low(w->rt)) {
    drop(w);
    tsf_throw_stack(w->rt);
    return false;
  }
  return put_shared(w, o);
}

tsf_message *tsf_copy_out(tsf_rt *rt, tsf_val v, const uint8_t *plain) {
  writer w = {.rt = rt, .plain = plain, .room = 48};
  w.message = malloc(sizeof *w.message + w.room);
  if (w.message == NULL) tsf_out_of_memory(rt);
  *w.message = (tsf_message){NULL, 0, 0};
  put_value(&w, v);
  free(w.slots);
  free(w.numbers);
  w.slots = NULL;
  w.numbers = NULL;
  if (!w.no_memory) return w.message;
  drop(&w);
  tsf_out_of_memory(rt);
}

/* ---- reading ------------------------------------------------------------------------------------------ */

typedef struct reader {
  tsf_rt *rt;
  const uint8_t *at;
  tsf_arr *made; /* the objects by their numbers; NULL when there are none */
} reader;

static const uint8_t *take(reader *r, size_t n) {
  const uint8_t *from = r->at;
  r->at += n;
  return from;
}
static uint32_t take_u32(reader *r) {
  uint32_t n;
  memcpy(&n, take(r, sizeof n), sizeof n);
  return n;
}
static void *note(reader *r, void *o) {
  tsf_arr_push_word(r->rt, r->made, tsf_val_of_ptr(o));
  return o;
}

static tsf_big take_big(reader *r) {
  tsf_big b;
  memcpy(&b, take(r, sizeof b), sizeof b);
  if (TSF_BIG_WORD(b) != DIGITS_FOLLOW) return b;
  uint32_t bytes = take_u32(r);
  tsf_buf *digits = tsf_alloc(r->rt, TSF_T_BUF_RAW, sizeof *digits + bytes);
  digits->bytes = bytes;
  memcpy(digits->payload, take(r, bytes), bytes);
  return tsf_big_of_digits(digits);
}

static tsf_val take_value(reader *r);

static tsf_val take_string(reader *r) {
  uint32_t len = take_u32(r), units = take_u32(r);
  uint8_t *bytes;
  tsf_str *s = tsf_str_alloc(r->rt, len, units, &bytes);
  memcpy(bytes, take(r, len), len);
  return tsf_val_of_str(s);
}

static tsf_val take_array(reader *r) {
  uint32_t type = take_u32(r), kind = type & TSF_TYPE_MASK, len = take_u32(r);
  tsf_arr *a = note(r, tsf_arr_new(r->rt, kind, len));
  a->h.type |= type & (TSF_F_LOOSE | TSF_F_HOLES);
  if (kind == TSF_T_ARR_WORD) {
    for (uint32_t i = 0; i < len && !TSF_FAILED(r->rt); i++) tsf_arr_push_word(r->rt, a, take_value(r));
  } else if (kind == TSF_T_ARR_BIG) {
    for (uint32_t i = 0; i < len; i++) tsf_arr_push_big(r->rt, a, take_big(r));
  } else if (len != 0) {
    size_t bytes = (size_t)len * tsf_arr_kind_size(kind);
    memcpy(a->data, take(r, bytes), bytes);
    a->len = len;
  }
  return tsf_val_of_ptr(a);
}

static tsf_val take_table(reader *r) {
  uint32_t type = take_u32(r), count = take_u32(r);
  tsf_table *t = note(r, tsf_table_new(r->rt, type, type == TSF_T_DICT ? count : 0));
  for (uint32_t i = 0; i < count && !TSF_FAILED(r->rt); i++) {
    tsf_val key = take_value(r), value = type == TSF_T_SET ? TSF_VAL_UNDEF : take_value(r);
    if (TSF_FAILED(r->rt)) break;
    if (type == TSF_T_MAP) tsf_map_set(r->rt, t, key, value);
    else if (type == TSF_T_SET) tsf_set_add(r->rt, t, key);
    else tsf_dict_set(r->rt, t, tsf_val_str(key), value);
  }
  return tsf_val_of_ptr(t);
}

static tsf_val take_object(reader *r) {
  uint32_t flagged = take_u32(r), type = flagged & TSF_TYPE_MASK;
  const tsf_type *t = tsf_shape(type);
  tsf_obj *o = tsf_alloc(r->rt, type, t->size);
  memset(o + 1, 0, t->size - sizeof *o);
  note(r, o);
  for (uint32_t i = 0; i < t->nfields; i++) {
    char *at = (char *)o + t->fields[i].offset;
    uint8_t vkind = t->fields[i].vkind;
    if (vkind == TSF_V_BIG) {
      tsf_big b = take_big(r);
      *(tsf_big *)(void *)at = b;
      tsf_barrier_val(r->rt, o, TSF_BIG_WORD(b));
      continue;
    }
    if (vkind != TSF_V_WORD) {
      memcpy(at, take(r, field_size(vkind)), field_size(vkind));
      continue;
    }
    tsf_val v = take_value(r);
    if (TSF_FAILED(r->rt)) return TSF_VAL_UNDEF;
    *(tsf_val *)(void *)at = v;
    tsf_barrier_val(r->rt, o, v);
  }
  if (flagged & TSF_F_LISTED) {
    uint32_t bytes = take_u32(r);
    tsf_buf *keys = tsf_alloc(r->rt, TSF_T_BUF_RAW, sizeof *keys + bytes);
    keys->bytes = bytes;
    memcpy(keys->payload, take(r, bytes), bytes);
    *(tsf_buf **)(void *)((char *)o + t->keys) = keys;
    tsf_barrier(r->rt, o, keys);
    o->type |= TSF_F_LISTED;
  }
  return tsf_val_of_ptr(o);
}

static tsf_val take_value(reader *r) {
  if (tsf_stack_low(r->rt)) {
    tsf_throw_stack(r->rt);
    return TSF_VAL_UNDEF;
  }
  switch (*take(r, 1)) {
    case WORD: {
      tsf_val v;
      memcpy(&v, take(r, sizeof v), sizeof v);
      return v;
    }
    case STRING: return take_string(r);
    case BIG: return tsf_val_of_big(r->rt, take_big(r));
    case SEEN: return tsf_arr_word(r->made)[take_u32(r)];
    case ARRAY: return take_array(r);
    case BYTES: {
      uint32_t type = take_u32(r), len = take_u32(r);
      tsf_bytes *b = note(r, tsf_typed_new(r->rt, len, type));
      size_t size = tsf_bytes_size(b);
      if (size) memcpy(b->data, take(r, size), size);
      return tsf_val_of_ptr(b);
    }
    case TABLE: return take_table(r);
    default: return take_object(r);
  }
}

tsf_val tsf_copy_in(tsf_rt *rt, const tsf_message *m) {
  reader r = {rt, m->bytes, m->objects ? tsf_arr_new(rt, TSF_T_ARR_WORD, m->objects) : NULL};
  tsf_val v = take_value(&r);
  return TSF_FAILED(rt) ? TSF_VAL_UNDEF : v;
}
