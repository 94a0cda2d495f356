/* abi_event.c: the host's event as the program's PluginEvent.
 *
 * Without memo slots the object is made anew in each call and its text is the host's memory. With them it lives on:
 * abi_memo.c. */
#include "plugin/abi_event.h"

bool tsf_event_same_source(const tsf_event *event, const char *name) {
  if (name == NULL) name = "";
  return strlen(name) == event->source->len && memcmp(name, event->source->data, event->source->len) == 0;
}

void tsf_event_forget(tsf_plugin *p) {
  if (p->key.evt != NULL) p->desc->memo_part->forget(p);
}

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

static TSF_COLD void throw_no(tsf_rt *rt, const tsf_event *event, const char *what) {
  tsf_throw_error(rt, "event of type %u has no %s", (unsigned)type_of(event), what);
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
  if (data.data == NULL) tsf_throw_error(rt, "it has no data");
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

static TSF_NOINLINE const tsf_str *borrowed_text(tsf_rt *rt, tsf_event *event, tsf_payload of) {
  event->text = tsf_str_borrow_utf8(rt, of.data, (size_t)of.len);
  tsf_barrier(rt, event, event->text);
  return event->text;
}

static inline const tsf_str *text_of(tsf_rt *rt, tsf_event *event, tsf_payload of) {
  return event->memo ? tsf_plugin_of(rt)->desc->memo_part->text(rt, event, of) : borrowed_text(rt, event, of);
}

static TSF_SLOW const tsf_str *other_text(tsf_rt *rt, tsf_event *event) {
  tsf_payload of = readable(rt, event, "text");
  if (of.data == NULL) return NULL;
  if (of.len <= TSF_STR_MAX) return text_of(rt, event, of);
  tsf_throw_range(rt, "Invalid string length");
  return NULL;
}

/* The usual way has tail calls alone: it keeps no registers. */
const tsf_str *tsf_event_text_slow(tsf_rt *rt, tsf_event *event) {
  bool usual = event->raw != NULL && type_of(event) == PPME_PLUGINEVENT_E && event->payload_len <= TSF_STR_MAX;
  if (TSF_UNLIKELY(!usual)) return other_text(rt, event);
  return text_of(rt, event, (tsf_payload){event->payload, event->payload_len});
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
  if (param.data == NULL) tsf_throw_error(rt, "its lengths do not agree");
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
  if (id.data != NULL && id.len != 4) tsf_throw_error(rt, "its plugin id has not 4 bytes");
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
