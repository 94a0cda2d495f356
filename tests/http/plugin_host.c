/* plugin_host.c: a host that opens a source, takes some of its events and closes it, again and again, and unloads the
 * plugin. Run: plugin_host LIBRARY ROUNDS EVENTS PARAMETERS... */
#include "plugin/falco.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DECLARE(result, name, params) result(*name) params;
typedef struct library { SS_PLUGIN_FUNCTIONS(DECLARE) } library;

static const char *owner_error(ss_plugin_owner_t *o) { return (void)o, ""; }
static void log_line(ss_plugin_owner_t *o, const char *c, const char *text, ss_plugin_log_severity s) {
  (void)o, (void)c, (void)s;
  printf("log: %s\n", text);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double longest; /* call of next_batch, in ms */

static void take(library *lib, ss_plugin_t *plugin, const char *params, unsigned wanted) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_instance_t *source = lib->open(plugin, params, &rc);
  if (source == NULL) return (void)printf("open: %s\n", lib->get_last_error(plugin));
  double end = now() + 300;
  for (unsigned taken = 0; taken < wanted || (wanted == 0 && now() < end);) {
    uint32_t n = 0;
    ss_plugin_event **events = NULL;
    double start = now();
    rc = lib->next_batch(plugin, source, &n, &events);
    if (now() - start > longest) longest = now() - start;
    taken += n;
    if (rc == SS_PLUGIN_FAILURE) printf("next_batch: %s\n", lib->get_last_error(plugin));
    if (rc == SS_PLUGIN_FAILURE || rc == SS_PLUGIN_EOF) break;
  }
  lib->close(plugin, source);
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  void *handle = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return printf("dlopen: %s\n", dlerror()), 1;
  library lib;
#define FIND(result, name, params) *(void **)&lib.name = dlsym(handle, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(FIND)
  ss_plugin_init_input input = {.config = "", .get_owner_last_error = owner_error, .log_fn = log_line};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_plugin_t *plugin = lib.init(&input, &rc);
  if (rc != SS_PLUGIN_SUCCESS) return printf("init: %s\n", lib.get_last_error(plugin)), 1;
  for (int round = 0; round < atoi(argv[2]); round++)
    for (int i = 4; i < argc; i++) take(&lib, plugin, argv[i], (unsigned)atoi(argv[3]));
  lib.destroy(plugin);
  printf("longest call: %s\n", longest < 200 ? "short" : "long");
  return 0;
}
