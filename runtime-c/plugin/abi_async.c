/* abi_async.c: asynchronous events: the host's handler comes and goes, events are put together and handed to it. */
#include "plugin/abi_task.h"

#include <stdlib.h>
#include <time.h>

#include "plugin/abi_guard.h"

#define ASYNC_HEAD 42u /* header, three lengths, plugin id */
#define NAME_OFFSET ASYNC_HEAD

/* ---- events ------------------------------------------------------------------------------------------- */

static bool reads(const tsf_str *s, const char *text) {
  return s->len == strlen(text) && memcmp(s->data, text, s->len) == 0;
}

static bool listed(const char *const *names, const tsf_str *name) {
  while (*names != NULL && !reads(name, *names)) names++;
  return *names != NULL;
}

/* What stands for the source in the event: 0 for the system's. False after throwing. */
static bool source_id(tsf_rt *rt, const tsf_emitter *self, const tsf_str *source, uint32_t *id) {
  const tsf_async_desc *d = self->async->desc;
  *id = d->own_id;
  if (!tsf_is_heap(source) || reads(source, d->own_source)) return true;
  *id = 0;
  if (reads(source, "syscall")) return true;
  /* Into live events the host writes the number of the source that is open; another plugin's is not known here. */
  if (!self->dumping && (*d->sources == NULL || listed(d->sources, source))) return true;
  tsf_throw_type(rt, "these events do not go to the source \"%S\"", source);
  return false;
}

static uint64_t wall_clock_ns(void) {
  struct timespec t;
  timespec_get(&t, TIME_UTC);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* Bytes of a string or a Uint8Array, at most. */
static size_t room_of(tsf_val data) {
  return tsf_val_is_str(data) ? tsf_val_str(data)->len : ((const tsf_bytes *)tsf_val_ptr(data))->len;
}

static size_t put_data(uint8_t *to, tsf_val data) {
  if (tsf_val_is_str(data)) return tsf_str_to_utf8(tsf_val_str(data), to);
  const tsf_bytes *b = tsf_val_ptr(data);
  if (b->len) memcpy(to, b->data, b->len);
  return b->len;
}

/* The whole event in self->buffer; false when there is no memory for it. */
static bool build(tsf_emitter *self, const tsf_str *name, tsf_val data, uint64_t time, uint32_t id) {
  size_t need = ASYNC_HEAD + (size_t)name->len + 1 + room_of(data);
  if (need > self->room) {
    uint8_t *grown = need > UINT32_MAX ? NULL : realloc(self->buffer, need + need / 4);
    if (grown == NULL) return false;
    self->buffer = grown;
    self->room = need + need / 4;
  }
  uint8_t *at = self->buffer + NAME_OFFSET;
  uint32_t name_size = (uint32_t)tsf_str_to_utf8(name, at) + 1;
  at[name_size - 1] = 0;
  uint32_t data_size = (uint32_t)put_data(at + name_size, data);
  ss_plugin_event head = {time, UINT64_MAX, NAME_OFFSET + name_size + data_size, PPME_ASYNCEVENT_E, 3};
  uint32_t params[4] = {sizeof id, name_size, data_size, id};
  memcpy(self->buffer, &head, sizeof head);
  memcpy(self->buffer + sizeof head, params, sizeof params);
  return true;
}

static void fail(tsf_rt *rt, const char *text) {
  tsf_throw(rt, (tsf_obj *)tsf_error_new(rt, TSF_E_ERROR, tsf_str_from_utf8(rt, text, strlen(text))));
}

void tsf_async_emit(tsf_rt *rt, tsf_emitter *self, const tsf_str *name, tsf_val data, const tsf_str *source, tsf_big time) {
  char why[PLUGIN_MAX_ERRLEN];
  uint32_t id;
  if (self->handler == NULL) {
    tsf_throw_type(rt, "the host takes no events from here");
    return;
  }
  if (!listed(self->async->desc->names, name)) {
    tsf_throw_type(rt, "asyncEvents does not list \"%S\"", name);
    return;
  }
  uint64_t ns = tsf_event_out_time(rt, time);
  if (TSF_FAILED(rt) || !source_id(rt, self, source, &id)) return;
  if (self->dumping && ns == UINT64_MAX) ns = wall_clock_ns();
  if (!build(self, name, data, ns, id)) tsf_out_of_memory(rt);
  const ss_plugin_event *event = (const ss_plugin_event *)(const void *)self->buffer;
  why[0] = 0; /* not all of it: that would take as long as the rest */
  if (self->handler(self->owner, event, why) == SS_PLUGIN_SUCCESS) return;
  __atomic_fetch_add(&self->async->refused, 1, __ATOMIC_RELAXED);
  why[sizeof why - 1] = 0;
  fail(rt, why[0] ? why : "the host refused the event");
}

/* ---- the handler -------------------------------------------------------------------------------------- */

static void make_emitter(tsf_emitter *e, tsf_async *async, bool dumping) {
  if (e->async != NULL) return;
  *e = (tsf_emitter){.h = {TSF_T_NATIVE | TSF_F_STATIC, 0}, .size = sizeof *e, .async = async, .dumping = dumping};
}

static bool make_async(tsf_plugin *p, const tsf_async_desc *d) {
  if (!tsf_async_make(p, d)) return false;
  make_emitter(&p->async->events, p->async, false);
  make_emitter(&p->async->dump, p->async, true);
  return true;
}

static void stop_all(tsf_async *async) {
  async->events.handler = NULL;
  tsf_tasks_end(async, false);
}

static void run_start(tsf_plugin *p, void *arg) {
  (void)arg;
  p->line = p->async->desc->start_line;
  p->async->desc->start(p->rt, p->self, &p->async->events.h);
}

/* NULL never fails: hosts ask for it when they close, and a failure then is their end. */
ss_plugin_rc tsf_abi_set_async_event_handler(const tsf_async_desc *d, ss_plugin_t *s, ss_plugin_owner_t *owner,
                                             ss_plugin_async_event_handler_t handler) {
  tsf_plugin *p = s;
  if (p != NULL && p->async != NULL) stop_all(p->async);
  if (handler == NULL) return SS_PLUGIN_SUCCESS;
  if (p == NULL || p->self == NULL) return SS_PLUGIN_FAILURE; /* last_error tells how init failed */
  tsf_settle(p);
  if (!make_async(p, d)) {
    tsf_set_error(p, "out of memory: asynchronous events could not be started");
    return SS_PLUGIN_FAILURE;
  }
  p->async->events.handler = handler;
  p->async->events.owner = owner;
  if (d->start == NULL || tsf_guarded(p, run_start, NULL)) return SS_PLUGIN_SUCCESS;
  stop_all(p->async);
  return SS_PLUGIN_FAILURE;
}

static void run_dump(tsf_plugin *p, void *arg) {
  (void)arg;
  p->line = p->async->desc->dump_line;
  p->async->desc->dump(p->rt, p->self, &p->async->dump.h);
}

/* What the method throws is logged: to the host a failure is the end of the capture. */
ss_plugin_rc tsf_abi_dump_state(const tsf_async_desc *d, ss_plugin_t *s, ss_plugin_owner_t *owner,
                                ss_plugin_async_event_handler_t handler) {
  tsf_plugin *p = s;
  if (p == NULL || p->self == NULL || handler == NULL) return SS_PLUGIN_SUCCESS;
  tsf_settle(p);
  if (!make_async(p, d)) return SS_PLUGIN_SUCCESS;
  p->async->dump.handler = handler;
  p->async->dump.owner = owner;
  if (!tsf_guarded(p, run_dump, NULL)) tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, p->last_error, strlen(p->last_error));
  p->async->dump.handler = NULL;
  return SS_PLUGIN_SUCCESS;
}

/* The program's own destroy may still ask its handles. */
void tsf_abi_destroy_tasks(ss_plugin_t *s) {
  tsf_async *async = s != NULL ? ((tsf_plugin *)s)->async : NULL;
  if (async != NULL) {
    stop_all(async);
    tsf_tasks_end(async, true);
  }
  tsf_abi_destroy(s);
  if (async == NULL) return;
  for (tsf_task *t; (t = async->retired) != NULL;) {
    async->retired = t->next;
    tsf_task_free(t);
  }
  free(async->events.buffer);
  free(async->dump.buffer);
  free(async->taken);
  free(async);
}

uint64_t tsf_async_refused(const tsf_plugin *p) {
  const tsf_async *async = __atomic_load_n(&p->async, __ATOMIC_ACQUIRE);
  return async ? __atomic_load_n(&async->refused, __ATOMIC_RELAXED) : 0;
}
