/* realm.c: life of a realm, its roots and its limits. */
#include <stdlib.h>
#include <time.h>

#include "heap/trace.h"

#define MAX_BYTES_DEFAULT ((uint64_t)1 << 30)
#define MAX_BYTES_LEAST ((uint64_t)1 << 20)

static uint64_t splitmix(uint64_t *state) {
  uint64_t z = (*state += 0x9e3779b97f4a7c15ull);
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ z >> 27) * 0x94d049bb133111ebull;
  return z ^ z >> 31;
}

static void seed(tsf_rt *rt) {
  uint64_t state = (uint64_t)(uintptr_t)rt ^ (uint64_t)time(NULL) << 20 ^ (uint64_t)clock();
  rt->random[0] = splitmix(&state) | 1;
  rt->random[1] = splitmix(&state);
}

/* The module variables, all undefined; older than every call region. */
static bool new_globals(tsf_rt *rt, uint32_t globals_size) {
  rt->globals_size = globals_size < sizeof(tsf_obj) ? (uint32_t)sizeof(tsf_obj) : (globals_size + 7) & ~7u;
  if (rt->globals_size >= rt->heap->max_bytes || !tsf_fresh_block(rt)) return false;
  rt->globals = (tsf_obj *)tsf_alloc(rt, TSF_T_GLOBALS, rt->globals_size);
  memset(rt->globals + 1, 0, rt->globals_size - sizeof(tsf_obj));
  tsf_region_reset(rt);
  rt->call_flags = 0;
#ifdef TSF_STRESS_BOUNDARY
  rt->call_flags = TSF_CALL_STRESS;
#endif
  return true;
}

tsf_rt *tsf_realm_new(uint64_t max_bytes, uint32_t globals_size) {
  if (max_bytes == 0) max_bytes = MAX_BYTES_DEFAULT;
  if (max_bytes < MAX_BYTES_LEAST) max_bytes = MAX_BYTES_LEAST;
  tsf_rt *rt = (tsf_rt *)calloc(1, sizeof(tsf_rt));
  tsf_heap *heap = (tsf_heap *)calloc(1, sizeof(tsf_heap));
  if (!rt || !heap || !tsf_heap_init(heap, max_bytes)) {
    free(rt);
    free(heap);
    return NULL;
  }
  rt->heap = heap;
  rt->epoch = TSF_EPOCH_FIRST;
  rt->stack_budget = TSF_STACK_BUDGET;
  seed(rt);
  if (new_globals(rt, globals_size)) return rt;
  tsf_realm_free(rt);
  return NULL;
}

void tsf_realm_free(tsf_rt *rt) {
  if (!rt) return;
  if (rt->matcher) rt->free_matcher(rt->matcher);
  if (rt->loop) rt->free_loop(rt->loop);
  tsf_heap_free(rt->heap);
  free(rt->heap);
  free(rt);
}

void tsf_root_add(tsf_rt *rt, tsf_obj **slot) {
  if (!tsf_list_push(&rt->heap->roots, slot)) tsf_out_of_memory(rt);
}

void tsf_root_remove(tsf_rt *rt, tsf_obj **slot) {
  tsf_list *roots = &rt->heap->roots;
  for (uint32_t i = 0; i < roots->n; i++) {
    if (roots->at[i] != slot) continue;
    roots->at[i] = roots->at[--roots->n];
    return;
  }
}

void tsf_collect(tsf_rt *rt) {
  tsf_heap_collect(rt, true, rt->depth ? rt->entry_frame : NULL);
  rt->heap->valve_at = rt->heap->young + rt->heap->valve;
}

void tsf_realm_rest(tsf_rt *rt) { tsf_spans_rest(&rt->heap->spans); }

uint64_t tsf_heap_collections(const tsf_rt *rt) { return __atomic_load_n(&rt->heap->collections, __ATOMIC_RELAXED); }
uint64_t tsf_heap_bytes(const tsf_rt *rt) { return __atomic_load_n(&rt->heap->bytes, __ATOMIC_RELAXED); }

