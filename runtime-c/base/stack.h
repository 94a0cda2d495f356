/* stack.h: how much of the C stack a call of the host may use. */
#ifndef TSF_STACK_H
#define TSF_STACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/hints.h"

/* Kept free below the limit: for what does not test the stack. That is the runtime's own functions, chains
 * of compiled functions up to UNTESTED (compiler/passes/effects.ts), and what we call of the host. */
#ifdef TSF_ASAN
#define TSF_STACK_RESERVE ((size_t)160 << 10)
#else
#define TSF_STACK_RESERVE ((size_t)64 << 10)
#endif

/* How much stack a call of a host may use from its entry on. Host threads have 8 MiB (1 MiB on Windows). */
#if defined(_WIN32)
#define TSF_ABI_STACK ((size_t)384 << 10)
#else
#define TSF_ABI_STACK ((size_t)960 << 10)
#endif

/* Below this address nothing may begin, or NULL: too little is left. For an entry whose frame is `frame`. */
char *tsf_stack_find(char *frame, size_t budget);

#if defined(_WIN32) && defined(__x86_64__)
static inline char *tsf_teb_word(uint32_t offset) {
  char *word;
  __asm__("movq %%gs:(%1), %0" : "=r"(word) : "r"((uint64_t)offset));
  return word;
}
static inline char *tsf_stack_limit(char *frame, size_t budget) {
  char *top = tsf_teb_word(8), *bottom = tsf_teb_word(0x1478); /* StackBase, DeallocationStack */
  char *limit = frame - budget, *floor = bottom + TSF_STACK_RESERVE;
  if (TSF_UNLIKELY(frame >= top || frame < bottom)) return tsf_stack_find(frame, budget);
  if (TSF_UNLIKELY(frame < floor)) return NULL;
  return limit < floor ? floor : limit;
}
static inline bool tsf_stack_ample(const char *limit) { (void)limit; return false; }
#else
/* This thread's own stack: looked up once a thread, since the address of one that has ended may be
 * another's, with other bounds. Static TLS, so that reading it is a load. */
typedef struct tsf_thread_stack {
  char *floor;
  size_t room; /* of the span, where TSF_ABI_STACK ends that begin within it */
  size_t span;
} tsf_thread_stack;
extern __thread tsf_thread_stack tsf_this_stack
#ifdef __ELF__
    __attribute__((tls_model("initial-exec"), visibility("hidden")))
#endif
    ;
static inline char *tsf_stack_limit(char *frame, size_t budget) {
  char *floor = tsf_this_stack.floor;
  if (TSF_UNLIKELY((size_t)(frame - floor) >= tsf_this_stack.span)) return tsf_stack_find(frame, budget);
  return (size_t)(frame - floor) < budget ? floor : frame - budget;
}
/* TSF_ABI_STACK may end there, and begins within this thread's stack; false: ask tsf_stack_limit. */
static inline bool tsf_stack_ample(const char *limit) {
  return TSF_LIKELY((uintptr_t)limit - (uintptr_t)tsf_this_stack.floor < tsf_this_stack.room);
}
#endif

/* How far the stack reaches now: in a function's body its own frame is part of it. */
TSF_INLINE char *tsf_stack_pointer(void) {
#if defined(__x86_64__)
  char *at;
  __asm__("movq %%rsp, %0" : "=r"(at));
  return at;
#elif defined(__aarch64__)
  char *at;
  __asm__("mov %0, sp" : "=r"(at));
  return at;
#else
  return (char *)__builtin_frame_address(0);
#endif
}

#endif
