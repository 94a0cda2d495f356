/* abi_arena.h: the memory of results handed to the host. */
#ifndef TSF_ABI_ARENA_H
#define TSF_ABI_ARENA_H

#include "plugin/descriptor.h"

/* Bump memory outside the realm for values the host reads until the next call of the same function.
 * Pointers stay put: what does not fit goes into chunks, which the next reset folds into one. */
typedef struct tsf_arena {
  char *base;
  size_t used, cap;
  struct tsf_arena_chunk *chunks;
  size_t chunk_bytes;
} tsf_arena;

void tsf_arena_reset_slow(tsf_arena *a);
void *tsf_arena_alloc_slow(tsf_arena *a, size_t size);
void tsf_arena_free(tsf_arena *a);

static inline void tsf_arena_reset(tsf_arena *a) {
  a->used = 0;
  if (TSF_UNLIKELY(a->chunks != NULL)) tsf_arena_reset_slow(a);
}
/* 8-aligned and uninitialised; NULL when memory cannot be had. */
static inline void *tsf_arena_alloc(tsf_arena *a, size_t size) {
  size = (size + 7) & ~(size_t)7;
  if (TSF_UNLIKELY(size > a->cap - a->used)) return tsf_arena_alloc_slow(a, size);
  void *p = a->base + a->used;
  a->used += size;
  return p;
}
/* `s` NUL-terminated, unpaired surrogates made U+FFFD, U+0000 too. NULL when memory cannot be had. */
const char *tsf_arena_text(tsf_arena *a, const tsf_str *s);

#endif
