/* abi_capture.c: capture_open and capture_close. An event's number names another one in another capture. */
#include "plugin/abi_guard.h"
#include "plugin/abi_tables.h"

const tsf_obj tsf_the_capture = {TSF_T_NATIVE | TSF_F_STATIC, 0};

static void run_open(tsf_plugin *p, void *arg) {
  (void)arg;
  p->line = p->desc->lines.capture_open;
  p->desc->capture_open(p->rt, p->self, (tsf_obj *)&tsf_the_capture);
}

static void run_close(tsf_plugin *p, void *arg) {
  (void)arg;
  p->line = p->desc->lines.capture_close;
  p->desc->capture_close(p->rt, p->self, (tsf_obj *)&tsf_the_capture);
}

/* With what the host offers for the time of the call. */
static TSF_NOINLINE bool call_hook(tsf_plugin *p, void (*hook)(tsf_plugin *p, void *arg), const ss_plugin_capture_listen_input *in) {
  tsf_tables_before before = {NULL, NULL, 0};
  bool has_tables = p->tables != NULL && in != NULL;
  if (has_tables) before = tsf_tables_begin(p->tables, in->table_reader_ext, in->table_writer_ext);
  p->capture = in;
  bool fine = tsf_guarded(p, hook, NULL);
  p->capture = NULL;
  if (has_tables) tsf_tables_end(p->tables, before);
  return fine;
}

/* A failure is the end to the host, which shows the error. Hosts may open without closing what was open before. */
ss_plugin_rc tsf_abi_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) {
  tsf_plugin *p = s;
  if (p == NULL || p->rt == NULL || p->self == NULL) return SS_PLUGIN_SUCCESS; /* init has failed, and said so */
  tsf_abi_capture_close(s, in);
  p->capturing = p->desc->capture_open == NULL || call_hook(p, run_open, in);
  return p->capturing ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

/* Also called for a capture that was never opened, and more than once: the hook is for what captureOpen has begun. A
 * failure would end the host, which calls this from a destructor. */
ss_plugin_rc tsf_abi_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) {
  tsf_plugin *p = s;
  if (p == NULL || p->rt == NULL) return SS_PLUGIN_SUCCESS;
  tsf_settle(p);
  tsf_event_forget(p);
  if (!p->capturing) return SS_PLUGIN_SUCCESS;
  p->capturing = false;
  if (p->desc->capture_close != NULL && !call_hook(p, run_close, in))
    tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
  return SS_PLUGIN_SUCCESS;
}
