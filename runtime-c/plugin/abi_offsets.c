/* abi_offsets.c: where in the event a value lies. */
#include "plugin/abi_event.h"
#include "plugin/abi_extract.h"

/* Room for the offsets of `n` values. */
static void grow(tsf_rt *rt, tsf_field_out *out, uint32_t n) {
  if (n <= out->noffsets) return;
  uint32_t *start = tsf_arena_alloc(out->arena, (size_t)n * 2 * sizeof *start);
  if (start == NULL) tsf_out_of_memory(rt);
  uint32_t *length = start + n;
  memset(start, 0, (size_t)n * 2 * sizeof *start);
  if (out->noffsets) {
    memcpy(start, out->offsets->start, out->noffsets * sizeof *start);
    memcpy(length, out->offsets->length, out->noffsets * sizeof *length);
  }
  out->offsets->start = start;
  out->offsets->length = length;
  out->noffsets = n;
}

/* Where in the payload the bytes at data are: they may be part of the host's event itself, or of our
 * copy of it. */
static bool locate(const tsf_event *event, const uint8_t *data, size_t len, size_t *at) {
  const uint8_t *whole = event->payload; /* of the call going on */
  if (data >= whole && data + len <= whole + event->payload_len) {
    *at = (size_t)(data - whole);
    return true;
  }
  const uint8_t *copies[2] = {tsf_event_copy(event), event->bytes ? event->bytes->data : NULL};
  for (int i = 0; i < 2; i++) {
    if (copies[i] == NULL || data < copies[i] || data + len > copies[i] + event->payload_len) continue;
    *at = (size_t)(data - copies[i]);
    return memcmp(data, whole + *at, len) == 0; /* bytes may have been written since */
  }
  return false;
}

static void note(tsf_rt *rt, tsf_field_out *out, uint32_t k, uint32_t count, const uint8_t *data, size_t len) {
  if (out->num_fields > 1) {
    if (k > 0) return;
    k = out->position;
    count = count > out->num_fields ? count : out->num_fields;
  }
  grow(rt, out, count);
  size_t at;
  if (len == 0 || !locate(out->event, data, len, &at)) return;
  out->offsets->start[k] = (uint32_t)((size_t)(out->event->payload - (const uint8_t *)out->raw) + at);
  out->offsets->length[k] = (uint32_t)len;
}

static void finish(tsf_rt *rt, tsf_field_out *out, const ss_plugin_field_extract_input *in) {
  uint32_t n = in->num_fields;
  for (uint32_t i = 0; i < in->num_fields; i++)
    if (in->fields[i].res_len > n) n = (uint32_t)in->fields[i].res_len;
  grow(rt, out, n);
}

const struct tsf_offsets_part tsf_the_offsets_part = {note, finish};
