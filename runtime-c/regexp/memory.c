/* memory.c: what a search may need more of, and letters that are equal but for case. */
#include <stdlib.h>

#include "regexp/matcher.h"

#define FIRST_DEPTH 256
/* Of ways back, and of what is remembered: some hundred MiB. */
#define DEPTH_MOST (1u << 25)
#define BITS_MOST (1ull << 31)

bool tsf_matcher_grow(tsf_matcher *m) {
  size_t depth = m->depth > 0 ? m->depth * 2 : FIRST_DEPTH;
  tsf_back *stack = depth <= DEPTH_MOST ? realloc(m->stack, depth * sizeof *stack) : NULL;
  if (stack == NULL) return false;
  m->stack = stack;
  m->depth = depth;
  return true;
}

bool tsf_matcher_remember(tsf_matcher *m, const uint32_t *program, uint32_t n) {
  uint64_t bits = (uint64_t)program[RE_MEMOS] * ((uint64_t)n + 1);
  size_t words = bits <= BITS_MOST ? (size_t)(bits / 64 + 1) : 0;
  m->failed = words > 0 ? calloc(words * 2, sizeof *m->failed) : NULL;
  if (m->failed == NULL) return false;
  m->fits = m->failed + words;
  m->remembers = true;
  return true;
}

/* Unicode's simple case folding where `folds`; else the one unit that is the letter in upper case (ECMA-262
 * Canonicalize; stdlib/regexp/case-folding.ts says the same for sets). */
static uint32_t canonical(tsf_rt *rt, uint32_t c, bool folds) {
  if (c < 128) return c - 'a' < 26 ? c - 32 : c;
  if (folds && c == 0x131) return c;
  if (folds && (c == 0x1fd3 || c == 0x1fe3)) return c == 0x1fd3 ? 0x390 : 0x3b0;
  if (folds && c == 0xfb06) return 0xfb05;
  const tsf_str *upper = tsf_str_toUpperCase(rt, tsf_str_of_code_point(rt, c));
  uint32_t u = tsf_char_decode(upper->data);
  bool one = tsf_char_len(upper->data[0]) == upper->len;
  if (!folds) return one && u >= 128 && u < 0x10000 ? u : c;
  if (!one) u = c;
  if (u < 128) return u;
  const tsf_str *lower = tsf_str_toLowerCase(rt, tsf_str_of_code_point(rt, u));
  uint32_t l = tsf_char_decode(lower->data);
  if (tsf_char_len(lower->data[0]) != lower->len) l = u;
  return l - 'a' < 26 ? l - 32 : l;
}

bool tsf_matcher_same_letter(tsf_rt *rt, uint32_t a, uint32_t b, bool unicode) {
  return canonical(rt, a, unicode) == canonical(rt, b, unicode);
}
