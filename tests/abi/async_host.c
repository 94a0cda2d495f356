/* async_host.c LIBRARY CONFIG: takes a plugin's asynchronous events in every order of calls that a host may come to.
 * Prints a line for what went wrong, and at the end how many checks there were. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin/falco.h"

static struct {
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *);
  void (*destroy)(ss_plugin_t *);
  const char *(*get_last_error)(ss_plugin_t *);
  const char *(*get_async_events)(void);
  ss_plugin_rc (*set_handler)(ss_plugin_t *, ss_plugin_owner_t *, ss_plugin_async_event_handler_t);
  ss_plugin_rc (*dump_state)(ss_plugin_t *, ss_plugin_owner_t *, ss_plugin_async_event_handler_t);
} api;
static void *library;
static const char *config;
static int checks, failures;

/* The host's side of one plugin state. */
typedef struct owner {
  pthread_mutex_t lock;
  pthread_cond_t more;
  unsigned events, after_null, malformed, dumped, errors;
  bool open, refuses;
  char last[256], log[512];
} owner;

static void check(bool fine, const char *what) {
  __atomic_fetch_add(&checks, 1, __ATOMIC_RELAXED);
  if (fine) return;
  __atomic_fetch_add(&failures, 1, __ATOMIC_RELAXED);
  printf("FAIL %s\n", what);
}

static uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static bool well_formed(const ss_plugin_event *e) {
  uint32_t at[4];
  memcpy(at, (const char *)e + sizeof *e, sizeof at);
  const char *name = (const char *)e + 42;
  char quoted[80];
  if (e->type != PPME_ASYNCEVENT_E || e->nparams != 3 || e->tid != UINT64_MAX || at[0] != 4) return false;
  if (e->len != 42 + at[1] + at[2] || strnlen(name, at[1]) + 1 != at[1]) return false;
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  return strstr(api.get_async_events(), quoted) != NULL;
}

static ss_plugin_rc on_event(ss_plugin_owner_t *to, const ss_plugin_event *e, char *err) {
  owner *o = to;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  pthread_mutex_lock(&o->lock);
  if (!well_formed(e)) o->malformed++;
  if (!o->open) o->after_null++;
  if (o->refuses) {
    snprintf(err, PLUGIN_MAX_ERRLEN, "no room at the inn");
    rc = SS_PLUGIN_FAILURE;
  } else {
    o->events++;
    uint32_t name_size;
    memcpy(&name_size, (const char *)e + 30, 4);
    snprintf(o->last, sizeof o->last, "%.*s", (int)(e->len - 42 - name_size), (const char *)e + 42 + name_size);
  }
  pthread_cond_broadcast(&o->more);
  pthread_mutex_unlock(&o->lock);
  return rc;
}

static ss_plugin_rc on_dump(ss_plugin_owner_t *to, const ss_plugin_event *e, char *err) {
  owner *o = to;
  uint32_t id;
  (void)err;
  memcpy(&id, (const char *)e + 38, 4);
  bool recent = e->ts != UINT64_MAX && e->ts + 60000000000u > now_ns() && e->ts <= now_ns();
  if (!well_formed(e) || !recent || id != 0) o->malformed++;
  o->dumped++;
  return SS_PLUGIN_SUCCESS;
}

static void on_log(ss_plugin_owner_t *to, const char *component, const char *text, ss_plugin_log_severity severity) {
  owner *o = to;
  (void)component;
  pthread_mutex_lock(&o->lock);
  if (severity <= SS_PLUGIN_LOG_SEV_ERROR) {
    o->errors++;
    snprintf(o->log, sizeof o->log, "%s", text);
  }
  pthread_cond_broadcast(&o->more);
  pthread_mutex_unlock(&o->lock);
}

static void begin(owner *o) {
  memset(o, 0, sizeof *o);
  pthread_mutex_init(&o->lock, NULL);
  pthread_cond_init(&o->more, NULL);
}

static ss_plugin_t *start(owner *o, const char *with, ss_plugin_rc *rc) {
  ss_plugin_init_input in = {with, o, NULL, NULL, on_log};
  begin(o);
  return api.init(&in, rc);
}

static void wait_for(owner *o, unsigned *count, unsigned n) {
  struct timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_sec += 60;
  pthread_mutex_lock(&o->lock);
  while (*count < n && pthread_cond_timedwait(&o->more, &o->lock, &until) == 0) {}
  pthread_mutex_unlock(&o->lock);
}

static unsigned events_so_far(owner *o) {
  pthread_mutex_lock(&o->lock);
  unsigned n = o->events;
  pthread_mutex_unlock(&o->lock);
  return n;
}

static ss_plugin_rc set(ss_plugin_t *s, owner *o, bool on) {
  pthread_mutex_lock(&o->lock);
  o->open = true; /* until NULL has returned, events are welcome */
  pthread_mutex_unlock(&o->lock);
  ss_plugin_rc rc = api.set_handler(s, o, on ? on_event : NULL);
  pthread_mutex_lock(&o->lock);
  o->open = on;
  pthread_mutex_unlock(&o->lock);
  return rc;
}

static void end(owner *o, const char *what) {
  pthread_mutex_lock(&o->lock);
  check(o->after_null == 0, what);
  check(o->malformed == 0, what);
  pthread_mutex_unlock(&o->lock);
}

/* ---- the orders ------------------------------------------------------------------------------- */

static void usual(void) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  check(rc == SS_PLUGIN_SUCCESS, "init");
  check(set(s, &o, true) == SS_PLUGIN_SUCCESS, "handler");
  wait_for(&o, &o.events, 3);
  check(o.events >= 3, "events come");
  check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL");
  check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL twice");
  api.destroy(s);
  end(&o, "usual");
}

static void without_null(void) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  set(s, &o, true);
  wait_for(&o, &o.events, 2);
  api.destroy(s);
  o.open = false;
  end(&o, "destroy without NULL");
}

static void null_alone(void) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL without a handler");
  api.destroy(s);
  check(api.set_handler(NULL, NULL, NULL) == SS_PLUGIN_SUCCESS, "NULL without a state");
  check(api.set_handler(NULL, &o, on_event) == SS_PLUGIN_FAILURE, "a handler without a state");
  end(&o, "NULL alone");
}

static void replaced(void) {
  owner o, other;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  begin(&other);
  set(s, &o, true);
  other.open = true;
  check(api.set_handler(s, &other, on_event) == SS_PLUGIN_SUCCESS, "a second handler");
  pthread_mutex_lock(&o.lock);
  o.open = false;
  pthread_mutex_unlock(&o.lock);
  wait_for(&other, &other.events, 3);
  check(set(s, &other, false) == SS_PLUGIN_SUCCESS, "NULL after two");
  api.destroy(s);
  end(&o, "the first of two handlers");
  end(&other, "the second of two handlers");
}

static void refused_init(void) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, "{\"seconds\": {}}", &rc);
  check(rc == SS_PLUGIN_FAILURE, "init fails");
  check(set(s, &o, true) == SS_PLUGIN_FAILURE, "a handler for a state that failed");
  check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL for a state that failed");
  if (api.dump_state) check(api.dump_state(s, &o, on_dump) == SS_PLUGIN_SUCCESS, "a dump of a state that failed");
  if (s) api.destroy(s);
  end(&o, "a state that failed");
}

static void refusing(void) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  o.refuses = true;
  check(set(s, &o, true) == SS_PLUGIN_FAILURE, "startAsync throws what the host says");
  check(strstr(api.get_last_error(s), "Error: no room at the inn") != NULL, "and last_error has it");
  set(s, &o, false);
  o.refuses = false;
  check(set(s, &o, true) == SS_PLUGIN_SUCCESS, "and can be called again");
  wait_for(&o, &o.events, 2);
  pthread_mutex_lock(&o.lock);
  o.refuses = true;
  pthread_mutex_unlock(&o.lock);
  wait_for(&o, &o.errors, 1);
  check(strstr(o.log, "no room at the inn") != NULL && strstr(o.log, ".ts:") != NULL, "the task's error is logged with its line");
  check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL after a task has failed");
  api.destroy(s);
  end(&o, "a host that refuses");
}

static void dumps(void) {
  owner o;
  ss_plugin_rc rc;
  if (!api.dump_state) return;
  ss_plugin_t *s = start(&o, config, &rc);
  check(api.dump_state(s, &o, on_dump) == SS_PLUGIN_SUCCESS && o.dumped == 1, "a dump before the handler");
  set(s, &o, true);
  check(api.dump_state(s, &o, on_dump) == SS_PLUGIN_SUCCESS && o.dumped == 2, "a dump while tasks run");
  set(s, &o, false);
  check(api.dump_state(s, &o, on_dump) == SS_PLUGIN_SUCCESS && o.dumped == 3, "a dump after NULL");
  check(api.dump_state(s, &o, NULL) == SS_PLUGIN_SUCCESS, "a dump without a handler");
  check(api.dump_state(NULL, &o, on_dump) == SS_PLUGIN_SUCCESS, "a dump without a state");
  api.destroy(s);
  end(&o, "dumps");
}

static void *again_and_again(void *arg) {
  owner o;
  ss_plugin_rc rc;
  ss_plugin_t *s = start(&o, config, &rc);
  int rounds = *(int *)arg;
  for (int i = 0; i < rounds; i++) {
    unsigned before = events_so_far(&o);
    check(set(s, &o, true) == SS_PLUGIN_SUCCESS, "a handler again");
    if (i % 3 == 0) wait_for(&o, &o.events, before + 1);
    if (i % 5 != 0) check(set(s, &o, false) == SS_PLUGIN_SUCCESS, "NULL again");
  }
  api.destroy(s);
  o.open = false;
  end(&o, "again and again");
  return NULL;
}

static void *symbol(const char *name) { return dlsym(library, name); }

static bool load(const char *path) {
  library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    printf("FAIL %s\n", dlerror());
    return false;
  }
  *(void **)&api.init = symbol("plugin_init");
  *(void **)&api.destroy = symbol("plugin_destroy");
  *(void **)&api.get_last_error = symbol("plugin_get_last_error");
  *(void **)&api.get_async_events = symbol("plugin_get_async_events");
  *(void **)&api.set_handler = symbol("plugin_set_async_event_handler");
  *(void **)&api.dump_state = symbol("plugin_dump_state");
  return true;
}

int main(int argc, char **argv) {
  config = argc > 2 ? argv[2] : "";
  int rounds = argc > 3 ? atoi(argv[3]) : 20;
  void (*orders[])(void) = {usual, without_null, null_alone, replaced, refused_init, refusing, dumps};
  for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
    /* Unloaded in between: a thread that is left would run code that is gone. */
    if (!load(argv[1])) return 1;
    orders[i]();
    dlclose(library);
  }
  if (!load(argv[1])) return 1;
  pthread_t threads[3];
  for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, again_and_again, &rounds);
  for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
  dlclose(library);
  printf("%d checks, %d failed\n", checks, failures);
  return failures != 0;
}
