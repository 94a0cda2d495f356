/* num_text.h: numbers as text. */
#ifndef TSF_NUM_TEXT_H
#define TSF_NUM_TEXT_H

#include "text/str.h"

const tsf_str *tsf_str_of_num(tsf_rt *rt, double d);
const tsf_str *tsf_str_of_i64(tsf_rt *rt, int64_t i);
const tsf_str *tsf_number_toString(tsf_rt *rt, double self, double radix);
const tsf_str *tsf_number_toFixed(tsf_rt *rt, double self, double digits);
const tsf_str *tsf_number_toPrecision(tsf_rt *rt, double self, double precision);
const tsf_str *tsf_number_toExponential(tsf_rt *rt, double self, double digits);

#endif
