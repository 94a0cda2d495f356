/* stub_heap.h: see stub_heap.c. */
#ifndef STUB_HEAP_H
#define STUB_HEAP_H
#include "tsf.h"

/* Frees everything allocated so far and forgets the pending exception. */
void stub_reset(tsf_rt *rt);
/* "Name: message" of the last exception. */
extern char stub_error[4096];

#endif
