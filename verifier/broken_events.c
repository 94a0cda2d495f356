/* broken_events.c: events as no kernel and no source makes them, though files and networks may. */
#include "call.h"

#include <stdlib.h>
#include <string.h>
#if !defined(_WIN32)
#include <sys/mman.h>
#include <unistd.h>
#endif

typedef struct wreck { int calls, values; const char *fault; bool parses; } wreck;

static void try_event(host *h, ss_plugin_t *s, const char *event, uint32_t mapped, const char *source, wreck *w) {
  call c = {.want_offsets = true};
  if (w->parses) {
    ss_plugin_rc rc = parse_copy(h, s, event, mapped, (uint64_t)w->calls, source);
    if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_FAILURE) w->fault = "parse_event's rc is neither SUCCESS nor FAILURE";
  }
  for (int i = 0; i < h->nfields && !w->fault; i++) {
    const field *f = &h->fields[i];
    uint64_t digest = 0;
    run_call(h, s, event, mapped, (uint64_t)w->calls, source, &c, &f, 1);
    w->fault = read_call(&c, &digest);
    w->values += c.fields[0].res_len > 0;
    w->calls++;
  }
  if (h->lib.event_to_string) {
    guarded copy = guard_copy(event, mapped);
    ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, (uint64_t)w->calls, source};
    const char *text = h->lib.event_to_string(s, &evt);
    guard_free(&copy);
    if (text) w->calls += strlen(text) == SIZE_MAX;
  }
}

static void set32(char *event, uint32_t at, uint32_t v) { memcpy(event + at, &v, sizeof v); }

/* `len` says where the event was cut, and nothing is mapped behind it (but for the header). */
static void check_truncated(host *h, ss_plugin_t *s, char *event, wreck w) {
  uint32_t len = event_len(event);
  attempt("truncated events");
  for (uint32_t cut = 0; cut < len && !w.fault; cut += cut < 64 ? 1 : 1 + len / 64) {
    char *copy = malloc(len);
    memcpy(copy, event, len);
    set32(copy, 16, cut);
    try_event(h, s, copy, cut < 26 ? 26 : cut, own_source(h), &w);
    free(copy);
  }
  int values = w.values;
  check(!w.fault, "truncated events", "%s; %d values from %d calls", w.fault ? w.fault : "survived", values, w.calls);
}

static void check_inconsistent(host *h, ss_plugin_t *s, char *event, wreck w) {
  static const uint32_t odd[] = {0, 1, 3, 5, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0};
  static const uint32_t places[] = {22, 26, 30}; /* nparams, both lengths */
  uint32_t len = event_len(event);
  attempt("inconsistent lengths");
  for (size_t p = 0; p < sizeof places / sizeof *places; p++)
    for (size_t i = 0; i < sizeof odd / sizeof *odd && !w.fault; i++) {
      char *copy = malloc(len);
      memcpy(copy, event, len);
      set32(copy, places[p], odd[i]);
      try_event(h, s, copy, len, own_source(h), &w);
      free(copy);
    }
  check(!w.fault, "inconsistent lengths", "%s; %d values from %d calls", w.fault ? w.fault : "survived", w.values,
        w.calls);
}

static void check_garbage(host *h, ss_plugin_t *s, wreck w) {
  static const uint16_t types[] = {PPME_PLUGINEVENT_E, PPME_ASYNCEVENT_E, 0, 1, 293, 453, 454, 65535};
  uint32_t seed = 1;
  attempt("garbage events");
  for (int k = 0; k < 120 && !w.fault; k++) {
    uint32_t len = 26 + (seed >> 8) % 200;
    char *event = malloc(len);
    for (uint32_t i = 0; i < len; i++) event[i] = (char)((seed = seed * 1664525 + 1013904223) >> 24);
    set32(event, 16, len);
    memcpy(event + 20, &types[k % 8], 2);
    if (k % 3 == 0) set32(event, 22, 2);
    if (k % 3 == 0 && len >= 34) set32(event, 26, 4), set32(event, 30, len >= 38 ? len - 38 : 0);
    try_event(h, s, event, len, k % 2 ? own_source(h) : "syscall", &w);
    free(event);
  }
  check(!w.fault, "garbage events", "%s; %d values from %d calls", w.fault ? w.fault : "survived", w.values, w.calls);
}

void check_wrecks(host *h, ss_plugin_t *s, char *event, bool parses) {
  wreck w = {.parses = parses};
  check_truncated(h, s, event, w);
  check_inconsistent(h, s, event, w);
  check_garbage(h, s, w);
}

/* A host that is told of no types and of no sources, or of the kernel's, sends events of every type. */
static bool takes_every_type(host *h, uint32_t told) {
  const char *sources = h->lib.get_extract_event_sources ? h->lib.get_extract_event_sources() : "";
  bool any = !sources || !sources[0] || strcmp(sources, "[]") == 0, own = h->lib.get_id && h->lib.get_id() != 0;
  return told == 0 && ((any && !own) || (sources && strstr(sources, "\"syscall\"")));
}

/* Types the plugin did not ask for have no values. */
static void check_foreign(host *h, ss_plugin_t *s, char *event) {
  uint32_t n = 0, len = event_len(event);
  const uint16_t *wanted = h->lib.get_extract_event_types ? h->lib.get_extract_event_types(&n, s) : NULL;
  wreck w = {0};
  if (takes_every_type(h, n)) return;
  attempt("events of other types");
  for (uint16_t type = 0; type < PPME_MAX + 4 && !w.fault; type += 7) {
    bool asked_for = type == PPME_PLUGINEVENT_E;
    for (uint32_t i = 0; i < n; i++) asked_for |= wanted[i] == type;
    if (asked_for) continue;
    char *copy = malloc(len);
    memcpy(copy, event, len);
    memcpy(copy + 20, &type, 2);
    try_event(h, s, copy, len, "syscall", &w);
    free(copy);
  }
  check(!w.fault && w.values == 0, "events of other types", "%s; %d values", w.fault ? w.fault : "survived", w.values);
}

/* Memory used again for an event with the same number that is no more than a header, and ends before a page
 * that cannot be read: what is kept of the event before must not be looked for behind it. */
static void check_shorter_event(host *h, ss_plugin_t *s, const char *event) {
#if !defined(_WIN32)
  attempt("a shorter event in the same place");
  size_t page = (size_t)sysconf(_SC_PAGESIZE), header = sizeof(ss_plugin_event);
  if (event_len(event) - header > page) return;
  char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *at = pages + page - header;
  memcpy(at, event, event_len(event));
  ss_plugin_event_input evt = {(const ss_plugin_event *)(void *)at, 7, own_source(h)};
  ss_plugin_rc last = SS_PLUGIN_SUCCESS;
  for (int round = 0; round < 2; round++) {
    ss_plugin_extract_field asked = {.field = h->fields[0].name, .field_id = h->fields[0].id,
                                     .arg_index = UINT64_MAX, .ftype = h->fields[0].ftype};
    ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &asked};
    last = extract(h, s, &evt, &in);
    uint32_t len = (uint32_t)header;
    memcpy(at + offsetof(ss_plugin_event, len), &len, sizeof len);
    mprotect(pages + page, page, PROT_NONE);
  }
  check(last == SS_PLUGIN_SUCCESS || last == SS_PLUGIN_FAILURE, "a shorter event in the same place", "rc %d", (int)last);
  munmap(pages, 2 * page);
#else
  (void)h, (void)s, (void)event;
#endif
}

void check_broken_events(host *h) {
  ss_plugin_rc rc;
  if (h->nfields == 0) return;
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    char *event = h->events[0];
    check_shorter_event(h, s, event);
    check_foreign(h, s, event);
    check_wrecks(h, s, event, false);
  }
  if (s) stop(h, s);
}
