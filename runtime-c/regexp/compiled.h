/* compiled.h: what the C of literals (emit-c/pattern-code.ts) is made of. Its texts are ASCII. */
#ifndef TSF_REGEXP_COMPILED_H
#define TSF_REGEXP_COMPILED_H

#include "regexp/matcher.h"

/* Where `c` is next in [at, n); -1 when it is not. */
static inline int32_t tsf_re_find_byte(const uint8_t *text, int32_t at, int32_t n, int c) {
  const uint8_t *found = at < n ? memchr(text + at, c, (size_t)(n - at)) : NULL;
  return found ? (int32_t)(found - text) : -1;
}
/* Where `wanted` is next. */
static inline int32_t tsf_re_find(const uint8_t *text, int32_t at, int32_t n, const char *wanted, uint32_t length) {
  return (int32_t)tsf_find_bytes(text, (uint32_t)n, (uint32_t)at, (const uint8_t *)wanted, length); /* not found: -1 */
}

/* The next place where a match may be: `skip` tells by the last of `length` characters how far the next one is. -1: none. */
static inline int32_t tsf_re_skip(const uint8_t *text, int32_t at, int32_t n, const uint8_t *skip, int32_t length) {
  for (; at <= n - length;) {
    uint8_t distance = skip[text[at + length - 1]];
    if (distance == 0) return at;
    at += distance;
  }
  return -1;
}

/* Four characters, some of which may be the same; `fold` is 32 for letters in both cases, in small ones here, else 0. */
typedef struct tsf_re_few {
  uint8_t any[4], fold;
} tsf_re_few;

/* Where one of them is next; far below 0 when none. */
int32_t tsf_re_find_any(const uint8_t *text, int32_t at, int32_t n, tsf_re_few wanted);
/* Where one of them is next with one of the others `apart` places behind it. */
int32_t tsf_re_find_pair(const uint8_t *text, int32_t at, int32_t n, tsf_re_few wanted, tsf_re_few behind,
                         int32_t apart);

/* Whether the `length` characters from `at` on may be there: `places` has a bit for each place. */
static inline bool tsf_re_fits(const uint8_t *text, int32_t at, int32_t n, const uint16_t *places, int32_t length) {
  if (n - at < length) return false;
  for (int32_t i = 0; i < length; i++)
    if (!(places[text[at + i]] >> i & 1)) return false;
  return true;
}

#endif
