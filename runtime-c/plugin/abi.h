/* abi.h: what the abi_*.c files share: the plugin state behind ss_plugin_t and its open instances.
 */
#ifndef TSF_ABI_H
#define TSF_ABI_H

#include "plugin/abi_arena.h"
#include "plugin/descriptor.h"

/* ---- limited logging (abi_log.c) ------------------------------------------------------------------- */

#define TSF_QUIET_NS 10000000000ull /* a repeated message is logged at most this often */
typedef struct tsf_quiet {
  uint64_t last; /* monotonic ns of the last line, 0: never */
  uint64_t held; /* messages since */
} tsf_quiet;

/* ---- the state ------------------------------------------------------------------------------------- */

#define TSF_ERROR_MAX 1024
#define TSF_SOURCE_ERROR_MAX 256 /* what the host keeps of a failed next_batch's, its end included */

/* What makes an event the one seen in the call before, besides its payload, of which the event's object has
 * a copy. */
typedef struct tsf_event_key {
  const ss_plugin_event *evt;
  uint64_t num;
  uint32_t lengths; /* where in head 16 bytes begin that reach its end */
  bool ours;        /* it lies in a batch of this state, whose bytes stay until this is forgotten */
  uint8_t head[40]; /* header; of a plugin event the lengths and the id behind it */
} tsf_event_key;

/* ss_plugin_t. One thread at a time; every allocation in it is freed by destroy. */
struct tsf_plugin {
  tsf_jump outermost; /* where running out of memory in a call that is not within another one comes back to */
  const tsf_plugin_desc *desc;
  tsf_rt *rt;
  tsf_obj *self;     /* root; NULL until init has succeeded */
  tsf_event *event;  /* root: the event of the call going on or, with memo slots, of the last one */
  tsf_event_key key; /* of `event`; evt NULL: none */
  tsf_arena extracted, text, open_params; /* by function: extract_fields, event_to_string, list_open_params */
  tsf_quiet *field_quiet;                 /* desc->nfields of them */
  tsf_quiet event_quiet;                  /* malformed events */
  tsf_quiet text_quiet;                   /* event_to_string */
  tsf_quiet parse_quiet;
  uint32_t line;                          /* in desc->file: the method that the program is in, or near */
  struct tsf_source *sources;
  struct tsf_tapes *tapes; /* abi_tapes.c; NULL before a field has read a document */
  struct tsf_async *async; /* abi_task.h; NULL until a host asked for events */
  struct tsf_own *own; /* own.h; NULL: no tables */
  struct tsf_tables *tables; /* of the host; NULL: the plugin imports none */
  const ss_plugin_capture_listen_input *capture; /* of the call going on, else NULL */
  bool capturing;                                /* between capture_open and capture_close */
  struct tsf_metrics *metrics; /* abi_metrics.c; NULL: none */
  uint64_t *source_counts;     /* slots of events and bytes; NULL: not counted */
  uint64_t *field_counts;      /* of extractions and failures, a pair a field; NULL: not counted */
  ss_plugin_owner_t *owner;
  ss_plugin_log_fn log_fn; /* NULL: the host takes no logs */
  char last_error[TSF_ERROR_MAX];
};
typedef struct tsf_plugin tsf_plugin;

typedef struct tsf_tables tsf_tables;

static inline tsf_plugin *tsf_plugin_of(tsf_rt *rt) { return (tsf_plugin *)rt->plugin; }

/* ss_instance_t: an open source. */
struct tsf_source {
  tsf_plugin *plugin;
  struct tsf_source *next;
  tsf_obj *object;      /* root: generator or stream */
  tsf_obj *handle;      /* root: the tsf_instance that the program holds */
  char *data;           /* the batch: events, each 8-aligned */
  size_t used, cap;
  ss_plugin_event **events; /* into data */
  uint32_t count, events_cap;
  size_t bytes;         /* of their data */
  bool filling;         /* inside nextBatch: EventBatch.add is allowed */
  bool ended;           /* EOF from now on */
  bool failed;          /* FAILURE with `error` from now on */
  uint32_t idle_ms;     /* next pause when there is nothing */
  uint32_t percent;     /* 0 .. 10000 */
  char detail[256];     /* NUL-terminated; of the last report */
  char detail_out[288]; /* handed to the host */
  char error[TSF_SOURCE_ERROR_MAX];
};
typedef struct tsf_source tsf_source;

/* ---- last_error (abi_error.c) ------------------------------------------------------------------------ */

TSF_COLD void tsf_set_error(tsf_plugin *p, const char *text);
TSF_COLD void tsf_set_error2(tsf_plugin *p, const char *before, const char *text);
/* Takes the pending exception (none: out of memory) into last_error: "file.ts:1: Error: message". */
TSF_COLD void tsf_take_exception(tsf_plugin *p);

/* ---- what the host shows of them (abi_printable.c) --------------------------------------------------- */

/* Writes n bytes of WTF-8 so that they are one line of visible text: controls as \n, \r, \t or \x1b, separators of
 * lines and marks of direction as \u{2028}, surrogates as U+FFFD. At most `size` bytes with the NUL behind them, cut
 * at a character or an escape; with a size of 0 it only counts. Returns the length. What is printable stays as it is. */
size_t tsf_printable(char *to, size_t size, const char *text, size_t n);
size_t tsf_printable_lines(char *to, size_t size, const char *text, size_t n); /* line feeds stay */
/* Copy text into a buffer of `size`, cut at a character, NUL-terminated. Returns the length. */
size_t tsf_copy_cut(char *to, size_t size, const char *from);
size_t tsf_copy_cut_n(char *to, size_t size, const char *from, size_t n);
/* The same of printable text, cut at a character or an escape. */
void tsf_copy_printable(char *to, size_t size, const char *text);

/* ---- between the files --------------------------------------------------------------------------------- */

/* abi_config.c: config or open parameters as the program wants them; false when they do not fit, last_error then
 * says why (its message needs no file:line). */
bool tsf_config_value(tsf_plugin *p, const char *text, const struct tsf_decode_type *type, const char *what,
                      tsf_val *value);
/* The pending exception's message alone into last_error, behind `what` when it is about syntax. */
TSF_COLD void tsf_take_message(tsf_plugin *p, const char *what);

/* abi_metrics.c: the slots of a state's metrics, outside the heap. */
void tsf_metrics_free(tsf_plugin *p);
/* One thread at a time writes a slot, any reads it. */
static inline void tsf_count(uint64_t *slot, uint64_t n) {
  __atomic_store_n(slot, __atomic_load_n(slot, __ATOMIC_RELAXED) + n, __ATOMIC_RELAXED);
}

/* abi_event.c; more in abi_event.h. */
/* Another event will come: forget the object (open, close, next_batch, captures, destroy). */
void tsf_event_forget(tsf_plugin *p);

/* abi_batch.c */
bool tsf_batch_append(tsf_source *src, const tsf_obj *data, uint64_t time); /* false: no memory */
bool tsf_batch_append_whole(tsf_source *src, const ss_plugin_event *event);
tsf_source *tsf_batch_filling(tsf_rt *rt, const tsf_instance *batch); /* the program adds to it; else NULL, after throwing */
void tsf_batch_start(tsf_source *src); /* empties it */
tsf_source *tsf_source_of(const tsf_plugin *p, const ss_plugin_event *evt); /* whose batch it lies in; NULL: none's */

/* abi_source.c */
void tsf_source_free(tsf_source *src); /* also takes it off p->sources */
void tsf_source_close(tsf_source *src); /* runs the program's close first */

/* abi_log.c. Text is data, never a format, and what is no visible text in it is escaped. */
void tsf_log(tsf_plugin *p, ss_plugin_log_severity severity, const char *text, size_t n);
/* Logs last_error as an error of `what` unless it was done lately; counts it then. */
TSF_COLD void tsf_log_quietly(tsf_plugin *p, tsf_quiet *quiet, const char *what);

#endif
