/* str_compat.c: normal forms of compatibility, and those that are named when the program runs. */
#include "text/error.h"
#include "text/str_normal.h"
#include "text/str_compat_table.h"

static const uint8_t *decompose(uint32_t cp, uint32_t *len) {
  const uint8_t *found = tsf_find_decomposition(compatible_rows, compatible_places, compatible_bytes,
                                                sizeof compatible_rows / sizeof *compatible_rows, cp, len);
  return found ? found : tsf_decompose_canonical(cp, len);
}

const tsf_str *tsf_str_compatible(tsf_rt *rt, const tsf_str *s, uint8_t compose) {
  return tsf_str_normal(rt, s, compose, decompose);
}

static bool is_form(const tsf_str *form, const char *name) {
  return form->len == strlen(name) && memcmp(form->data, name, form->len) == 0;
}

const tsf_str *tsf_str_normalize(tsf_rt *rt, const tsf_str *s, const tsf_str *form) {
  if (is_form(form, "NFC") || is_form(form, "NFD")) return tsf_str_canonical(rt, s, form->data[2] == 'C');
  if (is_form(form, "NFKC") || is_form(form, "NFKD")) return tsf_str_compatible(rt, s, form->data[3] == 'C');
  tsf_throw_range(rt, "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
  return &tsf_str_empty;
}
