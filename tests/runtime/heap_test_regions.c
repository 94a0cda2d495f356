/* heap_test_regions.c: calls that are rolled back, and state that outlives them. */
#include "heap_test.h"

void rollback(void) {
  tsf_rt *rt = realm(0);
  call(rt, small_garbage);
  char *bump = rt->bump;
  uint64_t bytes = tsf_heap_bytes(rt);
  uint32_t epoch = rt->epoch;
  for (int i = 0; i < 100; i++) call(rt, small_garbage);
  CHECK(stressed() || (rt->bump == bump && rt->epoch == epoch));
  for (int i = 0; i < 100; i++) call(rt, large_garbage);
  CHECK(stressed() || (tsf_heap_bytes(rt) == bytes && rt->epoch == epoch && rt->heap->large.n == 0));
  tsf_realm_free(rt);
}

/* Many calls, each with no more than a few slow paths: memory stays flat. */
void enter_leave(void) {
  tsf_rt *rt = realm(0);
  int n = stressed() ? 2000 : 10 * 1000 * 1000;
  for (int i = 0; i < n; i++) {
    CHECK(tsf_enter(rt));
    new_node(rt, NULL, NULL, i);
    tsf_leave(rt);
  }
  CHECK(tsf_heap_bytes(rt) <= (stressed() && in_slices ? 8 : 2) * TSF_BLOCK_SIZE);
  CHECK(rt->depth == 0);
  for (int i = 0; i < TSF_DEPTH_MAX; i++) CHECK(tsf_enter(rt));
  CHECK(!tsf_enter(rt));
  for (int i = 0; i < TSF_DEPTH_MAX; i++) tsf_leave(rt);
  CHECK(rt->depth == 0);
  tsf_realm_free(rt);
}

void keep(void) {
  tsf_rt *rt = realm(0);
  call(rt, keep_list);
  for (int i = 0; i < 50; i++) call(rt, large_garbage);
  check_list(global(rt, 0), 100);
  tsf_collect(rt);
  for (int i = 0; i < 50; i++) call(rt, large_garbage);
  check_list(global(rt, 0), 100);
  CHECK(stressed() || rt->heap->live == 100 * sizeof(node) + sizeof(globals));
  tsf_realm_free(rt);
}

void keep_churn(void) {
  tsf_rt *rt = realm(0);
  call(rt, keep_list);
  int n = stressed() ? 300 : 200000;
  set_global(rt, 0, NULL);
  for (int i = 0; i < n; i++) call(rt, churn);
  check_list(((node *)global(rt, 0))->right, 20);
  check_list(((node *)global(rt, 0))->left->right, 20);
  CHECK(stressed() || rt->heap->collections > 50);
  CHECK(tsf_heap_bytes(rt) < (4u << 20));
  tsf_realm_free(rt);
}

/* old <- young over minor collections: only the log leads to the young ones. */
static void grow_old(tsf_rt *rt) {
  node *old = global(rt, 0);
  while (old->left) old = old->left;
  for (int i = 0; i < 3; i++, old = old->left) set_left(rt, old, new_node(rt, NULL, NULL, 7));
  garbage(rt, 40000);
}
void sticky_minor(void) {
  tsf_rt *rt = realm(0);
  call(rt, keep_list);
  tsf_collect(rt);
  uint32_t full = rt->heap->full_collections;
  for (int i = 0; i < 200; i++) {
    call(rt, grow_old);
    if (i % 3 == 0) tsf_heap_collect(rt, false, NULL);
  }
  CHECK(stressed() || rt->heap->full_collections - full < 5);
  int length = 0;
  for (node *n = global(rt, 0); n; n = n->left, length++) CHECK(tsf_type_of(n) == NODE);
  CHECK(length == 700);
  tsf_realm_free(rt);
}

/* What is in flight, each beside a buffer as a request's: those that a minor collection found alive die later. */
static void pass_one_on(tsf_rt *rt) {
  node *n = new_node(rt, NULL, NULL, 0), *last = global(rt, 1);
  uint32_t bytes = 6000 + rt->heap->collections % 3 * 1000;
  ((tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes))->bytes = bytes;
  set_left(rt, last, n);
  set_global(rt, 1, n);
  set_global(rt, 0, ((node *)global(rt, 0))->left);
}

/* Blocks with an object or two each are not kept until what lives has grown. */
void sparse(void) {
  tsf_rt *rt = realm(0);
  uint64_t most = 0;
  call(rt, keep_list);
  node *last = global(rt, 0);
  while (last->left) last = last->left;
  set_global(rt, 1, last);
  for (int i = 0; i < (stressed() ? 300 : 20000); i++) {
    call(rt, pass_one_on);
    if (tsf_heap_bytes(rt) > most) most = tsf_heap_bytes(rt);
  }
  CHECK(most < (5u << 20));
  tsf_realm_free(rt);
}
