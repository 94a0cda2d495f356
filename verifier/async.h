/* async.h: events that a plugin hands to its host by itself. */
#ifndef VERIFIER_ASYNC_H
#define VERIFIER_ASYNC_H

#include "verifier.h"

/* NULL, or what a host would refuse: of type 402 with plugin id, a listed name with NUL, and data; lengths agree. */
const char *async_fault(host *h, const ss_plugin_event *e);

#endif
