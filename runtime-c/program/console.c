/* console.c: console.log's line of several values (Node's util.format), for primitives. */
#include "program/program.h"

/* What a specifier makes of a value; false for one that is none, and after throwing. */
static bool put_specified(tsf_rt *rt, tsf_strbuf *out, uint8_t specifier, tsf_val v) {
  switch (specifier) {
    case 's': break;
    case 'd':
      if (!tsf_val_is_big(v)) v = tsf_val_of_num(tsf_number_of_val(rt, v));
      break;
    case 'i':
      if (!tsf_val_is_big(v)) v = tsf_val_of_num(tsf_global_parseInt(tsf_val_to_str(rt, v), 0));
      break;
    case 'f': v = tsf_val_of_num(tsf_global_parseFloat(tsf_val_to_str(rt, v))); break;
    case 'j': {
      const tsf_str *json = tsf_json_stringify(rt, v, NULL);
      if (json) v = tsf_val_of_str(json);
      break;
    }
    case 'o':
    case 'O':
      if (!tsf_val_is_str(v)) break;
      tsf_throw_type(rt, "console.log cannot show a string for %%o and %%O: use %%s or %%j");
      return false;
    case 'c': return true;
    default: return false;
  }
  if (TSF_FAILED(rt)) return false;
  tsf_strbuf_str(out, tsf_console_text(rt, v));
  return true;
}

const tsf_str *tsf_console_line(tsf_rt *rt, const tsf_arr *values) {
  const tsf_val *v = tsf_arr_word(values);
  tsf_strbuf out;
  uint32_t next = 0;
  tsf_strbuf_init(&out, rt);
  if (tsf_val_is_str(v[0])) {
    const tsf_str *format = tsf_val_str(v[0]);
    next = 1;
    for (uint32_t i = 0; i < format->len; i++) {
      uint8_t c = format->data[i], specifier = i + 1 < format->len ? format->data[i + 1] : 0;
      if (c == '%' && specifier == '%') i++;
      else if (c == '%' && next < values->len && put_specified(rt, &out, specifier, v[next])) {
        next++, i++;
        continue;
      }
      if (TSF_FAILED(rt)) return &tsf_str_empty;
      tsf_strbuf_bytes(&out, &c, 1);
    }
  }
  for (; next < values->len; next++) {
    if (next) tsf_strbuf_ascii(&out, ' ');
    tsf_strbuf_str(&out, tsf_console_text(rt, v[next]));
  }
  return tsf_strbuf_finish(&out);
}
