/* plugin.h: an initialised plugin, its open sources, and what a host does around them. */
#ifndef RUNNER_PLUGIN_H
#define RUNNER_PLUGIN_H

#include "fields.h"
#include "library.h"
#include "tables.h"

/* Receives a log line; may be called from any thread of the plugin. component may be NULL. */
typedef void (*log_sink)(void *to, const char *component, const char *message, int severity);

/* Which events a capability of a plugin is given. */
typedef struct event_filter {
  json *sources;   /* array, or NULL for every source */
  uint16_t *types; /* NULL: the host's default */
  uint32_t type_count;
} event_filter;

typedef struct plugin {
  library *lib; /* borrowed: outlives the plugin */
  ss_plugin_t *state;
  field_table fields;
  event_filter extracts, parses;
  table_user *tables;
  log_sink log;
  void *log_to;
  char err[1280]; /* why the last call failed */
} plugin;

/* config NULL or "" is what Falco passes when there is none: "{}" if the plugin has a JSON schema.
 * The config is checked against that schema first. On failure `err` is set and the plugin is gone. The host
 * outlives the plugin. */
bool plugin_init(plugin *, library *, table_host *, const char *config, log_sink, void *log_to);
void plugin_destroy(plugin *);
/* get_owner_last_error, which every call with tables is given along with them. */
const char *plugin_owner_error(ss_plugin_owner_t *);
/* Copies the plugin's last error into p->err; false, for `return`. */
bool plugin_failed(plugin *, const char *when);

/* An event as every reader of it gets it. */
typedef ss_plugin_event_input event_input;

/* What the host asks the plugin about. */
bool plugin_extracts_from(const plugin *, const event_input *);
bool plugin_parses_from(const plugin *, const event_input *);

/* Gives a plugin that parses the event, before anybody asks for a field of it. false: FAILURE, and p->err is set,
 * which ends nothing. */
bool plugin_parse(plugin *, const event_input *);

/* Calls capture_open or capture_close, if the plugin has the capability, with its tables; there are no threads to
 * give. false: FAILURE, and p->err is set. */
bool plugin_capture(plugin *, ss_plugin_rc (*call)(ss_plugin_t *, const ss_plugin_capture_listen_input *));

/* ---- extraction (extract.c) ------------------------------------------------------------------ */

/* Asks for n fields in one call (Falco: always 1). The results belong to the plugin until its next
 * extraction. false: FAILURE, and p->err is set; the event then has no value. */
bool plugin_extract(plugin *, const event_input *, const field_use *uses, ss_plugin_extract_field *results, uint32_t n);

/* exact: for a program (uint64 in quotes, addresses as base64); else for a reader. */
void value_write_json(json_out *, const ss_plugin_extract_field *, bool exact);
/* As %field in a Falco output: lists as (a,b), <NA> for none. */
void value_write_text(json_out *, const ss_plugin_extract_field *);
/* What plugin_event_to_string says, else NULL; the text belongs to the plugin. */
/* Whether the host asks the plugin for the text of the event. */
bool plugin_tells_text(const plugin *, const event_input *);
const char *plugin_event_text(plugin *, const event_input *);

/* ---- sources (source.c) ---------------------------------------------------------------------- */

typedef struct source {
  plugin *plugin;
  ss_instance_t *handle;
  ss_plugin_event **events; /* the plugin's, until the next batch */
  uint32_t at, count;
  ss_plugin_rc after;  /* what next_batch returned along with the events */
  uint64_t num;        /* events taken so far */
} source;

/* params NULL counts as "". false: p->err is set and the source is closed again. */
bool source_open(source *, plugin *, const char *params);
void source_close(source *);
/* One event, its time stamped and its plugin id filled in; or TIMEOUT, EOF, FAILURE (p->err is set).
 * The events of a batch come before the code it ended with. */
ss_plugin_rc source_next(source *, ss_plugin_event **event);

/* ---- events (event.c) ------------------------------------------------------------------------ */

/* A plugin event around a payload, malloc'ed. */
ss_plugin_event *event_make(const void *payload, size_t size, uint64_t ts, uint32_t plugin_id);
/* The payload of a plugin event; false when the event is none or its lengths disagree. */
bool event_payload(const ss_plugin_event *, const char **payload, size_t *size);
/* What an asynchronous event is called, and its data; false when the event is none. */
bool event_emitted(const ss_plugin_event *, const char **name, const char **data, size_t *size);

#endif
