/* heap_test_random.c: a graph changed at random, compared with a copy outside the heap. */
#include "heap_test.h"

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
void at_random(void) {
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
