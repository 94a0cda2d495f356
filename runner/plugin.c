/* plugin.c: init and destroy, with the config handling and the order of calls of libsinsp. */
#include "plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema.h"

static void on_log(ss_plugin_owner_t *owner, const char *component, const char *message,
                   ss_plugin_log_severity severity) {
  plugin *p = owner;
  p->log(p->log_to, component, message, (int)severity);
}

const char *plugin_owner_error(ss_plugin_owner_t *owner) {
  return table_user_error(((plugin *)owner)->tables);
}

bool plugin_failed(plugin *p, const char *when) {
  const char *text = p->lib->api.get_last_error(p->state);
  bool said = text && *text;
  snprintf(p->err, sizeof p->err, "%s%s%s", when, *when && said ? ": " : "", said ? text : *when ? "" : "unknown error");
  return false;
}

/* The config as the plugin will get it, NULL when the host would refuse it. */
static const char *check_config(plugin *p, const char *config) {
  library_api *a = &p->lib->api;
  ss_plugin_schema_type type = SS_PLUGIN_SCHEMA_NONE;
  const char *schema = a->get_init_schema ? a->get_init_schema(&type) : NULL;
  char problem[512];
  if (!schema || !*schema || type == SS_PLUGIN_SCHEMA_NONE) return config;
  if (type != SS_PLUGIN_SCHEMA_JSON) {
    snprintf(p->err, sizeof p->err, "unknown init schema type %d", (int)type);
    return NULL;
  }
  if (!*config) config = "{}";
  if (schema_check(schema, config, problem, sizeof problem)) return config;
  snprintf(p->err, sizeof p->err, "error in plugin %s init config: %s", p->lib->name, problem);
  return NULL;
}

/* Copies: what the plugin returns lasts until the next call. */
static bool read_filter(plugin *p, event_filter *f, const char *name, const char *sources, const uint16_t *types,
                        uint32_t count) {
  char problem[128];
  if (sources && *sources && !(f->sources = json_parse(sources, strlen(sources), problem))) {
    snprintf(p->err, sizeof p->err, "invalid plugin_%s: %s", name, problem);
    return false;
  }
  if (!types || !count) return true;
  f->types = xalloc(count * sizeof *types);
  memcpy(f->types, types, count * sizeof *types);
  f->type_count = count;
  return true;
}

static bool read_extraction(plugin *p) {
  library_api *a = &p->lib->api;
  uint32_t count = 0;
  if (!(p->lib->caps & CAP_EXTRACTION)) return true;
  if (!field_table_read(&p->fields, p->lib->fields, p->err, sizeof p->err)) return false;
  const uint16_t *types = a->get_extract_event_types ? a->get_extract_event_types(&count, p->state) : NULL;
  return read_filter(p, &p->extracts, "get_extract_event_sources", p->lib->extract_sources, types, count);
}

static bool read_parsing(plugin *p) {
  library_api *a = &p->lib->api;
  uint32_t count = 0;
  if (!(p->lib->caps & CAP_PARSING)) return true;
  const char *sources = a->get_parse_event_sources ? a->get_parse_event_sources() : NULL;
  const uint16_t *types = a->get_parse_event_types ? a->get_parse_event_types(&count, p->state) : NULL;
  return read_filter(p, &p->parses, "get_parse_event_sources", sources, types, count);
}

static void free_filter(event_filter *f) {
  json_free(f->sources);
  free(f->types);
  *f = (event_filter){0};
}

/* Tables are for plugins that extract or parse, as in libsinsp. */
static ss_plugin_rc call_init(plugin *p, const char *config) {
  table_offer offer;
  bool has_tables = p->lib->caps & (CAP_EXTRACTION | CAP_PARSING);
  ss_plugin_init_input in = {config, p, plugin_owner_error, has_tables ? &offer.init : NULL, on_log};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  table_call_begin(p->tables, TABLES_INIT, &offer);
  p->state = p->lib->api.init(&in, &rc);
  table_call_end(p->tables, &offer);
  return rc;
}

bool plugin_init(plugin *p, library *lib, table_host *host, const char *config, log_sink log, void *log_to) {
  *p = (plugin){.lib = lib, .log = log, .log_to = log_to};
  if (!(config = check_config(p, config ? config : ""))) return false;
  p->tables = table_user_new(host, p, lib->name);
  ss_plugin_rc rc = call_init(p, config);
  if (rc == SS_PLUGIN_SUCCESS && read_extraction(p) && read_parsing(p)) return true;
  if (rc != SS_PLUGIN_SUCCESS) plugin_failed(p, "could not initialize plugin");
  plugin_destroy(p);
  return false;
}

void plugin_destroy(plugin *p) {
  if (p->state) p->lib->api.destroy(p->state);
  p->state = NULL;
  table_user_free(p->tables);
  p->tables = NULL;
  field_table_free(&p->fields);
  free_filter(&p->extracts);
  free_filter(&p->parses);
}

static bool source_listed(const plugin *p, const event_filter *f, const char *source) {
  if (*p->lib->source && !strcmp(p->lib->source, source)) return true;
  for (json *s = f->sources->first; s; s = s->next)
    if (s->kind == JSON_STRING && !strcmp(s->text, source)) return true;
  return false;
}

/* A plugin's own source is among those listed by itself; without a list it is the only one. */
static bool takes(const plugin *p, const event_filter *f, const event_input *e) {
  bool every_source = !f->sources || !f->sources->first;
  if (every_source && *p->lib->source && strcmp(p->lib->source, e->evtsrc)) return false;
  if (!every_source && !source_listed(p, f, e->evtsrc)) return false;
  if (!f->types) return e->evt->type == PPME_PLUGINEVENT_E || !strcmp(e->evtsrc, "syscall");
  for (uint32_t i = 0; i < f->type_count; i++)
    if (f->types[i] == e->evt->type) return true;
  return false;
}

bool plugin_extracts_from(const plugin *p, const event_input *e) { return takes(p, &p->extracts, e); }

bool plugin_parses_from(const plugin *p, const event_input *e) {
  return (p->lib->caps & CAP_PARSING) && takes(p, &p->parses, e);
}

bool plugin_parse(plugin *p, const event_input *e) {
  table_offer offer;
  table_call_begin(p->tables, TABLES_WRITE, &offer);
  ss_plugin_event_parse_input in = {
    .owner = p,
    .get_owner_last_error = plugin_owner_error,
    .table_reader = offer.legacy_reader,
    .table_writer = offer.legacy_writer,
    .table_reader_ext = &offer.reader,
    .table_writer_ext = &offer.writer,
  };
  ss_plugin_rc rc = p->lib->api.parse_event(p->state, e, &in);
  table_call_end(p->tables, &offer);
  return rc == SS_PLUGIN_SUCCESS || plugin_failed(p, "");
}

static ss_plugin_routine_t *no_routine(ss_plugin_owner_t *owner, ss_plugin_routine_fn_t fn, ss_plugin_routine_state_t *to) {
  (void)owner, (void)fn, (void)to;
  return NULL;
}

static ss_plugin_rc no_unsubscribe(ss_plugin_owner_t *owner, ss_plugin_routine_t *routine) {
  (void)owner, (void)routine;
  return SS_PLUGIN_FAILURE;
}

bool plugin_capture(plugin *p, ss_plugin_rc (*call)(ss_plugin_t *, const ss_plugin_capture_listen_input *)) {
  table_offer offer;
  if (!(p->lib->caps & CAP_LISTENING)) return true;
  ss_plugin_routine_vtable routines = {no_routine, no_unsubscribe};
  table_call_begin(p->tables, TABLES_WRITE, &offer);
  ss_plugin_capture_listen_input in = {p, &routines, &offer.reader, &offer.writer, plugin_owner_error};
  ss_plugin_rc rc = call(p->state, &in);
  table_call_end(p->tables, &offer);
  return rc == SS_PLUGIN_SUCCESS || plugin_failed(p, "");
}
