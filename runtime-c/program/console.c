/* console.c: console.log's line of several values (Node's util.format). */
#include "program/program.h"

/* JSON for %j: what contains itself is no error there. */
static const tsf_str *json_of(tsf_rt *rt, tsf_val v) {
  static const tsf_str circular = TSF_STR_LIT("[Circular]", 10, 10, 1);
  static const char start[] = "Converting circular structure to JSON";
  const tsf_str *json = tsf_json_stringify(rt, v, NULL);
  if (!TSF_FAILED(rt)) return json ? json : &tsf_str_undefined;
  const tsf_str *message = tsf_type_of(rt->exc) == TSF_E_TYPE ? ((tsf_error *)rt->exc)->message : NULL;
  if (!message || message->len < sizeof start - 1 || memcmp(message->data, start, sizeof start - 1) != 0) return NULL;
  rt->exc = NULL;
  return &circular;
}

/* What a specifier makes of a value; false for one that is none, and after throwing. */
static bool put_specified(tsf_strbuf *out, uint8_t specifier, tsf_val v, tsf_show show) {
  tsf_rt *rt = out->rt;
  const tsf_str *text = NULL;
  switch (specifier) {
    case 's':
      if (show && !tsf_val_is_primitive(v)) text = show(rt, v, specifier);
      break;
    case 'd':
      if (!tsf_val_is_big(v)) v = tsf_val_of_num(tsf_number_of_val(rt, v));
      break;
    case 'i':
      if (!tsf_val_is_big(v)) v = tsf_val_of_num(tsf_global_parseInt(tsf_val_to_str(rt, v), 0));
      break;
    case 'f': v = tsf_val_of_num(tsf_global_parseFloat(tsf_val_to_str(rt, v))); break;
    case 'j': text = json_of(rt, v); break;
    case 'o':
    case 'O':
      if (show) text = show(rt, v, specifier);
      break;
    case 'c': return true;
    default: return false;
  }
  if (TSF_FAILED(rt)) return false;
  tsf_strbuf_str(out, text ? text : tsf_console_text(rt, v));
  return true;
}

const tsf_str *tsf_console_line(tsf_rt *rt, const tsf_arr *values, tsf_show show) {
  const tsf_val *v = tsf_arr_word(values);
  tsf_strbuf out;
  uint32_t next = 0;
  tsf_strbuf_init(&out, rt);
  if (values->len && tsf_val_is_str(v[0])) {
    const tsf_str *format = tsf_val_str(v[0]);
    next = 1;
    for (uint32_t i = 0; i < format->len; i++) {
      uint8_t c = format->data[i], specifier = i + 1 < format->len ? format->data[i + 1] : 0;
      if (c == '%' && values->len > 1) {
        if (specifier == '%') i++;
        else if (next < values->len && put_specified(&out, specifier, v[next], show)) {
          next++, i++;
          continue;
        }
      }
      if (TSF_FAILED(rt)) return &tsf_str_empty;
      tsf_strbuf_bytes(&out, &c, 1);
    }
  }
  for (; next < values->len && !TSF_FAILED(rt); next++) {
    if (next) tsf_strbuf_ascii(&out, ' ');
    tsf_strbuf_str(&out, show ? show(rt, v[next], 0) : tsf_console_text(rt, v[next]));
  }
  return tsf_strbuf_finish(&out);
}

const tsf_str *tsf_console_assertion(tsf_rt *rt, const tsf_arr *values, tsf_show show) {
  static const tsf_str failed = TSF_STR_LIT("Assertion failed", 16, 16, 1), colon = TSF_STR_LIT(": ", 2, 2, 1);
  if (!values->len) return &failed;
  tsf_arr *told = tsf_arr_copy(rt, values);
  const tsf_str *parts[3] = {&failed, &colon, tsf_val_to_str(rt, tsf_arr_word(values)[0])};
  if (TSF_FAILED(rt)) return &tsf_str_empty;
  tsf_arr_set_word(rt, told, 0, tsf_val_of_str(tsf_str_concat_n(rt, 3, parts)));
  return tsf_console_line(rt, told, show);
}
