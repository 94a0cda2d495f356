/* abi.h: what the abi_*.c files share: the plugin state behind ss_plugin_t, its open instances, the
 * firewall every exported function runs behind, and the memory of results.
 */
#ifndef TSF_ABI_H
#define TSF_ABI_H

#include "plugin/tsf_plugin.h"

/* ---- results handed to the host (abi_output.c) ---------------------------------------------------- */

/* Bump memory outside the realm for values the host reads until the next call of the same function.
 * Pointers stay put: what does not fit goes into chunks, which the next reset folds into one. */
typedef struct tsf_arena {
  char *base;
  size_t used, cap;
  struct tsf_arena_chunk *chunks;
  size_t chunk_bytes;
} tsf_arena;

void tsf_arena_reset_slow(tsf_arena *a);
void *tsf_arena_alloc_slow(tsf_arena *a, size_t size);
void tsf_arena_free(tsf_arena *a);

static inline void tsf_arena_reset(tsf_arena *a) {
  a->used = 0;
  if (TSF_UNLIKELY(a->chunks != NULL)) tsf_arena_reset_slow(a);
}
/* 8-aligned and uninitialised; NULL when memory cannot be had. */
static inline void *tsf_arena_alloc(tsf_arena *a, size_t size) {
  size = (size + 7) & ~(size_t)7;
  if (TSF_UNLIKELY(size > a->cap - a->used)) return tsf_arena_alloc_slow(a, size);
  void *p = a->base + a->used;
  a->used += size;
  return p;
}
/* `s` NUL-terminated, unpaired surrogates made U+FFFD, U+0000 too. NULL when memory cannot be had. */
const char *tsf_arena_text(tsf_arena *a, const tsf_str *s);

/* ---- limited logging (abi_log.c) ------------------------------------------------------------------- */

#define TSF_QUIET_NS 10000000000ull /* a repeated message is logged at most this often */
typedef struct tsf_quiet {
  uint64_t last; /* monotonic ns of the last line, 0: never */
  uint64_t held; /* messages since */
} tsf_quiet;

/* ---- the state ------------------------------------------------------------------------------------- */

#define TSF_ERROR_MAX 1024

/* What makes an event the one seen in the call before, besides its payload, of which the event's object has
 * a copy. */
typedef struct tsf_event_key {
  const ss_plugin_event *evt;
  uint64_t num;
  uint32_t lengths; /* where in head 16 bytes begin that reach its end */
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
  uint32_t line;                          /* in desc->file: the method that the program is in, or near */
  struct tsf_source *sources;
  ss_plugin_owner_t *owner;
  ss_plugin_log_fn log_fn; /* NULL: the host takes no logs */
  char last_error[TSF_ERROR_MAX];
};
typedef struct tsf_plugin tsf_plugin;

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
  bool filling;         /* inside nextBatch: EventBatch.add is allowed */
  bool ended;           /* EOF from now on */
  bool failed;          /* FAILURE with `error` from now on */
  uint32_t idle_ms;     /* next pause when there is nothing */
  uint32_t percent;     /* 0 .. 10000 */
  char detail[256];     /* NUL-terminated; of the last report */
  char detail_out[288]; /* handed to the host */
  char error[TSF_ERROR_MAX];
};
typedef struct tsf_source tsf_source;

/* ---- the firewall (abi_base.c) ------------------------------------------------------------------------ */

/* How much stack a call may use from its entry on. Host threads have 8 MiB (1 MiB on Windows). */
#if defined(_WIN32)
#define TSF_ABI_STACK (384u << 10)
#else
#define TSF_ABI_STACK (960u << 10)
#endif

TSF_COLD void tsf_set_error(tsf_plugin *p, const char *text);
TSF_COLD void tsf_set_error2(tsf_plugin *p, const char *before, const char *text);
/* Takes the pending exception (none: out of memory) into last_error: "file.ts:1: Error: message". */
TSF_COLD void tsf_take_exception(tsf_plugin *p);

/* One ABI call: between begin and end, running out of memory comes back to `here`, where the caller
 * calls tsf_entry_caught first. */
typedef struct tsf_entry {
  tsf_jump *outer;
  uint32_t depth; /* of this entry */
  tsf_jump here;
} tsf_entry;

TSF_COLD void tsf_end_abandoned(tsf_plugin *p, const char *frame);
TSF_COLD void tsf_refuse_entry(tsf_plugin *p);
/* First thing in an exported function. A function of the host's that we called may throw a C++ exception
 * through our frames, and nobody ends their calls: a call made from no deeper in the stack does it. */
static inline __attribute__((always_inline)) void tsf_settle(tsf_plugin *p) {
  if (TSF_UNLIKELY(p->rt != NULL && p->rt->depth != 0)) tsf_end_abandoned(p, __builtin_frame_address(0));
}

/* False when called back too deeply, or on a stack that is all but used up: last_error says so, and there is nothing to end. Inlined, for
 * the collector scans the stack from the frame of the function that calls tsf_enter. */
static inline __attribute__((always_inline)) bool tsf_call_begin(tsf_plugin *p) {
  if (TSF_LIKELY(tsf_enter(p->rt))) return true;
  tsf_refuse_entry(p);
  return false;
}
static inline __attribute__((always_inline)) bool tsf_entry_begin(tsf_plugin *p, tsf_entry *e) {
  tsf_rt *rt = p->rt;
  if (TSF_UNLIKELY(!tsf_call_begin(p))) return false;
  e->outer = rt->entry;
  e->depth = rt->depth;
  rt->entry = &e->here;
  return true;
}
static inline void tsf_entry_end(tsf_plugin *p, tsf_entry *e) {
  p->rt->entry = e->outer;
  tsf_leave(p->rt);
}
/* Out of memory: last_error says so. */
TSF_COLD void tsf_entry_caught(tsf_plugin *p, tsf_entry *e);

/* For calls that are not hot: run `body` behind the firewall. False when it threw or memory ran out;
 * last_error then says what. */
bool tsf_guarded(tsf_plugin *p, void (*body)(tsf_plugin *p, void *arg), void *arg);

/* Copy text into a buffer of `size`, cut at a character, NUL-terminated. Returns the length. */
size_t tsf_copy_cut(char *to, size_t size, const char *from);
size_t tsf_copy_cut_n(char *to, size_t size, const char *from, size_t n);

/* ---- between the files --------------------------------------------------------------------------------- */

/* abi_config.c: config or open parameters as the program wants them; an exception is pending when they
 * do not fit (its message needs no file:line). */
tsf_val tsf_config_value(tsf_plugin *p, const char *text, const struct tsf_decode_type *type, const char *what);
/* The pending exception's message alone into last_error, behind `what` when it is about syntax. */
TSF_COLD void tsf_take_message(tsf_plugin *p, const char *what);

/* abi_event.c; more in abi_event.h. */
/* Another event will come: forget the object (open, close, next_batch, captures, destroy). */
void tsf_event_forget(tsf_plugin *p);

/* abi_batch.c */
bool tsf_batch_append(tsf_source *src, const tsf_obj *data, uint64_t time); /* false: no memory */
void tsf_batch_start(tsf_source *src); /* empties it */

/* abi_source.c */
void tsf_source_free(tsf_source *src); /* also takes it off p->sources */
void tsf_source_close(tsf_source *src); /* runs the program's close first */

/* abi_log.c. Text is data, never a format. */
void tsf_log(tsf_plugin *p, ss_plugin_log_severity severity, const char *text);
/* Logs last_error as an error of `what` unless it was done lately; counts it then. */
TSF_COLD void tsf_log_quietly(tsf_plugin *p, tsf_quiet *quiet, const char *what);
uint64_t tsf_clock_ns(void);     /* monotonic */
uint64_t tsf_clock_coarse(void); /* the same clock read cheaply: some ms behind */
void tsf_pause_ms(uint32_t ms);  /* may end early on a signal */

#endif
