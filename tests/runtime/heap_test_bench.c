/* heap_test_bench.c: figures. */
#include <time.h>

#include "heap_test.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* not what other programs take */
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}
static node *tree(tsf_rt *rt, int depth) {
  if (depth == 0) return new_node(rt, NULL, NULL, 0);
  node *left = tree(rt, depth - 1);
  return new_node(rt, left, tree(rt, depth - 1), 0);
}
static int count(const node *n) { return n ? 1 + count(n->left) + count(n->right) : 0; }
static void trees(tsf_rt *rt) {
  for (int i = 0; i < 2000; i++) {
    node *t = tree(rt, 12);
    if (i % 500 == 0) CHECK(count(t) == 8191);
  }
}
static __attribute__((noinline)) void tiny_call(tsf_rt *rt) {
  for (int i = 0; i < 10; i++) new_node(rt, NULL, NULL, i);
}
void bench(void) {
  tsf_rt *rt = realm(0);
  for (int round = 0; round < 3; round++) {
    int n = 20 * 1000 * 1000;
    double start = now();
    for (int i = 0; i < n; i++) {
      tsf_enter(rt);
      tiny_call(rt);
      tsf_leave(rt);
    }
    double calls = now();
    call(rt, trees);
    double done = now();
    printf("enter + 10 allocations + leave: %.1f ns\n", (calls - start) / n);
    printf("2000 trees of 8191 nodes in a call: %.0f ms, %u collections so far, %u KiB\n", (done - calls) / 1e6,
           rt->heap->collections, (unsigned)(tsf_heap_bytes(rt) / 1024));
  }
  double start = now();
  for (int i = 0; i < 2000000; i++) call(rt, churn);
  printf("a call that replaces 21 nodes of state: %.0f ns\n", (now() - start) / 2e6);
  tsf_realm_free(rt);
}
