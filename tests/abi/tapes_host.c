/* tapes_host.c: asks for the fields of each event of a batch as Falco does, in place, then of some out of order, and of
 * some whose bytes were written over, which must do no harm. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/falco.h"

typedef struct plugin {
  ss_plugin_t *state;
  ss_plugin_rc (*next_batch)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
  ss_plugin_rc (*extract_fields)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);
} plugin;

static uint64_t asked;

/* Of the event that was asked of last. */
static const char *value(const plugin *p, ss_plugin_event *event, uint32_t id) {
  ss_plugin_extract_field field = {.field_id = id, .field = "", .ftype = FTYPE_STRING};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &field};
  ss_plugin_event_input of = {event, asked, "tapes"};
  if (p->extract_fields(p->state, &of, &in) != SS_PLUGIN_SUCCESS) return "failed";
  if (field.res_len == 0) return "no value";
  return id < 9 ? field.res.str[0] : field.res.boolean[0] ? "true" : "false";
}

static const char *difference(const plugin *p, ss_plugin_event *event) {
  ++asked;
  return value(p, event, 0);
}

static void check(const plugin *p, ss_plugin_event *event) {
  const char *found = difference(p, event);
  int len = (int)(event->len - 38);
  if (strcmp(found, "none") != 0) printf("%.*s: %s\n", len, (const char *)event + 38, found);
  for (uint32_t id = 1; id <= 12; id += 2) {
    char direct[4096];
    snprintf(direct, sizeof direct, "%s", value(p, event, id));
    const char *entry = value(p, event, id + 1);
    if (strcmp(direct, entry) != 0) printf("%.*s: field %u: %s and %s\n", len, (const char *)event + 38, id, direct, entry);
  }
}

static void play(const plugin *p, ss_plugin_event **events, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) check(p, events[i]);
  for (uint32_t i = 0; i < n; i += 3) check(p, events[n - 1 - i]);
  for (uint32_t i = 0; i < n; i += 5) {
    char *payload = (char *)events[i] + 38;
    size_t len = events[i]->len - 38;
    memset(payload, i % 2 ? '\\' : '"', len);
    difference(p, events[i]);
    memset(payload, i % 2 ? 0xc3 : 0, len);
    difference(p, events[i]);
  }
}

int main(int argc, char **argv) {
  void *lib = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;
  if (lib == NULL) return fprintf(stderr, "%s\n", dlerror()), 1;
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *) = dlsym(lib, "plugin_init");
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *) = dlsym(lib, "plugin_open");
  void (*close)(ss_plugin_t *, ss_instance_t *) = dlsym(lib, "plugin_close");
  void (*destroy)(ss_plugin_t *) = dlsym(lib, "plugin_destroy");
  ss_plugin_rc rc;
  ss_plugin_init_input in = {.config = ""};
  plugin p = {init(&in, &rc), dlsym(lib, "plugin_next_batch"), dlsym(lib, "plugin_extract_fields")};
  uint64_t total = 0;
  for (int round = 0; round < 3; round++) {
    ss_instance_t *source = open(p.state, "", &rc);
    ss_plugin_event **events;
    uint32_t n;
    for (total = 0; (rc = p.next_batch(p.state, source, &n, &events)) == SS_PLUGIN_SUCCESS; total += n) play(&p, events, n);
    close(p.state, source);
  }
  printf("%llu events\n", (unsigned long long)total);
  destroy(p.state);
  return 0;
}
