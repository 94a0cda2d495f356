/* abi_error.c: last_error. */
#include "plugin/abi.h"

size_t tsf_copy_cut_n(char *to, size_t size, const char *from, size_t n) {
  if (n >= size) {
    n = size - 1;
    while (n > 0 && ((uint8_t)from[n] & 0xc0) == 0x80) n--;
  }
  memmove(to, from, n);
  to[n] = 0;
  return n;
}

size_t tsf_copy_cut(char *to, size_t size, const char *from) {
  return tsf_copy_cut_n(to, size, from, strlen(from));
}

void tsf_set_error(tsf_plugin *p, const char *text) {
  tsf_copy_cut(p->last_error, sizeof p->last_error, text);
}

void tsf_set_error2(tsf_plugin *p, const char *before, const char *text) {
  size_t n = tsf_copy_cut(p->last_error, sizeof p->last_error, before);
  tsf_copy_cut(p->last_error + n, sizeof p->last_error - n, text);
}

void tsf_take_exception(tsf_plugin *p) {
  if (p->rt->exc == NULL) {
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
  tsf_describe_exception(p->rt, p->last_error, sizeof p->last_error);
  p->rt->exc = NULL;
}

void tsf_take_message(tsf_plugin *p, const char *what) {
  tsf_obj *e = p->rt->exc;
  if (e == NULL || tsf_type_of(e) < TSF_E_ERROR || tsf_type_of(e) > TSF_E_URI) {
    tsf_take_exception(p);
    return;
  }
  const tsf_str *message = ((tsf_error *)e)->message;
  size_t n = 0;
  if (tsf_type_of(e) == TSF_E_SYNTAX) {
    tsf_set_error2(p, what, ": ");
    n = strlen(p->last_error);
  }
  tsf_copy_cut_n(p->last_error + n, sizeof p->last_error - n, (const char *)message->data, message->len);
  p->rt->exc = NULL;
}
