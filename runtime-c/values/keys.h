/* keys.h: which fields of an object are its keys, and in what order. By its layout alone: all but the hidden ones and
 * the optional ones that hold undefined, as they are laid out. An object whose keys came to be in another order, or
 * that has an optional key with the value undefined, or lost one, has a list of them (TSF_F_LISTED, tsf_type.keys).
 * Lists are never written to once they are made, so what walks over one may run the program. */
#ifndef TSF_KEYS_H
#define TSF_KEYS_H

#include "collections/collections.h"

typedef struct tsf_keys {
  uint16_t count;
  uint16_t fields[]; /* indices into tsf_type.fields; names like array indices first, as in the layout */
} tsf_keys;

/* The object's list; NULL: its layout says it. */
static inline const tsf_keys *tsf_keys_of(const tsf_obj *o) {
  if (TSF_LIKELY(!(o->type & TSF_F_LISTED))) return NULL;
  const tsf_buf *buf = *(tsf_buf *const *)(const void *)((const char *)o + tsf_shape(tsf_type_of(o))->keys);
  return (const tsf_keys *)(const void *)buf->payload;
}

bool tsf_field_is_undefined(const tsf_obj *o, const tsf_field *f);
/* Whether field `i` of an object's type is one of its keys. */
bool tsf_key_is_own(const tsf_obj *o, uint32_t i);
/* Field `i` is about to be set, with undefined perhaps: from now on it is a key. If it was none it is the last one, but for
 * the fields from `before` on, which are still to be set. */
void tsf_key_set(tsf_rt *rt, tsf_obj *o, uint32_t i, uint32_t before);
/* `delete`: field `i`, which holds undefined now, is no key any more. */
void tsf_key_delete(tsf_rt *rt, tsf_obj *o, uint32_t i);
/* A new object's keys are those of `names` that its type has, in that order. */
void tsf_keys_take(tsf_rt *rt, tsf_obj *o, tsf_dict *names);

#endif
