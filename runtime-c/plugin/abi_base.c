/* abi_base.c: init, destroy, last_error, and the firewall. */
#include "plugin/abi_event.h"

#include <stdlib.h>

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

void tsf_entry_caught(tsf_plugin *p, tsf_entry *e) {
  p->rt->depth = e->depth;
  p->rt->exc = NULL;
  tsf_take_exception(p);
}

void tsf_end_abandoned(tsf_plugin *p, const char *frame) {
  tsf_rt *rt = p->rt;
  if (frame < rt->entry_frame) return;
  for (tsf_source *src = p->sources; src != NULL; src = src->next) src->filling = false;
  tsf_event_end(p);
  rt->entry = &p->outermost;
  rt->joining = NULL;
  rt->depth = 1;
  tsf_leave(rt);
}

void tsf_refuse_entry(tsf_plugin *p) {
  bool stack = p->rt->depth == 0 || tsf_stack_low(p->rt);
  tsf_set_error(p, stack ? "RangeError: Maximum call stack size exceeded: the host's thread has no 64 KiB of stack left"
                         : "the host called back into the plugin too deeply");
}

typedef struct guarded {
  tsf_plugin *p;
  void (*body)(tsf_plugin *p, void *arg);
  void *arg;
} guarded;

static int run_guarded(void *arg) {
  guarded *g = arg;
  g->body(g->p, g->arg);
  if (g->p->rt->exc == NULL) return true;
  tsf_take_exception(g->p);
  return false;
}

bool tsf_guarded(tsf_plugin *p, void (*body)(tsf_plugin *p, void *arg), void *arg) {
  tsf_entry e;
  guarded g = {p, body, arg};
  if (!tsf_entry_begin(p, &e)) return false;
  int fine = tsf_try(&e.here, run_guarded, &g);
  if (fine == TSF_TRAPPED) {
    tsf_entry_caught(p, &e);
    tsf_event_end(p);
  }
  tsf_entry_end(p, &e);
  return fine == true;
}

/* ---- init ------------------------------------------------------------------------------------------ */

struct init_call { const char *config; };

static void run_init(tsf_plugin *p, void *arg) {
  const tsf_plugin_desc *d = p->desc;
  struct init_call *call = arg;
  tsf_val config = tsf_config_value(p, call->config, d->config, "config");
  if (TSF_FAILED(p->rt)) {
    tsf_take_message(p, "config");
    return;
  }
  p->line = d->lines.create;
  if (d->module_init) d->module_init(p->rt);
  if (TSF_FAILED(p->rt)) return;
  tsf_obj *self = d->create(p->rt, config, &tsf_the_logger);
  if (TSF_FAILED(p->rt)) return;
  p->line = d->lines.init;
  if (d->init) d->init(p->rt, self);
  if (!TSF_FAILED(p->rt)) tsf_root_store(p->rt, &p->self, self);
}

static bool start_realm(tsf_plugin *p) {
  const tsf_plugin_desc *d = p->desc;
  p->field_quiet = calloc(d->nfields ? d->nfields : 1, sizeof *p->field_quiet);
  if (p->field_quiet == NULL) return false;
  p->rt = tsf_realm_new(d->max_heap, d->globals_size);
  if (p->rt == NULL) return false;
  p->rt->plugin = p;
  p->rt->entry = &p->outermost;
  p->rt->stack_budget = TSF_ABI_STACK;
  tsf_root_add(p->rt, &p->self);
  tsf_root_add(p->rt, (tsf_obj **)&p->event);
  return true;
}

/* The state comes back even when init fails, for it holds the error; destroy frees it. */
ss_plugin_t *tsf_abi_init(const tsf_plugin_desc *d, const ss_plugin_init_input *in, ss_plugin_rc *rc) {
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  tsf_plugin *p = calloc(1, sizeof *p);
  if (p == NULL) return NULL;
  p->desc = d;
  struct init_call call = {NULL};
  if (in != NULL) {
    call.config = in->config;
    p->owner = in->owner;
    p->log_fn = d->api_minor >= 3 ? in->log_fn : NULL;
  }
  if (!start_realm(p)) {
    tsf_set_error(p, "out of memory: the plugin could not be started");
    return p;
  }
  if (tsf_guarded(p, run_init, &call) && p->self != NULL) *rc = SS_PLUGIN_SUCCESS;
  return p;
}

const char *tsf_abi_get_init_schema(const tsf_plugin_desc *d, ss_plugin_schema_type *type) {
  if (type) *type = d->config_schema ? SS_PLUGIN_SCHEMA_JSON : SS_PLUGIN_SCHEMA_NONE;
  return d->config_schema;
}

/* ---- destroy, last_error ----------------------------------------------------------------------------- */

static void run_destroy(tsf_plugin *p, void *arg) {
  (void)arg;
  p->line = p->desc->lines.destroy;
  p->desc->destroy(p->rt, p->self);
}

void tsf_abi_destroy(ss_plugin_t *s) {
  tsf_plugin *p = s;
  if (p == NULL) return;
  if (p->rt != NULL) {
    tsf_settle(p);
    tsf_event_forget(p);
    while (p->sources != NULL) tsf_source_close(p->sources);
    if (p->self && p->desc->destroy && !tsf_guarded(p, run_destroy, NULL))
      tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error);
    tsf_resources_close(p->rt);
    tsf_realm_free(p->rt);
  }
  tsf_arena_free(&p->extracted);
  tsf_arena_free(&p->text);
  tsf_arena_free(&p->open_params);
  free(p->field_quiet);
  free(p);
}

const char *tsf_abi_get_last_error(ss_plugin_t *s) {
  if (s == NULL) return "the plugin has no state: its init failed";
  return ((tsf_plugin *)s)->last_error;
}
