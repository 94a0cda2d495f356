/* tables.c: plugin states and the tables of their hosts. */
#include "tables.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "../runner/plugin.h"

struct life {
  plugin as_plugin; /* as the runner's tables know one */
  library lib;
  table_host *host;
  life *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static life *lives;
static int misuses;
static char first_misuse[300];

life *life_begin(const char *plugin_name, const char *(*get_last_error)(ss_plugin_t *)) {
  life *l = calloc(1, sizeof *l);
  l->lib.api.get_last_error = get_last_error;
  l->as_plugin.lib = &l->lib;
  l->host = table_host_new();
  l->as_plugin.tables = table_user_new(l->host, &l->as_plugin, plugin_name);
  pthread_mutex_lock(&lock);
  l->next = lives;
  lives = l;
  pthread_mutex_unlock(&lock);
  return l;
}

ss_plugin_owner_t *life_owner(life *l) { return &l->as_plugin; }
const char *life_owner_error(ss_plugin_owner_t *owner) { return table_user_error(((plugin *)owner)->tables); }
void life_state(life *l, ss_plugin_t *state) { l->as_plugin.state = state; }

life *life_of(const ss_plugin_t *state) {
  pthread_mutex_lock(&lock);
  life *l = lives;
  while (l != NULL && (state == NULL || l->as_plugin.state != state)) l = l->next;
  pthread_mutex_unlock(&lock);
  return l;
}

void life_call_begin(life *l, table_call call, table_offer *offer) { table_call_begin(l->as_plugin.tables, call, offer); }

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
  table_user_free(l->as_plugin.tables);
  table_host_free(l->host);
  free(l);
}

int life_misuse(char *first, size_t size) {
  pthread_mutex_lock(&lock);
  int n = misuses;
  snprintf(first, size, "%s", first_misuse);
  pthread_mutex_unlock(&lock);
  return n;
}
