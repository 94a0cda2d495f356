/* serve_operations.c: the requests of `serve` that call into a plugin. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "describe.h"
#include "serve.h"

void serve_describe(server *s, const json *request, json_out *result) {
  json_out errors = {0};
  library *lib = serve_library(s, request);
  if (lib) describe_library(result, lib, &errors);
  json_key(result, "errors");
  json_open(result, '[');
  if (errors.len) json_verbatim(result, errors.data, errors.len);
  json_close(result, ']');
  json_out_free(&errors);
}

/* ---- sources --------------------------------------------------------------------------------- */

void serve_open(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  source opened;
  if (!p) return;
  if (!(p->lib->caps & CAP_SOURCING)) {
    s->err = "the plugin has no event source";
    return;
  }
  if (!source_open(&opened, p, json_get_string(request, "params", ""))) {
    s->err = p->err;
    return;
  }
  s->sources = xgrow(s->sources, (size_t)(s->source_count + 1) * sizeof *s->sources);
  s->sources[s->source_count] = opened;
  json_key(result, "source");
  json_u64(result, (uint64_t)s->source_count++);
}

void serve_close(server *s, const json *request, json_out *result) {
  (void)result;
  source *open = serve_source(s, request);
  if (open) source_close(open);
}

static void write_event(json_out *o, const ss_plugin_event *event, uint64_t num) {
  const char *payload = (const char *)event;
  size_t size = event->len;
  json_open(o, '{');
  json_key(o, event_payload(event, &payload, &size) ? "data" : "raw");
  base64_write(o, payload, size);
  json_key(o, "ts");
  json_u64_str(o, event->ts);
  json_key(o, "num");
  json_u64_str(o, num);
  json_key(o, "type");
  json_u64(o, event->type);
  json_key(o, "tid");
  json_u64_str(o, event->tid);
  json_close(o, '}');
}

/* The code that came with the batch is told with its last event, but a failure only after it. */
static ss_plugin_rc take_events(source *from, json_out *result, uint64_t max) {
  ss_plugin_event *event;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  for (uint64_t n = 0; n < max; n++) {
    if (n && from->at == from->count) break;
    rc = source_next(from, &event);
    if (rc != SS_PLUGIN_SUCCESS) return rc;
    write_event(result, event, from->num);
  }
  rc = from->after;
  if (from->at != from->count || (rc != SS_PLUGIN_TIMEOUT && rc != SS_PLUGIN_EOF)) return SS_PLUGIN_SUCCESS;
  from->after = SS_PLUGIN_SUCCESS;
  return rc;
}

void serve_next(server *s, const json *request, json_out *result) {
  source *from = serve_source(s, request);
  if (!from) return;
  json_key(result, "events");
  json_open(result, '[');
  ss_plugin_rc rc = take_events(from, result, json_get_u64(request, "max", 128));
  json_close(result, ']');
  json_key(result, "rc");
  json_cstr(result, rc == SS_PLUGIN_EOF ? "eof" : rc == SS_PLUGIN_TIMEOUT ? "timeout" : "success");
  if (rc == SS_PLUGIN_FAILURE) s->err = from->plugin->err;
}

void serve_progress(server *s, const json *request, json_out *result) {
  source *of = serve_source(s, request);
  if (!of) return;
  library_api *a = &of->plugin->lib->api;
  uint32_t hundredths = 0;
  const char *detail = a->get_progress ? a->get_progress(of->plugin->state, of->handle, &hundredths) : NULL;
  json_key(result, "percent");
  json_f64(result, hundredths / 100.0);
  json_key(result, "detail");
  json_cstr(result, detail ? detail : "");
}

/* ---- events made by hand --------------------------------------------------------------------- */

/* Of the same event as the request before, the same memory: as in a host, which asks for one field after another. */
static ss_plugin_event *keep_event(server *s, ss_plugin_event *event, size_t size) {
  if (s->event && s->event_size == size && !memcmp(s->event, event, size)) {
    free(event);
    return s->event;
  }
  free(s->event);
  s->event_size = size;
  return s->event = event;
}

/* A plugin reads as far as the header says: hosts give events whole. */
static const char *raw_problem(const unsigned char *bytes, size_t size) {
  ss_plugin_event head;
  if (size < sizeof head) return "the raw bytes are fewer than an event's header has";
  memcpy(&head, bytes, sizeof head);
  return head.len == size ? NULL : "the length in the header is not that of the raw bytes";
}

/* Valid until the next request; NULL and err set when the request describes none. Its source name points into the
 * request. */
static ss_plugin_event *read_event(server *s, const plugin *p, const json *request, event_input *input) {
  const json *given = json_get(request, "event"), *raw = json_get(given, "raw");
  const json *data = raw ? raw : json_get(given, "data");
  size_t size;
  unsigned char *bytes = data && data->text ? base64_read(data->text, data->len, &size) : NULL;
  const char *problem = !bytes ? "the event has neither data nor raw bytes in base64" : raw ? raw_problem(bytes, size) : NULL;
  if (problem) {
    s->err = problem;
    free(bytes);
    return NULL;
  }
  ss_plugin_event *event;
  if (raw) {
    event = xalloc(size); /* as many bytes as there are: what reads on is seen by a sanitizer */
    memcpy(event, bytes, size);
    free(bytes);
  } else {
    event = event_make(bytes, size, json_get_u64(given, "ts", 0), p->lib->id ? p->lib->id : 1);
    event->type = (uint16_t)json_get_u64(given, "type", PPME_PLUGINEVENT_E);
    event->tid = json_get_u64(given, "tid", UINT64_MAX);
    free(bytes);
  }
  event = keep_event(s, event, raw ? size : event->len);
  *input = (event_input){event, json_get_u64(given, "num", 1), json_get_string(given, "source", p->lib->source)};
  return event;
}

static bool read_uses(server *s, plugin *p, const json *fields, field_use *uses) {
  for (const json *f = fields->first; f; f = f->next, uses++) {
    const char *name = json_get_string(f, "name", "");
    const json *arg = json_get(f, "arg");
    const field *found = field_table_find(&p->fields, name, strlen(name));
    if (!found) snprintf(s->err_text, sizeof s->err_text, "unknown field %s", name);
    else if (field_use_make(uses, found, arg && arg->text ? xcopy(arg->text, arg->len) : NULL, s->err_text, sizeof s->err_text)) continue;
    s->err = s->err_text;
    return false;
  }
  return true;
}

/* One call for all fields, or one each, as Falco does. */
static void extract(plugin *p, const event_input *input, const field_use *uses, uint32_t n, bool together, json_out *result) {
  ss_plugin_extract_field *results = xalloc(n * sizeof *results);
  json_out errors = {0};
  uint32_t step = together && n ? n : 1;
  json_key(result, "values");
  json_open(result, '[');
  for (uint32_t i = 0; i < n; i += step) {
    bool ok = plugin_extract(p, input, &uses[i], &results[i], step);
    for (uint32_t k = i; k < i + step; k++) {
      value_write_json(result, &results[k], true);
      json_cstr(&errors, ok ? NULL : p->err);
    }
  }
  json_close(result, ']');
  json_key(result, "errors");
  json_open(result, '[');
  if (errors.len) json_verbatim(result, errors.data, errors.len);
  json_close(result, ']');
  json_out_free(&errors);
  free(results);
}

void serve_extract(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  const json *fields = json_get(request, "fields");
  event_input input;
  if (p && (!fields || !(p->lib->caps & CAP_EXTRACTION))) s->err = fields ? "the plugin has no fields" : "no fields asked for";
  if (s->err) return;
  ss_plugin_event *event = read_event(s, p, request, &input);
  size_t n = json_count(fields);
  field_use *uses = xalloc(n * sizeof *uses);
  if (event && read_uses(s, p, fields, uses)) extract(p, &input, uses, (uint32_t)n, json_get_bool(request, "together"), result);
  for (size_t i = 0; i < n; i++) field_use_free(&uses[i]);
  free(uses);
}

void serve_parse(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  event_input input;
  if (p && !(p->lib->caps & CAP_PARSING)) s->err = "the plugin does not parse events";
  ss_plugin_event *event = s->err ? NULL : read_event(s, p, request, &input);
  if (!event) return;
  json_key(result, "error");
  json_cstr(result, plugin_parse(p, &input) ? NULL : p->err);
}

void serve_capture_open(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  (void)result;
  if (!p) return;
  slot *of = s->slots[json_get_u64(request, "state", 0)];
  if (plugin_capture(p, p->lib->api.capture_open)) of->capturing = true;
  else s->err = p->err;
}

void serve_capture_close(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  (void)result;
  if (!p) return;
  s->slots[json_get_u64(request, "state", 0)]->capturing = false;
  if (!plugin_capture(p, p->lib->api.capture_close)) s->err = p->err;
}

static void write_metric(json_out *o, const ss_plugin_metric *m) {
  static const char *const types[] = {"u32", "s32", "u64", "s64", "f64", "f32", "int"};
  const ss_plugin_metric_value *v = &m->value;
  char text[40];
  switch (m->value_type) {
  case SS_PLUGIN_METRIC_VALUE_TYPE_U32: snprintf(text, sizeof text, "%" PRIu32, v->u32); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_S32: snprintf(text, sizeof text, "%" PRId32, v->s32); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_U64: snprintf(text, sizeof text, "%" PRIu64, v->u64); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_S64: snprintf(text, sizeof text, "%" PRId64, v->s64); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_D: snprintf(text, sizeof text, "%.17g", v->d); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_F: snprintf(text, sizeof text, "%.17g", (double)v->f); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_I: snprintf(text, sizeof text, "%d", v->i); break;
  default: return;
  }
  json_open(o, '{');
  json_key(o, "name");
  json_cstr(o, m->name);
  json_key(o, "type");
  json_cstr(o, types[m->value_type]);
  json_key(o, "monotonic");
  json_bool(o, m->type == SS_PLUGIN_METRIC_TYPE_MONOTONIC);
  json_key(o, "value");
  json_cstr(o, text);
  json_close(o, '}');
}

void serve_metrics(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  uint32_t n = 0;
  if (!p) return;
  const ss_plugin_metric *metrics = p->lib->api.get_metrics ? p->lib->api.get_metrics(p->state, &n) : NULL;
  json_key(result, "metrics");
  json_open(result, '[');
  for (uint32_t i = 0; metrics && i < n; i++) write_metric(result, &metrics[i]);
  json_close(result, ']');
}

void serve_event_text(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  event_input input;
  ss_plugin_event *event = p ? read_event(s, p, request, &input) : NULL;
  if (!event) return;
  json_key(result, "text");
  const char *text = plugin_tells_text(p, &input) ? p->lib->api.event_to_string(p->state, &input) : "";
  const char *error = text ? NULL : p->lib->api.get_last_error(p->state);
  json_cstr(result, text && *text ? text : NULL);
  json_key(result, "error");
  json_cstr(result, error && *error ? error : NULL);
}

/* ---- settings -------------------------------------------------------------------------------- */

void serve_open_params(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  if (!p) return;
  const char *params = p->lib->api.list_open_params ? p->lib->api.list_open_params(p->state, &rc) : "";
  if (rc != SS_PLUGIN_SUCCESS) {
    plugin_failed(p, "");
    s->err = p->err;
    return;
  }
  json_key(result, "params");
  json_cstr(result, params ? params : "");
}

void serve_set_config(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  ss_plugin_set_config_input in = {json_get_string(request, "config", "")};
  (void)result;
  if (!p) return;
  if (!p->lib->api.set_config) s->err = "the plugin cannot be configured again";
  else if (p->lib->api.set_config(p->state, &in) != SS_PLUGIN_SUCCESS) {
    plugin_failed(p, "");
    s->err = p->err;
  }
}
