/* decode_any.c: typed decoding of what has keys of any name, or any type (decode.h). */
#include "json/decode_internal.h"

bool tsf_decode_dict(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                     tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  tsf_dict *dict = tsf_dict_new(d->rt, 0);
  bool ok = true;
  if (e->tag != TSF_J_OBJECT && e->tag != TSF_J_NULL) return tsf_decode_mismatch(d, t, e, at);
  for (uint32_t i = index + 1; i < index + e->skip; i += d->entries[i].skip) {
    const tsf_str *key = tsf_json_value_text(d->rt, d->source, &d->entries[i]);
    tsf_decode_path path = { at, key, 0 };
    tsf_decoded v;
    if (tsf_decode_value(d, t->u.child, i + 1, &path, &v)) tsf_dict_set(d->rt, dict, key, tsf_decoded_word(d->rt, &v));
    else ok = false;
  }
  out->what = TSF_DECODED_WORD;
  out->word = tsf_val_of_ptr(dict);
  return tsf_decode_count(d, t, at, dict->live) && ok;
}

/* What JSON.parse makes of the source text of the value. */
bool tsf_decode_unknown(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                        tsf_decoded *out) {
  (void)t;
  const tsf_json_entry *e = &d->entries[index];
  uint32_t quote = e->tag == TSF_J_STRING;
  tsf_val v = tsf_json_parse(d->rt, tsf_str_view(d->rt, d->source, e->start - quote, e->start + e->len + quote));
  if (TSF_FAILED(d->rt)) return tsf_decode_bad_json(d, at);
  out->what = TSF_DECODED_WORD;
  out->word = v;
  return true;
}
