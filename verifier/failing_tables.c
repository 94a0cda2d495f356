/* failing_tables.c: each function of tables that a plugin calls fails once, and all of them do: hosts have other tables
 * than expected, entries vanish between two calls, and other plugins' tables refuse what they like. */
#include "call.h"
#include "captures.h"
#include "events.h"
#include "tables.h"
#include "watch.h"

#include <stdlib.h>
#include <string.h>

#define MAX_FAILURES 60

typedef struct outcome { const char *fault, *function; uint32_t at, tried; int failures; } outcome;

static void tell(const outcome *o, const char *name) {
  if (o->fault) check(false, name, "%s, when call %u of a table, %s, fails", o->fault, o->at, o->function);
  else check(true, name, "%u calls of tables made to fail, %d failures of the plugin", o->tried, o->failures);
}

/* ---- events ------------------------------------------------------------------------------------------------------- */

static void set_thread(char *event, int i) {
  static const uint64_t there[] = {100, 1, 200};
  memcpy(event + offsetof(ss_plugin_event, tid), &there[i % 3], sizeof *there);
}

/* Of the types that the plugin parses and of threads that are there, so that it uses what it has. */
static int sample(host *h, ss_plugin_t *s, char **events, int most) {
  uint32_t n = 0;
  const uint16_t *types = h->lib.parse_event ? parse_types(h, s, &n) : NULL;
  int count = 0;
  for (; count < 4 && count < h->nevents; count++) {
    uint32_t len = event_len(h->events[count]);
    events[count] = malloc(len);
    memcpy(events[count], h->events[count], len);
    set_thread(events[count], count);
  }
  for (int i = 0; count < most; i++) {
    events[count] = make_kernel_event(n > 0 ? types[(uint32_t)i % n] : 293, 31, (uint32_t)i);
    set_thread(events[count++], i / 2);
  }
  return count;
}

/* NULL, or what is wrong. */
static const char *use_events(host *h, ss_plugin_t *s, int *failures) {
  char *events[9];
  const char *fault = NULL;
  int n = sample(h, s, events, 9);
  call c = {.want_offsets = false};
  for (int e = 0; e < n; e++) {
    const char *source = e < 4 ? own_source(h) : "syscall";
    uint32_t len = event_len(events[e]);
    if (h->lib.parse_event) *failures += parse_copy(h, s, events[e], len, (uint64_t)e + 1, source) == SS_PLUGIN_FAILURE;
    for (int i = 0; i < h->nfields && i < 16 && !fault; i++) {
      const field *f = &h->fields[i];
      uint64_t digest = 0;
      run_call(h, s, events[e], len, (uint64_t)e + 1, source, &c, &f, 1);
      fault = read_call(&c, &digest);
      *failures += c.rc == SS_PLUGIN_FAILURE;
    }
    free(events[e]);
  }
  return fault;
}

/* ---- init --------------------------------------------------------------------------------------------------------- */

static void start_with_failures(host *h, uint32_t first, bool rest, outcome *o) {
  ss_plugin_rc rc;
  attempt("init when %s %u of a table fails", rest ? "every call from" : "call", first);
  fail_tables(first, rest);
  ss_plugin_t *s = start(h, h->options.config, &rc);
  o->at = first;
  o->function = failed_function();
  o->tried++;
  fail_tables(0, false);
  const char *error = rc == SS_PLUGIN_FAILURE ? h->lib.get_last_error(s) : "";
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_FAILURE) o->fault = "rc is not written";
  else if (rc == SS_PLUGIN_SUCCESS && s == NULL) o->fault = "a success without a state";
  else if (rc == SS_PLUGIN_FAILURE && s && (error == NULL || error[0] == 0)) o->fault = "init fails without a last error";
  o->failures += rc == SS_PLUGIN_FAILURE;
  if (rc == SS_PLUGIN_SUCCESS && s) {
    attempt("events after an init in which %s failed", o->function);
    const char *fault = use_events(h, s, &o->failures);
    if (fault) o->fault = fault;
  }
  if (s) stop(h, s);
}

static void check_init(host *h, uint32_t n) {
  outcome o = {0};
  for (uint32_t k = 1; k <= n && k <= MAX_FAILURES && !o.fault; k++) start_with_failures(h, k, false, &o);
  for (uint32_t k = 1; k <= n && k <= MAX_FAILURES && !o.fault; k += 1 + n / 4) start_with_failures(h, k, true, &o);
  tell(&o, "init with tables that fail");
}

/* ---- calls -------------------------------------------------------------------------------------------------------- */

static void use_with_failures(host *h, ss_plugin_t *s, uint32_t first, bool rest, outcome *o) {
  attempt("events when %s %u of a table fails", rest ? "every call from" : "call", first);
  fail_tables(first, rest);
  const char *fault = use_events(h, s, &o->failures);
  o->at = first;
  o->function = failed_function();
  o->tried++;
  o->fault = fault;
  fail_tables(0, false);
}

static void check_calls(host *h, ss_plugin_t *s) {
  int failures = 0;
  attempt("events that read and write tables");
  fail_tables(0, false);
  use_events(h, s, &failures); /* the first ones may do more */
  fail_tables(0, false);
  use_events(h, s, &failures);
  uint32_t n = table_calls();
  outcome o = {0}, after = {0};
  if (n == 0) return;
  for (uint32_t k = 1; k <= n && !o.fault; k += 1 + n / MAX_FAILURES) use_with_failures(h, s, k, false, &o);
  for (uint32_t k = 1; k <= n && !o.fault; k += 1 + n / 8) use_with_failures(h, s, k, true, &o);
  tell(&o, "events with tables that fail");
  attempt("events after tables have failed");
  after.fault = use_events(h, s, &after.failures);
  check(!after.fault, "events after tables have failed", "%s; %d failures, %d before", after.fault ? after.fault : "proper",
        after.failures, failures);
}

/* ---- captures ----------------------------------------------------------------------------------------------------- */

static bool capture_with_failures(host *h, ss_plugin_t *s, uint32_t first, outcome *o) {
  pool_begin(POOL_NONE);
  fail_tables(first, false);
  attempt("a capture when call %u of a table fails", first);
  ss_plugin_rc opened = open_capture(h, s);
  const char *error = opened == SS_PLUGIN_SUCCESS ? "" : h->lib.get_last_error(s);
  bool closed = close_capture(h, s) == SS_PLUGIN_SUCCESS;
  bool used = table_calls() >= first;
  o->at = first;
  o->function = failed_function();
  o->tried++;
  o->failures += opened != SS_PLUGIN_SUCCESS;
  if (opened != SS_PLUGIN_SUCCESS && (error == NULL || error[0] == 0)) o->fault = "capture_open fails without a last error";
  if (!closed) o->fault = "capture_close fails, which hosts do not survive";
  fail_tables(0, false);
  return used && !o->fault;
}

static void check_captures_so(host *h, ss_plugin_t *s) {
  outcome o = {0};
  if (!h->lib.capture_open || !h->lib.capture_close) return;
  for (uint32_t k = 1; k <= MAX_FAILURES && capture_with_failures(h, s, k, &o);) k++;
  tell(&o, "captures with tables that fail");
}

void check_failing_tables(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.extract_fields && !h->lib.parse_event) return; /* the others are given none */
  attempt("init");
  fail_tables(0, false);
  ss_plugin_t *s = start(h, h->options.config, &rc);
  uint32_t n = table_calls();
  if (s && rc == SS_PLUGIN_SUCCESS && n > 0) {
    check_calls(h, s);
    check_captures_so(h, s);
  }
  if (s) stop(h, s);
  if (n > 0) check_init(h, n);
}
