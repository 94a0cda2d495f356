/* trace.h: size and traced words of every kind of object. The one place that knows them. */
#ifndef TSF_TRACE_H
#define TSF_TRACE_H

#include "heap/blocks.h"

#define TSF_LAYOUT_WORDS 64

/* Where a shape has traced words: bit i is the word at offset 8 + 8 * i. */
typedef struct tsf_layout {
  uint64_t map;
  bool wide; /* reaches beyond the map: go through the fields */
} tsf_layout;

/* One per type; NULL when memory cannot be had. Freed by free(). */
tsf_layout *tsf_layouts_new(void);

/* Whole bytes, header included. Uses o alone, so it is good for dead objects and fillers too. */
static inline size_t tsf_object_size(const tsf_rt *rt, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (TSF_LIKELY(type >= TSF_T_FIRST_SHAPE)) return tsf_shape(type)->size;
  switch (type) {
    case TSF_T_FILLER:
      return o->epoch == 1 ? 8 : ((const tsf_filler *)o)->size;
    case TSF_T_STR: {
      const tsf_str *s = (const tsf_str *)o;
      bool own = s->data == (const uint8_t *)(s + 1) && s->owner == NULL;
      return sizeof(tsf_str) + (own ? ((size_t)s->len + 7) & ~(size_t)7 : 0);
    }
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_BIG:
      return sizeof(tsf_arr);
    case TSF_T_ARR_WORD:
      return TSF_UNLIKELY(tsf_is_match(o)) ? sizeof(tsf_match) : sizeof(tsf_arr);
    case TSF_T_BUF_RAW:
    case TSF_T_BUF_WORD:
    case TSF_T_BUF_BIG:
      return sizeof(tsf_buf) + ((const tsf_buf *)o)->bytes;
    case TSF_T_CLOSURE:
      return sizeof(tsf_closure) + 8 * (size_t)((const tsf_closure *)o)->ncaptured;
    case TSF_T_CELL:
      return sizeof(tsf_cell);
    case TSF_T_BIGBOX:
      return sizeof(tsf_bigbox);
    case TSF_T_GLOBALS:
      return rt->globals_size;
    default: /* a tsf_native */
      return ((const tsf_native *)o)->size;
  }
}

/* Of a field that is a TSF_V_WORD or a TSF_V_BIG. */
static inline uint32_t tsf_traced_offset(const tsf_field *f) { return f->offset + (f->vkind == TSF_V_BIG ? 8 : 0); }

typedef void tsf_visit(void *context, tsf_val word);

TSF_INLINE void tsf_visit_range(const tsf_val *w, size_t n, tsf_visit *visit, void *context) {
  for (size_t i = 0; i < n; i++) visit(context, w[i]);
}

TSF_INLINE void tsf_visit_shape(const tsf_layout *layout, uint32_t type, tsf_obj *o, tsf_visit *visit,
                                void *context) {
  if (TSF_UNLIKELY(layout->wide)) {
    const tsf_type *t = tsf_shape(type);
    for (uint32_t i = 0; i < t->nfields; i++)
      if (t->fields[i].vkind >= TSF_V_WORD) visit(context, *(tsf_val *)((char *)o + tsf_traced_offset(&t->fields[i])));
    if (t->keys) visit(context, *(tsf_val *)((char *)o + t->keys));
    return;
  }
  const tsf_val *words = (const tsf_val *)(o + 1);
  for (uint64_t map = layout->map; map; map &= map - 1) visit(context, words[__builtin_ctzll(map)]);
}

/* visit(context, word) for each traced word of o; not all of them are pointers. Inlined, with `visit`
 * a constant, into each of its few users. */
TSF_INLINE void tsf_object_words(const tsf_rt *rt, tsf_obj *o, tsf_visit *visit, void *context) {
  uint32_t type = tsf_type_of(o);
  if (TSF_LIKELY(type >= TSF_T_FIRST_SHAPE)) {
    tsf_visit_shape(&rt->heap->layouts[type], type, o, visit, context);
    return;
  }
  const void *words;
  size_t n = 1, step = 1;
  switch (type) { /* finds the words, so that `visit` is there once for all */
    case TSF_T_FILLER:
    case TSF_T_BUF_RAW:
      return;
    case TSF_T_STR: words = &((tsf_str *)o)->owner; break;
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_BIG: words = &((tsf_arr *)o)->buf; break;
    case TSF_T_ARR_WORD: /* the words of a match lie behind its buf */
      words = &((tsf_arr *)o)->buf;
      if (TSF_UNLIKELY(tsf_is_match(o))) n = sizeof(tsf_match) / 8 - offsetof(tsf_arr, buf) / 8;
      break;
    case TSF_T_BUF_BIG:
    case TSF_T_BUF_WORD:
      step = type == TSF_T_BUF_BIG ? 2 : 1;
      words = ((tsf_buf *)o)->payload;
      n = ((tsf_buf *)o)->bytes / 8;
      break;
    case TSF_T_CLOSURE:
      visit(context, tsf_val_of_ptr(((tsf_closure *)o)->origin));
      words = ((tsf_closure *)o)->captured;
      n = ((tsf_closure *)o)->ncaptured;
      break;
    case TSF_T_CELL: words = &((tsf_cell *)o)->word; break;
    case TSF_T_BIGBOX: words = (char *)&((tsf_bigbox *)o)->value + 8; break;

    case TSF_T_GLOBALS:
      words = o + 1;
      n = rt->globals_size / 8 - 1;
      break;
    default:
      words = ((tsf_native *)o)->words;
      n = ((tsf_native *)o)->nwords;
  }
  for (size_t i = step - 1; i < n; i += step) visit(context, ((const tsf_val *)words)[i]);
}

#endif
