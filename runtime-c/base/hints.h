/* hints.h: what the C compiler is told, and what it tells. */
#ifndef TSF_HINTS_H
#define TSF_HINTS_H

#define TSF_LIKELY(x) __builtin_expect(!!(x), 1)
#define TSF_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define TSF_SLOW __attribute__((cold, noinline)) /* a way seldom taken that is no slower for it */
#ifdef __clang__
#define TSF_COLD __attribute__((cold, noinline, minsize)) /* errors, beginnings, ends: small before fast */
#define TSF_INLINED [[clang::always_inline]] /* before a call: there, whatever it is elsewhere */
#define TSF_AS_WRITTEN __attribute__((optnone, noinline)) /* too long to be optimised */
#else
#define TSF_INLINED
#define TSF_COLD __attribute__((cold, noinline))
#define TSF_AS_WRITTEN __attribute__((optimize("O0"), noinline))
#endif
#define TSF_INLINE static inline __attribute__((always_inline)) /* of which the caller knows most of what it looks at */
#define TSF_NOINLINE __attribute__((noinline)) /* not cold, but out of the way of what is hotter */

/* Calls neither the program nor the host, directly or not: no exception comes through it, and it needs no unwind table. */
#if defined(__clang__) && defined(__ELF__)
#define TSF_LEAF __attribute__((nouwtable))
#else
#define TSF_LEAF
#endif

#if defined(__SANITIZE_ADDRESS__)
#define TSF_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TSF_ASAN 1
#endif
#endif

#endif
