/* realm.h: life of a realm, its roots. */
#ifndef TSF_REALM_H
#define TSF_REALM_H

#include "base/base.h"

/* max_bytes bounds the heap (0: 1 GiB). NULL when memory cannot be had. */
tsf_rt *tsf_realm_new(uint64_t max_bytes, uint32_t globals_size);
void tsf_realm_free(tsf_rt *rt);
/* Extra roots besides globals (open instances, memo slots): *slot is traced while registered. */
void tsf_root_add(tsf_rt *rt, tsf_obj **slot);
void tsf_root_remove(tsf_rt *rt, tsf_obj **slot);
/* Full collection; inside a call it scans the C stack. For tests. */
void tsf_collect(tsf_rt *rt);
/* Called now and then, outside of calls: memory of large objects that was not wanted for long goes back. */
void tsf_realm_rest(tsf_rt *rt);
uint64_t tsf_heap_bytes(const tsf_rt *rt); /* bytes of blocks in use; readable from any thread */
uint64_t tsf_heap_collections(const tsf_rt *rt); /* so far; likewise */

#endif
