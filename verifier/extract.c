/* extract.c: extract_fields and event_to_string of sound events, one field and many. */
#include "call.h"

#include <stdlib.h>
#include <string.h>

static void check_each_field(host *h, ss_plugin_t *s) {
  call c = {.want_offsets = true}, again = {.want_offsets = false}, twice = {.want_offsets = true};
  for (int i = 0; i < h->nfields; i++) {
    const field *f = &h->fields[i], *both[2] = {f, f};
    const char *fault = NULL, *bad_offset = NULL;
    int values = 0, failures = 0;
    bool stable = true, same = true;
    for (int e = 0; e < h->nevents && !fault; e++) {
      uint32_t len = event_len(h->events[e]);
      uint64_t a = 0, b = 0, d = 0, num = (uint64_t)e + 1;
      attempt("field %s", f->name);
      run_call(h, s, h->events[e], len, num, own_source(h), &c, &f, 1);
      fault = read_call(&c, &a);
      values += c.fields[0].res_len > 0;
      failures += c.rc == SS_PLUGIN_FAILURE;
      if (!fault && h->minor >= 11) bad_offset = bad_offset ? bad_offset : read_offsets(&c, h->events[e], len);
      run_call(h, s, h->events[e], len, num, own_source(h), &again, &f, 1);
      fault = fault ? fault : read_call(&again, &b);
      stable &= a == b;
      attempt("field %s, twice in one call", f->name);
      run_call(h, s, h->events[e], len, num, own_source(h), &twice, both, 2);
      fault = fault ? fault : read_call(&twice, &d);
      uint64_t first = 0, second = 0;
      if (!fault) read_values(&twice.fields[0], &first), read_values(&twice.fields[1], &second);
      same &= a != b || (first == a && second == a);
    }
    char name[300];
    snprintf(name, sizeof name, "field %s%s%s%s", f->name, f->arg[0] ? "[" : "", f->arg, f->arg[0] ? "]" : "");
    check(!fault && !bad_offset && same, name, "%s%s; %d values, %d failures in %d events%s",
          fault ? fault : bad_offset ? "offsets: " : same ? "proper" : "asked twice in one call: differs",
          bad_offset ? bad_offset : "", values, failures, h->nevents, stable ? "" : " (changes from call to call)");
  }
}

/* All fields in one call give what they give alone. Fields that change by themselves are left out. */
static void check_together(host *h, ss_plugin_t *s) {
  const field *asked[MAX_ASKED];
  call all = {.want_offsets = true}, one = {.want_offsets = false};
  const char *fault = NULL;
  int differing = 0;
  attempt("all fields in one call");
  for (int e = 0; e < h->nevents && e < 8 && !fault; e++) {
    uint32_t n = 0, len = event_len(h->events[e]);
    uint64_t alone[MAX_ASKED], digest = 0;
    for (int i = 0; i < h->nfields && n < MAX_ASKED && !fault; i++) {
      uint64_t a = 0, b = 0;
      asked[n] = &h->fields[i];
      run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &one, &asked[n], 1);
      fault = read_call(&one, &a);
      run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &one, &asked[n], 1);
      fault = fault ? fault : read_call(&one, &b);
      if (a == b) alone[n++] = a;
    }
    run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &all, asked, n);
    fault = fault ? fault : read_call(&all, &digest);
    uint64_t here[MAX_ASKED] = {0};
    for (uint32_t i = 0; i < n && !fault; i++) read_values(&all.fields[i], &here[i]);
    for (uint32_t i = 0; i < n && !fault; i++) {
      uint64_t later = 0; /* one that tells of the calls before may be another now */
      if (here[i] == alone[i]) continue;
      run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &one, &asked[i], 1);
      fault = read_call(&one, &later);
      differing += here[i] != later;
    }
  }
  check(!fault && differing == 0, "all fields in one call", "%s, %d differ", fault ? fault : "proper", differing);
}

/* ---- arguments ------------------------------------------------------------------------------------------------ */

/* Whatever a rule has in the brackets. A field that takes none gets none. */
static void check_arguments(host *h, ss_plugin_t *s) {
  static const char *const odd[] = {"", "0", "1", "18446744073709551615", "a b", "\xff\xfe", "%s%n", "../..", "[", NULL};
  static char text[120];
  memset(text, 'k', sizeof text - 1);
  call c = {.want_offsets = true};
  const char *fault = NULL;
  int calls = 0;
  for (int i = 0; i < h->nfields && !fault; i++) {
    if (!h->fields[i].has_arg || h->fields[i].arg[0]) continue;
    for (size_t k = 0; k < sizeof odd / sizeof *odd && !fault; k++) {
      field f = h->fields[i];
      const field *asked = &f;
      uint64_t digest = 0;
      snprintf(f.arg, sizeof f.arg, "%s", odd[k] ? odd[k] : text);
      attempt("field %s[%.40s]", f.name, f.arg);
      run_call(h, s, h->events[0], event_len(h->events[0]), 1, own_source(h), &c, &asked, 1);
      fault = read_call(&c, &digest);
      calls++;
    }
  }
  if (calls) check(!fault, "odd arguments", "%s; %d calls", fault ? fault : "proper", calls);
}

/* ---- odd calls ------------------------------------------------------------------------------------------------ */

static void check_odd_calls(host *h, ss_plugin_t *s, char *event) {
  call c = {.want_offsets = false};
  field f = h->fields[0];
  const field *asked = &f;
  uint64_t digest = 0;
  f.id = 100000;
  if (h->options.strict) {
    run_call(h, s, event, event_len(event), 1, own_source(h), &c, &asked, 1);
    check(!read_call(&c, &digest) && c.fields[0].res_len == 0, "unknown field id", "rc %d", (int)c.rc);
  }
  run_call(h, s, event, event_len(event), 1, own_source(h), &c, NULL, 0);
  check(c.rc == SS_PLUGIN_SUCCESS || c.rc == SS_PLUGIN_FAILURE, "no fields asked for", "rc %d", (int)c.rc);
}

static void check_event_to_string(host *h, ss_plugin_t *s) {
  int texts = 0;
  bool stable = true;
  attempt("event_to_string");
  for (int e = 0; e < h->nevents; e++) {
    guarded copy = guard_copy(h->events[e], event_len(h->events[e]));
    ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, (uint64_t)e + 1, own_source(h)};
    const char *text = h->lib.event_to_string(s, &evt);
    guard_free(&copy);
    if (text == NULL) continue;
    char kept[256];
    snprintf(kept, sizeof kept, "%s", text);
    call c = {.want_offsets = false};
    const field *f = &h->fields[0];
    if (h->nfields) run_call(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h), &c, &f, 1);
    stable &= strncmp(kept, text, sizeof kept - 1) == 0;
    texts++;
  }
  check(stable, "event_to_string", "%d texts for %d events", texts, h->nevents);
}

void check_extract(host *h) {
  ss_plugin_rc rc;
  if (h->nfields == 0 && !h->lib.event_to_string) return;
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS && h->nfields) {
    check_each_field(h, s);
    check_arguments(h, s);
    check_together(h, s);
    check_odd_calls(h, s, h->events[0]);
  }
  if (s && rc == SS_PLUGIN_SUCCESS && h->lib.event_to_string) check_event_to_string(h, s);
  if (s) stop(h, s);
}
