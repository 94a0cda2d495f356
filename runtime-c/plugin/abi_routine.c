/* abi_routine.c: routines of a capture: through the host's threads where it gives some, else on one of ours. */
#include "plugin/abi_task.h"

#include <stdlib.h>

/* One turn, on a thread of the host's. After its capture, and after the function has said that it is done, nothing. */
static ss_plugin_bool pooled_turn(ss_plugin_t *s, ss_plugin_routine_state_t *state) {
  (void)s;
  tsf_task *t = state;
  tsf_monitor_lock(&t->monitor);
  bool fit = !t->stopping && !t->ended && !t->busy;
  t->busy |= fit;
  tsf_monitor_unlock(&t->monitor);
  if (!fit) return false;
  bool again = tsf_task_turn(t);
  tsf_monitor_lock(&t->monitor);
  t->busy = false;
  t->ended |= !again;
  tsf_monitor_wake(&t->monitor);
  tsf_monitor_unlock(&t->monitor);
  return again;
}

static bool start_routine(tsf_rt *rt, tsf_task *t) {
  const ss_plugin_capture_listen_input *in = t->plugin->capture;
  t->routine = true;
  t->pooled = true;
  if (in->routine != NULL && in->routine->subscribe != NULL)
    t->subscribed = in->routine->subscribe(in->owner, pooled_turn, t);
  if (t->subscribed != NULL) return true;
  t->pooled = false;
  return tsf_task_thread(rt, t);
}

tsf_handle *tsf_capture_run(tsf_rt *rt, const tsf_obj *capture, tsf_val input, const tsf_task_desc *desc) {
  (void)capture;
  tsf_plugin *p = tsf_plugin_of(rt);
  if (p->capture == NULL) {
    tsf_throw_type(rt, "routines are started while a capture is opened");
    return NULL;
  }
  if (!tsf_async_make(p, NULL)) tsf_out_of_memory(rt);
  tsf_task *t = tsf_task_new(rt, p->async, input, desc);
  return t != NULL ? tsf_task_enlist(rt, t, start_routine) : NULL;
}

static void stop_routines(tsf_plugin *p, const ss_plugin_capture_listen_input *in) {
  tsf_async *async = p != NULL ? p->async : NULL;
  if (async == NULL) return;
  for (uint32_t i = 0; i < async->started; i++) {
    tsf_task *t = async->tasks[i];
    /* One that has said that it is done is the host's no more. */
    bool there = t->subscribed != NULL && !tsf_task_has_ended(t);
    if (there && in != NULL && in->routine != NULL && in->routine->unsubscribe != NULL)
      in->routine->unsubscribe(in->owner, t->subscribed);
    t->subscribed = NULL;
  }
  tsf_tasks_stop(async, true);
}

static void end_routines(tsf_plugin *p, const ss_plugin_capture_listen_input *in) {
  stop_routines(p, in);
  if (p != NULL && p->async != NULL) tsf_tasks_end(p->async, true);
}

ss_plugin_rc tsf_abi_capture_open_routines(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) {
  end_routines(s, in);
  ss_plugin_rc rc = tsf_abi_capture_open(s, in);
  if (rc != SS_PLUGIN_SUCCESS) end_routines(s, in);
  return rc;
}

/* captureClose finds what they have sent; it starts none. */
ss_plugin_rc tsf_abi_capture_close_routines(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) {
  stop_routines(s, in);
  ss_plugin_rc rc = tsf_abi_capture_close(s, in);
  end_routines(s, in);
  return rc;
}
