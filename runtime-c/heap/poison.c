/* poison.c: memory that holds nothing, made to tell when it is read. */
#include "heap/blocks.h"

#ifdef TSF_ASAN
void __asan_poison_memory_region(void const volatile *addr, size_t size);
#endif

void tsf_poison(void *p, size_t size) {
#ifdef TSF_GC_VERIFY
  tsf_unpoison(p, size);
  memset(p, 0xdb, size);
#endif
#ifdef TSF_ASAN
  __asan_poison_memory_region(p, size);
#endif
  (void)p, (void)size;
}

void tsf_unpoison(void *p, size_t size) {
  TSF_UNPOISON(p, size);
  (void)p, (void)size;
}
