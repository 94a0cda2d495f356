/* tables.c: plugin states and the tables of their hosts. */
#include "tables.h"
#include "watch.h"

#include "../runner/table_store.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct life {
  plugin as_plugin; /* as the runner's tables know one */
  library lib;
  table_host *host;
  watch *watch;
  life *next;
};

/* One that is its own parent, two that are each other's, and one without anything: hosts that lose events have such. */
static const char threads[] =
  "{\"threads\":{\"entries\":["
  "[\"1\",{\"tid\":\"1\",\"pid\":\"1\",\"ptid\":\"1\",\"comm\":\"init\",\"exe_path\":\"/sbin/init\"}],"
  "[\"100\",{\"pid\":\"100\",\"ptid\":\"1\",\"comm\":\"sh\",\"exe\":\"/bin/sh\",\"uid\":\"1000\",\"exe_writable\":true,"
  "\"args\":[[\"0\",{\"value\":\"-c\"}],[\"1\",{\"value\":\"\"}]],\"env\":[[\"0\",{\"value\":\"A=b\"}]],"
  "\"cgroups\":[[\"0\",{\"first\":\"memory\",\"second\":\"/docker/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}]],"
  "\"file_descriptors\":[[\"3\",{\"name\":\"/tmp/x\",\"open_flags\":\"1\"}]]}],"
  "[\"200\",{\"pid\":\"200\",\"ptid\":\"201\",\"comm\":\"a\"}],[\"201\",{\"pid\":\"201\",\"ptid\":\"200\",\"comm\":\"b\"}],"
  "[\"300\",{}]]}}";

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static life *lives;
static int misuses;
static char first_misuse[300];

static json *further; /* of --tables */

static bool fill(table_host *host, char err[128]) {
  json *given = json_parse(threads, sizeof threads - 1, err);
  bool ok = given != NULL && table_host_add(host, given, err) && table_host_add(host, further, err);
  json_free(given);
  return ok;
}

bool lives_have(const char *path, char err[128]) {
  if (path == NULL) return true;
  if ((further = table_file_read(path, err)) == NULL) return false;
  table_host *host = table_host_new();
  bool ok = fill(host, err);
  table_host_free(host);
  return ok;
}

life *life_begin(const char *plugin_name, const char *(*get_last_error)(ss_plugin_t *)) {
  life *l = calloc(1, sizeof *l);
  l->lib.api.get_last_error = get_last_error;
  l->as_plugin.lib = &l->lib;
  l->host = table_host_new();
  char err[128] = "";
  if (!fill(l->host, err)) fprintf(stderr, "tables: %s\n", err);
  l->as_plugin.tables = table_user_new(l->host, &l->as_plugin, plugin_name);
  l->watch = watch_new(l->as_plugin.tables);
  pthread_mutex_lock(&lock);
  l->next = lives;
  lives = l;
  pthread_mutex_unlock(&lock);
  return l;
}

ss_plugin_owner_t *life_owner(life *l) { return &l->as_plugin; }
/* As libsinsp: NULL when nothing was said. */
const char *life_owner_error(ss_plugin_owner_t *owner) {
  const char *text;
  const life *l = owner; /* its first member is the owner */
  if (watch_error(l->watch, &text)) return text;
  text = table_user_error(l->as_plugin.tables);
  return text[0] ? text : NULL;
}
ss_plugin_t *life_owner_state(ss_plugin_owner_t *owner) { return ((plugin *)owner)->state; }
void life_state(life *l, ss_plugin_t *state) { l->as_plugin.state = state; }

life *life_of(const ss_plugin_t *state) {
  pthread_mutex_lock(&lock);
  life *l = lives;
  while (l != NULL && (state == NULL || l->as_plugin.state != state)) l = l->next;
  pthread_mutex_unlock(&lock);
  return l;
}

bool life_exported(const life *l, uint32_t i, exported *out) {
  const exported_table *t = l->host->exported;
  while (t != NULL && i-- > 0) t = t->next;
  if (t == NULL) return false;
  *out = (exported){t->input.name, t->input.key_type, t->input.table, t->reader, t->writer, t->fields};
  return true;
}

void life_call_begin(life *l, table_call call, table_offer *offer) {
  table_call_begin(l->as_plugin.tables, call, offer);
  watch_begin(l->watch, offer);
}

/* The runner notes misuse as elements of a JSON array; the first is shown as it stands. */
static void note_misuse(life *l) {
  json_out out = {0};
  pthread_mutex_lock(&lock);
  if (table_host_misuse(l->host, &out)) {
    if (misuses++ == 0) snprintf(first_misuse, sizeof first_misuse, "%.*s", (int)out.len, out.data);
  }
  pthread_mutex_unlock(&lock);
  json_out_free(&out);
}

void life_call_end(life *l, table_offer *offer) {
  watch_end(l->watch);
  table_call_end(l->as_plugin.tables, offer);
  note_misuse(l);
}

void life_end(life *l) {
  note_misuse(l);
  pthread_mutex_lock(&lock);
  life **at = &lives;
  while (*at != l) at = &(*at)->next;
  *at = l->next;
  pthread_mutex_unlock(&lock);
  watch_free(l->watch);
  table_user_free(l->as_plugin.tables);
  table_host_free(l->host);
  free(l);
}

int life_misuse(char *first, size_t size) {
  pthread_mutex_lock(&lock);
  int n = misuses + watch_strays();
  snprintf(first, size, "%s", misuses ? first_misuse : "a table is used on a thread on which no call of the host offers any");
  pthread_mutex_unlock(&lock);
  return n;
}
