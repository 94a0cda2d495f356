/* heap.h: the floor of memory: realms, allocation, the write barrier, regions and what is called at entries and
 * exits; closures and cells. It owns every object, and frees what no root reaches. docs/memory.md. */
#ifndef TSF_HEAP_H
#define TSF_HEAP_H

#include "heap/alloc.h"
#include "heap/closure.h"
#include "heap/cycle.h"
#include "heap/realm.h"
#include "heap/region.h"
#include "heap/shrink.h"
#include "heap/weak.h"

#endif
