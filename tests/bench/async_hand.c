/* async_hand.c: the plugin of async.ts in C by hand: one thread, a lock and a condition, one buffer for events.
 *
 *   gcc -O2 -fPIC -shared -fvisibility=hidden -I runtime-c tests/bench/async_hand.c -lpthread -o libasync.so */
#include "plugin/falco.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define QUEUE 1024

typedef struct state {
  pthread_t thread;
  pthread_mutex_t lock;
  pthread_cond_t wake;
  bool started, stopping;
  double counts[QUEUE]; /* asked for and not yet begun */
  unsigned first, count;
  ss_plugin_owner_t *owner;
  ss_plugin_async_event_handler_t handler;
} state;

TSF_EXPORT const char *plugin_get_required_api_version(void) { return "3.3.0"; }
TSF_EXPORT const char *plugin_get_name(void) { return "async-hand"; }
TSF_EXPORT const char *plugin_get_version(void) { return "0.1.0"; }
TSF_EXPORT const char *plugin_get_description(void) { return ""; }
TSF_EXPORT const char *plugin_get_contact(void) { return ""; }
TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *s) { return s ? "" : "no state"; }
TSF_EXPORT const char *plugin_get_async_events(void) { return "[\"beat\"]"; }
TSF_EXPORT const char *plugin_get_fields(void) {
  return "[{\"name\":\"async.ask\",\"type\":\"bool\",\"desc\":\"asks for events\",\"arg\":{\"isIndex\":true,\"isRequired\":true}}]";
}

TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc) {
  (void)in;
  state *s = calloc(1, sizeof *s);
  pthread_mutex_init(&s->lock, NULL);
  pthread_cond_init(&s->wake, NULL);
  *rc = SS_PLUGIN_SUCCESS;
  return s;
}

static void emit(state *s, const char *text) {
  struct __attribute__((packed)) {
    ss_plugin_event head;
    uint32_t lengths[3], id;
    char rest[64];
  } e = {{UINT64_MAX, UINT64_MAX, 0, PPME_ASYNCEVENT_E, 3}, {4, sizeof "beat", 0}, 0, "beat"};
  char why[PLUGIN_MAX_ERRLEN];
  size_t n = strlen(text);
  memcpy(e.rest + sizeof "beat", text, n);
  e.lengths[2] = (uint32_t)n;
  e.head.len = (uint32_t)(42 + sizeof "beat" + n);
  s->handler(s->owner, &e.head, why);
}

/* "tick N", written from its end. */
static const char *tick(char *text, size_t size, unsigned n) {
  char *at = text + size;
  *--at = 0;
  do *--at = (char)('0' + n % 10);
  while (n /= 10);
  return memcpy(at - 5, "tick ", 5);
}

static void *work(void *arg) {
  state *s = arg;
  char text[32];
  for (;;) {
    pthread_mutex_lock(&s->lock);
    while (s->count == 0 && !s->stopping) pthread_cond_wait(&s->wake, &s->lock);
    if (s->count == 0) break;
    double n = s->counts[s->first];
    s->first = (s->first + 1) % QUEUE;
    s->count--;
    pthread_mutex_unlock(&s->lock);
    for (double i = 0; i < n; i++) {
      emit(s, tick(text, sizeof text, (unsigned)i));
    }
  }
  pthread_mutex_unlock(&s->lock);
  return NULL;
}

TSF_EXPORT ss_plugin_rc plugin_set_async_event_handler(ss_plugin_t *p, ss_plugin_owner_t *owner,
                                                       const ss_plugin_async_event_handler_t handler) {
  state *s = p;
  if (s->started) {
    pthread_mutex_lock(&s->lock);
    s->stopping = true;
    pthread_cond_signal(&s->wake);
    pthread_mutex_unlock(&s->lock);
    pthread_join(s->thread, NULL);
    s->started = s->stopping = false;
  }
  s->owner = owner;
  s->handler = handler;
  if (handler) s->started = pthread_create(&s->thread, NULL, work, s) == 0;
  return SS_PLUGIN_SUCCESS;
}

TSF_EXPORT void plugin_destroy(ss_plugin_t *s) {
  plugin_set_async_event_handler(s, NULL, NULL);
  free(s);
}

TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *p, const ss_plugin_event_input *e,
                                              const ss_plugin_field_extract_input *in) {
  static ss_plugin_bool taken;
  state *s = p;
  (void)e;
  pthread_mutex_lock(&s->lock);
  taken = s->count < QUEUE;
  if (taken) s->counts[(s->first + s->count++) % QUEUE] = (double)in->fields[0].arg_index;
  pthread_cond_signal(&s->wake);
  pthread_mutex_unlock(&s->lock);
  in->fields[0].res.boolean = &taken;
  in->fields[0].res_len = 1;
  return SS_PLUGIN_SUCCESS;
}
