/* map.h: Map and Set. Keys and values are tsf_val; the _str and _num forms save a dispatch when the
 * compiler knows the key's type. Absent values are TSF_VAL_UNDEF. A key or value may be any value,
 * bigint as a BIGBOX. set and add return their receiver. */

#ifndef TSF_MAP_H
#define TSF_MAP_H

#include "collections/table.h"

typedef tsf_table tsf_map;
typedef tsf_table tsf_set;
typedef tsf_table_cursor tsf_map_cursor;
typedef tsf_table_cursor tsf_set_cursor;

static inline tsf_map *tsf_map_new(tsf_rt *rt) { return tsf_table_new(rt, TSF_T_MAP, 0); }
static inline double tsf_map_size(const tsf_map *m) { return m->live; }
tsf_val tsf_map_get(const tsf_map *m, tsf_val key);
tsf_val tsf_map_get_str(const tsf_map *m, const tsf_str *key);
tsf_val tsf_map_get_num(const tsf_map *m, double key);
bool tsf_map_has(const tsf_map *m, tsf_val key);
bool tsf_map_has_str(const tsf_map *m, const tsf_str *key);
bool tsf_map_has_num(const tsf_map *m, double key);
/* RangeError past 2^24 entries, as in V8. */
tsf_map *tsf_map_set(tsf_rt *rt, tsf_map *m, tsf_val key, tsf_val value);
tsf_map *tsf_map_set_str(tsf_rt *rt, tsf_map *m, const tsf_str *key, tsf_val value);
tsf_map *tsf_map_set_num(tsf_rt *rt, tsf_map *m, double key, tsf_val value);
bool tsf_map_delete(tsf_map *m, tsf_val key);
bool tsf_map_delete_str(tsf_map *m, const tsf_str *key);
bool tsf_map_delete_num(tsf_map *m, double key);
static inline void tsf_map_clear(tsf_map *m) { tsf_table_clear(m); }

/* for-of at C level: entries added during the loop are visited, deleted ones are not. `key` and
 * `value` may be NULL when not wanted. Cursors need no end; leaving the loop early is free. */
static inline void tsf_map_begin(tsf_map_cursor *c, tsf_map *m) { tsf_table_begin(m, c); }
bool tsf_map_next(tsf_rt *rt, tsf_map *m, tsf_map_cursor *c, tsf_val *key, tsf_val *value);
/* [...m.keys()], [...m.values()]: `type` is the array's TSF_T_ARR_*, which the values must fit. */
tsf_arr *tsf_map_keys_arr(tsf_rt *rt, tsf_map *m, uint32_t type);
tsf_arr *tsf_map_values_arr(tsf_rt *rt, tsf_map *m, uint32_t type);

static inline tsf_set *tsf_set_new(tsf_rt *rt) { return tsf_table_new(rt, TSF_T_SET, 0); }
static inline double tsf_set_size(const tsf_set *s) { return s->live; }
bool tsf_set_has(const tsf_set *s, tsf_val key);
bool tsf_set_has_str(const tsf_set *s, const tsf_str *key);
bool tsf_set_has_num(const tsf_set *s, double key);
tsf_set *tsf_set_add(tsf_rt *rt, tsf_set *s, tsf_val key);
tsf_set *tsf_set_add_str(tsf_rt *rt, tsf_set *s, const tsf_str *key);
tsf_set *tsf_set_add_num(tsf_rt *rt, tsf_set *s, double key);
bool tsf_set_delete(tsf_set *s, tsf_val key);
bool tsf_set_delete_str(tsf_set *s, const tsf_str *key);
bool tsf_set_delete_num(tsf_set *s, double key);
static inline void tsf_set_clear(tsf_set *s) { tsf_table_clear(s); }
static inline void tsf_set_begin(tsf_set_cursor *c, tsf_set *s) { tsf_table_begin(s, c); }
bool tsf_set_next(tsf_rt *rt, tsf_set *s, tsf_set_cursor *c, tsf_val *key);
/* [...s] */
tsf_arr *tsf_set_values_arr(tsf_rt *rt, tsf_set *s, uint32_t type);

#endif
