/* heap_test_slices.c: much is kept, and changed from call to call: full collections come in slices. */
#include "heap_test.h"

/* A large buffer of nodes; of each the number, and that of its left one. */
enum { SLOTS_MAX = 60000 };
#define SLOTS (stressed() ? 2000u : SLOTS_MAX)
static int model[SLOTS_MAX][2], next_id;
/* A collection inside a call gives up the cycle that has begun: where each call has some, none is seen to its end. */
#if defined(TSF_STRESS_ALLOC) && !defined(TSF_STRESS_BOUNDARY)
#define CYCLES -1
#else
#define CYCLES 2
#endif
static uint32_t dice_state;
static uint32_t dice(uint32_t sides) {
  dice_state = dice_state * 1664525u + 1013904223u;
  return (dice_state >> 8) % sides;
}

static tsf_buf *buffer(tsf_rt *rt) { return (tsf_buf *)global(rt, 0); }
static node **slots(tsf_rt *rt) { return (node **)(void *)buffer(rt)->payload; }

static void put(tsf_rt *rt, uint32_t i, node *n) {
  slots(rt)[i] = n;
  tsf_barrier(rt, buffer(rt), n);
}

static void fill(tsf_rt *rt) {
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_WORD, sizeof *buf + SLOTS * 8);
  buf->bytes = SLOTS * 8;
  memset(buf->payload, 0, buf->bytes);
  set_global(rt, 0, buf);
  for (uint32_t i = 0; i < SLOTS; i++) {
    model[i][0] = ++next_id;
    model[i][1] = 0;
    put(rt, i, new_node(rt, NULL, NULL, next_id));
  }
}

static void swap(tsf_rt *rt, uint32_t i, uint32_t k) {
  int kept[2] = {model[i][0], model[i][1]};
  node *n = slots(rt)[i];
  put(rt, i, slots(rt)[k]);
  put(rt, k, n);
  memcpy(model[i], model[k], sizeof kept);
  memcpy(model[k], kept, sizeof kept);
}

/* The old one is reached through the new one alone. */
static void wrap(tsf_rt *rt, uint32_t i) {
  node *old = slots(rt)[i];
  old->left = NULL;
  put(rt, i, new_node(rt, old, NULL, ++next_id));
  model[i][1] = model[i][0];
  model[i][0] = next_id;
}

/* From one old one to another. */
static void pass_on(tsf_rt *rt, uint32_t i, uint32_t k) {
  if (i == k) return;
  set_left(rt, slots(rt)[k], slots(rt)[i]->left);
  slots(rt)[i]->left = NULL;
  model[k][1] = model[i][1];
  model[i][1] = 0;
}

static void shift_down(tsf_rt *rt, uint32_t from, uint32_t n) {
  node *first = slots(rt)[from];
  int kept[2] = {model[from][0], model[from][1]};
  memmove(slots(rt) + from, slots(rt) + from + 1, n * sizeof(node *));
  tsf_words_moved(buffer(rt));
  put(rt, from + n, first);
  memmove(model[from], model[from + 1], n * sizeof model[0]);
  memcpy(model[from + n], kept, sizeof kept);
}

static void change(tsf_rt *rt) {
  for (uint32_t ops = dice(20); ops > 0; ops--) {
    uint32_t i = dice(SLOTS), k = dice(SLOTS);
    switch (dice(8)) {
      case 0: swap(rt, i, k); break;
      case 1: pass_on(rt, i, k); break;
      case 2: if (dice(20) == 0) shift_down(rt, dice(SLOTS / 2), dice(SLOTS / 2)); break;
      default: wrap(rt, i);
    }
  }
}

static void check_all(tsf_rt *rt) {
  for (uint32_t i = 0; i < SLOTS; i++) {
    const node *n = slots(rt)[i];
    CHECK(tsf_type_of(n) == NODE && n->value == model[i][0]);
    CHECK(model[i][1] ? n->left && n->left->value == model[i][1] : !n->left);
  }
}

static void remember(tsf_rt *rt) {
  memo = (tsf_obj *)new_node(rt, slots(rt)[dice(SLOTS)], NULL, -1);
  tsf_event_keep(rt);
}

void slices(void) {
  tsf_rt *rt = realm(0);
  memo = NULL;
  tsf_root_add(rt, &memo);
  dice_state = 1;
  next_id = 0;
  call(rt, fill);
  uint32_t rounds = stressed() ? 10000 : 100000;
  for (uint32_t i = 0; i < rounds; i++) {
    if (dice(16) == 0) {
      next_event(rt);
      call(rt, remember);
    }
    call(rt, change);
    if (dice(2000) == 0) call(rt, large_garbage);
    if (i % (rounds / 20) == 0) check_all(rt);
  }
  check_all(rt);
  int cycles = (int)(TSF_EPOCH_FIRST - rt->heap->black);
  CHECK(!in_slices || cycles > CYCLES);
  CHECK(stressed() || tsf_heap_bytes(rt) < 4 * rt->heap->live);
  memo = NULL;
  tsf_realm_free(rt);
}
