/* stack.c: where the stack of a thread ends. Hosts call from threads of any size. */
#if !defined(_WIN32)
#define _GNU_SOURCE
#include <pthread.h>
#endif

#include "base/stack.h"

#include <stdbool.h>

/* What a call may use of a stack that is not the thread's own (a coroutine's), or whose bounds nobody tells. */
#define UNKNOWN_BUDGET ((size_t)64 << 10)

static char *of_unknown(char *frame, size_t budget) {
  return frame - (budget < UNKNOWN_BUDGET ? budget : UNKNOWN_BUDGET);
}

#if defined(_WIN32)
char *tsf_stack_find(char *frame, size_t budget) { return of_unknown(frame, budget); }
#else

__thread tsf_thread_stack tsf_this_stack;

/* Weak: before 2.34 they are in libpthread, which a library that needs libc and libm only does not load;
 * hosts with threads do. */
extern int pthread_getattr_np(pthread_t thread, pthread_attr_t *attr) __attribute__((weak));
extern int pthread_attr_getstack(const pthread_attr_t *attr, void **low, size_t *size) __attribute__((weak));
extern int pthread_attr_getguardsize(const pthread_attr_t *attr, size_t *size) __attribute__((weak));
extern int pthread_attr_destroy(pthread_attr_t *attr) __attribute__((weak));

/* False when there is nothing to learn them from. Some releases of glibc count the guard as stack. */
static bool stack_bounds(char **low, char **high) {
  pthread_attr_t attr;
  void *start;
  size_t size, guard = 0;
  if (!pthread_getattr_np) return false; /* where it is the others are */
  if (pthread_getattr_np(pthread_self(), &attr) != 0) return false;
  bool known = pthread_attr_getstack(&attr, &start, &size) == 0;
  if (pthread_attr_getguardsize(&attr, &guard) != 0 || guard > size) guard = 0;
  pthread_attr_destroy(&attr);
  if (!known) return false;
  *low = (char *)start + guard;
  *high = (char *)start + size;
  return true;
}

char *tsf_stack_find(char *frame, size_t budget) {
  char *low, *high;
  if (!stack_bounds(&low, &high) || frame < low || frame >= high) return of_unknown(frame, budget);
  char *floor = low + TSF_STACK_RESERVE;
  if (floor < high) {
    size_t span = (size_t)(high - floor);
    tsf_this_stack = (tsf_thread_stack){floor, span > TSF_ABI_STACK ? span - TSF_ABI_STACK : 0, span};
  }
  if (frame < floor) return NULL;
  return (size_t)(frame - floor) < budget ? floor : frame - budget;
}
#endif
