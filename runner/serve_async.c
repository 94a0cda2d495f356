/* serve_async.c: the requests of `serve` about asynchronous events. */
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "serve.h"

static slot *slot_for(server *s, const json *request) {
  return serve_plugin(s, request) ? s->slots[json_get_u64(request, "state", 0)] : NULL;
}

static void number(json_out *o, const char *key, uint64_t n) {
  json_key(o, key);
  json_u64_str(o, n);
}

static void write_event(json_out *o, const ss_plugin_event *e) {
  uint32_t lengths[3], id;
  const char *at = (const char *)e;
  memcpy(lengths, at + sizeof *e, sizeof lengths);
  memcpy(&id, at + 38, sizeof id);
  json_open(o, '{');
  json_key(o, "name");
  json_cstr(o, at + 42);
  json_key(o, "data");
  base64_write(o, at + 42 + lengths[1], lengths[2]);
  json_key(o, "raw");
  base64_write(o, at, e->len);
  number(o, "ts", e->ts);
  number(o, "tid", e->tid);
  json_key(o, "id");
  json_u64(o, id);
  json_close(o, '}');
}

static void write_events(async_host *from, json_out *result) {
  json_key(result, "events");
  json_open(result, '[');
  for (async_event *e; (e = async_take(from));) {
    write_event(result, &e->event);
    free(e);
  }
  json_close(result, ']');
}

void serve_start_async(server *s, const json *request, json_out *result) {
  slot *of = slot_for(s, request);
  (void)result;
  if (of && !async_start(&of->async, &of->plugin)) s->err = of->plugin.err;
}

void serve_stop_async(server *s, const json *request, json_out *result) {
  slot *of = slot_for(s, request);
  (void)result;
  if (of && !async_stop(&of->async)) s->err = of->plugin.err;
}

void serve_async_events(server *s, const json *request, json_out *result) {
  slot *of = slot_for(s, request);
  if (of) write_events(&of->async, result);
}

void serve_dump_state(server *s, const json *request, json_out *result) {
  slot *of = slot_for(s, request);
  async_host dumped = {0};
  if (!of) return;
  if (!async_dump(&dumped, &of->plugin)) s->err = of->plugin.err;
  write_events(&dumped, result);
}
