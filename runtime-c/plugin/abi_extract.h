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

/* Room for the offsets of `n` values. */
void tsf_grow_offsets(tsf_rt *rt, tsf_field_out *out, uint32_t n);
/* Value `k` of `count` lies at data: note where in the event that is, if it is there. */
TSF_COLD void tsf_note_offset(tsf_rt *rt, tsf_field_out *out, uint32_t k, uint32_t count, const uint8_t *data,
                              size_t len);

#endif
