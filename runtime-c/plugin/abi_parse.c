/* abi_parse.c: parse_event, which comes before any extraction from the same event. */
#include "plugin/abi_parse.h"

uint16_t *tsf_abi_event_types(const tsf_event_list *list, uint32_t *n) {
  if (n) *n = list->count;
  return (uint16_t *)(uintptr_t)list->types; /* the host only reads it, whatever the type says */
}

int tsf_parse_threw(tsf_plugin *p) {
  p->line = p->desc->lines.parse; /* of out of memory, which has no other */
  tsf_take_exception(p);
  tsf_log_quietly(p, &p->parse_quiet, "parse");
  return SS_PLUGIN_FAILURE;
}

int tsf_parse_trapped(tsf_plugin *p) {
  p->rt->depth = 1;
  p->rt->exc = NULL;
  return tsf_parse_threw(p);
}

static TSF_COLD int trapped_within(tsf_plugin *p, tsf_entry *e) {
  p->line = p->desc->lines.parse;
  tsf_entry_caught(p, e);
  tsf_log_quietly(p, &p->parse_quiet, "parse");
  return SS_PLUGIN_FAILURE;
}

ss_plugin_rc tsf_parse_refuse(tsf_plugin *p) {
  /* last_error tells how init failed */
  if (p != NULL && p->self != NULL) tsf_set_error(p, "parse_event is called without an event");
  return SS_PLUGIN_FAILURE;
}

/* One that turns out to be within no other ends as those do. */
bool tsf_parse_nest_begin(tsf_plugin *p, const ss_plugin_event_parse_input *in, tsf_parse_nest *nest, char *frame) {
  tsf_rt *rt = p->rt;
  if (rt->depth != 0) tsf_end_abandoned(p, frame);
  bool fine = rt->depth == 0 ? tsf_enter_first(rt, frame) : tsf_enter(rt);
  if (!fine) {
    tsf_refuse_entry(p);
  } else if (p->tables != NULL && (in != NULL || rt->depth == 1)) {
    nest->tables = tsf_tables_begin(p->tables, in != NULL ? in->table_reader_ext : NULL, in != NULL ? in->table_writer_ext : NULL);
  }
  return fine;
}

void tsf_parse_nest_end(tsf_plugin *p, const ss_plugin_event_parse_input *in, tsf_parse_nest *nest) {
  if (p->tables != NULL && in != NULL) tsf_tables_end(p->tables, nest->tables);
  tsf_event_end(p);
  tsf_leave(p->rt);
}

/* The host does not look at the result, and the next event is none the worse for what this one threw. */
ss_plugin_rc tsf_abi_parse_event(ss_plugin_t *s, const ss_plugin_event_input *evt,
                                 const ss_plugin_event_parse_input *in) {
  tsf_plugin *p = s;
  if (p == NULL || p->self == NULL || evt == NULL || evt->evt == NULL) return tsf_parse_refuse(p);
  if (!tsf_takes(p->desc->parse_takes, evt->evt->type)) return SS_PLUGIN_SUCCESS;
  tsf_parse_call call = {p, evt};
  tsf_entry e;
  tsf_tables_before before = {NULL, NULL, 0};
  tsf_tables *tables = p->tables;
  tsf_settle(p);
  if (!tsf_entry_begin(p, &e)) return SS_PLUGIN_FAILURE;
  if (tables != NULL && in != NULL) before = tsf_tables_begin(tables, in->table_reader_ext, in->table_writer_ext);
  int rc = tsf_try(&e.here, p->desc->parse, &call);
  if (rc == TSF_TRAPPED) rc = trapped_within(p, &e);
  tsf_tables_give_back(p);
  if (tables != NULL && in != NULL) tsf_tables_end(tables, before);
  tsf_event_end(p);
  tsf_entry_end(p, &e);
  return (ss_plugin_rc)rc;
}
