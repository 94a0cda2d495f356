/* describe.c: everything a library says about itself, as one JSON object. */
#include <stdio.h>
#include <string.h>

#include "describe.h"
#include "plugin.h"
#include "runner.h"

static void member(json_out *o, const char *name, const char *text) {
  json_key(o, name);
  json_cstr(o, text);
}

/* Text that should be JSON, as it stands; as a string, and an error, when it is not. NULL and "" as null. */
static void json_member(json_out *o, const char *name, const char *text, json_out *errors) {
  char problem[128], message[192];
  json_key(o, name);
  json *v = text && *text ? json_parse(text, strlen(text), problem) : NULL;
  if (v) json_verbatim(o, v->raw, v->raw_len);
  else if (!text || !*text) json_null(o);
  else {
    json_cstr(o, text);
    snprintf(message, sizeof message, "%s is not JSON: %s", name, problem);
    json_cstr(errors, message);
  }
  json_free(v);
}

static void describe_schema(json_out *o, library_api *a, json_out *errors) {
  ss_plugin_schema_type type = SS_PLUGIN_SCHEMA_NONE;
  const char *schema = a->get_init_schema ? a->get_init_schema(&type) : NULL;
  member(o, "initSchemaType", type == SS_PLUGIN_SCHEMA_JSON ? "json" : "none");
  json_member(o, "initSchema", type == SS_PLUGIN_SCHEMA_JSON ? schema : NULL, errors);
}

static void describe_symbols(json_out *o, library_api *a) {
  json_key(o, "functions");
  json_open(o, '[');
#define X(result, name, parameters) \
  if (a->name) json_cstr(o, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(X)
#undef X
  json_close(o, ']');
}

void describe_library(json_out *o, library *l, json_out *errors) {
  library_api *a = &l->api;
  member(o, "name", l->name);
  member(o, "version", a->get_version ? a->get_version() : NULL);
  member(o, "description", a->get_description ? a->get_description() : NULL);
  member(o, "contact", a->get_contact ? a->get_contact() : NULL);
  member(o, "requiredApiVersion", a->get_required_api_version ? a->get_required_api_version() : NULL);
  json_key(o, "id");
  json_u64(o, l->id);
  member(o, "source", l->source);
  json_key(o, "capabilities");
  json_open(o, '[');
  for (unsigned cap = 1; cap <= CAP_LISTENING; cap *= 2)
    if (l->caps & cap) json_cstr(o, library_cap_name(cap));
  json_close(o, ']');
  describe_schema(o, a, errors);
  json_member(o, "fields", l->fields, errors);
  json_member(o, "extractSources", l->extract_sources, errors);
  json_member(o, "parseSources", a->get_parse_event_sources ? a->get_parse_event_sources() : NULL, errors);
  json_member(o, "asyncEvents", a->get_async_events ? a->get_async_events() : NULL, errors);
  json_member(o, "asyncSources", a->get_async_event_sources ? a->get_async_event_sources() : NULL, errors);
  describe_symbols(o, a);
}

static void types_member(json_out *o, const char *name, const event_filter *f) {
  json_key(o, name);
  json_open(o, '[');
  for (uint32_t i = 0; i < f->type_count; i++) json_u64(o, f->types[i]);
  json_close(o, ']');
}

/* What can be asked of an initialised plugin only. */
static void describe_state(json_out *o, plugin *p, json_out *errors) {
  library_api *a = &p->lib->api;
  types_member(o, "extractEventTypes", &p->extracts);
  types_member(o, "parseEventTypes", &p->parses);
  member(o, "requiredEventSchemaVersion",
         a->get_required_event_schema_version ? a->get_required_event_schema_version(p->state) : NULL);
  if (!a->list_open_params) return;
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  const char *params = a->list_open_params(p->state, &rc);
  if (rc == SS_PLUGIN_SUCCESS) {
    json_member(o, "openParams", params, errors);
  } else {
    plugin_failed(p, "open params");
    json_cstr(errors, p->err);
  }
}

int describe_mode(const options *given) {
  library lib;
  plugin p = {0};
  json_out o = {0}, errors = {0};
  table_host *tables = table_host_new();
  bool ok = library_open(&lib, given->path);
  json_open(&o, '{');
  member(&o, "path", given->path);
  if (!ok) json_cstr(&errors, lib.err);
  if (lib.handle) describe_library(&o, &lib, &errors);
  if (ok && plugin_init(&p, &lib, tables, given->config, log_to_stderr, (void *)(uintptr_t)lib.name)) describe_state(&o, &p, &errors);
  else if (ok) json_cstr(&errors, p.err);
  json_key(&o, "errors");
  json_open(&o, '[');
  json_out_raw(&o, errors.data ? errors.data : "", errors.len);
  json_close(&o, ']');
  json_close(&o, '}');
  puts(o.data);
  if (p.state) plugin_destroy(&p);
  table_host_free(tables);
  library_close(&lib);
  json_out_free(&o);
  json_out_free(&errors);
  return ok ? 0 : 1;
}
