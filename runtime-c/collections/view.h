/* view.h: numbers in bytes, as a DataView reads and writes them. Inlined: the kind is a constant where it is called. */
#ifndef TSF_VIEW_H
#define TSF_VIEW_H

#include "collections/bytes.h"

/* What stdlib/bytes/data-view.ts calls them. */
enum { TSF_VIEW_I8, TSF_VIEW_U8, TSF_VIEW_I16, TSF_VIEW_U16, TSF_VIEW_I32, TSF_VIEW_U32, TSF_VIEW_F32, TSF_VIEW_F64 };

TSF_COLD void tsf_view_outside(tsf_rt *rt); /* RangeError */

/* Where `size` bytes at `at` are; NULL after throwing. */
static inline uint8_t *tsf_view_at(tsf_rt *rt, const tsf_bytes *b, double at, uint32_t size) {
  int64_t i = tsf_to_integer(at);
  if (TSF_LIKELY(i >= 0 && i <= (int64_t)b->len - size)) return b->data + i;
  tsf_view_outside(rt);
  return NULL;
}

/* The bytes as an integer; the other way round for `little` false. */
static inline uint64_t tsf_view_bits(const uint8_t *p, uint32_t size, bool little) {
  uint64_t bits = 0;
  for (uint32_t i = 0; i < size; i++) bits |= (uint64_t)p[little ? i : size - 1 - i] << 8 * i;
  return bits;
}
static inline void tsf_view_put(uint8_t *p, uint32_t size, bool little, uint64_t bits) {
  for (uint32_t i = 0; i < size; i++) p[little ? i : size - 1 - i] = (uint8_t)(bits >> 8 * i);
}

static inline uint32_t tsf_view_size(uint32_t kind) {
  return kind <= TSF_VIEW_U8 ? 1 : kind <= TSF_VIEW_U16 ? 2 : kind == TSF_VIEW_F64 ? 8 : 4;
}

static inline double tsf_view_get(tsf_rt *rt, const tsf_bytes *b, double at, double kind_number, uint8_t little) {
  uint32_t kind = (uint32_t)kind_number, size = tsf_view_size(kind);
  const uint8_t *p = tsf_view_at(rt, b, at, size);
  if (!p) return 0;
  uint64_t bits = tsf_view_bits(p, size, little);
  float f;
  switch (kind) {
    case TSF_VIEW_I8: return (int8_t)bits;
    case TSF_VIEW_I16: return (int16_t)bits;
    case TSF_VIEW_I32: return (int32_t)bits;
    case TSF_VIEW_F32: {
      uint32_t half = (uint32_t)bits;
      memcpy(&f, &half, 4);
      return tsf_one_nan(f);
    }
    case TSF_VIEW_F64: return tsf_one_nan(tsf_f64_of_bits(bits));
    default: return (double)bits;
  }
}

static inline void tsf_view_set(tsf_rt *rt, tsf_bytes *b, double at, double value, double kind_number, uint8_t little) {
  uint32_t kind = (uint32_t)kind_number, size = tsf_view_size(kind);
  uint8_t *p = tsf_view_at(rt, b, at, size);
  uint64_t bits;
  if (!p) return;
  if (TSF_UNLIKELY(b->h.type & TSF_F_BORROWED)) {
    tsf_bytes_readonly(rt);
    return;
  }
  if (kind == TSF_VIEW_F64) bits = tsf_f64_bits(value);
  else if (kind == TSF_VIEW_F32) {
    float f = (float)value;
    uint32_t half;
    memcpy(&half, &f, 4);
    bits = half;
  } else bits = (uint32_t)tsf_to_int32(value);
  tsf_view_put(p, size, little, bits);
}

static inline tsf_big tsf_view_get_big(tsf_rt *rt, const tsf_bytes *b, double at, uint8_t is_signed, uint8_t little) {
  const uint8_t *p = tsf_view_at(rt, b, at, 8);
  uint64_t bits = p ? tsf_view_bits(p, 8, little) : 0;
  return is_signed ? (tsf_big)(int64_t)bits : (tsf_big)bits;
}

static inline void tsf_view_set_big(tsf_rt *rt, tsf_bytes *b, double at, tsf_big value, uint8_t little) {
  uint8_t *p = tsf_view_at(rt, b, at, 8);
  if (p && b->h.type & TSF_F_BORROWED) tsf_bytes_readonly(rt);
  else if (p) tsf_view_put(p, 8, little, (uint64_t)value);
}

#endif
