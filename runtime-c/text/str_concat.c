/* str_concat.c: a + b, and templates.
 *
 * A string that grows moves into a builder, a buffer with room at the side where it grows, as large as the
 * string. Growing again writes into that room and makes a header: all the strings made on the way share
 * bytes. So both ends of a string grow in amortised constant time, and the bytes of every string lie in a
 * row all the time. */
#include "text/str_concat.h"
#include "text/str_internal.h"

#define BUILDER_MIN 256u           /* shorter results are copied: cheaper than a buffer */
#define BUILDER_ROOM (32u << 20)   /* the most room at a side */

tsf_buf *tsf_builder_new(tsf_rt *rt, size_t capacity) {
  size_t bytes = (sizeof(tsf_builder) + capacity + 7) & ~(size_t)7;
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW | TSF_F_BUILDER, sizeof *buf + bytes);
  buf->bytes = bytes;
  tsf_builder_of(buf)->from = tsf_builder_of(buf)->to = 0;
  return buf;
}

static inline tsf_buf *builder_of(const tsf_str *s) {
  if (!s->owner || (s->owner->type & (TSF_TYPE_MASK | TSF_F_BUILDER)) != (TSF_T_BUF_RAW | TSF_F_BUILDER)) return NULL;
  return (tsf_buf *)s->owner;
}

/* What a string gets in front and behind. */
typedef struct sides { uint32_t before, after; } sides;

static inline uint32_t room(uint32_t wanted, uint32_t len, size_t left) {
  if (wanted) return len < BUILDER_ROOM ? len : BUILDER_ROOM;
  return left < BUILDER_ROOM ? (uint32_t)left : BUILDER_ROOM;
}

/* s in a builder of its own. What is left at the side that does not grow now is kept: both may in turn. */
static uint8_t *move(tsf_rt *rt, const tsf_str *s, sides more, sides left, tsf_buf **owner) {
  uint32_t len = more.before + s->len + more.after;
  uint32_t front = room(more.before, len, left.before), back = room(more.after, len, left.after);
  tsf_buf *buf = tsf_builder_new(rt, (size_t)front + len + back);
  tsf_builder *builder = tsf_builder_of(buf);
  builder->from = front;
  builder->to = front + len;
  memcpy(builder->bytes + front + more.before, s->data, s->len);
  *owner = buf;
  return builder->bytes + front;
}

/* Whether s is an end of a string made by concatenation: s.slice(1) of one, which may be a window that moves. */
static inline bool end_of_grown(const tsf_str *s, sides more) {
  const tsf_str *whole = (const tsf_str *)s->owner;
  if (s->h.type & TSF_F_BUILDER) return true;
  if (!whole || (whole->h.type & (TSF_TYPE_MASK | TSF_F_BUILDER)) != (TSF_T_STR | TSF_F_BUILDER)) return false;
  bool first = s->data == whole->data, last = s->data + s->len == whole->data + whole->len;
  return (!more.before || first) && (!more.after || last);
}

/* s with `more` bytes at its sides, for the caller to write: *bytes is the first. NULL when s is not known to grow:
 * it was made by no concatenation, or others have grown from it on that side. */
static const tsf_str *grown(tsf_rt *rt, const tsf_str *s, sides more, uint32_t units, uint8_t **bytes) {
  tsf_buf *buf = builder_of(s);
  sides left = {0, 0};
  bool grows = end_of_grown(s, more);
  if (buf) {
    tsf_builder *builder = tsf_builder_of(buf);
    const uint8_t *first = builder->bytes + builder->from, *last = builder->bytes + builder->to;
    if (s->data == first) left.before = builder->from;
    if (s->data + s->len == last) left.after = (uint32_t)(buf->bytes - sizeof *builder) - builder->to;
    grows = (!more.before || s->data == first) && (!more.after || s->data + s->len == last);
    if (grows && more.before <= left.before && more.after <= left.after) {
      builder->from -= more.before;
      builder->to += more.after;
      *bytes = (uint8_t *)s->data - more.before;
      return tsf_str_header(rt, *bytes, more.before + s->len + more.after, units, &buf->h);
    }
  }
  if (!grows) return NULL;
  *bytes = move(rt, s, more, left, &buf);
  return tsf_str_header(rt, *bytes, more.before + s->len + more.after, units, &buf->h);
}

/* ---- a + b ------------------------------------------------------------------------------------------- */

static inline const tsf_str *concat_grown(tsf_rt *rt, const tsf_str *a, const tsf_str *b) {
  bool back = a->len >= b->len;
  uint8_t *bytes;
  sides more = {back ? 0 : a->len, back ? b->len : 0};
  const tsf_str *s = grown(rt, back ? a : b, more, a->units + b->units, &bytes);
  if (s && back) memcpy(bytes + a->len, b->data, b->len);
  else if (s) memcpy(bytes, a->data, a->len);
  return s;
}

const tsf_str *tsf_str_concat(tsf_rt *rt, const tsf_str *a, const tsf_str *b) {
  if (a->len == 0) return b;
  if (b->len == 0) return a;
  uint64_t len = (uint64_t)a->len + b->len;
  if (TSF_UNLIKELY(len > TSF_STR_MAX)) return tsf_str_too_long(rt);
  bool joins = tsf_joins(a, b);
  if (len >= BUILDER_MIN && !joins) {
    const tsf_str *s = concat_grown(rt, a, b);
    if (s) return s;
  }
  uint8_t *out;
  tsf_str *s = tsf_str_make(rt, (uint32_t)len - (joins ? 2 : 0), a->units + b->units, &out);
  s->h.type |= TSF_F_BUILDER;
  tsf_copy_short(out, a->data, a->len);
  if (TSF_UNLIKELY(joins)) {
    tsf_join_halves(out + a->len - 3, a->data + a->len - 3, b->data);
    memcpy(out + a->len + 1, b->data + 3, b->len - 3);
  } else {
    tsf_copy_short(out + a->len, b->data, b->len);
  }
  return s;
}

/* ---- of n -------------------------------------------------------------------------------------------- */

/* One by one, as halves of a character meet somewhere. */
static const tsf_str *concat_joining(tsf_rt *rt, uint32_t n, const tsf_str *const *parts) {
  const tsf_str *s = parts[0];
  for (uint32_t i = 1; i < n && !TSF_FAILED(rt); i++) s = tsf_str_concat(rt, s, parts[i]);
  return s;
}

static uint8_t *copy_parts(uint8_t *out, uint32_t n, const tsf_str *const *parts) {
  for (uint32_t i = 0; i < n; i++) {
    memcpy(out, parts[i]->data, parts[i]->len);
    out += parts[i]->len;
  }
  return out;
}

/* Most of the result is parts[at], which may have room for the others. */
static const tsf_str *concat_n_grown(tsf_rt *rt, uint32_t n, const tsf_str *const *parts, uint32_t at, uint32_t len,
                                     uint32_t units) {
  sides more = {0, 0};
  for (uint32_t i = 0; i < at; i++) more.before += parts[i]->len;
  more.after = len - more.before - parts[at]->len;
  if (!more.before && !more.after) return parts[at];
  uint8_t *bytes;
  const tsf_str *s = grown(rt, parts[at], more, units, &bytes);
  if (!s) return NULL;
  copy_parts(bytes, at, parts);
  copy_parts(bytes + more.before + parts[at]->len, n - at - 1, parts + at + 1);
  return s;
}

const tsf_str *tsf_str_concat_n(tsf_rt *rt, uint32_t n, const tsf_str *const *parts) {
  uint64_t len = 0, units = 0;
  uint32_t longest = 0;
  bool high = false;
  for (uint32_t i = 0; i < n; i++) {
    const tsf_str *s = parts[i];
    len += s->len;
    units += s->units;
    if (s->len > parts[longest]->len) longest = i;
    if (TSF_LIKELY(tsf_str_is_ascii(s))) {
      if (s->len) high = false;
      continue;
    }
    if (high && tsf_starts_low(s->data, s->len)) return concat_joining(rt, n, parts);
    high = tsf_ends_high(s->data, s->len);
  }
  if (len > TSF_STR_MAX) return tsf_str_too_long(rt);
  if (len >= BUILDER_MIN && parts[longest]->len >= len / 2) {
    const tsf_str *s = concat_n_grown(rt, n, parts, longest, (uint32_t)len, (uint32_t)units);
    if (s) return s;
  }
  uint8_t *out;
  tsf_str *r = tsf_str_alloc(rt, (uint32_t)len, (uint32_t)units, &out);
  r->h.type |= TSF_F_BUILDER;
  copy_parts(out, n, parts);
  return r;
}

#define PIECES_AT_ONCE 16u

const tsf_str *tsf_str_concat_pieces(tsf_rt *rt, uint32_t n, const tsf_piece *pieces) {
  const tsf_str *parts[PIECES_AT_ONCE];
  uint32_t used = 0;
  for (uint32_t i = 0; i < n && !TSF_FAILED(rt); i++) {
    if (used == PIECES_AT_ONCE) {
      parts[0] = tsf_str_concat_n(rt, used, parts);
      used = 1;
    }
    parts[used++] = pieces[i].text ? pieces[i].text : tsf_str_of_i64(rt, pieces[i].number);
  }
  return tsf_str_concat_n(rt, used, parts);
}
