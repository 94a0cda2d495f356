/* decode_internal.h: between json_decode.c and decode_*.c. */
#ifndef TSF_DECODE_INTERNAL_H
#define TSF_DECODE_INTERNAL_H

#include "json/json.h"
#include "json/json_scan.h"

/* Where a value is, innermost first; on the C stack. NULL is the root. */
typedef struct tsf_decode_path {
  const struct tsf_decode_path *outer;
  const tsf_str *key; /* NULL: element `index` */
  uint32_t index;
} tsf_decode_path;

typedef struct tsf_decoder {
  tsf_rt *rt;
  const tsf_str *source;
  const tsf_json_entry *entries;
  tsf_strbuf errors; /* a line each, each after a line feed */
  uint32_t nerrors;
  tsf_strbuf *warnings; /* a line each, each before a line feed; NULL: not wanted */
} tsf_decoder;

/* A decoded value before it is put into the representation of its slot. */
typedef struct tsf_decoded {
  enum {
    TSF_DECODED_UNDEF, TSF_DECODED_NULL, TSF_DECODED_NUM, TSF_DECODED_BOOL, TSF_DECODED_BIG, TSF_DECODED_WORD
  } what;
  uint8_t boolean;
  double num;
  tsf_val word;
  tsf_big big;
} tsf_decoded;

/* json_decode.c: lenient readings; false or NULL when there is none. */
bool tsf_decode_number(const tsf_decoder *d, const tsf_json_entry *e, double *out);
bool tsf_decode_bool(const tsf_decoder *d, const tsf_json_entry *e, uint8_t *out);
bool tsf_decode_big(const tsf_decoder *d, const tsf_json_entry *e, tsf_big *out);
const tsf_str *tsf_decode_as_text(const tsf_decoder *d, const tsf_json_entry *e);
bool tsf_decode_literal(const tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, tsf_decoded *out);
uint32_t tsf_decode_find(const tsf_decoder *d, uint32_t index, const tsf_str *key);
tsf_decode_reader tsf_decode_value; /* of any type */
tsf_val tsf_decoded_word(tsf_rt *rt, const tsf_decoded *v);

/* decode_error.c. All give false for the caller to pass on, except range and count when all is well. */
bool tsf_decode_mismatch(tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, const tsf_decode_path *at);
bool tsf_decode_missing(tsf_decoder *d, const tsf_decode_type *t, const tsf_decode_path *at);
bool tsf_decode_bad_json(tsf_decoder *d, const tsf_decode_path *at); /* takes the pending SyntaxError */
bool tsf_decode_range(tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, const tsf_decode_path *at,
                      double value);
bool tsf_decode_count(tsf_decoder *d, const tsf_decode_type *t, const tsf_decode_path *at, uint32_t count);
void tsf_decode_warn(tsf_decoder *d, const tsf_decode_path *at, const tsf_str *key);
void tsf_decode_throw(tsf_decoder *d, const char *what);

#endif
