/* constant.c: the interpreter of what emit-c/constant-tables.ts writes. */
#include "collections/constant.h"
#include "collections/dict.h"

typedef struct reader { const uint32_t *code; const uint64_t *words; const tsf_str *texts; } reader;

static tsf_val make(tsf_rt *rt, reader *r);

static void take(reader *r, void *to, size_t words) {
  memcpy(to, r->words, words * sizeof(uint64_t));
  r->words += words;
}

static tsf_val take_word(reader *r) {
  uint64_t w = *r->words++;
  return w < TSF_TEXT_WORD ? w : tsf_val_of_ptr(&r->texts[w - TSF_TEXT_WORD]);
}

static tsf_arr *elements(tsf_rt *rt, reader *r, uint32_t type, uint32_t n) {
  tsf_arr *a = tsf_arr_new(rt, type, n);
  if (type == TSF_T_ARR_BOOL) {
    for (uint32_t i = 0; i < n; i++) tsf_arr_bool(a)[i] = (uint8_t)*r->words++;
  } else if (type == TSF_T_ARR_WORD) {
    for (uint32_t i = 0; i < n; i++) ((tsf_val *)a->data)[i] = take_word(r); /* strings are static: no barrier */
  } else if (n) {
    take(r, a->data, (size_t)n * tsf_arr_kind_size(type) / sizeof(uint64_t));
  }
  a->len = n;
  return a;
}

static tsf_arr *leaves(tsf_rt *rt, reader *r) {
  uint32_t type = *r->code++, n = *r->code++;
  return elements(rt, r, type, n);
}

static tsf_arr *lists(tsf_rt *rt, reader *r) {
  uint32_t type = *r->code++, n = *r->code++, inner = *r->code++, k = *r->code++;
  tsf_arr *a = tsf_arr_new(rt, type, n);
  for (uint32_t i = 0; i < n; i++) tsf_arr_push_word(rt, a, tsf_val_of_ptr(elements(rt, r, inner, k)));
  return a;
}

static tsf_arr *items(tsf_rt *rt, reader *r) {
  uint32_t type = *r->code++, n = *r->code++;
  tsf_arr *a = tsf_arr_new(rt, type, n);
  for (uint32_t i = 0; i < n; i++) tsf_arr_push_word(rt, a, make(rt, r));
  return a;
}

/* Writes a field that needs nothing made. */
static void take_field(reader *r, tsf_obj *o, const tsf_field *f) {
  char *place = (char *)o + f->offset;
  if (f->vkind == TSF_V_BOOL) *(uint8_t *)place = (uint8_t)*r->words++;
  else if (f->vkind == TSF_V_WORD) *(tsf_val *)(void *)place = take_word(r);
  else take(r, place, f->vkind == TSF_V_BIG ? 2 : 1);
}

static tsf_obj *new_object(tsf_rt *rt, uint32_t type) {
  uint32_t size = tsf_shape(type)->size;
  tsf_obj *o = (tsf_obj *)tsf_alloc(rt, type, size);
  memset(o + 1, 0, size - sizeof(tsf_obj));
  return o;
}

static tsf_arr *rows(tsf_rt *rt, reader *r) {
  uint32_t type = *r->code++, n = *r->code++;
  const tsf_type *t = tsf_shape(type);
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  for (uint32_t i = 0; i < n; i++) {
    tsf_obj *o = new_object(rt, type);
    for (uint32_t f = 0; f < t->nfields; f++) take_field(r, o, &t->fields[f]);
    tsf_arr_push_word(rt, a, tsf_val_of_ptr(o));
  }
  return a;
}

static tsf_obj *object(tsf_rt *rt, reader *r) {
  uint32_t type = *r->code++;
  const tsf_type *t = tsf_shape(type);
  tsf_obj *o = new_object(rt, type);
  for (uint32_t i = 0; i < t->nfields; i++) {
    const tsf_field *f = &t->fields[i];
    if (f->vkind != TSF_V_WORD) {
      take_field(r, o, f);
      continue;
    }
    tsf_val v = make(rt, r);
    *(tsf_val *)(void *)((char *)o + f->offset) = v;
    tsf_barrier_val(rt, o, v);
  }
  return o;
}

static tsf_dict *record(tsf_rt *rt, reader *r, bool plain) {
  uint32_t n = *r->code++;
  tsf_dict *d = tsf_dict_new(rt, n);
  for (uint32_t i = 0; i < n; i++) {
    const tsf_str *key = tsf_val_str(take_word(r));
    tsf_dict_set(rt, d, key, plain ? take_word(r) : make(rt, r));
  }
  return d;
}

static tsf_val make(tsf_rt *rt, reader *r) {
  switch (*r->code++) {
    case TSF_MAKE_WORD: return take_word(r);
    case TSF_MAKE_LEAVES: return tsf_val_of_ptr(leaves(rt, r));
    case TSF_MAKE_ITEMS: return tsf_val_of_ptr(items(rt, r));
    case TSF_MAKE_LISTS: return tsf_val_of_ptr(lists(rt, r));
    case TSF_MAKE_ROWS: return tsf_val_of_ptr(rows(rt, r));
    case TSF_MAKE_RECORD: return tsf_val_of_ptr(record(rt, r, true));
    case TSF_MAKE_ENTRIES: return tsf_val_of_ptr(record(rt, r, false));
    default: return tsf_val_of_ptr(object(rt, r));
  }
}

void tsf_constant_texts(tsf_str *texts, uint32_t n, const char *lengths, const char *bytes) {
  for (uint32_t i = 0; i < n; i++) {
    uint32_t len = ((const uint32_t *)(const void *)lengths)[i], units = (uint32_t)tsf_count_units(bytes, len);
    texts[i] = (tsf_str)TSF_STR_LIT(bytes, len, units, units == len);
    bytes += len;
  }
}

void *tsf_constant_make(tsf_rt *rt, const uint32_t *code, const char *words, const tsf_str *texts) {
  reader r = {code, (const uint64_t *)(const void *)words, texts};
  return tsf_val_ptr(make(rt, &r));
}
