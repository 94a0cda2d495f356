/* str_concat.h: strings joined: of n, and templates. */
#ifndef TSF_STR_CONCAT_H
#define TSF_STR_CONCAT_H

#include "text/num_text.h"
#include "text/str.h"

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
static inline uint32_t tsf_piece_most(tsf_piece piece) { return piece.text ? piece.text->len : TSF_INT_CHARS; }
/* Any pieces, but what is short and ASCII is put together with the tsf_text_ functions below. */
const tsf_str *tsf_str_concat_pieces(tsf_rt *rt, uint32_t n, const tsf_piece *pieces);

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

#endif
