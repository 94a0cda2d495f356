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
#include "tsf.h" /* before the guard: tsf.h includes this file in its turn */
#ifndef TSF_STR_H
#define TSF_STR_H

/* On a string: made by concat, so the next append to it opens a builder. On a TSF_T_BUF_RAW: a
 * builder, whose payload starts with a tsf_builder. */
#define TSF_F_BUILDER 0x20000000u

extern const tsf_str tsf_str_empty;
extern const tsf_str tsf_str_ascii[128]; /* the one-character strings */
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
const tsf_str *tsf_str_from_utf16(tsf_rt *rt, const uint16_t *units, size_t n);
/* Bytes [from, to) of s without copying them; both must be character boundaries. */
const tsf_str *tsf_str_view(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to);
/* Bytes behind a new header for the caller to fill before anything else is allocated. */
tsf_str *tsf_str_alloc(tsf_rt *rt, uint32_t len, uint32_t units, uint8_t **bytes);

const tsf_str *tsf_str_of_num(tsf_rt *rt, double d);
const tsf_str *tsf_str_of_i64(tsf_rt *rt, int64_t i);
const tsf_str *tsf_str_of_big(tsf_rt *rt, tsf_big b);
/* b may be TSF_BOOL_UNDEF or TSF_BOOL_NULL. */
static inline const tsf_str *tsf_str_of_bool(uint8_t b) {
  return b == 0 ? &tsf_str_false : b == 1 ? &tsf_str_true : b == TSF_BOOL_NULL ? &tsf_str_null : &tsf_str_undefined;
}
/* The string of one code point (or lone surrogate). */
const tsf_str *tsf_str_of_code_point(tsf_rt *rt, uint32_t cp);

const tsf_str *tsf_str_concat(tsf_rt *rt, const tsf_str *a, const tsf_str *b);
const tsf_str *tsf_str_concat_n(tsf_rt *rt, uint32_t n, const tsf_str *const *parts);

/* Valid UTF-8 (no surrogates)? Then *units is its length in code units. */
bool tsf_utf8_valid(const void *bytes, size_t len, size_t *units);
/* Length of the leading ASCII run. */
size_t tsf_ascii_run(const void *bytes, size_t len);
/* Code units in valid WTF-8. */
size_t tsf_count_units(const void *bytes, size_t len);
/* U+FFFD for each lone surrogate: writes at most s->len bytes to out, returns how many. */
size_t tsf_str_to_utf8(const tsf_str *s, uint8_t *out);
bool tsf_str_is_utf8(const tsf_str *s); /* no lone surrogate */

/* ---- comparing ------------------------------------------------------------------------------- */

static inline bool tsf_str_eq(const tsf_str *a, const tsf_str *b) {
  if (a == b) return true;
  if (a->len != b->len || (a->hash && b->hash && a->hash != b->hash)) return false;
  return memcmp(a->data, b->data, a->len) == 0;
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

static inline bool tsf_str_is_ascii(const tsf_str *s) { return s->units == s->len; }
static inline int32_t tsf_str_length(const tsf_str *s) { return (int32_t)s->units; }

/* Byte offset of the character that unit `unit` (<= units) is in. *half is set when the unit is the
 * low half of a four-byte character: the offset is then that of the whole character. */
uint32_t tsf_str_byte_of(tsf_rt *rt, const tsf_str *s, uint32_t unit, bool *half);
uint32_t tsf_str_unit_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit);
const tsf_str *tsf_str_char_slow(tsf_rt *rt, const tsf_str *s, uint32_t unit);

/* Code unit at i < units; the one-unit string there. */
static inline uint32_t tsf_str_unit_at(tsf_rt *rt, const tsf_str *s, uint32_t i) {
  return TSF_LIKELY(tsf_str_is_ascii(s)) ? s->data[i] : tsf_str_unit_slow(rt, s, i);
}
static inline const tsf_str *tsf_str_char_at(tsf_rt *rt, const tsf_str *s, uint32_t i) {
  return TSF_LIKELY(tsf_str_is_ascii(s)) ? &tsf_str_ascii[s->data[i]] : tsf_str_char_slow(rt, s, i);
}
/* s[i] with an integer or any number: NULL outside. */
static inline const tsf_str *tsf_str_index_i(tsf_rt *rt, const tsf_str *s, int64_t i) {
  return (uint64_t)i < s->units ? tsf_str_char_at(rt, s, (uint32_t)i) : NULL;
}
static inline const tsf_str *tsf_str_index(tsf_rt *rt, const tsf_str *s, double i) {
  return i >= 0 && i < s->units && (double)(uint32_t)i == i ? tsf_str_char_at(rt, s, (uint32_t)i) : NULL;
}
/* charCodeAt with an integer: -1 outside (the compiler guards or maps it to NaN). */
static inline int32_t tsf_str_charCodeAt_i(tsf_rt *rt, const tsf_str *s, int64_t i) {
  return (uint64_t)i < s->units ? (int32_t)tsf_str_unit_at(rt, s, (uint32_t)i) : -1;
}
double tsf_str_charCodeAt(tsf_rt *rt, const tsf_str *self, double pos);
double tsf_str_codePointAt(tsf_rt *rt, const tsf_str *self, double pos); /* TSF_NUM_UNDEF outside */
const tsf_str *tsf_str_charAt(tsf_rt *rt, const tsf_str *self, double pos);
const tsf_str *tsf_str_at(tsf_rt *rt, const tsf_str *self, double index); /* NULL outside */
/* for-of: the next code point's string, NULL at the end; *byte starts at 0. */
const tsf_str *tsf_str_next(tsf_rt *rt, const tsf_str *s, uint32_t *byte);

/* ---- methods --------------------------------------------------------------------------------- */

double tsf_str_indexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
double tsf_str_lastIndexOf(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
uint8_t tsf_str_includes(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double from);
uint8_t tsf_str_startsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double pos);
uint8_t tsf_str_endsWith(tsf_rt *rt, const tsf_str *self, const tsf_str *search, double end);

const tsf_str *tsf_str_slice(tsf_rt *rt, const tsf_str *self, double from, double to);
const tsf_str *tsf_str_substring(tsf_rt *rt, const tsf_str *self, double from, double to);
/* Units [from, to), from <= to <= units. */
const tsf_str *tsf_str_sub(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to);
const tsf_str *tsf_str_trim(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_trimStart(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_trimEnd(tsf_rt *rt, const tsf_str *self);
tsf_arr *tsf_str_split(tsf_rt *rt, const tsf_str *self, const tsf_str *separator, double limit);
/* [...s]: the code points. */
tsf_arr *tsf_str_code_points(tsf_rt *rt, const tsf_str *self);

const tsf_str *tsf_str_padStart(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill);
const tsf_str *tsf_str_padEnd(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill);
const tsf_str *tsf_str_repeat(tsf_rt *rt, const tsf_str *self, double count);
const tsf_str *tsf_str_replace(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with);
const tsf_str *tsf_str_replaceAll(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with);
const tsf_str *tsf_str_toUpperCase(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_toLowerCase(tsf_rt *rt, const tsf_str *self);
uint8_t tsf_str_isWellFormed(tsf_rt *rt, const tsf_str *self);
const tsf_str *tsf_str_toWellFormed(tsf_rt *rt, const tsf_str *self);
/* Elements are strings; undefined and null ones count as empty (Array.prototype.join). */
const tsf_str *tsf_str_join(tsf_rt *rt, uint32_t n, const tsf_val *strings, const tsf_str *separator);

const tsf_str *tsf_string_fromCharCode(tsf_rt *rt, double unit);
const tsf_str *tsf_string_fromCharCode_n(tsf_rt *rt, uint32_t n, const double *units);
const tsf_str *tsf_string_fromCodePoint(tsf_rt *rt, double cp);
const tsf_str *tsf_string_fromCodePoint_n(tsf_rt *rt, uint32_t n, const double *cps);

/* ---- building piece by piece (JSON, join, console) --------------------------------------------- */

/* Lives on the C stack of one function. Appends re-join surrogate halves. After a failed append
 * (too long: RangeError is pending) further appends do nothing and finish returns the empty string. */
typedef struct tsf_strbuf {
  tsf_rt *rt;
  tsf_buf *buf; /* NULL while everything fits in `small` */
  uint8_t *data;
  uint32_t len, cap;
  uint8_t small[256];
} tsf_strbuf;

static inline void tsf_strbuf_init(tsf_strbuf *b, tsf_rt *rt) {
  b->rt = rt;
  b->buf = NULL;
  b->data = b->small;
  b->len = 0;
  b->cap = sizeof b->small;
}
/* Room for n more bytes; false when the string would be too long. */
bool tsf_strbuf_grow(tsf_strbuf *b, size_t n);
static inline bool tsf_strbuf_reserve(tsf_strbuf *b, size_t n) {
  return TSF_LIKELY(n <= b->cap - b->len) || tsf_strbuf_grow(b, n);
}
/* WTF-8 whose first character does not complete a half at the end of the buffer. */
static inline void tsf_strbuf_bytes(tsf_strbuf *b, const void *bytes, size_t n) {
  if (!tsf_strbuf_reserve(b, n)) return;
  memcpy(b->data + b->len, bytes, n);
  b->len += (uint32_t)n;
}
static inline void tsf_strbuf_ascii(tsf_strbuf *b, char c) {
  if (tsf_strbuf_reserve(b, 1)) b->data[b->len++] = (uint8_t)c;
}
void tsf_strbuf_str(tsf_strbuf *b, const tsf_str *s);
void tsf_strbuf_code_point(tsf_strbuf *b, uint32_t cp); /* or surrogate half */
const tsf_str *tsf_strbuf_finish(tsf_strbuf *b);

#endif
