/* str_width.c: how many columns a string takes on a terminal, as Node measures it. */
#include "text/str_internal.h"
#include "text/str_width_table.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static uint32_t width_of(uint32_t cp) {
  size_t from = 0, to = COUNT(width_runs);
  if (cp < 0x80) return cp >= 0x20 && cp != 0x7f;
  while (from < to) {
    size_t middle = (from + to) / 2;
    if (width_runs[middle].last < cp) from = middle + 1;
    else to = middle;
  }
  return from < COUNT(width_runs) && width_runs[from].first <= cp ? width_runs[from].width : 1;
}

/* The one character that two are in their normal form, where that changes the width; else 0. */
static uint32_t composed(uint32_t first, uint32_t second) {
  if (first - 0x1100 < 19 && second - 0x1161 < 21) return 0xac00 + ((first - 0x1100) * 21 + second - 0x1161) * 28;
  if (first - 0xac00 < 11172 && (first - 0xac00) % 28 == 0 && second - 0x11a8 < 27) return first + second - 0x11a7;
  for (size_t i = 0; i < COUNT(width_pairs); i++)
    if (width_pairs[i].first == first && width_pairs[i].second == second) return width_pairs[i].whole;
  return 0;
}

uint32_t tsf_str_width(const tsf_str *s) {
  uint32_t width = 0, before = 0, whole;
  for (uint32_t i = 0; i < s->len; i += tsf_char_len(s->data[i])) {
    uint32_t cp = tsf_char_decode(s->data + i);
    if (cp >= 0x80 && (whole = composed(before, cp)) != 0) {
      width += width_of(whole) - width_of(before);
      cp = whole;
    } else width += width_of(cp);
    before = cp;
  }
  return width;
}
