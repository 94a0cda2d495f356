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

static bool read_extraction(plugin *p) {
  char problem[128];
  library_api *a = &p->lib->api;
  if (!(p->lib->caps & CAP_EXTRACTION)) return true;
  if (!field_table_read(&p->fields, p->lib->fields, p->err, sizeof p->err)) return false;
  const char *sources = p->lib->extract_sources;
  if (sources && *sources && !(p->extract_sources = json_parse(sources, strlen(sources), problem))) {
    snprintf(p->err, sizeof p->err, "invalid plugin_get_extract_event_sources: %s", problem);
    return false;
  }
  if (!a->get_extract_event_types) return true;
  uint32_t count = 0;
  const uint16_t *types = a->get_extract_event_types(&count, p->state);
  if (!types || !count) return true;
  p->event_types = xalloc(count * sizeof *types);
  memcpy(p->event_types, types, count * sizeof *types);
  p->event_type_count = count;
  return true;
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
  if (rc == SS_PLUGIN_SUCCESS && read_extraction(p)) return true;
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
  json_free(p->extract_sources);
  free(p->event_types);
  p->extract_sources = NULL;
  p->event_types = NULL;
}

static bool source_listed(const plugin *p, const char *source) {
  if (*p->lib->source && !strcmp(p->lib->source, source)) return true;
  for (json *s = p->extract_sources->first; s; s = s->next)
    if (s->kind == JSON_STRING && !strcmp(s->text, source)) return true;
  return false;
}

bool plugin_extracts_from(const plugin *p, const char *source, uint16_t event_type) {
  bool every_source = !p->extract_sources || !p->extract_sources->first;
  if (every_source && *p->lib->source && strcmp(p->lib->source, source)) return false;
  if (!every_source && !source_listed(p, source)) return false;
  if (!p->event_types) return event_type == PPME_PLUGINEVENT_E || !strcmp(source, "syscall");
  for (uint32_t i = 0; i < p->event_type_count; i++)
    if (p->event_types[i] == event_type) return true;
  return false;
}
