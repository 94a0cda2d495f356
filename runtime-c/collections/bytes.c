/* bytes.c: Uint8Array, TextEncoder, TextDecoder. */
#include "collections/bytes.h"
#include "collections/arr.h"
#include "collections/view.h"

/* ---- making ------------------------------------------------------------------------------------- */

static tsf_bytes *header(tsf_rt *rt, uint32_t flags, uint8_t *data, uint32_t length, tsf_obj *owner) {
  tsf_bytes *b = (tsf_bytes *)tsf_alloc(rt, TSF_T_BYTES | flags, sizeof(tsf_bytes));
  b->len = length;
  b->_pad = 0;
  b->data = data;
  b->owner = owner;
  b->buffer = NULL;
  return b;
}

tsf_bytes *tsf_bytes_raw(tsf_rt *rt, uint32_t length) {
  uint64_t bytes = ((uint64_t)length + 7) & ~(uint64_t)7;
  tsf_buf *buf = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  buf->bytes = bytes;
  return header(rt, 0, buf->payload, length, &buf->h);
}

tsf_bytes *tsf_bytes_new(tsf_rt *rt, double length) {
  if (length < 0 ? length <= -1 : length > UINT32_MAX) {
    tsf_throw_range(rt, "Invalid typed array length: %S", tsf_str_of_num(rt, length));
    return NULL;
  }
  tsf_bytes *b = tsf_bytes_raw(rt, (uint32_t)tsf_to_integer(length));
  memset(b->data, 0, b->len);
  return b;
}

tsf_bytes *tsf_bytes_borrow(tsf_rt *rt, const uint8_t *data, uint32_t length) {
  rt->borrowed = true;
  return header(rt, TSF_F_BORROWED, (uint8_t *)data, length, NULL);
}

tsf_bytes *tsf_bytes_of(tsf_rt *rt, const uint8_t *data, uint32_t length) {
  tsf_bytes *b = tsf_bytes_raw(rt, length);
  if (length) memcpy(b->data, data, length);
  return b;
}

tsf_bytes *tsf_bytes_of_arr(tsf_rt *rt, const tsf_arr *numbers) {
  tsf_bytes *b = tsf_bytes_raw(rt, numbers->len);
  for (uint32_t i = 0; i < numbers->len; i++) b->data[i] = tsf_to_uint8(tsf_arr_f64(numbers)[i]);
  return b;
}

tsf_arr *tsf_bytes_to_arr(tsf_rt *rt, const tsf_bytes *b) {
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_F64, b->len);
  for (uint32_t i = 0; i < b->len; i++) tsf_arr_push_f64(rt, a, b->data[i]);
  return a;
}

tsf_bytes *tsf_bytes_subarray(tsf_rt *rt, tsf_bytes *b, double begin, double end) {
  uint32_t from = tsf_arr_relative(begin, b->len, 0), to = tsf_arr_relative(end, b->len, b->len);
  uint32_t flags = b->h.type & (TSF_F_BORROWED | TSF_F_BUFFER);
  return header(rt, flags, b->data + from, to > from ? to - from : 0, b->owner ? &tsf_bytes_whole(b)->h : NULL);
}

void tsf_bytes_keep_buffer(tsf_rt *rt, tsf_bytes *whole, tsf_val buffer) {
  whole->buffer = tsf_val_ptr(buffer);
  tsf_barrier_val(rt, whole, buffer);
}

void tsf_bytes_no_buffer(tsf_rt *rt, const tsf_bytes *b) {
  if (b->h.type & TSF_F_BUFFER) tsf_throw_type(rt, "this is another method of a Buffer in Node: copy it with new Uint8Array(bytes) first");
}

/* A Buffer's slice is a view. */
tsf_bytes *tsf_bytes_slice(tsf_rt *rt, const tsf_bytes *b, double begin, double end) {
  if (b->h.type & TSF_F_BUFFER) return tsf_bytes_subarray(rt, (tsf_bytes *)b, begin, end);
  uint32_t from = tsf_arr_relative(begin, b->len, 0), to = tsf_arr_relative(end, b->len, b->len);
  return tsf_bytes_of(rt, b->data + from, to > from ? to - from : 0);
}

/* ---- writing ------------------------------------------------------------------------------------ */

void tsf_bytes_readonly(tsf_rt *rt) {
  tsf_throw_type(rt, "the bytes of an event are read-only; slice() makes a copy");
}

static bool writable(tsf_rt *rt, const tsf_bytes *b) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BORROWED)) tsf_bytes_readonly(rt);
  return !(b->h.type & TSF_F_BORROWED);
}

/* Where `count` bytes go at `offset`; NULL after throwing. */
static uint8_t *place(tsf_rt *rt, tsf_bytes *b, double offset, uint32_t count) {
  int64_t at = tsf_to_integer(offset);
  if (!writable(rt, b)) return NULL;
  if (at < 0 || at > (int64_t)b->len - count) {
    tsf_throw_range(rt, "offset is out of bounds");
    return NULL;
  }
  return b->data + at;
}

void tsf_bytes_set(tsf_rt *rt, tsf_bytes *b, const tsf_bytes *source, double offset) {
  uint8_t *to = place(rt, b, offset, source->len);
  if (to) memmove(to, source->data, source->len);
}

void tsf_bytes_set_arr(tsf_rt *rt, tsf_bytes *b, const tsf_arr *numbers, double offset) {
  uint8_t *to = place(rt, b, offset, numbers->len);
  for (uint32_t i = 0; to && i < numbers->len; i++) to[i] = tsf_to_uint8(tsf_arr_f64(numbers)[i]);
}

/* A Buffer's fill takes no places outside. */
static bool fillable(tsf_rt *rt, const tsf_bytes *b, double begin, double end) {
  double from = tsf_num_is_undef(begin) ? 0 : begin, to = tsf_num_is_undef(begin) || tsf_num_is_undef(end) ? b->len : end;
  bool begins = from >= 0 && from <= b->len;
  if (begins && to >= 0 && to <= b->len) return true;
  tsf_throw_range(rt, "The value of \"%s\" is out of range. It must be >= 0 && <= %u. Received %S", begins ? "end" : "offset",
                  b->len, tsf_str_of_num(rt, begins ? to : from));
  return false;
}

tsf_bytes *tsf_bytes_fill(tsf_rt *rt, tsf_bytes *b, double value, double begin, double end) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BUFFER) && !fillable(rt, b, begin, end)) return b;
  /* V8 looks at the end only where the start is given. */
  uint32_t from = tsf_arr_relative(begin, b->len, 0);
  uint32_t to = tsf_num_is_undef(begin) ? b->len : tsf_arr_relative(end, b->len, b->len);
  if (writable(rt, b) && from < to) memset(b->data + from, tsf_to_uint8(value), to - from);
  return b;
}

tsf_bytes *tsf_bytes_reverse(tsf_rt *rt, tsf_bytes *b) {
  if (!writable(rt, b)) return b;
  for (uint32_t i = 0; i < b->len / 2; i++) {
    uint8_t t = b->data[i];
    b->data[i] = b->data[b->len - 1 - i];
    b->data[b->len - 1 - i] = t;
  }
  return b;
}

tsf_bytes *tsf_bytes_copyWithin(tsf_rt *rt, tsf_bytes *b, double target, double start, double end) {
  uint32_t to = tsf_arr_relative(target, b->len, 0), from = tsf_arr_relative(start, b->len, 0);
  uint32_t stop = tsf_arr_relative(end, b->len, b->len), n = stop > from ? stop - from : 0;
  if (n > b->len - to) n = b->len - to;
  if (n && writable(rt, b)) memmove(b->data + to, b->data + from, n);
  return b;
}

tsf_bytes *tsf_bytes_sort(tsf_rt *rt, tsf_bytes *b) {
  uint32_t counts[256] = {0}, at = 0;
  if (b->len < 2 || !writable(rt, b)) return b;
  for (uint32_t i = 0; i < b->len; i++) counts[b->data[i]]++;
  for (uint32_t value = 0; value < 256; at += counts[value++]) memset(b->data + at, (int)value, counts[value]);
  return b;
}

/* ---- reading ------------------------------------------------------------------------------------ */

double tsf_bytes_at(const tsf_bytes *b, double index) {
  int64_t i = tsf_to_integer(index);
  return tsf_bytes_get(b, i < 0 ? i + b->len : i);
}

static bool is_byte(double value) { return value >= 0 && value < 256 && (double)(uint8_t)value == value; }

double tsf_bytes_indexOf(const tsf_bytes *b, double value, double from) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BUFFER)) value = tsf_to_uint8(value); /* a Buffer looks for any number's byte */
  uint32_t i = tsf_arr_relative(from, b->len, 0);
  if (!is_byte(value) || i == b->len) return -1;
  const uint8_t *p = (const uint8_t *)memchr(b->data + i, (uint8_t)value, b->len - i);
  return p ? (double)(p - b->data) : -1;
}

double tsf_bytes_lastIndexOf(const tsf_bytes *b, double value, double from) {
  int64_t i = tsf_to_integer(from);
  if (!is_byte(value)) return -1;
  if (i < 0) i += b->len;
  if (i >= b->len) i = (int64_t)b->len - 1;
  while (i >= 0 && b->data[i] != (uint8_t)value) i--;
  return i >= 0 ? (double)i : -1;
}

bool tsf_bytes_includes(const tsf_bytes *b, double value, double from) { return tsf_bytes_indexOf(b, value, from) >= 0; }

const tsf_str *tsf_bytes_join(tsf_rt *rt, const tsf_bytes *b, const tsf_str *separator) {
  tsf_strbuf out;
  char chars[TSF_NUM_CHARS];
  tsf_strbuf_init(&out, rt);
  for (uint32_t i = 0; i < b->len; i++) {
    if (i && separator) tsf_strbuf_str(&out, separator);
    else if (i) tsf_strbuf_ascii(&out, ',');
    tsf_strbuf_bytes(&out, chars, tsf_i64_to_chars(b->data[i], chars));
  }
  return tsf_strbuf_finish(&out);
}

void tsf_view_outside(tsf_rt *rt) { tsf_throw_range(rt, "Offset is outside the bounds of the DataView"); }

/* ---- text --------------------------------------------------------------------------------------- */

tsf_bytes *tsf_textencoder_encode(tsf_rt *rt, const tsf_str *s) {
  tsf_bytes *b = tsf_bytes_raw(rt, s->len);
  if (tsf_str_is_ascii(s)) memcpy(b->data, s->data, s->len);
  else b->len = (uint32_t)tsf_str_to_utf8(s, b->data);
  return b;
}

const tsf_str *tsf_textdecoder_decode(tsf_rt *rt, const tsf_bytes *b, bool fatal, bool ignoreBOM) {
  if (!tsf_is_heap(b) || !b->len) return &tsf_str_empty;
  const uint8_t *data = b->data;
  size_t len = b->len, units;
  if (fatal && !tsf_utf8_valid(data, len, &units)) {
    tsf_throw_type(rt, "The encoded data was not valid for encoding utf-8");
    return &tsf_str_empty;
  }
  if (!ignoreBOM && len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) data += 3, len -= 3;
  return b->h.type & TSF_F_BORROWED ? tsf_str_borrow_utf8(rt, data, len) : tsf_str_from_utf8(rt, data, len);
}
