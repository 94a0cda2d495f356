/* iter.h: iterators as values (m.keys(), a.entries(), ...). Loops that the compiler sees whole use
 * cursors or indices instead. */

#ifndef TSF_ITER_H
#define TSF_ITER_H

#include "collections/arr.h"
#include "collections/bytes.h"

#include "collections/map.h"

typedef enum tsf_iter_kind {
  TSF_ITER_KEYS,   /* of a Map or Set: the keys; of an array: the indices */
  TSF_ITER_VALUES, /* of a Map or Set: the values; of an array or bytes: the elements; of a string: its code points */
  TSF_ITER_ENTRIES /* pairs */
} tsf_iter_kind;

typedef struct tsf_iter {
  tsf_obj h; /* TSF_T_ITER; a tsf_native with one traced word */
  uint32_t size, nwords;
  tsf_obj *source; /* map, set, array, bytes or string; NULL when exhausted */
  uint32_t kind;
  uint32_t _pad;
  tsf_table_cursor cursor; /* of an array or bytes: .number is the next index; of a string: the byte */
} tsf_iter;

/* `source` is a tsf_map, tsf_set, tsf_arr, tsf_bytes or tsf_str. */
tsf_iter *tsf_iter_new(tsf_rt *rt, void *source, tsf_iter_kind kind);
/* False at the end, and ever after. For pairs *first is the key and *second the value; else *first is
 * the item. The outputs are undefined values at the end. `second` may be NULL when kind is not ENTRIES. */
bool tsf_iter_next(tsf_rt *rt, tsf_iter *it, tsf_val *first, tsf_val *second);
/* [...it]: the rest of the items in an array of type TSF_T_ARR_*, which they must fit. Not for pairs. */
tsf_arr *tsf_iter_rest(tsf_rt *rt, tsf_iter *it, uint32_t type);

static inline tsf_iter *tsf_map_keys(tsf_rt *rt, tsf_map *m) { return tsf_iter_new(rt, m, TSF_ITER_KEYS); }
static inline tsf_iter *tsf_map_values(tsf_rt *rt, tsf_map *m) { return tsf_iter_new(rt, m, TSF_ITER_VALUES); }
static inline tsf_iter *tsf_map_entries(tsf_rt *rt, tsf_map *m) { return tsf_iter_new(rt, m, TSF_ITER_ENTRIES); }
static inline tsf_iter *tsf_set_keys(tsf_rt *rt, tsf_set *s) { return tsf_iter_new(rt, s, TSF_ITER_KEYS); }
static inline tsf_iter *tsf_set_values(tsf_rt *rt, tsf_set *s) { return tsf_iter_new(rt, s, TSF_ITER_VALUES); }
static inline tsf_iter *tsf_set_entries(tsf_rt *rt, tsf_set *s) { return tsf_iter_new(rt, s, TSF_ITER_ENTRIES); }
static inline tsf_iter *tsf_arr_keys(tsf_rt *rt, tsf_arr *a) { return tsf_iter_new(rt, a, TSF_ITER_KEYS); }
static inline tsf_iter *tsf_arr_values(tsf_rt *rt, tsf_arr *a) { return tsf_iter_new(rt, a, TSF_ITER_VALUES); }
static inline tsf_iter *tsf_arr_entries(tsf_rt *rt, tsf_arr *a) { return tsf_iter_new(rt, a, TSF_ITER_ENTRIES); }

#endif
