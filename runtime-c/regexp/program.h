/* program.h: programs of the matcher, made by stdlib/regexp (program.ts says the same in TypeScript).
 *
 * Words of 32 bits: a header, operations with their operands, sets. Places are counted in words from the start. */
#ifndef TSF_REGEXP_PROGRAM_H
#define TSF_REGEXP_PROGRAM_H

#include <stdint.h>

enum { /* the header */
  RE_GROUPS, /* the match itself included */
  RE_SLOTS,  /* two a group, then places and counts of loops */
  RE_FLAGS,
  RE_MEMOS,  /* states that are remembered for each place of the text */
  RE_FIRST,  /* the set of characters that matches begin with; 0: not known */
  RE_PREFIX, /* the place of a count and the characters that matches begin with; 0: none */
  RE_CODE,
  RE_WORDS
};

enum { /* RE_FLAGS */
  RE_UNICODE = 1,
  RE_ANCHORED = 2, /* matches begin at the start of the text only */
  RE_UNBOUNDED = 4, /* back-references, counts: what failed once may succeed another time */
  RE_PLAIN = 8 /* a text and nothing else: found as indexOf finds it */
};

enum { /* operations; operands are named in program.ts */
  RE_MATCH,
  RE_FAIL,
  RE_CHARACTER,
  RE_SET,
  RE_ANY,
  RE_TEXT,
  RE_JUMP,
  RE_SPLIT,
  RE_RUN,
  RE_SAVE,
  RE_CLEAR,
  RE_START,
  RE_START_OF_LINE,
  RE_END,
  RE_END_OF_LINE,
  RE_BOUNDARY,
  RE_NO_BOUNDARY,
  RE_REFERENCE,
  RE_LOOK,
  RE_LOOKED,
  RE_PROGRESS,
  RE_COUNT_FROM,
  RE_COUNT,
  RE_COUNT_PROGRESS,
  RE_BACKWARD = 128 /* added to operations that go backwards */
};

enum { RE_GREEDY, RE_LAZY, RE_POSSESSIVE };

#define RE_NO_LIMIT 0xffffffffu

/* A set: a bit for each character below 256, how many ranges there are beyond, and those. */
static inline bool tsf_re_beyond(const uint32_t *set, uint32_t c) {
  uint32_t lo = 0, hi = set[8];
  const uint32_t *ranges = set + 9;
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    if (c > ranges[2 * mid + 1]) lo = mid + 1;
    else hi = mid;
  }
  return lo < set[8] && c >= ranges[2 * lo];
}
static inline bool tsf_re_has(const uint32_t *set, uint32_t c) {
  return c < 256 ? set[c >> 5] >> (c & 31) & 1 : tsf_re_beyond(set, c);
}

#endif
