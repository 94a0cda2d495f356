/* session.h: the plugins of one `run` and where its events come from. */
#ifndef RUNNER_SESSION_H
#define RUNNER_SESSION_H

#include <stdio.h>

#include "async.h"
#include "plugin.h"
#include "runner.h"

/* A field and the plugin it is asked of. */
typedef struct column {
  field_use use;
  plugin *plugin;
  bool if_present; /* JSON leaves it out when there is no value */
} column;

typedef struct session {
  library *libraries;
  plugin *plugins; /* in step with libraries; the first is the one being run */
  int count;
  table_host *tables;
  column *columns;
  int column_count;
  source source;           /* open when the first plugin is a source */
  FILE *input;             /* else: one payload a line; NULL: asynchronous events alone */
  async_host *async;       /* in step with plugins */
  async_event *emitted;    /* the one that was given last */
  unsigned emitted_in_row;
  bool ended; /* the source is: nothing is emitted any more */
  const char *source_name; /* evt.source of the events */
  char *line;
  size_t line_cap;
  ss_plugin_event *event; /* made of the last input line */
  uint64_t num;
  int listening; /* plugins that were told that the capture has begun */
} session;

/* Loads, initialises and opens everything; false and the reason in err, session_close is needed then too. */
bool session_open(session *, const options *, char *err, size_t err_size);
/* The next event, of the source or asynchronous; TIMEOUT, EOF, or FAILURE with the reason in the first plugin's err. */
ss_plugin_rc session_next(session *, event_input *event);
/* Closes, then destroys in the order of loading. */
void session_close(session *);

#endif
