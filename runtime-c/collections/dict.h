/* dict.h: Record<string, T> and the objects JSON.parse makes: string keys, any values (bigint boxed
 * by the caller). Iteration order is JavaScript's: integer-like keys ascending, then the others in
 * order of insertion. get, has and set know own properties only; read, in and write are r[key],
 * `key in r` and r[key] = v of the language, where Object.prototype is behind them. */

#ifndef TSF_DICT_H
#define TSF_DICT_H

#include "collections/table.h"

typedef tsf_table tsf_dict;

/* Room for `capacity` keys; 0 when not known. */
static inline tsf_dict *tsf_dict_new(tsf_rt *rt, uint32_t capacity) {
  return tsf_table_new(rt, TSF_T_DICT, capacity);
}
/* Object.create(null) */
static inline tsf_dict *tsf_dict_bare(tsf_rt *rt) {
  tsf_dict *d = tsf_dict_new(rt, 0);
  d->h.type |= TSF_F_BARE;
  return d;
}
/* Object.keys(d).length */
static inline double tsf_dict_size(const tsf_dict *d) { return d->live; }
tsf_val tsf_dict_get(const tsf_dict *d, const tsf_str *key);
bool tsf_dict_has(const tsf_dict *d, const tsf_str *key);
void tsf_dict_set(tsf_rt *rt, tsf_dict *d, const tsf_str *key, tsf_val value);
bool tsf_dict_delete(tsf_dict *d, const tsf_str *key);

/* A property of Object.prototype: what no own key hides, every object has. */
bool tsf_str_is_inherited(const tsf_str *key);
/* Of a key that is none of an object's own: TypeError (a checked error) for an inherited property. */
void tsf_object_missing(tsf_rt *rt, const tsf_str *key);
/* TypeError (a checked error) for an inherited property. */
tsf_val tsf_dict_read(tsf_rt *rt, const tsf_dict *d, const tsf_str *key);
bool tsf_dict_in(const tsf_dict *d, const tsf_str *key);
/* TypeError (a checked error) where it would change the prototype. */
void tsf_dict_write(tsf_rt *rt, tsf_dict *d, const tsf_str *key, tsf_val value);

/* Iteration by index in 0 .. return value - 1: puts the entries in JavaScript's order, without gaps,
 * and returns their count. Indices stay valid until a key is added or deleted. For-in, and
 * Object.entries with mutation in the loop, go over tsf_dict_keys instead. */
uint32_t tsf_dict_order(tsf_rt *rt, tsf_dict *d);
static inline const tsf_str *tsf_dict_key_at(const tsf_dict *d, uint32_t i) {
  return (const tsf_str *)tsf_val_ptr(tsf_table_words(d)[2 * (size_t)i]);
}
static inline tsf_val tsf_dict_value_at(const tsf_dict *d, uint32_t i) {
  return tsf_table_words(d)[2 * (size_t)i + 1];
}
tsf_arr *tsf_dict_keys(tsf_rt *rt, tsf_dict *d); /* string[] */
/* `type` is the array's TSF_T_ARR_*, which the values must fit. */
tsf_arr *tsf_dict_values(tsf_rt *rt, tsf_dict *d, uint32_t type);
/* Object.assign(d, src), {...d, ...src} */
void tsf_dict_assign(tsf_rt *rt, tsf_dict *d, tsf_dict *src);

/* Whether a key is an array index in canonical form ("0", "17", not "01"; up to 2^32 - 2). */
bool tsf_str_is_index(const tsf_str *s, uint32_t *index);

#endif
