/* str_build.c: strings from many pieces: join, repeat, pad, replace, fromCharCode. */
#include "text/str_build.h"
#include "text/str_concat.h"
#include "text/str_index.h"
#include "text/str_internal.h"
#include "text/str_search.h"

/* ---- tsf_strbuf --------------------------------------------------------------------------------------- */

/* The buffer is the last object allocated: it can grow where it is. */
static bool extend_in_place(tsf_strbuf *b, size_t need) {
  tsf_rt *rt = b->rt;
  tsf_buf *buf = b->buf;
  if ((char *)buf->payload + buf->bytes != rt->bump) return false;
  size_t more = (need - b->cap + 7) & ~(size_t)7, room = (size_t)(rt->limit - rt->bump);
  if (more > room) return false;
  if (more < b->cap && (b->cap & ~7u) <= room) more = b->cap & ~7u;
  if (!tsf_extend(rt, &buf->h, buf->payload + buf->bytes, more)) return false;
  buf->bytes += more;
  b->cap += (uint32_t)more;
  if (b->cap > TSF_STR_MAX) b->cap = TSF_STR_MAX;
  return true;
}

bool tsf_strbuf_grow(tsf_strbuf *b, size_t n) {
  size_t need = b->len + n;
  if (b->cap == 0) return false; /* failed before */
  if (need > TSF_STR_MAX) {
    tsf_str_too_long(b->rt);
    b->len = b->cap = 0;
    return false;
  }
  if (b->buf && extend_in_place(b, need)) return true;
  size_t cap = (size_t)b->cap * 2 > need ? (size_t)b->cap * 2 : need;
  if (cap > TSF_STR_MAX) cap = TSF_STR_MAX;
  tsf_buf *buf = tsf_builder_new(b->rt, cap);
  memcpy(tsf_builder_of(buf)->bytes, b->data, b->len);
  b->buf = buf;
  b->data = tsf_builder_of(buf)->bytes;
  b->cap = (uint32_t)(buf->bytes - sizeof(tsf_builder));
  if (b->cap > TSF_STR_MAX) b->cap = TSF_STR_MAX;
  return true;
}

void tsf_strbuf_str(tsf_strbuf *b, const tsf_str *s) {
  const uint8_t *p = s->data;
  uint32_t n = s->len;
  if (!tsf_str_is_ascii(s) && tsf_starts_low(p, n) && tsf_ends_high(b->data, b->len)) {
    if (!tsf_strbuf_reserve(b, 1)) return;
    tsf_join_halves(b->data + b->len - 3, b->data + b->len - 3, p);
    b->len++;
    p += 3;
    n -= 3;
  }
  tsf_strbuf_bytes(b, p, n);
}

void tsf_strbuf_code_point(tsf_strbuf *b, uint32_t cp) {
  if (!tsf_strbuf_reserve(b, 4)) return;
  uint8_t *p = b->data + b->len;
  b->len += tsf_char_encode(p, cp);
  if (cp >= 0xdc00 && cp < 0xe000 && tsf_ends_high(b->data, b->len - 3)) {
    tsf_join_halves(p - 3, p - 3, p);
    b->len -= 2;
  }
}

const tsf_str *tsf_strbuf_finish(tsf_strbuf *b) {
  tsf_rt *rt = b->rt;
  if (b->len <= sizeof b->small) return tsf_str_new(rt, b->data, b->len);
  tsf_buf *buf = b->buf;
  tsf_builder_of(buf)->to = b->len;
  size_t spare = (buf->bytes - sizeof(tsf_builder) - b->len) & ~(size_t)7;
  if (spare && tsf_shrink(rt, &buf->h, sizeof *buf + buf->bytes, sizeof *buf + buf->bytes - spare)) buf->bytes -= spare;
  size_t units = tsf_ascii_run(b->data, b->len);
  units += tsf_count_units(b->data + units, b->len - units);
  return tsf_str_header(rt, b->data, b->len, (uint32_t)units, &buf->h);
}

/* ---- join ----------------------------------------------------------------------------------------------- */

const tsf_str *tsf_str_join(tsf_rt *rt, uint32_t n, const tsf_val *strings, const tsf_str *separator) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  if (!separator) separator = &tsf_str_ascii[','];
  for (uint32_t i = 0; i < n; i++) {
    if (i) tsf_strbuf_str(&b, separator);
    if (tsf_val_is_ptr(strings[i])) tsf_strbuf_str(&b, tsf_val_ptr(strings[i]));
  }
  return tsf_strbuf_finish(&b);
}

/* ---- repeat, pad ------------------------------------------------------------------------------------------ */

/* `times` copies of s; the result's units are known to be in range. */
static const tsf_str *repeat(tsf_rt *rt, const tsf_str *s, uint64_t times) {
  if (times == 0 || s->len == 0) return &tsf_str_empty;
  if (times == 1) return s;
  if (tsf_joins(s, s)) {
    tsf_strbuf b;
    tsf_strbuf_init(&b, rt);
    for (; times > 0 && !TSF_FAILED(rt); times--) tsf_strbuf_str(&b, s);
    return tsf_strbuf_finish(&b);
  }
  uint64_t len = s->len * times;
  if (len > TSF_STR_MAX) return tsf_str_too_long(rt);
  uint8_t *out;
  tsf_str *r = tsf_str_alloc(rt, (uint32_t)len, (uint32_t)(s->units * times), &out);
  if (s->len == 1) {
    memset(out, s->data[0], len);
    return r;
  }
  memcpy(out, s->data, s->len);
  for (uint64_t done = s->len; done < len;) { /* double what is there */
    uint64_t n = done < len - done ? done : len - done;
    memcpy(out + done, out, n);
    done += n;
  }
  return r;
}

const tsf_str *tsf_str_repeat(tsf_rt *rt, const tsf_str *self, double count) {
  if (count <= -1 || count - count != 0) {
    if (count != count) return &tsf_str_empty;
    tsf_throw_range(rt, "Invalid count value: %S", tsf_str_of_num(rt, count));
    return &tsf_str_empty;
  }
  int64_t n = tsf_to_integer(count);
  if (n == 0 || self->len == 0) return &tsf_str_empty;
  if ((uint64_t)n > TSF_STR_MAX / self->units) return tsf_str_too_long(rt);
  return repeat(rt, self, (uint64_t)n);
}

/* The padding that makes s `length` units long, or NULL when there is nothing to do. */
static const tsf_str *padding(tsf_rt *rt, const tsf_str *s, double length, const tsf_str *fill) {
  int64_t target = tsf_to_integer(length);
  if (!fill) fill = &tsf_str_ascii[' '];
  if (target <= (int64_t)s->units || fill->len == 0) return NULL;
  if (target > (int64_t)TSF_STR_MAX) {
    tsf_str_too_long(rt);
    return NULL;
  }
  uint32_t units = (uint32_t)target - s->units;
  const tsf_str *whole = repeat(rt, fill, units / fill->units);
  return tsf_str_concat(rt, whole, tsf_str_sub(rt, fill, 0, units % fill->units));
}

const tsf_str *tsf_str_padStart(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill) {
  const tsf_str *pad = padding(rt, self, length, fill);
  return pad ? tsf_str_concat(rt, pad, self) : self;
}

const tsf_str *tsf_str_padEnd(tsf_rt *rt, const tsf_str *self, double length, const tsf_str *fill) {
  const tsf_str *pad = padding(rt, self, length, fill);
  return pad ? tsf_str_concat(rt, self, pad) : self;
}

/* ---- replace ------------------------------------------------------------------------------------------------- */

/* `with` after a match at units [at, at + search->units) of s: $$ $& $` $' stand for parts of s. */
static void append_replacement(tsf_strbuf *b, const tsf_str *s, const tsf_str *search, uint32_t at, const tsf_str *with) {
  uint32_t from = 0, dollar;
  while (from < with->len) {
    dollar = tsf_find_bytes(with->data, with->len, from, (const uint8_t *)"$", 1);
    uint8_t kind = dollar != TSF_NOT_FOUND && dollar + 1 < with->len ? with->data[dollar + 1] : 0;
    if (dollar == TSF_NOT_FOUND) break;
    const tsf_str *part = kind == '$'    ? &tsf_str_ascii['$']
                          : kind == '&'  ? search
                          : kind == '`'  ? tsf_str_sub(b->rt, s, 0, at)
                          : kind == '\'' ? tsf_str_sub(b->rt, s, at + search->units, s->units)
                                         : NULL;
    uint32_t stop = part ? dollar : dollar + 1;
    tsf_strbuf_str(b, tsf_str_view(b->rt, with, from, stop));
    if (part) tsf_strbuf_str(b, part);
    from = part ? dollar + 2 : stop;
  }
  tsf_strbuf_str(b, tsf_str_view(b->rt, with, from, with->len));
}

static bool has_dollar(const tsf_str *s) { return memchr(s->data, '$', s->len) != NULL; }

const tsf_str *tsf_str_replace(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with) {
  uint32_t at = tsf_str_find(rt, self, search, 0);
  if (at == TSF_NOT_FOUND) return self;
  const tsf_str *before = tsf_str_sub(rt, self, 0, at);
  const tsf_str *after = tsf_str_sub(rt, self, at + search->units, self->units);
  if (!has_dollar(with)) {
    const tsf_str *parts[3] = {before, with, after};
    return tsf_str_concat_n(rt, 3, parts);
  }
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  tsf_strbuf_str(&b, before);
  append_replacement(&b, self, search, at, with);
  tsf_strbuf_str(&b, after);
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_str_replaceAll(tsf_rt *rt, const tsf_str *self, const tsf_str *search, const tsf_str *with) {
  uint32_t at = tsf_str_find(rt, self, search, 0), from = 0;
  if (at == TSF_NOT_FOUND) return self;
  bool dollar = has_dollar(with);
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (; at != TSF_NOT_FOUND && !TSF_FAILED(rt);) {
    tsf_strbuf_str(&b, tsf_str_sub(rt, self, from, at));
    if (dollar) append_replacement(&b, self, search, at, with);
    else tsf_strbuf_str(&b, with);
    from = at + search->units;
    at = at < self->units ? tsf_str_find(rt, self, search, search->units ? from : at + 1) : TSF_NOT_FOUND;
  }
  tsf_strbuf_str(&b, tsf_str_sub(rt, self, from, self->units));
  return tsf_strbuf_finish(&b);
}

/* ---- from units and code points ----------------------------------------------------------------------------------- */

const tsf_str *tsf_str_from_utf16(tsf_rt *rt, const uint16_t *units, size_t n) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (size_t i = 0; i < n; i++) tsf_strbuf_code_point(&b, units[i]);
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_string_fromCharCode_n(tsf_rt *rt, uint32_t n, const double *units) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (uint32_t i = 0; i < n; i++) tsf_strbuf_code_point(&b, tsf_to_uint16(units[i]));
  return tsf_strbuf_finish(&b);
}

static bool check_code_point(tsf_rt *rt, double cp) {
  if (cp >= 0 && cp <= 0x10ffff && (double)(uint32_t)cp == cp) return true;
  tsf_throw_range(rt, "Invalid code point %S", tsf_str_of_num(rt, cp));
  return false;
}

const tsf_str *tsf_string_fromCodePoint(tsf_rt *rt, double cp) {
  return check_code_point(rt, cp) ? tsf_str_of_code_point(rt, (uint32_t)cp) : &tsf_str_empty;
}

const tsf_str *tsf_string_fromCodePoint_n(tsf_rt *rt, uint32_t n, const double *cps) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (uint32_t i = 0; i < n; i++) {
    if (!check_code_point(rt, cps[i])) return &tsf_str_empty;
    tsf_strbuf_code_point(&b, (uint32_t)cps[i]);
  }
  return tsf_strbuf_finish(&b);
}
