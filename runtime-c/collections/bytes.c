/* bytes.c: typed arrays, text as bytes. */
#include "collections/bytes.h"
#include "collections/arr.h"
#include "collections/view.h"

/* ---- making ------------------------------------------------------------------------------------- */

static uint32_t shift_of(uint32_t type) { return 0x3fa940u >> 2 * (type - TSF_T_BYTES) & 3; }

static tsf_bytes *header(tsf_rt *rt, uint32_t type, uint8_t *data, uint32_t length, tsf_obj *owner) {
  tsf_bytes *b = (tsf_bytes *)tsf_alloc(rt, type, sizeof(tsf_bytes));
  b->size = sizeof(tsf_bytes);
  b->nwords = 2;
  b->len = length;
  b->shift = shift_of(type & TSF_TYPE_MASK);
  b->data = data;
  b->owner = owner;
  b->buffer = NULL;
  return b;
}

static tsf_bytes *raw(tsf_rt *rt, uint32_t length, uint32_t type) {
  uint64_t bytes = (((uint64_t)length << shift_of(type)) + 7) & ~(uint64_t)7;
  tsf_buf *buf = (tsf_buf *)tsf_alloc(rt, TSF_T_BUF_RAW, sizeof(tsf_buf) + bytes);
  buf->bytes = bytes;
  return header(rt, type, buf->payload, length, &buf->h);
}

tsf_bytes *tsf_bytes_raw(tsf_rt *rt, uint32_t length) { return raw(rt, length, TSF_T_BYTES); }

static tsf_bytes *invalid_length(tsf_rt *rt, double length) {
  tsf_throw_range(rt, "Invalid typed array length: %S", tsf_str_of_num(rt, length));
  return NULL;
}

tsf_bytes *tsf_typed_new(tsf_rt *rt, double length, uint32_t type) {
  if (length < 0 ? length <= -1 : length > UINT32_MAX) return invalid_length(rt, length);
  tsf_bytes *b = raw(rt, (uint32_t)tsf_to_integer(length), type);
  memset(b->data, 0, tsf_bytes_size(b));
  return b;
}

tsf_bytes *tsf_bytes_new(tsf_rt *rt, double length) { return tsf_typed_new(rt, length, TSF_T_BYTES); }

tsf_bytes *tsf_bytes_borrow(tsf_rt *rt, const uint8_t *data, uint32_t length) {
  rt->borrowed = true;
  return header(rt, TSF_T_BYTES | TSF_F_BORROWED, (uint8_t *)data, length, NULL);
}

tsf_bytes *tsf_bytes_of(tsf_rt *rt, const uint8_t *data, uint32_t length) {
  tsf_bytes *b = tsf_bytes_raw(rt, length);
  if (length) memcpy(b->data, data, length);
  return b;
}

/* The bits of one are those of the other. */
static bool is_alike(const tsf_bytes *a, const tsf_bytes *b) {
  return tsf_type_of(a) == tsf_type_of(b) || tsf_is_big_bytes(tsf_type_of(a));
}

/* Both hold bigints, or neither does. */
static void lay_typed(tsf_bytes *b, uint32_t at, const tsf_bytes *source) {
  if (is_alike(b, source) && source->len)
    memmove(b->data + ((size_t)at << b->shift), source->data, tsf_bytes_size(source));
  else
    for (uint32_t i = 0; i < source->len; i++) tsf_element_put(b, at + i, tsf_element_num(source, i));
}

static void lay_numbers(tsf_bytes *b, uint32_t at, const tsf_arr *numbers) {
  if (tsf_is_big_bytes(tsf_type_of(b)))
    for (uint32_t i = 0; i < numbers->len; i++) tsf_lay_u64(b, at + i, (uint64_t)tsf_arr_big(numbers)[i]);
  else
    for (uint32_t i = 0; i < numbers->len; i++) tsf_element_put(b, at + i, tsf_arr_f64(numbers)[i]);
}

tsf_bytes *tsf_typed_of_arr(tsf_rt *rt, const tsf_arr *numbers, uint32_t type) {
  tsf_bytes *b = raw(rt, numbers->len, type);
  lay_numbers(b, 0, numbers);
  return b;
}

tsf_bytes *tsf_bytes_of_arr(tsf_rt *rt, const tsf_arr *numbers) { return tsf_typed_of_arr(rt, numbers, TSF_T_BYTES); }

tsf_bytes *tsf_typed_of(tsf_rt *rt, const tsf_bytes *source, uint32_t type) {
  tsf_bytes *b = raw(rt, source->len, type);
  lay_typed(b, 0, source);
  return b;
}

tsf_bytes *tsf_bytes_copy(tsf_rt *rt, const tsf_bytes *b) { return tsf_typed_of(rt, b, tsf_type_of(b)); }

/* A part of `b`, from a byte on. */
static tsf_bytes *view(tsf_rt *rt, tsf_bytes *b, uint64_t from, uint32_t length, uint32_t type) {
  uint32_t flags = b->h.type & (TSF_F_BORROWED | TSF_F_BUFFER);
  return header(rt, type | flags, b->data + from, length, b->owner ? &tsf_bytes_whole(b)->h : NULL);
}

tsf_bytes *tsf_bytes_subarray(tsf_rt *rt, tsf_bytes *b, double begin, double end) {
  uint32_t from = tsf_arr_relative(begin, b->len, 0), to = tsf_arr_relative(end, b->len, b->len), type = tsf_type_of(b);
  return view(rt, b, (uint64_t)from << b->shift, to > from ? to - from : 0, type);
}

tsf_bytes *tsf_bytes_storage(tsf_rt *rt, tsf_bytes *b) {
  tsf_bytes *whole = tsf_bytes_whole(b);
  return tsf_type_of(whole) == TSF_T_BYTES ? whole : view(rt, whole, 0, (uint32_t)tsf_bytes_size(whole), TSF_T_BYTES);
}

/* In V8's order (builtins/typed-array-createtypedarray.tq). */
tsf_bytes *tsf_typed_over(tsf_rt *rt, tsf_bytes *storage, double offset, double length, uint32_t type) {
  int64_t start = tsf_num_is_undef(offset) ? 0 : tsf_to_integer(offset), room = (int64_t)storage->len - start;
  uint32_t shift = shift_of(type), rest = (1u << shift) - 1;
  bool whole = tsf_num_is_undef(length);
  int64_t n = whole ? room >> shift : tsf_to_integer(length);
  bool outside = start < 0 || start > 9007199254740991, odd = (start & rest) != 0, uneven = whole && (storage->len & rest) != 0;
  if (!outside && (odd || uneven)) {
    tsf_throw_range(rt, "%s of %s should be a multiple of %u", odd ? "start offset" : "byte length", tsf_bytes_name(type), rest + 1);
    return NULL;
  }
  if (outside || (whole && room < 0)) {
    tsf_throw_range(rt, "Start offset %S is outside the bounds of the buffer", tsf_str_of_num(rt, offset));
    return NULL;
  }
  if (n < 0 || n > room >> shift) return invalid_length(rt, length);
  return view(rt, storage, (uint64_t)start, (uint32_t)n, type);
}

void tsf_bytes_keep_buffer(tsf_rt *rt, tsf_bytes *b, tsf_val buffer) {
  tsf_bytes *whole = tsf_bytes_whole(b);
  whole->buffer = tsf_val_ptr(buffer);
  tsf_barrier_val(rt, whole, buffer);
}

void tsf_bytes_no_buffer(tsf_rt *rt, const tsf_bytes *b) {
  if (b->h.type & TSF_F_BUFFER) tsf_throw_type(rt, "this is another method of a Buffer in Node: copy it with new Uint8Array(bytes) first");
}

/* A Buffer's slice is a view. */
tsf_bytes *tsf_bytes_slice(tsf_rt *rt, const tsf_bytes *b, double begin, double end) {
  if (b->h.type & TSF_F_BUFFER) return tsf_bytes_subarray(rt, (tsf_bytes *)b, begin, end);
  uint32_t from = tsf_arr_relative(begin, b->len, 0), to = tsf_arr_relative(end, b->len, b->len), type = tsf_type_of(b);
  tsf_bytes *part = raw(rt, to > from ? to - from : 0, type);
  if (part->len) memcpy(part->data, b->data + ((size_t)from << b->shift), tsf_bytes_size(part));
  return part;
}

/* ---- writing ------------------------------------------------------------------------------------ */

void tsf_bytes_readonly(tsf_rt *rt) {
  tsf_throw_type(rt, "the bytes of an event are read-only; slice() makes a copy");
}

static bool writable(tsf_rt *rt, const tsf_bytes *b) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BORROWED)) tsf_bytes_readonly(rt);
  return !(b->h.type & TSF_F_BORROWED);
}

/* Where `count` elements go at `offset`; -1 after throwing. */
static int64_t place(tsf_rt *rt, tsf_bytes *b, double offset, uint32_t count) {
  int64_t at = tsf_to_integer(offset);
  if (!writable(rt, b)) return -1;
  if (at >= 0 && at <= (int64_t)b->len - count) return at;
  tsf_throw_range(rt, "offset is out of bounds");
  return -1;
}

/* Elements of other kinds that lie where they are to be written are copied first. */
void tsf_bytes_set(tsf_rt *rt, tsf_bytes *b, const tsf_bytes *source, double offset) {
  int64_t at = place(rt, b, offset, source->len);
  if (at < 0) return;
  bool apart = source->data >= b->data + tsf_bytes_size(b) || b->data >= source->data + tsf_bytes_size(source);
  lay_typed(b, (uint32_t)at, apart || is_alike(b, source) ? source : tsf_bytes_copy(rt, source));
}

void tsf_bytes_set_arr(tsf_rt *rt, tsf_bytes *b, const tsf_arr *numbers, double offset) {
  int64_t at = place(rt, b, offset, numbers->len);
  if (at >= 0) lay_numbers(b, (uint32_t)at, numbers);
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
  size_t size = (size_t)1 << b->shift;
  uint8_t *low = b->data, *high = b->data + tsf_bytes_size(b), kept[8];
  while (low + size < high) {
    high -= size;
    memcpy(kept, low, size);
    memcpy(low, high, size);
    memcpy(high, kept, size);
    low += size;
  }
  return b;
}

tsf_bytes *tsf_bytes_copyWithin(tsf_rt *rt, tsf_bytes *b, double target, double start, double end) {
  uint32_t to = tsf_arr_relative(target, b->len, 0), from = tsf_arr_relative(start, b->len, 0);
  uint32_t stop = tsf_arr_relative(end, b->len, b->len), n = stop > from ? stop - from : 0;
  if (n > b->len - to) n = b->len - to;
  uint32_t shift = b->shift;
  if (n && writable(rt, b))
    memmove(b->data + ((size_t)to << shift), b->data + ((size_t)from << shift), (size_t)n << shift);
  return b;
}

/* What orders elements of the kind as unsigned integers, in place; `back` undoes it. -0 comes before 0, NaN last. */
static uint64_t sort_key(uint32_t type, uint64_t bits, bool back) {
  uint32_t width = 8u << shift_of(type);
  uint64_t sign = (uint64_t)1 << (width - 1), all = sign | (sign - 1);
  bool is_float = type == TSF_T_BYTES_F32 || type == TSF_T_BYTES_F64;
  if (is_float) {
    uint64_t infinity = width == 32 ? 0x7f800000u : (uint64_t)0x7ff << 52;
    if (!back && (bits & ~sign) > infinity) bits &= ~sign; /* NaN */
    bool negative = (bits & sign) != 0;
    return negative == !back ? bits ^ all : bits ^ sign;
  }
  bool is_signed = type == TSF_T_BYTES_I8 || type == TSF_T_BYTES_I16 || type == TSF_T_BYTES_I32 || type == TSF_T_BYTES_I64;
  return is_signed ? bits ^ sign : bits;
}

static uint64_t load(const uint8_t *p, uint32_t size) {
  uint64_t bits = 0;
  memcpy(&bits, p, size); /* the low bytes come first on all targets */
  return bits;
}

/* By radix, from the lowest byte up. */
tsf_bytes *tsf_bytes_sort(tsf_rt *rt, tsf_bytes *b) {
  if (b->len < 2 || !writable(rt, b)) return b;
  uint32_t type = tsf_type_of(b), size = 1u << shift_of(type);
  tsf_bytes *other = raw(rt, b->len, type);
  uint8_t *from = b->data, *to = other->data;
  for (uint8_t *p = from, *end = from + tsf_bytes_size(b); p < end; p += size) {
    uint64_t key = sort_key(type, load(p, size), false);
    memcpy(p, &key, size);
  }
  for (uint32_t byte = 0; byte < size; byte++) {
    uint32_t starts[256] = {0}, sum = 0;
    for (uint32_t i = 0; i < b->len; i++) starts[from[(size_t)i * size + byte]]++;
    for (uint32_t value = 0; value < 256; value++) {
      uint32_t n = starts[value];
      starts[value] = sum;
      sum += n;
    }
    for (uint32_t i = 0; i < b->len; i++) {
      const uint8_t *p = from + (size_t)i * size;
      memcpy(to + (size_t)starts[p[byte]]++ * size, p, size);
    }
    uint8_t *t = from;
    from = to;
    to = t;
  }
  for (uint32_t i = 0; i < b->len; i++) {
    uint64_t bits = sort_key(type, load(from + (size_t)i * size, size), true);
    memcpy(b->data + (size_t)i * size, &bits, size);
  }
  return b;
}

/* ---- reading ------------------------------------------------------------------------------------ */

double tsf_bytes_at(const tsf_bytes *b, double index) {
  int64_t i = tsf_to_integer(index);
  return tsf_get_u8(b, i < 0 ? i + b->len : i);
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
    bool big = tsf_is_big_bytes(tsf_type_of(b));
    tsf_strbuf_bytes(&out, chars, big ? tsf_big_to_chars(tsf_element_big(b, i), chars) : tsf_num_to_chars(tsf_element_num(b, i), chars));
  }
  return tsf_strbuf_finish(&out);
}

void tsf_view_outside(tsf_rt *rt) { tsf_throw_range(rt, "Offset is outside the bounds of the DataView"); }

/* ---- text --------------------------------------------------------------------------------------- */

tsf_bytes *tsf_bytes_of_text(tsf_rt *rt, const tsf_str *s) {
  tsf_bytes *b = tsf_bytes_raw(rt, s->len);
  if (tsf_str_is_ascii(s)) memcpy(b->data, s->data, s->len);
  else b->len = (uint32_t)tsf_str_to_utf8(s, b->data);
  return b;
}

const tsf_str *tsf_text_of_bytes(tsf_rt *rt, const tsf_bytes *b, bool ignoreBOM) {
  const uint8_t *data = b->data;
  size_t len = b->len;
  if (!ignoreBOM && len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) data += 3, len -= 3;
  if (!len) return &tsf_str_empty;
  return b->h.type & TSF_F_BORROWED ? tsf_str_borrow_utf8(rt, data, len) : tsf_str_from_utf8(rt, data, len);
}

bool tsf_bytes_are_text(const tsf_bytes *b) {
  size_t units;
  return tsf_utf8_valid(b->data, b->len, &units);
}
