/* async.c: what libsinsp does with asynchronous events, its checks and its words of refusal included. */
#include "async.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform.h"

#define NAME_OFFSET 42 /* header, three lengths, plugin id */
#define ID_OFFSET 38

static void lock(async_host *a) {
  while (__atomic_test_and_set(&a->lock, __ATOMIC_ACQUIRE)) {}
}
static void unlock(async_host *a) { __atomic_clear(&a->lock, __ATOMIC_RELEASE); }

static bool is_listed(const async_host *a, const char *name) {
  char problem[128];
  const char *text = a->plugin->lib->api.get_async_events();
  json *names = json_parse(text, strlen(text), problem);
  bool found = false;
  for (const json *v = names ? names->first : NULL; v && !found; v = v->next)
    found = v->kind == JSON_STRING && !strcmp(v->text, name);
  json_free(names);
  return found;
}

/* NULL: the event is as it should be. */
static const char *problem_of(const async_host *a, const ss_plugin_event *e) {
  uint32_t lengths[3];
  if (!e || e->type != PPME_ASYNCEVENT_E || e->nparams != 3) return "it is no event of type 402 with three parameters";
  memcpy(lengths, (const char *)e + sizeof *e, sizeof lengths);
  uint64_t whole = (uint64_t)ID_OFFSET + lengths[0] + lengths[1] + lengths[2];
  const char *name = (const char *)e + NAME_OFFSET;
  if (lengths[0] != 4 || e->len != whole || !lengths[1] || memchr(name, 0, lengths[1]) != name + lengths[1] - 1)
    return "its lengths do not agree";
  return is_listed(a, name) ? NULL : "its name is not among plugin_get_async_events";
}

static ss_plugin_rc keep(async_host *a, const ss_plugin_event *e, char *err, bool patch) {
  const char *problem = problem_of(a, e);
  if (!problem && e->tid != UINT64_MAX) problem = "it has a thread";
  if (problem) {
    if (err) snprintf(err, PLUGIN_MAX_ERRLEN, "asynchronous event refused: %s", problem);
    return SS_PLUGIN_FAILURE;
  }
  async_event *kept = xalloc(offsetof(async_event, event) + e->len);
  memcpy(&kept->event, e, e->len);
  kept->next = NULL;
  if (patch) {
    if (kept->event.ts == UINT64_MAX) kept->event.ts = platform_now_ns();
    memcpy((char *)&kept->event + ID_OFFSET, &a->plugin->lib->id, sizeof a->plugin->lib->id);
  }
  lock(a);
  if (a->last) a->last->next = kept;
  else a->first = kept;
  a->last = kept;
  unlock(a);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc on_event(ss_plugin_owner_t *owner, const ss_plugin_event *e, char *err) {
  return keep(owner, e, err, true);
}

/* As libsinsp: nothing in it is filled in. */
static ss_plugin_rc on_dumped(ss_plugin_owner_t *owner, const ss_plugin_event *e, char *err) {
  return keep(owner, e, err, false);
}

static bool is_able(plugin *p) {
  if (p->lib->caps & CAP_ASYNC) return true;
  snprintf(p->err, sizeof p->err, "the plugin has no asynchronous events");
  return false;
}

bool async_start(async_host *a, plugin *p) {
  if (!is_able(p)) return false;
  a->plugin = p;
  a->active = p->lib->api.set_async_event_handler(p->state, a, on_event) == SS_PLUGIN_SUCCESS;
  return a->active || plugin_failed(p, "");
}

bool async_stop(async_host *a) {
  if (!a->plugin || !a->active) return true;
  a->active = false;
  if (a->plugin->lib->api.set_async_event_handler(a->plugin->state, a, NULL) == SS_PLUGIN_SUCCESS) return true;
  return plugin_failed(a->plugin, "");
}

bool async_dump(async_host *a, plugin *p) {
  if (!is_able(p) || !p->lib->api.dump_state) return true;
  a->plugin = p;
  return p->lib->api.dump_state(p->state, a, on_dumped) == SS_PLUGIN_SUCCESS || plugin_failed(p, "");
}

async_event *async_take(async_host *a) {
  lock(a);
  async_event *taken = a->first;
  if (taken) a->first = taken->next;
  if (!a->first) a->last = NULL;
  unlock(a);
  return taken;
}

void async_free(async_host *a) {
  for (async_event *e; (e = async_take(a));) free(e);
}
