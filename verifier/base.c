/* base.c: init, last_error, destroy. */
#include "tables.h"
#include "call.h"
#include "captures.h"
#include "events.h"

#include <stdlib.h>
#include <string.h>

static int strange_logs; /* from any thread */
static void take_log(ss_plugin_owner_t *owner, const char *component, const char *msg, ss_plugin_log_severity sev) {
  (void)owner, (void)component;
  if (msg == NULL || sev < 1 || sev > 8) __atomic_add_fetch(&strange_logs, 1, __ATOMIC_RELAXED);
}

/* The struct is gone after the call too; what the declared version does not have is poison. */
ss_plugin_t *start(host *h, const char *config, ss_plugin_rc *rc) {
  ss_plugin_init_input in;
  memset(&in, 0x5a, sizeof in);
  guarded text = guard_copy(config ? config : "", config ? strlen(config) + 1 : 1);
  in.config = config ? text.at : NULL;
  table_offer offer;
  life *l = life_begin(h->lib.get_name(), h->lib.get_last_error);
  in.owner = life_owner(l);
  in.get_owner_last_error = life_owner_error;
  in.tables = h->lib.extract_fields || h->lib.parse_event ? &offer.init : NULL;
  if (h->minor >= 3) in.log_fn = take_log;
  guarded whole = guard_copy(&in, sizeof in);
  memset(rc, 0x5a, sizeof *rc);
  life_call_begin(l, TABLES_INIT, &offer);
  ss_plugin_t *s = h->lib.init((const ss_plugin_init_input *)whole.at, rc);
  life_call_end(l, &offer);
  life_state(l, s);
  if (s == NULL) life_end(l);
  guard_free(&whole);
  guard_free(&text);
  alive();
  return s;
}

void stop(host *h, ss_plugin_t *s) {
  life *l = life_of(s);
  h->lib.destroy(s);
  if (l != NULL) life_end(l);
  alive();
}

static bool is_error(const char *text) { return text != NULL && text[0] != 0; }

/* A failed state holds its error, says it again, and survives other calls. */
static void check_failed_state(host *h, ss_plugin_t *s, const char *config) {
  char first[2048];
  const char *error = h->lib.get_last_error(s);
  snprintf(first, sizeof first, "%s", error ? error : "");
  const char *again = h->lib.get_last_error(s);
  check(is_error(error) && again && strcmp(first, again) == 0, "failed init: last error", "%.24s -> %.160s", config,
        first);
  ss_plugin_rc rc = (ss_plugin_rc)0x5a5a;
  attempt("a plugin whose init has failed");
  if (s && h->lib.open) {
    ss_instance_t *open = h->lib.open(s, "", &rc);
    check(rc != (ss_plugin_rc)0x5a5a, "failed init: open", "rc %d", (int)rc);
    h->lib.close(s, open);
  }
  if (s && h->lib.extract_fields) {
    char *event = make_event(1, 0, "x", 1);
    ss_plugin_event_input evt = {(const ss_plugin_event *)event, 1, "none"};
    ss_plugin_extract_field f;
    memset(&f, 0x5a, sizeof f);
    f.field_id = 0, f.arg_key = NULL, f.arg_present = 0, f.flist = 0;
    ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &f};
    ss_plugin_rc got = extract(h, s, &evt, &in);
    uint64_t digest = 0;
    const char *fault = got == SS_PLUGIN_FAILURE ? NULL : read_values(&f, &digest);
    check(!fault, "failed init: extract", "rc %d %s", (int)got, fault ? fault : "");
    free(event);
  }
}

static void try_config(host *h, const char *config, const char *shown) {
  ss_plugin_rc rc;
  attempt("init with config %.30s", shown);
  ss_plugin_t *s = start(h, config, &rc);
  char name[64];
  snprintf(name, sizeof name, "init with config %.30s", shown);
  bool defined = rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_FAILURE;
  check(defined && (rc != SS_PLUGIN_SUCCESS || s), name, "rc %d", (int)rc);
  if (rc == SS_PLUGIN_FAILURE) check_failed_state(h, s, shown);
  if (s) stop(h, s);
}

/* A plugin without a schema has no configuration, and takes any. */
static void check_bad_config(host *h, const char *config) {
  ss_plugin_rc rc;
  ss_plugin_schema_type type;
  const char *schema = h->lib.get_init_schema ? h->lib.get_init_schema(&type) : NULL;
  try_config(h, config, config);
  ss_plugin_t *s = start(h, config, &rc);
  bool refused = rc == SS_PLUGIN_FAILURE;
  check(refused, "bad config", "%s%s", refused ? "init refuses it" : "init takes it",
        refused || (schema && *schema) ? "" : ", as any other: the plugin has no configuration");
  if (s) stop(h, s);
}

void check_base(host *h) {
  if (h->options.strict) h->lib.destroy(NULL);
  try_config(h, NULL, "NULL");
  try_config(h, "", "(empty)");
  try_config(h, "null", "null");
  try_config(h, "{}", "{}");
  try_config(h, "[[[", "[[[");
  if (h->options.bad_config) check_bad_config(h, h->options.bad_config);

  ss_plugin_rc rc, rc2;
  attempt("init twice, without tables");
  ss_plugin_t *s = start(h, h->options.config, &rc), *t = start(h, h->options.config, &rc2);
  check(s && t && rc == SS_PLUGIN_SUCCESS && rc2 == SS_PLUGIN_SUCCESS, "init twice", "rc %d, %d: %.160s", (int)rc,
        (int)rc2, s && rc ? h->lib.get_last_error(s) : "");
  check(s != t, "states are distinct", "%p, %p", s, t);
  attempt("get_extract_event_types");
  if (s && h->lib.get_extract_event_types) {
    uint32_t n = 0x5a5a5a5a;
    const uint16_t *types = h->lib.get_extract_event_types(&n, s);
    bool fine = n < 500 && (n == 0 || types != NULL);
    for (uint32_t i = 0; fine && i < n; i++) fine = types[i] <= PPME_MAX;
    check(fine, "get_extract_event_types", "%u types", n);
    check_schema_version(h, s, types, fine ? n : 0);
  }
  attempt("destroy");
  if (s) stop(h, s);
  if (t) stop(h, t);
  attempt("get_last_error without a state");
  check(h->lib.get_last_error(NULL) != NULL, "get_last_error without a state", "a text");
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner, (void)event, (void)err;
  return SS_PLUGIN_SUCCESS;
}

/* In the order of live hosts. */
static void live(host *h, ss_plugin_t *s) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  uint32_t n = 0;
  ss_plugin_event **events;
  bool listens = h->lib.capture_open && h->lib.capture_close, emits = h->lib.set_async_event_handler != NULL;
  ss_instance_t *open = h->lib.open ? h->lib.open(s, h->options.open, &rc) : NULL;
  pool_begin(POOL_NONE);
  if (emits) h->lib.set_async_event_handler(s, h, take_event);
  if (listens) open_capture(h, s);
  if (rc == SS_PLUGIN_SUCCESS) h->lib.next_batch(s, open, &n, &events);
  for (int e = 0; e < h->nevents && e < 4 && h->lib.parse_event; e++)
    parse_copy(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h));
  if (h->lib.extract_fields) extract_everything(h, s);
  if (h->lib.get_metrics) h->lib.get_metrics(s, &n);
  if (h->lib.close) h->lib.close(s, open);
  if (emits) h->lib.set_async_event_handler(s, h, NULL);
  if (listens) close_capture(h, s);
  pool_end();
}

static void one_life(host *h) {
  ss_plugin_rc rc;
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) live(h, s);
  if (s) stop(h, s);
}

/* Many lives must not cost memory. */
void check_lives(host *h) {
  int events = h->nevents;
  attempt("lives: init, open, events, close, destroy");
  h->nevents = events < 3 ? events : 3;
  for (int i = 0; i < 20; i++) one_life(h);
  long before = resident_kib();
  for (int i = 0; i < 60; i++) one_life(h);
  long grown = resident_kib() - before;
  check(before < 0 || grown < 4096, "60 lives", "%ld KiB more resident", grown);
  h->nevents = events;
  check(strange_logs == 0, "log lines", "%d with a NULL text or without a severity", strange_logs);
  check_process();
  attempt("unloading the library");
  unload_library(h);
  pause_ms(100); /* what still runs in it, runs into nothing */
  check(true, "unloading the library", "comes back");
}
