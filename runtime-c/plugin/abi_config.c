/* abi_config.c: the host's config and open parameters made into the program's values. */
#include "plugin/abi.h"

/* Keys that nothing reads are worth a line each: a misspelt option would be silently ignored. */
static void log_warnings(tsf_plugin *p, const tsf_arr *warnings, const char *what) {
  for (uint32_t i = 0; i < warnings->len; i++) {
    const tsf_str *s = tsf_val_ptr(tsf_arr_word(warnings)[i]);
    char line[512];
    size_t n = tsf_copy_cut(line, sizeof line, what);
    n += tsf_copy_cut(line + n, sizeof line - n, ": ");
    tsf_copy_cut_n(line + n, sizeof line - n, (const char *)s->data, s->len);
    tsf_log(p, SS_PLUGIN_LOG_SEV_WARNING, line);
  }
}

bool tsf_config_value(tsf_plugin *p, const char *text, const tsf_decode_type *type, const char *what, tsf_val *value) {
  if (text == NULL) text = "";
  const tsf_str *s = tsf_str_from_utf8(p->rt, text, strlen(text));
  tsf_arr *warnings = NULL;
  *value = tsf_val_of_ptr(s);
  if (type != NULL && !TSF_FAILED(p->rt)) *value = tsf_json_decode(p->rt, s, type, what, &warnings);
  if (TSF_FAILED(p->rt)) {
    tsf_take_message(p, what);
    return false;
  }
  if (warnings != NULL) log_warnings(p, warnings, what);
  return true;
}
