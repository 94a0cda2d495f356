/* plugin.c: a plugin without a fault, in C by hand, as small as one can be; -DFAULT_... gives it one that plugins made
 * with other SDKs were seen with, or that hosts were seen to end of. */
#include "plugin.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct instance { ss_plugin_event *events[2]; char data[2][64]; int left; } instance;

#ifdef FAULT_ONE_BUFFER
static char buffer[64]; /* of all texts: each getter spoils what the one before gave */
static const char *text(const char *t) { return strcpy(buffer, t); }
#else
static const char *text(const char *t) { return t; }
#endif

const char *plugin_get_required_api_version(void) { return text(API_VERSION); }
const char *plugin_get_name(void) { return text("plain"); }
const char *plugin_get_description(void) { return text("A plain plugin"); }
const char *plugin_get_contact(void) { return text("nobody"); }
#ifdef FAULT_VERSION
const char *plugin_get_version(void) { return "1.0"; }
#else
const char *plugin_get_version(void) { return text("0.1.0"); }
#endif

ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc) {
#ifdef FAULT_TABLES
  if (in->tables->get_table == NULL) return NULL; /* a source alone is given no tables */
#endif
  state *s = calloc(1, sizeof *s);
  printf("{\"what it prints\":"); /* is nobody's report, and breaks none */
#ifdef FAULT_SIGNAL
  signal(SIGPIPE, SIG_IGN);
#endif
#ifdef FAULT_UMASK
  umask(0);
#endif
#ifdef FAULT_FOLDER
  if (chdir("/") != 0) return NULL;
#endif
  s->owner = in->owner;
  s->owner_error = in->get_owner_last_error;
#ifndef FAULT_RC
  *rc = in->config && strcmp(in->config, "[[[") == 0 ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (*rc) strcpy(s->error, "no such config");
#ifdef WITH_STATE
  if (*rc == SS_PLUGIN_SUCCESS && !state_begin(s, in)) *rc = SS_PLUGIN_FAILURE;
#endif
#endif
  return s;
}
void plugin_destroy(ss_plugin_t *s) {
#ifdef WITH_STATE
  if (s) state_end(s);
#endif
#ifdef FAULT_LEAK
  if (s) ((state *)s)->leak = memset(malloc(1 << 18), 1, 1 << 18);
#else
  free(s);
#endif
}
const char *plugin_get_last_error(ss_plugin_t *s) { return s ? ((state *)s)->error : "no state"; }

#if defined(WITH_SYSCALLS)
uint32_t plugin_get_id(void) { return 0; }
const char *plugin_get_event_source(void) { return ""; }
#else
uint32_t plugin_get_id(void) { return 999; }
const char *plugin_get_event_source(void) { return "plain"; }
#endif

ss_instance_t *plugin_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc) {
  (void)s, (void)params;
  instance *open = calloc(1, sizeof *open);
  open->left = 100;
  *rc = SS_PLUGIN_SUCCESS;
  return open;
}
void plugin_close(ss_plugin_t *s, ss_instance_t *h) {
#ifdef FAULT_CLOSE_NULL
  ((volatile instance *)h)->left = 0; /* a failed open is closed with NULL */
#endif
  (void)s;
  free(h);
}

#if defined(WITH_SYSCALLS)
/* dup, without an id of its own: res, oldfd */
static void make(instance *open, int i) {
  ss_plugin_event head = {UINT64_MAX, 7, 26 + 4 + 16, 367, 2};
  uint16_t lengths[2] = {8, 8};
#ifdef FAULT_SYSCALL_LENGTHS
  lengths[1] = 4;
#endif
#ifdef FAULT_SYSCALL_ID
  head = (ss_plugin_event){UINT64_MAX, 7, 38, PPME_PLUGINEVENT_E, 2};
  uint32_t params[3] = {4, 0, 0}; /* which source would it be of? */
  memcpy(open->data[i] + sizeof head, params, sizeof params);
#else
  memcpy(open->data[i] + sizeof head, lengths, sizeof lengths);
  memset(open->data[i] + sizeof head + 4, i, 16);
#endif
  memcpy(open->data[i], &head, sizeof head);
  open->events[i] = (ss_plugin_event *)(void *)open->data[i];
}
#else
static void make(instance *open, int i) {
  ss_plugin_event head = {UINT64_MAX, UINT64_MAX, 38 + 2, PPME_PLUGINEVENT_E, 2};
  uint32_t params[3] = {4, 2, 0};
#ifdef FAULT_LENGTHS
  head.len += 3;
#endif
  memcpy(open->data[i], &head, sizeof head);
  memcpy(open->data[i] + sizeof head, params, sizeof params);
  memcpy(open->data[i] + 38, "4x", 2);
  open->events[i] = (ss_plugin_event *)(void *)open->data[i];
}
#endif

ss_plugin_rc plugin_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *n, ss_plugin_event ***events) {
  instance *open = h;
  (void)s;
#ifdef FAULT_NEVTS
  if (open == NULL || open->left <= 0) return open ? SS_PLUGIN_EOF : SS_PLUGIN_FAILURE; /* the last batch again */
#endif
  *n = 0;
  if (open == NULL) return SS_PLUGIN_FAILURE;
  *events = open->events;
  if (open->left <= 0) return SS_PLUGIN_EOF;
#ifdef FAULT_AT_ONCE
  return SS_PLUGIN_FAILURE;
#endif
#ifdef FAULT_EMPTY
  return SS_PLUGIN_SUCCESS;
#endif
#ifdef FAULT_EXIT
  exit(0);
#endif
#ifdef FAULT_HANG
  for (volatile int i = 0;; i++) continue;
#endif
  for (int i = 0; i < 2; i++) make(open, i);
  open->left -= 2;
  *n = 2;
  return SS_PLUGIN_SUCCESS;
}

#ifndef FAULT_TABLES
#ifdef FAULT_FIELDS
const char *plugin_get_fields(void) { return "[{\"name\":\"plain\",\"type\":\"int\",\"desc\":\"no such type\"}]"; }
#else
const char *plugin_get_fields(void) {
  return "[{\"name\":\"plain.number\",\"type\":\"uint64\",\"desc\":\"a number\"},"
         "{\"name\":\"plain.text\",\"type\":\"string\",\"desc\":\"a text\"}]";
}
#endif

static const char *payload_of(const ss_plugin_event *e, uint32_t *n) {
  uint32_t lens[2];
  *n = 0;
#ifndef FAULT_BOUNDS
  if (e->type != PPME_PLUGINEVENT_E || e->len < 38 || e->nparams != 2) return NULL;
#endif
  memcpy(lens, (const char *)e + sizeof *e, sizeof lens);
#ifndef FAULT_BOUNDS
  if (lens[0] != 4 || lens[1] > e->len - 38) return NULL;
#endif
  *n = lens[1];
  return (const char *)e + 38;
}

ss_plugin_rc plugin_extract_fields(ss_plugin_t *p, const ss_plugin_event_input *in, const ss_plugin_field_extract_input *ask) {
  state *s = p;
  uint32_t n;
#ifdef FAULT_ABORT
  if (ask->num_fields > 1) abort(); /* "Falco asks for one field a call" */
#endif
  const char *payload = payload_of(in->evt, &n);
#ifdef FAULT_PARSE_KEPT
  if (payload && n && s->parsed_num == in->evtnum) payload = &s->parsed, n = 1; /* the number was given before, in another capture */
#endif
#ifdef FAULT_STALE
  if (s->last == in->evt && s->last_num == in->evtnum) payload = &s->kept, n = 1;
  else if (payload && n) s->kept = payload[0], s->last = in->evt, s->last_num = in->evtnum;
#endif
  for (uint32_t i = 0; i < ask->num_fields && i < 64; i++) {
    ss_plugin_extract_field *f = &ask->fields[i];
#ifdef FAULT_RES_LEN
    if (payload == NULL) continue;
#endif
    f->res_len = 0;
    if (payload == NULL || n == 0) continue;
#ifdef FAULT_SHARED_SLOT
    uint32_t slot = 0;
#else
    uint32_t slot = i;
#endif
    if (f->field_id == 0) {
      s->numbers[slot] = (unsigned char)payload[0] + (uint64_t)s->config;
      f->res.u64 = &s->numbers[slot];
    } else if (f->field_id == 1) {
      snprintf(s->text, sizeof s->text, "%.1s", payload);
      s->texts[slot] = s->text;
      f->res.str = &s->texts[slot];
#ifdef FAULT_SHARED_SLOT
      f->res.u64 = s->numbers;
      s->texts[0] = s->text;
      f->res.str = s->texts;
      s->numbers[0] = 77;
#endif
    } else {
      continue;
    }
    f->res_len = 1;
  }
  return SS_PLUGIN_SUCCESS;
}

#endif

#ifdef WITH_ASYNC
#ifdef FAULT_ASYNC_EMPTY
const char *plugin_get_async_events(void) { return ""; }
#else
const char *plugin_get_async_events(void) { return "[\"tick\"]"; }
#endif
ss_plugin_rc plugin_set_async_event_handler(ss_plugin_t *p, ss_plugin_owner_t *owner, const ss_plugin_async_event_handler_t handler) {
  state *s = p;
#ifdef FAULT_ASYNC_OFF
  if (handler == NULL && s->handler == NULL) return SS_PLUGIN_FAILURE; /* nothing to stop: but hosts ask so */
#endif
  s->handler = handler;
  if (handler == NULL) return SS_PLUGIN_SUCCESS;
  char data[64], err[PLUGIN_MAX_ERRLEN];
  ss_plugin_event head = {UINT64_MAX, UINT64_MAX, 26 + 12 + 4 + 5 + 2, PPME_ASYNCEVENT_E, 3};
  uint32_t params[4] = {4, 5, 2, 0};
  memcpy(data, &head, sizeof head);
  memcpy(data + sizeof head, params, sizeof params);
#ifdef FAULT_ASYNC_NAME
  memcpy(data + 42, "ticks", 5);
#else
  memcpy(data + 42, "tick", 5);
#endif
  memcpy(data + 47, "ab", 2);
  handler(owner, (const ss_plugin_event *)(void *)data, err);
  return SS_PLUGIN_SUCCESS;
}
#endif
