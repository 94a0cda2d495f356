/* abi_begin.h: an event at the beginning and the end of a call. */
#ifndef TSF_ABI_BEGIN_H
#define TSF_ABI_BEGIN_H

#include "plugin/abi_event.h"

TSF_COLD tsf_event *tsf_event_malformed(tsf_plugin *p);

/* The object of this event, in p->event as well. NULL when it is malformed: last_error is set, a line
 * logged now and then. Between begin and end what was not read of it can be. end is called also when
 * begin gave NULL or memory ran out. */
TSF_INLINE tsf_event *tsf_event_begin_here(tsf_plugin *p, const ss_plugin_event_input *in) {
  if (TSF_LIKELY(tsf_event_same(p, in))) {
    p->event->raw = (const uint8_t *)in->evt;
    p->event->evtsrc = in->evtsrc;
    return p->event;
  }
  tsf_payload now = tsf_find_payload((const uint8_t *)in->evt);
  if (TSF_UNLIKELY(now.data == NULL)) return tsf_event_malformed(p);
  const struct tsf_memo_part *memo = p->desc->memo_part;
  return memo != NULL ? memo->keep(p, in, now) : (p->event = tsf_event_new(p->rt, in, now));
}
tsf_event *tsf_event_begin(tsf_plugin *p, const ss_plugin_event_input *in); /* where it is not so urgent */
static inline void tsf_event_end(tsf_plugin *p) {
  tsf_event *event = p->event;
  if (TSF_UNLIKELY(event == NULL)) return;
  if (p->key.evt == NULL) {
    if (TSF_UNLIKELY(p->rt->call_flags != 0)) tsf_event_save(event); /* it may have been kept */
    p->event = NULL;
  }
  event->raw = event->lengths = NULL;
}

#endif
