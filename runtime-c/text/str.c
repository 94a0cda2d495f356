/* str.c: making strings, comparing, hashing. */
#include "text/str_internal.h"

#define LITERAL(text) TSF_STR_LIT(text, sizeof(text) - 1, sizeof(text) - 1, 1)
const tsf_str tsf_str_empty = LITERAL("");
const tsf_str tsf_str_undefined = LITERAL("undefined");
const tsf_str tsf_str_null = LITERAL("null");
const tsf_str tsf_str_true = LITERAL("true");
const tsf_str tsf_str_false = LITERAL("false");

/* Made while the library is loaded: as data they would be 5 kB of a plugin, and 3 kB of relocations. */
tsf_str tsf_str_ascii[128];
static TSF_COLD __attribute__((constructor)) void make_ascii(void) {
  static char bytes[128];
  for (int i = 0; i < 128; i++) {
    bytes[i] = (char)i;
    tsf_str_ascii[i] = (tsf_str)TSF_STR_LIT(bytes + i, 1, 1, 1);
  }
}

/* ---- making ---------------------------------------------------------------------------------------- */

const tsf_str *tsf_str_too_long(tsf_rt *rt) {
  tsf_throw_range(rt, "Invalid string length");
  return &tsf_str_empty;
}

const tsf_str *tsf_str_new_ascii(tsf_rt *rt, const void *bytes, size_t len) {
  if (TSF_UNLIKELY(len > TSF_STR_MAX)) return tsf_str_too_long(rt);
  uint8_t *out;
  tsf_str *s = tsf_str_make(rt, (uint32_t)len, (uint32_t)len, &out);
  tsf_copy_short(out, bytes, len);
  return s;
}

const tsf_str *tsf_str_new(tsf_rt *rt, const void *bytes, size_t len) {
  const uint8_t *p = bytes;
  if (len == 0) return &tsf_str_empty;
  if (len == 1) return &tsf_str_ascii[*p];
  size_t run = tsf_ascii_run(p, len);
  if (run == len || TSF_UNLIKELY(len > TSF_STR_MAX)) return tsf_str_new_ascii(rt, p, len);
  uint8_t *out;
  tsf_str *s = tsf_str_alloc(rt, (uint32_t)len, (uint32_t)(run + tsf_count_units(p + run, len - run)), &out);
  memcpy(out, p, len);
  return s;
}

const tsf_str *tsf_str_of_code_point(tsf_rt *rt, uint32_t cp) {
  if (cp < 0x80) return &tsf_str_ascii[cp];
  uint8_t *out;
  tsf_str *s = tsf_str_make(rt, cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4, 1 + (cp >= 0x10000), &out);
  tsf_char_encode(out, cp);
  return s;
}

const tsf_str *tsf_str_view_units(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to, uint32_t units) {
  uint32_t len = to - from;
  if (len == s->len) return s;
  if (len <= 1) return len ? &tsf_str_ascii[s->data[from]] : &tsf_str_empty;
  if (len <= 16) { /* not worth keeping the owner alive */
    uint8_t *out;
    tsf_str *v = tsf_str_make(rt, len, units, &out);
    tsf_copy_short(out, s->data + from, len);
    return v;
  }
  tsf_obj *owner = s->owner;
  if (!owner && s->data == (const uint8_t *)(s + 1)) owner = (tsf_obj *)s;
  tsf_str *v = tsf_str_header(rt, s->data + from, len, units, owner);
  v->h.type |= s->h.type & TSF_F_BORROWED;
  return v;
}

const tsf_str *tsf_str_view(tsf_rt *rt, const tsf_str *s, uint32_t from, uint32_t to) {
  uint32_t units = tsf_str_is_ascii(s) ? to - from : (uint32_t)tsf_count_units(s->data + from, to - from);
  return tsf_str_view_units(rt, s, from, to, units);
}

/* ---- order and hash ------------------------------------------------------------------------------------ */

/* First place where a and b differ, at most n. */
static uint32_t mismatch(const uint8_t *a, const uint8_t *b, uint32_t n) {
  uint32_t i = 0;
  for (; n - i >= 8; i += 8) {
    uint64_t x, y;
    memcpy(&x, a + i, 8);
    memcpy(&y, b + i, 8);
    if (x != y) return i + (uint32_t)__builtin_ctzll(x ^ y) / 8;
  }
  while (i < n && a[i] == b[i]) i++;
  return i;
}

/* The code unit the character at p begins with. */
static int32_t first_unit(const uint8_t *p, const uint8_t *end) {
  if (p == end) return -1;
  uint32_t cp = tsf_char_decode(p);
  return (int32_t)(cp < 0x10000 ? cp : 0xd7c0 + (cp >> 10));
}

/* Order of a four-byte character at p against a shorter one >= U+D000 at q. */
static int cmp_pair(const uint8_t *p, const uint8_t *q, const uint8_t *q_end) {
  int32_t high = first_unit(p, p + 4), other = first_unit(q, q_end);
  if (high != other) return high < other ? -1 : 1;
  int32_t low = (int32_t)(0xdc00 | (tsf_char_decode(p) & 0x3ff)), next = first_unit(q + 3, q_end);
  return low < next ? -1 : 1; /* never equal: q would have been joined */
}

int tsf_str_cmp(const tsf_str *a, const tsf_str *b) {
  uint32_t n = a->len < b->len ? a->len : b->len, i = mismatch(a->data, b->data, n);
  if (i == n) return (a->len > b->len) - (a->len < b->len);
  const uint8_t *p = a->data + i, *q = b->data + i;
  /* Bytes order as code points; units differ where U+D800..U+FFFF meets the characters of two units. */
  if (TSF_UNLIKELY(*p >= 0xed && *q >= 0xed && (*p >= 0xf0) != (*q >= 0xf0)))
    return *p >= 0xf0 ? cmp_pair(p, q, b->data + b->len) : -cmp_pair(q, p, a->data + a->len);
  return *p < *q ? -1 : 1;
}

#define HASH_SEED 0x9e3779b97f4a7c15ull
#define HASH_STEP 0xbf58476d1ce4e5b9ull

/* 64 x 64 -> 128 bits, folded. */
static inline uint64_t mix(uint64_t a, uint64_t b) {
  unsigned __int128 m = (unsigned __int128)a * b;
  return (uint64_t)m ^ (uint64_t)(m >> 64);
}

uint32_t tsf_hash_bytes(const void *bytes, size_t len) {
  const uint8_t *p = bytes;
  uint64_t h = HASH_SEED ^ len, last = 0;
  for (; len >= 8; len -= 8, p += 8) {
    uint64_t u;
    memcpy(&u, p, 8);
    h = mix(h ^ u, HASH_STEP);
  }
  memcpy(&last, p, len);
  h = mix(h ^ last, HASH_STEP);
  uint32_t folded = (uint32_t)(h ^ h >> 32);
  return folded ? folded : 1;
}
