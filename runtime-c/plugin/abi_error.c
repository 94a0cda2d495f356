/* abi_error.c: last_error. */
#include "plugin/abi.h"

void tsf_set_error(tsf_plugin *p, const char *text) {
  tsf_copy_cut(p->last_error, sizeof p->last_error, text);
}

void tsf_set_error2(tsf_plugin *p, const char *before, const char *text) {
  size_t n = tsf_copy_cut(p->last_error, sizeof p->last_error, before);
  tsf_copy_cut(p->last_error + n, sizeof p->last_error - n, text);
}

void tsf_take_exception(tsf_plugin *p) {
  if (p->rt->exc == NULL || p->rt->exc == TSF_NO_MEMORY) {
    p->rt->exc = NULL;
    char where[256] = "";
    if (p->line != 0 && p->desc->file != NULL) {
      size_t n = tsf_copy_cut(where, sizeof where - 24, p->desc->file);
      where[n++] = ':';
      n += tsf_u64_to_chars(p->line, where + n);
      memcpy(where + n, ": ", 3);
    }
    tsf_set_error2(p, where, "out of memory: the plugin's heap limit was reached");
    p->rt->joining = NULL;
    return;
  }
  char text[TSF_ERROR_MAX]; /* escapes are longer than what they stand for: no more is needed */
  size_t n = tsf_describe_exception(p->rt, text, sizeof text);
  tsf_printable(p->last_error, sizeof p->last_error, text, n);
  p->rt->exc = NULL;
}

/* What does not fit has a line each, in which nothing else brings a line feed. */
void tsf_take_message(tsf_plugin *p, const char *what) {
  tsf_obj *e = p->rt->exc;
  if (e == NULL || e == TSF_NO_MEMORY || tsf_type_of(e) < TSF_E_ERROR || tsf_type_of(e) > TSF_E_URI) {
    tsf_take_exception(p);
    return;
  }
  const tsf_str *message = ((tsf_error *)e)->message;
  const char *text = (const char *)message->data;
  p->rt->exc = NULL;
  if (tsf_type_of(e) != TSF_E_SYNTAX) {
    tsf_printable_lines(p->last_error, sizeof p->last_error, text, message->len);
    return;
  }
  tsf_set_error2(p, what, ": ");
  size_t n = strlen(p->last_error);
  tsf_printable(p->last_error + n, sizeof p->last_error - n, text, message->len);
}
