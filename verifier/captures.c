/* captures.c: capture_open and capture_close in every order that hosts come to, with threads for routines and without. */
#include "captures.h"
#include "call.h"
#include "tables.h"

#include <stdlib.h>
#include <string.h>

/* ---- the host's threads ------------------------------------------------------------------------------------------- */

typedef struct routine {
  ss_plugin_routine_fn_t run;
  ss_plugin_routine_state_t *arg;
  ss_plugin_t *plugin;
  thread *thread;
  int on; /* atomic */
} routine;

#define MAX_ROUTINES 256
static struct { pool_kind kind; routine routines[MAX_ROUTINES]; int n, turns, unknown; } pool;

static void run_routine(void *arg) {
  routine *r = arg;
  while (__atomic_load_n(&r->on, __ATOMIC_SEQ_CST)) {
    __atomic_add_fetch(&pool.turns, 1, __ATOMIC_SEQ_CST);
    if (!r->run(r->plugin, r->arg)) break;
  }
  __atomic_store_n(&r->on, 0, __ATOMIC_SEQ_CST);
}

static ss_plugin_routine_t *subscribe(ss_plugin_owner_t *owner, ss_plugin_routine_fn_t run, ss_plugin_routine_state_t *arg) {
  if (pool.kind == POOL_NONE || run == NULL || pool.n == MAX_ROUTINES) return NULL;
  routine *r = &pool.routines[pool.n++];
  *r = (routine){run, arg, life_owner_state(owner), NULL, 1};
  r->thread = thread_start(run_routine, r);
  return r;
}

/* Does not wait for a turn that is under way. */
static ss_plugin_rc unsubscribe(ss_plugin_owner_t *owner, ss_plugin_routine_t *which) {
  (void)owner;
  routine *r = which;
  bool known = r >= pool.routines && r < pool.routines + pool.n;
  pool.unknown += !known;
  if (known) __atomic_store_n(&r->on, 0, __ATOMIC_SEQ_CST);
  return known && pool.kind != POOL_FORGETFUL ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

void pool_begin(pool_kind kind) {
  pool.kind = kind;
  pool.n = pool.unknown = pool.turns = 0;
}

void pool_end(void) {
  for (int i = 0; i < pool.n; i++) __atomic_store_n(&pool.routines[i].on, 0, __ATOMIC_SEQ_CST);
  for (int i = 0; i < pool.n; i++) thread_join(pool.routines[i].thread);
  pool.n = 0;
}

/* ---- the calls ----------------------------------------------------------------------------------------------------- */

static ss_plugin_rc call_hook(host *h, ss_plugin_t *s, ss_plugin_rc (*hook)(ss_plugin_t *, const ss_plugin_capture_listen_input *)) {
  table_offer offer;
  life *l = life_of(s);
  ss_plugin_routine_vtable routines = {subscribe, unsubscribe};
  life_call_begin(l, TABLES_WRITE, &offer);
  ss_plugin_capture_listen_input in;
  memset(&in, 0x5a, sizeof in);
  in.owner = life_owner(l);
  in.routine = &routines;
  in.table_reader_ext = &offer.reader;
  in.table_writer_ext = &offer.writer;
  if (h->minor >= 9) in.get_owner_last_error = life_owner_error;
  guarded whole = guard_copy(&in, sizeof in);
  ss_plugin_rc rc = hook(s, (const ss_plugin_capture_listen_input *)whole.at);
  guard_free(&whole);
  memset(&routines, 0x5a, sizeof routines); /* it was on the host's stack */
  life_call_end(l, &offer);
  alive();
  return rc;
}

ss_plugin_rc open_capture(host *h, ss_plugin_t *s) { return call_hook(h, s, h->lib.capture_open); }
ss_plugin_rc close_capture(host *h, ss_plugin_t *s) { return call_hook(h, s, h->lib.capture_close); }

/* ---- orders -------------------------------------------------------------------------------------------------------- */

typedef struct tally { int opened, refused, closed, failed_close; char error[200]; } tally;

static void open_once(host *h, ss_plugin_t *s, tally *t) {
  ss_plugin_rc rc = open_capture(h, s);
  t->opened++;
  t->refused += rc != SS_PLUGIN_SUCCESS;
  if (rc == SS_PLUGIN_SUCCESS) return;
  const char *error = h->lib.get_last_error(s);
  snprintf(t->error, sizeof t->error, "%s", error && error[0] ? error : "without a last error");
}

static void close_once(host *h, ss_plugin_t *s, tally *t) {
  t->closed++;
  t->failed_close += close_capture(h, s) != SS_PLUGIN_SUCCESS;
}

static void see_events(host *h, ss_plugin_t *s) {
  for (int e = 0; e < h->nevents && e < 4 && h->lib.parse_event; e++)
    parse_copy(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h));
  if (h->lib.extract_fields) extract_everything(h, s);
}

/* A whole capture as live hosts do it: the source is open before, and closed first. */
static void capture(host *h, ss_plugin_t *s, tally *t) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_instance_t *open = h->lib.open ? h->lib.open(s, h->options.open, &rc) : NULL;
  open_once(h, s, t);
  uint32_t n = 0;
  ss_plugin_event **events;
  if (rc == SS_PLUGIN_SUCCESS) h->lib.next_batch(s, open, &n, &events);
  see_events(h, s);
  if (h->lib.close) h->lib.close(s, open);
  close_once(h, s, t);
  see_events(h, s);
  pool_end();
}

static void check_orders(host *h, ss_plugin_t *s) {
  tally t = {0};
  pool_begin(POOL_NONE);
  attempt("capture_close without capture_open");
  close_once(h, s, &t);
  close_once(h, s, &t);
  see_events(h, s);
  for (int i = 0; i < 4; i++) {
    attempt("capture_open and capture_close, round %d", i);
    capture(h, s, &t);
  }
  attempt("capture_open twice");
  open_once(h, s, &t);
  open_once(h, s, &t);
  see_events(h, s);
  attempt("capture_close twice");
  close_once(h, s, &t);
  close_once(h, s, &t);
  check(t.refused == 0, "capture_open", "%d of %d failed: %.200s", t.refused, t.opened, t.error);
  check(t.failed_close == 0, "capture_close", "%d of %d failed", t.failed_close, t.closed);
}

/* ---- routines ------------------------------------------------------------------------------------------------------ */

static void check_pool(host *h, pool_kind kind, const char *name) {
  ss_plugin_rc rc;
  tally t = {0};
  int unknown = 0, turns = 0, routines = 0;
  attempt("%s", name);
  ss_plugin_t *s = start(h, h->options.config, &rc);
  for (int i = 0; i < 3 && s && rc == SS_PLUGIN_SUCCESS; i++) {
    pool_begin(kind);
    open_once(h, s, &t);
    routines += pool.n;
    if (i > 0) pause_ms(20);
    see_events(h, s);
    close_once(h, s, &t);
    unknown += pool.unknown;
    turns += pool.turns;
    attempt("%s: the end of routines", name);
    pool_end();
  }
  if (s && rc == SS_PLUGIN_SUCCESS && t.refused == 0) {
    open_once(h, s, &t); /* left open */
    close_once(h, s, &t);
    pool_end();
  }
  if (s) stop(h, s);
  check(t.failed_close == 0 && unknown == 0, name, "%d routines, %d turns; capture_close: %d of %d failed; %d unsubscribed that were never subscribed",
        routines, turns, t.failed_close, t.closed, unknown);
}

/* ---- what is left -------------------------------------------------------------------------------------------------- */

static void listen_and_end(host *h) {
  ss_plugin_rc rc;
  pool_begin(POOL_NONE);
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) open_capture(h, s); /* left open */
  if (s) stop(h, s);
}

/* Of some languages a first life starts threads that stay; one a life is what is left behind. */
static void check_threads_end(host *h) {
  attempt("destroy with an open capture");
  listen_and_end(h);
  int before = thread_count(), after = 0;
  for (int i = 0; i < 4; i++) listen_and_end(h);
  for (int i = 0; i < 20 && (after = thread_count()) > before; i++) pause_ms(50);
  check(after - before < 4, "threads after destroy", "%d more after 4 lives", after - before);
}

void check_captures(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.capture_open || !h->lib.capture_close) return;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) check_orders(h, s);
  if (s) stop(h, s);
  check_pool(h, POOL_NONE, "routines without threads of the host");
  check_pool(h, POOL_THREADS, "routines");
  check_pool(h, POOL_FORGETFUL, "routines that cannot be unsubscribed");
  check_threads_end(h);
}
