/* event.c: making and reading plugin events. */
#include <string.h>

#include "plugin.h"

ss_plugin_event *event_make(const void *payload, size_t size, uint64_t ts, uint32_t plugin_id) {
  char *memory = xalloc(PLUGIN_EVENT_PAYLOAD_OFFSET + size);
  uint32_t words[3] = {4, (uint32_t)size, plugin_id};
  ss_plugin_event header = {ts, UINT64_MAX, (uint32_t)(PLUGIN_EVENT_PAYLOAD_OFFSET + size), PPME_PLUGINEVENT_E, 2};
  memcpy(memory, &header, sizeof header);
  memcpy(memory + sizeof header, words, sizeof words);
  memcpy(memory + PLUGIN_EVENT_PAYLOAD_OFFSET, payload, size);
  return (ss_plugin_event *)(void *)memory;
}

bool event_payload(const ss_plugin_event *event, const char **payload, size_t *size) {
  uint32_t lengths[2];
  if (event->type != PPME_PLUGINEVENT_E || event->nparams != 2 || event->len < PLUGIN_EVENT_PAYLOAD_OFFSET) return false;
  memcpy(lengths, (const char *)event + sizeof *event, sizeof lengths);
  if (lengths[0] != 4 || lengths[1] != event->len - PLUGIN_EVENT_PAYLOAD_OFFSET) return false;
  *payload = (const char *)event + PLUGIN_EVENT_PAYLOAD_OFFSET;
  *size = lengths[1];
  return true;
}

/* Looked at before it was taken: its lengths agree, and its name ends in a NUL. */
bool event_emitted(const ss_plugin_event *event, const char **name, const char **data, size_t *size) {
  uint32_t lengths[3];
  if (event->type != PPME_ASYNCEVENT_E) return false;
  memcpy(lengths, (const char *)event + sizeof *event, sizeof lengths);
  *name = (const char *)event + sizeof *event + sizeof lengths + lengths[0];
  *data = *name + lengths[1];
  *size = lengths[2];
  return true;
}
