/* arr_storage.h: making arrays, and the storage they grow into; arr.h has the rules. */
#ifndef TSF_ARR_STORAGE_H
#define TSF_ARR_STORAGE_H

#include "text/text.h"

/* An empty array with room for `capacity` elements. */
tsf_arr *tsf_arr_new(tsf_rt *rt, uint32_t type, uint32_t capacity);
/* ToLength of the `length` that Array.from is given; RangeError where no array has so many. */
double tsf_arr_like_length(tsf_rt *rt, double length);
/* new Array(n), its holes held as undefined (TSF_F_HOLES); RangeError "Invalid array length". `type` with TSF_F_LOOSE. */
tsf_arr *tsf_arr_new_sized(tsf_rt *rt, double length, uint32_t type);
/* The same to be filled at once: what has no holes afterwards. */
tsf_arr *tsf_arr_new_unfilled(tsf_rt *rt, double length, uint32_t type);
/* RangeError "array holes are not supported" when the element, which is undefined, may be a hole. */
void tsf_arr_no_hole(tsf_rt *rt, const tsf_arr *a);
/* The same when some element may be one. */
void tsf_arr_no_holes(tsf_rt *rt, const tsf_arr *a);
/* Of a literal that has some. */
static inline void tsf_arr_note_holes(tsf_arr *a) { a->h.type |= TSF_F_HOLES; }
static inline bool tsf_arr_may_have_holes(const tsf_arr *a) { return (a->h.type & TSF_F_HOLES) != 0; }
tsf_arr *tsf_arr_make(tsf_rt *rt, uint32_t type, uint32_t len, uint32_t capacity);
/* Of words that may be anything: tsf_arr_specialize may still give it another storage (TSF_F_LOOSE). */
tsf_arr *tsf_arr_new_loose(tsf_rt *rt, uint32_t capacity);
/* Room for `extra` more elements. Never shrinks; elements stay, a->data may change. */
TSF_SLOW void tsf_arr_grow(tsf_rt *rt, tsf_arr *a, uint32_t extra);
/* The same for one that may grow on and on. */
TSF_SLOW void tsf_arr_grow_by_one(tsf_rt *rt, tsf_arr *a);
/* Room for n more in front of the first: tsf_arr_front_room is n elements at least afterwards. */
TSF_SLOW void tsf_arr_grow_front(tsf_rt *rt, tsf_arr *a, uint32_t n);
/* Called when len reaches 0: gives the room lost by shift() back. */
void tsf_arr_rewind(tsf_arr *a);
TSF_COLD void tsf_arr_hole(tsf_rt *rt); /* throws */

static inline uint32_t tsf_arr_kind_size(uint32_t type) {
  return type == TSF_T_ARR_BOOL ? 1 : type == TSF_T_ARR_BIG ? 16 : 8;
}
/* Bytes lost in front of the data by shift(). */
static inline size_t tsf_arr_front_room(const tsf_arr *a) { return (size_t)((uint8_t *)a->data - a->buf->payload); }

#endif
