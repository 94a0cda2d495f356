/* abi_extract.c: extract_fields. Falco asks for one field a call; any number is answered. */
#include "abi_extract.h"
#include "abi_event.h"

static inline bool takes_type(const tsf_plugin_desc *d, uint16_t type) {
  if (d->nevent_types == 0) return type == PPME_PLUGINEVENT_E;
  for (uint32_t i = 0; i < d->nevent_types; i++)
    if (d->event_types[i] == type) return true;
  return false;
}

uint16_t *tsf_abi_get_extract_event_types(const tsf_plugin_desc *d, uint32_t *n) {
  if (n) *n = d->nevent_types;
  return (uint16_t *)(uintptr_t)d->event_types; /* the host only reads it, whatever the type says */
}

/* ---- offsets ----------------------------------------------------------------------------------------- */

static void grow_offsets(tsf_rt *rt, tsf_field_out *out, uint32_t n) {
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

void tsf_note_offset(tsf_rt *rt, tsf_field_out *out, uint32_t k, uint32_t count, const uint8_t *data, size_t len) {
  if (out->num_fields > 1) {
    if (k > 0) return;
    k = out->position;
    count = count > out->num_fields ? count : out->num_fields;
  }
  grow_offsets(rt, out, count);
  size_t at;
  if (len == 0 || !locate(out->event, data, len, &at)) return;
  out->offsets->start[k] = (uint32_t)((size_t)(out->event->payload - (const uint8_t *)out->raw) + at);
  out->offsets->length[k] = (uint32_t)len;
}

/* The host reads one entry a value, wherever they came from: have them all, as "none". */
static void finish_offsets(tsf_rt *rt, tsf_field_out *out, const ss_plugin_field_extract_input *in) {
  uint32_t n = in->num_fields;
  for (uint32_t i = 0; i < in->num_fields; i++)
    if (in->fields[i].res_len > n) n = (uint32_t)in->fields[i].res_len;
  grow_offsets(rt, out, n);
}

/* ---- one field ------------------------------------------------------------------------------------------ */

static inline bool read_arg(tsf_rt *rt, const tsf_plugin_field *field, const ss_plugin_extract_field *asked,
                     tsf_field_arg *arg) {
  arg->key = NULL;
  arg->index = TSF_NUM_UNDEF;
  if (TSF_LIKELY(field->flags == 0)) return true;
  if (asked->arg_present) {
    if ((field->flags & TSF_FIELD_KEY) && asked->arg_key != NULL)
      arg->key = tsf_str_borrow_utf8(rt, asked->arg_key, strlen(asked->arg_key));
    if ((field->flags & TSF_FIELD_INDEX) && asked->arg_index != UINT64_MAX) {
      if (asked->arg_index <= (uint64_t)1 << 53) arg->index = (double)asked->arg_index;
      else if (arg->key == NULL) tsf_throw_range(rt, "the argument is not within 0 .. 2^53");
    }
  }
  if (TSF_FAILED(rt)) return false;
  if (!(field->flags & TSF_FIELD_REQUIRED) || arg->key != NULL || !tsf_num_is_undef(arg->index)) return true;
  tsf_throw_type(rt, "the argument is missing");
  return false;
}

static TSF_COLD void field_failed(tsf_plugin *p, uint32_t id) {
  tsf_log_quietly(p, &p->field_quiet[id], p->desc->fields[id].name);
}

/* False when the program threw. res_len is 0 or right in any case. */
static inline bool extract_one(tsf_plugin *p, tsf_field_out *out) {
  tsf_rt *rt = p->rt;
  ss_plugin_extract_field *asked = out->field;
  uint32_t id = asked->field_id;
  if (TSF_UNLIKELY(id >= p->desc->nfields)) {
    tsf_set_error(p, "no such field");
    return false;
  }
  const tsf_plugin_field *field = &p->desc->fields[id];
  tsf_field_arg arg;
  if (TSF_LIKELY(read_arg(rt, field, asked, &arg)) &&
      TSF_LIKELY(field->extract(rt, p->self, p->event, &arg, out)) && TSF_LIKELY(rt->exc == NULL))
    return true;
  asked->res_len = 0;
  if (TSF_LIKELY(rt->exc == NULL)) return true;
  tsf_take_exception(p);
  field_failed(p, id);
  return false;
}

/* ---- the call ------------------------------------------------------------------------------------------- */

/* Memory ran out: for one field, which is the less for it, or for the event or the offsets. */
static TSF_COLD void lost_memory(tsf_plugin *p, tsf_entry *e, tsf_field_out *out) {
  tsf_entry_caught(p, e);
  out->failed = true;
  if (out->event == NULL || out->position == out->num_fields) {
    tsf_log_quietly(p, &p->event_quiet, "extract_fields");
    if (out->offsets) out->offsets->start = out->offsets->length = NULL;
    out->offsets = NULL;
    out->position = out->num_fields;
    return;
  }
  out->field->res_len = 0;
  field_failed(p, out->field->field_id);
  out->position++;
}

static TSF_COLD bool cannot_extract(tsf_plugin *p) {
  if (p->self != NULL) tsf_set_error(p, "extract_fields is called without an event");
  return false; /* without self, last_error tells how init failed */
}

/* False: there is nothing to do, with `failed` as the result. */
static inline bool prepare(tsf_plugin *p, const ss_plugin_event_input *evt, const ss_plugin_field_extract_input *in,
                           tsf_field_out *out) {
  out->failed = true;
  if (TSF_UNLIKELY(in == NULL)) return false;
  ss_plugin_extract_field *fields = in->fields;
  uint32_t n = in->num_fields;
  if (TSF_UNLIKELY(n > 0 && fields == NULL)) return false;
  for (uint32_t i = 0; i < n; i++) {
    fields[i].res_len = 0;
    fields[i].res.str = NULL;
  }
  if (TSF_UNLIKELY(p == NULL)) return false;
  out->offsets = p->desc->api_minor >= 11 ? in->value_offsets : NULL;
  if (out->offsets) out->offsets->start = out->offsets->length = NULL;
  if (TSF_UNLIKELY(p->self == NULL || evt == NULL || evt->evt == NULL)) return cannot_extract(p);
  tsf_arena_reset(&p->extracted);
  out->failed = false;
  out->arena = &p->extracted;
  out->event = NULL;
  out->raw = evt->evt;
  out->num_fields = n;
  out->position = 0;
  out->noffsets = 0;
  return takes_type(p->desc, evt->evt->type);
}

/* Fields are independent: when one runs out of memory, which comes back to the setjmp, or throws, the
 * next are still answered. */
ss_plugin_rc tsf_abi_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *evt,
                                    const ss_plugin_field_extract_input *in) {
  tsf_plugin *p = s;
  tsf_field_out out;
  tsf_entry e;
  if (!prepare(p, evt, in, &out)) return out.failed ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (TSF_UNLIKELY(!tsf_entry_begin(p, &e))) return SS_PLUGIN_FAILURE;
  if (TSF_LIKELY(TSF_SETJMP(&e.here) == 0)) out.event = tsf_event_begin(p, evt);
  else lost_memory(p, &e, &out);
  if (TSF_LIKELY(out.event != NULL)) {
    for (; out.position < out.num_fields; out.position++) {
      out.field = &in->fields[out.position];
      if (TSF_UNLIKELY(!extract_one(p, &out))) out.failed = true;
    }
    if (TSF_UNLIKELY(out.offsets != NULL)) finish_offsets(p->rt, &out, in);
  }
  bool fine = out.event != NULL && !out.failed;
  tsf_event_end(p);
  tsf_entry_end(p, &e);
  return fine ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}
