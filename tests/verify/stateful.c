/* stateful.c: the part of the plugin that keeps state: parsing with the host's threads, captures, metrics, configuration. */
#include "plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int fail(state *s, const char *text) {
  snprintf(s->error, sizeof s->error, "%s", text);
  return 0;
}

/* ---- the host's table of threads ---------------------------------------------------------------------------------------- */

static int from_owner(state *s) {
#ifdef FAULT_OWNER_ERROR
  snprintf(s->error, sizeof s->error, "%.*s", (int)strlen(s->owner_error(s->owner)), s->owner_error(s->owner));
  return 0;
#else
  const char *why = s->owner_error ? s->owner_error(s->owner) : NULL;
  return fail(s, why ? why : "the host does not say why");
#endif
}

int state_begin(state *s, const ss_plugin_init_input *in) {
  if (in->tables == NULL) return fail(s, "no tables");
  s->threads = in->tables->get_table(in->owner, "threads", SS_PLUGIN_ST_INT64);
#ifdef FAULT_NO_TABLE
  if (s->threads == NULL) return 0; /* without a word */
#endif
  if (s->threads == NULL) return from_owner(s);
  s->comm = in->tables->fields_ext->get_table_field(s->threads, "comm", SS_PLUGIN_ST_STRING);
  if (s->comm == NULL) return from_owner(s);
  s->seen = in->tables->fields_ext->add_table_field(s->threads, "seen", SS_PLUGIN_ST_UINT64);
#ifndef FAULT_NO_FIELD
  if (s->seen == NULL) return from_owner(s);
#endif
  return own_begin(s, in);
}

/* ---- parsing ------------------------------------------------------------------------------------------------------------ */

uint16_t *plugin_get_parse_event_types(uint32_t *n, ss_plugin_t *s) {
  static uint16_t types[] = {PPME_PLUGINEVENT_E, 293};
  (void)s;
#ifndef FAULT_PARSE_COUNT
  *n = 2;
#endif
  return types;
}

const char *plugin_get_required_event_schema_version(ss_plugin_t *s) {
  (void)s;
#ifdef FAULT_SCHEMA
  return NULL;
#else
  return "4.0.0";
#endif
}

static void count_thread(state *s, const ss_plugin_event_parse_input *in, uint64_t tid) {
  const ss_plugin_table_reader_ext *r = in->table_reader_ext;
  ss_plugin_state_data key = {.u64 = tid}, value;
  ss_plugin_table_entry_t *e = r->get_table_entry(s->threads, &key);
#ifndef FAULT_NO_ENTRY
  if (e == NULL) return;
#endif
#ifdef FAULT_BORROWED
  if (s->name != NULL) snprintf(s->thread_name, sizeof s->thread_name, "after %s", s->name); /* of an earlier call */
#endif
  if (r->read_entry_field(s->threads, e, s->comm, &value) == SS_PLUGIN_SUCCESS)
    snprintf(s->thread_name, sizeof s->thread_name, "%s", s->name = value.str);
  if (r->read_entry_field(s->threads, e, s->seen, &value) == SS_PLUGIN_SUCCESS) {
    value.u64++;
    in->table_writer_ext->write_entry_field(s->threads, e, s->seen, &value);
  }
#ifdef FAULT_UNRELEASED
  else return; /* still held */
#endif
  r->release_table_entry(s->threads, e);
}

ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *evt, const ss_plugin_event_parse_input *in) {
  state *s = p;
  uint32_t lens[2], head = sizeof(ss_plugin_event);
  const ss_plugin_event *e = evt->evt;
#ifdef FAULT_PARSE_EVENT
  if (s->parsed_event && s->parsed_event->type == 7777) return SS_PLUGIN_FAILURE; /* the event before this one */
  s->parsed_event = e;
#endif
  __atomic_add_fetch(&s->events, 1, __ATOMIC_RELAXED);
  if (e->type == PPME_PLUGINEVENT_E) {
#ifndef FAULT_PARSE_BOUNDS
    if (e->len < head + 12 || e->nparams != 2) return SS_PLUGIN_FAILURE;
#endif
    memcpy(lens, (const char *)e + head, sizeof lens);
    if (lens[0] != 4 || lens[1] > e->len - head - 12 || lens[1] == 0) return SS_PLUGIN_SUCCESS;
    s->parsed = ((const char *)e)[head + 12];
    s->parsed_num = evt->evtnum;
    return SS_PLUGIN_SUCCESS;
  }
  if (e->type != 293) return SS_PLUGIN_SUCCESS;
#ifdef FAULT_PARSE_PARAMS
  uint16_t last; /* "execve has 31 parameters" */
  memcpy(&last, (const char *)e + head + 30 * 2, 2);
  s->parsed = (char)last;
#endif
  count_thread(s, in, e->tid);
  return SS_PLUGIN_SUCCESS;
}

/* ---- captures ------------------------------------------------------------------------------------------------------------ */

static ss_plugin_bool turn(ss_plugin_t *p, ss_plugin_routine_state_t *arg) {
  state *s = p;
  (void)arg;
  usleep(1000);
  return __atomic_load_n(&s->listening, __ATOMIC_SEQ_CST) != 0;
}

static void *run(void *arg) {
#ifdef FAULT_THREAD
  for (;;) usleep(1000);
#endif
  while (turn(arg, NULL)) continue;
  return NULL;
}

ss_plugin_rc plugin_capture_close(ss_plugin_t *p, const ss_plugin_capture_listen_input *in) {
  state *s = p;
#ifdef FAULT_CLOSE_UNOPENED
  if (!s->listening) return fail(s, "no capture is open"), SS_PLUGIN_FAILURE;
#endif
  __atomic_store_n(&s->listening, 0, __ATOMIC_SEQ_CST);
#ifndef FAULT_THREAD
  if (s->has_thread) pthread_join(s->thread, NULL);
  s->has_thread = 0;
#endif
#ifdef FAULT_UNSUBSCRIBE
  in->routine->unsubscribe(in->owner, s->routine ? s->routine : s); /* "there always is one" */
#else
  if (s->routine && in->routine->unsubscribe(in->owner, s->routine) != SS_PLUGIN_SUCCESS) fail(s, "not unsubscribed");
#endif
  s->routine = NULL;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_bool count_one(ss_plugin_table_iterator_state_t *n, ss_plugin_table_entry_t *e) {
  (void)e;
  ++*(uint64_t *)n;
  return 1;
}

ss_plugin_rc plugin_capture_open(ss_plugin_t *p, const ss_plugin_capture_listen_input *in) {
  state *s = p;
  uint64_t n = 0;
  if (s->listening) plugin_capture_close(p, in);
  if (!in->table_reader_ext->iterate_entries(s->threads, count_one, &n)) {
#ifdef FAULT_SILENT_CAPTURE
    s->error[0] = 0;
#else
    fail(s, "threads cannot be listed");
#endif
    return SS_PLUGIN_FAILURE;
  }
  s->listening = 1;
#ifdef FAULT_ROUTINE
  if ((s->routine = in->routine->subscribe(in->owner, turn, s)) == NULL) return fail(s, "no threads"), SS_PLUGIN_FAILURE;
#else
  s->routine = in->routine->subscribe(in->owner, turn, s);
  if (s->routine == NULL) s->has_thread = pthread_create(&s->thread, NULL, run, s) == 0;
#endif
  return SS_PLUGIN_SUCCESS;
}

void state_end(state *s) {
  s->listening = 0;
#ifndef FAULT_THREAD
  if (s->has_thread) pthread_join(s->thread, NULL);
#else
  if (s->has_thread) pthread_detach(s->thread);
#endif
}

/* ---- metrics ------------------------------------------------------------------------------------------------------------- */

ss_plugin_metric *plugin_get_metrics(ss_plugin_t *p, uint32_t *n) {
  state *s = p;
#ifdef FAULT_METRICS_SHARED
  ss_plugin_metric *m = s->metrics[0];
  m[0].name = ""; /* another thread may be reading */
  usleep(100);
#else
  ss_plugin_metric *m = s->metrics[__atomic_fetch_add(&s->turn, 1, __ATOMIC_RELAXED) % 4];
#endif
  uint32_t events = __atomic_load_n(&s->events, __ATOMIC_RELAXED);
#ifdef FAULT_METRICS_DOWN
  events = 1000 - events;
#endif
#ifdef FAULT_METRICS_NAMES
  static const char second[] = "events";
#else
  static const char second[] = "listening";
#endif
  m[0].name = "events";
  m[0].type = SS_PLUGIN_METRIC_TYPE_MONOTONIC, m[0].value_type = SS_PLUGIN_METRIC_VALUE_TYPE_U32, m[0].value.u32 = events;
  m[1] = (ss_plugin_metric){second, SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC, {.d = 0.5}, SS_PLUGIN_METRIC_VALUE_TYPE_D};
#ifdef FAULT_METRICS_BUFFER
  m[1].name = strcpy(s->text, "listening"); /* a field's text is there soon */
#endif
#ifdef FAULT_METRICS_TYPE
  m[1].value_type = s->turn % 2 ? SS_PLUGIN_METRIC_VALUE_TYPE_D : SS_PLUGIN_METRIC_VALUE_TYPE_U64;
#endif
  *n = 2;
  return m;
}

/* ---- configuration ------------------------------------------------------------------------------------------------------- */

ss_plugin_rc plugin_set_config(ss_plugin_t *p, const ss_plugin_set_config_input *in) {
  state *s = p;
#ifndef FAULT_CONFIG_NULL
  if (s == NULL || in == NULL) return SS_PLUGIN_FAILURE;
  const char *text = in->config ? in->config : "";
#else
  const char *text = in->config;
#endif
#ifdef FAULT_CONFIG_HALF
  s->config = text[0];
#endif
  if (text[0] == '[') {
#ifdef FAULT_CONFIG_SILENT
    s->error[0] = 0;
    return SS_PLUGIN_FAILURE;
#else
    return fail(s, "no such config"), SS_PLUGIN_FAILURE;
#endif
  }
  s->config = text[0];
  return SS_PLUGIN_SUCCESS;
}

/* ---- dumps ---------------------------------------------------------------------------------------------------------------- */

#ifdef WITH_ASYNC
ss_plugin_rc plugin_dump_state(ss_plugin_t *p, ss_plugin_owner_t *owner, const ss_plugin_async_event_handler_t handler) {
  state *s = p;
  char data[64], err[PLUGIN_MAX_ERRLEN] = "";
#ifdef FAULT_DUMP_TIME
  uint64_t ts = UINT64_MAX; /* "the host fills it in" */
#else
  uint64_t ts = 1;
#endif
#ifdef FAULT_DUMP_ID
  uint32_t id = 3;
#else
  uint32_t id = 999;
#endif
#ifdef FAULT_DUMP_UNSTARTED
  if (s->handler == NULL) return fail(s, "not started"), SS_PLUGIN_FAILURE;
#endif
  ss_plugin_event head = {ts, UINT64_MAX, 26 + 12 + 4 + 5 + 2, PPME_ASYNCEVENT_E, 3};
  uint32_t params[4] = {4, 5, 2, id};
  memcpy(data, &head, sizeof head);
  memcpy(data + sizeof head, params, sizeof params);
  memcpy(data + 42, "tick", 5);
  memcpy(data + 47, "ab", 2);
  if (handler(owner, (const ss_plugin_event *)(void *)data, err) == SS_PLUGIN_SUCCESS) return SS_PLUGIN_SUCCESS;
  fail(s, err);
  return SS_PLUGIN_FAILURE;
}
#endif
