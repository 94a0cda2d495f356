/* match_array.h: what a match gives to the program: the array of exec, its groups by name, its places. The matcher's last
 * search is the one that is told of, so nothing may search between it and these. */
#ifndef TSF_REGEXP_MATCH_ARRAY_H
#define TSF_REGEXP_MATCH_ARRAY_H

#include "collections/collections.h"

/* The match as an array of its `groups` texts, with index, input and groups; with `places` indices as well.
 * `names`: "year:1,month:2" in the order of the pattern, empty for none. */
tsf_arr *tsf_regexp_match(tsf_rt *rt, const tsf_str *text, double groups, const tsf_str *names, bool places);
/* The text of a group; NULL for one that took no part. */
const tsf_str *tsf_regexp_group(tsf_rt *rt, const tsf_str *text, double group);
/* The texts by the groups' names, an object without prototype; NULL when there are no names. */
tsf_dict *tsf_regexp_groups(tsf_rt *rt, const tsf_str *text, const tsf_str *names);

/* Properties of what exec gave: undefined, or NULL, for any other array. */
static inline double tsf_match_index(const tsf_arr *a) {
  return tsf_is_match(a) ? tsf_num_of_val(((const tsf_match *)a)->index) : TSF_NUM_UNDEF;
}
static inline const tsf_str *tsf_match_input(const tsf_arr *a) {
  return tsf_is_match(a) ? tsf_val_str(((const tsf_match *)a)->input) : NULL;
}
static inline tsf_dict *tsf_match_groups(const tsf_arr *a) {
  return tsf_is_match(a) ? (tsf_dict *)tsf_val_ptr(((const tsf_match *)a)->groups) : NULL;
}
static inline tsf_arr *tsf_match_indices(const tsf_arr *a) {
  return tsf_is_match(a) ? (tsf_arr *)tsf_val_ptr(((const tsf_match *)a)->indices) : NULL;
}

#endif
