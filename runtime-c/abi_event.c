/* abi_event.c: the host's event as the program's PluginEvent.
 *
 * Without memo slots the object is made anew in each call and its text is the host's memory. With
 * them it lives, with all that parse functions made of it, until a call brings another event; its text
 * is then a copy of the payload made once, so that views into it survive the call. */
#include "abi.h"
#include "bytes.h"

static uint16_t load16(const void *p) { uint16_t v; memcpy(&v, p, 2); return v; }
static uint32_t load32(const void *p) { uint32_t v; memcpy(&v, p, 4); return v; }
static uint64_t load64(const void *p) { uint64_t v; memcpy(&v, p, 8); return v; }

/* ---- payload ------------------------------------------------------------------------------------------- */

typedef struct payload { const uint8_t *data; uint64_t len; } payload;

/* Of an event of type 322; for others nothing, as no bytes at the header's end. Data NULL when lengths
 * and counts do not agree with each other. */
static payload find_payload(const uint8_t *e) {
  payload none = {NULL, 0};
  uint64_t len = load32(e + offsetof(ss_plugin_event, len));
  uint32_t nparams = load32(e + offsetof(ss_plugin_event, nparams));
  if (TSF_UNLIKELY(load16(e + offsetof(ss_plugin_event, type)) != PPME_PLUGINEVENT_E))
    return len >= sizeof(ss_plugin_event) ? (payload){e + sizeof(ss_plugin_event), 0} : none;
  if (len < PLUGIN_EVENT_PAYLOAD_OFFSET || nparams != 2 || load32(e + 26) != 4) return none;
  uint64_t n = load32(e + 30);
  return n <= len - PLUGIN_EVENT_PAYLOAD_OFFSET ? (payload){e + PLUGIN_EVENT_PAYLOAD_OFFSET, n} : none;
}

/* ---- identity -------------------------------------------------------------------------------------------- */

static bool same_event(const tsf_plugin *p, const ss_plugin_event_input *in, payload now) {
  const tsf_event_key *k = &p->key;
  const tsf_event *event = p->event;
  if (k->evt != in->evt || k->num != in->evtnum || event->payload_len != now.len ||
      memcmp(k->head, in->evt, sizeof(ss_plugin_event)) != 0)
    return false;
  size_t tail = now.len < sizeof k->tail ? (size_t)now.len : sizeof k->tail;
  if (memcmp(k->tail, now.data + now.len - tail, tail) != 0) return false;
  if (in->evtnum != 0 || tail == now.len) return true;
  /* A host that does not count its events: nothing short of all bytes tells them apart. */
  return event->copy != NULL && memcmp(event->copy->payload, now.data, now.len) == 0;
}

static void note_event(tsf_plugin *p, const ss_plugin_event_input *in, payload now) {
  tsf_event_key *k = &p->key;
  k->evt = in->evt;
  k->num = in->evtnum;
  memcpy(k->head, in->evt, sizeof(ss_plugin_event));
  size_t tail = now.len < sizeof k->tail ? (size_t)now.len : sizeof k->tail;
  memcpy(k->tail, now.data + now.len - tail, tail);
}

void tsf_event_forget(tsf_plugin *p) {
  if (p->key.evt == NULL) return;
  p->key.evt = NULL;
  p->event = NULL;
  tsf_event_drop(p->rt);
}

/* ---- the object --------------------------------------------------------------------------------------------- */

static tsf_event *new_event(tsf_rt *rt, const ss_plugin_event_input *in, payload now) {
  const uint8_t *e = (const uint8_t *)in->evt;
  tsf_event *event = tsf_alloc(rt, TSF_T_NATIVE, sizeof *event);
  event->size = sizeof *event;
  event->nwords = 5;
  event->text = NULL;
  event->bytes = NULL;
  event->source = NULL;
  event->memo = NULL;
  event->copy = NULL;
  event->filled = 0;
  event->payload = now.data;
  event->payload_len = now.len;
  event->evtsrc = in->evtsrc;
  event->num = in->evtnum;
  event->time = load64(e + offsetof(ss_plugin_event, ts));
  event->tid = load64(e + offsetof(ss_plugin_event, tid));
  event->type = load16(e + offsetof(ss_plugin_event, type));
  return event;
}

/* The event object with its memo slots, kept until the next event. */
static tsf_event *keep_event(tsf_plugin *p, const ss_plugin_event_input *in, payload now) {
  tsf_rt *rt = p->rt;
  tsf_event_forget(p);
  tsf_event *event = new_event(rt, in, now);
  uint32_t slots = p->desc->memo_slots;
  tsf_buf *memo = tsf_alloc(rt, TSF_T_BUF_WORD, sizeof *memo + 8 * slots);
  memo->bytes = 8 * slots;
  memset(memo->payload, 0, 8 * slots);
  event->memo = memo;
  p->event = event;
  tsf_event_keep(rt);
  note_event(p, in, now);
  return event;
}

static TSF_COLD tsf_event *malformed(tsf_plugin *p) {
  tsf_set_error(p, "malformed event: its lengths do not agree");
  tsf_log_quietly(p, &p->event_quiet, "event");
  return NULL;
}

tsf_event *tsf_event_begin(tsf_plugin *p, const ss_plugin_event_input *in) {
  payload now = find_payload((const uint8_t *)in->evt);
  if (TSF_UNLIKELY(now.data == NULL)) return malformed(p);
  if (p->desc->memo_slots == 0) return p->event = new_event(p->rt, in, now);
  if (p->key.evt == NULL || !same_event(p, in, now)) return keep_event(p, in, now);
  p->event->payload = now.data;
  p->event->evtsrc = in->evtsrc;
  return p->event;
}

void tsf_event_end(tsf_plugin *p) {
  if (p->event != NULL) p->event->payload = NULL;
  if (p->key.evt == NULL) p->event = NULL; /* not kept */
}

/* ---- properties ------------------------------------------------------------------------------------------------ */

static bool is_over(tsf_rt *rt, const tsf_event *event, const char *property) {
  if (event->payload != NULL) return false;
  tsf_throw_type(rt, "PluginEvent.%s is first read after the call that the event was given to", property);
  return true;
}

static bool has_no_payload(tsf_rt *rt, const tsf_event *event) {
  if (event->type == PPME_PLUGINEVENT_E) return false;
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  tsf_strbuf_bytes(&b, "event of type ", 14);
  tsf_strbuf_str(&b, tsf_str_of_i64(rt, (int64_t)event->type));
  tsf_strbuf_bytes(&b, " has no payload", 15);
  tsf_throw(rt, &tsf_error_new(rt, TSF_E_ERROR, tsf_strbuf_finish(&b))->h);
  return true;
}

/* The payload in the realm, for an event that is kept. */
static tsf_buf *copy_payload(tsf_rt *rt, tsf_event *event) {
  size_t room = ((size_t)event->payload_len + 7) & ~(size_t)7;
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + room);
  buf->bytes = room;
  memcpy(buf->payload, event->payload, event->payload_len);
  event->copy = buf;
  tsf_barrier(rt, event, buf);
  return buf;
}

const tsf_str *tsf_event_text_slow(tsf_rt *rt, tsf_event *event) {
  if (has_no_payload(rt, event) || is_over(rt, event, "text")) return NULL;
  if (event->payload_len > TSF_STR_MAX) {
    tsf_throw_range(rt, "Invalid string length");
    return NULL;
  }
  size_t len = (size_t)event->payload_len;
  if (event->memo == NULL) event->text = tsf_str_borrow_utf8(rt, event->payload, len);
  else {
    tsf_buf *copy = copy_payload(rt, event);
    event->text = tsf_str_wrap_utf8(rt, copy->payload, len, &copy->h);
  }
  tsf_barrier(rt, event, event->text);
  return event->text;
}

tsf_bytes *tsf_event_bytes_slow(tsf_rt *rt, tsf_event *event) {
  if (has_no_payload(rt, event) || is_over(rt, event, "bytes")) return NULL;
  uint32_t len = (uint32_t)event->payload_len;
  event->bytes = event->memo ? tsf_bytes_of(rt, event->payload, len) : tsf_bytes_borrow(rt, event->payload, len);
  tsf_barrier(rt, event, event->bytes);
  return event->bytes;
}

const tsf_str *tsf_event_source(tsf_rt *rt, tsf_event *event) {
  if (event->source != NULL) return event->source;
  if (is_over(rt, event, "source")) return NULL;
  const char *name = event->evtsrc ? event->evtsrc : "";
  event->source = tsf_str_from_utf8(rt, name, strlen(name));
  tsf_barrier(rt, event, event->source);
  return event->source;
}
