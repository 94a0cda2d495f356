/* abi_event.h: the PluginEvent of a call, inlined into what every extraction goes through. */
#ifndef TSF_ABI_EVENT_H
#define TSF_ABI_EVENT_H

#include "plugin/abi_params.h"

/* Of an event of type 322 its payload; of others all behind the header, which says no more of what is in there.
 * Data NULL when lengths and counts do not agree with each other. */
TSF_INLINE tsf_payload tsf_find_payload(const uint8_t *e) {
  tsf_payload none = {NULL, 0};
  uint64_t len = tsf_load32(e + offsetof(ss_plugin_event, len));
  if (TSF_UNLIKELY(tsf_load16(e + offsetof(ss_plugin_event, type)) != PPME_PLUGINEVENT_E)) {
    if (len < sizeof(ss_plugin_event)) return none;
    return (tsf_payload){e + sizeof(ss_plugin_event), len - sizeof(ss_plugin_event)};
  }
  uint32_t nparams = tsf_load32(e + offsetof(ss_plugin_event, nparams));
  if (len < PLUGIN_EVENT_PAYLOAD_OFFSET || nparams != 2 || tsf_load32(e + 26) != 4) return none;
  uint64_t n = tsf_load32(e + 30);
  return n <= len - PLUGIN_EVENT_PAYLOAD_OFFSET ? (tsf_payload){e + PLUGIN_EVENT_PAYLOAD_OFFSET, n} : none;
}

TSF_INLINE tsf_event *tsf_event_new(tsf_rt *rt, const ss_plugin_event_input *in, tsf_payload now) {
  tsf_event *event = (tsf_event *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *event);
  event->size = sizeof *event;
  event->nwords = 5;
  event->text = NULL;
  event->bytes = NULL;
  event->source = NULL;
  event->memo = NULL;
  event->copy = NULL;
  event->filled = 0;
  event->lengths = NULL;
  event->raw = (const uint8_t *)in->evt;
  event->payload = now.data;
  event->payload_len = now.len;
  event->evtsrc = in->evtsrc;
  event->num = in->evtnum;
  return event;
}

bool tsf_event_same_source(const tsf_event *event, const char *name);
/* With memo slots (abi_memo.c). */
struct tsf_memo_part {
  tsf_event *(*keep)(tsf_plugin *p, const ss_plugin_event_input *in, tsf_payload now); /* forgets the one before */
  const tsf_str *(*text)(tsf_rt *rt, tsf_event *event, tsf_payload of); /* into event->text */
  void (*forget)(tsf_plugin *p);
};

typedef uint64_t tsf_pair __attribute__((vector_size(16)));

/* With memo slots: our copy of the payload; NULL as long as nothing was made of it. The text is one of an event of
 * type 322; of others a copy is there before it. */
static inline const uint8_t *tsf_event_copy(const tsf_event *event) {
  if (event->copy != NULL) return event->copy->payload;
  return event->memo != NULL && event->text != NULL ? event->text->data : NULL;
}

static inline tsf_pair tsf_difference(const uint8_t *a, const uint8_t *b) {
  tsf_pair x, y;
  memcpy(&x, a, 16);
  memcpy(&y, b, 16);
  return x ^ y;
}

static inline bool tsf_is_different(tsf_pair difference) { return (difference[0] | difference[1]) != 0; }

/* 16 to 64 bytes, as most payloads of counters and log lines have, in pieces that may overlap. */
static inline tsf_pair tsf_short_difference(const uint8_t *a, const uint8_t *b, size_t n) {
  tsf_pair different = tsf_difference(a, b) | tsf_difference(a + n - 16, b + n - 16);
  if (n > 32) different |= tsf_difference(a + 16, b + 16) | tsf_difference(a + n - 32, b + n - 32);
  return different;
}

/* Whether it is the event of the call before, to the last byte: hosts use memory again, and a number names an
 * event only within a capture. What nothing was made of (no copy, no source) need not be the same; nor the payload of
 * one of our own batches, in which hosts write into headers alone. */
static inline bool tsf_event_same(const tsf_plugin *p, const ss_plugin_event_input *in) {
  const tsf_event_key *k = &p->key;
  const uint8_t *head = (const uint8_t *)in->evt;
  if (k->evt != in->evt || k->num != in->evtnum) return false;
  /* Length and type first: of others it may end before what is read next. */
  if (tsf_load64(k->head + 16) != tsf_load64(head + 16)) return false;
  tsf_pair different = tsf_difference(k->head, head) | tsf_difference(k->head + k->lengths, head + k->lengths);
  const tsf_event *event = p->event;
  const uint8_t *copy = TSF_LIKELY(k->ours) ? NULL : tsf_event_copy(event);
  size_t n = (size_t)event->payload_len;
  if (copy != NULL) {
    if (TSF_LIKELY(n - 16 <= 48)) different |= tsf_short_difference(copy, event->payload, n);
    else if (memcmp(copy, event->payload, n) != 0) return false;
  }
  if (TSF_UNLIKELY(tsf_is_different(different))) return false;
  return TSF_LIKELY(event->source == NULL) || tsf_event_same_source(event, in->evtsrc);
}
/* Time, tid and type, before the host's event is gone. */
TSF_SLOW void tsf_event_save(tsf_event *event);

#endif
