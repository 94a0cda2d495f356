/* async.c: asynchronous events: the handler set and taken away in every order that hosts come to. */
#include "verifier.h"

#include <stdlib.h>
#include <string.h>

/* What was handed to the handler, from whichever thread. */
static struct { int events, after_end, malformed; bool open; } taken;

/* Of type 402: plugin id, name with NUL, data; thread none. */
static const char *async_fault(const ss_plugin_event *e) {
  const char *at = (const char *)e;
  uint32_t lens[3];
  if (e == NULL) return "NULL";
  if (e->len < sizeof *e + sizeof lens || e->type != PPME_ASYNCEVENT_E || e->nparams != 3) return "no event of type 402";
  memcpy(lens, at + sizeof *e, sizeof lens);
  uint64_t whole = sizeof *e + sizeof lens + (uint64_t)lens[0] + lens[1] + lens[2];
  if (lens[0] != 4 || lens[1] < 2 || whole != e->len) return "lengths";
  return at[sizeof *e + sizeof lens + 4 + lens[1] - 1] == 0 ? NULL : "the name does not end";
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner;
  if (!__atomic_load_n(&taken.open, __ATOMIC_SEQ_CST)) __atomic_add_fetch(&taken.after_end, 1, __ATOMIC_SEQ_CST);
  if (async_fault(event)) __atomic_add_fetch(&taken.malformed, 1, __ATOMIC_SEQ_CST);
  int n = __atomic_add_fetch(&taken.events, 1, __ATOMIC_SEQ_CST);
  if (n % 3 != 0) return SS_PLUGIN_SUCCESS;
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
    failed += set(h, s, true) != SS_PLUGIN_SUCCESS;
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

/* A dump takes events of type 402 with a real time; the host changes nothing in them. */
static int dumped, dumped_unready;
static ss_plugin_rc take_dump(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner, (void)err;
  dumped++;
  dumped_unready += async_fault(event) != NULL || event->ts == UINT64_MAX || event->tid != UINT64_MAX;
  return SS_PLUGIN_SUCCESS;
}

void check_async(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.set_async_event_handler || !h->lib.get_async_events) return;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    check_orders(h, s);
    if (h->lib.dump_state) {
      attempt("dump_state");
      rc = h->lib.dump_state(s, h, take_dump);
      check(rc == SS_PLUGIN_SUCCESS && dumped_unready == 0, "dump_state", "rc %d; %d events, %d without time or with a thread",
            (int)rc, dumped, dumped_unready);
    }
    set(h, s, true); /* left on */
  }
  attempt("destroy with a handler");
  if (s) stop(h, s);
  __atomic_store_n(&taken.open, false, __ATOMIC_SEQ_CST);
  int before = taken.events;
  pause_ms(100);
  check(taken.events == before, "events after destroy", "%d", taken.events - before);
}
