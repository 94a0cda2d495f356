/* num_text.c: Number::toString as strings. */
#include "text/num_text.h"

const tsf_str *tsf_str_of_num(tsf_rt *rt, double d) {
  char buf[TSF_NUM_CHARS];
  uint32_t n = tsf_num_to_chars(d, buf);
  return n == 1 ? &tsf_str_ascii[(uint8_t)buf[0]] : tsf_str_new_ascii(rt, buf, n);
}

const tsf_str *tsf_str_of_i64(tsf_rt *rt, int64_t i) {
  char buf[TSF_NUM_CHARS];
  uint32_t n = tsf_i64_to_chars(i, buf);
  return n == 1 ? &tsf_str_ascii[(uint8_t)buf[0]] : tsf_str_new_ascii(rt, buf, n);
}
