/* arr_storage.c: making arrays, and the storage they grow into. */
#include "collections/arr_storage.h"

#define FIRST_WORDS 4

/* ---- storage ------------------------------------------------------------------------------------ */

static uint32_t buf_type(uint32_t type) {
  return type == TSF_T_ARR_WORD ? TSF_T_BUF_WORD : type == TSF_T_ARR_BIG ? TSF_T_BUF_BIG : TSF_T_BUF_RAW;
}

/* Traced storage is zeroed from byte `used` on; the caller writes what is before. */
static tsf_buf *new_buf(tsf_rt *rt, uint32_t type, uint64_t bytes, uint64_t used) {
  bytes = (bytes + 7) & ~(uint64_t)7;
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, buf_type(type), sizeof(tsf_buf) + bytes);
  b->bytes = bytes;
  if (type >= TSF_T_ARR_WORD) memset(b->payload + used, 0, bytes - used);
  return b;
}

static uint32_t cap_of(uint64_t bytes, uint32_t size) {
  uint64_t n = bytes / size;
  return n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

/* An array of `len` elements that the caller writes before anything is allocated. */
tsf_arr *tsf_arr_make(tsf_rt *rt, uint32_t type, uint32_t len, uint32_t capacity) {
  tsf_arr *a = (tsf_arr *)tsf_alloc(rt, type, sizeof(tsf_arr));
  a->len = a->cap = 0;
  a->data = NULL;
  a->buf = NULL;
  if (!capacity) return a;
  uint32_t size = tsf_arr_kind_size(type);
  a->buf = new_buf(rt, type, (uint64_t)capacity * size, (uint64_t)len * size);
  a->data = a->buf->payload;
  a->cap = cap_of(a->buf->bytes, size);
  a->len = len;
  tsf_barrier(rt, a, a->buf); /* making the storage may have collected, which ages the array */
  return a;
}

tsf_arr *tsf_arr_new(tsf_rt *rt, uint32_t type, uint32_t capacity) { return tsf_arr_make(rt, type, 0, capacity); }

double tsf_arr_like_length(tsf_rt *rt, double length) {
  int64_t n = tsf_to_integer(length);
  if (n > UINT32_MAX) {
    tsf_throw_range(rt, "Invalid array length");
    return 0;
  }
  return n < 0 ? 0 : (double)n;
}

tsf_arr *tsf_arr_new_loose(tsf_rt *rt, uint32_t capacity) {
  tsf_arr *a = tsf_arr_make(rt, TSF_T_ARR_WORD, 0, capacity);
  a->h.type |= TSF_F_LOOSE;
  return a;
}

tsf_arr *tsf_arr_new_unfilled(tsf_rt *rt, double length, uint32_t type) {
  if (!(length >= 0 && length <= UINT32_MAX) || (double)(uint32_t)length != length) {
    tsf_throw_range(rt, "Invalid array length");
    return NULL;
  }
  uint32_t n = (uint32_t)length;
  tsf_arr *a = tsf_arr_make(rt, type & TSF_TYPE_MASK, n, n);
  a->h.type |= type & TSF_F_LOOSE;
  for (uint32_t i = 0; i < n; i++) {
    switch (type & TSF_TYPE_MASK) {
      case TSF_T_ARR_F64: tsf_arr_f64(a)[i] = TSF_NUM_UNDEF; break;
      case TSF_T_ARR_BOOL: tsf_arr_bool(a)[i] = TSF_BOOL_UNDEF; break;
      case TSF_T_ARR_BIG: tsf_arr_big(a)[i] = TSF_BIG_UNDEF; break;
      default: tsf_arr_word(a)[i] = TSF_VAL_UNDEF;
    }
  }
  return a;
}

tsf_arr *tsf_arr_new_sized(tsf_rt *rt, double length, uint32_t type) {
  tsf_arr *a = tsf_arr_new_unfilled(rt, length, type);
  if (a && a->len) a->h.type |= TSF_F_HOLES;
  return a;
}

void tsf_arr_no_hole(tsf_rt *rt, const tsf_arr *a) {
  if (tsf_arr_may_have_holes(a)) tsf_arr_hole(rt);
}

static bool is_undefined(const tsf_arr *a, uint32_t i) {
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: return tsf_num_is_undef(tsf_arr_f64(a)[i]);
    case TSF_T_ARR_BOOL: return tsf_arr_bool(a)[i] == TSF_BOOL_UNDEF;
    case TSF_T_ARR_BIG: return tsf_arr_big(a)[i] == TSF_BIG_UNDEF;
    default: return tsf_arr_word(a)[i] == TSF_VAL_UNDEF;
  }
}

void tsf_arr_no_holes(tsf_rt *rt, const tsf_arr *a) {
  for (uint32_t i = 0; tsf_arr_may_have_holes(a) && i < a->len && !TSF_FAILED(rt); i++)
    if (is_undefined(a, i)) tsf_arr_hole(rt);
}

void tsf_arr_rewind(tsf_arr *a) {
  if (!a->buf) return;
  a->data = a->buf->payload;
  a->cap = cap_of(a->buf->bytes, tsf_arr_kind_size(tsf_type_of(a)));
}

/* Grow the storage where it is when it is the last thing allocated in this call. */
static bool extend(tsf_rt *rt, tsf_buf *b, uint64_t bytes) {
  bytes = (bytes + 7) & ~(uint64_t)7;
  uint8_t *end = b->payload + b->bytes;
  uint64_t more = bytes - b->bytes;
  if (!tsf_extend(rt, &b->h, end, more)) return false;
  if (tsf_type_of(b) != TSF_T_BUF_RAW) memset(end, 0, more);
  b->bytes = bytes;
  return true;
}

/* The first storage of elements of one word, as most arrays never have another. */
static void first_words(tsf_rt *rt, tsf_arr *a, uint32_t type) {
  tsf_buf *b = (tsf_buf *)tsf_alloc(rt, buf_type(type), sizeof *b + FIRST_WORDS * 8);
  b->bytes = FIRST_WORDS * 8;
  for (int i = 0; i < FIRST_WORDS; i++) ((tsf_val *)(void *)b->payload)[i] = 0;
  a->buf = b;
  a->data = b->payload;
  a->cap = FIRST_WORDS;
  tsf_barrier(rt, a, b);
}

void tsf_arr_grow(tsf_rt *rt, tsf_arr *a, uint32_t extra) {
  uint32_t type = tsf_type_of(a), size = tsf_arr_kind_size(type);
  if (a->buf == NULL && extra - 1u < FIRST_WORDS && size == 8) {
    first_words(rt, a, type);
    return;
  }
  uint64_t need = (uint64_t)a->len + extra, used = (uint64_t)a->len * size, front = 0;
  if (need <= a->cap) return;
  if (need > UINT32_MAX) tsf_out_of_memory(rt);
  if (a->buf) {
    front = tsf_arr_front_room(a);
    /* At least as many elements were shifted out as are moved here. */
    if (front >= a->buf->bytes / 2 && need * size <= a->buf->bytes) {
      memcpy(a->buf->payload, a->data, used);
      memset(a->data, 0, used);
      tsf_words_moved(a->buf);
      tsf_arr_rewind(a);
      return;
    }
  }
  uint64_t cap = (uint64_t)a->cap * 2, least = size == 1 ? 16 : FIRST_WORDS;
  if (cap < need) cap = need;
  if (cap < least) cap = least;
  if (cap > UINT32_MAX) cap = UINT32_MAX;
  if (a->buf && extend(rt, a->buf, front + cap * size)) {
    a->cap = cap_of(a->buf->bytes - front, size);
    return;
  }
  tsf_buf *b = new_buf(rt, type, cap * size, used);
  if (used) memcpy(b->payload, a->data, used);
  a->buf = b;
  a->data = b->payload;
  a->cap = cap_of(b->bytes, size);
  tsf_barrier(rt, a, b);
}

/* Elements taken off the end left room for as many as there are, and more: half of it goes to the front. */
static bool move_up(tsf_arr *a, uint32_t n) {
  uint32_t size = tsf_arr_kind_size(tsf_type_of(a)), shift = (a->cap - a->len) / 2;
  if (!a->buf || shift < n || shift < a->len) return false;
  uint8_t *from = a->data, *to = from + (size_t)shift * size;
  memcpy(to, from, (size_t)a->len * size);
  memset(from, 0, (size_t)a->len * size);
  tsf_words_moved(a->buf);
  a->data = to;
  a->cap -= shift;
  return true;
}

/* As much room in front as there are elements, so that the next ones cost nothing. As much is kept at the end of
 * what was there: both ends may grow in turn. */
void tsf_arr_grow_front(tsf_rt *rt, tsf_arr *a, uint32_t n) {
  if (move_up(a, n)) return;
  uint32_t type = tsf_type_of(a), size = tsf_arr_kind_size(type);
  uint64_t room = n > a->len ? n : a->len, back = a->cap - a->len, used = (uint64_t)a->len * size;
  if (room < 8) room = 8;
  if (back > room) back = room;
  if ((uint64_t)a->len + n > UINT32_MAX) tsf_out_of_memory(rt);
  tsf_buf *b = new_buf(rt, type, (room + a->len + back) * size, 0);
  uint8_t *data = b->payload + room * size;
  if (used) memcpy(data, a->data, used);
  a->buf = b;
  a->data = data;
  a->cap = cap_of(b->bytes - room * size, size);
  tsf_barrier(rt, a, b);
}

void tsf_arr_hole(tsf_rt *rt) { tsf_throw_range(rt, "array holes are not supported"); }
