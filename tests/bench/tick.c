/* tick.c: the benchmark plugin of tick.ts in hand-written C: what the compiled one is measured against,
 * and a known-good library for the host tests.
 *
 *   gcc -O2 -fPIC -shared -fvisibility=hidden -I runtime-c tests/bench/tick.c -o libtick.so
 *
 * Events are the text "tick <n> <name> <value>". Nothing is allocated per event: each instance owns its
 * batch, each state the memory of its last extraction. */
#include "plugin/falco.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLUGIN_ID 999
#define BATCH 128
#define EVENT_SIZE 128 /* header 38 + "tick " + 20 digits + 5 letters + 10 digits */

enum { FIELD_N, FIELD_NAME, FIELD_VALUE, FIELD_PARITY, FIELD_TEXT };

typedef struct state {
  uint64_t step;
  char error[256];
  /* the result of the last extract_fields */
  uint64_t number;
  const char *string;
  char *text;
  size_t text_cap;
  char event_string[EVENT_SIZE];
} state;

typedef struct instance {
  uint64_t n, count, value;
  ss_plugin_event *events[BATCH];
  char memory[BATCH][EVENT_SIZE];
} instance;

static const char *const names[] = {"alpha", "beta", "gamma", "delta"};

TSF_EXPORT const char *plugin_get_required_api_version(void) { return "3.3.0"; }
TSF_EXPORT const char *plugin_get_name(void) { return "tick"; }
TSF_EXPORT const char *plugin_get_version(void) { return "0.1.0"; }
TSF_EXPORT const char *plugin_get_contact(void) { return "https://github.com/tsfalco"; }
TSF_EXPORT uint32_t plugin_get_id(void) { return PLUGIN_ID; }
TSF_EXPORT const char *plugin_get_event_source(void) { return "tick"; }
TSF_EXPORT const char *plugin_get_description(void) {
  return "Benchmark plugin: numbered ticks with a pseudo-random value.";
}

TSF_EXPORT const char *plugin_get_fields(void) {
  return "[{\"name\":\"tick.n\",\"type\":\"uint64\",\"desc\":\"The number of the tick, from 0.\"},"
         "{\"name\":\"tick.name\",\"type\":\"string\",\"desc\":\"The name of the tick.\"},"
         "{\"name\":\"tick.value\",\"type\":\"uint64\",\"desc\":\"The value of the tick.\"},"
         "{\"name\":\"tick.parity\",\"type\":\"string\",\"desc\":\"Whether the value is even or odd.\"},"
         "{\"name\":\"tick.text\",\"type\":\"string\",\"desc\":\"The whole text of the event.\"}]";
}

TSF_EXPORT const char *plugin_get_init_schema(ss_plugin_schema_type *type) {
  *type = SS_PLUGIN_SCHEMA_JSON;
  return "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\",\"properties\":{"
         "\"step\":{\"type\":\"number\",\"minimum\":0,\"description\":\"Added to each value.\"}},"
         "\"additionalProperties\":false}";
}

/* The host has validated the config against the schema: one optional number, at most. */
static uint64_t read_step(const char *config) {
  const char *at = config ? strstr(config, "\"step\"") : NULL;
  if (!at || !(at = strchr(at + 6, ':'))) return 0;
  return strtoull(at + 1, NULL, 10);
}

TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *in, ss_plugin_rc *rc) {
  state *s = calloc(1, sizeof *s);
  *rc = s ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
  if (s) s->step = read_step(in->config);
  return s;
}

TSF_EXPORT void plugin_destroy(ss_plugin_t *plugin) {
  if (plugin) free(((state *)plugin)->text);
  free(plugin);
}

TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *plugin) {
  return plugin ? ((state *)plugin)->error : "out of memory";
}

/* ---- source --------------------------------------------------------------------------------- */

TSF_EXPORT ss_instance_t *plugin_open(ss_plugin_t *plugin, const char *params, ss_plugin_rc *rc) {
  state *s = plugin;
  char *end;
  uint64_t count = *params ? strtoull(params, &end, 10) : 1000;
  *rc = SS_PLUGIN_FAILURE;
  if (*params && (*params < '0' || *params > '9' || *end)) {
    snprintf(s->error, sizeof s->error, "not a number of events: %s", params);
    return NULL;
  }
  instance *i = calloc(1, sizeof *i);
  if (!i) return NULL;
  *rc = SS_PLUGIN_SUCCESS;
  i->count = count;
  i->value = 1;
  for (int k = 0; k < BATCH; k++) i->events[k] = (ss_plugin_event *)(void *)i->memory[k];
  return i;
}

TSF_EXPORT void plugin_close(ss_plugin_t *plugin, ss_instance_t *handle) {
  (void)plugin;
  free(handle);
}

static char *put_u64(char *o, uint64_t value) {
  char digits[20];
  int n = 0;
  do digits[n++] = (char)('0' + value % 10); while (value /= 10);
  while (n) *o++ = digits[--n];
  return o;
}

static void write_event(char *memory, uint64_t n, uint64_t value) {
  const char *name = names[n % 4];
  size_t name_len = strlen(name);
  char *payload = memory + PLUGIN_EVENT_PAYLOAD_OFFSET, *o = payload;
  memcpy(o, "tick ", 5);
  o = put_u64(o + 5, n);
  *o++ = ' ';
  memcpy(o, name, name_len);
  o[name_len] = ' ';
  o = put_u64(o + name_len + 1, value);
  uint32_t words[3] = {4, (uint32_t)(o - payload), PLUGIN_ID};
  ss_plugin_event header = {UINT64_MAX, UINT64_MAX, (uint32_t)(o - memory), PPME_PLUGINEVENT_E, 2};
  memcpy(memory, &header, sizeof header);
  memcpy(memory + sizeof header, words, sizeof words);
}

TSF_EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *plugin, ss_instance_t *handle, uint32_t *nevts,
                                          ss_plugin_event ***evts) {
  state *s = plugin;
  instance *i = handle;
  uint32_t size = 0;
  for (; size < BATCH && i->n < i->count; size++, i->n++) {
    i->value = (i->value * 16807 + s->step) % 2147483647;
    write_event(i->memory[size], i->n, i->value);
  }
  *nevts = size;
  *evts = i->events;
  return i->n == i->count ? SS_PLUGIN_EOF : SS_PLUGIN_SUCCESS;
}

/* ---- extraction ----------------------------------------------------------------------------- */

typedef struct cursor { const char *at, *end; } cursor;

static bool payload_of(const ss_plugin_event *event, cursor *c) {
  uint32_t size;
  if (event->type != PPME_PLUGINEVENT_E || event->len < PLUGIN_EVENT_PAYLOAD_OFFSET) return false;
  memcpy(&size, (const char *)event + 30, 4);
  if (size > event->len - PLUGIN_EVENT_PAYLOAD_OFFSET) return false;
  c->at = (const char *)event + PLUGIN_EVENT_PAYLOAD_OFFSET;
  c->end = c->at + size;
  return true;
}

/* Takes the text up to the next blank or the end; false when nothing is left. */
static bool take_word(cursor *c, cursor *word) {
  if (c->at > c->end) return false;
  const char *blank = memchr(c->at, ' ', (size_t)(c->end - c->at));
  word->at = c->at;
  word->end = blank ? blank : c->end;
  c->at = word->end + 1;
  return true;
}

static bool read_u64(cursor word, uint64_t *value) {
  if (word.at == word.end) return false;
  *value = 0;
  for (; word.at < word.end; word.at++) {
    unsigned digit = (unsigned)(*word.at - '0');
    if (digit > 9 || __builtin_mul_overflow(*value, (uint64_t)10, value) ||
        __builtin_add_overflow(*value, (uint64_t)digit, value))
      return false;
  }
  return true;
}

static const char *keep_text(state *s, cursor text) {
  size_t len = (size_t)(text.end - text.at);
  if (len + 1 > s->text_cap) {
    char *grown = realloc(s->text, (len + 1) * 2);
    if (!grown) return NULL;
    s->text = grown;
    s->text_cap = (len + 1) * 2;
  }
  memcpy(s->text, text.at, len);
  s->text[len] = 0;
  return s->text;
}

static bool extract_u64(ss_plugin_extract_field *field, state *s, cursor word) {
  if (!read_u64(word, &s->number)) return false;
  field->res.u64 = &s->number;
  field->res_len = 1;
  return true;
}

static bool extract_string(ss_plugin_extract_field *field, state *s, const char *text) {
  if (!text) return false;
  s->string = text;
  field->res.str = &s->string;
  field->res_len = 1;
  return true;
}

static bool extract_one(state *s, cursor c, ss_plugin_extract_field *field) {
  cursor word, n, name, value;
  field->res_len = 0;
  if (field->field_id == FIELD_TEXT) return extract_string(field, s, keep_text(s, c));
  if (!take_word(&c, &word) || word.end - word.at != 4 || memcmp(word.at, "tick", 4)) return true;
  if (!take_word(&c, &n) || !take_word(&c, &name) || !take_word(&c, &value)) return true;
  switch (field->field_id) {
  case FIELD_N: return extract_u64(field, s, n);
  case FIELD_NAME: return extract_string(field, s, keep_text(s, name));
  case FIELD_VALUE: return extract_u64(field, s, value);
  case FIELD_PARITY:
    if (!read_u64(value, &s->number)) return false;
    return extract_string(field, s, s->number % 2 ? "odd" : "even");
  }
  return false;
}

/* Hosts ask for one field a call; a host that asks for more at once would need more memory than one
 * result, and is told so. */
TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *plugin, const ss_plugin_event_input *event,
                                              const ss_plugin_field_extract_input *in) {
  state *s = plugin;
  cursor payload;
  if (in->num_fields != 1 || !payload_of(event->evt, &payload) || !extract_one(s, payload, in->fields)) {
    for (uint32_t i = 0; i < in->num_fields; i++) in->fields[i].res_len = 0;
    snprintf(s->error, sizeof s->error, "cannot extract from this event");
    return SS_PLUGIN_FAILURE;
  }
  return SS_PLUGIN_SUCCESS;
}

TSF_EXPORT const char *plugin_event_to_string(ss_plugin_t *plugin, const ss_plugin_event_input *event) {
  state *s = plugin;
  cursor payload = {0};
  if (!payload_of(event->evt, &payload)) return "";
  snprintf(s->event_string, sizeof s->event_string, "%.*s", (int)(payload.end - payload.at), payload.at);
  return s->event_string;
}
