/* heap_test_limits.c: the heap's limit, and exceptions. */
#include "heap_test.h"

#ifndef TSF_STRESS_ALLOC
static void hoard(tsf_rt *rt) {
  for (;;) set_global(rt, 4, new_node(rt, global(rt, 4), NULL, 1));
}
#endif
static void hoard_large(tsf_rt *rt) {
  for (;;) {
    tsf_buf *b = tsf_alloc(rt, TSF_T_BUF_WORD, 16 + 65536);
    b->bytes = 65536;
    memset(b->payload, 0, 65536);
    *(tsf_val *)b->payload = tsf_val_of_ptr(global(rt, 4));
    set_global(rt, 4, b);
  }
}
static void huge(tsf_rt *rt) { tsf_alloc(rt, TSF_T_BUF_RAW, (size_t)1 << 40); }

typedef struct attempt {
  tsf_rt *rt;
  void (*body)(tsf_rt *);
} attempt;
static int run_attempt(void *arg) {
  attempt *a = arg;
  a->body(a->rt);
  return 0;
}
static __attribute__((noinline)) bool traps(tsf_rt *rt, void (*body)(tsf_rt *)) {
  tsf_jump entry;
  attempt a = {rt, body};
  CHECK(tsf_enter(rt));
  uint32_t depth = rt->depth;
  rt->entry = &entry;
  bool trapped = tsf_try(&entry, run_attempt, &a) == TSF_TRAPPED;
  if (trapped) rt->depth = depth;
  rt->entry = NULL;
  tsf_leave(rt);
  return trapped;
}
void out_of_memory(void) {
  tsf_rt *rt = realm(stressed() ? 1 << 20 : 8 << 20);
  int rounds = stressed() ? 1 : 5;
  for (int i = 0; i < rounds; i++) {
#ifndef TSF_STRESS_ALLOC
    CHECK(traps(rt, hoard));
    CHECK(tsf_heap_bytes(rt) <= rt->heap->max_bytes);
    set_global(rt, 4, NULL);
#endif
    CHECK(traps(rt, hoard_large));
    set_global(rt, 4, NULL);
    CHECK(traps(rt, huge));
    CHECK(!traps(rt, large_garbage));
    CHECK(!traps(rt, keep_list));
  }
  scrub_stack();
  tsf_collect(rt);
  check_list(global(rt, 0), 100);
  CHECK(stressed() || tsf_heap_bytes(rt) <= 4 * TSF_BLOCK_SIZE);
  tsf_realm_free(rt);
}

static void describes_bytes(tsf_rt *rt, const char *expected, size_t n) {
  char buf[80];
  bool same = tsf_describe_exception(rt, buf, sizeof buf) == n && memcmp(buf, expected, n + 1) == 0;
  if (!same) fprintf(stderr, "got: %s\n", buf);
  CHECK(same);
}
static void describes(tsf_rt *rt, const char *expected) { describes_bytes(rt, expected, strlen(expected)); }
static void errors_body(tsf_rt *rt) {
  static const tsf_str name = TSF_STR_LIT("Custom", 6, 6, 1), e_acute = TSF_STR_LIT("\xc3\xa9", 2, 1, 0);
  static const tsf_str lone = TSF_STR_LIT("a\xed\xa0\x80z\0", 6, 4, 0);
  describes(rt, "");
  tsf_throw_range(rt, "%s %d %u %lld %S 100%%", "s", -5, 7u, -9000000000ll, &e_acute);
  CHECK(TSF_FAILED(rt) && tsf_type_of(rt->exc) == TSF_E_RANGE);
  describes(rt, "RangeError: s -5 7 -9000000000 \xc3\xa9 100%");
  const tsf_str *message = ((tsf_error *)rt->exc)->message;
  CHECK(message->units == message->len - 1 && !(message->h.type & TSF_F_ASCII));
  for (uint32_t i = 0; i < 40; i++) tsf_trace(rt, "f", "a.ts", 12 + i);
  CHECK(rt->ntrace == TSF_TRACE_MAX);
  describes(rt, "a.ts:12: RangeError: s -5 7 -9000000000 \xc3\xa9 100%");
  char cut[34]; /* in the middle of the accented letter when it also holds the NUL */
  rt->ntrace = 0;
  tsf_describe_exception(rt, cut, 33);
  CHECK(strcmp(cut, "RangeError: s -5 7 -9000000000 ") == 0);
  tsf_obj *e = tsf_catch(rt);
  CHECK(!rt->exc);
  e->type = CUSTOM_ERROR;
  ((tsf_error *)e)->name = &name;
  ((tsf_error *)e)->message = &lone;
  tsf_throw(rt, e);
  describes_bytes(rt, "Custom: a\xef\xbf\xbdz\0", 14);
  tsf_throw_stack(rt);
  describes(rt, "RangeError: Maximum call stack size exceeded");
  tsf_throw(rt, &tsf_error_new(rt, TSF_E_TYPE, &tsf_str_empty)->h);
  describes(rt, "TypeError");
}
void errors(void) {
  tsf_rt *rt = realm(0);
  call(rt, errors_body);
  CHECK(!rt->exc);
  tsf_realm_free(rt);
}
