/* routine_host.c LIBRARY [ROUNDS]: captures of a host with threads for routines, which calls once more after it was told
 * not to, and of a host without. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin/falco.h"

static ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *);
static void (*destroy)(ss_plugin_t *);
static ss_plugin_rc (*capture_open)(ss_plugin_t *, const ss_plugin_capture_listen_input *);
static ss_plugin_rc (*capture_close)(ss_plugin_t *, const ss_plugin_capture_listen_input *);
static int failures, errors, infos;
static bool turned;

typedef struct routine {
  ss_plugin_routine_fn_t fn;
  ss_plugin_routine_state_t *state;
  pthread_t thread;
  char removed; /* atomic */
} routine;
static routine routines[4096];
static unsigned count;
static ss_plugin_t *current;

static void check(bool fine, const char *what) {
  if (fine) return;
  failures++;
  printf("FAIL %s\n", what);
}

static void *loop(void *arg) {
  routine *r = arg;
  while (r->fn(current, r->state) && !__atomic_load_n(&r->removed, __ATOMIC_ACQUIRE)) {}
  return NULL;
}

static ss_plugin_routine_t *subscribe(ss_plugin_owner_t *o, ss_plugin_routine_fn_t fn, ss_plugin_routine_state_t *state) {
  (void)o;
  routine *r = &routines[count++];
  *r = (routine){fn, state, 0, 0};
  pthread_create(&r->thread, NULL, loop, r);
  return r;
}

static ss_plugin_rc unsubscribe(ss_plugin_owner_t *o, ss_plugin_routine_t *given) {
  (void)o;
  routine *r = given;
  check(r >= routines && r < routines + count && !r->removed, "unsubscribes what is subscribed");
  __atomic_store_n(&r->removed, 1, __ATOMIC_RELEASE);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_routine_t *no_thread(ss_plugin_owner_t *o, ss_plugin_routine_fn_t fn, ss_plugin_routine_state_t *state) {
  (void)o, (void)fn, (void)state;
  return NULL;
}

static void on_log(ss_plugin_owner_t *o, const char *component, const char *text, ss_plugin_log_severity severity) {
  (void)o, (void)component;
  if (severity <= SS_PLUGIN_LOG_SEV_ERROR) {
    __atomic_fetch_add(&errors, 1, __ATOMIC_RELAXED);
    check(strstr(text, "routines.ts:") && strstr(text, "Error: third turn"), text);
  } else {
    __atomic_fetch_add(&infos, 1, __ATOMIC_RELAXED);
    bool came = !strcmp(text, "closed after turn 1, false false");
    turned |= came;
    check(came || !strcmp(text, "closed after undefined, false false"), text);
  }
}

static void nap(long ms) {
  struct timespec t = {0, ms * 1000000};
  nanosleep(&t, NULL);
}

static void run(const char *config, ss_plugin_routine_vtable *vtable, bool closes, int rounds) {
  ss_plugin_init_input in = {.config = config, .log_fn = on_log};
  ss_plugin_capture_listen_input capture = {.routine = vtable};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  bool refuses = strstr(config, "13") != NULL;
  count = 0;
  current = init(&in, &rc);
  check(rc == SS_PLUGIN_SUCCESS, "init");
  for (int i = 0; i < rounds; i++) {
    check(capture_open(current, &capture) == (refuses ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS), "open");
    if (i % 4) nap(5);
    if (closes || i + 1 < rounds) check(capture_close(current, &capture) == SS_PLUGIN_SUCCESS, "close");
  }
  check(capture_close(current, closes ? &capture : NULL) == SS_PLUGIN_SUCCESS, "close again");
  /* A worker may be about to call: it is told that there is nothing any more. */
  for (unsigned i = 0; i < count; i++) {
    pthread_join(routines[i].thread, NULL);
    check(!routines[i].fn(current, routines[i].state), "a late turn is the last");
  }
  unsigned joined = count;
  if (vtable) check(capture_open(current, &capture) == (refuses ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS), "open once more");
  /* No host calls after destroy: its workers are waited for. */
  for (unsigned i = joined; i < count; i++) {
    __atomic_store_n(&routines[i].removed, 1, __ATOMIC_RELEASE);
    pthread_join(routines[i].thread, NULL);
  }
  destroy(current);
}

int main(int argc, char **argv) {
  int rounds = argc > 2 ? atoi(argv[2]) : 10;
  void *library = dlopen(argv[1], RTLD_NOW);
  if (!library) return printf("FAIL %s\n", dlerror()), 1;
  *(void **)&init = dlsym(library, "plugin_init");
  *(void **)&destroy = dlsym(library, "plugin_destroy");
  *(void **)&capture_open = dlsym(library, "plugin_capture_open");
  *(void **)&capture_close = dlsym(library, "plugin_capture_close");
  ss_plugin_routine_vtable pool = {subscribe, unsubscribe}, none = {no_thread, unsubscribe};
  const char *configs[] = {"{}", "{\"turns\":2}", "{\"turns\":13}"};
  for (size_t i = 0; i < 3; i++) {
    run(configs[i], &pool, true, rounds);
    run(configs[i], &none, true, rounds);
    run(configs[i], &none, false, rounds);
    run(configs[i], NULL, true, rounds);
  }
  printf("%d failed, %s\n", failures, errors && infos && turned ? "logged" : "nothing logged");
  dlclose(library);
  return failures != 0;
}
