/* abi_pull.h: sources that are async generators; programs without one have no byte of it. */
#ifndef TSF_ABI_PULL_H
#define TSF_ABI_PULL_H

#include "loop/loop.h"
#include "plugin/descriptor.h"

struct tsf_source; /* abi.h */

/* A turn of the loop. TSF_PULL_EVENT: *value was yielded. */
tsf_pull tsf_async_pull(tsf_rt *rt, tsf_obj *generator, tsf_val *value);
/* Waits for the next timer or descriptor, and no longer than is left of `most` ns. What runs then begins with what other
 * methods have left to run. */
void tsf_async_pause(struct tsf_source *src, uint64_t spent, uint64_t most);
/* generator.return(), also while it awaits something: what it waits for is forgotten, and its finally blocks run. */
void tsf_async_close(tsf_rt *rt, tsf_obj *generator);

#endif
