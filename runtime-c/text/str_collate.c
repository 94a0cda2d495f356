/* str_collate.c: localeCompare of ASCII, in the root order of CLDR, which is that of English. */
#include "text/str_collate.h"
#include "text/error.h"
#include "text/str_collate_table.h"

enum { MOST_DIGITS = 254 }; /* of one number; what follows is the next */

/* What counts as one: a character, or the digits of a number. `rank` is 0 at the end. */
typedef struct element { uint32_t rank, n; const uint8_t *at; } element;

static bool is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }

static element next(const uint8_t **p, const uint8_t *end, bool numeric) {
  const uint8_t *q = *p;
  while (q < end && !ranks[*q]) q++; /* control characters count for nothing */
  element e = {q < end ? ranks[*q] : 0, 1, q};
  if (q < end && numeric && is_digit(*q)) {
    while (q + 1 < end && *q == '0' && is_digit(q[1])) q++;
    e.at = q;
    for (e.n = 0; q < end && e.n < MOST_DIGITS && is_digit(*q); q++) e.n++;
    e.rank = ranks['0'];
    *p = q;
  } else *p = q < end ? q + 1 : q;
  return e;
}

static int order(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static int compare(const element *a, const element *b, bool numeric) {
  if (a->rank != b->rank || !a->rank || !numeric || !is_digit(*a->at)) return order(a->rank, b->rank);
  if (a->n != b->n) return order(a->n, b->n);
  int digits = memcmp(a->at, b->at, a->n);
  return (digits > 0) - (digits < 0);
}

static bool is_upper(const element *e) { return e->rank && (uint8_t)(*e->at - 'A') < 26; }

double tsf_str_localeCompare(tsf_rt *rt, const tsf_str *a, const tsf_str *b, uint32_t options) {
  if (!tsf_str_is_ascii(a) || !tsf_str_is_ascii(b)) {
    if (tsf_str_eq(a, b)) return 0;
    tsf_throw_type(rt, "localeCompare is supported for texts in ASCII only: compare with < and >");
    return 0;
  }
  bool numeric = options & TSF_COLLATE_NUMERIC;
  int by_case = 0;
  const uint8_t *p = a->data, *q = b->data, *p_end = p + a->len, *q_end = q + b->len;
  for (;;) {
    element x = next(&p, p_end, numeric), y = next(&q, q_end, numeric);
    int primary = compare(&x, &y, numeric);
    if (primary) return primary;
    if (!x.rank) return options & TSF_COLLATE_BASE ? 0 : by_case;
    if (!by_case) by_case = is_upper(&x) - is_upper(&y);
  }
}
