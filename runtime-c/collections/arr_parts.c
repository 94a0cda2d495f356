/* arr_parts.c: storage of arrays and the methods that move elements without looking at them. Everything is
 * allocated before anything is changed. */
#include "collections/arr.h"

/* The barrier for `n` words just copied to a->data[from ...]. */
static void barrier_range(tsf_rt *rt, tsf_arr *a, uint32_t from, uint32_t n) {
  uint32_t type = tsf_type_of(a);
  if (type < TSF_T_ARR_WORD || !n || a->buf->h.epoch >= rt->epoch) return;
  for (uint32_t i = from; i < from + n; i++)
    tsf_barrier_val(rt, a->buf, type == TSF_T_ARR_BIG ? TSF_BIG_WORD(tsf_arr_big(a)[i]) : tsf_arr_word(a)[i]);
}

/* ---- length ------------------------------------------------------------------------------------- */

static void truncate(tsf_arr *a, uint32_t len) {
  uint32_t size = tsf_arr_kind_size(tsf_type_of(a));
  if (len < a->len) memset((uint8_t *)a->data + (size_t)len * size, 0, (size_t)(a->len - len) * size);
  a->len = len;
  if (!len) tsf_arr_rewind(a);
}

void tsf_arr_set_length(tsf_rt *rt, tsf_arr *a, double length) {
  if (!(length >= 0 && length <= UINT32_MAX) || (double)(uint32_t)length != length)
    tsf_throw_range(rt, "Invalid array length");
  else if (length > a->len)
    tsf_arr_hole(rt);
  else
    truncate(a, (uint32_t)length);
}

/* ---- copying, cutting, joining up --------------------------------------------------------------- */

static tsf_arr *copy_range(tsf_rt *rt, const tsf_arr *a, uint32_t from, uint32_t n) {
  uint32_t type = tsf_type_of(a), size = tsf_arr_kind_size(type);
  tsf_arr *copy = tsf_arr_make(rt, type, n, n);
  copy->h.type |= a->h.type & TSF_F_LOOSE;
  if (n) memcpy(copy->data, (const uint8_t *)a->data + (size_t)from * size, (size_t)n * size);
  return copy;
}

tsf_arr *tsf_arr_copy(tsf_rt *rt, const tsf_arr *a) { return copy_range(rt, a, 0, a->len); }

tsf_arr *tsf_arr_slice(tsf_rt *rt, const tsf_arr *a, double start, double end) {
  uint32_t from = tsf_arr_relative(start, a->len, 0), to = tsf_arr_relative(end, a->len, a->len);
  tsf_arr *slice = copy_range(rt, a, from, to > from ? to - from : 0);
  slice->h.type |= a->h.type & TSF_F_HOLES;
  return slice;
}

/* Make a gap of n elements before `at`. What is in it must be overwritten before the next allocation. */
static uint8_t *open_gap(tsf_rt *rt, tsf_arr *a, uint32_t at, uint32_t n) {
  size_t size = tsf_arr_kind_size(tsf_type_of(a));
  if (!at && n && a->buf && tsf_arr_front_room(a) >= n * size) {
    a->data = (uint8_t *)a->data - n * size;
    a->cap += n;
  } else {
    if (a->cap - a->len < n) tsf_arr_grow(rt, a, n);
    uint8_t *p = (uint8_t *)a->data + at * size;
    if (n && a->len > at) {
      memmove(p + n * size, p, (a->len - at) * size);
      tsf_words_moved(a->buf);
    }
  }
  a->len += n;
  return (uint8_t *)a->data + at * size;
}

/* The same before the first element, where more may follow. */
static uint8_t *open_front(tsf_rt *rt, tsf_arr *a, uint32_t n) {
  size_t bytes = n * (size_t)tsf_arr_kind_size(tsf_type_of(a));
  if (!a->buf || tsf_arr_front_room(a) < bytes) tsf_arr_grow_front(rt, a, n);
  return open_gap(rt, a, 0, n);
}

/* `src` as an array of a's kind, and not `a` itself. */
static const tsf_arr *compatible(tsf_rt *rt, const tsf_arr *a, const tsf_arr *src) {
  if (src != a && tsf_type_of(src) == tsf_type_of(a)) return src;
  tsf_arr *copy = tsf_arr_new(rt, tsf_type_of(a), src->len);
  tsf_arr_append(rt, copy, src);
  return copy;
}

static void insert(tsf_rt *rt, tsf_arr *a, uint32_t at, const tsf_arr *src) {
  uint32_t n = src->len;
  if (!n) return;
  memcpy(open_gap(rt, a, at, n), src->data, (size_t)n * tsf_arr_kind_size(tsf_type_of(a)));
  barrier_range(rt, a, at, n);
}

tsf_arr *tsf_arr_splice(tsf_rt *rt, tsf_arr *a, double start, double deleteCount, const tsf_arr *items) {
  uint32_t at = tsf_arr_relative(start, a->len, 0), count = tsf_clamp_index(deleteCount, a->len - at);
  tsf_arr *removed = copy_range(rt, a, at, count);
  removed->h.type |= a->h.type & TSF_F_HOLES;
  if (items) items = compatible(rt, a, items);
  if (TSF_FAILED(rt)) return NULL;
  uint32_t n = items ? items->len : 0, size = tsf_arr_kind_size(tsf_type_of(a));
  if (n > a->cap - a->len + count) tsf_arr_grow(rt, a, n - count);
  if (!at && count && !n && count < a->len) { /* as shift() */
    memset(a->data, 0, (size_t)count * size);
    a->data = (uint8_t *)a->data + (size_t)count * size;
    a->cap -= count;
    a->len -= count;
    return removed;
  }
  uint32_t tail = a->len - at - count;
  if (count && tail) {
    uint8_t *p = (uint8_t *)a->data + (size_t)at * size;
    memmove(p, p + (size_t)count * size, (size_t)tail * size);
    tsf_words_moved(a->buf);
  }
  truncate(a, a->len - count);
  if (n) insert(rt, a, at, items);
  return removed;
}

double tsf_arr_append(tsf_rt *rt, tsf_arr *a, const tsf_arr *src) {
  if (tsf_type_of(a) == tsf_type_of(src)) {
    uint32_t n = src->len;
    if (n > a->cap - a->len) tsf_arr_grow(rt, a, n);
    size_t size = tsf_arr_kind_size(tsf_type_of(a));
    if (n) memcpy((uint8_t *)a->data + a->len * size, src->data, n * size);
    a->len += n;
    barrier_range(rt, a, a->len - n, n);
  } else {
    for (uint32_t i = 0; i < src->len; i++)
      if (!tsf_arr_push_val(rt, a, tsf_arr_get_val(rt, src, i))) break;
  }
  return a->len;
}

double tsf_arr_prepend(tsf_rt *rt, tsf_arr *a, const tsf_arr *src) {
  src = compatible(rt, a, src);
  if (!src->len) return a->len;
  memcpy(open_front(rt, a, src->len), src->data, (size_t)src->len * tsf_arr_kind_size(tsf_type_of(a)));
  barrier_range(rt, a, 0, src->len);
  return a->len;
}

tsf_arr *tsf_arr_concat(tsf_rt *rt, const tsf_arr *a, const tsf_arr *b) {
  tsf_arr *c = tsf_arr_new(rt, tsf_type_of(a), (uint32_t)(a->len + (uint64_t)b->len > UINT32_MAX ? 0 : a->len + b->len));
  c->h.type |= a->h.type & TSF_F_LOOSE;
  tsf_arr_append(rt, c, a);
  tsf_arr_append(rt, c, b);
  return c;
}

/* ---- moving within ------------------------------------------------------------------------------ */

#define REVERSE(T)                                                                         \
  for (T *p = (T *)a->data, *q = p + a->len; p + 1 < q;) {                                 \
    T t = *p;                                                                              \
    *p++ = *--q;                                                                           \
    *q = t;                                                                                \
  }

tsf_arr *tsf_arr_flat(tsf_rt *rt, const tsf_arr *a, uint32_t type) {
  tsf_arr *flat = tsf_arr_new(rt, type, 0);
  tsf_arr_no_holes(rt, a);
  for (uint32_t i = 0; i < a->len && !TSF_FAILED(rt); i++) {
    tsf_val v = tsf_arr_get_val(rt, a, i);
    if (tsf_val_is_arr(v)) {
      tsf_arr_no_holes(rt, (const tsf_arr *)tsf_val_ptr(v));
      tsf_arr_append(rt, flat, (const tsf_arr *)tsf_val_ptr(v));
    }
    else tsf_arr_push_val(rt, flat, v);
  }
  return flat;
}

tsf_arr *tsf_arr_reverse(tsf_arr *a) {
  if (a->len < 2) return a;
  tsf_words_moved(a->buf);
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_BOOL: REVERSE(uint8_t) break;
    case TSF_T_ARR_BIG: REVERSE(tsf_big) break;
    default: REVERSE(uint64_t)
  }
  return a;
}

tsf_arr *tsf_arr_copyWithin(tsf_arr *a, double target, double start, double end) {
  uint32_t to = tsf_arr_relative(target, a->len, 0), from = tsf_arr_relative(start, a->len, 0);
  uint32_t stop = tsf_arr_relative(end, a->len, a->len), n = stop > from ? stop - from : 0;
  size_t size = tsf_arr_kind_size(tsf_type_of(a));
  if (n > a->len - to) n = a->len - to;
  if (n) {
    memmove((uint8_t *)a->data + to * size, (uint8_t *)a->data + from * size, n * size);
    tsf_words_moved(a->buf);
  }
  return a;
}

#define UNSHIFT_AND_FILL(K, T)                                                                      \
  double tsf_arr_unshift_##K(tsf_rt *rt, tsf_arr *a, T v) {                                         \
    *(T *)open_front(rt, a, 1) = v;                                                                 \
    barrier_range(rt, a, 0, 1);                                                                     \
    return a->len;                                                                                  \
  }                                                                                                 \
  tsf_arr *tsf_arr_fill_##K(tsf_rt *rt, tsf_arr *a, T v, double start, double end) {                \
    uint32_t from = tsf_arr_relative(start, a->len, 0), to = tsf_arr_relative(end, a->len, a->len); \
    for (uint32_t i = from; i < to; i++) ((T *)a->data)[i] = v;                                     \
    if (tsf_arr_may_have_holes(a) && !from && to == a->len) a->h.type &= ~TSF_F_HOLES;              \
    if (from < to) barrier_range(rt, a, from, 1);                                                   \
    return a;                                                                                       \
  }

UNSHIFT_AND_FILL(f64, double)
UNSHIFT_AND_FILL(bool, uint8_t)
UNSHIFT_AND_FILL(word, tsf_val)
UNSHIFT_AND_FILL(big, tsf_big)
