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
#define PPME_CONTAINER_JSON_2_E 324
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

/* ---- state tables ------------------------------------------------------------------------------ */

typedef enum ss_plugin_state_type {
  SS_PLUGIN_ST_INT8 = 1,
  SS_PLUGIN_ST_INT16 = 2,
  SS_PLUGIN_ST_INT32 = 3,
  SS_PLUGIN_ST_INT64 = 4,
  SS_PLUGIN_ST_UINT8 = 5,
  SS_PLUGIN_ST_UINT16 = 6,
  SS_PLUGIN_ST_UINT32 = 7,
  SS_PLUGIN_ST_UINT64 = 8,
  SS_PLUGIN_ST_STRING = 9,
  SS_PLUGIN_ST_TABLE = 10, /* since 3.5; never a key */
  SS_PLUGIN_ST_BOOL = 25
} ss_plugin_state_type;

typedef void ss_plugin_table_t;
typedef void ss_plugin_table_entry_t;
typedef void ss_plugin_table_field_t;
typedef void ss_plugin_table_iterator_state_t;

/* A key, or the value of a field. Text read from a table is borrowed until the entry changes; text and
 * keys written are copied. A table read from a field may be used until the current call ends. */
typedef union ss_plugin_state_data {
  int8_t s8;
  int16_t s16;
  int32_t s32;
  int64_t s64;
  uint8_t u8;
  uint16_t u16;
  uint32_t u32;
  uint64_t u64;
  ss_plugin_bool b;
  const char *str;
  ss_plugin_table_t *table;
} ss_plugin_state_data;
static_assert(sizeof(ss_plugin_state_data) == 8, "state data");

typedef struct ss_plugin_table_info { const char *name; ss_plugin_state_type key_type; } ss_plugin_table_info;
typedef struct ss_plugin_table_fieldinfo {
  const char *name;
  ss_plugin_state_type field_type;
  ss_plugin_bool read_only;
} ss_plugin_table_fieldinfo;
static_assert(sizeof(ss_plugin_table_info) == 16 && sizeof(ss_plugin_table_fieldinfo) == 16, "table infos");

/* False ends the iteration; the entry is valid in the callback only and is not released. */
typedef ss_plugin_bool (*ss_plugin_table_iterator_fn)(ss_plugin_table_iterator_state_t *, ss_plugin_table_entry_t *);

/* Reading. The first four are also the whole of the legacy reader. NULL, UINT64_MAX, FAILURE: the owner's
 * last error says why (perhaps of an earlier failure). An entry that was got is released. */
#define SS_PLUGIN_TABLE_READER                                                                                     \
  const char *(*get_table_name)(ss_plugin_table_t *);                                                              \
  uint64_t (*get_table_size)(ss_plugin_table_t *);                                                                 \
  ss_plugin_table_entry_t *(*get_table_entry)(ss_plugin_table_t *, const ss_plugin_state_data *key);               \
  ss_plugin_rc (*read_entry_field)(ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, \
                                   ss_plugin_state_data *out);
typedef struct ss_plugin_table_reader { SS_PLUGIN_TABLE_READER } ss_plugin_table_reader;
typedef struct ss_plugin_table_reader_ext {
  SS_PLUGIN_TABLE_READER
  void (*release_table_entry)(ss_plugin_table_t *, ss_plugin_table_entry_t *);
  ss_plugin_bool (*iterate_entries)(ss_plugin_table_t *, ss_plugin_table_iterator_fn, ss_plugin_table_iterator_state_t *);
} ss_plugin_table_reader_ext;

/* Writing. What create gave is given to add (which consumes it, and returns an entry to release) or to
 * destroy. */
#define SS_PLUGIN_TABLE_WRITER                                                                                     \
  ss_plugin_rc (*clear_table)(ss_plugin_table_t *);                                                                \
  ss_plugin_rc (*erase_table_entry)(ss_plugin_table_t *, const ss_plugin_state_data *key);                         \
  ss_plugin_table_entry_t *(*create_table_entry)(ss_plugin_table_t *);                                             \
  void (*destroy_table_entry)(ss_plugin_table_t *, ss_plugin_table_entry_t *);                                     \
  ss_plugin_table_entry_t *(*add_table_entry)(ss_plugin_table_t *, const ss_plugin_state_data *key,                \
                                              ss_plugin_table_entry_t *);                                          \
  ss_plugin_rc (*write_entry_field)(ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, \
                                    const ss_plugin_state_data *in);
typedef struct ss_plugin_table_writer { SS_PLUGIN_TABLE_WRITER } ss_plugin_table_writer;
typedef struct ss_plugin_table_writer_ext { SS_PLUGIN_TABLE_WRITER } ss_plugin_table_writer_ext;

/* Fields; accessors are taken in init only. The list is valid until the next one is asked for. */
#define SS_PLUGIN_TABLE_FIELDS                                                                                     \
  const ss_plugin_table_fieldinfo *(*list_table_fields)(ss_plugin_table_t *, uint32_t *n);                         \
  ss_plugin_table_field_t *(*get_table_field)(ss_plugin_table_t *, const char *name, ss_plugin_state_type);        \
  ss_plugin_table_field_t *(*add_table_field)(ss_plugin_table_t *, const char *name, ss_plugin_state_type);
typedef struct ss_plugin_table_fields { SS_PLUGIN_TABLE_FIELDS } ss_plugin_table_fields;
typedef struct ss_plugin_table_fields_ext { SS_PLUGIN_TABLE_FIELDS } ss_plugin_table_fields_ext;

/* A table of a plugin's own. The host copies the vtables and keeps name and table: they live until destroy.
 * From 3.1 on all three ext pointers are set, and equal to the legacy ones in what both have. */
typedef struct ss_plugin_table_input {
  const char *name;
  ss_plugin_state_type key_type;
  ss_plugin_table_t *table;
  ss_plugin_table_reader reader;
  ss_plugin_table_writer writer;
  ss_plugin_table_fields fields;
  ss_plugin_table_reader_ext *reader_ext;
  ss_plugin_table_writer_ext *writer_ext;
  ss_plugin_table_fields_ext *fields_ext;
} ss_plugin_table_input;
static_assert(sizeof(ss_plugin_table_input) == 152 && offsetof(ss_plugin_table_input, reader) == 24 &&
              offsetof(ss_plugin_table_input, writer) == 56 && offsetof(ss_plugin_table_input, fields) == 104 &&
              offsetof(ss_plugin_table_input, reader_ext) == 128,
              "table input");

typedef struct ss_plugin_field_extract_input {
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn get_owner_last_error;
  uint32_t num_fields;
  ss_plugin_extract_field *fields;
  ss_plugin_table_reader table_reader;
  ss_plugin_table_reader_ext *table_reader_ext;   /* since 3.1; the host's stack: copy the functions */
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
  const ss_plugin_table_info *(*list_tables)(ss_plugin_owner_t *, uint32_t *n);
  ss_plugin_table_t *(*get_table)(ss_plugin_owner_t *, const char *name, ss_plugin_state_type key_type);
  ss_plugin_rc (*add_table)(ss_plugin_owner_t *, const ss_plugin_table_input *);
  ss_plugin_table_fields fields;
  ss_plugin_table_fields_ext *fields_ext; /* since 3.1. These three point to the host's stack */
  ss_plugin_table_reader_ext *reader_ext; /* since 3.5 */
  ss_plugin_table_writer_ext *writer_ext; /* since 3.5 */
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

/* ---- parsing ----------------------------------------------------------------------------------- */

typedef struct ss_plugin_event_parse_input {
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn get_owner_last_error;
  ss_plugin_table_reader table_reader;
  ss_plugin_table_writer table_writer;
  ss_plugin_table_reader_ext *table_reader_ext; /* since 3.1; the host's stack, like the next */
  ss_plugin_table_writer_ext *table_writer_ext; /* since 3.1 */
} ss_plugin_event_parse_input;
static_assert(sizeof(ss_plugin_event_parse_input) == 112 &&
              offsetof(ss_plugin_event_parse_input, table_reader_ext) == 96,
              "parse input");

/* ---- asynchronous events ----------------------------------------------------------------------- */

#define PLUGIN_MAX_ERRLEN 1024
/* Copies the event; any thread. `err` NULL or a buffer of PLUGIN_MAX_ERRLEN for why it was refused. */
typedef ss_plugin_rc (*ss_plugin_async_event_handler_t)(ss_plugin_owner_t *, const ss_plugin_event *, char *err);

/* ---- listening to captures --------------------------------------------------------------------- */

typedef void ss_plugin_routine_t;
typedef void ss_plugin_routine_state_t;
/* Called again and again, from a thread of the host's, while it returns true. */
typedef ss_plugin_bool (*ss_plugin_routine_fn_t)(ss_plugin_t *, ss_plugin_routine_state_t *);
typedef struct ss_plugin_routine_vtable {
  /* NULL: the host has no threads to give */
  ss_plugin_routine_t *(*subscribe)(ss_plugin_owner_t *, ss_plugin_routine_fn_t, ss_plugin_routine_state_t *);
  ss_plugin_rc (*unsubscribe)(ss_plugin_owner_t *, ss_plugin_routine_t *); /* does not wait */
} ss_plugin_routine_vtable;

typedef struct ss_plugin_capture_listen_input {
  ss_plugin_owner_t *owner;
  ss_plugin_routine_vtable *routine; /* the host's stack, like the next two */
  ss_plugin_table_reader_ext *table_reader_ext;
  ss_plugin_table_writer_ext *table_writer_ext;
  ss_plugin_owner_error_fn get_owner_last_error; /* since 3.9 */
} ss_plugin_capture_listen_input;
static_assert(sizeof(ss_plugin_capture_listen_input) == 40, "capture listen input");

/* ---- metrics ----------------------------------------------------------------------------------- */

typedef enum ss_plugin_metric_type {
  SS_PLUGIN_METRIC_TYPE_MONOTONIC = 0,
  SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC = 1
} ss_plugin_metric_type;
typedef enum ss_plugin_metric_value_type {
  SS_PLUGIN_METRIC_VALUE_TYPE_U32,
  SS_PLUGIN_METRIC_VALUE_TYPE_S32,
  SS_PLUGIN_METRIC_VALUE_TYPE_U64,
  SS_PLUGIN_METRIC_VALUE_TYPE_S64,
  SS_PLUGIN_METRIC_VALUE_TYPE_D,
  SS_PLUGIN_METRIC_VALUE_TYPE_F,
  SS_PLUGIN_METRIC_VALUE_TYPE_I
} ss_plugin_metric_value_type;
typedef union ss_plugin_metric_value {
  uint32_t u32;
  int32_t s32;
  uint64_t u64;
  int64_t s64;
  double d;
  float f;
  int i;
} ss_plugin_metric_value;
/* Shown as PLUGIN.NAME; the host copies name and value. */
typedef struct ss_plugin_metric {
  const char *name;
  ss_plugin_metric_type type;
  ss_plugin_metric_value value;
  ss_plugin_metric_value_type value_type;
} ss_plugin_metric;
static_assert(sizeof(ss_plugin_metric) == 32 && offsetof(ss_plugin_metric, value) == 16, "metric");

/* ---- functions --------------------------------------------------------------------------------- */

/* Every function a plugin may export, in the order of ss_plugin_api: result, name without "plugin_", parameters. */
#define SS_PLUGIN_FUNCTIONS(X)                                                                        \
  X(const char *, get_required_api_version, (void))                                                   \
  X(const char *, get_init_schema, (ss_plugin_schema_type *))                                         \
  X(ss_plugin_t *, init, (const ss_plugin_init_input *, ss_plugin_rc *))                              \
  X(void, destroy, (ss_plugin_t *))                                                                   \
  X(const char *, get_last_error, (ss_plugin_t *))                                                    \
  X(const char *, get_name, (void))                                                                   \
  X(const char *, get_description, (void))                                                            \
  X(const char *, get_contact, (void))                                                                \
  X(const char *, get_version, (void))                                                                \
  X(uint32_t, get_id, (void))                                                                         \
  X(const char *, get_event_source, (void))                                                           \
  X(ss_instance_t *, open, (ss_plugin_t *, const char *, ss_plugin_rc *))                             \
  X(void, close, (ss_plugin_t *, ss_instance_t *))                                                    \
  X(const char *, list_open_params, (ss_plugin_t *, ss_plugin_rc *))                                  \
  X(const char *, get_progress, (ss_plugin_t *, ss_instance_t *, uint32_t *))                         \
  X(const char *, event_to_string, (ss_plugin_t *, const ss_plugin_event_input *))                    \
  X(ss_plugin_rc, next_batch, (ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***))      \
  X(uint16_t *, get_extract_event_types, (uint32_t *, ss_plugin_t *))                                 \
  X(const char *, get_extract_event_sources, (void))                                                  \
  X(const char *, get_fields, (void))                                                                 \
  X(ss_plugin_rc, extract_fields,                                                                     \
    (ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *))            \
  X(uint16_t *, get_parse_event_types, (uint32_t *, ss_plugin_t *))                                   \
  X(const char *, get_parse_event_sources, (void))                                                    \
  X(ss_plugin_rc, parse_event,                                                                        \
    (ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_event_parse_input *))              \
  X(const char *, get_async_event_sources, (void))                                                    \
  X(const char *, get_async_events, (void))                                                           \
  X(ss_plugin_rc, set_async_event_handler,                                                            \
    (ss_plugin_t *, ss_plugin_owner_t *, const ss_plugin_async_event_handler_t))                      \
  X(ss_plugin_rc, dump_state,                                                                         \
    (ss_plugin_t *, ss_plugin_owner_t *, const ss_plugin_async_event_handler_t))                      \
  X(ss_plugin_rc, set_config, (ss_plugin_t *, const ss_plugin_set_config_input *))                    \
  X(ss_plugin_metric *, get_metrics, (ss_plugin_t *, uint32_t *))                                     \
  X(ss_plugin_rc, capture_open, (ss_plugin_t *, const ss_plugin_capture_listen_input *))              \
  X(ss_plugin_rc, capture_close, (ss_plugin_t *, const ss_plugin_capture_listen_input *))             \
  X(const char *, get_required_event_schema_version, (ss_plugin_t *))

/* What a static library offers in place of exported symbols; NULL: not used. Of a plugin that requires a version before
 * 3.10 the host takes it that dump_state is left out, and that all behind it stand one place before. */
#define SS_PLUGIN_MEMBER(result, name, parameters) result(*name) parameters;
typedef struct ss_plugin_api { SS_PLUGIN_FUNCTIONS(SS_PLUGIN_MEMBER) } ss_plugin_api;
#undef SS_PLUGIN_MEMBER
static_assert(sizeof(ss_plugin_api) == 264 && offsetof(ss_plugin_api, dump_state) == 216, "table of a static library");

#endif
