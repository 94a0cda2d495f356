/* abi_task.c: the life of a task, and what it sees of itself. */
#include "plugin/abi_task.h"

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

static int run_task(void *arg) {
  tsf_task *t = arg;
  tsf_rt *rt = t->rt;
  t->desc->module_init(rt);
  if (TSF_FAILED(rt)) return false;
  tsf_val input = tsf_copy_in(rt, t->input);
  if (TSF_FAILED(rt)) return false;
  t->held = tsf_arr_new(rt, TSF_T_ARR_WORD, 1);
  tsf_arr_push_word(rt, t->held, input);
  t->desc->run(rt, &t->emitter.h);
  return !TSF_FAILED(rt);
}

static void run_guarded(tsf_task *t) {
  tsf_rt *rt = t->rt;
  tsf_jump entry;
  char text[TSF_ERROR_MAX];
  rt->entry = &entry;
  if (!tsf_enter(rt)) {
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", "its thread has no stack");
    return;
  }
  int fine = tsf_try(&entry, run_task, t);
  if (fine == true) return;
  if (fine == TSF_TRAPPED && __atomic_load_n(&rt->stop, __ATOMIC_RELAXED)) {
    log_line(t, SS_PLUGIN_LOG_SEV_WARNING, " was ended: ", "it did not end when it was asked to, by task.stopping or by what sleep and receive give");
  } else if (fine == TSF_TRAPPED) {
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", "out of memory: its heap limit was reached");
  } else {
    tsf_describe_exception(rt, text, sizeof text);
    log_line(t, SS_PLUGIN_LOG_SEV_ERROR, ": ", text);
  }
}

static void task_main(void *arg) {
  tsf_task *t = arg;
  tsf_rt *rt = t->rt;
  run_guarded(t);
  tsf_monitor_lock(&t->monitor);
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

static bool start_realm(tsf_task *t) {
  tsf_rt *rt = tsf_realm_new(t->plugin->desc->max_heap, t->desc->globals_size);
  if (rt == NULL) return false;
  rt->plugin = t->plugin;
  rt->stack_budget = TASK_STACK;
  tsf_root_add(rt, (tsf_obj **)&t->held);
  t->rt = rt;
  return true;
}

tsf_task *tsf_task_start(tsf_rt *rt, tsf_async *async, tsf_val input, const tsf_task_desc *desc) {
  tsf_message *given = tsf_copy_out(rt, input, desc->plain);
  if (given == NULL) return NULL;
  tsf_task *t = calloc(1, sizeof *t);
  if (t != NULL && tsf_monitor_init(&t->monitor)) {
    t->emitter = (tsf_emitter){.h = {TSF_T_NATIVE | TSF_F_STATIC, 0}, .size = sizeof *t, .async = async,
                               .handler = async->events.handler, .owner = async->events.owner};
    t->desc = desc;
    t->plugin = async->plugin;
    t->input = given;
    if (start_realm(t)) {
      if (tsf_thread_start(&t->thread, task_main, t)) return t;
      tsf_realm_free(t->rt);
    }
    tsf_monitor_free(&t->monitor);
  }
  free(given);
  free(t);
  tsf_throw_range(rt, "the system gives no thread for the task %s", desc->name);
  return NULL;
}

void tsf_task_ask(tsf_task *t) {
  tsf_monitor_lock(&t->monitor);
  __atomic_store_n(&t->stopping, true, __ATOMIC_RELAXED);
  tsf_monitor_wake(&t->monitor);
  tsf_monitor_unlock(&t->monitor);
}

/* The library may be unloaded right after: there is no giving up. */
void tsf_task_join(tsf_task *t) {
  tsf_monitor_lock(&t->monitor);
  for (uint64_t until = tsf_deadline_ms(GRACE_MS); !t->ended && tsf_monitor_wait(&t->monitor, until);) {}
  if (t->rt != NULL) __atomic_store_n(&t->rt->stop, 1, __ATOMIC_RELAXED);
  for (uint64_t until = tsf_deadline_ms(PATIENCE_MS); !t->ended && tsf_monitor_wait(&t->monitor, until);) {}
  bool waits = !t->ended;
  tsf_monitor_unlock(&t->monitor);
  if (waits) log_line(t, SS_PLUGIN_LOG_SEV_ERROR, " does not end: ", "it is in a call of the system; the host waits for it");
  tsf_thread_join(&t->thread);
}

void tsf_task_free(tsf_task *t) {
  tsf_queue_clear(&t->inbox);
  tsf_queue_clear(&t->outbox);
  tsf_monitor_free(&t->monitor);
  free(t->input);
  free(t->taken);
  free(t->emitter.buffer);
  free(t);
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
  if (async == NULL || self->place >= async->started) return NULL;
  tsf_task *t = async->tasks[self->place];
  return t->generation == self->generation ? t : NULL;
}

static bool has_ended(tsf_task *t) {
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
    bool older = found == TSF_TASKS_MAX || (int32_t)(async->tasks[i]->generation - async->tasks[found]->generation) < 0;
    if (older && has_ended(async->tasks[i])) found = i;
  }
  return found;
}

tsf_handle *tsf_events_run(tsf_rt *rt, tsf_emitter *events, tsf_val input, const tsf_task_desc *desc) {
  tsf_async *async = events->async;
  if (events->handler == NULL) {
    tsf_throw_type(rt, "the host takes no events from here");
    return NULL;
  }
  uint32_t place = find_place(async);
  if (place == TSF_TASKS_MAX) {
    tsf_throw_range(rt, "%d tasks are running already", TSF_TASKS_MAX);
    return NULL;
  }
  tsf_handle *handle = tsf_alloc(rt, TSF_T_NATIVE, sizeof *handle);
  handle->size = sizeof *handle;
  handle->nwords = 0;
  handle->place = place;
  handle->generation = ++async->generation;
  tsf_task *t = tsf_task_start(rt, async, input, desc);
  if (t == NULL) return NULL;
  t->generation = handle->generation;
  if (place == async->started) async->started++;
  else {
    tsf_thread_join(&async->tasks[place]->thread);
    tsf_task_free(async->tasks[place]);
  }
  async->tasks[place] = t;
  return handle;
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
  return t != NULL && !has_ended(t);
}
