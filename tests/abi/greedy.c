/* greedy.c: a host that asks for fields which run out of memory, and looks at its resident set.
 *
 *   greedy LIBRARY    (compiled from plugins/greedy.ts)
 */
#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plugin/falco.h"

#define MOST_KEPT_KIB (48 << 10) /* more than the call before it began */

static ss_plugin_rc (*extract)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);

static void must(bool fine, const char *what, const char *found) {
  if (fine) return;
  fprintf(stderr, "greedy: %s: %s\n", what, found ? found : "NULL");
  exit(1);
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  must(found != NULL, name, "not there");
  return found;
}

static long resident_kib(void) {
  FILE *f = fopen("/proc/self/statm", "r");
  long size = 0, resident = 0;
  must(f != NULL && fscanf(f, "%ld %ld", &size, &resident) == 2, "/proc/self/statm", "cannot be read");
  fclose(f);
  return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static bool ask(ss_plugin_t *s, const char *how) {
  static struct { ss_plugin_event head; uint32_t lengths[2], id; char payload[8]; } __attribute__((packed)) event = {
      {1, UINT64_MAX, sizeof event, 322, 2}, {4, 8}, 1009, "payload"};
  static uint64_t number;
  ss_plugin_event_input input = {&event.head, ++number, "greedy"};
  ss_plugin_extract_field request = {.field_id = 0, .arg_key = how, .arg_present = 1, .ftype = 9};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &request};
  return extract(s, &input, &in) == SS_PLUGIN_SUCCESS && request.res_len == 1;
}

/* A thousand events of 1 MB: a batch ends by its bytes. */
static void read_large_events(void *library, ss_plugin_t *s) {
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *);
  ss_plugin_rc (*next)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
  void (*close)(ss_plugin_t *, ss_instance_t *);
  *(void **)&open = symbol(library, "plugin_open");
  *(void **)&next = symbol(library, "plugin_next_batch");
  *(void **)&close = symbol(library, "plugin_close");
  ss_plugin_rc rc;
  ss_plugin_event **events;
  uint32_t n, all = 0;
  long before = resident_kib(), most = 0;
  ss_instance_t *source = open(s, "", &rc);
  must(rc == SS_PLUGIN_SUCCESS, "open", "fails");
  while ((rc = next(s, source, &n, &events)) == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_TIMEOUT) {
    all += n;
    if (resident_kib() > most) most = resident_kib();
  }
  must(rc == SS_PLUGIN_EOF && all == 1000, "large events", "should all have come");
  printf("events of 1 MB: %ld KiB\n", most - before);
  must(most - before <= MOST_KEPT_KIB, "large events", "too much at a time");
  close(s, source);
}

int main(int argc, char **argv) {
  static const char *const ways[] = {"links", "text", "pages", "kept pages", "kept links", "pages", "links", "much"};
  must(argc == 2, "usage", "greedy LIBRARY");
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  must(library != NULL, "dlopen", dlerror());
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *);
  const char *(*last_error)(ss_plugin_t *);
  void (*destroy)(ss_plugin_t *);
  *(void **)&init = symbol(library, "plugin_init");
  *(void **)&extract = symbol(library, "plugin_extract_fields");
  *(void **)&last_error = symbol(library, "plugin_get_last_error");
  *(void **)&destroy = symbol(library, "plugin_destroy");
  ss_plugin_rc rc;
  ss_plugin_init_input input = {0};
  ss_plugin_t *s = init(&input, &rc);
  must(rc == SS_PLUGIN_SUCCESS, "init", last_error(s));
  must(ask(s, "small"), "a small call", last_error(s));
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    long before = resident_kib();
    bool much = strcmp(ways[i], "much") == 0;
    must(ask(s, ways[i]) == much, ways[i], "should have met the limit");
    must(much || strstr(last_error(s), "out of memory") != NULL, ways[i], last_error(s));
    must(i % 2 || ask(s, "small"), "a call that keeps something", last_error(s));
    long more = resident_kib() - before;
    printf("%s: %ld KiB\n", ways[i], more);
    must(more <= MOST_KEPT_KIB, ways[i], "kept too much of what it took");
  }
  read_large_events(library, s);
  destroy(s);
  return 0;
}
