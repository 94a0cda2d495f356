/* abi_batch.c: the memory of a batch of events, and the two objects of the SDK that write into an open
 * source: EventBatch and SourceInstance. */
#include "plugin/abi.h"

#include <stdlib.h>

#define DATA_FIRST (16u << 10)
#define DATA_KEPT (1u << 20) /* a larger buffer shrinks once batches are small again */
#define EVENTS_FIRST 128u

tsf_source *tsf_source_of(const tsf_plugin *p, const ss_plugin_event *evt) {
  tsf_source *src = p->sources;
  while (src != NULL && (uintptr_t)evt - (uintptr_t)src->data >= src->used) src = src->next;
  return src;
}

/* ---- memory ------------------------------------------------------------------------------------------ */

void tsf_batch_start(tsf_source *src) {
  if (TSF_UNLIKELY(src->cap > DATA_KEPT && src->used < src->cap / 8)) {
    free(src->data);
    src->data = NULL;
    src->cap = 0;
  }
  src->used = src->bytes = 0;
  src->count = 0;
}

static TSF_COLD bool grow_data(tsf_source *src, size_t more) {
  size_t cap = src->cap ? src->cap : DATA_FIRST;
  while (cap - src->used < more) cap *= 2;
  char *data = realloc(src->data, cap);
  if (data == NULL) return false;
  char *at = data;
  for (uint32_t i = 0; i < src->count; i++) {
    src->events[i] = (ss_plugin_event *)at;
    at += (src->events[i]->len + 7) & ~(size_t)7;
  }
  src->data = data;
  src->cap = cap;
  return true;
}

static TSF_COLD bool grow_events(tsf_source *src) {
  uint32_t cap = src->events_cap ? src->events_cap * 2 : EVENTS_FIRST;
  ss_plugin_event **events = realloc(src->events, cap * sizeof *events);
  if (events == NULL) return false;
  src->events = events;
  src->events_cap = cap;
  return true;
}

/* Room for an event, 8-aligned; NULL: no memory. */
static inline char *place(tsf_source *src, size_t room) {
  if (TSF_UNLIKELY(room > src->cap - src->used) && !grow_data(src, room)) return NULL;
  if (TSF_UNLIKELY(src->count == src->events_cap) && !grow_events(src)) return NULL;
  return src->data + src->used;
}

static inline void placed(tsf_source *src, char *event, size_t room, size_t bytes) {
  src->events[src->count++] = (ss_plugin_event *)event;
  src->used += room;
  src->bytes += bytes;
}

/* One event of type 322: header, lengths 4 and n, plugin id, payload. */
bool tsf_batch_append(tsf_source *src, const tsf_obj *data, uint64_t time) {
  bool text = tsf_type_of(data) == TSF_T_STR;
  const tsf_str *s = (const tsf_str *)data;
  const tsf_bytes *b = (const tsf_bytes *)data;
  uint32_t n = text ? s->len : b->len;
  if (TSF_UNLIKELY(n > UINT32_MAX - 64)) return false;
  size_t room = ((size_t)n + PLUGIN_EVENT_PAYLOAD_OFFSET + 7) & ~(size_t)7;
  char *to = place(src, room);
  if (TSF_UNLIKELY(to == NULL)) return false;
  char *payload = to + PLUGIN_EVENT_PAYLOAD_OFFSET;
  if (TSF_LIKELY(text)) {
    if (TSF_LIKELY(tsf_str_is_ascii(s))) tsf_copy_short((uint8_t *)payload, s->data, n);
    else n = (uint32_t)tsf_str_to_utf8(s, (uint8_t *)payload);
  } else if (n > 0) {
    tsf_copy_short((uint8_t *)payload, b->data, n);
  }
  ss_plugin_event head = {time, UINT64_MAX, n + PLUGIN_EVENT_PAYLOAD_OFFSET, PPME_PLUGINEVENT_E, 2};
  uint32_t params[3] = {4, n, src->plugin->desc->id};
  memcpy(to, &head, sizeof head);
  memcpy(to + sizeof head, params, sizeof params);
  placed(src, to, room, n);
  return true;
}

bool tsf_batch_append_whole(tsf_source *src, const ss_plugin_event *event) {
  size_t room = ((size_t)event->len + 7) & ~(size_t)7;
  char *to = place(src, room);
  if (TSF_UNLIKELY(to == NULL)) return false;
  memcpy(to, event, event->len);
  placed(src, to, room, event->len);
  return true;
}

/* ---- EventBatch ---------------------------------------------------------------------------------------- */

uint64_t tsf_event_out_time(tsf_rt *rt, tsf_big time) {
  if (time == TSF_BIG_UNDEF) return UINT64_MAX;
  if (TSF_LIKELY(time >= 0 && time <= TSF_BIG_MAX)) return (uint64_t)time;
  tsf_throw_range(rt, "event time %S is not within 0 and 2^64-1 nanoseconds", tsf_str_of_big(rt, time));
  return 0;
}

tsf_source *tsf_batch_filling(tsf_rt *rt, const tsf_instance *batch) {
  if (batch->source != NULL && batch->source->filling) return batch->source;
  tsf_throw_type(rt, "EventBatch.add: the batch has been handed to the host");
  return NULL;
}

void tsf_batch_add(tsf_rt *rt, tsf_instance *batch, tsf_val data, tsf_big time) {
  tsf_source *src = tsf_batch_filling(rt, batch);
  if (src == NULL) return;
  uint64_t ns = tsf_event_out_time(rt, time);
  if (TSF_FAILED(rt)) return;
  if (!tsf_batch_append(src, tsf_val_ptr(data), ns)) tsf_out_of_memory(rt);
}

double tsf_batch_size(const tsf_instance *batch) {
  return batch->source != NULL && batch->source->filling ? batch->source->count : 0;
}

double tsf_batch_bytes(const tsf_instance *batch) {
  return batch->source != NULL && batch->source->filling ? (double)batch->source->bytes : 0;
}

/* ---- SourceInstance -------------------------------------------------------------------------------------- */

void tsf_instance_reportProgress(tsf_rt *rt, tsf_instance *instance, double percent, const tsf_str *detail) {
  (void)rt;
  tsf_source *src = instance->source;
  if (src == NULL) return;
  if (!(percent > 0)) percent = 0;
  if (percent > 100) percent = 100;
  src->percent = (uint32_t)(percent * 100 + 0.5);
  src->detail[0] = 0;
  if (!tsf_is_heap(detail)) return;
  tsf_printable(src->detail, sizeof src->detail, (const char *)detail->data, detail->len);
}
