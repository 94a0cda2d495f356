/* falco.h: the C interface between a Falco plugin and the host, as of plugin API 3.12.
 *
 * Our own declaration of what both sides agree on, 64-bit targets only. The input structs of the host
 * grew over the API's minor versions and carry no size: a member marked "since 3.x" may be read only
 * by a plugin that declares at least that version.
 */
#ifndef TSF_FALCO_H
#define TSF_FALCO_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define TSF_EXPORT __declspec(dllexport)
#else
#define TSF_EXPORT __attribute__((visibility("default")))
#endif

/* ---- enums: all are 4-byte ints ---------------------------------------------------------------- */

typedef enum ss_plugin_rc {
  SS_PLUGIN_TIMEOUT = -1, /* next_batch only: nothing now */
  SS_PLUGIN_SUCCESS = 0,
  SS_PLUGIN_FAILURE = 1,
  SS_PLUGIN_EOF = 2, /* next_batch only */
  SS_PLUGIN_NOT_SUPPORTED = 3
} ss_plugin_rc;

typedef enum ss_plugin_field_type {
  FTYPE_UINT64 = 8,
  FTYPE_STRING = 9,
  FTYPE_RELTIME = 20,
  FTYPE_ABSTIME = 21,
  FTYPE_BOOL = 25,
  FTYPE_IPADDR = 40,
  FTYPE_IPNET = 41
} ss_plugin_field_type;

typedef enum ss_plugin_log_severity {
  SS_PLUGIN_LOG_SEV_FATAL = 1,
  SS_PLUGIN_LOG_SEV_CRITICAL = 2,
  SS_PLUGIN_LOG_SEV_ERROR = 3,
  SS_PLUGIN_LOG_SEV_WARNING = 4,
  SS_PLUGIN_LOG_SEV_NOTICE = 5,
  SS_PLUGIN_LOG_SEV_INFO = 6,
  SS_PLUGIN_LOG_SEV_DEBUG = 7,
  SS_PLUGIN_LOG_SEV_TRACE = 8
} ss_plugin_log_severity;

typedef enum ss_plugin_schema_type { SS_PLUGIN_SCHEMA_NONE = 0, SS_PLUGIN_SCHEMA_JSON = 1 } ss_plugin_schema_type;

static_assert(sizeof(ss_plugin_rc) == 4 && sizeof(ss_plugin_log_severity) == 4, "enums are ints");

typedef void ss_plugin_t;       /* plugin state: ours */
typedef void ss_instance_t;     /* open source instance: ours */
typedef void ss_plugin_owner_t; /* the host's side of a plugin */
typedef uint32_t ss_plugin_bool;

/* ---- events ------------------------------------------------------------------------------------ */

/* Header of every event; unaligned. Followed by nparams lengths (u32 in the two types below), then
 * the values back to back. */
typedef struct __attribute__((packed)) ss_plugin_event {
  uint64_t ts;  /* ns since the epoch; UINT64_MAX: the host stamps it */
  uint64_t tid; /* UINT64_MAX: none */
  uint32_t len; /* of the whole event */
  uint16_t type;
  uint32_t nparams;
} ss_plugin_event;
static_assert(sizeof(ss_plugin_event) == 26, "event header");

#define PPME_PLUGINEVENT_E 322 /* params: plugin id u32, payload */
#define PPME_ASYNCEVENT_E 402  /* params: plugin id u32, name with NUL, data */
#define PLUGIN_EVENT_PAYLOAD_OFFSET 38
#define PPME_MAX 454

typedef struct ss_plugin_event_input {
  const ss_plugin_event *evt; /* the host's memory, valid during the call */
  uint64_t evtnum;
  const char *evtsrc; /* "syscall" or a plugin's source name */
} ss_plugin_event_input;
static_assert(sizeof(ss_plugin_event_input) == 24, "event input");

/* ---- extraction -------------------------------------------------------------------------------- */

typedef struct ss_plugin_byte_buffer { uint32_t len; const void *ptr; } ss_plugin_byte_buffer;
static_assert(sizeof(ss_plugin_byte_buffer) == 16, "byte buffer");

/* One request: outputs first. res and res_len arrive uninitialised. */
typedef struct ss_plugin_extract_field {
  union {
    const char **str;
    uint64_t *u64;
    ss_plugin_bool *boolean;
    ss_plugin_byte_buffer *buf;
  } res;
  uint64_t res_len;
  uint32_t field_id; /* index in get_fields' array */
  const char *field;
  const char *arg_key; /* NULL: none, or the field takes no key */
  uint64_t arg_index;  /* UINT64_MAX when there is none, whatever other documents say */
  ss_plugin_bool arg_present;
  uint32_t ftype;
  ss_plugin_bool flist; /* 0 or 64 */
} ss_plugin_extract_field;
static_assert(sizeof(ss_plugin_extract_field) == 64 && offsetof(ss_plugin_extract_field, res_len) == 8 &&
              offsetof(ss_plugin_extract_field, field_id) == 16 && offsetof(ss_plugin_extract_field, arg_key) == 32 &&
              offsetof(ss_plugin_extract_field, arg_present) == 48 && offsetof(ss_plugin_extract_field, flist) == 56,
              "extract field");

/* Where in the event a value was found, from the event's first byte; {0, 0}: not there. One entry per
 * value of the field asked for. */
typedef struct ss_plugin_extract_value_offsets { uint32_t *start, *length; } ss_plugin_extract_value_offsets;

typedef const char *(*ss_plugin_owner_error_fn)(ss_plugin_owner_t *);

/* Vtables of state tables, opaque here so far: only their places and sizes matter. */
typedef struct ss_plugin_table_reader { void *fn[4]; } ss_plugin_table_reader;
typedef struct ss_plugin_table_fields { void *fn[3]; } ss_plugin_table_fields;

typedef struct ss_plugin_field_extract_input {
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn get_owner_last_error;
  uint32_t num_fields;
  ss_plugin_extract_field *fields;
  ss_plugin_table_reader table_reader;
  void *table_reader_ext;                         /* since 3.1 */
  ss_plugin_extract_value_offsets *value_offsets; /* since 3.11; NULL unless wanted */
} ss_plugin_field_extract_input;
static_assert(sizeof(ss_plugin_field_extract_input) == 80 &&
              offsetof(ss_plugin_field_extract_input, fields) == 24 &&
              offsetof(ss_plugin_field_extract_input, table_reader) == 32 &&
              offsetof(ss_plugin_field_extract_input, table_reader_ext) == 64 &&
              offsetof(ss_plugin_field_extract_input, value_offsets) == 72,
              "extract input");

/* ---- init -------------------------------------------------------------------------------------- */

typedef struct ss_plugin_init_tables_input {
  void *list_tables, *get_table, *add_table;
  ss_plugin_table_fields fields;
  void *fields_ext, *reader_ext, *writer_ext; /* since 3.1 / 3.5 */
} ss_plugin_init_tables_input;
static_assert(sizeof(ss_plugin_init_tables_input) == 72, "init tables input");

/* `component` NULL: the plugin's name. May be called from any thread. */
typedef void (*ss_plugin_log_fn)(ss_plugin_owner_t *, const char *component, const char *msg,
                                 ss_plugin_log_severity);

/* config and tables are valid during init only; the others as long as the plugin. */
typedef struct ss_plugin_init_input {
  const char *config;
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn get_owner_last_error;
  const ss_plugin_init_tables_input *tables; /* NULL unless the plugin extracts or parses */
  ss_plugin_log_fn log_fn;                   /* since 3.3 */
} ss_plugin_init_input;
static_assert(sizeof(ss_plugin_init_input) == 40 && offsetof(ss_plugin_init_input, tables) == 24 &&
              offsetof(ss_plugin_init_input, log_fn) == 32,
              "init input");

typedef struct ss_plugin_set_config_input { const char *config; } ss_plugin_set_config_input;

/* ---- functions --------------------------------------------------------------------------------- */

/* Every function a plugin may export: result, name without "plugin_", parameters. What no host here
 * calls has `const void *` for the structs it takes. */
#define SS_PLUGIN_FUNCTIONS(X)                                                                        \
  X(const char *, get_required_api_version, (void))                                                   \
  X(const char *, get_version, (void))                                                                \
  X(const char *, get_name, (void))                                                                   \
  X(const char *, get_description, (void))                                                            \
  X(const char *, get_contact, (void))                                                                \
  X(const char *, get_init_schema, (ss_plugin_schema_type *))                                         \
  X(ss_plugin_t *, init, (const ss_plugin_init_input *, ss_plugin_rc *))                              \
  X(void, destroy, (ss_plugin_t *))                                                                   \
  X(const char *, get_last_error, (ss_plugin_t *))                                                    \
  X(uint32_t, get_id, (void))                                                                         \
  X(const char *, get_event_source, (void))                                                           \
  X(ss_instance_t *, open, (ss_plugin_t *, const char *, ss_plugin_rc *))                             \
  X(void, close, (ss_plugin_t *, ss_instance_t *))                                                    \
  X(ss_plugin_rc, next_batch, (ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***))      \
  X(const char *, list_open_params, (ss_plugin_t *, ss_plugin_rc *))                                  \
  X(const char *, get_progress, (ss_plugin_t *, ss_instance_t *, uint32_t *))                         \
  X(const char *, event_to_string, (ss_plugin_t *, const ss_plugin_event_input *))                    \
  X(const char *, get_fields, (void))                                                                 \
  X(ss_plugin_rc, extract_fields,                                                                     \
    (ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *))            \
  X(uint16_t *, get_extract_event_types, (uint32_t *, ss_plugin_t *))                                 \
  X(const char *, get_extract_event_sources, (void))                                                  \
  X(ss_plugin_rc, parse_event, (ss_plugin_t *, const ss_plugin_event_input *, const void *))          \
  X(uint16_t *, get_parse_event_types, (uint32_t *, ss_plugin_t *))                                   \
  X(const char *, get_parse_event_sources, (void))                                                    \
  X(const char *, get_async_events, (void))                                                           \
  X(const char *, get_async_event_sources, (void))                                                    \
  X(ss_plugin_rc, set_async_event_handler, (ss_plugin_t *, ss_plugin_owner_t *, const void *))        \
  X(ss_plugin_rc, dump_state, (ss_plugin_t *, ss_plugin_owner_t *, const void *))                     \
  X(ss_plugin_rc, set_config, (ss_plugin_t *, const ss_plugin_set_config_input *))                    \
  X(const void *, get_metrics, (ss_plugin_t *, uint32_t *))                                           \
  X(ss_plugin_rc, capture_open, (ss_plugin_t *, const void *))                                        \
  X(ss_plugin_rc, capture_close, (ss_plugin_t *, const void *))                                       \
  X(const char *, get_required_event_schema_version, (ss_plugin_t *))

#endif
