/* abi_parse.h: parse_event as hosts call it: from within no other call. Inlined into the program, where the descriptor's
 * members are constants. Whatever is not so simple is for tsf_abi_parse_event. */
#ifndef TSF_ABI_PARSE_H
#define TSF_ABI_PARSE_H

#include "plugin/abi_begin.h"
#include "plugin/abi_guard.h"
#include "plugin/abi_tables.h"

/* What the descriptor's `parse` is called with. */
typedef struct tsf_parse_call {
  tsf_plugin *p;
  const ss_plugin_event_input *evt;
} tsf_parse_call;

/* FAILURE: the program threw, or memory ran out in a call that is not within another one. */
TSF_COLD int tsf_parse_threw(tsf_plugin *p);
TSF_COLD int tsf_parse_trapped(tsf_plugin *p);

/* `of_plugins`: it may be one of type 322. An event object on the C stack, for a program that reads the header and parameters and does not keep it
 * (compiler/emit-c/lent-events.ts). NULL when it is malformed. */
TSF_INLINE tsf_event *tsf_event_lend(tsf_plugin *p, const ss_plugin_event_input *in, tsf_event *event, bool of_plugins) {
  const uint8_t *e = (const uint8_t *)in->evt;
  if (TSF_UNLIKELY(of_plugins ? tsf_find_payload(e).data == NULL : in->evt->len < sizeof *in->evt)) return tsf_event_malformed(p);
  event->raw = e;
  event->lengths = NULL;
  event->memo = NULL;
  event->num = in->evtnum;
  return event;
}

TSF_INLINE ss_plugin_rc tsf_parse_event(const tsf_plugin_desc *d, tsf_plugin *p,
                                        const ss_plugin_event_input *evt,
                                        const ss_plugin_event_parse_input *in,
                                        bool lent) {
  if (TSF_UNLIKELY(p == NULL || p->self == NULL || evt == NULL || evt->evt == NULL || in == NULL || p->rt->depth != 0))
    return tsf_abi_parse_event(p, evt, in);
  if (TSF_UNLIKELY(!tsf_takes(d->parse_takes, evt->evt->type))) return SS_PLUGIN_SUCCESS;
  tsf_rt *rt = p->rt;
  tsf_parse_call call = {p, evt};
  if (TSF_UNLIKELY(!tsf_call_begin(p))) return SS_PLUGIN_FAILURE;
  if (d->ntables > 0) tsf_tables_open(p->tables, in->table_reader_ext, in->table_writer_ext);
  int rc = tsf_try(&p->outermost, d->parse, &call);
  if (TSF_UNLIKELY(rc == TSF_TRAPPED)) rc = tsf_parse_trapped(p);
  if (d->ntables > 0) tsf_tables_close(p->tables);
  if (!lent) tsf_event_end(p);
  tsf_leave(rt);
  return (ss_plugin_rc)rc;
}

/* A call within another one, or without tables. */
typedef struct tsf_parse_nest { bool is; tsf_tables_before tables; } tsf_parse_nest;
/* False: refused, with last_error set. */
TSF_COLD bool tsf_parse_nest_begin(tsf_plugin *p, const ss_plugin_event_parse_input *in, tsf_parse_nest *nest, char *frame);
TSF_COLD void tsf_parse_nest_end(tsf_plugin *p, const ss_plugin_event_parse_input *in, tsf_parse_nest *nest);
TSF_COLD ss_plugin_rc tsf_parse_refuse(tsf_plugin *p);

/* Any call, of a program that lends its event and over whose frames nobody jumps (compiler/emit-c/traps.ts): it is
 * called here, and here alone. */
TSF_INLINE ss_plugin_rc tsf_parse_event_apart(const tsf_plugin_desc *d, tsf_plugin *p, const ss_plugin_event_input *evt,
                                              const ss_plugin_event_parse_input *in, bool (*takes)(uint16_t type),
                                              int (*parse)(tsf_plugin *p, tsf_rt *rt, const ss_plugin_event_input *evt)) {
  if (TSF_UNLIKELY(p == NULL || evt == NULL || evt->evt == NULL || p->self == NULL)) return tsf_parse_refuse(p);
  if (TSF_UNLIKELY(!takes(evt->evt->type))) return SS_PLUGIN_SUCCESS;
  tsf_rt *rt = p->rt;
  tsf_parse_nest nest;
  char *frame = (char *)__builtin_frame_address(0);
  if (TSF_UNLIKELY(rt->depth != 0 || in == NULL)) {
    if (!tsf_parse_nest_begin(p, in, &nest, frame)) return SS_PLUGIN_FAILURE;
  } else {
    if (TSF_UNLIKELY(!tsf_enter_first(rt, frame))) return tsf_refuse_entry(p), SS_PLUGIN_FAILURE;
    if (d->ntables > 0) tsf_tables_open(p->tables, in->table_reader_ext, in->table_writer_ext);
  }
  int rc = parse(p, rt, evt);
  if (TSF_UNLIKELY(rt->depth != 1)) {
    tsf_parse_nest_end(p, in, &nest);
  } else {
    if (d->ntables > 0) tsf_tables_close(p->tables);
    rt->depth = 0;
    tsf_left(rt);
  }
  return (ss_plugin_rc)rc;
}

#define TSF_EXPORT_PARSE_EVENT_APART(DESC, TAKES, PARSE) \
  TSF_EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                             const ss_plugin_event_parse_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                             const ss_plugin_event_parse_input *in) { \
    return tsf_parse_event_apart(&DESC, s, e, in, TAKES, PARSE); \
  }

/* LENT: the descriptor's `parse` lends its event (tsf_event_lend). */
#define TSF_EXPORT_PARSE_EVENT(DESC, LENT) \
  TSF_EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                             const ss_plugin_event_parse_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                             const ss_plugin_event_parse_input *in) { \
    return tsf_parse_event(&DESC, s, e, in, LENT); \
  }

#endif
