/* source.c: open, next_batch, close. Keeps copies of some events for extraction. */
#include "verifier.h"

#include <stdlib.h>
#include <string.h>

#define MAX_EVENTS 4000
#define MAX_MS 1500

uint32_t event_len(const void *event) {
  uint32_t n;
  memcpy(&n, (const char *)event + offsetof(ss_plugin_event, len), sizeof n);
  return n;
}

char *make_event(uint64_t ts, uint32_t plugin_id, const void *payload, uint32_t n) {
  ss_plugin_event head = {ts, UINT64_MAX, PLUGIN_EVENT_PAYLOAD_OFFSET + n, PPME_PLUGINEVENT_E, 2};
  uint32_t params[3] = {4, n, plugin_id};
  char *event = malloc(head.len);
  memcpy(event, &head, sizeof head);
  memcpy(event + sizeof head, params, sizeof params);
  if (n) memcpy(event + PLUGIN_EVENT_PAYLOAD_OFFSET, payload, n);
  return event;
}

/* Whether the lengths of the parameters fill the event: libsinsp takes it apart by them. */
static bool is_filled(const ss_plugin_event *e) {
  bool is_long = e->type == PPME_PLUGINEVENT_E || e->type == PPME_ASYNCEVENT_E || e->type == PPME_CONTAINER_JSON_2_E;
  size_t width = is_long ? 4 : 2, at = sizeof *e;
  uint64_t end = at + width * (uint64_t)e->nparams;
  for (uint32_t i = 0; i < e->nparams && at + width <= e->len; i++, at += width) {
    uint32_t n = 0;
    memcpy(&n, (const char *)e + at, width);
    end += n;
  }
  return end == e->len;
}

/* What the host's source engine demands of an event. */
static const char *event_fault(const host *h, const ss_plugin_event *e) {
  uint32_t id = h->lib.get_id ? h->lib.get_id() : 0, params[3];
  if (e->len < sizeof *e) return "len is less than the header";
  if (id == 0 && e->type >= PPME_MAX) return "no such type";
  if (id == 0 && !is_filled(e)) return "parameter lengths and len disagree";
  if (id == 0 && e->type != PPME_PLUGINEVENT_E) return NULL;
  if (e->type != PPME_PLUGINEVENT_E) return "type is not 322";
  if (e->nparams != 2 || e->len < PLUGIN_EVENT_PAYLOAD_OFFSET) return "nparams is not 2";
  memcpy(params, (const char *)e + sizeof *e, sizeof params);
  if (params[0] != 4 || params[1] != e->len - PLUGIN_EVENT_PAYLOAD_OFFSET) return "parameter lengths and len disagree";
  if (id == 0) return params[2] != 0 ? NULL : "an event of type 322 without an id";
  return params[2] == 0 || params[2] == id ? NULL : "another plugin's id";
}

typedef struct tally {
  uint32_t events, batches, timeouts;
  uint64_t slowest; /* ms of one call */
  const char *fault;
  ss_plugin_rc last;
} tally;

static void take_batch(host *h, ss_plugin_t *s, uint32_t n, ss_plugin_event **events, tally *t) {
  char *copy = NULL;
  size_t size = 0;
  for (uint32_t i = 0; i < n; i++) {
    const char *fault = event_fault(h, events[i]);
    if (fault) {
      t->fault = fault;
      return;
    }
    size_t len = events[i]->len;
    copy = realloc(copy, size + len);
    memcpy(copy + size, events[i], len);
    size += len;
    if (h->nevents < 32 && (h->nevents < 16 || t->events % 16 == 0)) {
      h->events[h->nevents] = malloc(len);
      memcpy(h->events[h->nevents++], events[i], len);
    }
    t->events++;
  }
  /* The batch lives on while other functions are called, and is the host's to write to. */
  if (h->lib.extract_fields && h->nfields && t->batches <= 3) extract_everything(h, s);
  if (h->options.strict) h->lib.get_last_error(s);
  size_t at = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (memcmp(copy + at, events[i], event_len(copy + at)) != 0) t->fault = "a batch changed before the next call";
    at += event_len(copy + at);
  }
  for (uint32_t i = 0; i < n; i++) memset(events[i], 0x5a, events[i]->len);
  free(copy);
}

static ss_plugin_rc next(host *h, ss_plugin_t *s, ss_instance_t *open, tally *t) {
  uint32_t n = 0x5a5a5a5a;
  ss_plugin_event **events = (ss_plugin_event **)(uintptr_t)0x5a5a5a5a5a5a5a5a;
  uint64_t before = now_ms();
  ss_plugin_rc rc = h->lib.next_batch(s, open, &n, &events);
  uint64_t took = now_ms() - before;
  alive();
  if (took > t->slowest) t->slowest = took;
  t->batches++;
  t->timeouts += rc == SS_PLUGIN_TIMEOUT;
  t->last = rc;
  if (n > 1u << 20) t->fault = "nevts is not written";
  else if (rc == SS_PLUGIN_SUCCESS && n == 0) t->fault = "a success without events";
  else if (n > 0) take_batch(h, s, n, events, t);
  return rc;
}

static void report(const tally *t, const char *name) {
  char text[64];
  snprintf(text, sizeof text, "%s: batches", name);
  check(t->fault == NULL, text, "%s; %u events in %u calls, last rc %d", t->fault ? t->fault : "well-formed", t->events,
        t->batches, (int)t->last);
  snprintf(text, sizeof text, "%s: waiting", name);
  check(t->slowest <= 500, text, "slowest call %u ms, %u timeouts", (unsigned)t->slowest, t->timeouts);
}

/* The end and an error are told again to whom asks again, and the error's text stays. */
static void check_after_end(host *h, ss_plugin_t *s, ss_instance_t *open, tally *t) {
  if (t->last != SS_PLUGIN_EOF && t->last != SS_PLUGIN_FAILURE) return;
  ss_plugin_rc was = t->last;
  char first[2048];
  snprintf(first, sizeof first, "%s", was == SS_PLUGIN_FAILURE ? h->lib.get_last_error(s) : "");
  ss_plugin_rc again = next(h, s, open, t);
  const char *error = again == SS_PLUGIN_FAILURE ? h->lib.get_last_error(s) : "";
  bool same = was != SS_PLUGIN_FAILURE || (first[0] && strcmp(first, error) == 0);
  check(again == was && same, "end is told again", "rc %d, then %d; %.160s", (int)was, (int)again,
        was == SS_PLUGIN_FAILURE ? error : "");
}

static ss_instance_t *open_source(host *h, ss_plugin_t *s, const char *params, ss_plugin_rc *rc) {
  guarded text = guard_copy(params ? params : "", params ? strlen(params) + 1 : 1);
  memset(rc, 0x5a, sizeof *rc);
  ss_instance_t *open = h->lib.open(s, params ? text.at : NULL, rc);
  guard_free(&text);
  return open;
}

static void check_progress(host *h, ss_plugin_t *s, ss_instance_t *open) {
  uint32_t pct = 0x5a5a5a5a;
  const char *text = h->lib.get_progress(s, open, &pct);
  check(pct <= 10000, "get_progress", "%u, \"%.60s\"", pct, text ? text : "NULL");
}

/* A source that fails at once was not tried at all, nor was what looks at its events. */
static void check_began(host *h, ss_plugin_t *s, const tally *t) {
  bool failed = t->last == SS_PLUGIN_FAILURE && t->events == 0;
  check(!failed, "source: events", "it fails before the first: %.300s", failed ? h->lib.get_last_error(s) : "");
}

static void check_one(host *h, ss_plugin_t *s) {
  ss_plugin_rc rc;
  attempt("open");
  ss_instance_t *open = open_source(h, s, h->options.open, &rc);
  if (!check(rc == SS_PLUGIN_SUCCESS, "open", "rc %d %.200s", (int)rc, rc ? h->lib.get_last_error(s) : "")) return;
  if (h->lib.get_progress) check_progress(h, s, open);
  tally t = {0};
  uint64_t end = now_ms() + MAX_MS;
  attempt("next_batch");
  while (!t.fault && t.events < MAX_EVENTS && now_ms() < end && t.timeouts < 20) {
    ss_plugin_rc got = next(h, s, open, &t);
    if (got != SS_PLUGIN_SUCCESS && got != SS_PLUGIN_TIMEOUT) break;
  }
  report(&t, "source");
  check_began(h, s, &t);
  check_after_end(h, s, open, &t);
  if (h->lib.get_progress) check_progress(h, s, open);
  attempt("close");
  h->lib.close(s, open);
  check(true, "close", "comes back");
}

/* Instances side by side, opened and closed in another order. */
static void check_several(host *h, ss_plugin_t *s) {
  ss_instance_t *open[3];
  ss_plugin_rc rc[3];
  tally t[3] = {{0}, {0}, {0}};
  attempt("three instances");
  for (int i = 0; i < 3; i++) open[i] = open_source(h, s, h->options.open, &rc[i]);
  bool fine = !rc[0] && !rc[1] && !rc[2] && open[0] != open[1] && open[1] != open[2] && open[0] != open[2];
  if (check(fine, "three instances", "%p %p %p", open[0], open[1], open[2])) {
    for (int k = 0; k < 3; k++)
      for (int i = 0; i < 3; i++)
        if (!t[i].fault) next(h, s, open[i], &t[i]);
    check(!t[0].fault && !t[1].fault && !t[2].fault, "three instances in turn", "%u %u %u events", t[0].events,
          t[1].events, t[2].events);
  }
  h->lib.close(s, open[1]);
  h->lib.close(s, open[0]);
  h->lib.close(s, open[2]);
  for (int i = 0; i < 20; i++) {
    open[0] = open_source(h, s, h->options.open, &rc[0]);
    h->lib.close(s, open[0]);
  }
  check(rc[0] == SS_PLUGIN_SUCCESS, "open and close 20 times", "rc %d", (int)rc[0]);
}

static void check_odd_calls(host *h, ss_plugin_t *s) {
  static const char *const odd[] = {NULL, "", "null", "{", "[]", "\"\\ud800\"", "\xff\xfe"};
  ss_plugin_rc rc;
  int bad = 0;
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    attempt("open with %.20s", odd[i] ? odd[i] : "NULL");
    ss_instance_t *open = open_source(h, s, odd[i], &rc);
    bad += rc != SS_PLUGIN_SUCCESS && (rc != SS_PLUGIN_FAILURE || !h->lib.get_last_error(s)[0]);
    h->lib.close(s, rc == SS_PLUGIN_SUCCESS ? open : NULL);
  }
  check(bad == 0, "odd open parameters", "%d without a proper answer", bad);
  attempt("close without an instance");
  h->lib.close(s, NULL);
  if (h->options.strict) h->lib.close(NULL, NULL);
  check(true, "close without an instance", "comes back");
  uint32_t n = 0x5a5a5a5a;
  ss_plugin_event **events = NULL;
  if (h->options.strict) {
    rc = h->lib.next_batch(s, NULL, &n, &events);
    check(n == 0 && rc == SS_PLUGIN_FAILURE, "next_batch without an instance", "rc %d", (int)rc);
  }
  if (h->lib.list_open_params) {
    memset(&rc, 0x5a, sizeof rc);
    attempt("list_open_params");
    const char *json = h->lib.list_open_params(s, &rc);
    check(rc == SS_PLUGIN_SUCCESS && (!json || !json[0] || json_valid(json)), "list_open_params", "rc %d", (int)rc);
  }
}

void check_source(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.open) return;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    check_one(h, s);
    check_several(h, s);
    check_odd_calls(h, s);
    open_source(h, s, h->options.open, &rc); /* left open */
  }
  attempt("destroy with an open instance");
  if (s) stop(h, s);
  check(true, "destroy with an open instance", "comes back");
}

/* ---- sample events ------------------------------------------------------------------------------------ */

static void add_samples(host *h) {
  uint32_t id = h->lib.get_id ? h->lib.get_id() : 0;
  static const struct { const char *text; uint32_t n; } odd[] = {
      {"", 0}, {"plain", 5}, {"a\0b", 3}, {"\xff\xfe\x80", 3}, {"\xed\xa0\x80", 3}, {"\xf0\x9f\x98\x80 ok", 7}, {"{\"a\":[1,{}]}", 12}};
  for (int i = 0; i < h->options.npayloads && h->nevents < 96; i++)
    h->events[h->nevents++] = make_event(5, id, h->options.payloads[i], (uint32_t)strlen(h->options.payloads[i]));
  for (size_t i = 0; i < sizeof odd / sizeof *odd && h->nevents < 128; i++)
    h->events[h->nevents++] = make_event(6, id, odd[i].text, odd[i].n);
}

void gather_events(host *h) {
  ss_plugin_rc rc;
  ss_plugin_t *s = h->lib.open ? start(h, h->options.config, &rc) : NULL;
  if (s && rc == SS_PLUGIN_SUCCESS) {
    ss_instance_t *open = open_source(h, s, h->options.open, &rc);
    tally t = {0};
    for (int i = 0; i < 20 && rc == SS_PLUGIN_SUCCESS && h->nevents < 16; i++) {
      ss_plugin_rc got = next(h, s, open, &t);
      if (got != SS_PLUGIN_SUCCESS && got != SS_PLUGIN_TIMEOUT) break;
    }
    h->lib.close(s, open);
  }
  if (s) stop(h, s);
  add_samples(h);
}
