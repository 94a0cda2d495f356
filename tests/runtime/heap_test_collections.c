/* heap_test_collections.c: collections inside calls, and objects of other sizes and kinds. */
#include "heap_test.h"

static __attribute__((noinline)) double deep(tsf_rt *rt, int depth) {
  node *mine = new_node(rt, NULL, NULL, depth);
  double below = 0;
  if (depth) below = deep(rt, depth - 1);
  else garbage(rt, stressed() ? 2000 : 40u << 20);
  CHECK(tsf_type_of(mine) == NODE && mine->value == depth);
  return below + mine->value;
}
static void valve_body(tsf_rt *rt) {
  node *head = list(rt, stressed() ? 100 : 100000);
  tsf_buf *inner = tsf_alloc(rt, TSF_T_BUF_WORD, 16 + 64);
  inner->bytes = 64;
  memset(inner->payload, 0, 64);
  ((tsf_val *)inner->payload)[5] = tsf_val_of_ptr(list(rt, 10));
  tsf_val *volatile words = (tsf_val *)inner->payload + 5; /* an interior pointer is all that is left */
  inner = NULL;
  CHECK(deep(rt, 200) == 200 * 201 / 2);
  check_list(tsf_val_ptr(*words), 10);
  check_list(head, stressed() ? 100 : 100000);
}
void valve(void) {
  tsf_rt *rt = realm(0);
  call(rt, valve_body);
  call(rt, valve_body);
  CHECK(rt->heap->collections > 2 || (stressed()));
  scrub_stack();
  tsf_collect(rt);
  CHECK(rt->heap->live == sizeof(globals));
  CHECK(tsf_heap_bytes(rt) <= (stressed() && in_slices ? 8 : 2) * TSF_BLOCK_SIZE);
  tsf_realm_free(rt);
}

/* Objects from before a collection inside the call get pointers to objects from after it. */
static void valve_old_young(tsf_rt *rt) {
  node *first = new_node(rt, NULL, NULL, 0), *last = first;
  for (int i = 0; i < (stressed() ? 30 : 3000); i++) {
    set_left(rt, last, new_node(rt, NULL, NULL, i));
    last = last->left;
    garbage(rt, stressed() ? 64 : 20000);
  }
  last = first->left;
  for (int i = 0; i < (stressed() ? 30 : 3000); i++, last = last->left)
    CHECK(tsf_type_of(last) == NODE && last->value == i);
  set_global(rt, 1, first);
}
void valve_barrier(void) {
  tsf_rt *rt = realm(0);
  call(rt, valve_old_young);
  call(rt, valve_old_young);
  call(rt, large_garbage);
  int n = 0;
  for (node *p = global(rt, 1); p; p = p->left) n++;
  CHECK(n == (stressed() ? 31 : 3001));
  tsf_realm_free(rt);
}

static void large_body(tsf_rt *rt) {
  tsf_buf *big = tsf_alloc(rt, TSF_T_BUF_WORD, 16 + 80000);
  big->bytes = 80000;
  memset(big->payload, 0, 80000);
  set_global(rt, 2, big);
  for (int i = 0; i < 100; i++) {
    ((tsf_val *)big->payload)[i * 100] = tsf_val_of_ptr(list(rt, 5));
    tsf_barrier(rt, big, tsf_val_ptr(((tsf_val *)big->payload)[i * 100]));
  }
  tsf_buf *waste = tsf_alloc(rt, TSF_T_BUF_RAW, 16 + 800000);
  waste->bytes = 800000;
}
void large_objects(void) {
  tsf_rt *rt = realm(0);
  for (int i = 0; i < (stressed() ? 5 : 100); i++) {
    call(rt, large_body);
    call(rt, large_garbage);
    tsf_buf *big = global(rt, 2);
    for (int k = 0; k < 100; k++) check_list(tsf_val_ptr(((tsf_val *)big->payload)[k * 100]), 5);
    CHECK(tsf_heap_bytes(rt) < (16u << 20));
  }
  tsf_collect(rt);
  CHECK(rt->heap->large.n == 1);
  set_global(rt, 2, NULL);
  tsf_collect(rt);
  CHECK(rt->heap->large.n == 0 && rt->heap->live == sizeof(globals));
  tsf_realm_free(rt);
}

void renumber(void) {
  tsf_rt *rt = realm(0);
  call(rt, keep_list);
  call(rt, large_body);
  rt->epoch = TSF_EPOCH_RENUMBER + 1;
  tsf_region_reset(rt);
  call(rt, churn);
  CHECK(rt->epoch < TSF_EPOCH_FIRST + 10 && ((node *)global(rt, 0))->h.epoch == TSF_EPOCH_FIRST);
  call(rt, keep_list);
  call(rt, large_garbage);
  check_list(global(rt, 0), 100);
  tsf_realm_free(rt);
}

static void nop(void) {}
static void kinds_body(tsf_rt *rt) {
  tsf_native *native = tsf_alloc(rt, TSF_T_NATIVE, sizeof *native + 24);
  native->size = sizeof *native + 24;
  native->nwords = 2;
  memset(native->words, 0, 24);
  set_global(rt, 5, native);
  tsf_cell *cell = tsf_alloc(rt, TSF_T_CELL, sizeof *cell);
  cell->word = 0;
  native->words[0] = tsf_val_of_ptr(cell);
  tsf_barrier(rt, native, cell);
  cell->word = tsf_val_of_ptr(list(rt, 3));
  tsf_barrier_val(rt, cell, cell->word);
  tsf_closure *closure = tsf_alloc(rt, TSF_T_CLOSURE, sizeof *closure + 16);
  closure->fn = nop;
  closure->ncaptured = 2;
  closure->origin = NULL;
  closure->captured[0] = tsf_val_of_num(1.5);
  closure->captured[1] = TSF_VAL_TRUE;
  native->words[1] = tsf_val_of_ptr(closure);
  tsf_barrier(rt, native, closure);
  closure->captured[0] = tsf_val_of_ptr(list(rt, 4));
  tsf_barrier_val(rt, closure, closure->captured[0]);
  garbage(rt, 5000);
}
/* A module variable that is no pointer but looks like one. (The verifier believes every word.) */
static void alias(tsf_rt *rt) {
#ifdef TSF_GC_VERIFY
  (void)rt;
#else
  node *n = new_node(rt, NULL, NULL, 0);
  ((globals *)rt->globals)->words[6] = tsf_val_of_ptr((char *)n + 8);
  ((globals *)rt->globals)->words[7] = tsf_val_of_ptr((char *)n + 3);
#endif
}
void kinds(void) {
  tsf_rt *rt = realm(0);
  call(rt, kinds_body);
  call(rt, alias);
  for (int i = 0; i < 10; i++) {
    call(rt, large_garbage);
    tsf_collect(rt);
    tsf_native *native = global(rt, 5);
    CHECK(native->nwords == 2);
    check_list(tsf_val_ptr(((tsf_cell *)tsf_val_ptr(native->words[0]))->word), 3);
    check_list(tsf_val_ptr(((tsf_closure *)tsf_val_ptr(native->words[1]))->captured[0]), 4);
  }
  tsf_realm_free(rt);
}

static void extend_body(tsf_rt *rt) {
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, 32);
  buf->bytes = 16;
  bool grown = tsf_extend(rt, &buf->h, buf->payload + buf->bytes, 64);
  CHECK(grown || stressed());
  if (grown) buf->bytes += 64;
  memset(buf->payload, 1, buf->bytes);
  new_node(rt, NULL, NULL, 0);
  CHECK(!tsf_extend(rt, &buf->h, buf->payload + buf->bytes, 8));
  if (!grown) return;
  tsf_fill(buf->payload + 32, 48);
  buf->bytes = 32;
  set_global(rt, 0, list(rt, 100));
}
void extend(void) {
  tsf_rt *rt = realm(0);
  for (int i = 0; i < 20; i++) {
    call(rt, extend_body);
    tsf_collect(rt);
    if (global(rt, 0)) check_list(global(rt, 0), 100);
  }
  tsf_realm_free(rt);
}
