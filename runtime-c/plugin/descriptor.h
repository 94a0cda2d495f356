/* descriptor.h: what the compiler emits for a plugin, and the ABI functions that work on it.
 *
 * A generated plugin is: one `static const tsf_plugin_desc`, and the TSF_EXPORT_* macros (exports.h) for the
 * capabilities in use and nothing else (the presence of a symbol is the capability).
 *
 * Callbacks run with a realm entered: they may allocate and throw (rt->exc). The glue turns exceptions
 * into the ABI's error code, last_error and a log line.
 */
#ifndef TSF_DESCRIPTOR_H
#define TSF_DESCRIPTOR_H

#include "plugin/falco.h"
#include "plugin/sdk.h"

/* ---- events --------------------------------------------------------------------------------------- */

/* Told to the host. */
typedef struct tsf_event_list {
  uint32_t count;
  const uint16_t *types;
} tsf_event_list;

/* A set of event types is 512 bits, of which the last one stands for all types beyond; NULL: those of plugins alone. */
static inline bool tsf_takes(const uint64_t *set, uint16_t type) {
  if (set == NULL) return type == PPME_PLUGINEVENT_E;
  if (type > 511) type = 511;
  return (set[type >> 6] >> (type & 63) & 1) != 0;
}

/* ---- fields --------------------------------------------------------------------------------------- */

/* The optional second argument of a field, in the representation of the parameter:
 * a `string` parameter takes key, a `number` one index, `string | number` tsf_field_arg_val. */
typedef struct tsf_field_arg {
  const tsf_str *key; /* NULL: absent */
  double index;       /* TSF_NUM_UNDEF: absent */
} tsf_field_arg;
/* For `string | number`: a number when the argument reads as one, else a string, else undefined. */
static inline tsf_val tsf_field_arg_val(const tsf_field_arg *arg) {
  return tsf_num_is_undef(arg->index) ? tsf_val_of_ptr(arg->key) : tsf_val_of_num(arg->index);
}

/* Where a field's value goes: only the tsf_out_ functions look inside (abi.h). */
typedef struct tsf_field_out tsf_field_out;

/* Each gives one value, and true; false with an exception pending when it does not fit. Values are
 * copied. NULL and the undefined patterns must be tested by the caller first (return false). */
bool tsf_out_u64(tsf_rt *rt, tsf_field_out *out, tsf_big value); /* uint64, reltime, abstime: 0 .. 2^64-1 */
bool tsf_out_bool(tsf_rt *rt, tsf_field_out *out, uint8_t value);
bool tsf_out_str(tsf_rt *rt, tsf_field_out *out, const tsf_str *value); /* U+0000 becomes U+FFFD */
bool tsf_out_bytes(tsf_rt *rt, tsf_field_out *out, const tsf_bytes *value); /* ipaddr, ipnet: 4 or 16 bytes */
/* Lists. Elements that are undefined are left out, those that do not fit with a line in the log; an empty list is a
 * value-less field. */
bool tsf_out_u64_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values);  /* ARR_BIG */
bool tsf_out_bool_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values); /* ARR_BOOL */
bool tsf_out_str_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values);  /* ARR_WORD of tsf_str */
bool tsf_out_bytes_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values); /* ARR_WORD of tsf_bytes */

#define TSF_FIELD_KEY 1u      /* the argument may be a string */
#define TSF_FIELD_INDEX 2u    /* the argument may be a number; with KEY, either */
#define TSF_FIELD_REQUIRED 4u /* the argument must be there */

typedef struct tsf_plugin_field {
  const char *name;  /* as in fields_json, same order */
  uint8_t ftype;     /* ss_plugin_field_type */
  uint8_t is_list;
  uint16_t flags;    /* TSF_FIELD_ */
  uint32_t line;     /* of the method, in the descriptor's file; 0: elsewhere */
  /* Calls the method and hands its result to one tsf_out_ function. True: there is a value. False: no
   * value (undefined), or an exception. */
  bool (*extract)(tsf_rt *rt, tsf_obj *self, tsf_event *event, const tsf_field_arg *arg, tsf_field_out *out);
  const uint64_t *takes; /* a tsf_takes set: of other events it has no value; NULL: all that the plugin takes */
} tsf_plugin_field;

/* ---- tables of the host ----------------------------------------------------------------------------- */

typedef struct tsf_table_field {
  const char *name;
  uint8_t type;   /* ss_plugin_state_type */
  uint8_t added;  /* by this plugin */
  uint16_t number; /* of the program's */
  uint16_t sub;   /* of a subtable's field: its place among the tables */
} tsf_table_field;

typedef struct tsf_table_desc {
  const char *name;
  uint8_t key_type;  /* ss_plugin_state_type */
  uint8_t fixed;     /* takes no new entries */
  uint16_t root;     /* the imported table that it is, or is a subtable of */
  uint16_t nfields;
  const tsf_table_field *fields;
  uint32_t line;     /* of its declaration, in the descriptor's file */
} tsf_table_desc;

/* ---- sources -------------------------------------------------------------------------------------- */

/* One yielded event. The glue presets data NULL and time UINT64_MAX (the host's clock). */
typedef struct tsf_event_out {
  const tsf_obj *data; /* tsf_str or tsf_bytes; alive until the next allocation is enough */
  uint64_t time;       /* ns since the epoch */
} tsf_event_out;
/* Checks a `time` before it is stored: RangeError outside 0 .. 2^64-1. UINT64_MAX for TSF_BIG_UNDEF. */
uint64_t tsf_event_out_time(tsf_rt *rt, tsf_big time);

struct tsf_source; /* abi.h */
typedef enum tsf_pull { TSF_PULL_END = -1, TSF_PULL_NOTHING = 0, TSF_PULL_EVENT = 1, TSF_PULL_AGAIN = 2 } tsf_pull;
typedef enum tsf_batch_state { TSF_BATCH_END = -1, TSF_BATCH_WAIT = 0, TSF_BATCH_MORE = 1 } tsf_batch_state;

/* ---- metrics -------------------------------------------------------------------------------------- */

struct tsf_plugin;
typedef struct tsf_metric_desc {
  const char *name;
  uint8_t type;       /* ss_plugin_metric_type */
  uint8_t value_type; /* ss_plugin_metric_value_type */
  uint64_t (*read)(const struct tsf_plugin *p); /* from any thread; NULL: the metric has a slot of its own */
} tsf_metric_desc;
bool tsf_metrics_make(struct tsf_plugin *p); /* false: no memory */
uint64_t tsf_metric_heap(const struct tsf_plugin *p);
uint64_t tsf_metric_collections(const struct tsf_plugin *p);
uint64_t tsf_async_refused(const struct tsf_plugin *p); /* asynchronous events that the host did not take */

/* ---- the descriptor ------------------------------------------------------------------------------- */

struct tsf_plugin; /* abi.h */
struct tsf_own_desc;
extern const struct tsf_tables_part tsf_the_tables_part; /* abi_tables.h */
extern const struct tsf_memo_part tsf_the_memo_part;       /* abi_event.h */
extern const struct tsf_offsets_part tsf_the_offsets_part; /* abi_extract.h */

typedef struct tsf_plugin_desc {
  /* metadata: static text, never NULL unless said */
  const char *name, *version, *description, *contact;
  const char *api_version;    /* "3.12.0": least version that has what is used ... */
  uint32_t api_minor;         /* ... and its minor: what may be read of the host's structs */
  uint32_t id;                /* 0: none */
  const char *event_source;   /* "" when id is 0 */
  const char *event_schema_version; /* NULL unless events other than 322 are wanted; "4.0.0" */

  /* realm */
  uint32_t globals_size;
  uint32_t memo_slots;        /* at most TSF_MEMO_MAX */
  const struct tsf_memo_part *memo_part; /* &tsf_the_memo_part when there are some: who has none has no byte of it */
  uint64_t max_heap;          /* bytes; 0: the default */
  /* Where the class and its methods are, for what has no place of its own: running out of memory. */
  const char *file;           /* NULL: not known */
  struct { uint32_t create, init, set_config, destroy, open, event_to_string, list_open_params, parse;
    uint32_t capture_open, capture_close; } lines; /* 0: not in it */
  void (*module_init)(tsf_rt *rt); /* module bodies in order; NULL: nothing to do */

  /* Tables of the host that the plugin imports, those before their subtables; ntables 0: none. */
  const tsf_table_desc *tables;
  uint32_t ntables;       /* all of them */
  uint32_t ntable_fields; /* numbers of fields in use */
  const struct tsf_tables_part *tables_part; /* &tsf_the_tables_part when there are any: who has none has no byte of it */

  /* the plugin object */
  const char *config_schema;             /* JSON schema; NULL: config is opaque text */
  const struct tsf_decode_type *config;  /* NULL: the config value is the text itself, a string */
  /* new P(): stores config and logger before the field initialisers. config is a tsf_val of `config`'s
   * type. The object is a root until destroy. */
  tsf_obj *(*create)(tsf_rt *rt, tsf_val config, const tsf_obj *logger);
  void (*init)(tsf_rt *rt, tsf_obj *self);    /* NULL: none */
  /* Stores the config when the method has taken it. NULL: none. */
  void (*set_config)(tsf_rt *rt, tsf_obj *self, tsf_val config);
  void (*destroy)(tsf_rt *rt, tsf_obj *self); /* NULL: none */

  /* tables of its own (own.h); start_tables NULL when there are none */
  const struct tsf_own_desc *own_tables;
  uint32_t nown_tables, nown_entries; /* tables; classes of entries */
  bool (*start_tables)(struct tsf_plugin *p, tsf_obj *self, const ss_plugin_init_input *in);
  void (*end_tables)(struct tsf_plugin *p); /* destroy */

  /* sourcing: open NULL when the plugin has none */
  const struct tsf_decode_type *open_params; /* NULL: the parameters are the text, a string */
  /* Returns a generator (then resume is set) or an EventStream (then next_batch is). A root until close. */
  tsf_obj *(*open)(tsf_rt *rt, tsf_obj *self, tsf_val params, tsf_instance *instance);
  tsf_pull (*resume)(tsf_rt *rt, tsf_obj *generator, tsf_event_out *out);
  tsf_batch_state (*next_batch)(tsf_rt *rt, tsf_obj *stream, tsf_instance *batch);
  /* Of an async generator: a call of the host begins (most 0), or nothing can run and `spent` ns of `most` are over: waits
   * for the next timer, 10 ms at most. */
  void (*pause)(struct tsf_source *src, uint64_t spent, uint64_t most);
  /* generator.return(), stream.close(); NULL: nothing to do. */
  void (*close)(tsf_rt *rt, tsf_obj *generator_or_stream);
  const tsf_str *(*list_open_params)(tsf_rt *rt, tsf_obj *self); /* JSON text, as JSON.stringify gives it */
  const tsf_str *(*event_to_string)(tsf_rt *rt, tsf_obj *self, tsf_event *event); /* NULL: the payload as text */

  /* extraction */
  const char *fields_json;
  const tsf_plugin_field *fields;
  uint32_t nfields;
  const uint64_t *extract_takes; /* a tsf_takes set */
  const struct tsf_offsets_part *offsets_part; /* &tsf_the_offsets_part when api_minor is 11 or more */
  tsf_event_list extract_types;
  const char *extract_sources;  /* JSON array, "" for none */

  /* parsing: NULL when there is none. Of a tsf_parse_call (abi_parse.h); ss_plugin_rc */
  int (*parse)(void *call);
  const uint64_t *parse_takes;
  tsf_event_list parse_types;
  const char *parse_sources;

  /* metrics: the author's, then those that there are by default; nmetrics 0: no get_metrics */
  const tsf_metric_desc *metrics;
  uint32_t nmetrics;
  bool (*make_metrics)(struct tsf_plugin *p); /* tsf_metrics_make */
  uint32_t source_metrics; /* the place of events and bytes in them, 0 for none: plus 1 */
  uint32_t field_metrics;  /* likewise; two a field: extractions and failures */

  /* listening: NULL when there is none */
  void (*capture_open)(tsf_rt *rt, tsf_obj *self, tsf_obj *capture);
  void (*capture_close)(tsf_rt *rt, tsf_obj *self, tsf_obj *capture);
  ss_plugin_rc (*end_capture)(ss_plugin_t *s, const ss_plugin_capture_listen_input *in); /* tsf_abi_capture_close; destroy */
} tsf_plugin_desc;

/* Of a plugin with asynchronous events, besides its descriptor. */
typedef struct tsf_async_desc {
  const char *names_json, *sources_json; /* "" for every source */
  const char *const *names, *const *sources; /* the same, each ending in NULL */
  const char *own_source;                    /* where events go unless they say otherwise; "" for the system's */
  uint32_t own_id;
  void (*start)(tsf_rt *rt, tsf_obj *self, tsf_obj *events); /* NULL: none */
  void (*dump)(tsf_rt *rt, tsf_obj *self, tsf_obj *dump);
  uint32_t start_line, dump_line; /* in the descriptor's file */
} tsf_async_desc;

/* ---- the ABI functions ------------------------------------------------------------------------------ */

/* Each is the plugin_ function of that name, after the descriptor. All take NULL states. */
ss_plugin_t *tsf_abi_init(const tsf_plugin_desc *d, const ss_plugin_init_input *in, ss_plugin_rc *rc);
void tsf_abi_destroy(ss_plugin_t *s);
const char *tsf_abi_get_last_error(ss_plugin_t *s);
ss_plugin_rc tsf_abi_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *in);
const char *tsf_abi_get_init_schema(const tsf_plugin_desc *d, ss_plugin_schema_type *type);

ss_instance_t *tsf_abi_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc);
void tsf_abi_close(ss_plugin_t *s, ss_instance_t *h);
ss_plugin_rc tsf_abi_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *nevts, ss_plugin_event ***evts);
const char *tsf_abi_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *pct);
const char *tsf_abi_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc);
const char *tsf_abi_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *in);

ss_plugin_rc tsf_abi_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *evt,
                                    const ss_plugin_field_extract_input *in);
ss_plugin_rc tsf_abi_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *in);
ss_plugin_rc tsf_abi_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *in); /* never fails */
ss_plugin_rc tsf_abi_parse_event(ss_plugin_t *s, const ss_plugin_event_input *evt,
                                 const ss_plugin_event_parse_input *in);
ss_plugin_metric *tsf_abi_get_metrics(ss_plugin_t *s, uint32_t *n);
uint16_t *tsf_abi_event_types(const tsf_event_list *list, uint32_t *n);

/* abi_tapes.c: of programs whose sources and fields read JSON documents. */
const struct tsf_json_tape *tsf_tape_of(tsf_rt *rt, const tsf_str *text); /* rt->tape_of */
/* The source gives `data` as its next event. What rt->told says is of this turn. */
void tsf_tape_keep(tsf_rt *rt, const tsf_obj *source, const tsf_obj *data);

/* abi_async.c */
ss_plugin_rc tsf_abi_set_async_event_handler(const tsf_async_desc *d, ss_plugin_t *s, ss_plugin_owner_t *owner,
                                             ss_plugin_async_event_handler_t handler);
ss_plugin_rc tsf_abi_dump_state(const tsf_async_desc *d, ss_plugin_t *s, ss_plugin_owner_t *owner,
                                ss_plugin_async_event_handler_t handler);
/* abi_routine.c: the same as those without routines, and these end. */
ss_plugin_rc tsf_abi_capture_open_routines(ss_plugin_t *s, const ss_plugin_capture_listen_input *in);
ss_plugin_rc tsf_abi_capture_close_routines(ss_plugin_t *s, const ss_plugin_capture_listen_input *in);
void tsf_abi_destroy_tasks(ss_plugin_t *s); /* destroy of a plugin that may have threads */

#endif
