/* serve.c: a plugin library driven by requests, one JSON object a line, answered in order.
 *
 *   {"id":1,"op":"init","config":"{}"}        ->  {"id":1,"ok":true,"result":{"state":0},"logs":[...]}
 *   {"id":2,"op":"open","state":0,"params":"5"} ->  {"id":2,"ok":false,"error":"...","logs":[]}
 *
 * load {path}                        {library}: one more beside the first, which is 0
 * describe {library}                 what --describe prints, without what needs an initialised plugin
 * init {library,config,tables?,beside?}   {state}: in a host of its own, with further tables (tables.h), or in
 *                                    the host of the state `beside`
 * destroy {state}                    closes its sources and its capture first
 * open {state,params}                {source}
 * close {source}
 * next {source,max}                  {rc,events:[event]}: of one batch; rc "success", "timeout", "eof"
 * progress {source}                  {percent,detail}
 * extract {state,event,fields:[{name,arg?}],together?}   {values:[...],errors:[...]}: one call a field,
 *                                    or all in one call
 * metrics {state}                    {metrics:[{name,type,monotonic,value}]}: the value as C prints it
 * captureOpen {state}, captureClose {state}
 * parse {state,event}                {error} (null: it has none, or does not take the event)
 * eventToString {state,event}        {text,error} (text null: the plugin has nothing to say, or failed)
 * openParams {state}                 {params}: the plugin's JSON
 * setConfig {state,config}
 * startAsync {state}                 gives the plugin the handler of asynchronous events; again: anew
 * stopAsync {state}                  takes it away
 * asyncEvents {state}                {events:[{name,data,raw,ts,tid,id}]}: what was emitted and not yet told
 * dumpState {state}                  {events}
 * table {state,name,do,key?,values?} of any table of the state's host: do is "describe", "get", "set", "delete",
 *                                    "entries", "clear" (table_json.c); "add" with tables as for init
 *
 * An event is {data: base64, ts, num, source, type, tid}, or {raw: base64 of all its bytes, num, source}.
 * 64-bit numbers are strings of digits; addresses and networks base64. Each answer carries what was
 * logged since the last: {state,severity,component,message}, and `misuse`: what was done wrong with tables, if anything. When the library cannot be loaded, one
 * answer with id null says why. */
#include "serve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform.h"
#include "runner.h"

static const struct { const char *name; operation *run; } operations[] = {
  {"describe", serve_describe}, {"init", serve_init}, {"destroy", serve_destroy}, {"open", serve_open},
  {"close", serve_close}, {"next", serve_next}, {"progress", serve_progress}, {"extract", serve_extract},
  {"metrics", serve_metrics}, {"captureOpen", serve_capture_open}, {"captureClose", serve_capture_close}, {"parse", serve_parse}, {"eventToString", serve_event_text}, {"openParams", serve_open_params},
  {"setConfig", serve_set_config}, {"load", serve_load}, {"table", serve_table},
  {"startAsync", serve_start_async}, {"stopAsync", serve_stop_async},
  {"asyncEvents", serve_async_events}, {"dumpState", serve_dump_state},
};

library *serve_library(server *s, const json *request) {
  uint64_t number = json_get_u64(request, "library", 0);
  if (number < (uint64_t)s->library_count) return s->libraries[number];
  s->err = "no such library";
  return NULL;
}

plugin *serve_plugin(server *s, const json *request) {
  uint64_t number = json_get_u64(request, "state", UINT64_MAX);
  if (number < (uint64_t)s->slot_count && s->slots[number]->live) return &s->slots[number]->plugin;
  s->err = "no such state";
  return NULL;
}

source *serve_source(server *s, const json *request) {
  uint64_t number = json_get_u64(request, "source", UINT64_MAX);
  if (number < (uint64_t)s->source_count && s->sources[number].plugin) return &s->sources[number];
  s->err = "no such source";
  return NULL;
}

static void lock_logs(server *s) {
  while (__atomic_test_and_set(&s->log_lock, __ATOMIC_ACQUIRE)) {}
}

static void unlock_logs(server *s) { __atomic_clear(&s->log_lock, __ATOMIC_RELEASE); }

static void keep_log(void *to, const char *component, const char *message, int severity) {
  slot *from = to;
  server *s = from->server;
  lock_logs(s);
  json_open(&s->logs, '{');
  json_key(&s->logs, "state");
  json_u64(&s->logs, (uint64_t)from->number);
  json_key(&s->logs, "severity");
  json_cstr(&s->logs, severity_name(severity));
  json_key(&s->logs, "component");
  json_cstr(&s->logs, component);
  json_key(&s->logs, "message");
  json_cstr(&s->logs, message);
  json_close(&s->logs, '}');
  unlock_logs(s);
}

static bool load(server *s, const char *path) {
  library *new = xalloc(sizeof *new);
  s->libraries = xgrow(s->libraries, (size_t)(s->library_count + 1) * sizeof *s->libraries);
  s->libraries[s->library_count++] = new;
  if (library_open(new, path)) return true;
  s->err = new->err;
  return false;
}

void serve_load(server *s, const json *request, json_out *result) {
  if (!load(s, json_get_string(request, "path", ""))) return;
  json_key(result, "library");
  json_u64(result, (uint64_t)s->library_count - 1);
}

/* The host of another state, or one of its own. */
static table_host *host_for(server *s, const json *request) {
  char problem[128];
  uint64_t beside = json_get_u64(request, "beside", UINT64_MAX);
  bool is_shared = beside < (uint64_t)s->slot_count && s->slots[beside]->live;
  table_host *host = is_shared ? s->slots[beside]->tables : table_host_new();
  if (table_host_add(host, json_get(request, "tables"), problem)) return host;
  snprintf(s->err_text, sizeof s->err_text, "%s", problem);
  s->err = s->err_text;
  if (!is_shared) table_host_free(host);
  return NULL;
}

static void leave_host(server *s, slot *old) {
  table_host *host = old->tables;
  old->tables = NULL;
  for (int i = 0; i < s->slot_count; i++)
    if (s->slots[i]->tables == host) return;
  table_host_misuse(host, &s->misuse);
  table_host_free(host);
}

void serve_init(server *s, const json *request, json_out *result) {
  library *lib = serve_library(s, request);
  table_host *tables = lib ? host_for(s, request) : NULL;
  if (!tables) return;
  slot *new = xalloc(sizeof *new);
  *new = (slot){.server = s, .number = s->slot_count, .tables = tables};
  s->slots = xgrow(s->slots, (size_t)(s->slot_count + 1) * sizeof *s->slots);
  s->slots[s->slot_count++] = new;
  new->live = plugin_init(&new->plugin, lib, tables, json_get_string(request, "config", ""), keep_log, new);
  if (!new->live) {
    s->err = new->plugin.err;
    leave_host(s, new);
    return;
  }
  json_key(result, "state");
  json_u64(result, (uint64_t)new->number);
}

static void destroy(server *s, slot *old) {
  for (int i = 0; i < s->source_count; i++)
    if (s->sources[i].plugin == &old->plugin) source_close(&s->sources[i]);
  if (!old->live) return;
  async_stop(&old->async);
  if (old->capturing) plugin_capture(&old->plugin, old->plugin.lib->api.capture_close); /* as hosts do */
  old->capturing = false;
  plugin_destroy(&old->plugin);
  async_free(&old->async);
  old->live = false;
  leave_host(s, old);
}

void serve_destroy(server *s, const json *request, json_out *result) {
  (void)result;
  if (serve_plugin(s, request)) destroy(s, s->slots[json_get_u64(request, "state", 0)]);
}

static void write_misuse(server *s, json_out *o) {
  for (int i = 0; i < s->slot_count; i++)
    if (s->slots[i]->tables) table_host_misuse(s->slots[i]->tables, &s->misuse);
  if (!s->misuse.len) return;
  json_key(o, "misuse");
  json_open(o, '[');
  json_verbatim(o, s->misuse.data, s->misuse.len);
  json_close(o, ']');
  json_out_free(&s->misuse);
}

static void answer(server *s, const json *request, const json_out *result) {
  json_out o = {0};
  const json *id = json_get(request, "id");
  json_open(&o, '{');
  json_key(&o, "id");
  if (id) json_verbatim(&o, id->raw, id->raw_len);
  else json_null(&o);
  json_key(&o, "ok");
  json_bool(&o, !s->err);
  json_key(&o, s->err ? "error" : "result");
  if (s->err) json_cstr(&o, s->err);
  else json_verbatim(&o, result->data, result->len);
  json_key(&o, "logs");
  json_open(&o, '[');
  lock_logs(s);
  if (s->logs.len) json_verbatim(&o, s->logs.data, s->logs.len);
  s->logs.len = 0;
  s->logs.comma = false;
  unlock_logs(s);
  json_close(&o, ']');
  write_misuse(s, &o);
  json_close(&o, '}');
  json_out_raw(&o, "\n", 1);
  fwrite(o.data, 1, o.len, stdout);
  fflush(stdout);
  json_out_free(&o);
}

static void handle(server *s, const char *line, size_t len) {
  char problem[128];
  json_out result = {0};
  json *request = json_parse(line, len, problem);
  const char *op = json_get_string(request, "op", "");
  operation *run = NULL;
  for (size_t i = 0; i < sizeof operations / sizeof *operations; i++)
    if (!strcmp(operations[i].name, op)) run = operations[i].run;
  s->err = NULL;
  json_open(&result, '{');
  if (!request) s->err = problem;
  else if (!run) s->err = "unknown operation";
  else run(s, request, &result);
  json_close(&result, '}');
  answer(s, request, &result);
  json_free(request);
  json_out_free(&result);
}

int serve_mode(const options *given) {
  server s = {0};
  char *line = NULL;
  size_t cap = 0;
  bool loaded = load(&s, given->path);
  if (!loaded) answer(&s, NULL, NULL);
  for (long len; loaded && (len = platform_read_line(stdin, &line, &cap)) >= 0;) handle(&s, line, (size_t)len);
  for (int i = 0; i < s.slot_count; i++) {
    destroy(&s, s.slots[i]);
    free(s.slots[i]);
  }
  for (int i = 0; i < s.library_count; i++) {
    library_close(s.libraries[i]);
    free(s.libraries[i]);
  }
  free(s.libraries);
  free(s.slots);
  free(s.sources);
  free(s.event);
  json_out_free(&s.logs);
  json_out_free(&s.misuse);
  free(line);
  return loaded ? 0 : 1;
}
