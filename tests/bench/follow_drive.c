/* follow_drive.c LIBRARY FILE EVENTS: opens the source on FILE and takes so many events of it. Prints JSON: nanoseconds of
 * processor time and of time, and the bytes of the payloads. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "plugin/falco.h"

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) exit((fprintf(stderr, "no %s\n", name), 1));
  return found;
}

static void must(ss_plugin_rc rc, const char *what) {
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_TIMEOUT) exit((fprintf(stderr, "%s failed: %d\n", what, rc), 1));
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *) = symbol(library, "plugin_init");
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *) = symbol(library, "plugin_open");
  void (*close)(ss_plugin_t *, ss_instance_t *) = symbol(library, "plugin_close");
  ss_plugin_rc (*next)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***) =
      symbol(library, "plugin_next_batch");
  ss_plugin_init_input in = {.config = ""};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_plugin_t *plugin = init(&in, &rc);
  must(rc, "init");
  char params[4096];
  snprintf(params, sizeof params, "{\"file\":\"%s\"}", argv[2]);
  ss_instance_t *source = open(plugin, params, &rc);
  must(rc, "open");
  double started = now(CLOCK_MONOTONIC), worked = now(CLOCK_PROCESS_CPUTIME_ID);
  uint64_t wanted = strtoull(argv[3], NULL, 10), events = 0, bytes = 0;
  while (events < wanted) {
    uint32_t n;
    ss_plugin_event **batch;
    must(next(plugin, source, &n, &batch), "next_batch");
    for (uint32_t i = 0; i < n; i++) bytes += batch[i]->len - PLUGIN_EVENT_PAYLOAD_OFFSET;
    events += n;
  }
  printf("{\"cpuNs\":%.0f,\"ns\":%.0f,\"bytes\":%llu}\n", now(CLOCK_PROCESS_CPUTIME_ID) - worked,
         now(CLOCK_MONOTONIC) - started, (unsigned long long)bytes);
  close(plugin, source);
  return 0;
}
