/* abi_extract.h: the inside of tsf_field_out, and what extract_fields and the way for direct fields share. */
#ifndef TSF_ABI_EXTRACT_H
#define TSF_ABI_EXTRACT_H

#include "plugin/abi.h"
#include "plugin/abi_text.h"

/* Where the values of the field at hand go. */
struct tsf_field_out {
  ss_plugin_extract_field *field;
  tsf_arena *arena;
  ss_plugin_extract_value_offsets *offsets; /* NULL: not asked for; the rest is for them, and for many fields */
  const tsf_event *event;
  const ss_plugin_event *raw;
  uint32_t num_fields, position; /* of the request; one offset a field when there are several */
  uint32_t noffsets;             /* entries of offsets->start and ->length */
  bool failed;                   /* some field has */
};

/* Where values lie (abi_offsets.c), which hosts ask for since 3.11. */
struct tsf_offsets_part {
  /* Value `k` of `count` lies at data: note where in the event that is, if it is there. */
  void (*note)(tsf_rt *rt, tsf_field_out *out, uint32_t k, uint32_t count, const uint8_t *data, size_t len);
  /* The host reads one entry a value, wherever they came from: have them all, as "none". */
  void (*finish)(tsf_rt *rt, tsf_field_out *out, const ss_plugin_field_extract_input *in);
};

static inline void tsf_note_offset(tsf_rt *rt, tsf_field_out *out, uint32_t k, uint32_t count, const uint8_t *data,
                                   size_t len) {
  if (TSF_UNLIKELY(out->offsets != NULL)) tsf_plugin_of(rt)->desc->offsets_part->note(rt, out, k, count, data, len);
}

#endif
