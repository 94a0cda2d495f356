/* async.h: the host's side of a plugin's asynchronous events: what it emits, from any thread, in a queue. */
#ifndef RUNNER_ASYNC_H
#define RUNNER_ASYNC_H

#include "plugin.h"

typedef struct async_event {
  struct async_event *next;
  ss_plugin_event event; /* and the rest of it */
} async_event;

/* Zeroed at first. */
typedef struct async_host {
  plugin *plugin;
  async_event *first, *last;
  char lock;   /* events come from any thread */
  bool active; /* the plugin has the handler */
} async_host;

/* Gives the plugin the handler; false: p->err is set. Again: it starts anew. */
bool async_start(async_host *, plugin *);
/* Takes it away: no event comes any more. Without a start before it does no harm. */
bool async_stop(async_host *);
/* The next event, malloc'ed; NULL: none now. */
async_event *async_take(async_host *);
/* Has the plugin dump its state, into the same queue. */
bool async_dump(async_host *, plugin *);
void async_free(async_host *);

#endif
