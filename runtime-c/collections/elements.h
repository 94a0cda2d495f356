/* elements.h: the elements of typed arrays as they lie in the bytes, aligned or not. Inlined: the compiler knows the
 * kind. `at` is for an index in bounds, `get` is undefined outside, `lay` writes in bounds what was converted. */
#ifndef TSF_ELEMENTS_H
#define TSF_ELEMENTS_H

#include "text/text.h"

/* A NaN may look like undefined or null: there is one only. */
static inline double tsf_one_nan(double d) { return d == d ? d : __builtin_nan(""); }

#define TSF_ELEMENT(kind, stored, read, held, none, seen)                               \
  static inline read tsf_at_##kind(const tsf_bytes *b, size_t i) {                      \
    stored v;                                                                           \
    memcpy(&v, b->data + i * sizeof v, sizeof v);                                       \
    return seen(v);                                                                     \
  }                                                                                     \
  static inline held tsf_get_##kind(const tsf_bytes *b, int64_t i) {                    \
    return TSF_LIKELY((uint64_t)i < b->len) ? (held)tsf_at_##kind(b, (size_t)i) : none; \
  }                                                                                     \
  static inline void tsf_lay_##kind(tsf_bytes *b, size_t i, stored v) { memcpy(b->data + i * sizeof v, &v, sizeof v); }

TSF_ELEMENT(i8, int8_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(u8, uint8_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(u8c, uint8_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(i16, int16_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(u16, uint16_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(i32, int32_t, int32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(u32, uint32_t, uint32_t, double, TSF_NUM_UNDEF, )
TSF_ELEMENT(f32, float, double, double, TSF_NUM_UNDEF, tsf_one_nan)
TSF_ELEMENT(f64, double, double, double, TSF_NUM_UNDEF, tsf_one_nan)
TSF_ELEMENT(i64, int64_t, tsf_big, tsf_big, TSF_BIG_UNDEF, )
TSF_ELEMENT(u64, uint64_t, tsf_big, tsf_big, TSF_BIG_UNDEF, )

/* ToUint8Clamp: to the nearest, of two the even one. */
static inline uint8_t tsf_clamp_num(double d) { return !(d > 0) ? 0 : d >= 255 ? 255 : (uint8_t)__builtin_lrint(d); }
static inline uint8_t tsf_clamp_int(int64_t i) { return i < 0 ? 0 : i > 255 ? 255 : (uint8_t)i; }

/* For code that learns the kind when it runs (elements.c). `at` reads a number or a bigint. */
tsf_val tsf_element_val(tsf_rt *rt, const tsf_bytes *b, uint32_t i);
static inline bool tsf_is_big_bytes(uint32_t type) { return type - TSF_T_BYTES_I64 <= TSF_T_BYTES_U64 - TSF_T_BYTES_I64; }
double tsf_element_num(const tsf_bytes *b, uint32_t i); /* not of bigints */
void tsf_element_put(tsf_bytes *b, uint32_t i, double v);
tsf_big tsf_element_big(const tsf_bytes *b, uint32_t i);
const char *tsf_bytes_name(uint32_t type); /* "Uint8Array" */

#endif
