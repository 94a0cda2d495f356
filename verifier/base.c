/* base.c: init, last_error, set_config, destroy. */
#include "tables.h"
#include "call.h"

#include <stdlib.h>
#include <string.h>

static int strange_logs; /* from any thread */
static void take_log(ss_plugin_owner_t *owner, const char *component, const char *msg, ss_plugin_log_severity sev) {
  (void)owner, (void)component;
  if (msg == NULL || msg[0] == 0 || sev < 1 || sev > 8) __atomic_add_fetch(&strange_logs, 1, __ATOMIC_RELAXED);
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

static void try_config(host *h, const char *config, const char *shown, bool must_fail) {
  ss_plugin_rc rc;
  attempt("init with config %.30s", shown);
  ss_plugin_t *s = start(h, config, &rc);
  char name[64];
  snprintf(name, sizeof name, "init with config %.30s", shown);
  bool defined = rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_FAILURE;
  check(defined && (rc != SS_PLUGIN_SUCCESS || s) && !(must_fail && rc == SS_PLUGIN_SUCCESS), name, "rc %d", (int)rc);
  if (rc == SS_PLUGIN_FAILURE) check_failed_state(h, s, shown);
  if (s) stop(h, s);
}

/* A plugin that wants kernel events, by asking for any other type than 322, must say for which schema;
 * without it the host takes 3.0.0 and refuses. */
static void check_schema(host *h, ss_plugin_t *s, const uint16_t *types, uint32_t n) {
  bool wanted = false;
  for (uint32_t i = 0; i < n; i++) wanted |= types[i] != PPME_PLUGINEVENT_E;
  const char *version = h->lib.get_required_event_schema_version ? h->lib.get_required_event_schema_version(s) : NULL;
  check(!wanted || (version && version[0] == '4'), "event schema version", "%s", version ? version : "none");
}

static ss_plugin_rc reconfigure(host *h, ss_plugin_t *s, const char *config) {
  guarded text = guard_copy(config ? config : "", config ? strlen(config) + 1 : 1);
  ss_plugin_set_config_input in = {config ? text.at : NULL};
  guarded whole = guard_copy(&in, sizeof in);
  ss_plugin_rc rc = h->lib.set_config(s, (const ss_plugin_set_config_input *)whole.at);
  guard_free(&whole);
  guard_free(&text);
  return rc;
}

/* Hosts may configure at any time between calls, with an open source, and as often as they like. */
static void check_set_config(host *h) {
  const char *odd[] = {NULL, "", "null", "[[[", h->options.bad_config};
  ss_plugin_rc rc, opened = SS_PLUGIN_FAILURE;
  if (h->options.strict) check(h->lib.set_config(NULL, NULL) == SS_PLUGIN_FAILURE, "set_config without a state", "a failure");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s == NULL) return;
  ss_instance_t *open = h->lib.open ? h->lib.open(s, h->options.open, &opened) : NULL;
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    attempt("set_config with %.30s", odd[i] ? odd[i] : "NULL");
    rc = reconfigure(h, s, odd[i]);
    bool fine = rc == SS_PLUGIN_SUCCESS || (rc == SS_PLUGIN_FAILURE && is_error(h->lib.get_last_error(s)));
    check(fine, "set_config with odd text", "%.30s: rc %d", odd[i] ? odd[i] : "NULL", (int)rc);
  }
  for (int i = 0; i < 200; i++) {
    rc = reconfigure(h, s, h->options.config);
    uint32_t n;
    ss_plugin_event **events;
    if (opened == SS_PLUGIN_SUCCESS && i % 50 == 0) h->lib.next_batch(s, open, &n, &events);
    if (h->lib.extract_fields && i % 50 == 0) extract_everything(h, s);
  }
  check(rc == SS_PLUGIN_SUCCESS, "set_config with init's config", "200 times: rc %d", (int)rc);
  if (h->lib.close) h->lib.close(s, open);
  stop(h, s);
}

void check_base(host *h) {
  if (h->options.strict) h->lib.destroy(NULL);
  try_config(h, NULL, "NULL", false);
  try_config(h, "", "(empty)", false);
  try_config(h, "null", "null", false);
  try_config(h, "{}", "{}", false);
  try_config(h, "[[[", "[[[", false);
  if (h->options.bad_config) try_config(h, h->options.bad_config, h->options.bad_config, true);

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
    check_schema(h, s, types, fine ? n : 0);
  }
  attempt("destroy");
  if (s) stop(h, s);
  if (t) stop(h, t);
  if (h->lib.set_config) check_set_config(h);
  attempt("get_last_error without a state");
  check(h->lib.get_last_error(NULL) != NULL, "get_last_error without a state", "a text");
}

static void one_life(host *h) {
  ss_plugin_rc rc;
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS && h->lib.open) {
    ss_instance_t *open = h->lib.open(s, h->options.open, &rc);
    uint32_t n;
    ss_plugin_event **events;
    if (rc == SS_PLUGIN_SUCCESS) h->lib.next_batch(s, open, &n, &events);
    h->lib.close(s, open);
  }
  if (s && h->lib.extract_fields) extract_everything(h, s);
  if (s) stop(h, s);
}

/* Many lives must not cost memory. */
void check_lives(host *h) {
  attempt("lives: init, open, next_batch, close, extract_fields, destroy");
  for (int i = 0; i < 20; i++) one_life(h);
  long before = resident_kib();
  for (int i = 0; i < 60; i++) one_life(h);
  long grown = resident_kib() - before;
  check(before < 0 || grown < 4096, "60 lives", "%ld KiB more resident", grown);
  check(strange_logs == 0, "log lines", "%d without text or severity", strange_logs);
}
