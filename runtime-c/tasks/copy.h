/* copy.h: structured copies: values written into a message in one realm and read in another one of the same program.
 * Primitives, strings, bytes, arrays, plain objects, Records, Map and Set; what is one object twice, or within itself,
 * is so in the copy. Anything else (functions, instances of classes, errors, what the runtime makes) is a TypeError. */
#ifndef TSF_COPY_H
#define TSF_COPY_H

#include "tasks/queue.h"

/* `plain[t - TSF_T_FIRST_SHAPE]`: 1 when objects of type t are literals. Allocates nothing in the heap.
 * NULL after throwing. */
tsf_message *tsf_copy_out(tsf_rt *rt, tsf_val v, const uint8_t *plain);
/* The message stays the caller's. Undefined after throwing. */
tsf_val tsf_copy_in(tsf_rt *rt, const tsf_message *m);

#endif
