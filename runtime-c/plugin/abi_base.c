/* abi_base.c: init, set_config, destroy, last_error. */
#include "plugin/abi_guard.h"
#include "plugin/abi_event.h"
#include "plugin/abi_tables.h"

#include <stdlib.h>

struct init_call { const char *config; const ss_plugin_init_input *in; };

static void run_init(tsf_plugin *p, void *arg) {
  const tsf_plugin_desc *d = p->desc;
  struct init_call *call = arg;
  tsf_val config;
  if (!tsf_config_value(p, call->config, d->config, "config", &config)) return;
  p->line = d->lines.create;
  if (d->module_init) d->module_init(p->rt);
  if (TSF_FAILED(p->rt)) return;
  if (p->tables != NULL) d->tables_part->import(p, call->in != NULL ? call->in->tables : NULL);
  if (TSF_FAILED(p->rt)) return;
  tsf_obj *self = d->create(p->rt, config, &tsf_the_logger);
  if (TSF_FAILED(p->rt)) return;
  if (d->start_tables && !d->start_tables(p, self, call->in)) return;
  p->line = d->lines.init;
  if (d->init) d->init(p->rt, self);
  if (!TSF_FAILED(p->rt)) tsf_root_store(p->rt, &p->self, self);
}

static bool start_realm(tsf_plugin *p, const ss_plugin_init_input *in) {
  const tsf_plugin_desc *d = p->desc;
  p->field_quiet = calloc(d->nfields ? d->nfields : 1, sizeof *p->field_quiet);
  if (p->field_quiet == NULL) return false;
  if (d->ntables > 0 && (p->tables = d->tables_part->make(d, in)) == NULL) return false;
  p->rt = tsf_realm_new(d->max_heap, d->globals_size);
  if (p->rt == NULL) return false;
  p->rt->plugin = p;
  p->rt->entry = &p->outermost;
  p->rt->stack_budget = TSF_ABI_STACK;
  tsf_root_add(p->rt, &p->self);
  tsf_root_add(p->rt, (tsf_obj **)&p->event);
  return d->nmetrics == 0 || d->make_metrics(p); /* last: who asks for metrics finds a realm then */
}

/* The state comes back even when init fails, for it holds the error; destroy frees it. */
ss_plugin_t *tsf_abi_init(const tsf_plugin_desc *d, const ss_plugin_init_input *in, ss_plugin_rc *rc) {
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  tsf_plugin *p = calloc(1, sizeof *p);
  if (p == NULL) return NULL;
  p->desc = d;
  struct init_call call = {NULL, in};
  if (in != NULL) {
    call.config = in->config;
    p->owner = in->owner;
    p->log_fn = d->api_minor >= 3 ? in->log_fn : NULL;
  }
  if (!start_realm(p, in)) {
    tsf_set_error(p, "out of memory: the plugin could not be started");
    return p;
  }
  tsf_tables_before before = {NULL, NULL, 0};
  /* From 3.5 on there are functions to read and write with. */
  const ss_plugin_init_tables_input *given = in != NULL && d->api_minor >= 5 ? in->tables : NULL;
  if (p->tables != NULL)
    before = tsf_tables_begin(p->tables, given != NULL ? given->reader_ext : NULL, given != NULL ? given->writer_ext : NULL);
  if (tsf_guarded(p, run_init, &call) && p->self != NULL) *rc = SS_PLUGIN_SUCCESS;
  if (p->tables != NULL) tsf_tables_end(p->tables, before);
  return p;
}

struct set_config_call {
  const char *config;
  bool taken;
};

static void run_set_config(tsf_plugin *p, void *arg) {
  struct set_config_call *call = arg;
  tsf_val config;
  if (!tsf_config_value(p, call->config, p->desc->config, "config", &config)) return;
  p->line = p->desc->lines.set_config;
  p->desc->set_config(p->rt, p->self, config);
  call->taken = !TSF_FAILED(p->rt);
}

/* What fields remember of an event may be of the config before. */
ss_plugin_rc tsf_abi_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *in) {
  tsf_plugin *p = s;
  if (p == NULL || p->self == NULL) return SS_PLUGIN_FAILURE; /* last_error tells how init failed */
  tsf_settle(p);
  tsf_event_forget(p);
  struct set_config_call call = {in ? in->config : NULL, false};
  return tsf_guarded(p, run_set_config, &call) && call.taken ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
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
    if (p->desc->end_capture) p->desc->end_capture(p, NULL);
    if (p->self && p->desc->destroy && !tsf_guarded(p, run_destroy, NULL))
      tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
    tsf_resources_close(p->rt);
    tsf_realm_free(p->rt);
  }
  tsf_arena_free(&p->extracted);
  tsf_arena_free(&p->text);
  tsf_arena_free(&p->open_params);
  if (p->tables) p->desc->tables_part->free(p->tables);
  tsf_metrics_free(p);
  free(p->field_quiet);
  free(p->tapes);
  if (p->desc->end_tables) p->desc->end_tables(p);
  free(p);
}

const char *tsf_abi_get_last_error(ss_plugin_t *s) {
  if (s == NULL) return "the plugin has no state: its init failed";
  return ((tsf_plugin *)s)->last_error;
}
