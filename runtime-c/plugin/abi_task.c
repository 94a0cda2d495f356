/* abi_task.c: the life of a task, and what it sees of itself. */
#include "plugin/abi_task.h"
#include "loop/loop.h"

#include <stdlib.h>

#include "plugin/abi_guard.h"

/* From being asked to end until the next turn of a loop ends it. */
#define GRACE_MS 2000
/* From then on until the log says what the host waits for: a call of the system that does not come back. */
#define PATIENCE_MS 5000
#define TASK_STACK ((size_t)1 << 20)

static inline tsf_task *task_of(tsf_emitter *self) { return (tsf_task *)(void *)self; }

static void log_line(tsf_task *t, ss_plugin_log_severity severity, const char *before, const char *after) {
  char line[TSF_ERROR_MAX + 256];
  size_t n = tsf_copy_cut(line, sizeof line, "task ");
  n += tsf_copy_cut(line + n, 160, t->desc->name);
  n += tsf_copy_cut(line + n, sizeof line - n, before);
  n += tsf_copy_cut(line + n, sizeof line - n, after);
  tsf_log(t->plugin, severity, line, n);
}

/* ---- on its thread ------------------------------------------------------------------------------------ */

void tsf_task_cut(tsf_rt *rt) {
  rt->exc = NULL;
  tsf_longjmp(rt->entry);
}

/* The next message is read; a read that runs out of memory leaves it to be freed later. */
static tsf_val read_message(tsf_rt *rt, tsf_message **taken, tsf_message *m) {
  free(*taken);
  *taken = m;
  return m ? tsf_copy_in(rt, m) : TSF_VAL_UNDEF;
}

/* The modules, then the input, before its function is called for the first time. */
static bool begin(tsf_task *t) {
  tsf_rt *rt = t->rt;
  t->desc->module_init(rt);
  if (TSF_FAILED(rt)) return false;
  tsf_val input = tsf_copy_in(rt, t->input);
  if (TSF_FAILED(rt)) return false;
  tsf_arr *held = tsf_arr_new(rt, TSF_T_ARR_WORD, 1);
  tsf_arr_push_word(rt, held, input);
  tsf_root_store(rt, (tsf_obj **)&t->held, (tsf_obj *)held);
  return true;
}

static int run_task(void *arg) {
  tsf_task *t = arg;
  if (t->held == NULL && !begin(t)) return false;
  bool again = t->desc->run(t->rt, &t->emitter.h);
  if (!TSF_FAILED(t->rt) && t->rt->loop != NULL && t->rt->loop->run(t->rt) == 2) tsf_task_cut(t->rt);
  return !TSF_FAILED(t->rt) && again;
}

static void log_end(tsf_task *t, bool trapped) {
  tsf_rt *rt = t->rt;
  char text[TSF_ERROR_MAX];
  if (trapped && __atomic_load_n(&rt->stop, __ATOMIC_RELAXED)) {
    log_line(t, SS_PLUGIN_LOG_SEV_WARNING, " was ended: ",
             "it did not end when it was asked to, by task.stopping or by what sleep and receive give");
  } else if (trapped) {
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", "out of memory: its heap limit was reached");
  } else if (TSF_FAILED(rt)) {
    tsf_describe_exception(rt, text, sizeof text);
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", text);
  }
}

bool tsf_task_turn(tsf_task *t) {
  tsf_rt *rt = t->rt;
  tsf_jump entry;
  rt->entry = &entry;
  if (!tsf_enter(rt)) {
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", "its thread has no stack");
    return false;
  }
  int again = tsf_try(&entry, run_task, t);
  log_end(t, again == TSF_TRAPPED);
  rt->depth = 1;
  tsf_leave(rt);
  return again == true;
}

static void task_main(void *arg) {
  tsf_task *t = arg;
  while (tsf_task_turn(t) && t->routine && !tsf_task_stopping(&t->emitter)) {}
  tsf_monitor_lock(&t->monitor);
  tsf_rt *rt = t->rt;
  t->rt = NULL;
  tsf_monitor_unlock(&t->monitor);
  tsf_resources_close(rt);
  tsf_realm_free(rt);
  tsf_monitor_lock(&t->monitor);
  t->ended = true;
  tsf_monitor_wake(&t->monitor);
  tsf_monitor_unlock(&t->monitor);
}

/* ---- its life ----------------------------------------------------------------------------------------- */

bool tsf_async_make(tsf_plugin *p, const tsf_async_desc *d) {
  if (p->async == NULL) {
    tsf_async *async = calloc(1, sizeof *async);
    if (async == NULL) return false;
    async->plugin = p;
    __atomic_store_n(&p->async, async, __ATOMIC_RELEASE); /* get_metrics may look at any time */
  }
  if (p->async->desc == NULL) p->async->desc = d; /* once: its tasks read it from their threads */
  return true;
}

static bool start_realm(tsf_task *t) {
  tsf_rt *rt = tsf_realm_new(t->plugin->desc->max_heap, t->desc->globals_size);
  if (rt == NULL) return false;
  rt->plugin = t->plugin;
  rt->stack_budget = TASK_STACK;
  tsf_root_add(rt, (tsf_obj **)&t->held);
  t->rt = rt;
  return true;
}

static void throw_no_thread(tsf_rt *rt, const char *name) {
  tsf_throw_range(rt, "the system gives no thread for the task %s", name);
}

tsf_task *tsf_task_new(tsf_rt *rt, tsf_async *async, tsf_val input, const tsf_task_desc *desc) {
  tsf_message *given = tsf_copy_out(rt, input, desc->plain);
  if (given == NULL) return NULL;
  tsf_task *t = calloc(1, sizeof *t);
  if (t != NULL && tsf_monitor_init(&t->monitor)) {
    t->emitter = (tsf_emitter){.h = {TSF_T_NATIVE | TSF_F_STATIC, 0}, .size = sizeof *t, .async = async};
    t->desc = desc;
    t->plugin = async->plugin;
    t->input = given;
    if (start_realm(t)) return t;
    tsf_monitor_free(&t->monitor);
  }
  free(given);
  free(t);
  throw_no_thread(rt, desc->name);
  return NULL;
}

void tsf_task_ask(tsf_task *t) {
  tsf_monitor_lock(&t->monitor);
  __atomic_store_n(&t->stopping, true, __ATOMIC_RELAXED);
  tsf_monitor_wake(&t->monitor);
  if (t->ring) t->ring(t);
  tsf_monitor_unlock(&t->monitor);
}

static bool is_over(const tsf_task *t) { return t->pooled ? !t->busy : t->ended; }

/* Waits for it to end by itself; after `grace` it is ended at its next loop. */
static void wait_or_end(tsf_task *t, uint64_t grace) {
  tsf_monitor_lock(&t->monitor);
  while (!is_over(t) && tsf_monitor_wait(&t->monitor, grace)) {}
  if (t->rt != NULL && !is_over(t)) {
    __atomic_store_n(&t->rt->stop, 1, __ATOMIC_RELAXED);
    if (t->ring) t->ring(t);
  }
  tsf_monitor_unlock(&t->monitor);
}

/* The library may be unloaded right after: there is no giving up. */
static void join_by(tsf_task *t, uint64_t grace) {
  if (t->joined) return;
  t->joined = true;
  wait_or_end(t, grace);
  tsf_monitor_lock(&t->monitor);
  for (uint64_t until = tsf_deadline_ms(PATIENCE_MS); !is_over(t) && tsf_monitor_wait(&t->monitor, until);) {}
  bool waits = !is_over(t);
  tsf_monitor_unlock(&t->monitor);
  if (waits) log_line(t, SS_PLUGIN_LOG_SEV_ERROR, " does not end: ", "it is in a call of the system; the host waits for it");
  if (!t->pooled) {
    tsf_thread_join(&t->thread);
    return;
  }
  tsf_monitor_lock(&t->monitor);
  while (t->busy) tsf_monitor_wait(&t->monitor, TSF_FOREVER);
  t->ended = true;
  tsf_rt *rt = t->rt;
  t->rt = NULL;
  tsf_monitor_unlock(&t->monitor);
  if (rt == NULL) return;
  tsf_resources_close(rt);
  tsf_realm_free(rt);
}

void tsf_task_join(tsf_task *t) { join_by(t, tsf_deadline_ms(GRACE_MS)); }

void tsf_task_free(tsf_task *t) {
  if (t->rt != NULL) tsf_realm_free(t->rt); /* never started */
  tsf_queue_clear(&t->inbox);
  tsf_queue_clear(&t->outbox);
  tsf_monitor_free(&t->monitor);
  free(t->input);
  free(t->taken);
  free(t->emitter.buffer);
  free(t);
}

static void put_away(tsf_async *async, tsf_task *t) {
  if (!t->pooled) {
    tsf_task_free(t);
    return;
  }
  t->next = async->retired;
  async->retired = t;
}

/* All are asked before the first is waited for, and all have the same time to end. A task that calls this itself,
 * through the host, is not waited for. */
void tsf_tasks_stop(tsf_async *async, bool routines) {
  uint64_t grace = tsf_deadline_ms(GRACE_MS);
  for (uint32_t i = 0; i < async->started; i++)
    if (async->tasks[i]->routine == routines) tsf_task_ask(async->tasks[i]);
  for (uint32_t i = 0; i < async->started; i++) {
    tsf_task *t = async->tasks[i];
    if (t->routine == routines && !t->joined && (t->pooled || !tsf_thread_is_this(&t->thread))) wait_or_end(t, grace);
  }
  for (uint32_t i = 0; i < async->started; i++) {
    tsf_task *t = async->tasks[i];
    if (t->routine == routines && (t->pooled || !tsf_thread_is_this(&t->thread))) join_by(t, grace);
  }
}

void tsf_tasks_end(tsf_async *async, bool routines) {
  tsf_tasks_stop(async, routines);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < async->started; i++) {
    tsf_task *t = async->tasks[i];
    if (t->routine == routines && t->joined) put_away(async, t);
    else async->tasks[kept++] = t;
  }
  async->started = kept;
}

/* ---- Task --------------------------------------------------------------------------------------------- */

tsf_val tsf_task_input(tsf_emitter *self) { return tsf_arr_word(task_of(self)->held)[0]; }

bool tsf_task_stopping(tsf_emitter *self) { return __atomic_load_n(&task_of(self)->stopping, __ATOMIC_RELAXED); }

bool tsf_task_sleep(tsf_emitter *self, double ms) {
  tsf_task *t = task_of(self);
  uint64_t until = tsf_deadline_ms(ms);
  tsf_monitor_lock(&t->monitor);
  while (!t->stopping && tsf_monitor_wait(&t->monitor, until)) {}
  bool goes_on = !t->stopping;
  tsf_monitor_unlock(&t->monitor);
  return goes_on;
}

bool tsf_task_post(tsf_rt *rt, tsf_emitter *self, tsf_val message) {
  tsf_task *t = task_of(self);
  tsf_message *m = tsf_copy_out(rt, message, t->desc->plain);
  if (m == NULL) return false;
  tsf_monitor_lock(&t->monitor);
  bool taken = tsf_queue_put(&t->outbox, m);
  tsf_monitor_unlock(&t->monitor);
  if (!taken) free(m);
  return taken;
}

/* What was posted before the stop is still given. */
tsf_val tsf_task_receive(tsf_rt *rt, tsf_emitter *self, double ms) {
  tsf_task *t = task_of(self);
  tsf_message *m;
  uint64_t until = tsf_num_is_undef(ms) ? TSF_FOREVER : tsf_deadline_ms(ms);
  tsf_monitor_lock(&t->monitor);
  while ((m = tsf_queue_take(&t->inbox)) == NULL && !t->stopping && tsf_monitor_wait(&t->monitor, until)) {}
  tsf_monitor_unlock(&t->monitor);
  return read_message(rt, &t->taken, m);
}

/* ---- TaskHandle --------------------------------------------------------------------------------------- */

/* NULL: it ended long ago, or all were stopped. */
static tsf_task *task_behind(tsf_rt *rt, const tsf_handle *self) {
  tsf_async *async = tsf_plugin_of(rt)->async;
  for (uint32_t i = 0; async != NULL && i < async->started; i++)
    if (async->tasks[i]->generation == self->generation) return async->tasks[i];
  return NULL;
}

bool tsf_task_has_ended(tsf_task *t) {
  tsf_monitor_lock(&t->monitor);
  bool ended = t->ended;
  tsf_monitor_unlock(&t->monitor);
  return ended;
}

/* A place that is free, or whose task has ended; TSF_TASKS_MAX when there is none. */
static uint32_t find_place(tsf_async *async) {
  if (async->started < TSF_TASKS_MAX) return async->started;
  uint32_t found = TSF_TASKS_MAX;
  for (uint32_t i = 0; i < TSF_TASKS_MAX; i++) {
    bool older = found == TSF_TASKS_MAX || async->tasks[i]->generation < async->tasks[found]->generation;
    if (older && tsf_task_has_ended(async->tasks[i])) found = i;
  }
  return found;
}

tsf_handle *tsf_task_enlist(tsf_rt *rt, tsf_task *t, bool (*start)(tsf_rt *rt, tsf_task *t)) {
  tsf_async *async = t->emitter.async;
  uint32_t place = find_place(async);
  if (place == TSF_TASKS_MAX) {
    tsf_task_free(t);
    tsf_throw_range(rt, "%d tasks are running already", TSF_TASKS_MAX);
    return NULL;
  }
  if (!start(rt, t)) {
    tsf_task_free(t);
    return NULL;
  }
  t->generation = ++async->generation;
  if (place == async->started) async->started++;
  else {
    tsf_task_join(async->tasks[place]);
    put_away(async, async->tasks[place]);
  }
  async->tasks[place] = t;
  tsf_handle *handle = tsf_alloc(rt, TSF_T_NATIVE, sizeof *handle);
  handle->size = sizeof *handle;
  handle->nwords = 0;
  handle->generation = t->generation;
  return handle;
}

bool tsf_task_thread(tsf_rt *rt, tsf_task *t) {
  if (tsf_thread_start(&t->thread, task_main, t)) return true;
  throw_no_thread(rt, t->desc->name);
  return false;
}

tsf_handle *tsf_events_run(tsf_rt *rt, tsf_emitter *events, tsf_val input, const tsf_task_desc *desc) {
  if (events->handler == NULL) {
    tsf_throw_type(rt, "the host takes no events from here");
    return NULL;
  }
  tsf_task *t = tsf_task_new(rt, events->async, input, desc);
  if (t == NULL) return NULL;
  t->emitter.handler = events->handler;
  t->emitter.owner = events->owner;
  return tsf_task_enlist(rt, t, tsf_task_thread);
}

bool tsf_handle_post(tsf_rt *rt, const tsf_handle *self, tsf_val message) {
  tsf_task *t = task_behind(rt, self);
  if (t == NULL) return false;
  tsf_message *m = tsf_copy_out(rt, message, t->desc->plain);
  if (m == NULL) return false;
  tsf_monitor_lock(&t->monitor);
  bool taken = !t->ended && tsf_queue_put(&t->inbox, m);
  if (taken) tsf_monitor_wake(&t->monitor);
  tsf_monitor_unlock(&t->monitor);
  if (!taken) free(m);
  return taken;
}

tsf_val tsf_handle_receive(tsf_rt *rt, const tsf_handle *self) {
  tsf_task *t = task_behind(rt, self);
  if (t == NULL) return TSF_VAL_UNDEF;
  tsf_monitor_lock(&t->monitor);
  tsf_message *m = tsf_queue_take(&t->outbox);
  tsf_monitor_unlock(&t->monitor);
  return read_message(rt, &t->emitter.async->taken, m);
}

void tsf_handle_stop(tsf_rt *rt, const tsf_handle *self) {
  tsf_task *t = task_behind(rt, self);
  if (t != NULL) tsf_task_ask(t);
}

bool tsf_handle_running(tsf_rt *rt, const tsf_handle *self) {
  tsf_task *t = task_behind(rt, self);
  return t != NULL && !tsf_task_has_ended(t);
}
