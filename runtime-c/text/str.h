/* str.h: strings. WTF-8 bytes with the semantics of UTF-16 code units.
 *
 * - Strings are made only by the functions here (they keep units, the ASCII flag, the re-joining of
 *   surrogate halves and the cursor right). The bytes lie behind the header (owner NULL), in a
 *   builder buffer or another string (owner), in .rodata, or in the host's event (BORROWED).
 * - ASCII flag <=> units == len.
 * - All methods take rt first, even those that only use the realm's cursor.
 * - "from", "end"... are JS arguments: any double; absent is TSF_NUM_UNDEF; absent strings are NULL.
 * - A result that is `string | undefined` is NULL for undefined.
 */
#ifndef TSF_STR_H
#define TSF_STR_H

#include "heap/heap.h"
#include "numbers/numbers.h"

/* On a string: made by concat, so the next append to it opens a builder. On a TSF_T_BUF_RAW: a
 * builder, whose payload starts with a tsf_builder. */
#define TSF_F_BUILDER 0x20000000u

extern const tsf_str tsf_str_empty;
extern tsf_str tsf_str_ascii[128]; /* the one-character strings; not written after loading */
extern const tsf_str tsf_str_undefined, tsf_str_null, tsf_str_true, tsf_str_false;

/* ---- making strings -------------------------------------------------------------------------- */

/* Copy of `len` bytes that are valid WTF-8 with surrogate pairs joined. */
const tsf_str *tsf_str_new(tsf_rt *rt, const void *bytes, size_t len);
/* Copy of bytes known to be ASCII. */
const tsf_str *tsf_str_new_ascii(tsf_rt *rt, const void *bytes, size_t len);
/* Any bytes: invalid UTF-8 becomes U+FFFD (maximal subparts, as TextDecoder; a BOM is kept). */
const tsf_str *tsf_str_from_utf8(tsf_rt *rt, const void *bytes, size_t len);
/* As tsf_str_from_utf8, but valid bytes are not copied: they must live until the call region ends. */
const tsf_str *tsf_str_borrow_utf8(tsf_rt *rt, const void *bytes, size_t len);
/* As tsf_str_borrow_utf8 for bytes that never change and outlive the realm or belong to `owner`. */
const tsf_str *tsf_str_wrap_utf8(tsf_rt *rt, const void *bytes, size_t len, tsf_obj *owner);
/* Bytes [from, to) of s without copying them; both must be character boundaries. */
const tsf_str *tsf_str_view(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to);

/* b may be TSF_BOOL_UNDEF or TSF_BOOL_NULL. */
static inline const tsf_str *tsf_str_of_bool(uint8_t b) {
  return b == 0 ? &tsf_str_false : b == 1 ? &tsf_str_true : b == TSF_BOOL_NULL ? &tsf_str_null : &tsf_str_undefined;
}
/* The string of one code point (or lone surrogate). */
const tsf_str *tsf_str_of_code_point(tsf_rt *rt, uint32_t cp);

const tsf_str *tsf_str_concat(tsf_rt *rt, const tsf_str *a, const tsf_str *b);
/* U+FFFD for each lone surrogate: writes at most s->len bytes to out, returns how many. */
size_t tsf_str_to_utf8(const tsf_str *s, uint8_t *out);
bool tsf_str_is_utf8(const tsf_str *s); /* no lone surrogate */

/* memcpy of what is mostly a few bytes: words that may overlap. */
static inline void tsf_copy_short(uint8_t *to, const uint8_t *from, size_t n) {
  uint64_t a, b;
  uint32_t c, d;
  if (TSF_UNLIKELY(n > 16)) {
    memcpy(to, from, n);
  } else if (n >= 8) {
    memcpy(&a, from, 8), memcpy(&b, from + n - 8, 8);
    memcpy(to, &a, 8), memcpy(to + n - 8, &b, 8);
  } else if (n >= 4) {
    memcpy(&c, from, 4), memcpy(&d, from + n - 4, 4);
    memcpy(to, &c, 4), memcpy(to + n - 4, &d, 4);
  } else if (n > 0) {
    uint8_t first = from[0], middle = from[n / 2], last = from[n - 1];
    to[0] = first, to[n / 2] = middle, to[n - 1] = last;
  }
}

/* ---- comparing ------------------------------------------------------------------------------- */

static inline bool tsf_str_eq(const tsf_str *a, const tsf_str *b) {
  if (a == b) return true;
  if (a->len != b->len || (a->hash && b->hash && a->hash != b->hash)) return false;
  /* The length of a literal is a constant: then this is a comparison of words. */
  return memcmp(a->data, b->data, __builtin_constant_p(a->len) ? a->len : b->len) == 0;
}
/* === where either may be undefined or null. */
static inline bool tsf_str_same(const tsf_str *a, const tsf_str *b) {
  return a == b || (tsf_is_heap(a) && tsf_is_heap(b) && tsf_str_eq(a, b));
}
/* <0, 0, >0 by UTF-16 code units. */
int tsf_str_cmp(const tsf_str *a, const tsf_str *b);
/* hash of bytes: never 0. The compiler may put the same value into a literal's hash field. */
uint32_t tsf_hash_bytes(const void *bytes, size_t len);
static inline uint32_t tsf_str_hash(const tsf_str *s) {
  if (s->hash) return s->hash;
  uint32_t h = tsf_hash_bytes(s->data, s->len);
  if (!(s->h.type & TSF_F_STATIC)) ((tsf_str *)s)->hash = h;
  return h;
}

/* ---- indexing -------------------------------------------------------------------------------- */

static inline int32_t tsf_str_length(const tsf_str *s) { return (int32_t)s->units; }

/* ---- methods --------------------------------------------------------------------------------- */

const tsf_str *tsf_str_slice(tsf_rt *rt, const tsf_str *self, double from, double to);
const tsf_str *tsf_str_substring(tsf_rt *rt, const tsf_str *self, double from, double to);
/* Units [from, to), from <= to <= units. */
const tsf_str *tsf_str_sub(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to);
const tsf_str *tsf_str_trim(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_trimStart(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_trimEnd(tsf_rt *rt, const tsf_str *self);

/* Columns that it takes on a terminal. */
uint32_t tsf_str_width(const tsf_str *s);

const tsf_str *tsf_str_toUpperCase(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_toLowerCase(tsf_rt *rt, const tsf_str *self);
uint8_t tsf_str_isWellFormed(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_toWellFormed(tsf_rt *rt, const tsf_str *self);

#endif
