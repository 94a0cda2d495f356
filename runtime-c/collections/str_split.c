/* str_split.c: strings taken apart into arrays. */
#include "collections/arr.h"
#include "collections/split.h"

static void push(tsf_rt *rt, tsf_arr *a, const tsf_str *s) { tsf_arr_push_word(rt, a, tsf_val_of_ptr(s)); }

static tsf_arr *split_units(tsf_rt *rt, const tsf_str *s, uint32_t limit) {
  uint32_t n = s->units < limit ? s->units : limit;
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  for (uint32_t i = 0; i < n; i++) push(rt, a, tsf_str_char_at(rt, s, i));
  return a;
}

#define PLACES 64 /* looked up at once */

/* Places of the byte c in [*from, len): `enough` of them and up to 7 more; *from is where to go on. Exact:
 * no byte is taken for another, whatever its neighbours. */
static uint32_t find_all(const uint8_t *p, uint32_t len, uint32_t *from, uint8_t c, uint32_t *at, uint32_t enough) {
  const uint64_t low = 0x7f7f7f7f7f7f7f7full, same = 0x0101010101010101ull * c;
  uint32_t n = 0, i = *from;
  for (; len - i >= 8 && n < enough; i += 8) {
    uint64_t v;
    memcpy(&v, p + i, 8);
    v ^= same;
    for (uint64_t hit = ~(((v & low) + low) | v | low); hit; hit &= hit - 1)
      at[n++] = i + (uint32_t)__builtin_ctzll(hit) / 8;
  }
  for (; i < len && n < enough; i++)
    if (p[i] == c) at[n++] = i;
  *from = i;
  return n;
}

/* What the pieces of one string have in common. */
typedef struct cutter {
  const tsf_str *s;
  tsf_obj *owner;
  uint32_t type;
  uint32_t least; /* shorter ones are left to tsf_str_view */
} cutter;

/* Of a short string even the shortest pieces are views: they live as long as each other, mostly. */
static inline cutter cutter_of(tsf_rt *rt, const tsf_str *s) {
  rt->cursor.s = NULL; /* its address may be that of a piece */
  tsf_obj *owner = s->owner || s->data != (const uint8_t *)(s + 1) ? s->owner : (tsf_obj *)s;
  uint32_t least = tsf_str_is_ascii(s) && s->len <= 128 ? 2 : UINT32_MAX;
  return (cutter){s, owner, TSF_T_STR | TSF_F_ASCII | (s->h.type & TSF_F_BORROWED), least};
}

static inline const tsf_str *piece(tsf_rt *rt, const cutter *c, uint32_t from, uint32_t to) {
  uint32_t len = to - from;
  if (TSF_UNLIKELY(len < c->least || len == c->s->len)) return tsf_str_view(rt, c->s, from, to);
  tsf_str *v = (tsf_str *)tsf_alloc(rt, c->type, sizeof *v);
  v->len = v->units = len;
  v->hash = v->_pad = 0;
  v->data = c->s->data + from;
  v->owner = c->owner;
  return v;
}

/* At one byte, the usual case: the array is made when it is known how many pieces the first places cut. */
static tsf_arr *split_byte(tsf_rt *rt, const tsf_str *s, uint8_t c, uint32_t limit) {
  uint32_t at[PLACES + 7], scanned = 0, from = 0;
  uint32_t n = find_all(s->data, s->len, &scanned, c, at, PLACES);
  const cutter cut = cutter_of(rt, s);
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, n < limit ? n + 1 : limit);
  for (;;) {
    for (uint32_t i = 0; i < n && a->len < limit; from = at[i++] + 1) push(rt, a, piece(rt, &cut, from, at[i]));
    if (scanned == s->len || a->len == limit) break;
    n = find_all(s->data, s->len, &scanned, c, at, PLACES);
  }
  if (a->len < limit) push(rt, a, piece(rt, &cut, from, s->len));
  return a;
}

static void split_bytes(tsf_rt *rt, tsf_arr *a, const tsf_str *s, const tsf_str *sep, uint32_t limit) {
  uint32_t from = 0, at;
  while (a->len < limit && (at = tsf_find_bytes(s->data, s->len, from, sep->data, sep->len)) != TSF_NOT_FOUND) {
    push(rt, a, tsf_str_view(rt, s, from, at));
    from = at + sep->len;
  }
  if (a->len < limit) push(rt, a, tsf_str_view(rt, s, from, s->len));
}

/* A separator that may match half a character. */
static void split_loose(tsf_rt *rt, tsf_arr *a, const tsf_str *s, const tsf_str *sep, uint32_t limit) {
  uint32_t from = 0, at;
  while (a->len < limit && (at = tsf_str_find(rt, s, sep, from)) != TSF_NOT_FOUND) {
    push(rt, a, tsf_str_sub(rt, s, from, at));
    from = at + sep->units;
  }
  if (a->len < limit) push(rt, a, tsf_str_sub(rt, s, from, s->units));
}

tsf_arr *tsf_str_split(tsf_rt *rt, const tsf_str *self, const tsf_str *separator, double limit) {
  uint32_t max = tsf_num_is_undef(limit) ? UINT32_MAX : tsf_to_uint32(limit);
  if (separator && separator->len == 0) return split_units(rt, self, max);
  if (separator && separator->len == 1 && max > 0) return split_byte(rt, self, separator->data[0], max);
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, 0);
  if (max == 0) return a;
  if (!separator) push(rt, a, self);
  else if (tsf_has_loose_end(separator) && !tsf_str_is_ascii(self)) split_loose(rt, a, self, separator, max);
  else split_bytes(rt, a, self, separator, max);
  return a;
}

/* For separators of any length. */
static void array_pieces(tsf_rt *rt, tsf_pieces *out, const tsf_str *self, const tsf_str *separator, uint32_t wanted,
                         uint32_t until) {
  const tsf_arr *a = tsf_str_split(rt, self, separator, until);
  for (uint32_t i = 0; i < wanted && i < a->len; i++) out->at[i] = tsf_val_ptr(tsf_arr_word(a)[i]);
  out->count = a->len;
}

void tsf_str_split_pieces(tsf_rt *rt, tsf_pieces *out, const tsf_str *self, const tsf_str *separator, uint32_t wanted,
                          bool counted) {
  uint32_t until = counted ? UINT32_MAX : wanted, count = 0;
  for (uint32_t i = 0; i < TSF_PIECES; i++) out->at[i] = NULL;
  if (TSF_UNLIKELY(separator->len != 1)) return array_pieces(rt, out, self, separator, wanted, until);
  uint32_t at[PLACES + 7], scanned = 0, from = 0;
  const cutter cut = cutter_of(rt, self);
  while (scanned < self->len && count < until) {
    uint32_t missing = until - count;
    uint32_t n = find_all(self->data, self->len, &scanned, separator->data[0], at, missing < PLACES ? missing : PLACES);
    for (uint32_t i = 0; i < n; from = at[i++] + 1, count++)
      if (count < wanted) out->at[count] = piece(rt, &cut, from, at[i]);
  }
  if (count < wanted) out->at[count] = piece(rt, &cut, from, self->len);
  out->count = count + 1;
}

tsf_arr *tsf_str_code_points(tsf_rt *rt, const tsf_str *self) {
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, tsf_str_is_ascii(self) ? self->len : 0);
  const tsf_str *c;
  for (uint32_t byte = 0; (c = tsf_str_next(rt, self, &byte));) push(rt, a, c);
  return a;
}
