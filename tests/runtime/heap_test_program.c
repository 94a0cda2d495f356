/* heap_test_program.c: the types of the tiny program, and how it makes objects, keeps them and forgets them. */
#include "heap_test.h"

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
const tsf_type tsf_shapes[] = {
    [TSF_E_ERROR - TSF_T_FIRST_SHAPE] = ERROR_TYPE("Error", 0),
    [TSF_E_TYPE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("TypeError", TSF_E_ERROR),
    [TSF_E_RANGE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("RangeError", TSF_E_ERROR),
    [TSF_E_SYNTAX - TSF_T_FIRST_SHAPE] = ERROR_TYPE("SyntaxError", TSF_E_ERROR),
    [TSF_E_REFERENCE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("ReferenceError", TSF_E_ERROR),
    [TSF_E_URI - TSF_T_FIRST_SHAPE] = ERROR_TYPE("URIError", TSF_E_ERROR),
    [NODE - TSF_T_FIRST_SHAPE] = {"Node", sizeof(node), 3, 0, node_fields},
    [CUSTOM_ERROR - TSF_T_FIRST_SHAPE] = ERROR_TYPE("Custom", TSF_E_RANGE),
};
const uint32_t tsf_type_count = NTYPES;
const tsf_big_part *const tsf_large_bigints = NULL;

node *new_node(tsf_rt *rt, node *left, node *right, double value) {
  node *n = tsf_alloc(rt, NODE, sizeof *n);
  n->left = left;
  n->right = right;
  n->value = value;
  return n;
}

void set_global(tsf_rt *rt, int i, void *value) {
  ((globals *)rt->globals)->words[i] = tsf_val_of_ptr(value);
  tsf_barrier(rt, rt->globals, value);
}
void *global(tsf_rt *rt, int i) { return tsf_val_ptr(((globals *)rt->globals)->words[i]); }

void set_left(tsf_rt *rt, node *n, node *left) {
  n->left = left;
  tsf_barrier(rt, n, left);
}

bool in_slices;

tsf_rt *realm(uint64_t max_bytes) {
  tsf_rt *rt = tsf_realm_new(max_bytes, sizeof(globals));
  CHECK(rt);
  if (in_slices) tsf_cycle_enable(rt);
  return rt;
}

/* Every scenario body runs in its own frame, below the one that entered. */
__attribute__((noinline)) void call(tsf_rt *rt, void (*body)(tsf_rt *)) {
  CHECK(tsf_enter(rt));
  body(rt);
  __asm__ volatile("" ::: "memory");
  tsf_leave(rt);
}

__attribute__((noinline)) void garbage(tsf_rt *rt, size_t bytes) {
  for (size_t done = 0; done < bytes; done += sizeof(node)) new_node(rt, NULL, NULL, 0);
}

/* Overwrite what earlier calls left on the stack. */
__attribute__((noinline)) void scrub_stack(void) {
  volatile char waste[16384];
  memset((void *)waste, 0, sizeof waste);
}

__attribute__((noinline)) node *list(tsf_rt *rt, int n) {
  node *head = NULL;
  for (int i = 0; i < n; i++) head = new_node(rt, head, NULL, i);
  return head;
}
void check_list(const node *head, int n) {
  for (int i = n; i-- > 0; head = head->left) CHECK(head && tsf_type_of(head) == NODE && head->value == i);
  CHECK(!head);
}

bool stressed(void) {
#if defined(TSF_STRESS_ALLOC) || defined(TSF_STRESS_BOUNDARY)
  return true;
#else
  return false;
#endif
}

void small_garbage(tsf_rt *rt) { garbage(rt, 3200); }
void large_garbage(tsf_rt *rt) {
#ifdef TSF_STRESS_ALLOC
  garbage(rt, 2000);
#else
  garbage(rt, 200000);
#endif
  for (int i = 0; i < 4; i++) ((tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, 100016))->bytes = 100000;
}

void keep_list(tsf_rt *rt) {
  garbage(rt, 1000);
  set_global(rt, 0, list(rt, 100));
  garbage(rt, 1000);
}

/* State that is replaced in every call is collected now and then. */
void churn(tsf_rt *rt) {
  node *n = new_node(rt, global(rt, 0), list(rt, 20), 1);
  if (n->left) n->left->left = NULL;
  set_global(rt, 0, n);
}
