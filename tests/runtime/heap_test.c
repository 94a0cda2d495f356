/* heap_test.c: the collector, the regions and exceptions, driven by hand. Exits 0 when all is well.
 * Arguments name the scenarios to run; `bench` is not among the default ones. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "heap.h"

#define CHECK(x) \
  do { \
    if (!(x)) { \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #x); \
      exit(1); \
    } \
  } while (0)

/* ---- a tiny program ------------------------------------------------------------------------------ */

typedef struct node {
  tsf_obj h;
  struct node *left, *right;
  double value;
} node;

enum { NODE = TSF_T_FIRST_PROGRAM_SHAPE, CUSTOM_ERROR, NTYPES };

static const tsf_field node_fields[] = {
    {NULL, offsetof(node, left), TSF_V_WORD, 0},
    {NULL, offsetof(node, right), TSF_V_WORD, 0},
    {NULL, offsetof(node, value), TSF_V_F64, 0},
};
static const tsf_field error_fields[] = {
    {NULL, offsetof(tsf_error, message), TSF_V_WORD, 0},
    {NULL, offsetof(tsf_error, name), TSF_V_WORD, 0},
    {NULL, offsetof(tsf_error, cause), TSF_V_WORD, 0},
};
#define ERROR_TYPE(name, parent) {name, sizeof(tsf_error), 3, parent, error_fields}
const tsf_type tsf_types[] = {
    [TSF_E_ERROR] = ERROR_TYPE("Error", 0),
    [TSF_E_TYPE] = ERROR_TYPE("TypeError", TSF_E_ERROR),
    [TSF_E_RANGE] = ERROR_TYPE("RangeError", TSF_E_ERROR),
    [TSF_E_SYNTAX] = ERROR_TYPE("SyntaxError", TSF_E_ERROR),
    [TSF_E_REFERENCE] = ERROR_TYPE("ReferenceError", TSF_E_ERROR),
    [NODE] = {"Node", sizeof(node), 3, 0, node_fields},
    [CUSTOM_ERROR] = ERROR_TYPE("Custom", TSF_E_RANGE),
};
const uint32_t tsf_type_count = NTYPES;

static node *new_node(tsf_rt *rt, node *left, node *right, double value) {
  node *n = tsf_alloc(rt, NODE, sizeof *n);
  n->left = left;
  n->right = right;
  n->value = value;
  return n;
}

typedef struct globals { tsf_obj h; tsf_val words[8]; } globals;

static void set_global(tsf_rt *rt, int i, void *value) {
  ((globals *)rt->globals)->words[i] = tsf_val_of_ptr(value);
  tsf_barrier(rt, rt->globals, value);
}
static void *global(tsf_rt *rt, int i) { return tsf_val_ptr(((globals *)rt->globals)->words[i]); }

static void set_left(tsf_rt *rt, node *n, node *left) {
  n->left = left;
  tsf_barrier(rt, n, left);
}

static tsf_rt *realm(uint64_t max_bytes) {
  tsf_rt *rt = tsf_realm_new(max_bytes, sizeof(globals));
  CHECK(rt);
  return rt;
}

/* Every scenario body runs in its own frame, below the one that entered. */
static __attribute__((noinline)) void call(tsf_rt *rt, void (*body)(tsf_rt *)) {
  CHECK(tsf_enter(rt));
  body(rt);
  __asm__ volatile("" ::: "memory");
  tsf_leave(rt);
}

static __attribute__((noinline)) void garbage(tsf_rt *rt, size_t bytes) {
  for (size_t done = 0; done < bytes; done += sizeof(node)) new_node(rt, NULL, NULL, 0);
}

/* Overwrite what earlier calls left on the stack. */
static __attribute__((noinline)) void scrub_stack(void) {
  volatile char waste[16384];
  memset((void *)waste, 0, sizeof waste);
}

static __attribute__((noinline)) node *list(tsf_rt *rt, int n) {
  node *head = NULL;
  for (int i = 0; i < n; i++) head = new_node(rt, head, NULL, i);
  return head;
}
static void check_list(const node *head, int n) {
  for (int i = n; i-- > 0; head = head->left) CHECK(head && tsf_type_of(head) == NODE && head->value == i);
  CHECK(!head);
}

static bool stressed(void) {
#if defined(TSF_STRESS_ALLOC) || defined(TSF_STRESS_BOUNDARY)
  return true;
#else
  return false;
#endif
}

/* ---- scenarios ----------------------------------------------------------------------------------- */

static void small_garbage(tsf_rt *rt) { garbage(rt, 3200); }
static void large_garbage(tsf_rt *rt) {
#ifdef TSF_STRESS_ALLOC
  garbage(rt, 2000);
#else
  garbage(rt, 200000);
#endif
  for (int i = 0; i < 4; i++) ((tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, 100016))->bytes = 100000;
}

static void rollback(void) {
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
static void enter_leave(void) {
  tsf_rt *rt = realm(0);
  int n = stressed() ? 2000 : 10 * 1000 * 1000;
  for (int i = 0; i < n; i++) {
    CHECK(tsf_enter(rt));
    new_node(rt, NULL, NULL, i);
    tsf_leave(rt);
  }
  CHECK(tsf_heap_bytes(rt) <= 2 * TSF_BLOCK_SIZE);
  CHECK(rt->depth == 0);
  for (int i = 0; i < TSF_DEPTH_MAX; i++) CHECK(tsf_enter(rt));
  CHECK(!tsf_enter(rt));
  for (int i = 0; i < TSF_DEPTH_MAX; i++) tsf_leave(rt);
  CHECK(rt->depth == 0);
  tsf_realm_free(rt);
}

static void keep_list(tsf_rt *rt) {
  garbage(rt, 1000);
  set_global(rt, 0, list(rt, 100));
  garbage(rt, 1000);
}
static void keep(void) {
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

/* State that is replaced in every call is collected now and then. */
static void churn(tsf_rt *rt) {
  node *n = new_node(rt, global(rt, 0), list(rt, 20), 1);
  if (n->left) n->left->left = NULL;
  set_global(rt, 0, n);
}
static void keep_churn(void) {
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
static void sticky_minor(void) {
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

/* ---- the valve ----------------------------------------------------------------------------------- */

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
static void valve(void) {
  tsf_rt *rt = realm(0);
  call(rt, valve_body);
  call(rt, valve_body);
  CHECK(rt->heap->collections > 2 || (stressed()));
  scrub_stack();
  tsf_collect(rt);
  CHECK(rt->heap->live == sizeof(globals));
  CHECK(tsf_heap_bytes(rt) <= 2 * TSF_BLOCK_SIZE);
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
static void valve_barrier(void) {
  tsf_rt *rt = realm(0);
  call(rt, valve_old_young);
  call(rt, valve_old_young);
  call(rt, large_garbage);
  int n = 0;
  for (node *p = global(rt, 1); p; p = p->left) n++;
  CHECK(n == (stressed() ? 31 : 3001));
  tsf_realm_free(rt);
}

/* ---- large objects ------------------------------------------------------------------------------- */

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
static void large_objects(void) {
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

/* ---- borrowed data and the event region ---------------------------------------------------------- */

static char *host; /* the host's event: overwritten between calls */
static char *host_event(void) {
  free(host);
  host = malloc(32);
  memcpy(host, "the payload of the host's event", 32);
  return host;
}

static tsf_str *borrow(tsf_rt *rt, size_t from, uint32_t len) {
  tsf_str *s = tsf_alloc(rt, TSF_T_STR | TSF_F_BORROWED | TSF_F_ASCII, sizeof *s);
  s->len = s->units = len;
  s->hash = 0;
  s->data = (uint8_t *)host + from;
  s->owner = NULL;
  rt->borrowed = true;
  return s;
}
static bool says(const tsf_str *s, const char *text) {
  return !(s->h.type & TSF_F_BORROWED) && s->len == strlen(text) && memcmp(s->data, text, s->len) == 0;
}
static tsf_bytes *borrow_bytes(tsf_rt *rt, size_t from, uint32_t len) {
  tsf_bytes *b = tsf_alloc(rt, TSF_T_BYTES | TSF_F_BORROWED, sizeof *b);
  b->len = len;
  b->data = (uint8_t *)host + from;
  b->owner = NULL;
  rt->borrowed = true;
  return b;
}

static void keep_borrowed(tsf_rt *rt) {
  borrow(rt, 0, 31); /* stays borrowed, and goes */
  node *n = new_node(rt, (node *)borrow(rt, 4, 7), (node *)borrow_bytes(rt, 0, 3), 0);
  n = new_node(rt, n, (node *)borrow(rt, 26, 5), 0);
  set_global(rt, 0, n);
}
static void unborrow(void) {
  tsf_rt *rt = realm(0);
  for (int i = 0; i < 20; i++) {
    host_event();
    call(rt, keep_borrowed);
    host_event();
    call(rt, small_garbage);
    node *n = global(rt, 0);
    CHECK(says((tsf_str *)n->right, "event") && says((tsf_str *)n->left->left, "payload"));
    tsf_bytes *b = (tsf_bytes *)n->left->right;
    CHECK(b->owner && !(b->h.type & TSF_F_BORROWED) && memcmp(b->data, "the", 3) == 0);
  }
  tsf_realm_free(rt);
}

static tsf_obj *memo;
static void parse_event(tsf_rt *rt) {
  host_event();
  tsf_str *all = borrow(rt, 0, 31);
  garbage(rt, 320);
  memo = &new_node(rt, (node *)all, (node *)borrow(rt, 4, 7), 1)->h;
  tsf_event_keep(rt);
  garbage(rt, 320);
}
static void use_event(tsf_rt *rt) {
  garbage(rt, 3200);
  node *n = (node *)memo;
  CHECK(says((tsf_str *)n->left, "the payload of the host's event") && says((tsf_str *)n->right, "payload"));
  CHECK(stressed() || ((tsf_str *)n->left)->owner == ((tsf_str *)n->right)->owner);
}
static void extend_event(tsf_rt *rt) {
  set_left(rt, (node *)memo, new_node(rt, NULL, (node *)borrow(rt, 26, 5), 3));
}
static void check_extended(tsf_rt *rt) {
  (void)rt;
  CHECK(says((tsf_str *)((node *)memo)->left->right, "event"));
}
static void keep_event(tsf_rt *rt) { set_global(rt, 3, memo); }

static void next_event(tsf_rt *rt) {
  memo = NULL;
  tsf_event_drop(rt);
}
static void event_region(void) {
  tsf_rt *rt = realm(0);
  tsf_root_add(rt, &memo);
  int rounds = stressed() ? 20 : 3000;
  for (int i = 0; i < rounds; i++) {
    next_event(rt);
    call(rt, parse_event);
    host_event();
    for (int k = 0; k < 4; k++) call(rt, use_event);
    if (i % 2) {
      call(rt, extend_event);
      host_event();
      call(rt, small_garbage);
      call(rt, check_extended);
    }
    if (i % 100 == 99) call(rt, large_garbage);
  }
  next_event(rt);
  tsf_collect(rt);
  CHECK(stressed() || rt->heap->live == sizeof(globals));
  CHECK(stressed() || rt->heap->collections < 3); /* nothing was kept for good */
  call(rt, parse_event);
  call(rt, keep_event);
  call(rt, extend_event);
  next_event(rt);
  for (int i = 0; i < 10; i++) {
    call(rt, parse_event);
    next_event(rt);
  }
  memo = global(rt, 3);
  check_extended(rt);
  tsf_root_remove(rt, &memo);
  tsf_realm_free(rt);
}

/* The drop comes inside the next event's first call. */
static void drop_and_parse(tsf_rt *rt) {
  next_event(rt);
  parse_event(rt);
}
static void late_drop(tsf_rt *rt) {
  node *before = new_node(rt, NULL, NULL, 5);
  next_event(rt);
  parse_event(rt);
  CHECK(before->value == 5);
}
static void event_drop_inside(void) {
  tsf_rt *rt = realm(0);
  tsf_root_add(rt, &memo);
  for (int i = 0; i < 200; i++) {
    call(rt, i % 10 == 9 ? late_drop : drop_and_parse);
    call(rt, use_event);
  }
  next_event(rt);
  tsf_realm_free(rt);
}

static tsf_obj *instance;
static void open_instance(tsf_rt *rt) {
  tsf_root_store(rt, &instance, &new_node(rt, list(rt, 9), (node *)borrow(rt, 4, 7), 0)->h);
}
static void roots(void) {
  tsf_rt *rt = realm(0);
  tsf_root_add(rt, &instance);
  host_event();
  call(rt, open_instance);
  host_event();
  for (int i = 0; i < 20; i++) call(rt, large_garbage);
  tsf_collect(rt);
  check_list(((node *)instance)->left, 9);
  CHECK(says((tsf_str *)((node *)instance)->right, "payload"));
  instance = NULL;
  tsf_root_remove(rt, &instance);
  tsf_collect(rt);
  CHECK(rt->heap->live == sizeof(globals));
  tsf_realm_free(rt);
}

/* ---- limits -------------------------------------------------------------------------------------- */

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

static __attribute__((noinline)) bool traps(tsf_rt *rt, void (*body)(tsf_rt *)) {
  tsf_jump entry;
  CHECK(tsf_enter(rt));
  uint32_t depth = rt->depth;
  rt->entry = &entry;
  volatile bool trapped = true;
  if (TSF_SETJMP(&entry) == 0) {
    body(rt);
    trapped = false;
  } else {
    rt->depth = depth;
  }
  rt->entry = NULL;
  tsf_leave(rt);
  return trapped;
}
static void out_of_memory(void) {
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

static void renumber(void) {
  tsf_rt *rt = realm(0);
  call(rt, keep_list);
  call(rt, large_body);
  rt->epoch = TSF_EPOCH_RENUMBER + 1;
  tsf_region_reset(rt);
  call(rt, churn);
  CHECK(rt->epoch < 10 && ((node *)global(rt, 0))->h.epoch == 1);
  call(rt, keep_list);
  call(rt, large_garbage);
  check_list(global(rt, 0), 100);
  tsf_realm_free(rt);
}

/* ---- other kinds of objects ---------------------------------------------------------------------- */

static void nop(void) {}
static void kinds_body(tsf_rt *rt) {
  tsf_native *native = tsf_alloc(rt, TSF_T_NATIVE, sizeof *native + 24);
  native->size = sizeof *native + 24;
  native->nwords = 2;
  memset(native->words, 0, 24);
  set_global(rt, 5, native);
  tsf_cell *cell = tsf_alloc(rt, TSF_T_CELL, sizeof *cell);
  cell->u.word = 0;
  native->words[0] = tsf_val_of_ptr(cell);
  tsf_barrier(rt, native, cell);
  cell->u.word = tsf_val_of_ptr(list(rt, 3));
  tsf_barrier_val(rt, cell, cell->u.word);
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
static void kinds(void) {
  tsf_rt *rt = realm(0);
  call(rt, kinds_body);
  call(rt, alias);
  for (int i = 0; i < 10; i++) {
    call(rt, large_garbage);
    tsf_collect(rt);
    tsf_native *native = global(rt, 5);
    CHECK(native->nwords == 2);
    check_list(tsf_val_ptr(((tsf_cell *)tsf_val_ptr(native->words[0]))->u.word), 3);
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
static void extend(void) {
  tsf_rt *rt = realm(0);
  for (int i = 0; i < 20; i++) {
    call(rt, extend_body);
    tsf_collect(rt);
    if (global(rt, 0)) check_list(global(rt, 0), 100);
  }
  tsf_realm_free(rt);
}

static void describes(tsf_rt *rt, const char *expected) {
  char buf[80];
  tsf_describe_exception(rt, buf, sizeof buf);
  if (strcmp(buf, expected)) fprintf(stderr, "got: %s\n", buf);
  CHECK(strcmp(buf, expected) == 0);
}
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
  describes(rt, "Custom: a\xef\xbf\xbdz ");
  tsf_throw_stack(rt);
  describes(rt, "RangeError: Maximum call stack size exceeded");
  tsf_throw(rt, &tsf_error_new(rt, TSF_E_TYPE, &tsf_str_empty)->h);
  describes(rt, "TypeError");
}
static void errors(void) {
  tsf_rt *rt = realm(0);
  call(rt, errors_body);
  CHECK(!rt->exc);
  tsf_realm_free(rt);
}

/* ---- at random ----------------------------------------------------------------------------------- */

/* A copy of the graph outside the heap: children of node i, by number; 0 is none. */
enum { MODEL_MAX = 200000, MODEL_ROOTS = 4, MODEL_MEMO = MODEL_ROOTS };
static int model[MODEL_MAX][2], model_root[MODEL_ROOTS + 1], model_n;
static uint32_t dice_state;
static uint32_t dice(uint32_t sides) {
  dice_state = dice_state * 1664525u + 1013904223u;
  return (dice_state >> 8) % sides;
}

static node *root_node(tsf_rt *rt, int i) { return i == MODEL_MEMO ? (node *)memo : global(rt, i); }

/* A node some steps away from a random root, or NULL. */
static node *stroll(tsf_rt *rt, bool memo_too) {
  node *n = root_node(rt, (int)dice(memo_too ? MODEL_ROOTS + 1 : MODEL_ROOTS));
  for (uint32_t steps = dice(12); n && steps > 0; steps--) {
    node *next = dice(2) ? n->left : n->right;
    if (next) n = next;
  }
  return n;
}
static node *some_node(tsf_rt *rt, bool memo_too) {
  if (dice(3) == 0) return stroll(rt, memo_too);
  if (model_n + 1 >= MODEL_MAX) return NULL;
  model_n++;
  model[model_n][0] = model[model_n][1] = 0;
  return new_node(rt, NULL, NULL, model_n);
}
static void mutate(tsf_rt *rt) {
  for (uint32_t i = dice(30); i > 0; i--) {
    node *value = dice(8) ? some_node(rt, true) : NULL, *target = stroll(rt, true);
    int id = value ? (int)value->value : 0;
    if (!target || dice(10) == 0) {
      int slot = (int)dice(MODEL_ROOTS);
      set_global(rt, slot, value);
      model_root[slot] = id;
    } else if (dice(2)) {
      set_left(rt, target, value);
      model[(int)target->value][0] = id;
    } else {
      target->right = value;
      tsf_barrier(rt, target, value);
      model[(int)target->value][1] = id;
    }
    if (dice(20) == 0) garbage(rt, dice(50000));
  }
  if (dice(200) == 0) garbage(rt, stressed() ? 1000 : 10u << 20);
}
static void remember(tsf_rt *rt) {
  memo = (tsf_obj *)some_node(rt, true);
  model_root[MODEL_MEMO] = memo ? (int)((node *)memo)->value : 0;
  tsf_event_keep(rt);
  if (dice(2)) mutate(rt);
}
static void compare(const node *n, int id, uint8_t *seen) {
  for (; id; id = model[id][1], n = n->right) {
    CHECK(n && tsf_type_of(n) == NODE && n->value == id);
    if (seen[id]) return;
    seen[id] = 1;
    compare(n->left, model[id][0], seen);
  }
  CHECK(!n);
}
static void at_random(void) {
  uint8_t *seen = malloc(MODEL_MAX);
  for (uint32_t round = 0; round < 4; round++) {
    tsf_rt *rt = realm(0);
    memo = NULL;
    tsf_root_add(rt, &memo);
    dice_state = round;
    model_n = 0;
    memset(model_root, 0, sizeof model_root);
    for (int i = 0; i < (stressed() ? 150 : 3000); i++) {
      if (dice(5) == 0) {
        model_root[MODEL_MEMO] = 0;
        next_event(rt);
        call(rt, remember);
      }
      call(rt, dice(3) ? small_garbage : mutate);
      if (dice(100) == 0) tsf_heap_collect(rt, dice(3) == 0, NULL);
      if (i % 16) continue;
      memset(seen, 0, MODEL_MAX);
      for (int k = 0; k <= MODEL_ROOTS; k++) compare(root_node(rt, k), model_root[k], seen);
    }
    memo = NULL;
    tsf_realm_free(rt);
  }
  free(seen);
}

/* ---- figures -------------------------------------------------------------------------------------- */

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
static void bench(void) {
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

static const struct { const char *name; void (*run)(void); } scenarios[] = {
    {"rollback", rollback}, {"enter_leave", enter_leave}, {"keep", keep}, {"keep_churn", keep_churn},
    {"sticky_minor", sticky_minor}, {"valve", valve}, {"valve_barrier", valve_barrier},
    {"large_objects", large_objects}, {"unborrow", unborrow}, {"event_region", event_region},
    {"event_drop_inside", event_drop_inside}, {"roots", roots}, {"out_of_memory", out_of_memory},
    {"renumber", renumber}, {"kinds", kinds}, {"extend", extend}, {"at_random", at_random}, {"errors", errors},
    {"bench", bench},
};

int main(int argc, char **argv) {
  for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
    bool wanted = argc == 1 && scenarios[i].run != bench;
    for (int k = 1; k < argc; k++) wanted |= strcmp(argv[k], scenarios[i].name) == 0;
    if (!wanted) continue;
    fprintf(stderr, "%s\n", scenarios[i].name);
    scenarios[i].run();
  }
  free(host);
  return 0;
}
