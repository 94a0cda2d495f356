/* dump.c: dump_state: what the plugin writes into a capture file that begins. */
#include "async.h"
#include "call.h"

#include <string.h>

/* The host writes it as it stands: nothing in it is filled in. */
static const char *dump_fault(host *h, const ss_plugin_event *e) {
  const char *fault = async_fault(h, e);
  if (fault) return fault;
  uint32_t id, own = h->lib.get_id ? h->lib.get_id() : 0;
  memcpy(&id, (const char *)e + 38, sizeof id);
  if (e->ts == UINT64_MAX || e->ts == 0) return "it has no time";
  if (e->tid != UINT64_MAX) return "it has a thread";
  return id == 0 || id == own ? NULL : "its plugin id is another plugin's";
}

static struct { host *h; int events, late; const char *fault; bool open, refuses; } taken;

static ss_plugin_rc take(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner;
  if (!__atomic_load_n(&taken.open, __ATOMIC_SEQ_CST)) __atomic_add_fetch(&taken.late, 1, __ATOMIC_SEQ_CST);
  const char *fault = dump_fault(taken.h, event);
  if (fault) taken.fault = fault;
  __atomic_add_fetch(&taken.events, 1, __ATOMIC_SEQ_CST);
  if (!taken.refuses) return SS_PLUGIN_SUCCESS;
  if (err) snprintf(err, PLUGIN_MAX_ERRLEN, "the disk is full");
  return SS_PLUGIN_FAILURE;
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *err) {
  (void)owner, (void)event, (void)err;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc dump(host *h, ss_plugin_t *s) {
  __atomic_store_n(&taken.open, true, __ATOMIC_SEQ_CST);
  ss_plugin_rc rc = h->lib.dump_state(s, h, take);
  __atomic_store_n(&taken.open, false, __ATOMIC_SEQ_CST);
  alive();
  return rc;
}

/* At any time: a capture file may begin before events come, and again with each file of a row of them. */
static int dump_always(host *h, ss_plugin_t *s) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  int failed = 0;
  attempt("dump_state before open");
  failed += dump(h, s) != SS_PLUGIN_SUCCESS;
  failed += dump(h, s) != SS_PLUGIN_SUCCESS;
  ss_instance_t *open = h->lib.open ? h->lib.open(s, h->options.open, &rc) : NULL;
  attempt("dump_state with a handler of asynchronous events");
  h->lib.set_async_event_handler(s, h, take_event);
  for (int i = 0; i < 20; i++) failed += dump(h, s) != SS_PLUGIN_SUCCESS;
  if (h->lib.close) h->lib.close(s, open);
  h->lib.set_async_event_handler(s, h, NULL);
  attempt("dump_state after close");
  failed += dump(h, s) != SS_PLUGIN_SUCCESS;
  return failed;
}

void check_dump(host *h) {
  ss_plugin_rc rc;
  if (!h->lib.dump_state || !h->lib.set_async_event_handler || !h->lib.get_async_events) return;
  taken.h = h;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    int failed = dump_always(h, s);
    check(failed == 0, "dump_state", "%d of 23 failed: %.160s", failed, failed ? h->lib.get_last_error(s) : "");
    check(taken.fault == NULL, "dumped events", "%s; %d events", taken.fault ? taken.fault : "well-formed", taken.events);
    attempt("dump_state when the host takes nothing");
    taken.refuses = true;
    rc = dump(h, s);
    const char *error = rc == SS_PLUGIN_SUCCESS ? "" : h->lib.get_last_error(s);
    bool told = rc == SS_PLUGIN_SUCCESS || (error != NULL && error[0] != 0);
    check(told && (rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_FAILURE), "dump_state that is refused", "rc %d %.160s", (int)rc,
          error ? error : "NULL");
    pause_ms(100);
  }
  attempt("destroy");
  if (s) stop(h, s);
  check(taken.late == 0, "events after dump_state", "%d", taken.late);
}
