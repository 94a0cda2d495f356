/* pages.c: address space from the operating system. */
#ifndef _WIN32
#define _GNU_SOURCE
#endif
#include "base/pages.h"

#ifdef _WIN32
#include <windows.h>

void *tsf_pages_reserve(size_t size) { return VirtualAlloc(NULL, size, MEM_RESERVE, PAGE_NOACCESS); }
bool tsf_pages_commit(void *p, size_t size) {
  return VirtualAlloc(p, size, MEM_COMMIT, PAGE_READWRITE) != NULL;
}
void tsf_pages_discard(void *p, size_t size) { VirtualAlloc(p, size, MEM_RESET, PAGE_READWRITE); }
void tsf_pages_release(void *p, size_t size) {
  (void)size;
  VirtualFree(p, 0, MEM_RELEASE);
}

#else
#include <sys/mman.h>

/* PROT_NONE costs nothing even where overcommit is off. */
void *tsf_pages_reserve(size_t size) {
  void *p = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}
bool tsf_pages_commit(void *p, size_t size) { return mprotect(p, size, PROT_READ | PROT_WRITE) == 0; }
void tsf_pages_discard(void *p, size_t size) { madvise(p, size, MADV_DONTNEED); }
void tsf_pages_release(void *p, size_t size) { munmap(p, size); }
#endif
