/* abi_arena.c: the memory of results. */
#include "plugin/abi_arena.h"

#include <stdlib.h>

struct tsf_arena_chunk {
  struct tsf_arena_chunk *next;
  uint64_t bytes;
  char data[];
};

#define ARENA_FIRST 512u
#define ARENA_KEPT (1u << 20) /* a larger base is not kept for the next call */

static void free_chunks(tsf_arena *a) {
  while (a->chunks) {
    struct tsf_arena_chunk *c = a->chunks;
    a->chunks = c->next;
    free(c);
  }
  a->chunk_bytes = 0;
}

/* The last call overflowed: have room for as much in one piece this time. */
TSF_COLD void tsf_arena_reset_slow(tsf_arena *a) {
  size_t want = a->cap + a->chunk_bytes;
  free_chunks(a);
  if (want > ARENA_KEPT || want <= a->cap) return;
  char *bigger = malloc(want);
  if (bigger == NULL) return;
  free(a->base);
  a->base = bigger;
  a->cap = want;
}

void *tsf_arena_alloc_slow(tsf_arena *a, size_t size) {
  if (a->base == NULL && size <= ARENA_FIRST) {
    a->base = malloc(ARENA_FIRST);
    if (a->base == NULL) return NULL;
    a->cap = ARENA_FIRST;
    a->used = size;
    return a->base;
  }
  struct tsf_arena_chunk *c = malloc(sizeof *c + size);
  if (c == NULL) return NULL;
  c->next = a->chunks;
  c->bytes = size;
  a->chunks = c;
  a->chunk_bytes += size;
  return c->data;
}

TSF_COLD void tsf_arena_free(tsf_arena *a) {
  free_chunks(a);
  free(a->base);
  memset(a, 0, sizeof *a);
}

TSF_COLD const char *tsf_arena_text(tsf_arena *a, const tsf_str *s) {
  size_t nul = 0;
  for (size_t i = 0; i < s->len; i++) nul += s->data[i] == 0;
  uint8_t *to = tsf_arena_alloc(a, s->len + 2 * nul + 1);
  if (to == NULL) return NULL;
  size_t n = tsf_str_to_utf8(s, to);
  to[n] = 0;
  if (nul == 0) return (const char *)to;
  size_t j = n + 2 * nul;
  to[j] = 0;
  for (size_t i = n; i-- > 0;) {
    if (to[i] != 0) to[--j] = to[i];
    else {
      j -= 3;
      memcpy(to + j, "\xef\xbf\xbd", 3);
    }
  }
  return (const char *)to;
}
