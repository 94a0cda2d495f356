/* async.c: asynchronous events: the handler set and taken away in every order that hosts come to. */
#include "async.h"

#include <stdlib.h>
#include <string.h>

/* What was handed to the handler, from whichever thread. */
static struct { host *h; int events, refused, after_end, malformed; bool open; } taken;

static bool is_listed(host *h, const char *name) {
  char quoted[300];
  snprintf(quoted, sizeof quoted, "\"%.250s\"", name);
  const char *names = h->lib.get_async_events();
  return names != NULL && strstr(names, quoted) != NULL;
}

const char *async_fault(host *h, const ss_plugin_event *e) {
  const char *at = (const char *)e;
  uint32_t lens[3];
  if (e == NULL) return "NULL";
  if (e->len < sizeof *e + sizeof lens || e->type != PPME_ASYNCEVENT_E || e->nparams != 3) return "no event of type 402";
  memcpy(lens, at + sizeof *e, sizeof lens);
  uint64_t whole = sizeof *e + sizeof lens + (uint64_t)lens[0] + lens[1] + lens[2];
  if (lens[0] != 4 || lens[1] < 2 || whole != e->len) return "lengths";
  const char *name = at + sizeof *e + sizeof lens + 4;
  if (name[lens[1] - 1] != 0 || strlen(name) != lens[1] - 1) return "the name does not end where its length says";
  return is_listed(h, name) ? NULL : "get_async_events does not list the name";
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner;
  if (!__atomic_load_n(&taken.open, __ATOMIC_SEQ_CST)) __atomic_add_fetch(&taken.after_end, 1, __ATOMIC_SEQ_CST);
  if (async_fault(taken.h, event)) __atomic_add_fetch(&taken.malformed, 1, __ATOMIC_SEQ_CST);
  int n = __atomic_add_fetch(&taken.events, 1, __ATOMIC_SEQ_CST);
  if (n % 3 != 0) return SS_PLUGIN_SUCCESS;
  __atomic_add_fetch(&taken.refused, 1, __ATOMIC_SEQ_CST);
  if (err) snprintf(err, PLUGIN_MAX_ERRLEN, "the host takes no event now");
  return SS_PLUGIN_FAILURE;
}

static ss_plugin_rc set(host *h, ss_plugin_t *s, bool on) {
  if (on) __atomic_store_n(&taken.open, true, __ATOMIC_SEQ_CST);
  ss_plugin_rc rc = h->lib.set_async_event_handler(s, h, on ? take_event : NULL);
  if (!on) __atomic_store_n(&taken.open, false, __ATOMIC_SEQ_CST);
  return rc;
}

static void check_orders(host *h, ss_plugin_t *s) {
  int refused = 0, failed = 0;
  attempt("set_async_event_handler(NULL) without a handler before");
  refused += set(h, s, false) != SS_PLUGIN_SUCCESS;
  for (int i = 0; i < 5; i++) {
    attempt("set_async_event_handler, round %d", i);
    int before = __atomic_load_n(&taken.refused, __ATOMIC_SEQ_CST);
    bool fails = set(h, s, true) != SS_PLUGIN_SUCCESS;
    /* Whose first events are refused may fail. */
    failed += fails && __atomic_load_n(&taken.refused, __ATOMIC_SEQ_CST) == before;
    pause_ms(i == 1 ? 300 : 10);
    attempt("set_async_event_handler(NULL), round %d", i);
    refused += set(h, s, false) != SS_PLUGIN_SUCCESS;
    refused += i == 2 && set(h, s, false) != SS_PLUGIN_SUCCESS;
  }
  pause_ms(100);
  check(failed == 0, "set_async_event_handler", "%d of 5 failed: %.160s", failed, failed ? h->lib.get_last_error(s) : "");
  check(refused == 0, "set_async_event_handler(NULL)", "%d of 7 failed", refused);
  check(taken.after_end == 0, "events after the handler was taken away", "%d of %d", taken.after_end, taken.events);
  check(taken.malformed == 0, "asynchronous events", "%d of %d are malformed", taken.malformed, taken.events);
}

void check_async(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.set_async_event_handler || !h->lib.get_async_events) return;
  taken.h = h;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    check_orders(h, s);
    set(h, s, true); /* left on */
  }
  attempt("destroy with a handler");
  if (s) stop(h, s);
  __atomic_store_n(&taken.open, false, __ATOMIC_SEQ_CST);
  int before = taken.events;
  pause_ms(100);
  check(taken.events == before, "events after destroy", "%d", taken.events - before);
}
