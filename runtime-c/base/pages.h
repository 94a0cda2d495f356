/* pages.h: address space. commit and discard take multiples of 4 KiB. */
#ifndef TSF_PAGES_H
#define TSF_PAGES_H

#include <stdbool.h>
#include <stddef.h>

void *tsf_pages_reserve(size_t size);
bool tsf_pages_commit(void *p, size_t size);
void tsf_pages_discard(void *p, size_t size); /* contents are lost, memory goes back to the system */
void tsf_pages_release(void *p, size_t size);

#endif
