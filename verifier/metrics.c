/* metrics.c: get_metrics: at any time, again and again, and on two threads at once, as hosts with a web server call it. */
#include "call.h"

#include <stdlib.h>
#include <string.h>

#define MAX_METRICS 1024
#define HOST_NAME 512 /* hosts have that much room for PLUGIN.METRIC */

typedef struct metric { char name[HOST_NAME]; int type, value_type; double value; } metric;
typedef struct snapshot { metric of[MAX_METRICS]; uint32_t n; } snapshot;

/* As libs' Prometheus exporter makes a name of it. */
static void plain_name(char *to, const char *from) {
  size_t n = 0;
  for (; from[n] && n < HOST_NAME - 1; n++) {
    char c = from[n];
    bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':';
    to[n] = kept ? c : '_';
  }
  to[n] = 0;
}

static double number_of(const ss_plugin_metric *m) {
  switch (m->value_type) {
    case SS_PLUGIN_METRIC_VALUE_TYPE_U32: return m->value.u32;
    case SS_PLUGIN_METRIC_VALUE_TYPE_S32: return m->value.s32;
    case SS_PLUGIN_METRIC_VALUE_TYPE_U64: return (double)m->value.u64;
    case SS_PLUGIN_METRIC_VALUE_TYPE_S64: return (double)m->value.s64;
    case SS_PLUGIN_METRIC_VALUE_TYPE_D: return m->value.d;
    case SS_PLUGIN_METRIC_VALUE_TYPE_F: return (double)m->value.f;
    default: return m->value.i;
  }
}

static const char *one_fault(const ss_plugin_metric *m) {
  if (m->name == NULL) return "a name is NULL";
  if (m->name[0] == 0) return "a name is empty";
  if (strnlen(m->name, HOST_NAME) == HOST_NAME) return "a name does not end, or is too long for hosts";
  for (const char *p = m->name; *p; p++)
    if ((unsigned char)*p <= ' ') return "a name has spaces or control characters";
  if ((unsigned)m->type > SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC) return "type is neither monotonic nor non-monotonic";
  if ((unsigned)m->value_type > SS_PLUGIN_METRIC_VALUE_TYPE_I) return "there is no such value_type";
  return NULL;
}

/* Copies them as a host does. NULL, or what is wrong. */
static const char *copy(const ss_plugin_metric *metrics, uint32_t n, snapshot *to) {
  to->n = 0;
  if (n == 0) return NULL;
  if (metrics == NULL) return "NULL, with a count";
  if (n > MAX_METRICS) return "the count is not written, or there are too many";
  for (uint32_t i = 0; i < n; i++) {
    const char *fault = one_fault(&metrics[i]);
    metric *m = &to->of[to->n];
    if (fault) return fault;
    plain_name(m->name, metrics[i].name);
    m->type = (int)metrics[i].type;
    m->value_type = (int)metrics[i].value_type;
    m->value = number_of(&metrics[i]);
    for (uint32_t k = 0; k < to->n; k++)
      if (strcmp(to->of[k].name, m->name) == 0) return "two have the same name to Prometheus";
    to->n++;
  }
  return NULL;
}

static const metric *named(const snapshot *s, const char *name) {
  for (uint32_t i = 0; i < s->n; i++)
    if (strcmp(s->of[i].name, name) == 0) return &s->of[i];
  return NULL;
}

static const char *change(const snapshot *before, const snapshot *now) {
  for (uint32_t i = 0; i < now->n; i++) {
    const metric *m = &now->of[i], *was = named(before, m->name);
    if (was == NULL) continue;
    if (was->type != m->type || was->value_type != m->value_type) return "one has another type than before";
    if (m->type == SS_PLUGIN_METRIC_TYPE_MONOTONIC && m->value < was->value) return "one that is monotonic went down";
  }
  return NULL;
}

/* ---- one state ---------------------------------------------------------------------------------------------------- */

typedef struct asked { host *h; ss_plugin_t *s; snapshot *before, *now; int calls; const char *fault, *changed; } asked;

static ss_plugin_metric *ask(asked *a, uint32_t *n) {
  *n = 0;
  a->calls++;
  ss_plugin_metric *metrics = a->h->lib.get_metrics(a->s, n);
  alive();
  return metrics;
}

static void look(asked *a, const char *when) {
  uint32_t n;
  if (a->fault || a->changed) return;
  attempt("get_metrics %s", when);
  const ss_plugin_metric *metrics = ask(a, &n);
  a->fault = copy(metrics, n, a->now);
  if (!a->fault && a->calls > 1) a->changed = change(a->before, a->now);
  snapshot *other = a->before;
  a->before = a->now;
  a->now = other;
}

static void see_events(host *h, ss_plugin_t *s) {
  for (int e = 0; e < h->nevents && e < 4 && h->lib.parse_event; e++)
    parse_copy(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h));
  if (h->lib.extract_fields) extract_everything(h, s);
}

static void look_always(asked *a) {
  host *h = a->h;
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  look(a, "after init");
  look(a, "again");
  ss_instance_t *open = h->lib.open ? h->lib.open(a->s, h->options.open, &rc) : NULL;
  look(a, "after open");
  for (int i = 0; i < 3 && rc == SS_PLUGIN_SUCCESS; i++) {
    uint32_t n;
    ss_plugin_event **events;
    if (h->lib.next_batch(a->s, open, &n, &events) != SS_PLUGIN_SUCCESS) break;
    look(a, "after next_batch");
  }
  see_events(h, a->s);
  look(a, "after events");
  if (h->lib.close) h->lib.close(a->s, open);
  look(a, "after close");
  for (int i = 0; i < 200; i++) look(a, "200 times");
}

/* The host reads names and values until it asks again, whatever it calls before. */
static void check_stay(asked *a) {
  uint32_t n;
  snapshot *kept = a->before, *later = a->now;
  attempt("get_metrics, then other functions");
  const ss_plugin_metric *metrics = ask(a, &n);
  const char *fault = copy(metrics, n, kept);
  see_events(a->h, a->s);
  a->h->lib.get_last_error(a->s);
  a->h->lib.get_name();
  attempt("the metrics of a call after other functions were called");
  if (!fault) fault = copy(metrics, n, later);
  for (uint32_t i = 0; i < n && !fault; i++)
    if (strcmp(kept->of[i].name, later->of[i].name) != 0 || kept->of[i].value_type != later->of[i].value_type)
      fault = "another name or type than when they were asked for";
  check(!fault, "metrics stay", "%s", fault ? fault : "until they are asked for again");
}

/* ---- two threads -------------------------------------------------------------------------------------------------- */

static int go;

static void scrape(void *arg) {
  asked *a = arg;
  snapshot *mine = malloc(sizeof *mine);
  while (!__atomic_load_n(&go, __ATOMIC_SEQ_CST)) pause_ms(1);
  for (int i = 0; i < 300 && !a->fault; i++) {
    uint32_t n;
    const ss_plugin_metric *metrics = ask(a, &n);
    if (i % 8 == 0) pause_ms(1); /* the other one asks before this one has read */
    a->fault = copy(metrics, n, mine);
    if (!a->fault && mine->n != a->before->n) a->fault = "another number of metrics";
    for (uint32_t k = 0; k < mine->n && !a->fault; k++)
      if (!named(a->before, mine->of[k].name)) a->fault = "a name that is none";
  }
  free(mine);
}

/* Falco's event thread takes a snapshot while the web server does. */
static void check_threads_at_once(host *h, ss_plugin_t *s, snapshot *known) {
  asked two[2] = {{h, s, known, NULL, 0, NULL, NULL}, {h, s, known, NULL, 0, NULL, NULL}};
  thread *threads[2];
  attempt("get_metrics on two threads, and events on a third");
  go = 0;
  for (int i = 0; i < 2; i++) threads[i] = thread_start(scrape, &two[i]);
  __atomic_store_n(&go, 1, __ATOMIC_SEQ_CST);
  for (int i = 0; i < 4; i++) see_events(h, s);
  for (int i = 0; i < 2; i++) thread_join(threads[i]);
  const char *fault = two[0].fault ? two[0].fault : two[1].fault;
  check(!fault, "metrics on two threads", "%s in %d calls", fault ? fault : "proper", two[0].calls + two[1].calls);
}

void check_metrics(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.get_metrics) return;
  snapshot *room = calloc(2, sizeof *room);
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    asked a = {h, s, &room[0], &room[1], 0, NULL, NULL};
    look_always(&a);
    check(!a.fault, "metrics", "%s; %u in each of %d calls", a.fault ? a.fault : "proper", a.before->n, a.calls);
    check(!a.changed, "metrics from call to call", "%s", a.changed ? a.changed : "the same");
    if (!a.fault) check_stay(&a);
    if (!a.fault) check_threads_at_once(h, s, a.before);
  }
  if (h->options.strict) {
    uint32_t n = 7;
    h->lib.get_metrics(NULL, &n);
    check(n == 0, "get_metrics without a state", "%u metrics", n);
  }
  if (s) stop(h, s);
  free(room);
}
