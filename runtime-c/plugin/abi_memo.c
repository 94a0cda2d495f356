/* abi_memo.c: an event that is remembered: with memo slots it lives, with all that parse functions made of it, until a
 * call brings another event. Its text is then a copy of the payload made once, so that views into it survive the call. */
#include "plugin/abi_event.h"

static inline void copy16(uint8_t *to, const uint8_t *from) { memcpy(to, from, 16); }

/* In the pieces that tsf_event_same compares. */
static void note_event(tsf_plugin *p, const ss_plugin_event_input *in) {
  tsf_event_key *k = &p->key;
  const uint8_t *event = (const uint8_t *)in->evt;
  bool of_plugin = in->evt->type == PPME_PLUGINEVENT_E;
  k->evt = in->evt;
  k->num = in->evtnum;
  k->ours = tsf_source_of(p, in->evt) != NULL;
  k->lengths = (of_plugin ? PLUGIN_EVENT_PAYLOAD_OFFSET : (uint32_t)sizeof(ss_plugin_event)) - 16;
  copy16(k->head, event);
  memcpy(k->head + 16, event + 16, 8);
  copy16(k->head + k->lengths, event + k->lengths);
}

static void forget(tsf_plugin *p) {
  p->key.evt = NULL;
  p->event = NULL;
  tsf_event_drop(p->rt);
}

/* The event object with its memo slots, kept until the next event together with all that this call makes:
 * mostly the memo values. */
static tsf_event *keep(tsf_plugin *p, const ss_plugin_event_input *in, tsf_payload now) {
  tsf_rt *rt = p->rt;
  if (p->key.evt != NULL) forget(p);
  tsf_event *event = tsf_event_new(rt, in, now);
  uint32_t slots = p->desc->memo_slots;
  tsf_buf *memo = tsf_alloc(rt, TSF_T_BUF_WORD, sizeof *memo + 8 * slots);
  memo->bytes = 8 * slots;
  for (uint32_t i = 0; i < slots; i++) ((tsf_val *)memo->payload)[i] = TSF_VAL_UNDEF;
  event->memo = memo;
  tsf_barrier(rt, event, memo);
  p->event = event;
  tsf_event_save(event);
  tsf_event_keep(rt);
  note_event(p, in);
  return event;
}

/* Copies n >= 8 bytes; false when some are not ASCII. */
static inline bool copy_ascii(uint8_t *to, const uint8_t *from, size_t n) {
  uint64_t word, all;
  memcpy(&all, from + n - 8, 8);
  memcpy(to + n - 8, &all, 8);
  for (size_t i = 0; i + 8 < n; i += 8) {
    memcpy(&word, from + i, 8);
    memcpy(to + i, &word, 8);
    all |= word;
  }
  return (all & 0x8080808080808080u) == 0;
}

/* In one go, as most texts can be; NULL for others. */
static const tsf_str *kept_ascii(tsf_rt *rt, const uint8_t *from, size_t len) {
  if (len < 8 || len > 256) return NULL;
  tsf_str *text = tsf_text_begin(rt, len);
  uint8_t *bytes = (uint8_t *)(text + 1);
  bool fine = copy_ascii(bytes, from, len);
  tsf_text_end(rt, text, fine ? bytes + len : bytes, len);
  return fine ? text : NULL;
}

/* The text of an event that is kept: bytes of its own. What is not UTF-8, or not the whole of what was copied, gets
 * a copy beside it. */
static inline const tsf_str *kept_text(tsf_rt *rt, tsf_event *event, tsf_payload of) {
  size_t len = (size_t)of.len, units;
  if (event->copy == NULL && of.data == event->payload) {
    const tsf_str *ascii = kept_ascii(rt, of.data, len);
    if (TSF_LIKELY(ascii != NULL)) return ascii;
    if (TSF_LIKELY(tsf_utf8_valid(of.data, len, &units))) {
      uint8_t *bytes;
      const tsf_str *text = tsf_str_alloc(rt, (uint32_t)len, (uint32_t)units, &bytes);
      memcpy(bytes, of.data, len);
      return text;
    }
  }
  tsf_event_own(rt, event);
  if (event->copy == NULL) return tsf_str_from_utf8(rt, "", 0); /* of nothing there is no copy */
  return tsf_str_wrap_utf8(rt, event->copy->payload + (of.data - event->payload), len, &event->copy->h);
}

static const tsf_str *text(tsf_rt *rt, tsf_event *event, tsf_payload of) {
  event->text = kept_text(rt, event, of);
  tsf_barrier(rt, event, event->text);
  return event->text;
}

const struct tsf_memo_part tsf_the_memo_part = {keep, text, forget};
