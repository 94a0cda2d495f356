/* big_large.h: bigints beyond 64 bits: their digits are a TSF_T_BUF_RAW of limbs, two's complement, trimmed, two at
 * least. Only programs that can make one have the code (tsf_large_bigints). */
#ifndef TSF_BIG_LARGE_H
#define TSF_BIG_LARGE_H

#include "heap/heap.h"
#include "text/limbs.h"

/* As V8: beyond, RangeError "Maximum BigInt size exceeded". */
#define TSF_BIG_BITS_MAX ((uint64_t)1 << 30)

typedef enum tsf_big_operation {
  TSF_BIG_ADD, TSF_BIG_SUB, TSF_BIG_MUL, TSF_BIG_DIV, TSF_BIG_MOD, TSF_BIG_POW,
  TSF_BIG_AND, TSF_BIG_OR, TSF_BIG_XOR, TSF_BIG_SHL, TSF_BIG_SHR
} tsf_big_operation;

static inline bool tsf_big_is_large(tsf_big b) { return tsf_val_is_ptr(TSF_BIG_WORD(b)); }
static inline const tsf_buf *tsf_big_digits(tsf_big b) { return (const tsf_buf *)tsf_val_ptr(TSF_BIG_WORD(b)); }
static inline tsf_big tsf_big_of_digits(const tsf_buf *digits) {
  uint64_t low;
  memcpy(&low, digits->payload, 8);
  return (tsf_big)((unsigned __int128)tsf_val_of_ptr(digits) << 64 | low);
}

/* A bigint as limbs, of which a small one has its own here. */
typedef struct tsf_big_limbs { const uint64_t *at; uint32_t n; uint64_t own[2]; } tsf_big_limbs;
void tsf_big_to_limbs(tsf_big b, tsf_big_limbs *out);
static inline bool tsf_limbs_negative(const tsf_big_limbs *x) { return (int64_t)x->at[x->n - 1] < 0; }
/* Of limbs that the digits may still have to be trimmed of; may be small. */
tsf_big tsf_big_of_limbs(tsf_rt *rt, const uint64_t *x, uint32_t n);
/* n limbs that are garbage after this; not yet written. */
uint64_t *tsf_limbs_new(tsf_rt *rt, uint64_t n);

/* Any operands. Outside of an entry nothing can be made: rt->unanswered. What it runs out of is the exception tsf_no_memory: callers may hold things. */
TSF_COLD tsf_big tsf_big_operate(tsf_rt *rt, tsf_big_operation operation, tsf_big a, tsf_big b);
TSF_COLD tsf_big tsf_big_as_int(tsf_rt *rt, int64_t bits, tsf_big a);
TSF_COLD tsf_big tsf_big_as_uint(tsf_rt *rt, int64_t bits, tsf_big a);
TSF_COLD tsf_big tsf_big_of_double(tsf_rt *rt, double d); /* an integer, and finite */
/* `length` digits at p; false for what is none. */
TSF_COLD bool tsf_big_of_text(tsf_rt *rt, const uint8_t *p, size_t length, uint32_t radix, bool negative, tsf_big *out);

/* What the runtime itself asks of them, by tsf_large_bigints. */
typedef struct tsf_big_part {
  int (*compare)(tsf_big a, tsf_big b);
  int (*compare_number)(tsf_big a, double d); /* not NaN */
  double (*number)(tsf_big a);
  const tsf_str *(*text)(tsf_rt *rt, tsf_big a, uint32_t radix);
} tsf_big_part;
extern const tsf_big_part tsf_the_big_part;
/* Defined by the generated program: NULL when it cannot make any. */
extern const tsf_big_part *const tsf_large_bigints;

#endif
