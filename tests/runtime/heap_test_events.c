/* heap_test_events.c: borrowed data, the event region and roots. */
#include "heap_test.h"

char *host; /* the host's event: overwritten between calls */
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
  *b = (tsf_bytes){.h = b->h, .size = sizeof *b, .nwords = 2};
  b->len = len;
  b->data = (uint8_t *)host + from;
  rt->borrowed = true;
  return b;
}

static void keep_borrowed(tsf_rt *rt) {
  borrow(rt, 0, 31); /* stays borrowed, and goes */
  node *n = new_node(rt, (node *)borrow(rt, 4, 7), (node *)borrow_bytes(rt, 0, 3), 0);
  n = new_node(rt, n, (node *)borrow(rt, 26, 5), 0);
  set_global(rt, 0, n);
}
void unborrow(void) {
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

tsf_obj *memo;
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

void next_event(tsf_rt *rt) {
  memo = NULL;
  tsf_event_drop(rt);
}
void event_region(void) {
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
void event_drop_inside(void) {
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
void roots(void) {
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
