/* abi_begin.c: the event of a call, where that is not so urgent, and those that are none. */
#include "plugin/abi_begin.h"

tsf_event *tsf_event_malformed(tsf_plugin *p) {
  tsf_set_error(p, "malformed event: its lengths do not agree");
  tsf_log_quietly(p, &p->event_quiet, "event");
  return NULL;
}

tsf_event *tsf_event_begin(tsf_plugin *p, const ss_plugin_event_input *in) { return tsf_event_begin_here(p, in); }
