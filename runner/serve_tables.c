/* serve_tables.c: the requests of `serve` about the tables of a host. */
#include <stdio.h>
#include <string.h>

#include "serve.h"

static bool use_table(ss_plugin_table_input *t, const char *what, const json *request, json_out *result, char err[256]) {
  const json *key = json_get(request, "key"), *values = json_get(request, "values");
  bool found = false, ok = true;
  if (!strcmp(what, "describe")) ok = table_describe(t, json_get_bool(request, "deep"), result, err);
  else if (!strcmp(what, "clear")) {
    ok = t->writer_ext->clear_table(t->table) == SS_PLUGIN_SUCCESS;
    if (!ok) snprintf(err, 256, "the table cannot be cleared");
  } else if (!strcmp(what, "entries")) {
    json_key(result, "entries");
    json_open(result, '[');
    ok = table_entries(t, result, err);
    json_close(result, ']');
  } else if (!key) {
    snprintf(err, 256, "no key given");
    return false;
  } else if (!strcmp(what, "get")) {
    json_key(result, "record");
    ok = table_get(t, key, result, err);
  } else if (!strcmp(what, "set") && values) ok = table_set(t, key, values, err);
  else if (!strcmp(what, "delete")) {
    ok = table_delete(t, key, &found, err);
    json_key(result, "found");
    json_bool(result, found);
  }
  return ok;
}

void serve_table(server *s, const json *request, json_out *result) {
  plugin *p = serve_plugin(s, request);
  if (!p) return;
  table_host *host = s->slots[json_get_u64(request, "state", 0)]->tables;
  const char *name = json_get_string(request, "name", ""), *what = json_get_string(request, "do", "");
  ss_plugin_table_input *t = table_find(host, name);
  bool ok = true;
  if (!strcmp(what, "find")) {
    json_key(result, "found");
    json_bool(result, t != NULL);
    return;
  }
  if (!strcmp(what, "add")) ok = table_host_add(host, json_get(request, "tables"), s->err_text);
  else if (t) ok = use_table(t, what, request, result, s->err_text);
  else snprintf(s->err_text, sizeof s->err_text, "there is no table %.200s", name);
  if (!ok || (!t && strcmp(what, "add"))) s->err = s->err_text;
}
