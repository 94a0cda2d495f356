/* serve.h: what the operations of `serve` share. The protocol is described in serve.c. */
#ifndef RUNNER_SERVE_H
#define RUNNER_SERVE_H

#include "async.h"
#include "plugin.h"

/* A plugin state; its place in the table is its number. */
typedef struct slot {
  plugin plugin;
  async_host async;
  table_host *tables; /* shared by the plugins of one host */
  struct server *server;
  int number;
  bool live;
  bool capturing;
} slot;

typedef struct server {
  library **libraries; /* separately allocated: plugins keep pointers to theirs; the first is the one being served */
  int library_count;
  slot **slots; /* separately allocated: plugins keep pointers to theirs */
  int slot_count;
  source *sources; /* closed ones have no plugin */
  int source_count;
  ss_plugin_event *event; /* of the last request that had one */
  size_t event_size;
  json_out logs;   /* elements of the next response's "logs" */
  json_out misuse; /* of hosts that are gone, likewise */
  char log_lock;   /* logs come from any thread */
  const char *err; /* why the request failed; NULL when it did not */
  char err_text[256];
} server;

typedef void operation(server *, const json *request, json_out *result);

operation serve_load, serve_describe, serve_init, serve_destroy, serve_open, serve_close, serve_next, serve_progress, serve_extract,
  serve_parse, serve_capture_open, serve_capture_close, serve_metrics, serve_event_text, serve_open_params, serve_set_config, serve_table,
  serve_start_async, serve_stop_async, serve_async_events, serve_dump_state;

/* The library, state or source a request names; NULL and err set when there is none. */
library *serve_library(server *, const json *request);
plugin *serve_plugin(server *, const json *request);
source *serve_source(server *, const json *request);

#endif
