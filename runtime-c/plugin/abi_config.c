/* abi_config.c: the host's config and open parameters made into the program's values. */
#include "plugin/abi.h"

/* Keys that nothing reads are worth a line each: a misspelt option would be silently ignored. */
static void log_warnings(tsf_plugin *p, const tsf_str *warnings, const char *what) {
  const uint8_t *at = warnings->data, *end = at + warnings->len, *lf;
  for (; at < end; at = lf + 1) {
    lf = memchr(at, '\n', (size_t)(end - at));
    tsf_strbuf line;
    tsf_strbuf_init(&line, p->rt);
    tsf_strbuf_bytes(&line, what, strlen(what));
    tsf_strbuf_bytes(&line, ": ", 2);
    tsf_strbuf_bytes(&line, at, (size_t)(lf - at));
    const tsf_str *text = tsf_strbuf_finish(&line);
    tsf_log(p, SS_PLUGIN_LOG_SEV_WARNING, (const char *)text->data, text->len);
  }
}

bool tsf_config_value(tsf_plugin *p, const char *text, const tsf_decode_type *type, const char *what, tsf_val *value) {
  if (text == NULL) text = "";
  const tsf_str *s = tsf_str_from_utf8(p->rt, text, strlen(text));
  tsf_strbuf warnings;
  tsf_strbuf_init(&warnings, p->rt);
  *value = tsf_val_of_ptr(s);
  if (type != NULL && !TSF_FAILED(p->rt)) *value = tsf_json_decode(p->rt, s, type, what, &warnings);
  if (TSF_FAILED(p->rt)) {
    tsf_take_message(p, what);
    return false;
  }
  log_warnings(p, tsf_strbuf_finish(&warnings), what);
  return true;
}
