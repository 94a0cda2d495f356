/* abi_text.h: copying text for the host, which reads up to a NUL. */
#ifndef TSF_ABI_TEXT_H
#define TSF_ABI_TEXT_H

#include "plugin/abi.h"

static inline bool tsf_has_nul(uint64_t word) {
  return ((word - 0x0101010101010101u) & ~word & 0x8080808080808080u) != 0;
}

typedef int8_t tsf_sixteen __attribute__((vector_size(16)));

/* 16 to 64 bytes, in pieces that may overlap. */
static inline bool tsf_copy_medium_without_nul(char *to, const uint8_t *from, size_t n) {
  tsf_sixteen a, b, c, d, nul;
  memcpy(&a, from, 16);
  memcpy(&b, from + n - 16, 16);
  nul = (a == 0) | (b == 0);
  if (n > 32) {
    memcpy(&c, from + 16, 16);
    memcpy(&d, from + n - 32, 16);
    nul |= (c == 0) | (d == 0);
    memcpy(to + 16, &c, 16);
    memcpy(to + n - 32, &d, 16);
  }
  memcpy(to, &a, 16);
  memcpy(to + n - 16, &b, 16);
  uint64_t found[2];
  memcpy(found, &nul, 16);
  return (found[0] | found[1]) == 0;
}

/* Copies n bytes; false when U+0000 is among them. Short ones by words that may overlap: reading back what was
 * just written would stall. */
static inline bool tsf_copy_without_nul(char *to, const uint8_t *from, size_t n) {
  uint64_t a = 0x0101010101010101u, b = a;
  if (n > 64) {
    memcpy(to, from, n);
    return memchr(from, 0, n) == NULL;
  }
  if (n > 16) return tsf_copy_medium_without_nul(to, from, n);
  if (n >= 8) {
    memcpy(&a, from, 8);
    memcpy(&b, from + n - 8, 8);
    memcpy(to, &a, 8);
    memcpy(to + n - 8, &b, 8);
  } else if (n >= 4) {
    memcpy(&a, from, 4);
    memcpy(&b, from + n - 4, 4);
    memcpy(to, &a, 4);
    memcpy(to + n - 4, &b, 4);
  } else {
    for (size_t i = 0; i < n; i++) {
      if (from[i] == 0) return false;
      to[i] = (char)from[i];
    }
  }
  return !tsf_has_nul(a) && !tsf_has_nul(b);
}

#endif
