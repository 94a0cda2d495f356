/* abi_source.c: open, next_batch, close and what goes with them.
 *
 * A batch is cut when it is full, when it has taken BATCH_NS, or when the program has nothing now. What
 * was gathered is always delivered first, as a success; the end or the error comes with the next call
 * and, for hosts that ask again, with every call after it. */
#include "plugin/abi_guard.h"
#include "plugin/abi_begin.h"

#include <stdlib.h>

#define BATCH_EVENTS 128u
#define BATCH_BYTES (1u << 20)
#define BATCH_NS 30000000u /* also the longest wait for events, so that the host can look at its own affairs */
#define PAUSE_MAX_MS 10u
#define WAIT_NS 10000000u /* how long the first event of an async generator waits for others */

/* ---- open --------------------------------------------------------------------------------------------- */

struct open_call {
  const char *params;
  tsf_source *src;
};

static TSF_COLD void run_open(tsf_plugin *p, void *arg) {
  struct open_call *call = arg;
  tsf_rt *rt = p->rt;
  tsf_val params;
  if (!tsf_config_value(p, call->params, p->desc->open_params, "open parameters", &params)) return;
  tsf_instance *handle = tsf_alloc(rt, TSF_T_NATIVE, sizeof *handle);
  p->line = p->desc->lines.open;
  handle->size = sizeof *handle;
  handle->nwords = 0;
  handle->source = call->src;
  tsf_root_store(rt, &call->src->handle, &handle->h);
  tsf_obj *object = p->desc->open(rt, p->self, params, handle);
  if (TSF_FAILED(rt)) return;
  tsf_root_store(rt, &call->src->object, object);
}

static TSF_COLD tsf_source *new_source(tsf_plugin *p) {
  tsf_source *src = calloc(1, sizeof *src);
  if (src == NULL) return NULL;
  src->plugin = p;
  src->idle_ms = 1;
  src->next = p->sources;
  p->sources = src;
  tsf_root_add(p->rt, &src->object);
  tsf_root_add(p->rt, &src->handle);
  return src;
}

TSF_COLD void tsf_source_free(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  tsf_source **at = &p->sources;
  while (*at != src) at = &(*at)->next;
  *at = src->next;
  if (src->handle != NULL) ((tsf_instance *)src->handle)->source = NULL;
  tsf_root_remove(p->rt, &src->object);
  tsf_root_remove(p->rt, &src->handle);
  free(src->data);
  free(src->events);
  free(src);
}

TSF_COLD ss_instance_t *tsf_abi_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc) {
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  tsf_plugin *p = s;
  if (p == NULL || p->self == NULL) return NULL; /* last_error tells how init failed */
  tsf_settle(p);
  tsf_event_forget(p);
  struct open_call call = {params, new_source(p)};
  if (call.src == NULL) {
    tsf_set_error(p, "out of memory: the source cannot be opened");
    return NULL;
  }
  if (tsf_guarded(p, run_open, &call) && call.src->object != NULL) {
    *rc = SS_PLUGIN_SUCCESS;
    return call.src;
  }
  tsf_source_free(call.src);
  return NULL;
}

/* ---- close --------------------------------------------------------------------------------------------- */

static void run_close(tsf_plugin *p, void *arg) {
  p->line = p->desc->lines.open;
  p->desc->close(p->rt, ((tsf_source *)arg)->object);
}

TSF_COLD void tsf_source_close(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  if (p->desc->close && src->object && !tsf_guarded(p, run_close, src))
    tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
  tsf_source_free(src);
}

/* Handles that are not open (NULL, closed before) are looked up, not looked into. */
static tsf_source *find_source(tsf_plugin *p, const ss_instance_t *h) {
  if (p == NULL) return NULL;
  tsf_source *src = p->sources;
  while (src != NULL && src != h) src = src->next;
  return src;
}

void tsf_abi_close(ss_plugin_t *s, ss_instance_t *h) {
  tsf_source *src = find_source(s, h);
  if (src == NULL) return;
  tsf_settle(s);
  tsf_event_forget(s);
  tsf_source_close(src);
}

/* ---- next_batch ------------------------------------------------------------------------------------------ */

typedef enum step { STEP_EVENT, STEP_AGAIN, STEP_NOTHING, STEP_END, STEP_FAILED } step;

static TSF_COLD step source_failed(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  tsf_copy_printable(src->error, sizeof src->error, p->last_error);
  src->failed = true;
  tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
  return STEP_FAILED;
}

/* What the glue throws of an event, its time say, has no place of its own: it is told of open. */
static TSF_COLD step program_failed(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  if (p->rt->ntrace == 0) tsf_trace(p->rt, "open", p->desc->file, p->desc->lines.open);
  tsf_take_exception(p);
  return source_failed(src);
}

/* One turn of a generator is a call of its own: what it allocates is given back after each event. */
static inline step pull_one(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  tsf_rt *rt = p->rt;
  tsf_event_out out = {NULL, UINT64_MAX};
  tsf_pull got = p->desc->resume(rt, src->object, &out);
  if (TSF_FAILED(rt)) return program_failed(src);
  if (TSF_LIKELY(got == TSF_PULL_EVENT)) {
    if (TSF_UNLIKELY(!tsf_batch_append(src, out.data, out.time))) tsf_out_of_memory(rt);
    return STEP_EVENT;
  }
  return got == TSF_PULL_END ? STEP_END : got == TSF_PULL_AGAIN ? STEP_AGAIN : STEP_NOTHING;
}

static inline step fill_some(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  uint32_t before = src->count;
  src->filling = true;
  tsf_batch_state state = p->desc->next_batch(p->rt, src->object, (tsf_instance *)src->handle);
  src->filling = false;
  if (TSF_FAILED(p->rt)) return program_failed(src);
  if (state == TSF_BATCH_END) return STEP_END;
  return state == TSF_BATCH_MORE && src->count > before ? STEP_EVENT : STEP_NOTHING;
}

static step gather(tsf_source *src, uint64_t started) {
  tsf_plugin *p = src->plugin;
  tsf_rt *rt = p->rt;
  bool generator = p->desc->resume != NULL;
  size_t looked = src->used; /* at the clock, which costs as much as a small event */
  uint64_t due = started + BATCH_NS;
  uint32_t turns = 0;
  step s;
  do {
    if (TSF_UNLIKELY(!tsf_call_begin(p))) return source_failed(src);
    s = generator ? pull_one(src) : fill_some(src);
    tsf_leave(rt);
    bool look = !generator || (++turns & 3) == 0 || src->used - looked > BATCH_BYTES / 16;
    if (!look) continue;
    uint64_t now = tsf_clock_coarse();
    if (now >= due) break;
    /* A loop may be busy with other things than events, which do not wait for it. */
    if (src->count > 0 && p->desc->pause != NULL && due > now + WAIT_NS) due = now + WAIT_NS;
    looked = src->used;
  } while (s <= STEP_AGAIN && src->count < BATCH_EVENTS && src->used < BATCH_BYTES);
  return s;
}

/* Gathers until there is something to say, at most BATCH_NS. */
static int run_batch(void *arg) {
  tsf_source *src = arg;
  uint64_t started = tsf_clock_ns(); /* by the coarse clock the wait would end in many short ones */
  if (src->plugin->desc->pause != NULL) src->plugin->desc->pause(src, BATCH_NS, 0);
  for (;;) {
    step s = gather(src, started);
    if (s == STEP_END) src->ended = true;
    if (s == STEP_END || s == STEP_FAILED) return 0;
    if (src->count > 0) {
      src->idle_ms = 1;
      return 0;
    }
    if (s == STEP_NOTHING && src->plugin->desc->pause)
      src->plugin->desc->pause(src, tsf_clock_ns() - started, BATCH_NS);
    else if (s == STEP_NOTHING) tsf_pause_ms(src->idle_ms);
    src->idle_ms = src->idle_ms * 2 < PAUSE_MAX_MS ? src->idle_ms * 2 : PAUSE_MAX_MS;
    if (tsf_clock_ns() - started >= BATCH_NS) return 0;
  }
}

/* Memory may run out in any turn: what was gathered before stays. */
static void run_batch_guarded(tsf_source *src) {
  tsf_plugin *p = src->plugin;
  tsf_jump here, *outer = p->rt->entry;
  uint32_t depth = p->rt->depth;
  p->rt->entry = &here;
  if (TSF_UNLIKELY(tsf_try(&here, run_batch, src) == TSF_TRAPPED)) {
    p->rt->exc = NULL;
    p->line = p->desc->lines.open;
    src->filling = false;
    tsf_take_exception(p);
    source_failed(src);
    p->rt->depth = depth + 1;
    tsf_leave(p->rt);
  }
  p->rt->entry = outer;
}

static ss_plugin_rc last_result(tsf_source *src) {
  if (src->failed) {
    tsf_set_error(src->plugin, src->error);
    return SS_PLUGIN_FAILURE;
  }
  return src->ended ? SS_PLUGIN_EOF : SS_PLUGIN_TIMEOUT;
}

ss_plugin_rc tsf_abi_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *nevts, ss_plugin_event ***evts) {
  if (nevts) *nevts = 0;
  if (evts) *evts = NULL;
  tsf_plugin *p = s;
  tsf_source *src = find_source(p, h);
  if (src == NULL || nevts == NULL || evts == NULL) {
    if (p != NULL && p->self != NULL) tsf_set_error(p, "next_batch is called without an open instance");
    return SS_PLUGIN_FAILURE;
  }
  tsf_settle(p);
  tsf_event_forget(p);
  tsf_realm_rest(p->rt);
  tsf_batch_start(src);
  if (!src->failed && !src->ended) run_batch_guarded(src);
  if (src->count == 0) return last_result(src);
  if (TSF_UNLIKELY(p->source_counts != NULL)) {
    tsf_count(&p->source_counts[0], src->count);
    tsf_count(&p->source_counts[1], src->bytes);
  }
  *nevts = src->count;
  *evts = src->events;
  return SS_PLUGIN_SUCCESS;
}

/* ---- progress, parameters, text ----------------------------------------------------------------------------- */

TSF_COLD const char *tsf_abi_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *pct) {
  tsf_source *src = find_source(s, h);
  if (pct) *pct = src ? src->percent : 0;
  if (src == NULL) return "";
  char *to = src->detail_out;
  if (src->detail[0] != 0) {
    tsf_copy_cut(to, sizeof src->detail_out, src->detail);
    return to;
  }
  char whole[24], part[24];
  whole[tsf_u64_to_chars(src->percent / 100, whole)] = 0;
  part[tsf_u64_to_chars(100 + src->percent % 100, part)] = 0;
  size_t n = tsf_copy_cut(to, 32, whole);
  to[n++] = '.';
  memcpy(to + n, part + 1, 2);
  memcpy(to + n + 2, "%", 2);
  return to;
}

static TSF_COLD void run_list(tsf_plugin *p, void *arg) {
  p->line = p->desc->lines.list_open_params;
  const tsf_str *json = p->desc->list_open_params(p->rt, p->self);
  if (TSF_FAILED(p->rt) || !tsf_is_heap(json)) return;
  *(const char **)arg = tsf_arena_text(&p->open_params, json);
}

TSF_COLD const char *tsf_abi_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc) {
  tsf_plugin *p = s;
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  if (p == NULL || p->self == NULL) return NULL;
  const char *json = "";
  tsf_settle(p);
  tsf_arena_reset(&p->open_params);
  if (!tsf_guarded(p, run_list, &json)) return NULL;
  if (json == NULL) {
    tsf_set_error(p, "out of memory: the open parameters cannot be listed");
    return NULL;
  }
  *rc = SS_PLUGIN_SUCCESS;
  return json;
}

struct text_call {
  const ss_plugin_event_input *in;
  const char *text;
};

static TSF_COLD void run_text(tsf_plugin *p, void *arg) {
  struct text_call *call = arg;
  p->line = p->desc->lines.event_to_string;
  tsf_event *event = tsf_event_begin(p, call->in);
  if (event == NULL) return;
  const tsf_str *text =
      p->desc->event_to_string ? p->desc->event_to_string(p->rt, p->self, event) : tsf_event_text(p->rt, event);
  if (!TSF_FAILED(p->rt) && tsf_is_heap(text)) call->text = tsf_arena_text(&p->text, text);
  tsf_event_end(p);
}

/* NULL: the host shows the payload itself. */
TSF_COLD const char *tsf_abi_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *in) {
  tsf_plugin *p = s;
  if (p == NULL || p->self == NULL || in == NULL || in->evt == NULL) return NULL;
  struct text_call call = {in, NULL};
  tsf_settle(p);
  tsf_arena_reset(&p->text);
  if (!tsf_guarded(p, run_text, &call)) {
    tsf_log_quietly(p, &p->text_quiet, "eventToString");
    return NULL;
  }
  return call.text;
}
