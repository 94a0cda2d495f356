/* matcher.h: what a search works with; one a realm. */
#ifndef TSF_REGEXP_MATCHER_H
#define TSF_REGEXP_MATCHER_H

#include "collections/collections.h"
#include "regexp/program.h"

/* What is to be done when the way taken fails. */
typedef struct tsf_back {
  uint32_t what; /* a kind in the upper four bits; below the place of an operation, a slot, or a memo */
  int32_t at;    /* a place in the text, or what a slot held */
  int32_t with;
} tsf_back;

typedef struct tsf_matcher {
  int32_t *slots;
  uint32_t nslots;
  tsf_back *stack;
  size_t depth; /* that the stack has room for */
  /* How much was done in this search: characters of runs, and ways that failed. C made of a literal ends at `most`. */
  uint64_t work, most;
  /* From some work on the states that failed are remembered, so that none is entered twice: a bit for each memo and
   * place. `fits`: of states inside lookarounds, that what is looked for was found from there. */
  bool remembers;
  uint64_t *failed, *fits;
  /* A lookaround with groups may be passed by `fits` too: `guessed` then, its groups have to be found when the whole has
   * matched. */
  bool guesses, guessed;
  /* The last text that is not ASCII, as units. */
  uint16_t *units;
  uint8_t *bytes;
  uint32_t nunits, nbytes, units_room, bytes_room;
} tsf_matcher;

typedef enum { TSF_RE_NO, TSF_RE_YES, TSF_RE_TOO_LONG, TSF_RE_NO_MEMORY } tsf_re_result;

/* What may be done for each unit of the text, and for any text, before states are remembered. */
#ifdef TSF_STRESS_ALLOC /* tests that stress the runtime remember from the first failure on */
#define TSF_RE_SHARE(n) 0
#else
#define TSF_RE_SHARE(n) (4096 + 32 * (uint64_t)(n))
#endif

/* A search of a text of ASCII by C made of a literal; TSF_RE_TOO_LONG when it gives up. */
typedef tsf_re_result tsf_re_search(tsf_matcher *m, const uint8_t *text, int32_t n, int32_t from, bool only);
/* A literal: what is a Uint8Array to the program has TSF_F_COMPILED, and a function with it, or NULL. */
typedef struct tsf_pattern {
  tsf_bytes words;
  tsf_re_search *search;
} tsf_pattern;
#define TSF_F_COMPILED TSF_F_MATCH

/* Room for at least one more entry; false when there is no memory. */
bool tsf_matcher_grow(tsf_matcher *m);
/* A way back on the stack of a search, whose locals are `m`, `stack` and `top`, the index of the last one. */
#define TSF_RE_PUSH(number, where, value)                          \
  do {                                                             \
    if (TSF_UNLIKELY(top + 1 >= m->depth)) {                       \
      if (!tsf_matcher_grow(m)) return TSF_RE_NO_MEMORY;           \
      stack = m->stack;                                            \
    }                                                              \
    stack[++top] = (tsf_back){(number), (where), (int32_t)(value)}; \
  } while (0)
/* Begins to remember; false when there is no memory. `n`: units of the text. */
bool tsf_matcher_remember(tsf_matcher *m, const uint32_t *program, uint32_t n);
/* Whether the units a and b are equal but for case. */
bool tsf_matcher_same_letter(tsf_rt *rt, uint32_t a, uint32_t b, bool unicode);

/* Tries every place from `from` on, `only` for that one. */
tsf_re_result tsf_match_ascii(tsf_rt *rt, tsf_matcher *m, const uint32_t *program, const uint8_t *text, int32_t n,
                              int32_t from, bool only);
tsf_re_result tsf_match_units(tsf_rt *rt, tsf_matcher *m, const uint32_t *program, const uint16_t *text, int32_t n,
                              int32_t from, bool only);

/* Of ASCII. */
static inline bool tsf_re_is_word(uint8_t c) {
  return (uint8_t)((c | 32) - 'a') < 26 || (uint8_t)(c - '0') < 10 || c == '_';
}

#endif
