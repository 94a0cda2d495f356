/* constant.h: arrays, objects and Records that the program text has as constants, made from read-only data. */
#ifndef TSF_CONSTANT_H
#define TSF_CONSTANT_H

#include "collections/arr.h"

/* What to make, in prefix order; the words that go into it lie in a stream of their own, in the same order.
 * A word is a double's bits, a tsf_val, a boolean, or half a bigint, as the place that takes it holds it.
 * TSF_TEXT_WORD and a number in the place of a tsf_val stand for one of the strings. */
#define TSF_TEXT_WORD ((uint64_t)0xffff << 48)

enum {
  TSF_MAKE_WORD,   /* the next word */
  TSF_MAKE_LEAVES, /* array type, n: n elements from the words */
  TSF_MAKE_ITEMS,  /* array type, n: n values made in turn */
  TSF_MAKE_LISTS,  /* array type, n, array type, k: n arrays, each of k elements from the words */
  TSF_MAKE_ROWS,   /* object type, n: an array of n objects, all their fields from the words */
  TSF_MAKE_RECORD, /* n: n keys, each with its value, from the words */
  TSF_MAKE_ENTRIES, /* n: n keys from the words, each with its value made in turn */
  TSF_MAKE_OBJECT, /* object type: its word fields made in turn, the others from the words */
};

/* The array or object, all of it new. words: aligned. texts: never freed, nor written. */
void *tsf_constant_make(tsf_rt *rt, const uint32_t *code, const char *words, const tsf_str *texts);

/* Makes `n` static strings of bytes that lie one after another; lengths: a uint32_t of each. For constructors of the
 * image: nobody else may look yet. */
void tsf_constant_texts(tsf_str *texts, uint32_t n, const char *lengths, const char *bytes);

#endif
