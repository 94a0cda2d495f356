/* bytes.h: Uint8Array, TextEncoder, TextDecoder.
 *
 * Views made by subarray share the storage of their source. Bytes BORROWED from the host's event are
 * read-only: writing them is a TypeError (a checked error); slice() makes a writable copy. */

#ifndef TSF_BYTES_H
#define TSF_BYTES_H

#include "text/text.h"

/* new Uint8Array(n): zeros. RangeError "Invalid typed array length: n". */
tsf_bytes *tsf_bytes_new(tsf_rt *rt, double length);
/* Uninitialised, for callers that write all of it. */
tsf_bytes *tsf_bytes_raw(tsf_rt *rt, uint32_t length);
/* Over host memory, valid during the call only. */
tsf_bytes *tsf_bytes_borrow(tsf_rt *rt, const uint8_t *data, uint32_t length);
tsf_bytes *tsf_bytes_of(tsf_rt *rt, const uint8_t *data, uint32_t length); /* copies */
tsf_bytes *tsf_bytes_of_arr(tsf_rt *rt, const tsf_arr *numbers); /* new Uint8Array(number[]) */
static inline tsf_bytes *tsf_bytes_copy(tsf_rt *rt, const tsf_bytes *b) { return tsf_bytes_of(rt, b->data, b->len); }

/* What Node gives as a Buffer: slice is a view, indexOf and fill take any number. Only for bytes that nobody has seen. */
static inline tsf_bytes *tsf_bytes_buffer(tsf_bytes *b) {
  b->h.type |= TSF_F_BUFFER;
  return b;
}

/* TypeError for what is a Buffer in Node. */
void tsf_bytes_no_buffer(tsf_rt *rt, const tsf_bytes *b);

static inline double tsf_bytes_length(const tsf_bytes *b) { return b->len; }
/* b[i]: undefined outside. */
static inline double tsf_bytes_get(const tsf_bytes *b, int64_t i) {
  return TSF_LIKELY((uint64_t)i < b->len) ? b->data[i] : TSF_NUM_UNDEF;
}
TSF_COLD void tsf_bytes_readonly(tsf_rt *rt); /* throws */
/* b[i] = v: ignored outside, as in JavaScript. The _u8 form takes the byte itself. */
static inline void tsf_bytes_put_u8(tsf_rt *rt, tsf_bytes *b, int64_t i, uint8_t v) {
  if (TSF_UNLIKELY(b->h.type & TSF_F_BORROWED)) tsf_bytes_readonly(rt);
  else if (TSF_LIKELY((uint64_t)i < b->len)) b->data[i] = v;
}
static inline void tsf_bytes_put(tsf_rt *rt, tsf_bytes *b, int64_t i, double v) {
  tsf_bytes_put_u8(rt, b, i, tsf_to_uint8(v));
}

/* Of a view the Uint8Array that has the storage; of others itself. */
static inline tsf_bytes *tsf_bytes_whole(tsf_bytes *b) {
  return b->owner && tsf_type_of(b->owner) == TSF_T_BYTES ? (tsf_bytes *)b->owner : b;
}
static inline double tsf_bytes_offset(tsf_bytes *b) { return (double)(b->data - tsf_bytes_whole(b)->data); }
static inline tsf_val tsf_bytes_kept_buffer(const tsf_bytes *whole) { return tsf_val_of_ptr(whole->buffer); }
void tsf_bytes_keep_buffer(tsf_rt *rt, tsf_bytes *whole, tsf_val buffer);

/* Absent arguments are TSF_NUM_UNDEF; for lastIndexOf's `from`, Infinity. */
tsf_bytes *tsf_bytes_subarray(tsf_rt *rt, tsf_bytes *b, double begin, double end);
tsf_bytes *tsf_bytes_slice(tsf_rt *rt, const tsf_bytes *b, double begin, double end);
void tsf_bytes_set(tsf_rt *rt, tsf_bytes *b, const tsf_bytes *source, double offset);
void tsf_bytes_set_arr(tsf_rt *rt, tsf_bytes *b, const tsf_arr *numbers, double offset);
tsf_bytes *tsf_bytes_fill(tsf_rt *rt, tsf_bytes *b, double value, double begin, double end);
tsf_bytes *tsf_bytes_reverse(tsf_rt *rt, tsf_bytes *b);
tsf_bytes *tsf_bytes_copyWithin(tsf_rt *rt, tsf_bytes *b, double target, double start, double end);
tsf_bytes *tsf_bytes_sort(tsf_rt *rt, tsf_bytes *b); /* as numbers */
double tsf_bytes_at(const tsf_bytes *b, double index);
double tsf_bytes_indexOf(const tsf_bytes *b, double value, double from);
double tsf_bytes_lastIndexOf(const tsf_bytes *b, double value, double from);
bool tsf_bytes_includes(const tsf_bytes *b, double value, double from);
const tsf_str *tsf_bytes_join(tsf_rt *rt, const tsf_bytes *b, const tsf_str *separator);
tsf_arr *tsf_bytes_to_arr(tsf_rt *rt, const tsf_bytes *b); /* [...b], Array.from(b): number[] */

/* new TextEncoder().encode(s): unpaired surrogates become U+FFFD. */
tsf_bytes *tsf_textencoder_encode(tsf_rt *rt, const tsf_str *s);
/* new TextDecoder("utf-8", {fatal, ignoreBOM}).decode(b). NULL bytes give "". TypeError when fatal. */
const tsf_str *tsf_textdecoder_decode(tsf_rt *rt, const tsf_bytes *b, bool fatal, bool ignoreBOM);

#endif
