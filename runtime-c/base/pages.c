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
void tsf_pages_discard_zeros(void *p, size_t size) { (void)p, (void)size; } /* what is discarded may be anything */
void tsf_pages_release(void *p, size_t size) {
  (void)size;
  VirtualFree(p, 0, MEM_RELEASE);
}

#else
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/* PROT_NONE costs nothing even where overcommit is off. */
void *tsf_pages_reserve(size_t size) {
  void *p = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}
bool tsf_pages_commit(void *p, size_t size) { return mprotect(p, size, PROT_READ | PROT_WRITE) == 0; }
void tsf_pages_discard(void *p, size_t size) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = ((uintptr_t)p + page - 1) & ~(page - 1);
  uintptr_t to = ((uintptr_t)p + size) & ~(page - 1);
  if (from < to) madvise((void *)from, to - from, MADV_DONTNEED);
}
#ifdef __linux__
void tsf_pages_discard_zeros(void *p, size_t size) { tsf_pages_discard(p, size); }
#else
void tsf_pages_discard_zeros(void *p, size_t size) { (void)p, (void)size; } /* elsewhere it need not read as zero */
#endif
void tsf_pages_release(void *p, size_t size) { munmap(p, size); }
#endif
