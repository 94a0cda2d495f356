/* abi_params.h: the parameters behind an event's header: as many lengths as there are, then the values without gaps,
 * nothing aligned. */
#ifndef TSF_ABI_PARAMS_H
#define TSF_ABI_PARAMS_H

#include "plugin/abi.h"

static inline uint16_t tsf_load16(const void *p) { uint16_t v; memcpy(&v, p, 2); return v; }
static inline uint32_t tsf_load32(const void *p) { uint32_t v; memcpy(&v, p, 4); return v; }

static inline uint64_t tsf_load64(const void *p) { uint64_t v; memcpy(&v, p, 8); return v; }

typedef struct tsf_payload { const uint8_t *data; uint64_t len; } tsf_payload;

typedef struct tsf_params {
  const uint8_t *lengths; /* `count` of `width` bytes; the values follow */
  uint32_t count, width;
} tsf_params;

/* EF_LARGE_PAYLOAD: lengths of 32 bits. */
static inline bool tsf_has_long_params(uint16_t type) {
  return type == PPME_PLUGINEVENT_E || type == PPME_ASYNCEVENT_E || type == PPME_CONTAINER_JSON_2_E;
}

static inline uint32_t tsf_param_length(tsf_params params, uint32_t i) {
  const uint8_t *at = params.lengths + (size_t)i * params.width;
  return params.width == 2 ? tsf_load16(at) : tsf_load32(at);
}

/* None when counts and lengths do not fit into the event's length: what one of them says of the others is then
 * not known. */
static inline tsf_params tsf_find_params(const uint8_t *e) {
  uint64_t len = tsf_load32(e + offsetof(ss_plugin_event, len));
  tsf_params found = {e + sizeof(ss_plugin_event), tsf_load32(e + offsetof(ss_plugin_event, nparams)), 2};
  if (tsf_has_long_params(tsf_load16(e + offsetof(ss_plugin_event, type)))) found.width = 4;
  uint64_t end = sizeof(ss_plugin_event) + (uint64_t)found.count * found.width;
  if (end > len) return (tsf_params){NULL, 0, 0};
  for (uint32_t i = 0; i < found.count; i++) end += tsf_param_length(found, i);
  return end <= len ? found : (tsf_params){NULL, 0, 0};
}

/* Data NULL when there is none. */
static inline tsf_payload tsf_find_param(const uint8_t *e, uint32_t i) {
  tsf_params params = tsf_find_params(e);
  if (i >= params.count) return (tsf_payload){NULL, 0};
  const uint8_t *data = params.lengths + (size_t)params.count * params.width;
  for (uint32_t k = 0; k < i; k++) data += tsf_param_length(params, k);
  return (tsf_payload){data, tsf_param_length(params, i)};
}

#endif
