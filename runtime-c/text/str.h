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

#include "numbers/num.h"

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
/* A part of a template: a string, or an integer that is printed in its place. */
typedef struct tsf_piece {
  const tsf_str *text; /* NULL: `number` */
  int64_t number;
} tsf_piece;
static inline tsf_piece tsf_piece_of_num(tsf_rt *rt, double d) {
  if (TSF_LIKELY(d > -9007199254740992.0 && d < 9007199254740992.0) && (double)(int64_t)d == d)
    return (tsf_piece){NULL, (int64_t)d};
  return (tsf_piece){tsf_str_of_num(rt, d), 0};
}
static inline uint32_t tsf_piece_most(tsf_piece piece) { return piece.text ? piece.text->len : 20; }
/* Any pieces, but what is short and ASCII is put together with the tsf_text_ functions below. */
const tsf_str *tsf_str_concat_pieces(tsf_rt *rt, uint32_t n, const tsf_piece *pieces);

/* Valid UTF-8 (no surrogates)? Then *units is its length in code units. */
bool tsf_utf8_valid(const void *bytes, size_t len, size_t *units);
/* Length of the leading ASCII run. */
size_t tsf_ascii_run(const void *bytes, size_t len);
/* Code units in valid WTF-8. */
size_t tsf_count_units(const void *bytes, size_t len);
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

/* A short ASCII text written into a new string: begin with its length at most (NULL: too long), write,
 * end with the same, and allocate nothing in between. What compiled templates do. */
#define TSF_TEXT_MOST 1024u
static inline tsf_str *tsf_text_begin(tsf_rt *rt, uint64_t most) {
  if (TSF_UNLIKELY(most > TSF_TEXT_MOST)) return NULL;
  return (tsf_str *)tsf_alloc(rt, TSF_T_STR | TSF_F_ASCII, sizeof(tsf_str) + ((most + 7) & ~(uint64_t)7));
}
static inline uint8_t *tsf_text_str(uint8_t *to, const tsf_str *s) {
  if (__builtin_constant_p(s->len)) memcpy(to, s->data, s->len);
  else tsf_copy_short(to, s->data, s->len);
  return to + s->len;
}
static inline uint8_t *tsf_text_char(uint8_t *to, char c) {
  *to = (uint8_t)c;
  return to + 1;
}
static inline uint8_t *tsf_text_piece(uint8_t *to, tsf_piece piece) {
  if (TSF_UNLIKELY(piece.text != NULL)) return tsf_text_str(to, piece.text);
  return to + tsf_i64_to_chars(piece.number, (char *)to);
}
static inline const tsf_str *tsf_text_end(tsf_rt *rt, tsf_str *s, const uint8_t *to, uint64_t most) {
  uint8_t *bytes = (uint8_t *)(s + 1), *spare = bytes + ((most + 7) & ~(uint64_t)7);
  s->len = s->units = (uint32_t)(to - bytes);
  s->hash = s->_pad = 0;
  s->data = bytes;
  s->owner = NULL;
  if (TSF_UNLIKELY(rt->cursor.s == s)) rt->cursor.s = NULL; /* an address used again */
  uint8_t *end = bytes + ((s->len + 7) & ~7u);
  if (TSF_LIKELY((char *)spare == rt->bump)) tsf_rewind(rt, (char *)end); /* what numbers did not need */
  else tsf_fill(end, (size_t)(spare - end));
  return s;
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
/* What is read of a split whose array nobody sees. */
#define TSF_PIECES 8
typedef struct tsf_pieces {
  uint32_t count;                /* of all pieces, when they are counted */
  const tsf_str *at[TSF_PIECES]; /* those wanted, NULL where there are fewer */
} tsf_pieces;
void tsf_str_split_pieces(tsf_rt *rt, tsf_pieces *out, const tsf_str *self, const tsf_str *separator, uint32_t wanted,
                          bool counted);
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
