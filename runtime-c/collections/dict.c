/* dict.c: Record<string, T> over table.c. The entries are kept in order of insertion and put into
 * JavaScript's order only when somebody looks (tsf_dict_order), since integer-like keys are rare. */
#include "collections/dict.h"
#include "collections/arr.h"

bool tsf_str_is_index(const tsf_str *s, uint32_t *index) {
  if (s->len == 0 || s->len > 10 || (uint8_t)(s->data[0] - '0') > 9) return false;
  if (s->data[0] == '0' && s->len > 1) return false;
  uint64_t n = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    uint8_t digit = (uint8_t)(s->data[i] - '0');
    if (digit > 9) return false;
    n = n * 10 + digit;
  }
  if (n > 0xfffffffeu) return false;
  *index = (uint32_t)n;
  return true;
}

tsf_val tsf_dict_get(const tsf_dict *d, const tsf_str *key) {
  int64_t entry = tsf_table_find_str(d, key);
  return entry < 0 ? TSF_VAL_UNDEF : tsf_dict_value_at(d, (uint32_t)entry);
}

bool tsf_dict_has(const tsf_dict *d, const tsf_str *key) { return tsf_table_find_str(d, key) >= 0; }
bool tsf_dict_delete(tsf_dict *d, const tsf_str *key) { return tsf_table_remove(d, tsf_table_find_str(d, key)); }

/* The last entry has an integer-like key: it is in place only after a smaller one of its sort. */
static bool in_order(const tsf_dict *d, uint32_t index) {
  if (d->used == 1) return true;
  tsf_val before = tsf_table_words(d)[2 * (size_t)(d->used - 2)];
  uint32_t smaller;
  return before != TSF_TABLE_GONE && tsf_str_is_index(tsf_val_str(before), &smaller) && smaller < index;
}

void tsf_dict_set(tsf_rt *rt, tsf_dict *d, const tsf_str *key, tsf_val value) {
  uint32_t before = d->live, index;
  int64_t entry = tsf_table_add_str(rt, d, key);
  if (TSF_UNLIKELY(entry < 0)) return;
  tsf_table_words(d)[2 * (size_t)entry + 1] = value;
  tsf_barrier_val(rt, d->entries, value);
  if (d->live != before && tsf_str_is_index(key, &index) && !in_order(d, index)) d->unsorted = 1;
}

static const tsf_str proto_name = TSF_STR_LIT("__proto__", 9, 9, 1);
static const tsf_str inherited_names[] = {
  TSF_STR_LIT("constructor", 11, 11, 1),
  TSF_STR_LIT("__defineGetter__", 16, 16, 1),
  TSF_STR_LIT("__defineSetter__", 16, 16, 1),
  TSF_STR_LIT("hasOwnProperty", 14, 14, 1),
  TSF_STR_LIT("__lookupGetter__", 16, 16, 1),
  TSF_STR_LIT("__lookupSetter__", 16, 16, 1),
  TSF_STR_LIT("isPrototypeOf", 13, 13, 1),
  TSF_STR_LIT("propertyIsEnumerable", 20, 20, 1),
  TSF_STR_LIT("toString", 8, 8, 1),
  TSF_STR_LIT("valueOf", 7, 7, 1),
  TSF_STR_LIT("toLocaleString", 14, 14, 1),
  TSF_STR_LIT("__proto__", 9, 9, 1),
};

bool tsf_str_is_inherited(const tsf_str *key) {
  if (key->len < 7 || key->len > 20) return false;
  for (size_t i = 0; i < sizeof inherited_names / sizeof *inherited_names; i++)
    if (tsf_str_eq(&inherited_names[i], key)) return true;
  return false;
}

static bool inherits(const tsf_dict *d, const tsf_str *key) {
  return !(d->h.type & TSF_F_BARE) && tsf_str_is_inherited(key);
}

static TSF_COLD void throw_inherited(tsf_rt *rt, const tsf_str *key) {
  tsf_throw_type(rt, "'%S' is inherited from Object.prototype, no key of the object: ask Object.hasOwn first, or use a Map", key);
}

void tsf_object_missing(tsf_rt *rt, const tsf_str *key) {
  if (tsf_str_is_inherited(key)) throw_inherited(rt, key);
}

tsf_val tsf_dict_read(tsf_rt *rt, const tsf_dict *d, const tsf_str *key) {
  int64_t entry = tsf_table_find_str(d, key);
  if (TSF_LIKELY(entry >= 0)) return tsf_dict_value_at(d, (uint32_t)entry);
  if (TSF_UNLIKELY(inherits(d, key))) throw_inherited(rt, key);
  return TSF_VAL_UNDEF;
}

bool tsf_dict_in(const tsf_dict *d, const tsf_str *key) { return tsf_dict_has(d, key) || inherits(d, key); }

/* Object.prototype has a setter `__proto__`, which ignores primitives. */
void tsf_dict_write(tsf_rt *rt, tsf_dict *d, const tsf_str *key, tsf_val value) {
  if (TSF_LIKELY(key->len != proto_name.len) || !tsf_str_eq(key, &proto_name) || tsf_dict_has(d, key) || d->h.type & TSF_F_BARE)
    tsf_dict_set(rt, d, key, value);
  else if (value == TSF_VAL_NULL || tsf_val_is_closure(value) || tsf_val_is_object(value))
    tsf_throw_type(rt, "an object's prototype cannot be changed: use a Map for keys such as '__proto__'");
}

static void sift(uint64_t *v, size_t at, size_t n) {
  uint64_t x = v[at];
  for (size_t child; (child = 2 * at + 1) < n; at = child) {
    if (child + 1 < n && v[child + 1] > v[child]) child++;
    if (v[child] <= x) break;
    v[at] = v[child];
  }
  v[at] = x;
}

static void heap_sort(uint64_t *v, size_t n) {
  for (size_t i = n / 2; i-- > 0;) sift(v, i, n);
  while (n > 1) {
    uint64_t top = v[0];
    v[0] = v[--n];
    v[n] = top;
    sift(v, 0, n);
  }
}

/* Integer-like keys first, ascending. The table has no gaps. */
static void sort_entries(tsf_rt *rt, tsf_dict *d) {
  size_t n = d->used;
  tsf_buf *scratch = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + n * 24);
  scratch->bytes = n * 24;
  tsf_val *old = (tsf_val *)scratch->payload;
  uint64_t *keys = old + 2 * n; /* index << 32 | entry */
  tsf_val *words = tsf_table_words(d), *to;
  memcpy(old, words, n * 16);
  size_t indices = 0, others = 0;
  uint32_t index;
  for (size_t i = 0; i < n; i++)
    if (tsf_str_is_index(tsf_val_str(old[2 * i]), &index)) keys[indices++] = (uint64_t)index << 32 | i;
  heap_sort(keys, indices);
  for (size_t i = 0; i < indices; i++) memcpy(words + 2 * i, old + 2 * (keys[i] & 0xffffffffu), 16);
  to = words + 2 * indices;
  for (size_t i = 0; i < n; i++)
    if (!tsf_str_is_index(tsf_val_str(old[2 * i]), &index)) memcpy(to + 2 * others++, old + 2 * i, 16);
  tsf_words_moved(d->entries);
  tsf_table_reindex(d);
}

uint32_t tsf_dict_order(tsf_rt *rt, tsf_dict *d) {
  tsf_table_compact(rt, d);
  if (TSF_UNLIKELY(d->unsorted)) {
    sort_entries(rt, d);
    d->unsorted = 0;
  }
  return d->live;
}

tsf_arr *tsf_dict_keys(tsf_rt *rt, tsf_dict *d) {
  uint32_t n = tsf_dict_order(rt, d);
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  for (uint32_t i = 0; i < n; i++) tsf_arr_push_word(rt, a, tsf_val_of_ptr(tsf_dict_key_at(d, i)));
  return a;
}

tsf_arr *tsf_dict_values(tsf_rt *rt, tsf_dict *d, uint32_t type) {
  uint32_t n = tsf_dict_order(rt, d);
  tsf_arr *a = tsf_arr_new(rt, type, n);
  for (uint32_t i = 0; i < n; i++) tsf_arr_push_val(rt, a, tsf_dict_value_at(d, i));
  return a;
}

void tsf_dict_assign(tsf_rt *rt, tsf_dict *d, tsf_dict *src) {
  if (d == src) return;
  uint32_t n = tsf_dict_order(rt, src);
  for (uint32_t i = 0; i < n && !rt->exc; i++) tsf_dict_set(rt, d, tsf_dict_key_at(src, i), tsf_dict_value_at(src, i));
}
