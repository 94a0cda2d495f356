/* mark.c: finding what is alive. */
#include <stdlib.h>

#include "heap/trace.h"

static inline void push_work(tsf_heap *heap, tsf_obj *o) {
  tsf_list *work = &heap->work;
  if (TSF_LIKELY(work->n < work->cap)) work->at[work->n++] = o;
  else if (!tsf_list_push(work, o)) heap->work_lost = true;
}

static TSF_NOINLINE tsf_large *find_large(tsf_heap *heap, uintptr_t p) {
  uint32_t low = 0, high = heap->sorted.n;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    if ((uintptr_t)((tsf_large *)heap->sorted.at[mid])->object <= p) low = mid + 1;
    else high = mid;
  }
  if (low == 0) return NULL;
  tsf_large *large = (tsf_large *)heap->sorted.at[low - 1];
  return p - (uintptr_t)large->object < large->size ? large : NULL;
}

static void mark_large(tsf_heap *heap, uintptr_t p) {
  tsf_large *large = find_large(heap, p);
  if (!large || p != (uintptr_t)large->object || large->marked) return;
  large->marked = 1;
  push_work(heap, large->object);
}

/* A traced word: not a pointer, a static object, or the start of an object of ours. Words that are
 * none of these are ignored as far as one can see it without a walk. */
TSF_INLINE void mark_word(void *context, tsf_val v) {
  tsf_heap *heap = (tsf_heap *)context;
  size_t offset = (size_t)(v - (uintptr_t)heap->base);
  if (TSF_LIKELY(offset < (size_t)heap->nblocks << TSF_BLOCK_SHIFT)) {
    uint64_t *bits = &heap->marks[offset >> 9], bit = (uint64_t)1 << (offset >> 3 & 63);
    tsf_block *block = &heap->blocks[offset >> TSF_BLOCK_SHIFT];
    if (*bits & bit || offset & 7 || !block->used) return;
    *bits |= bit;
    block->marked = 1;
    push_work(heap, (tsf_obj *)(uintptr_t)v);
  } else if (heap->sorted.n && tsf_val_is_ptr(v)) {
    mark_large(heap, (uintptr_t)v);
  }
}

TSF_NOINLINE void tsf_mark_object(tsf_heap *heap, tsf_obj *o) { mark_word(heap, tsf_val_of_ptr(o)); }

bool tsf_is_marked(tsf_heap *heap, tsf_obj *o) {
  if (!tsf_in_blocks(heap, (uintptr_t)o)) return tsf_large_of(o)->marked;
  size_t offset = (size_t)((char *)o - heap->base);
  return heap->marks[offset >> 9] >> (offset >> 3 & 63) & 1;
}

int tsf_by_address(const void *a, const void *b) {
  uintptr_t x = *(const uintptr_t *)a, y = *(const uintptr_t *)b;
  return x < y ? -1 : x > y;
}

void tsf_sort_large(tsf_heap *heap) {
  heap->sorted.n = heap->nsorted = heap->large.n;
  if (!heap->large.n) return;
  memcpy(heap->sorted.at, heap->large.at, heap->large.n * sizeof(void *));
  qsort(heap->sorted.at, heap->sorted.n, sizeof(void *), tsf_by_address);
}

/* ---- addresses of unknown kind ------------------------------------------------------------------ */

/* A set bit for each object or filler in the block. */
static TSF_COLD void compute_starts(tsf_rt *rt, uint32_t index) {
  tsf_heap *heap = rt->heap;
  uint64_t *bits = heap->starts + (size_t)index * TSF_BLOCK_WORDS;
  char *start = tsf_block_start(heap, index);
  memset(bits, 0, TSF_BLOCK_WORDS * 8);
  for (size_t at = 0; at < TSF_BLOCK_SIZE; at += tsf_object_size(rt, (tsf_obj *)(start + at)))
    bits[at >> 9] |= (uint64_t)1 << (at >> 3 & 63);
  heap->blocks[index].starts = heap->collections;
}

tsf_obj *tsf_find_object(tsf_rt *rt, uintptr_t p) {
  tsf_heap *heap = rt->heap;
  if (!tsf_in_blocks(heap, p)) {
    tsf_large *large = find_large(heap, p);
    return large ? large->object : NULL;
  }
  uint32_t index = tsf_block_of(heap, (void *)p);
  if (!heap->blocks[index].used) return NULL;
  if (heap->blocks[index].starts != heap->collections) compute_starts(rt, index);
  size_t offset = p - (uintptr_t)heap->base, word = offset >> 9;
  uint64_t bits = heap->starts[word] & (~(uint64_t)0 >> (63 - (offset >> 3 & 63)));
  while (!bits) bits = heap->starts[--word]; /* the block's first bit is always set */
  tsf_obj *o = (tsf_obj *)(heap->base + (word << 9) + ((size_t)(63 - __builtin_clzll(bits)) << 3));
  bool gone = heap->blocks[index].unswept && !tsf_is_marked(heap, o);
  return gone || tsf_type_of(o) == TSF_T_FILLER ? NULL : o;
}

/* Module variables: the compiler keeps plain numbers elsewhere, but a slip must not crash the host. */
static void mark_unsure(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_ptr(v) && tsf_find_object(rt, (uintptr_t)v) == (tsf_obj *)(uintptr_t)v) tsf_mark_object(rt->heap, (tsf_obj *)(uintptr_t)v);
}

/* noinline: its own frame lies below the one where tsf_mark_stack saved the registers. The stack holds
 * redzones under ASan. */
__attribute__((noinline, no_sanitize("address"))) static void scan_stack(tsf_rt *rt, char *end) {
  tsf_heap *heap = rt->heap;
  uintptr_t *p = (uintptr_t *)((uintptr_t)__builtin_frame_address(0) & ~(uintptr_t)7);
  for (; (char *)p < end; p++) {
    if (!tsf_in_blocks(heap, *p) && (!heap->sorted.n || !tsf_val_is_ptr(*p))) continue;
    tsf_obj *o = tsf_find_object(rt, *p);
    if (o) tsf_mark_object(heap, o);
  }
}

void tsf_mark_stack(tsf_rt *rt, char *end) {
  __builtin_unwind_init(); /* callee-saved registers go to this frame */
#if defined(__aarch64__) && !defined(__clang__)
  end += 512; /* gcc's frame address is the lower end of the frame there */
#endif
  scan_stack(rt, end);
  __asm__ volatile("" ::: "memory"); /* no tail call */
}

/* ---- roots --------------------------------------------------------------------------------------- */

TSF_NOINLINE void tsf_mark_children(tsf_rt *rt, tsf_obj *o) {
  if (TSF_UNLIKELY(tsf_type_of(o) == TSF_T_GLOBALS)) {
    const tsf_val *words = (const tsf_val *)(o + 1);
    for (uint32_t i = 0; i < rt->globals_size / 8 - 1; i++) mark_unsure(rt, words[i]);
    return;
  }
  tsf_object_words(rt, o, mark_word, rt->heap);
}

void tsf_mark_words(tsf_rt *rt, const tsf_val *words, size_t n) { tsf_visit_range(words, n, mark_word, rt->heap); }

/* A minor collection takes every marked object as done, so those that got younger pointers since are
 * looked at again; one that is not marked is looked at if something reaches it. */
TSF_COLD void tsf_mark_roots(tsf_rt *rt, bool full) {
  tsf_heap *heap = rt->heap;
  if (!full) {
    for (uint32_t i = 0; i < heap->log.n; i++) {
      tsf_obj *o = tsf_log_object(heap, i);
      if (tsf_log_is_stored(heap, i)) tsf_mark_object(heap, o);
      else if (tsf_is_marked(heap, o)) tsf_mark_children(rt, o);
    }
  }
  tsf_mark_object(heap, rt->globals);
  tsf_mark_object(heap, rt->exc);
  for (uint32_t i = 0; i < heap->roots.n; i++) tsf_mark_object(heap, *(tsf_obj **)heap->roots.at[i]);
}

void tsf_forget_work(tsf_heap *heap) {
  heap->work.n = heap->nahead = 0;
  memset(heap->ahead, 0, sizeof heap->ahead);
}

void tsf_mark_drain(tsf_rt *rt) {
  for (tsf_obj *o; (o = tsf_next_work(rt->heap));) tsf_mark_children(rt, o);
}
