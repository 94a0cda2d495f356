/* abi_event.c: the host's event as the program's PluginEvent.
 *
 * Without memo slots the object is made anew in each call and its text is the host's memory. With
 * them it lives, with all that parse functions made of it, until a call brings another event; its text
 * is then a copy of the payload made once, so that views into it survive the call. */
#include "plugin/abi_event.h"

/* ---- identity -------------------------------------------------------------------------------------------- */

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

bool tsf_event_same_source(const tsf_event *event, const char *name) {
  if (name == NULL) name = "";
  return strlen(name) == event->source->len && memcmp(name, event->source->data, event->source->len) == 0;
}

void tsf_event_forget(tsf_plugin *p) {
  if (p->key.evt == NULL) return;
  p->key.evt = NULL;
  p->event = NULL;
  tsf_event_drop(p->rt);
}

/* ---- the object --------------------------------------------------------------------------------------------- */

/* The event object with its memo slots, kept until the next event together with all that this call makes:
 * mostly the memo values. */
tsf_event *tsf_event_keep_new(tsf_plugin *p, const ss_plugin_event_input *in, tsf_payload now) {
  tsf_rt *rt = p->rt;
  tsf_event_forget(p);
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

tsf_event *tsf_event_malformed(tsf_plugin *p) {
  tsf_set_error(p, "malformed event: its lengths do not agree");
  tsf_log_quietly(p, &p->event_quiet, "event");
  return NULL;
}

tsf_event *tsf_event_begin(tsf_plugin *p, const ss_plugin_event_input *in) { return tsf_event_begin_here(p, in); }

void tsf_event_save(tsf_event *event) {
  if (event->raw == NULL) return;
  memcpy(&event->time, event->raw + offsetof(ss_plugin_event, ts), 8);
  memcpy(&event->tid, event->raw + offsetof(ss_plugin_event, tid), 8);
  event->type = tsf_load16(event->raw + offsetof(ss_plugin_event, type));
  event->nparams = event->type == PPME_PLUGINEVENT_E ? 2 : tsf_find_params(event->raw).count; /* checked already */
}

/* ---- properties ------------------------------------------------------------------------------------------------ */

static bool is_over(tsf_rt *rt, const tsf_event *event, const char *property) {
  if (event->raw != NULL) return false;
  tsf_throw_type(rt, "PluginEvent.%s is first read after the call that the event was given to", property);
  return true;
}

static inline uint64_t type_of(const tsf_event *event) {
  return event->raw ? tsf_load16(event->raw + offsetof(ss_plugin_event, type)) : event->type;
}

static TSF_COLD void throw_malformed(tsf_rt *rt, const char *why) {
  tsf_throw(rt, &tsf_error_new(rt, TSF_E_ERROR, tsf_str_from_utf8(rt, why, strlen(why)))->h);
}

/* "event of type 5 has no payload" */
static TSF_COLD void throw_no(tsf_rt *rt, const tsf_event *event, const char *what) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  tsf_strbuf_bytes(&b, "event of type ", 14);
  tsf_strbuf_str(&b, tsf_str_of_num(rt, (double)type_of(event)));
  tsf_strbuf_bytes(&b, " has no ", 8);
  tsf_strbuf_bytes(&b, what, strlen(what));
  tsf_throw(rt, &tsf_error_new(rt, TSF_E_ERROR, tsf_strbuf_finish(&b))->h);
}

/* What text and bytes are of: in an event of type 322 the payload, of type 402 the data. Data NULL and an exception
 * when there is nothing of the kind, or the call is over. */
static inline tsf_payload readable(tsf_rt *rt, const tsf_event *event, const char *property) {
  tsf_payload none = {NULL, 0}, data;
  if (TSF_LIKELY(type_of(event) == PPME_PLUGINEVENT_E))
    return is_over(rt, event, property) ? none : (tsf_payload){event->payload, event->payload_len};
  if (type_of(event) != PPME_ASYNCEVENT_E) return throw_no(rt, event, "payload"), none;
  if (is_over(rt, event, property)) return none;
  data = tsf_find_param(event->raw, 2);
  if (data.data == NULL) throw_malformed(rt, "it has no data");
  return data;
}

void tsf_event_own(tsf_rt *rt, tsf_event *event) {
  size_t len = (size_t)event->payload_len, room = (len + 7) & ~(size_t)7;
  if (len == 0 || event->raw == NULL || tsf_event_copy(event) != NULL) return;
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + room);
  buf->bytes = room;
  memcpy(buf->payload, event->payload, len);
  event->copy = buf;
  tsf_barrier(rt, event, buf);
}

/* For the call, or as long as the event is kept. The program may write into what it owns, so the copy is another one
 * than the event is known by. */
static tsf_bytes *lent_bytes(tsf_rt *rt, tsf_event *event, tsf_payload of) {
  if (event->memo == NULL) return tsf_bytes_borrow(rt, of.data, (uint32_t)of.len);
  tsf_event_own(rt, event);
  return tsf_bytes_of(rt, of.data, (uint32_t)of.len);
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
static const tsf_str *kept_text(tsf_rt *rt, tsf_event *event, tsf_payload of) {
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

const tsf_str *tsf_event_text_slow(tsf_rt *rt, tsf_event *event) {
  tsf_payload of = readable(rt, event, "text");
  if (of.data == NULL) return NULL;
  if (of.len > TSF_STR_MAX) {
    tsf_throw_range(rt, "Invalid string length");
    return NULL;
  }
  event->text = event->memo ? kept_text(rt, event, of) : tsf_str_borrow_utf8(rt, of.data, (size_t)of.len);
  tsf_barrier(rt, event, event->text);
  return event->text;
}

tsf_bytes *tsf_event_bytes_slow(tsf_rt *rt, tsf_event *event) {
  tsf_payload of = readable(rt, event, "bytes");
  if (of.data == NULL) return NULL;
  event->bytes = lent_bytes(rt, event, of);
  tsf_barrier(rt, event, event->bytes);
  return event->bytes;
}

/* ---- parameters ------------------------------------------------------------------------------------------------ */

double tsf_event_nparams(const tsf_event *event) {
  return event->raw ? (double)tsf_find_params(event->raw).count : (double)event->nparams;
}

tsf_bytes *tsf_event_param(tsf_rt *rt, tsf_event *event, double i) {
  if (is_over(rt, event, "param") || !(i >= 0 && i < UINT32_MAX) || i != (uint32_t)i) return NULL;
  tsf_payload param = tsf_find_param(event->raw, (uint32_t)i);
  return param.data == NULL ? NULL : lent_bytes(rt, event, param);
}

/* Of an event that a plugin emitted: parameter `i`, or an exception. */
static tsf_payload async_param(tsf_rt *rt, const tsf_event *event, uint32_t i, const char *property) {
  tsf_payload none = {NULL, 0}, param;
  if (type_of(event) != PPME_ASYNCEVENT_E) return throw_no(rt, event, property), none;
  if (is_over(rt, event, property)) return none;
  param = tsf_find_param(event->raw, i);
  if (param.data == NULL) throw_malformed(rt, "its lengths do not agree");
  return param;
}

const tsf_str *tsf_event_name(tsf_rt *rt, const tsf_event *event) {
  tsf_payload name = async_param(rt, event, 1, "name");
  if (name.data == NULL) return NULL;
  const uint8_t *end = memchr(name.data, 0, (size_t)name.len);
  return tsf_str_from_utf8(rt, (const char *)name.data, end ? (size_t)(end - name.data) : (size_t)name.len);
}

double tsf_event_pluginId(tsf_rt *rt, const tsf_event *event) {
  tsf_payload id = async_param(rt, event, 0, "pluginId");
  if (id.data != NULL && id.len != 4) throw_malformed(rt, "its plugin id has not 4 bytes");
  return id.len == 4 ? (double)tsf_load32(id.data) : 0;
}

/* ---- the source ------------------------------------------------------------------------------------------------ */

const tsf_str *tsf_event_source(tsf_rt *rt, tsf_event *event) {
  if (event->source != NULL) return event->source;
  if (is_over(rt, event, "source")) return NULL;
  const char *name = event->evtsrc ? event->evtsrc : "";
  event->source = tsf_str_from_utf8(rt, name, strlen(name));
  tsf_barrier(rt, event, event->source);
  return event->source;
}
