/* exports.h: the exported functions, as macros. DESC is the name of the static descriptor. */
#ifndef TSF_EXPORTS_H
#define TSF_EXPORTS_H

#include "plugin/descriptor.h"

#define TSF_EXPORT_TEXT(DESC, name, member) \
  TSF_EXPORT const char *plugin_##name(void); \
  TSF_LEAF TSF_EXPORT const char *plugin_##name(void) { return DESC.member; }

/* Always. */
#define TSF_EXPORT_BASE(DESC) \
  TSF_EXPORT_TEXT(DESC, get_required_api_version, api_version) \
  TSF_EXPORT_TEXT(DESC, get_name, name) \
  TSF_EXPORT_TEXT(DESC, get_version, version) \
  TSF_EXPORT_TEXT(DESC, get_description, description) \
  TSF_EXPORT_TEXT(DESC, get_contact, contact) \
  TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc); \
  TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc) { \
    return tsf_abi_init(&DESC, in, rc); \
  } \
  TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *s); \
  TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *s) { return tsf_abi_get_last_error(s); }

#define TSF_EXPORT_DESTROY(DESC) \
  TSF_EXPORT void plugin_destroy(ss_plugin_t *s); \
  TSF_EXPORT void plugin_destroy(ss_plugin_t *s) { tsf_abi_destroy(s); }

/* In its place, when there may be threads. */
#define TSF_EXPORT_DESTROY_TASKS(DESC) \
  TSF_EXPORT void plugin_destroy(ss_plugin_t *s); \
  TSF_EXPORT void plugin_destroy(ss_plugin_t *s) { tsf_abi_destroy_tasks(s); }

/* When there are asynchronous events. ASYNC is their static descriptor. */
#define TSF_EXPORT_ASYNC(DESC, ASYNC) \
  TSF_EXPORT_TEXT(ASYNC, get_async_events, names_json) \
  TSF_EXPORT_TEXT(ASYNC, get_async_event_sources, sources_json) \
  TSF_EXPORT ss_plugin_rc plugin_set_async_event_handler(ss_plugin_t *s, ss_plugin_owner_t *owner, \
                                                         const ss_plugin_async_event_handler_t handler); \
  TSF_EXPORT ss_plugin_rc plugin_set_async_event_handler(ss_plugin_t *s, ss_plugin_owner_t *owner, \
                                                         const ss_plugin_async_event_handler_t handler) { \
    return tsf_abi_set_async_event_handler(&ASYNC, s, owner, handler); \
  }

/* When the plugin can dump its state. */
#define TSF_EXPORT_DUMP(DESC, ASYNC) \
  TSF_EXPORT ss_plugin_rc plugin_dump_state(ss_plugin_t *s, ss_plugin_owner_t *owner, \
                                            const ss_plugin_async_event_handler_t handler); \
  TSF_EXPORT ss_plugin_rc plugin_dump_state(ss_plugin_t *s, ss_plugin_owner_t *owner, \
                                            const ss_plugin_async_event_handler_t handler) { \
    return tsf_abi_dump_state(&ASYNC, s, owner, handler); \
  }

/* When config_schema is set. */
#define TSF_EXPORT_CONFIG(DESC) \
  TSF_EXPORT const char *plugin_get_init_schema(ss_plugin_schema_type *type); \
  TSF_EXPORT const char *plugin_get_init_schema(ss_plugin_schema_type *type) { \
    return tsf_abi_get_init_schema(&DESC, type); \
  }

/* When set_config is set. */
#define TSF_EXPORT_SET_CONFIG(DESC) \
  TSF_EXPORT ss_plugin_rc plugin_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *in) { \
    return tsf_abi_set_config(s, in); \
  }

/* When open is set. get_id and get_event_source both, or (id 0) neither. */
#define TSF_EXPORT_ID(DESC) \
  TSF_EXPORT uint32_t plugin_get_id(void); \
  TSF_LEAF TSF_EXPORT uint32_t plugin_get_id(void) { return DESC.id; } \
  TSF_EXPORT_TEXT(DESC, get_event_source, event_source)

#define TSF_EXPORT_SOURCE(DESC) \
  TSF_EXPORT ss_instance_t *plugin_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc); \
  TSF_EXPORT ss_instance_t *plugin_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc) { \
    return tsf_abi_open(s, params, rc); \
  } \
  TSF_EXPORT void plugin_close(ss_plugin_t *s, ss_instance_t *h); \
  TSF_EXPORT void plugin_close(ss_plugin_t *s, ss_instance_t *h) { tsf_abi_close(s, h); } \
  TSF_EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *n, ss_plugin_event ***e); \
  TSF_EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *n, ss_plugin_event ***e) { \
    return tsf_abi_next_batch(s, h, n, e); \
  }

/* When open takes the instance (it may report progress). */
#define TSF_EXPORT_PROGRESS(DESC) \
  TSF_EXPORT const char *plugin_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *pct); \
  TSF_EXPORT const char *plugin_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *pct) { \
    return tsf_abi_get_progress(s, h, pct); \
  }

/* When list_open_params is set. */
#define TSF_EXPORT_OPEN_PARAMS(DESC) \
  TSF_EXPORT const char *plugin_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc); \
  TSF_EXPORT const char *plugin_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc) { \
    return tsf_abi_list_open_params(s, rc); \
  }

/* With every source. */
#define TSF_EXPORT_EVENT_TO_STRING(DESC) \
  TSF_EXPORT const char *plugin_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *in); \
  TSF_EXPORT const char *plugin_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *in) { \
    return tsf_abi_event_to_string(s, in); \
  }

/* When there are fields. */
#define TSF_EXPORT_FIELDS(DESC) \
  TSF_EXPORT_TEXT(DESC, get_fields, fields_json) \
  TSF_EXPORT_TEXT(DESC, get_extract_event_sources, extract_sources)

#define TSF_EXPORT_EXTRACT(DESC) \
  TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                                const ss_plugin_field_extract_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *e, \
                                                const ss_plugin_field_extract_input *in) { \
    return tsf_abi_extract_fields(s, e, in); \
  }

/* When there are metrics. */
#define TSF_EXPORT_METRICS(DESC) \
  TSF_EXPORT ss_plugin_metric *plugin_get_metrics(ss_plugin_t *s, uint32_t *n); \
  TSF_EXPORT ss_plugin_metric *plugin_get_metrics(ss_plugin_t *s, uint32_t *n) { \
    return DESC.nmetrics > TSF_METRICS_FEW ? tsf_abi_get_metrics(s, n) : tsf_metrics_read(&DESC, s, n); \
  }

/* When there are memo slots or hooks. Hosts before 3.7 do not look for them. */
#define TSF_EXPORT_CAPTURE(DESC) TSF_EXPORT_CAPTURES(tsf_abi_capture_open, tsf_abi_capture_close)
/* In its place, when a capture may have routines. */
#define TSF_EXPORT_CAPTURE_ROUTINES(DESC) \
  TSF_EXPORT_CAPTURES(tsf_abi_capture_open_routines, tsf_abi_capture_close_routines)
#define TSF_EXPORT_CAPTURES(OPEN, CLOSE) \
  TSF_EXPORT ss_plugin_rc plugin_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) { \
    return OPEN(s, in); \
  } \
  TSF_EXPORT ss_plugin_rc plugin_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *in); \
  TSF_EXPORT ss_plugin_rc plugin_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *in) { \
    return CLOSE(s, in); \
  }

#define TSF_EXPORT_TYPES(DESC, name, member) \
  TSF_EXPORT uint16_t *plugin_##name(uint32_t *n, ss_plugin_t *s); \
  TSF_EXPORT uint16_t *plugin_##name(uint32_t *n, ss_plugin_t *s) { \
    (void)s; \
    return tsf_abi_event_types(&DESC.member, n); \
  }

/* When extract_types has some. */
#define TSF_EXPORT_EXTRACT_TYPES(DESC) TSF_EXPORT_TYPES(DESC, get_extract_event_types, extract_types)

/* When parse is set, besides TSF_EXPORT_PARSE_EVENT (abi_parse.h). */
#define TSF_EXPORT_PARSE(DESC) \
  TSF_EXPORT_TYPES(DESC, get_parse_event_types, parse_types) \
  TSF_EXPORT_TEXT(DESC, get_parse_event_sources, parse_sources)

/* When event_schema_version is set. */
#define TSF_EXPORT_EVENT_SCHEMA(DESC) \
  TSF_EXPORT const char *plugin_get_required_event_schema_version(ss_plugin_t *s); \
  TSF_EXPORT const char *plugin_get_required_event_schema_version(ss_plugin_t *s) { \
    (void)s; \
    return DESC.event_schema_version; \
  }

#endif
