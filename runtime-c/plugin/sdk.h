/* sdk.h: the native side of the author's SDK (stdlib/falco): PluginEvent, Logger, EventBatch,
 * SourceInstance. What only the ABI glue needs is in abi.h.
 *
 * Every object here begins as struct tsf_native does: header, size in bytes, number of traced words
 * that follow.
 */
#ifndef TSF_SDK_H
#define TSF_SDK_H

#include "os/os.h"

/* ---- PluginEvent (abi_event.c) ------------------------------------------------------------------ */

#define TSF_MEMO_MAX 64

/* One event of the host. In a plugin with memo slots the object lives until another event comes (the
 * event region); else for one call. After that its scalars and what was read of it stay good; reading
 * text, bytes or source for the first time then is a TypeError. */
typedef struct tsf_event {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* traced: the next 5 words */
  const tsf_str *text;   /* each NULL until asked for */
  tsf_bytes *bytes;
  const tsf_str *source;
  tsf_buf *memo;          /* BUF_WORD of memo values; NULL: the plugin has no slots */
  tsf_buf *copy;          /* the payload, when there are memo slots and it was read in another way than as text */
  uint64_t filled;        /* bit i: memo slot i holds a value */
  const uint8_t *raw;     /* the host's event; NULL once the call is over */
  const uint8_t *lengths; /* in it: of its parameters, 16 bits each, once one was read and nparams counted; NULL with raw */
  const uint8_t *payload; /* in it */
  uint64_t payload_len;
  const char *evtsrc; /* the host's, valid as long as raw */
  uint64_t num;
  uint64_t time, tid; /* read through the accessors: only an event that outlives its call has them here */
  uint64_t type, nparams;
} tsf_event;

/* Parameters of any event. One that is beyond those there are, or lies in an event whose lengths do not agree, is
 * undefined; reading one after the call is a TypeError. */
tsf_bytes *tsf_event_param(tsf_rt *rt, tsf_event *event, double i);
double tsf_event_nparams(const tsf_event *event);
/* Of events of type 402; Error for others. */
const tsf_str *tsf_event_name(tsf_rt *rt, const tsf_event *event);
double tsf_event_pluginId(tsf_rt *rt, const tsf_event *event);

/* The payload as text, of type 402 its data; bytes that are not UTF-8 become U+FFFD as TextDecoder does it. Error
 * when the event is of neither type. */
TSF_SLOW const tsf_str *tsf_event_text_slow(tsf_rt *rt, tsf_event *event);
TSF_SLOW tsf_bytes *tsf_event_bytes_slow(tsf_rt *rt, tsf_event *event);
const tsf_str *tsf_event_source(tsf_rt *rt, tsf_event *event);

static inline const tsf_str *tsf_event_text(tsf_rt *rt, tsf_event *event) {
  return TSF_LIKELY(event->text != NULL) ? event->text : tsf_event_text_slow(rt, event);
}
/* What event.json parses: the text without the byte order mark that some write before JSON, as request.json() and its like. */
static inline const tsf_str *tsf_event_json_text(tsf_rt *rt, tsf_event *event) {
  const tsf_str *text = tsf_event_text(rt, event);
  bool marked = text != NULL && text->len >= 3 && memcmp(text->data, "\xef\xbb\xbf", 3) == 0;
  return TSF_UNLIKELY(marked) ? tsf_str_slice(rt, text, 1, TSF_STR_MAX) : text;
}
/* A view of the host's memory: stores into it are refused by the array's own check (BORROWED). */
static inline tsf_bytes *tsf_event_bytes(tsf_rt *rt, tsf_event *event) {
  return TSF_LIKELY(event->bytes != NULL) ? event->bytes : tsf_event_bytes_slow(rt, event);
}
static inline uint64_t tsf_event_word(const tsf_event *event, size_t offset, uint64_t kept) {
  if (TSF_LIKELY(event->raw != NULL)) memcpy(&kept, event->raw + offset, sizeof kept);
  return kept;
}
/* ns since the epoch */
static inline tsf_big tsf_event_time(const tsf_event *event) { return tsf_event_word(event, 0, event->time); }
/* UINT64_MAX means none, and is -1 for the program */
static inline tsf_big tsf_event_tid(const tsf_event *event) { return (int64_t)tsf_event_word(event, 8, event->tid); }
static inline tsf_big tsf_event_num(const tsf_event *event) { return event->num; }

/* event.memo(parse): the compiler gives each parse function of the program a slot below
 * desc->memo_slots (one at most per function, TSF_MEMO_MAX in all) and emits
 *   if (tsf_event_memo_has(e, k)) v = tsf_event_memo_get(e, k);
 *   else { v = parse(rt, e); if (!TSF_FAILED(rt)) tsf_event_memo_set(rt, e, k, v); }
 * A parse that throws is not remembered. */
void tsf_event_own(tsf_rt *rt, tsf_event *event); /* a copy of the payload: by it the event is known again */
static inline bool tsf_event_memo_has(const tsf_event *event, uint32_t slot) { return event->filled >> slot & 1; }
static inline tsf_val tsf_event_memo_get(const tsf_event *event, uint32_t slot) {
  return ((const tsf_val *)event->memo->payload)[slot];
}
static inline void tsf_event_memo_set(tsf_rt *rt, tsf_event *event, uint32_t slot, tsf_val value) {
  if (TSF_UNLIKELY(event->text == NULL)) tsf_event_own(rt, event);
  ((tsf_val *)event->memo->payload)[slot] = value;
  event->filled |= (uint64_t)1 << slot;
  tsf_barrier_val(rt, event->memo, value);
}

/* ---- Logger (abi_log.c) -------------------------------------------------------------------------- */

/* The logger of the plugin: a static object; where its lines go depends on the realm. Nothing in an executable. */
extern const tsf_obj tsf_the_logger;
/* One whose lines the host shows under that name in place of the plugin's. */
tsf_obj *tsf_logger_component(tsf_rt *rt, const tsf_obj *self, const tsf_str *name);
void tsf_logger_fatal(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_critical(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_error(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_warning(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_notice(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_info(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_debug(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);
void tsf_logger_trace(tsf_rt *rt, const tsf_obj *self, const tsf_str *message);

/* ---- Metrics (abi_metrics.c) ------------------------------------------------------------------------- */

tsf_obj *tsf_metrics_maker(void); /* a static object */
typedef struct tsf_metric tsf_metric; /* a Counter, NumberCounter, Gauge or BigIntGauge */
tsf_metric *tsf_metric_at(tsf_rt *rt, const tsf_obj *metrics, uint32_t i); /* row i of desc->metrics */
tsf_big tsf_metric_big(const tsf_metric *metric);
double tsf_metric_num(const tsf_metric *metric);
/* RangeError for what does not fit the metric's type, and for counters below 0. */
void tsf_gauge_set(tsf_rt *rt, const tsf_metric *metric, double value);
void tsf_gauge_add(tsf_rt *rt, const tsf_metric *metric, double n);
void tsf_biggauge_set(tsf_rt *rt, const tsf_metric *metric, tsf_big value);
void tsf_biggauge_add(tsf_rt *rt, const tsf_metric *metric, tsf_big n);
void tsf_counter_add(tsf_rt *rt, const tsf_metric *metric, tsf_val n); /* a number, a bigint, or undefined: 1 */
void tsf_numcounter_add(tsf_rt *rt, const tsf_metric *metric, double n); /* undefined: 1 */

/* ---- Capture (abi_capture.c) ------------------------------------------------------------------------- */

extern const tsf_obj tsf_the_capture; /* static as well: what it can do is offered by the host for a call */

/* ---- EventBatch, SourceInstance (abi_batch.c) ------------------------------------------------------ */

struct tsf_source; /* abi.h: an open source instance */

/* What open() and nextBatch() are handed. `source` is NULL once the instance is closed. */
typedef struct tsf_instance {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* no traced words */
  struct tsf_source *source;
} tsf_instance;

/* batch.add(data, time?): data is a string or a Uint8Array. Time outside 0 .. 2^64-1 is a RangeError;
 * a batch that was already handed to the host, a TypeError. Time TSF_BIG_UNDEF: the host's clock. */
void tsf_batch_add(tsf_rt *rt, tsf_instance *batch, tsf_val data, tsf_big time);
double tsf_batch_size(const tsf_instance *batch);
double tsf_batch_bytes(const tsf_instance *batch);
/* Clamped to 0..100; NaN counts as 0. detail NULL: none. Nothing happens after close. */
void tsf_instance_reportProgress(tsf_rt *rt, tsf_instance *instance, double percent, const tsf_str *detail);

/* ---- AsyncEvents, Task, TaskHandle, StateDump (abi_async.c, abi_task.c, abi_handle.c) ---------------- */

/* A function of the program that runs on a thread of its own. */
typedef struct tsf_task_desc {
  bool (*run)(tsf_rt *rt, tsf_obj *task); /* of a routine: whether it is to be called again */
  void (*module_init)(tsf_rt *rt);
  const char *name;
  const uint8_t *plain; /* tasks/copy.h */
  uint32_t globals_size;
} tsf_task_desc;

/* AsyncEvents, Task and StateDump begin so. */
typedef struct tsf_emitter tsf_emitter;
/* data: a string or a Uint8Array. source NULL: the plugin's own. time TSF_BIG_UNDEF: the host's clock. Throws what the
 * host says against it. */
void tsf_async_emit(tsf_rt *rt, tsf_emitter *self, const tsf_str *name, tsf_val data, const tsf_str *source, tsf_big time);

typedef struct tsf_handle {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* no traced words */
  uint64_t generation; /* of its task */
} tsf_handle;
tsf_handle *tsf_events_run(tsf_rt *rt, tsf_emitter *events, tsf_val input, const tsf_task_desc *desc);
tsf_handle *tsf_capture_run(tsf_rt *rt, const tsf_obj *capture, tsf_val input, const tsf_task_desc *desc);
bool tsf_handle_post(tsf_rt *rt, const tsf_handle *self, tsf_val message); /* false: full, or it has ended */
tsf_val tsf_handle_receive(tsf_rt *rt, const tsf_handle *self);            /* undefined: nothing now */
void tsf_handle_stop(tsf_rt *rt, const tsf_handle *self);
bool tsf_handle_running(tsf_rt *rt, const tsf_handle *self);

tsf_val tsf_task_input(tsf_emitter *self);
bool tsf_task_stopping(tsf_emitter *self);
/* Of Task.signal: a promise that is fulfilled when the task is asked to end; `holds`: waiting for it keeps the task alive,
 * until it is released. Throws an Error for want of a descriptor. */
tsf_obj *tsf_task_asked(tsf_rt *rt, tsf_val task, bool holds);
void tsf_task_released(tsf_val task);
bool tsf_task_sleep(tsf_emitter *self, double ms); /* false: to stop */
bool tsf_task_post(tsf_rt *rt, tsf_emitter *self, tsf_val message);
/* ms TSF_NUM_UNDEF: until there is one, or it is to stop. */
tsf_val tsf_task_receive(tsf_rt *rt, tsf_emitter *self, double ms);
static inline tsf_obj *tsf_task_log(tsf_emitter *self) {
  (void)self;
  return (tsf_obj *)&tsf_the_logger;
}

/* In the loops of what a task may run: `while (true) {}` ends too, once it was asked to and does not by itself. */
TSF_COLD _Noreturn void tsf_task_cut(tsf_rt *rt);
#define TSF_SAFEPOINT(rt) \
  do { \
    if (TSF_UNLIKELY(__atomic_load_n(&(rt)->stop, __ATOMIC_RELAXED) != 0)) tsf_task_cut(rt); \
  } while (0)

#endif
