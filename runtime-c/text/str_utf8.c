/* str_utf8.c: strings from UTF-8 and back. */
#include "text/str_internal.h"

static const tsf_str *from_invalid(tsf_rt *rt, const uint8_t *p, size_t len) {
  size_t units, n = tsf_utf8_replaced(p, len, NULL, &units);
  if (n > TSF_STR_MAX) return tsf_str_too_long(rt);
  uint8_t *out;
  tsf_str *s = tsf_str_alloc(rt, (uint32_t)n, (uint32_t)units, &out);
  tsf_utf8_replaced(p, len, out, &units);
  return s;
}

const tsf_str *tsf_str_from_utf8(tsf_rt *rt, const void *bytes, size_t len) {
  size_t units;
  if (!tsf_utf8_valid(bytes, len, &units)) return from_invalid(rt, bytes, len);
  if (len > TSF_STR_MAX) return tsf_str_too_long(rt);
  if (len <= 1) return len ? &tsf_str_ascii[*(const uint8_t *)bytes] : &tsf_str_empty;
  uint8_t *out;
  tsf_str *s = tsf_str_alloc(rt, (uint32_t)len, (uint32_t)units, &out);
  memcpy(out, bytes, len);
  return s;
}

const tsf_str *tsf_str_wrap_utf8(tsf_rt *rt, const void *bytes, size_t len, tsf_obj *owner) {
  size_t units;
  if (!tsf_utf8_valid(bytes, len, &units)) return from_invalid(rt, bytes, len);
  if (len > TSF_STR_MAX) return tsf_str_too_long(rt);
  return tsf_str_header(rt, bytes, (uint32_t)len, (uint32_t)units, owner);
}

const tsf_str *tsf_str_borrow_utf8(tsf_rt *rt, const void *bytes, size_t len) {
  const tsf_str *s = tsf_str_wrap_utf8(rt, bytes, len, NULL);
  if (s->data == bytes) {
    ((tsf_str *)s)->h.type |= TSF_F_BORROWED;
    rt->borrowed = true;
  }
  return s;
}

bool tsf_str_is_utf8(const tsf_str *s) {
  if (tsf_str_is_ascii(s)) return true;
  const uint8_t *p = s->data, *end = p + s->len;
  while ((p = memchr(p, 0xed, (size_t)(end - p)))) {
    if (p[1] >= 0xa0) return false;
    p++;
  }
  return true;
}

size_t tsf_str_to_utf8(const tsf_str *s, uint8_t *out) {
  memcpy(out, s->data, s->len);
  if (tsf_str_is_ascii(s)) return s->len;
  for (uint8_t *p = out, *end = out + s->len; (p = memchr(p, 0xed, (size_t)(end - p))); p += 3)
    if (p[1] >= 0xa0) memcpy(p, "\xef\xbf\xbd", 3);
  return s->len;
}

uint8_t tsf_str_isWellFormed(tsf_rt *rt, const tsf_str *self) {
  (void)rt;
  return tsf_str_is_utf8(self);
}

const tsf_str *tsf_str_toWellFormed(tsf_rt *rt, const tsf_str *self) {
  if (tsf_str_is_utf8(self)) return self;
  uint8_t *out;
  tsf_str *s = tsf_str_alloc(rt, self->len, self->units, &out);
  tsf_str_to_utf8(self, out);
  return s;
}
