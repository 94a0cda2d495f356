/* abi_direct.h: fields whose value is there already: in the text and the memo slots of an event that is known, in
 * an event's header, in the plugin object. Such a field throws nothing and calls nobody (compiler/emit-c/direct-fields.ts),
 * so that a call for it is no entry and needs nowhere to come back to. What it makes is a few nodes and views of a
 * document, which fit into what is left of the run. Inlined into the program, where the descriptor's members are
 * constants. What turns out less simple begins anew in tsf_abi_extract_fields: a direct field may be asked twice. */
#ifndef TSF_ABI_DIRECT_H
#define TSF_ABI_DIRECT_H

#include "json/json.h"
#include "plugin/abi_event.h"
#include "plugin/abi_extract.h"

#define TSF_DIRECT TSF_INLINE

/* One field of an event, from a host that is in no other call, with the stack that any call must have. */
TSF_DIRECT bool tsf_is_direct(const tsf_plugin_desc *d, const tsf_plugin *p, const ss_plugin_event_input *evt,
                              const ss_plugin_field_extract_input *in) {
  if (TSF_UNLIKELY(p == NULL || p->self == NULL || in == NULL || in->fields == NULL || evt == NULL)) return false;
  if (TSF_UNLIKELY(in->num_fields != 1 || evt->evt == NULL || p->rt->depth != 0)) return false;
  if (d->offsets_part != NULL && in->value_offsets != NULL) return false;
  if (TSF_UNLIKELY(!tsf_takes(d->extract_takes, evt->evt->type) || p->extracted.chunks != NULL)) return false;
  return tsf_stack_limit((char *)__builtin_frame_address(0), p->rt->stack_budget) != NULL;
}

/* The event of the call before, or NULL when this is another. */
TSF_DIRECT tsf_event *tsf_direct_known(const tsf_plugin *p, const ss_plugin_event_input *evt) {
  return TSF_LIKELY(tsf_event_same(p, evt)) ? p->event : NULL;
}

/* For fields that read at most what is in the header: an object for this call only. NULL when it is malformed. */
TSF_DIRECT tsf_event *tsf_direct_header(const ss_plugin_event_input *evt, tsf_event *event) {
  if (TSF_UNLIKELY(tsf_find_payload((const uint8_t *)evt->evt).data == NULL)) return NULL;
  event->raw = (const uint8_t *)evt->evt;
  event->num = evt->evtnum;
  return event;
}

/* Everything that the field reads has been made. */
TSF_DIRECT bool tsf_direct_filled(const tsf_event *event, bool text, uint64_t slots) {
  return (!text || event->text != NULL) && (event->filled & slots) == slots;
}

/* For so many nodes and views (header and up to 16 bytes, of a text that short). The caller puts the run back. */
TSF_DIRECT bool tsf_direct_room(const tsf_rt *rt, size_t objects) {
  _Static_assert(sizeof(tsf_json) <= sizeof(tsf_str) + 16, "a node is not larger than a short text");
  return (size_t)(rt->limit - rt->bump) >= objects * (sizeof(tsf_str) + 16);
}

TSF_DIRECT bool tsf_direct_none(ss_plugin_extract_field *asked) {
  asked->res.str = NULL;
  asked->res_len = 0;
  return true;
}

TSF_DIRECT bool tsf_direct_u64(tsf_plugin *p, ss_plugin_extract_field *asked, tsf_big value) {
  tsf_arena *a = &p->extracted;
  if (TSF_UNLIKELY(value < 0 || value > TSF_BIG_MAX || a->cap < sizeof(uint64_t))) return false;
  asked->res.u64 = (uint64_t *)(void *)a->base;
  *asked->res.u64 = (uint64_t)value;
  asked->res_len = 1;
  return true;
}

TSF_DIRECT bool tsf_direct_bool(tsf_plugin *p, ss_plugin_extract_field *asked, uint8_t value) {
  tsf_arena *a = &p->extracted;
  if (TSF_UNLIKELY(a->cap < sizeof(ss_plugin_bool))) return false;
  asked->res.boolean = (ss_plugin_bool *)(void *)a->base;
  *asked->res.boolean = value == 1;
  asked->res_len = 1;
  return true;
}

TSF_DIRECT bool tsf_direct_str(tsf_plugin *p, ss_plugin_extract_field *asked, const tsf_str *value) {
  tsf_arena *a = &p->extracted;
  size_t n = value->len;
  if (TSF_UNLIKELY(!tsf_str_is_ascii(value) || a->cap < sizeof(char *) + n + 1)) return false;
  char *text = a->base + sizeof(char *);
  if (TSF_UNLIKELY(!tsf_copy_without_nul(text, value->data, n))) return false;
  text[n] = 0;
  asked->res.str = (const char **)(void *)a->base;
  *asked->res.str = text;
  asked->res_len = 1;
  return true;
}

/* In place of TSF_EXPORT_EXTRACT. FIELD(p, evt, asked) answers one field, or gives false. */
#define TSF_EXPORT_EXTRACT_DIRECT(DESC, FIELD) \
  TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                                const ss_plugin_field_extract_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                                const ss_plugin_field_extract_input *in) { \
    if (tsf_is_direct(&DESC, s, e, in) && TSF_LIKELY(FIELD(s, e, in->fields))) return SS_PLUGIN_SUCCESS; \
    return tsf_abi_extract_fields(s, e, in); \
  }

#endif
