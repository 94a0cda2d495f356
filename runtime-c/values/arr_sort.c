/* arr_sort.c: Array.prototype.sort without a comparator: by String(x), stable, undefined last. */
#include "values/arr_any.h"
#include "values/arr_values.h"
#include "values/value.h"

static tsf_buf *scratch(tsf_rt *rt, uint32_t type, uint64_t bytes) {
  bytes = (bytes + 7) & ~(uint64_t)7;
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, type, sizeof(tsf_buf) + bytes);
  b->bytes = bytes;
  if (type == TSF_T_BUF_WORD) memset(b->payload, 0, bytes);
  return b;
}

static inline int compare(const tsf_val *keys, uint32_t a, uint32_t b) {
  return tsf_str_cmp(tsf_val_str(keys[a]), tsf_val_str(keys[b]));
}

static void insertion_sort(uint32_t *order, uint32_t n, const tsf_val *keys) {
  for (uint32_t i = 1; i < n; i++) {
    uint32_t x = order[i], j = i;
    for (; j > 0 && compare(keys, order[j - 1], x) > 0; j--) order[j] = order[j - 1];
    order[j] = x;
  }
}

/* Sort the n element numbers in `order` by their keys; `spare` is as large. */
static void merge_sort(uint32_t *order, uint32_t n, uint32_t *spare, const tsf_val *keys) {
  if (n <= 8) {
    insertion_sort(order, n, keys);
    return;
  }
  uint32_t half = n / 2, i = 0, j = half, k = 0;
  merge_sort(order, half, spare, keys);
  merge_sort(order + half, n - half, spare, keys);
  if (compare(keys, order[half - 1], order[half]) <= 0) return;
  memcpy(spare, order, (size_t)half * 4);
  while (i < half && j < n) order[k++] = compare(keys, spare[i], order[j]) <= 0 ? spare[i++] : order[j++];
  memcpy(order + k, spare + i, (size_t)(half - i) * 4);
}

/* The text of no element runs code of the program. */
static bool all_plain(const tsf_arr *a) {
  if (tsf_type_of(a) != TSF_T_ARR_WORD) return true;
  for (uint32_t i = 0; i < a->len; i++)
    if (tsf_val_is_object(tsf_arr_word(a)[i])) return false;
  return true;
}

static bool all_strings(const tsf_arr *a) {
  if (tsf_type_of(a) != TSF_T_ARR_WORD) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!tsf_val_is_str(tsf_arr_word(a)[i])) return false;
  return true;
}

/* The string of each element, 0 for undefined ones; NULL after throwing. */
static tsf_buf *make_keys(tsf_rt *rt, const tsf_arr *a) {
  tsf_buf *b = scratch(rt, TSF_T_BUF_WORD, (uint64_t)a->len * 8);
  for (uint32_t i = 0; i < a->len; i++) {
    tsf_val v = tsf_arr_get_val(rt, a, i);
    if (v == TSF_VAL_UNDEF) continue;
    const tsf_str *key = tsf_val_to_str(rt, v);
    if (TSF_FAILED(rt)) return NULL;
    ((tsf_val *)b->payload)[i] = tsf_val_of_ptr(key);
    tsf_barrier(rt, b, key);
  }
  return b;
}

static void sort_plain(tsf_rt *rt, tsf_arr *a) {
  uint32_t n = a->len, defined = 0;
  size_t size = tsf_arr_kind_size(tsf_type_of(a));
  tsf_buf *made = all_strings(a) ? NULL : make_keys(rt, a);
  if (TSF_FAILED(rt)) return;
  tsf_buf *space = scratch(rt, TSF_T_BUF_RAW, (uint64_t)n * (8 + size) + 8);
  uint8_t *old = space->payload;
  uint32_t *order = (uint32_t *)(old + ((n * size + 7) & ~(size_t)7)), *spare = order + n;
  const tsf_val *keys = made ? (const tsf_val *)made->payload : tsf_arr_word(a);
  for (uint32_t i = 0; i < n; i++)
    if (keys[i]) order[defined++] = i;
  uint32_t last = defined;
  for (uint32_t i = 0; i < n; i++)
    if (!keys[i]) order[last++] = i;
  merge_sort(order, defined, spare, keys);
  memcpy(old, a->data, n * size);
  for (uint32_t i = 0; i < n; i++) memcpy((uint8_t *)a->data + i * size, old + order[i] * size, size);
  tsf_words_moved(a->buf);
}

/* A toString may change the array meanwhile: the elements of the start are sorted and then written back. */
tsf_arr *tsf_arr_sort(tsf_rt *rt, tsf_arr *a) {
  if (a->len < 2) return a;
  if (all_plain(a)) {
    sort_plain(rt, a);
    return a;
  }
  tsf_arr *sorted = tsf_arr_copy(rt, a);
  sort_plain(rt, sorted);
  if (TSF_FAILED(rt)) return a;
  for (uint32_t i = 0; i < sorted->len && !TSF_FAILED(rt); i++)
    tsf_arr_put_any(rt, a, i, tsf_arr_word(sorted)[i]);
  return a;
}
