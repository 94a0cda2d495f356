/* arr_kept.c: arrays that grow on and on, as those do that programs keep things in. */
#include "collections/arr_storage.h"

void tsf_arr_grow_by_one(tsf_rt *rt, tsf_arr *a) {
  tsf_arr_grow(rt, a, 1);
  tsf_cycle_grown(rt, (size_t)a->cap * tsf_arr_kind_size(tsf_type_of(a)));
}
