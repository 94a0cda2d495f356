/* threads.c: states on several threads at once, and one state on several threads in turn. */
#include "verifier.h"

#include <string.h>

typedef struct job {
  host *h;
  ss_plugin_t *s;
  ss_instance_t *open;
  uint64_t digest, events;
} job;

static void read_some(void *arg) {
  job *j = arg;
  for (int i = 0; i < 4 && j->open; i++) {
    uint32_t n = 0;
    ss_plugin_event **events = NULL;
    if (j->h->lib.next_batch(j->s, j->open, &n, &events) != SS_PLUGIN_SUCCESS) break;
    j->events += n;
  }
}

static void extract_some(void *arg) {
  job *j = arg;
  if (j->h->lib.extract_fields) j->digest = extract_everything(j->h, j->s);
}

static void open_some(job *j) {
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  j->open = j->h->lib.open ? j->h->lib.open(j->s, j->h->options.open, &rc) : NULL;
  if (rc != SS_PLUGIN_SUCCESS) j->open = NULL;
}

/* A whole life on one thread. */
static void live(void *arg) {
  job *j = arg;
  for (int i = 0; i < 3; i++) {
    ss_plugin_rc rc;
    j->s = start(j->h, j->h->options.config, &rc);
    if (j->s == NULL || rc != SS_PLUGIN_SUCCESS) return;
    open_some(j);
    read_some(j);
    extract_some(j);
    if (j->h->lib.close) j->h->lib.close(j->s, j->open);
    stop(j->h, j->s);
  }
}

void check_threads(host *h) {
  job jobs[3];
  thread *threads[3];
  memset(jobs, 0, sizeof jobs);
  attempt("three states on three threads");
  for (int i = 0; i < 3; i++) {
    jobs[i].h = h;
    threads[i] = thread_start(live, &jobs[i]);
  }
  for (int i = 0; i < 3; i++) thread_join(threads[i]);
  check(true, "three states on three threads", "%u %u %u events", (unsigned)jobs[0].events, (unsigned)jobs[1].events,
        (unsigned)jobs[2].events);

  job one = {.h = h};
  ss_plugin_rc rc;
  one.s = start(h, h->options.config, &rc);
  if (one.s && rc == SS_PLUGIN_SUCCESS) {
    open_some(&one);
    thread_join(thread_start(read_some, &one));
    thread_join(thread_start(extract_some, &one));
    if (h->lib.close) h->lib.close(one.s, one.open);
  }
  if (one.s) stop(h, one.s);
  check(true, "one state on several threads in turn", "%u events", (unsigned)one.events);
}
