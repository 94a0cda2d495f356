/* trace.c: layouts of shapes, and walking all objects. */
#include <stdlib.h>

#include "heap/trace.h"

static void add_word(tsf_layout *layout, uint32_t offset) {
  uint32_t word = offset / 8 - 1;
  if (word < TSF_LAYOUT_WORDS) layout->map |= (uint64_t)1 << word;
  else layout->wide = true;
}

static tsf_layout layout_of(const tsf_type *t) {
  tsf_layout layout = {0, false};
  for (uint32_t i = 0; i < t->nfields; i++)
    if (t->fields[i].vkind >= TSF_V_WORD) add_word(&layout, tsf_traced_offset(&t->fields[i]));
  if (t->keys) add_word(&layout, t->keys);
  return layout;
}

TSF_COLD tsf_layout *tsf_layouts_new(void) {
  tsf_layout *layouts = (tsf_layout *)calloc(tsf_type_count, sizeof *layouts);
  if (!layouts) return NULL;
  for (uint32_t i = TSF_T_FIRST_SHAPE; i < tsf_type_count; i++) layouts[i] = layout_of(tsf_shape(i));
  return layouts;
}

void tsf_walk(tsf_rt *rt, char *from, char *to, void (*visit)(void *context, tsf_obj *o), void *context) {
  for (char *p = from; p < to;) {
    if (p == rt->bump && rt->bump < rt->limit) {
      p = rt->limit; /* the unused part of the current run */
      continue;
    }
    tsf_obj *o = (tsf_obj *)p;
    p += tsf_object_size(rt, o);
    if (tsf_type_of(o) != TSF_T_FILLER) visit(context, o);
  }
}

TSF_COLD void tsf_each_object(tsf_rt *rt, void (*visit)(void *context, tsf_obj *o), void *context) {
  tsf_heap *heap = rt->heap;
  for (uint32_t i = 0; i < heap->nblocks; i++) {
    char *start = tsf_block_start(heap, i);
    if (heap->blocks[i].used) tsf_walk(rt, start, start + TSF_BLOCK_SIZE, visit, context);
  }
  for (uint32_t i = 0; i < heap->large.n; i++) visit(context, ((tsf_large *)heap->large.at[i])->object);
}
