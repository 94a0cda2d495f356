/* hints.h: what the C compiler is told, and what it tells. */
#ifndef TSF_HINTS_H
#define TSF_HINTS_H

#define TSF_LIKELY(x) __builtin_expect(!!(x), 1)
#define TSF_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define TSF_COLD __attribute__((cold, noinline))
#ifdef __clang__
#define TSF_AS_WRITTEN __attribute__((optnone, noinline)) /* too long to be optimised */
#else
#define TSF_AS_WRITTEN __attribute__((optimize("O0"), noinline))
#endif
#define TSF_NOINLINE __attribute__((noinline)) /* not cold, but out of the way of what is hotter */

#if defined(__SANITIZE_ADDRESS__)
#define TSF_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TSF_ASAN 1
#endif
#endif

#endif
