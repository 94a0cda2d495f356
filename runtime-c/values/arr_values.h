/* arr_values.h: what arrays do that looks into their elements by value; more is in arr.h. */
#ifndef TSF_ARR_VALUES_H
#define TSF_ARR_VALUES_H

#include "collections/collections.h"

/* sep NULL: ",". undefined and null are empty; nested arrays join by ","; cycles are empty. */
const tsf_str *tsf_arr_join(tsf_rt *rt, const tsf_arr *a, const tsf_str *sep);
static inline const tsf_str *tsf_arr_toString(tsf_rt *rt, const tsf_arr *a) { return tsf_arr_join(rt, a, NULL); }
/* a.sort() without a comparator: by String(x) in UTF-16 order, stable, undefined last. */
tsf_arr *tsf_arr_sort(tsf_rt *rt, tsf_arr *a);

#endif
