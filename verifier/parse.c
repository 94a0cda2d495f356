/* parse.c: parse_event: before and after open, of every type that was asked for and of others, and between extractions. */
#include "events.h"
#include "call.h"

#include <stdlib.h>
#include <string.h>

/* ---- events of the kernel --------------------------------------------------------------------------------------- */

static uint32_t put_param(char *to, uint32_t seed) {
  static const int64_t numbers[] = {0, 1, 100, -1, -2, INT64_MIN, INT64_MAX, 0x5a5a5a5a5a5a5a5a};
  static const char *const texts[] = {"/bin/sh", "a", "", "x\0y\0z", "\xff\xfe", "no end"};
  static const uint32_t text_sizes[] = {8, 2, 1, 6, 3, 6};
  static const uint32_t sizes[] = {8, 8, 8, 4, 4, 2, 1, 0, 37, 13};
  uint32_t pick = seed >> 4;
  if (seed % 3 == 0) {
    memcpy(to, texts[pick % 6], text_sizes[pick % 6]);
    return text_sizes[pick % 6];
  }
  uint32_t size = sizes[(seed >> 9) % 10];
  memset(to, (int)(pick & 15), size);
  memcpy(to, &numbers[pick % 8], size < 8 ? size : 8);
  return size;
}

char *make_kernel_event(uint16_t type, uint32_t nparams, uint32_t seed) {
  static const uint64_t tids[] = {100, 1, 200, 300, 777, UINT64_MAX};
  bool large = type == PPME_PLUGINEVENT_E || type == PPME_ASYNCEVENT_E;
  uint32_t head = (uint32_t)sizeof(ss_plugin_event) + nparams * (large ? 4 : 2), len = head;
  char *event = malloc(head + nparams * 64 + 64);
  for (uint32_t i = 0; i < nparams; i++) {
    seed = seed * 1664525 + 1013904223;
    uint32_t size = put_param(event + len, seed >> 8);
    memcpy(event + sizeof(ss_plugin_event) + i * (large ? 4 : 2), &size, large ? 4 : 2);
    len += size;
  }
  ss_plugin_event e = {1000 + seed, tids[seed % 6], len, type, nparams};
  memcpy(event, &e, sizeof e);
  return event;
}

/* ---- what is asked for ------------------------------------------------------------------------------------------ */

/* Without it the host takes 3.0.0 and refuses. */
void check_schema_version(host *h, ss_plugin_t *s, const uint16_t *types, uint32_t n) {
  bool wanted = false;
  for (uint32_t i = 0; i < n; i++) wanted |= types[i] != PPME_PLUGINEVENT_E;
  const char *version = h->lib.get_required_event_schema_version ? h->lib.get_required_event_schema_version(s) : NULL;
  check(!wanted || (version && version[0] == '4'), "event schema version", "%s", version ? version : "none");
}

const uint16_t *parse_types(host *h, ss_plugin_t *s, uint32_t *n) {
  *n = 0;
  const uint16_t *types = h->lib.get_parse_event_types ? h->lib.get_parse_event_types(n, s) : NULL;
  if (types == NULL) *n = 0;
  return types;
}

static void check_types(host *h, ss_plugin_t *s) {
  if (h->lib.get_parse_event_types == NULL) return;
  attempt("get_parse_event_types");
  uint32_t n = 0x5a5a5a5a;
  const uint16_t *types = h->lib.get_parse_event_types(&n, s);
  bool fine = n < 500 && (n == 0 || types != NULL);
  for (uint32_t i = 0; fine && i < n; i++) fine = types[i] <= PPME_MAX;
  check(fine, "get_parse_event_types", "%u types", n);
  check_schema_version(h, s, types, fine ? n : 0);
}

static bool is_asked_for(const uint16_t *types, uint32_t n, uint16_t type) {
  bool asked = n == 0; /* no list: all */
  for (uint32_t i = 0; i < n; i++) asked |= types[i] == type;
  return asked;
}

/* ---- one event -------------------------------------------------------------------------------------------------- */

typedef struct round { int events, refused; uint64_t num; const char *fault; } round;

/* As hosts do it: parsed, then asked for each field. Memory of the one call is gone in the next. */
static void parse_and_extract(host *h, ss_plugin_t *s, const char *event, const char *source, round *r) {
  uint32_t len = event_len(event);
  ss_plugin_rc rc = parse_copy(h, s, event, len, ++r->num, source);
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_FAILURE) r->fault = "parse_event's rc is neither SUCCESS nor FAILURE";
  r->refused += rc == SS_PLUGIN_FAILURE;
  r->events++;
  call c = {.want_offsets = true};
  for (int i = 0; i < h->nfields && !r->fault; i++) {
    const field *f = &h->fields[i];
    uint64_t digest = 0;
    run_call(h, s, event, len, r->num, source, &c, &f, 1);
    r->fault = read_call(&c, &digest);
  }
}

static void tell(const round *r, const char *name) {
  check(!r->fault, name, "%s; %d events, %d failures", r->fault ? r->fault : "proper", r->events, r->refused);
}

static void check_sound(host *h, ss_plugin_t *s, const char *name) {
  round r = {0};
  attempt("%s", name);
  for (int e = 0; e < h->nevents && !r.fault; e++) parse_and_extract(h, s, h->events[e], own_source(h), &r);
  tell(&r, name);
}

/* Some hosts extract before they parse, others parse and never extract, and an event may come again. */
static void check_orders(host *h, ss_plugin_t *s) {
  round r = {0};
  attempt("events parsed and extracted in turns");
  for (int e = 0; e < h->nevents && e < 8 && !r.fault; e++) {
    const char *event = h->events[e], *before = h->events[e > 0 ? e - 1 : 0];
    uint32_t len = event_len(event);
    const field *f = &h->fields[0];
    call c = {.want_offsets = false};
    uint64_t digest = 0;
    if (h->nfields) run_call(h, s, event, len, 1000 + r.num, own_source(h), &c, &f, 1);
    if (h->nfields) r.fault = read_call(&c, &digest);
    for (int i = 0; i < 3; i++) parse_copy(h, s, event, len, 1000 + r.num, own_source(h));
    parse_and_extract(h, s, before, own_source(h), &r);
    if (h->nfields) run_call(h, s, event, len, 1000 + r.num, own_source(h), &c, &f, 1);
    if (h->nfields && !r.fault) r.fault = read_call(&c, &digest);
  }
  tell(&r, "events parsed and extracted in turns");
}

/* ---- every type ------------------------------------------------------------------------------------------------- */

/* Old captures have fewer parameters, newer hosts more, and any of them may be empty. */
static void check_every_type(host *h, ss_plugin_t *s) {
  static const uint32_t counts[] = {31, 5, 1, 0};
  uint32_t n;
  const uint16_t *types = parse_types(h, s, &n);
  round asked = {0}, others = {0};
  for (uint16_t type = 0; type < PPME_MAX + 4 && !asked.fault && !others.fault; type++) {
    bool wanted = is_asked_for(types, n, type) && type < PPME_MAX;
    if (!wanted && type % 7 != 0) continue;
    attempt("events of type %u", type);
    uint32_t variants = n == 0 || !wanted ? 4 : 24;
    for (uint32_t k = 0; k < variants; k++) {
      char *event = make_kernel_event(type, counts[k % 4], type * 31u + k);
      parse_and_extract(h, s, event, k % 5 == 4 ? own_source(h) : "syscall", wanted ? &asked : &others);
      free(event);
    }
  }
  tell(&asked, "events of every type that was asked for");
  tell(&others, "events of other types");
}

/* ---- what is kept of an event ----------------------------------------------------------------------------------- */

/* A parsed event's memory and number are the next one's: fields of that one must not be answered with what parse kept. */
static void check_kept(host *h, ss_plugin_t *s) {
  int differ = 0, told = 0;
  uint64_t num = 100000;
  attempt("another event in the place of a parsed one");
  for (int e = 0; e < h->nevents && e < 6; e++) {
    uint32_t len = event_len(h->events[e]);
    if (len <= PLUGIN_EVENT_PAYLOAD_OFFSET) continue;
    char *at = malloc(len);
    for (int i = 0; i < h->nfields; i += 1 + h->nfields / 16) {
      const field *f = &h->fields[i];
      memcpy(at, h->events[e], len);
      ss_plugin_event_input evt = {(const ss_plugin_event *)(void *)at, 7, own_source(h)};
      parse(h, s, &evt);
      at[PLUGIN_EVENT_PAYLOAD_OFFSET] ^= 1;
      uint64_t kept = ask_about(h, s, at, 7, f), first = ask_about(h, s, at, ++num, f);
      bool steady = first == ask_about(h, s, at, ++num, f); /* else it tells of more than the event */
      differ += steady && kept != first;
      told += steady;
    }
    free(at);
  }
  check(differ == 0, "another event in the place of a parsed one", "%d of %d answers are the other's", differ, told);
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

static void check_open(host *h, ss_plugin_t *s) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  if (h->lib.open == NULL) return;
  attempt("open");
  ss_instance_t *open = h->lib.open(s, h->options.open, &rc);
  if (rc == SS_PLUGIN_SUCCESS) check_sound(h, s, "events with an open source");
  h->lib.close(s, open);
}

void check_parse(host *h) {
  ss_plugin_rc rc;
  if (h->lib.parse_event == NULL) return;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    check_types(h, s);
    check_sound(h, s, "events before open");
    check_orders(h, s);
    check_kept(h, s);
    check_open(h, s);
    check_every_type(h, s);
    check_wrecks(h, s, h->events[0], true);
    uint32_t n;
    const uint16_t *types = parse_types(h, s, &n);
    char *event = make_kernel_event(n > 0 ? types[0] : 293, 31, 1);
    check_wrecks(h, s, event, true);
    free(event);
    check_sound(h, s, "events after broken ones");
  }
  if (s) stop(h, s);
}
