/* bytes.h: typed arrays, text as bytes.
 *
 * Views made by subarray share the storage of their source. Bytes BORROWED from the host's event are
 * read-only: writing them is a TypeError (a checked error); slice() makes a writable copy. */

#ifndef TSF_BYTES_H
#define TSF_BYTES_H

#include "collections/elements.h"

/* new Uint8Array(n): zeros. RangeError "Invalid typed array length: n". */
tsf_bytes *tsf_bytes_new(tsf_rt *rt, double length);
/* Uninitialised, for callers that write all of it. */
tsf_bytes *tsf_bytes_raw(tsf_rt *rt, uint32_t length);
/* Over host memory, valid during the call only. */
tsf_bytes *tsf_bytes_borrow(tsf_rt *rt, const uint8_t *data, uint32_t length);
tsf_bytes *tsf_bytes_of(tsf_rt *rt, const uint8_t *data, uint32_t length); /* copies */
tsf_bytes *tsf_bytes_of_arr(tsf_rt *rt, const tsf_arr *numbers); /* new Uint8Array(number[]) */
tsf_bytes *tsf_bytes_copy(tsf_rt *rt, const tsf_bytes *b);
/* The same of any type of typed arrays; of numbers, or of bigints where its elements are such. */
tsf_bytes *tsf_typed_new(tsf_rt *rt, double length, uint32_t type);
tsf_bytes *tsf_typed_of_arr(tsf_rt *rt, const tsf_arr *numbers, uint32_t type);
tsf_bytes *tsf_typed_of(tsf_rt *rt, const tsf_bytes *source, uint32_t type);
/* new X(buffer, offset, length). RangeError. */
tsf_bytes *tsf_typed_over(tsf_rt *rt, tsf_bytes *storage, double offset, double length, uint32_t type);

/* What Node gives as a Buffer: slice is a view, indexOf and fill take any number. Only for bytes that nobody has seen. */
static inline tsf_bytes *tsf_bytes_buffer(tsf_bytes *b) {
  b->h.type |= TSF_F_BUFFER;
  return b;
}

/* TypeError for what is a Buffer in Node. */
void tsf_bytes_no_buffer(tsf_rt *rt, const tsf_bytes *b);

static inline double tsf_bytes_length(const tsf_bytes *b) { return b->len; }
static inline double tsf_bytes_byteLength(const tsf_bytes *b) { return (double)tsf_bytes_size(b); }
TSF_COLD void tsf_bytes_readonly(tsf_rt *rt); /* throws */
/* b[i] = v: ignored outside, as in JavaScript. The _u8 form takes the byte itself. */
static inline void tsf_bytes_put_u8(tsf_rt *rt, tsf_bytes *b, int64_t i, uint8_t v) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BORROWED)) tsf_bytes_readonly(rt);
  else if (TSF_LIKELY((uint64_t)i < b->len)) b->data[i] = v;
}
static inline void tsf_bytes_put(tsf_rt *rt, tsf_bytes *b, int64_t i, double v) {
  tsf_bytes_put_u8(rt, b, i, tsf_to_uint8(v));
}

/* Of a view the typed array that has the storage; of others itself. */
static inline tsf_bytes *tsf_bytes_whole(tsf_bytes *b) {
  return b->owner && tsf_is_bytes(tsf_type_of(b->owner)) ? (tsf_bytes *)b->owner : b;
}
static inline double tsf_bytes_offset(tsf_bytes *b) { return (double)(b->data - tsf_bytes_whole(b)->data); }
/* The whole storage as a Uint8Array, and the ArrayBuffer that is kept for it. */
tsf_bytes *tsf_bytes_storage(tsf_rt *rt, tsf_bytes *b);
static inline tsf_val tsf_bytes_kept_buffer(tsf_bytes *b) { return tsf_val_of_ptr(tsf_bytes_whole(b)->buffer); }
void tsf_bytes_keep_buffer(tsf_rt *rt, tsf_bytes *b, tsf_val buffer);
static inline bool tsf_val_is_bytes(tsf_val v) { return tsf_val_is_ptr(v) && tsf_is_bytes(tsf_type_of(tsf_val_ptr(v))); }

/* Absent arguments are TSF_NUM_UNDEF; for lastIndexOf's `from`, Infinity. */
tsf_bytes *tsf_bytes_subarray(tsf_rt *rt, tsf_bytes *b, double begin, double end);
tsf_bytes *tsf_bytes_slice(tsf_rt *rt, const tsf_bytes *b, double begin, double end);
void tsf_bytes_set(tsf_rt *rt, tsf_bytes *b, const tsf_bytes *source, double offset);
void tsf_bytes_set_arr(tsf_rt *rt, tsf_bytes *b, const tsf_arr *numbers, double offset);
tsf_bytes *tsf_bytes_fill(tsf_rt *rt, tsf_bytes *b, double value, double begin, double end);
tsf_bytes *tsf_bytes_reverse(tsf_rt *rt, tsf_bytes *b);
tsf_bytes *tsf_bytes_copyWithin(tsf_rt *rt, tsf_bytes *b, double target, double start, double end);
tsf_bytes *tsf_bytes_sort(tsf_rt *rt, tsf_bytes *b); /* by value */
double tsf_bytes_at(const tsf_bytes *b, double index);
double tsf_bytes_indexOf(const tsf_bytes *b, double value, double from);
double tsf_bytes_lastIndexOf(const tsf_bytes *b, double value, double from);
bool tsf_bytes_includes(const tsf_bytes *b, double value, double from);
const tsf_str *tsf_bytes_join(tsf_rt *rt, const tsf_bytes *b, const tsf_str *separator);

/* Text as UTF-8 and back: what is malformed, as an unpaired surrogate, becomes U+FFFD. */
tsf_bytes *tsf_bytes_of_text(tsf_rt *rt, const tsf_str *s);
const tsf_str *tsf_text_of_bytes(tsf_rt *rt, const tsf_bytes *b, bool ignoreBOM);
bool tsf_bytes_are_text(const tsf_bytes *b);

#endif
