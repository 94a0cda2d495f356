/* pages.h: address space. Pages of the system may be larger than 4 KiB: commit takes whole 16 KiB counted from where
 * something was reserved, discard leaves what is not a whole page as it is. */
#ifndef TSF_PAGES_H
#define TSF_PAGES_H

#include <stdbool.h>
#include <stddef.h>

void *tsf_pages_reserve(size_t size);
bool tsf_pages_commit(void *p, size_t size);
void tsf_pages_discard(void *p, size_t size); /* contents are lost, memory goes back to the system */
/* The same where all is zero, and is still zero afterwards. */
void tsf_pages_discard_zeros(void *p, size_t size);
void tsf_pages_release(void *p, size_t size);

#endif
