/* elements.c: elements of typed arrays whose kind is known at run time only. */
#include "collections/elements.h"

const char *tsf_bytes_name(uint32_t type) {
  static const char names[][18] = {"Uint8Array",   "Int8Array",   "Uint8ClampedArray", "Int16Array",    "Uint16Array",   "Int32Array",
                                   "Uint32Array", "Float32Array", "Float64Array",      "BigInt64Array", "BigUint64Array"};
  return names[type - TSF_T_BYTES];
}

double tsf_element_num(const tsf_bytes *b, uint32_t i) {
  switch (tsf_type_of(b)) {
    case TSF_T_BYTES_I8: return tsf_at_i8(b, i);
    case TSF_T_BYTES_I16: return tsf_at_i16(b, i);
    case TSF_T_BYTES_U16: return tsf_at_u16(b, i);
    case TSF_T_BYTES_I32: return tsf_at_i32(b, i);
    case TSF_T_BYTES_U32: return tsf_at_u32(b, i);
    case TSF_T_BYTES_F32: return tsf_at_f32(b, i);
    case TSF_T_BYTES_F64: return tsf_at_f64(b, i);
    default: return tsf_at_u8(b, i);
  }
}

tsf_big tsf_element_big(const tsf_bytes *b, uint32_t i) {
  return tsf_type_of(b) == TSF_T_BYTES_I64 ? tsf_at_i64(b, i) : tsf_at_u64(b, i);
}

tsf_val tsf_element_val(tsf_rt *rt, const tsf_bytes *b, uint32_t i) {
  if (tsf_is_big_bytes(tsf_type_of(b))) return tsf_val_of_big(rt, tsf_element_big(b, i));
  return tsf_val_of_num(tsf_element_num(b, i));
}

void tsf_element_put(tsf_bytes *b, uint32_t i, double v) {
  switch (tsf_type_of(b)) {
    case TSF_T_BYTES_U8C: tsf_lay_u8(b, i, tsf_clamp_num(v)); break;
    case TSF_T_BYTES_I16:
    case TSF_T_BYTES_U16: tsf_lay_u16(b, i, tsf_to_uint16(v)); break;
    case TSF_T_BYTES_I32:
    case TSF_T_BYTES_U32: tsf_lay_u32(b, i, tsf_to_uint32(v)); break;
    case TSF_T_BYTES_F32: tsf_lay_f32(b, i, (float)v); break;
    case TSF_T_BYTES_F64: tsf_lay_f64(b, i, v); break;
    default: tsf_lay_u8(b, i, tsf_to_uint8(v));
  }
}
